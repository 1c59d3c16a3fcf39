//! The merge is a function of the set: order, repetition and parts do not matter.

use std::sync::OnceLock;

use glane_archive::{Archive, Level, Rulings, merge};
use glane_core::decision::Act;
use proptest::prelude::*;

use crate::world::{Draw, archive, centre, decide, key};

/// A dozen archives: three levels, later ones of the same workshop, decisions that differ.
fn archives() -> &'static [Archive] {
    static ALL: OnceLock<Vec<Archive>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = Vec::new();
        for n in 1..=4 {
            let mut snapshot = centre(n, 8 + 7 * n);
            let level = Level::ALL[usize::try_from(n % 3).unwrap()];
            all.push(archive(&snapshot, level));
            let form = glane_analysis::form_key("convivial").unwrap();
            let text = if n < 3 { "Convivialité" } else { "Chaleur" };
            let name = Act::ShowAs {
                question: key("mots"),
                form,
                text: text.to_owned(),
            };
            decide(&mut snapshot, [name]);
            snapshot.ballots.pop();
            all.push(archive(&snapshot, Level::Everything));
            all.push(archive(&snapshot, Level::Anonymous));
        }
        all
    })
}

fn bytes<'a>(all: impl IntoIterator<Item = &'a Archive>) -> Vec<u8> {
    merge(all, &Rulings::new()).bytes().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn order_repetition_and_parts_do_not_matter(
        chosen in prop::collection::vec(0..12_usize, 1..16),
        seed in any::<u64>(),
        cut in 0..16_usize,
    ) {
        let all: Vec<&Archive> = chosen.iter().map(|at| &archives()[*at]).collect();
        let whole = bytes(all.iter().copied());
        // Idempotent: twice each. Commutative: in any order.
        let mut twice: Vec<&Archive> = all.iter().chain(&all).copied().collect();
        Draw::new(seed).shuffle(&mut twice);
        prop_assert_eq!(&bytes(twice.iter().copied()), &whole);
        // Associative: what two people gathered apart, one after the other, either way round.
        let (left, right) = all.split_at(cut.min(all.len()));
        let either = right.iter().chain(left).chain(right).copied();
        prop_assert_eq!(&bytes(either), &whole);
    }
}

#[test]
fn of_one_workshop_the_latest_archive_stands_and_what_was_taken_back_is_gone() {
    let before = centre(1, 40);
    let mut after = before.clone();
    after.workshop.revision.0 += 1;
    let gone = after.people.pop().unwrap();
    after.ballots.retain(|one| one.person != Some(gone.id));
    let (before, after) = (
        archive(&before, Level::Everything),
        archive(&after, Level::Anonymous),
    );
    let merged = merge([&after, &before], &Rulings::new());
    assert_eq!(merged.centres.len(), 1);
    assert_eq!(merged.centres[0].people, Some(39));
    let total = &merged.editions["2026"].questions[0].total;
    assert_eq!(total.answered.people, 39);
}

#[test]
fn of_two_alike_the_one_with_more_in_it_stands() {
    let snapshot = centre(1, 7);
    let tallies = archive(&snapshot, Level::Tallies);
    let whole = archive(&snapshot, Level::Everything);
    let merged = merge([&whole, &tallies], &Rulings::new());
    assert_eq!(merged.centres[0].level, Level::Everything);
}
