//! The suite every backend runs: what [`crate::Store`] promises, as tests of behaviour only.
//!
//! A backend calls [`contract_tests!`](crate::contract_tests) once in a file of its `tests` folder,
//! with the name of an async function that gives a new, empty store, and whatever must outlive it
//! (a temporary folder, say):
//!
//! ```ignore
//! async fn make() -> (Arc<dyn Store>, TempDir) { … }
//! glane_store::contract_tests!(make);
//! ```
//!
//! Each promise is one function here and one test there. Promises that need a backend's own means
//! (a second start, a damaged file, a full disk) are in that backend's tests.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "these functions are tests: they panic to say that a promise is broken"
)]

pub mod admission;
pub mod ballots;
pub mod batches;
pub mod closing;
pub mod concurrency;
pub mod decisions;
pub mod hands;
pub mod house;
pub mod ideas;
pub mod isolation;
mod kit;
pub mod life;
pub mod model;
pub mod news;
pub mod people;
pub mod settings;
pub mod snapshots;
pub mod tallies;
pub mod text;
pub mod workshops;

/// Makes one test of each promise; see [`contract`](crate::contract). The crate that calls it
/// depends on `tokio` with `macros` and `rt-multi-thread`.
#[macro_export]
macro_rules! contract_tests {
    ($make:ident) => {
        $crate::contract_tests! { @topics $make
            admission: [
                the_same_again_gives_the_same_answer,
                a_higher_attempt_replaces_and_keeps_the_answers_name,
                the_same_number_with_another_content_is_not_taken,
                a_lower_number_is_told_it_was_replaced,
                without_a_number_only_a_new_content_is_kept,
                the_last_number_there_is_ends_quietly,
            ],
            ballots: [
                a_ballot_is_recorded_and_comes_back,
                every_content_comes_back_and_none_is_another,
                questions_and_rounds_are_apart,
                a_group_said_once_stays,
            ],
            batches: [
                outcomes_come_in_order_and_share_a_revision,
                a_batch_is_as_if_sent_one_by_one,
                a_person_met_twice_is_one,
                a_batch_that_changes_nothing_leaves_the_revision,
                a_batch_is_whole_or_absent,
                a_file_of_thousands_goes_in_twice_and_counts_once,
                ballots_and_the_decision_that_names_them_come_together,
                entries_are_whole_or_absent,
            ],
            closing: [a_closed_store_says_so, acts_before_closing_are_done],
            concurrency: [
                every_ballot_of_fifty_tasks_is_there_once,
                one_ballot_from_everywhere_is_recorded_once,
                one_person_from_everywhere_is_made_once,
                a_name_goes_to_one,
                a_decision_on_one_target_goes_to_one,
                a_snapshot_never_shows_half_an_act,
            ],
            decisions: [
                decisions_are_kept_in_order,
                a_stale_base_on_the_same_target_conflicts,
                decisions_of_one_matter_stand_in_nobodys_way,
                decisions_of_one_matter_are_whole_or_absent,
                an_undo_is_about_what_it_undoes,
                coding_is_kept_word_for_word,
                an_undo_conflicts_with_what_came_after,
                what_is_not_in_the_log_cannot_be_undone,
                the_same_decision_again_is_the_one_on_disk,
                a_base_to_come_counts_as_the_present,
            ],
            hands: [
                hands_count_without_a_person,
                a_hand_sent_twice_counts_once,
                a_hand_is_no_attempt_of_anyone,
            ],
            house: [
                a_new_house_has_nobody_in_it,
                a_browser_signs_in_by_a_key_that_is_there,
                a_key_taken_back_ends_what_it_opened,
                a_name_is_one_persons_while_they_are_there,
                a_way_in_opens_once_and_in_its_time,
                a_way_in_used_from_everywhere_opens_once,
                who_comes_in_anew_is_alone_in,
                a_browser_signs_in_by_the_password_that_stands,
                who_changes_a_password_is_alone_in_where_they_are,
                a_role_changes_for_who_saw_what_it_was,
                what_is_done_in_the_house_is_noted,
                the_facilitators_link_is_changed_by_who_saw_it,
                who_parts_takes_their_ways_along_and_leaves_their_name,
                links_to_look_are_of_one_workshop_and_go,
                the_screens_link_is_changed_by_who_saw_it,
            ],
            ideas: [
                ideas_are_numbered_over_all_rounds,
                an_idea_proposed_again_is_the_first_one,
                an_idea_keeps_its_author_and_text,
            ],
            isolation: [two_workshops_know_nothing_of_each_other],
            life: [
                sealing_leaves_what_is_counted_and_no_name,
                sealing_puts_people_and_answers_in_another_order,
                a_sealed_workshop_knows_nobody,
                a_workshop_is_sealed_once,
                decisions_follow_their_answers,
                who_leaves_takes_everything_along,
                a_purged_workshop_is_empty,
            ],
            model: [admissions_follow_a_naive_count],
            news: [
                what_came_since_is_what_the_present_has_more,
                a_history_that_stands_still_has_no_news,
                who_leaves_and_seals_is_told_by_a_decision,
            ],
            people: [
                a_person_joins_once,
                a_group_is_said_later_and_changed,
                a_person_is_found_by_token_alone,
                origins_are_told_apart_to_the_byte,
                people_of_files_are_listed_by_their_name,
                the_first_channel_stays,
            ],
            settings: [
                the_first_value_stands,
                what_is_set_takes_the_place_of_what_stood,
                names_and_values_are_taken_as_they_are,
            ],
            snapshots: [
                the_past_reads_as_it_read_then,
                outside_history_is_the_present_or_nothing,
                people_who_came_later_are_left_out,
                lists_come_in_the_order_they_state,
            ],
            tallies: [
                a_count_is_kept_in_the_place_of_an_earlier_one,
                a_count_goes_with_answers_that_are_taken_away,
            ],
            text: [hostile_text_comes_back_whole, long_text_comes_back_whole, keys_are_ordered_in_bytes],
            workshops: [
                a_workshop_is_made_whole,
                a_name_or_code_taken_is_refused,
                a_script_is_revised_in_versions,
                workshops_are_listed_by_day_then_id,
                an_unknown_workshop_is_told_so,
            ],
        }
    };
    (@topics $make:ident $($topic:ident: [$($promise:ident),* $(,)?]),* $(,)?) => {
        $(mod $topic {
            $(#[::tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $promise() {
                let (store, _kept) = super::$make().await;
                $crate::contract::$topic::$promise(store).await;
            })*
        })*
    };
}

#[cfg(test)]
mod tests {
    /// A promise that is written and not listed above would never be checked.
    #[test]
    fn every_promise_is_in_the_list() {
        let list = include_str!("mod.rs");
        let topics = [
            include_str!("admission.rs"),
            include_str!("ballots.rs"),
            include_str!("batches.rs"),
            include_str!("closing.rs"),
            include_str!("concurrency.rs"),
            include_str!("decisions.rs"),
            include_str!("hands.rs"),
            include_str!("house.rs"),
            include_str!("ideas.rs"),
            include_str!("isolation.rs"),
            include_str!("life.rs"),
            include_str!("model.rs"),
            include_str!("news.rs"),
            include_str!("people.rs"),
            include_str!("settings.rs"),
            include_str!("snapshots.rs"),
            include_str!("tallies.rs"),
            include_str!("text.rs"),
            include_str!("workshops.rs"),
        ];
        assert_eq!(topics.len(), list.matches("\npub mod ").count());
        for topic in topics {
            let mut promises = topic.split("\npub async fn ").skip(1).peekable();
            assert!(promises.peek().is_some());
            for promise in promises {
                let name = promise.split('(').next().unwrap();
                let listed = [format!("[{name}"), format!(" {name},"), format!(" {name}]")];
                assert!(
                    listed.iter().any(|form| list.contains(form)),
                    "{name} is not listed"
                );
            }
        }
    }
}
