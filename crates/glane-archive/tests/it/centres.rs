//! Centres of 40 to 4,000 people, their archives handed over in random order, twice each, on two machines: the same figures
//! to the byte, and those of a naive count of all answers.

use std::collections::BTreeMap;

use glane_archive::{Level, Merged, Rulings, Shelf, merge};
use glane_core::ballot::Body;
use glane_core::kind::Payload;
use glane_core::workshop::Snapshot;

use crate::world::{Draw, centre, made};

/// From 40 to 4,000, small ones more often.
fn people(draw: &mut Draw) -> u64 {
    let most = [80, 200, 600, 4000][usize::try_from(draw.below(4)).unwrap()];
    40 + draw.below(most - 39)
}

fn machine(archives: &[Vec<u8>], seed: u64) -> (Merged, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path().join("consultation"));
    let mut order: Vec<&Vec<u8>> = archives.iter().chain(archives).collect();
    Draw::new(seed).shuffle(&mut order);
    for bytes in order {
        shelf.add(bytes).unwrap();
    }
    let merged = merge(&shelf.archives().unwrap(), &Rulings::new());
    let bytes = merged.bytes().unwrap();
    (merged, bytes)
}

/// Counts people by question and answer, knowing nothing of tallies.
fn naive(centres: &[Snapshot]) -> BTreeMap<(String, String), u64> {
    let mut counts = BTreeMap::new();
    let mut count = |question: &str, name: String| {
        *counts.entry((question.to_owned(), name)).or_default() += 1;
    };
    for ballot in centres.iter().flat_map(|one| &one.ballots) {
        let question = ballot.question.as_str();
        let Body::Answered(payload) = &ballot.body else {
            count(question, "blank".to_owned());
            continue;
        };
        count(question, "answered".to_owned());
        match payload {
            Payload::Items(items) => items
                .iter()
                .for_each(|one| count(question, format!("item:{one}"))),
            Payload::Score(score) => count(question, format!("score:{score}")),
            Payload::Words(words) => words
                .iter()
                .for_each(|one| count(question, format!("word:{}", one.to_lowercase()))),
            _ => {}
        }
    }
    counts
}

fn merged_counts(merged: &Merged) -> BTreeMap<(String, String), u64> {
    let mut counts = BTreeMap::new();
    for asked in &merged.editions["2026"].questions {
        let total = &asked.total;
        let people = [("answered", total.answered), ("blank", total.blank)];
        let cells = total
            .cells
            .iter()
            .map(|(name, count)| (name.as_str(), *count));
        for (name, count) in people.into_iter().chain(cells) {
            assert_eq!(count.hidden, 0, "{name}");
            if count.people > 0 {
                let key = (asked.question.to_string(), name.to_owned());
                counts.insert(key, count.people);
            }
        }
    }
    counts
}

fn many(centres: u64) {
    let mut draw = Draw::new(centres);
    let all: Vec<Snapshot> = (1..=centres)
        .map(|n| centre(n, people(&mut draw)))
        .collect();
    let levels = [Level::Everything, Level::Anonymous];
    let archives: Vec<Vec<u8>> = all
        .iter()
        .zip(levels.into_iter().cycle())
        .map(|(one, level)| made(one, level))
        .collect();
    let (merged, first) = machine(&archives, 1);
    let (_, second) = machine(&archives, 2);
    assert!(first == second, "two machines differ");
    assert_eq!(merged.centres.len(), all.len());
    assert_eq!(merged_counts(&merged), naive(&all));
    let everybody: usize = all.iter().map(|one| one.people.len()).sum();
    assert_eq!(
        merged.editions["2026"].people,
        u64::try_from(everybody).unwrap()
    );
    assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
}

#[test]
fn ten_centres_come_to_the_same_on_two_machines_and_to_a_naive_count() {
    many(10);
}

#[test]
#[ignore = "the whole size, for scripts/soak"]
fn a_hundred_centres_come_to_the_same_on_two_machines_and_to_a_naive_count() {
    many(100);
}

#[test]
fn tallies_alone_add_up_to_no_more_than_there_are_and_say_who_hides() {
    let all: Vec<Snapshot> = (1..=6).map(|n| centre(n, 4 + 20 * n)).collect();
    let archives: Vec<Vec<u8>> = all.iter().map(|one| made(one, Level::Tallies)).collect();
    let (merged, _) = machine(&archives, 3);
    let counts = naive(&all);
    let mut hidden = 0;
    for asked in &merged.editions["2026"].questions {
        for (name, count) in &asked.total.cells {
            let key = (asked.question.to_string(), name.clone());
            let there = counts.get(&key).copied().unwrap_or(0);
            assert!(count.people <= there, "{key:?}");
            // A word that few wrote in a centre is not even named there: that centre hides it all the same.
            if !name.starts_with("theme:") {
                assert!(count.people == there || count.hidden > 0, "{key:?}");
            }
            hidden += count.hidden;
        }
    }
    assert!(hidden > 0, "small centres hide something");
}

#[test]
fn a_shelf_refuses_what_was_changed_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path());
    shelf.add(&made(&centre(1, 40), Level::Tallies)).unwrap();
    assert_eq!(shelf.archives().unwrap().len(), 1);
    let path = std::fs::read_dir(folder.path())
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let other = made(&centre(2, 40), Level::Tallies);
    std::fs::write(&path, other).unwrap();
    assert!(shelf.archives().is_err());
    assert!(shelf.add(b"nothing").is_err());
    assert!(
        Shelf::at(folder.path().join("none"))
            .archives()
            .unwrap()
            .is_empty()
    );
}
