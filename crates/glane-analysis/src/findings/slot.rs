//! Slot: the time slot, or the slots together, named most.
//!
//! Made when a slot alone is named most, or two to five share the first place. Evidence: their cells, in
//! mentions (one a person). Strength: 0.9 × the mean of the share and of the lead over the next × reach
//! (a tie has no lead). Silent with no answer, or more than five equals.

use glane_core::claim::Claim;
use glane_core::evidence::{Base, CellRef, Measure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::kind::Kind;

use super::draft::Draft;
use super::rules::{MANY_EQUALS, head, item_cells, lead, quotes, reach, strength};
use crate::question::QuestionReading;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    if !matches!(question.kind, Kind::Slots(_)) {
        return None;
    }
    let head = head(question.items()?)?;
    let n = question.n;
    let in_mentions = |cell: CellRef| cell.measuring(Measure::Mentions, Base::Answered);
    let cells: Vec<CellRef> = item_cells(question, &head.first)
        .into_iter()
        .map(in_mentions)
        .collect();
    let cell = cells.first()?.clone();
    let draft = |key| {
        Draft::new(FindingKind::Slot, key, &cells)
            .value("count", Arg::Count(head.count), cell.clone())
            .base("n", n, cell.clone())
            .claims(Claim::First {
                cells: cells.clone(),
            })
    };
    let (draft, second) = match head.first.as_slice() {
        [first] => (
            draft("finding-slot-first").names("slot", &first.label, cell.clone()),
            head.next_count,
        ),
        equals if equals.len() <= MANY_EQUALS => (
            draft("finding-slot-tie")
                .lists("slots", quotes(equals), cells.clone())
                .claims(Claim::Equal {
                    cells: cells.clone(),
                }),
            head.count,
        ),
        _ => return None,
    };
    draft.finding(strength(900, &[lead(head.count, second, n), reach(n)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, ticked};

    #[test]
    fn the_slot_named_most_or_the_equals() {
        let one = find(&read("slots", 9, ticked(&[("x", 4), ("y", 6), ("z", 1)]))).unwrap();
        assert_eq!(
            (one.sentence.key.as_str(), one.cells[0].measure),
            ("finding-slot-first", Measure::Mentions)
        );
        let all = find(&read("slots", 1, ticked(&[("x", 1), ("y", 1), ("z", 1)]))).unwrap();
        assert_eq!(
            (all.sentence.key.as_str(), all.cells.len()),
            ("finding-slot-tie", 3)
        );
        assert!(find(&read("slots", 0, ticked(&[]))).is_none());
    }
}
