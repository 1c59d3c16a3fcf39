//! Tie: several options of a choice share the first place.
//!
//! Made when two to five options have the highest count. Evidence: their cells. Strength: 0.5 × their
//! share × reach. Silent when more than five are equal (nothing stands out, the table shows it), and
//! when nearly everyone agrees (see consensus).

use glane_core::claim::Claim;
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::kind::Kind;
use glane_stats::Share;

use super::consensus::agreed;
use super::draft::Draft;
use super::rules::{MANY_EQUALS, head, item_cells, quotes, reach, strength};
use crate::question::QuestionReading;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    if !matches!(question.kind, Kind::Choice(_) | Kind::Choices(_)) || !agreed(question).is_empty()
    {
        return None;
    }
    let head = head(question.items()?)?;
    if !(2..=MANY_EQUALS).contains(&head.first.len()) {
        return None;
    }
    let n = question.n;
    let cells = item_cells(question, &head.first);
    let cell = cells.first()?.clone();
    Draft::new(FindingKind::Tie, "finding-tie", &cells)
        .lists("options", quotes(&head.first), cells.clone())
        .value("count", Arg::Count(head.count), cell.clone())
        .base("n", n, cell)
        .claims(Claim::Equal {
            cells: cells.clone(),
        })
        .claims(Claim::First { cells })
        .finding(strength(500, &[Share::new(head.count, n), reach(n)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, ticked};

    #[test]
    fn equals_are_all_named() {
        let tie = find(&read("choice", 9, ticked(&[("x", 4), ("y", 1), ("z", 4)]))).unwrap();
        assert_eq!(
            (tie.cells.len(), tie.sentence.key.as_str()),
            (2, "finding-tie")
        );
        assert!(find(&read("choice", 2, ticked(&[("x", 1), ("y", 1)]))).is_some());
    }

    #[test]
    fn a_single_first_or_too_many_are_no_tie() {
        assert!(find(&read("choice", 9, ticked(&[("x", 5), ("y", 4)]))).is_none());
        let crowd: Vec<(String, i64)> = (0..6).map(|i| (format!("o{i}"), 1)).collect();
        let crowd: Vec<(&str, i64)> = crowd.iter().map(|(key, n)| (key.as_str(), *n)).collect();
        assert!(find(&read("choices", 6, ticked(&crowd))).is_none());
    }
}
