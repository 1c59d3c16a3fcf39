//! Concentration: two options gather most mentions.
//!
//! Made for several choices among four options or more, when the first two hold two thirds of all
//! mentions or more and no third equals the second. Evidence: both cells in mentions, out of all
//! mentions. Strength: 0.6 × their share of mentions × reach. Silent below five answers, and when one
//! option alone is nearly all that was ticked (two thirds: dominance says it).

use glane_core::claim::Claim;
use glane_core::evidence::{Base, Measure};
use glane_core::finding::{Finding, FindingKind};
use glane_core::kind::Kind;
use glane_stats::Share;

use super::draft::Draft;
use super::rules::{SEVERAL, item_cell, reach, strength, whole};
use crate::question::QuestionReading;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    let items = question.items()?;
    let (n, total) = (question.n, items.mentions);
    if !matches!(question.kind, Kind::Choices(_)) || n < SEVERAL || items.items.len() < 4 {
        return None;
    }
    let ranked = items.by_votes();
    let [first, second, third, ..] = ranked.as_slice() else {
        return None;
    };
    let both = Share::new(first.count + second.count, total);
    let alone = Share::new(first.count, total);
    if second.count == third.count || !both.at_least(2, 3) || alone.at_least(2, 3) {
        return None;
    }
    let cell = |item| item_cell(question, item).measuring(Measure::Mentions, Base::Mentions);
    let (one, other) = (cell(first), cell(second));
    let cells = vec![one.clone(), other.clone()];
    Draft::new(FindingKind::Concentration, "finding-concentration", &cells)
        .names("first", &first.label, one.clone())
        .names("second", &second.label, other)
        .sum("count", both.part, cells.clone())
        .base("total", total, one)
        .base("n", n, whole(question))
        .claims(Claim::First {
            cells: cells.clone(),
        })
        .claims(Claim::ShareAtLeast {
            parts: cells,
            whole: None,
            numerator: 2,
            denominator: 3,
        })
        .finding(strength(600, &[both, reach(n)]))
}

#[cfg(test)]
mod tests {
    use super::super::rules::tests::count_of;
    use super::*;
    use crate::fixture::{read, ticked};

    fn four(counts: [i64; 4], n: u64) -> Option<Finding> {
        find(&read(
            "choices",
            n,
            ticked(&[
                ("x", counts[0]),
                ("y", counts[1]),
                ("z", counts[2]),
                ("o", counts[3]),
            ]),
        ))
    }

    #[test]
    fn the_two_that_gather_two_thirds() {
        let found = four([2, 5, 4, 1], 9).unwrap();
        assert_eq!(
            (
                count_of(&found, "count"),
                count_of(&found, "total"),
                count_of(&found, "n")
            ),
            (9, 12, 9)
        );
        assert!(four([2, 4, 3, 2], 9).is_none());
    }

    #[test]
    fn a_shared_second_place_a_lonely_first_and_few_people_are_silent() {
        assert!(four([6, 4, 4, 0], 9).is_none());
        assert!(four([8, 2, 1, 0], 9).is_none());
        assert!(four([2, 2, 0, 0], 4).is_none());
        assert!(find(&read("choices", 9, ticked(&[("x", 5), ("y", 4)]))).is_none());
    }
}
