//! Several archives of one workshop: which count, that nobody counts twice, and that nobody is dropped without a word.

use glane_archive::{About, Archive, Conflict, Level, Merged, Rulings, make, merge, read};
use glane_core::decision::Act;
use glane_core::id::{AnswerId, PersonId, Revision};
use glane_core::life::Step;
use glane_core::workshop::Snapshot;
use glane_core::world::Micros;
use uuid::Uuid;

use crate::world::{about, centre, decide, key_of};

/// An archive of a centre as somebody says of it, under a key.
fn said(snapshot: &Snapshot, level: Level, key: u64, say: impl FnOnce(&mut About)) -> Archive {
    let mut about = about(snapshot);
    say(&mut about);
    read(&make(snapshot, &about, level, &key_of(key)).unwrap()).unwrap()
}

fn of(snapshot: &Snapshot, level: Level, key: u64) -> Archive {
    said(snapshot, level, key, |_| {})
}

/// The merge of two, the same whichever comes first.
fn both(one: &Archive, other: &Archive) -> Merged {
    let merged = merge([one, other], &Rulings::new());
    assert_eq!(merged, merge([other, one], &Rulings::new()));
    assert_eq!(merged.centres.len(), 1);
    merged
}

/// Who answered the first question, which all do.
fn answered(merged: &Merged) -> u64 {
    merged.editions["2026"].questions[0].total.answered.people
}

/// The people of a centre from one place to another, as a machine holds them after so many commits.
fn part(from: usize, to: usize, revision: u64) -> Snapshot {
    let mut part = centre(1, 40);
    part.people = part.people[from..to].to_vec();
    let ids: Vec<_> = part.people.iter().map(|one| Some(one.id)).collect();
    part.ballots.retain(|one| ids.contains(&one.person));
    part.workshop.revision = Revision(revision);
    part
}

/// The same room once it was closed for good: all have new names, and nothing says when they came.
fn sealed(snapshot: &Snapshot, drawn: u128) -> Snapshot {
    let mut sealed = snapshot.clone();
    let fresh = |old: Uuid| Uuid::from_u128(old.as_u128() ^ (drawn << 64));
    for person in &mut sealed.people {
        person.id = PersonId(fresh(person.id.0));
        person.revision = Revision(1);
    }
    for ballot in &mut sealed.ballots {
        ballot.answer = AnswerId(fresh(ballot.answer.0));
        ballot.person = ballot.person.map(|one| PersonId(fresh(one.0)));
        ballot.revision = Revision(1);
    }
    let exact = sealed.workshop.revision;
    decide(&mut sealed, [Act::Life(Step::Seal { exact })]);
    sealed
}

#[test]
fn a_sealed_room_under_a_new_key_counts_once() {
    let open = centre(1, 40);
    let closed = sealed(&open, 9);
    let unlinked =
        |one: &Conflict| matches!(one, Conflict::NotLinked { left_out, .. } if left_out.len() == 1);
    for level in [Level::Anonymous, Level::Everything] {
        let before = of(&open, level, 1);
        let link = |key: u8| move |about: &mut About| about.names = [key; 32];
        let after = said(&closed, level, 1, link(1));
        let anew = said(&closed, level, 99, link(99));
        // The key was lost: before and after, and after under either key.
        // All answers of one sealing bear one name wherever they are, if nobody renames them.
        let is_one = level == Level::Everything;
        for (one, is_told) in [(&before, true), (&after, !is_one)] {
            let merged = both(one, &anew);
            assert_eq!(answered(&merged), 40, "{level:?}");
            assert_eq!(merged.centres[0].people, Some(40));
            assert_eq!(merged.conflicts.iter().any(unlinked), is_told, "{level:?}");
        }
        // Under one key there is nothing to say: the later one holds what the earlier one did.
        let merged = both(&before, &after);
        assert_eq!((answered(&merged), merged.conflicts), (40, vec![]));
    }
}

#[test]
fn the_same_answers_under_two_keys_are_of_so_many_people() {
    let room = centre(1, 40);
    let merged = both(
        &of(&room, Level::Anonymous, 1),
        &of(&room, Level::Anonymous, 99),
    );
    assert_eq!(
        (answered(&merged), merged.centres[0].people),
        (40, Some(40))
    );
}

#[test]
fn two_machines_of_one_key_lose_no_answer() {
    let twice =
        |one: &Conflict| matches!(one, Conflict::OneKeyTwice { answers, .. } if *answers > 0);
    let lacking = |one: &Conflict| matches!(one, Conflict::Lacking { answers, .. } if *answers > 0);
    for revision in [41, 50] {
        // Twenty answered before the copy, ten on each machine since.
        let (one, other) = (part(0, 30, 41), part(10, 40, revision));
        let merged = both(
            &of(&one, Level::Everything, 1),
            &of(&other, Level::Everything, 1),
        );
        assert_eq!(
            (answered(&merged), merged.centres[0].people),
            (40, Some(40))
        );
        assert!(merged.conflicts.iter().any(twice), "{:?}", merged.conflicts);
        // Answers by themselves do not say when they came: of one moment they are put together, else a person is told.
        let merged = both(
            &of(&one, Level::Anonymous, 1),
            &of(&other, Level::Anonymous, 1),
        );
        if revision == 41 {
            assert_eq!(answered(&merged), 40);
            assert!(merged.conflicts.iter().any(twice));
        } else {
            assert_eq!(answered(&merged), 30);
            assert!(merged.conflicts.iter().any(lacking));
        }
    }
    // Counts say how many more there are.
    let (one, other) = (part(0, 30, 41), part(20, 40, 50));
    let merged = both(&of(&one, Level::Tallies, 1), &of(&other, Level::Tallies, 1));
    assert_eq!(answered(&merged), 20);
    assert!(
        merged.conflicts.iter().any(lacking),
        "{:?}",
        merged.conflicts
    );
}

#[test]
fn what_was_taken_back_on_one_machine_stays_gone_and_nobody_is_asked() {
    let (before, after) = (part(0, 30, 30), part(5, 40, 46));
    let merged = both(
        &of(&before, Level::Everything, 1),
        &of(&after, Level::Everything, 1),
    );
    assert_eq!((answered(&merged), merged.conflicts), (35, vec![]));
}

#[test]
fn of_one_moment_the_archive_made_later_stands_or_a_person_is_told() {
    let room = centre(1, 40);
    let named = |site: &'static str, made: Option<i64>| {
        said(&room, Level::Tallies, 1, |about| {
            about.site = site.to_owned();
            about.made = made.map(Micros);
        })
    };
    for n in 0..6 {
        // Whatever the hashes are.
        let wrong: &'static str = [
            "Tileuls", "Tiluls", "Tillels", "Tlleuls", "illeuls", "Tilleus",
        ][n];
        let merged = both(&named(wrong, Some(5)), &named("Tilleuls", Some(6)));
        assert_eq!(merged.centres[0].site, "Tilleuls");
        assert_eq!(merged.conflicts, []);
        // An archive of an earlier program does not say when: the one that does is the later one.
        let merged = both(&named(wrong, None), &named("Tilleuls", Some(6)));
        assert_eq!(merged.centres[0].site, "Tilleuls");
        let merged = both(&named(wrong, None), &named("Tilleuls", None));
        let told =
            |one: &Conflict| matches!(one, Conflict::Undated { others, .. } if others.len() == 1);
        assert!(merged.conflicts.iter().any(told));
    }
}
