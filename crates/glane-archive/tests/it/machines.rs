//! One workshop on two machines, each with a key of its own.

use glane_archive::{Archive, Conflict, Level, Rulings, make, merge, read};
use glane_core::ballot::Body;
use glane_core::kind::Payload;
use glane_core::workshop::Snapshot;

use crate::world::{about, archive, centre, item, key_of};

fn elsewhere(snapshot: &Snapshot, level: Level) -> Archive {
    let bytes = make(snapshot, &about(snapshot), level, &key_of(99)).unwrap();
    read(&bytes).unwrap()
}

/// The first 30 people on one machine, the last 30 on another: 20 on both.
fn halves() -> (Snapshot, Snapshot) {
    let whole = centre(1, 40);
    let part = |from: usize, to: usize| {
        let mut part = whole.clone();
        part.people = whole.people[from..to].to_vec();
        let ids: Vec<_> = part.people.iter().map(|one| Some(one.id)).collect();
        part.ballots.retain(|one| ids.contains(&one.person));
        part
    };
    (part(0, 30), part(10, 40))
}

#[test]
fn what_both_hold_counts_once_and_a_person_is_told() {
    let (one, other) = halves();
    let alone = merge(
        [&archive(&centre(1, 40), Level::Everything)],
        &Rulings::new(),
    );
    for level in [Level::Everything, Level::Anonymous] {
        let both = [archive(&one, level), elsewhere(&other, level)];
        let merged = merge(&both, &Rulings::new());
        assert_eq!(merged.centres.len(), 1);
        assert_eq!(
            merged.editions["2026"].questions,
            alone.editions["2026"].questions
        );
        let several = |one: &Conflict| matches!(one, Conflict::SeveralKeys { .. });
        assert!(merged.conflicts.iter().any(several));
    }
}

#[test]
fn two_answers_under_one_id_are_a_conflict_and_one_counts_either_way_round() {
    let one = centre(1, 40);
    let mut other = one.clone();
    let said = |key: &str| Body::Answered(Payload::Items([item(key)].into()));
    let now = &mut other.ballots[0].body;
    *now = if *now == said("pied") {
        said("bus")
    } else {
        said("pied")
    };
    let (one, other) = (
        archive(&one, Level::Everything),
        elsewhere(&other, Level::Everything),
    );
    let merged = merge([&one, &other], &Rulings::new());
    let turned = merge([&other, &one], &Rulings::new());
    assert_eq!(merged, turned);
    let answers = |one: &Conflict| matches!(one, Conflict::Answers { answers: 1, .. });
    assert!(
        merged.conflicts.iter().any(answers),
        "{:?}",
        merged.conflicts
    );
    assert_eq!(
        merged.editions["2026"].questions[0].total.answered.people,
        40
    );
}

#[test]
fn counts_are_never_put_with_answers() {
    let (one, other) = halves();
    let both = [
        archive(&one, Level::Everything),
        elsewhere(&other, Level::Tallies),
    ];
    let merged = merge(&both, &Rulings::new());
    assert_eq!(
        merged.editions["2026"].questions[0].total.answered.people,
        30
    );
    let apart = |one: &Conflict| matches!(one, Conflict::NotTogether { .. });
    assert!(merged.conflicts.iter().any(apart));
}
