//! Statements: those that nearly everyone who voted is on one side of, and the one that parts the room.
//!
//! Of statements that five people or more voted on, and half of those who answered. Agreed on, or rejected: four fifths or more
//! of those who voted on it, and by the test that Pol.is uses (`glane_stats::opinion::consensus`) not by chance alone; the
//! three clearest are told. Parted: a third or more on each side, where ten people or more answered; the one whose lesser side
//! is the greatest. Evidence: who agreed, disagreed and passed. Strength: 0.9 ×
//! the share of the side × reach; 0.6 × twice the share of the lesser side × reach. Each statement is out of those who voted on
//! it, who passed among them. Misleads: those who came to the last statements are not all who came to the first.

use std::cmp::Reverse;

use glane_core::claim::Claim;
use glane_core::evidence::{Base, CellRef, Facet, Measure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::id::ItemKey;
use glane_core::kind::Kind;
use glane_core::kind::statements::{AGREE, DISAGREE, PASS};
use glane_stats::Share;
use glane_stats::opinion::{Side, Votes, consensus};

use super::draft::Draft;
use super::gap::force;
use super::rules::{SEVERAL, reach, strength};
use crate::comparison::Tested;
use crate::question::QuestionReading;
use crate::question::items::Origin;
use crate::question::rated::RatedRow;

/// How many that nearly everyone agrees or disagrees with are told.
const MOST: usize = 3;
/// Under so many people, two sides are a handful each.
const SIDES: u64 = 10;

pub(super) fn all(question: &QuestionReading) -> Vec<Finding> {
    if !matches!(question.kind, Kind::Statements(_)) {
        return Vec::new();
    }
    let rows = question.rated().into_iter().flat_map(|all| &all.rows);
    // What most did not come to is not said of the room.
    let fits = |row: &&RatedRow| {
        row.origin != Origin::Removed && row.given >= SEVERAL && row.given * 2 >= question.n
    };
    let rows: Vec<&RatedRow> = rows.filter(fits).collect();
    let mut agreed: Vec<(&RatedRow, Side)> = rows
        .iter()
        .filter_map(|row| Some((*row, clear(row)?)))
        .collect();
    agreed.sort_by_key(|(row, side)| {
        let share = Share::new(on(row, *side), row.given);
        Reverse(share.part * 1_000_000 / row.given.max(1))
    });
    let told = agreed.into_iter().take(MOST);
    let told = told.filter_map(|(row, side)| of_side(question, row, side));
    let enough = question.n >= SIDES;
    let parted = rows.iter().filter(|row| enough && is_parted(row));
    let parted = parted.max_by_key(|row| {
        let least = row.people(AGREE).min(row.people(DISAGREE));
        least * 1_000_000 / row.given.max(1)
    });
    told.chain(parted.and_then(|row| of_two(question, row)))
        .collect()
}

/// That groups do not vote alike on a statement. Which of them votes how is not said: sides are not crossed, since each
/// statement has its own people.
pub(super) fn gap(question: &QuestionReading, key: &ItemKey, tested: &Tested) -> Option<Finding> {
    if !matches!(question.kind, Kind::Statements(_)) {
        return None;
    }
    let row = question.rated()?.row(key)?;
    let cell = cell(question, row, Measure::People);
    Draft::new(
        FindingKind::GapBetweenGroups,
        "finding-statement-gap",
        std::slice::from_ref(&cell),
    )
    .names("option", &row.label, cell.clone())
    .base("n", row.given, cell.clone())
    .claims(Claim::Distinguishable { cells: vec![cell] })
    .finding(force(question, tested))
}

fn on(row: &RatedRow, side: Side) -> u64 {
    match side {
        Side::Agree => row.people(AGREE),
        Side::Disagree => row.people(DISAGREE),
    }
}

/// The side that nearly everyone is on.
fn clear(row: &RatedRow) -> Option<Side> {
    let votes = Votes {
        agree: row.people(AGREE),
        disagree: row.people(DISAGREE),
        pass: row.people(PASS),
    };
    [Side::Agree, Side::Disagree].into_iter().find(|side| {
        let is_most = Share::new(on(row, *side), row.given).at_least(4, 5);
        is_most && consensus(*side, votes).is_ok_and(|found| found.holds())
    })
}

fn is_parted(row: &RatedRow) -> bool {
    let third = |side| Share::new(on(row, side), row.given).at_least(1, 3);
    third(Side::Agree) && third(Side::Disagree)
}

/// The cell of a statement.
fn cell(question: &QuestionReading, row: &RatedRow, measure: Measure) -> CellRef {
    let item = Facet::Item(row.key.clone());
    CellRef::room(question.key.clone(), question.round, item).measuring(measure, Base::Answered)
}

fn at_least(cell: CellRef, numerator: u64, denominator: u64) -> Claim {
    Claim::ShareAtLeast {
        parts: vec![cell],
        whole: None,
        numerator,
        denominator,
    }
}

fn of_side(question: &QuestionReading, row: &RatedRow, side: Side) -> Option<Finding> {
    let (key, measure) = match side {
        Side::Agree => ("finding-statement-agreed", Measure::Agree),
        Side::Disagree => ("finding-statement-rejected", Measure::Disagree),
    };
    let cell = cell(question, row, measure);
    let count = on(row, side);
    Draft::new(FindingKind::Consensus, key, std::slice::from_ref(&cell))
        .names("option", &row.label, cell.clone())
        .value("count", Arg::Count(count), cell.clone())
        .base("n", row.given, cell.clone())
        .claims(at_least(cell, 4, 5))
        .finding(strength(
            900,
            &[Share::new(count, row.given), reach(row.given)],
        ))
}

fn of_two(question: &QuestionReading, row: &RatedRow) -> Option<Finding> {
    let [agree, disagree, pass] = [Measure::Agree, Measure::Disagree, Measure::Pass]
        .map(|measure| cell(question, row, measure));
    let key = "finding-statement-split";
    let counts = [AGREE, DISAGREE, PASS].map(|vote| row.people(vote));
    let least = Share::new(counts[0].min(counts[1]) * 2, row.given);
    Draft::new(
        FindingKind::Split,
        key,
        &[agree.clone(), disagree.clone(), pass.clone()],
    )
    .names("option", &row.label, agree.clone())
    .value("agree", Arg::Count(counts[0]), agree.clone())
    .value("disagree", Arg::Count(counts[1]), disagree.clone())
    .value("pass", Arg::Count(counts[2]), pass)
    .base("n", row.given, agree.clone())
    .claims(at_least(agree, 1, 3))
    .claims(at_least(disagree, 1, 3))
    .finding(strength(600, &[least, reach(row.given)]))
}

#[cfg(test)]
mod tests {
    use super::super::rules::tests::count_of;
    use super::*;
    use crate::fixture::{rated, read};

    fn found(answers: &[&str]) -> Vec<Finding> {
        let n = u64::try_from(answers.len()).unwrap();
        all(&read("statements", n, rated("statements", answers)))
    }

    #[test]
    fn what_nearly_everyone_says_and_what_parts_the_room_is_told_with_its_own_people() {
        let mut answers = vec!["x=1 y=1 z=-1"; 6];
        answers.extend(["x=1 y=-1 z=-1"; 6]);
        answers.extend(["x=0 y=0"; 1]);
        let all = found(&answers);
        let keys: Vec<&str> = all.iter().map(|one| one.sentence.key.as_str()).collect();
        assert_eq!(
            keys,
            [
                "finding-statement-rejected",
                "finding-statement-agreed",
                "finding-statement-split"
            ]
        );
        assert_eq!(
            (count_of(&all[0], "count"), count_of(&all[0], "n")),
            (12, 12)
        );
        assert_eq!(
            (count_of(&all[1], "count"), count_of(&all[1], "n")),
            (12, 13)
        );
        assert_eq!(
            (count_of(&all[2], "agree"), count_of(&all[2], "pass")),
            (6, 1)
        );
    }

    #[test]
    fn few_people_and_lean_majorities_are_silent() {
        assert!(found(&["x=1"; 4]).is_empty());
        assert!(found(&["x=1", "x=1", "x=1", "x=-1", "x=0"]).is_empty());
        assert!(found(&["x=1", "x=-1", "x=1", "x=-1", "x=1", "x=-1"]).is_empty());
        assert!(found(&[]).is_empty());
    }
}
