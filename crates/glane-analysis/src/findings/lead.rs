//! Lead (« piste »): the idea, or the ideas together, that most people back.
//!
//! Made when an idea alone has most votes, or two to five share the first place. Evidence: their cells.
//! Strength: 0.9 × the mean of the share and of the lead over the next × reach (a tie has no lead).
//! Silent with no vote, or more than five equals.

use glane_core::claim::Claim;
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::kind::Kind;

use super::draft::Draft;
use super::rules::{MANY_EQUALS, head, item_cells, lead, quotes, reach, strength};
use crate::question::QuestionReading;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    if !matches!(question.kind, Kind::Ideas(_)) {
        return None;
    }
    let head = head(question.items()?)?;
    let n = question.n;
    let cells = item_cells(question, &head.first);
    let cell = cells.first()?.clone();
    let draft = |key| {
        Draft::new(FindingKind::Lead, key, &cells)
            .value("count", Arg::Count(head.count), cell.clone())
            .base("n", n, cell.clone())
            .claims(Claim::First {
                cells: cells.clone(),
            })
    };
    let (draft, second) = match head.first.as_slice() {
        [first] => (
            draft("finding-lead-first").names("idea", &first.label, cell.clone()),
            head.next_count,
        ),
        equals if equals.len() <= MANY_EQUALS => (
            draft("finding-lead-tie")
                .lists("ideas", quotes(equals), cells.clone())
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
    fn one_lead_or_several_equal_ones() {
        let one = find(&read("ideas", 9, ticked(&[("x", 4), ("y", 6)]))).unwrap();
        assert_eq!(
            (one.sentence.key.as_str(), one.cells.len()),
            ("finding-lead-first", 1)
        );
        let two = find(&read("ideas", 9, ticked(&[("x", 6), ("y", 6)]))).unwrap();
        assert_eq!(
            (two.sentence.key.as_str(), two.cells.len()),
            ("finding-lead-tie", 2)
        );
        assert!(two.strength < one.strength);
    }

    #[test]
    fn no_vote_and_other_kinds_are_silent() {
        assert!(find(&read("ideas", 9, ticked(&[]))).is_none());
        assert!(find(&read("choices", 9, ticked(&[("x", 4)]))).is_none());
    }
}
