//! Absence: what the script offered and nobody ticked.
//!
//! Made for options and time slots at zero; an idea without a vote is no answer avoided. Evidence: their
//! cells. Strength: 0.4 × the share of items at zero × reach. Silent below five answers, and above five
//! such items, which the table shows.

use glane_core::claim::Claim;
use glane_core::finding::{Finding, FindingKind};
use glane_core::kind::Kind;
use glane_core::kind::other::OTHER;
use glane_stats::Share;

use super::draft::Draft;
use super::rules::{MANY_EQUALS, SEVERAL, item_cell, item_cells, quotes, reach, strength};
use crate::question::QuestionReading;
use crate::question::items::{ItemReading, Origin};

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    let items = &question.items()?.items;
    let n = question.n;
    if matches!(question.kind, Kind::Ideas(_)) || n < SEVERAL {
        return None;
    }
    let absent: Vec<&ItemReading> = items
        .iter()
        .filter(|item| item.count == 0 && item.origin == Origin::Script)
        // Nobody is missed by an option that means none of the others.
        .filter(|item| !question.kind.takes_other() || item.key.as_str() != OTHER)
        .collect();
    let cells = item_cells(question, &absent);
    let draft = |key| Draft::new(FindingKind::Absence, key, &cells);
    let draft = match absent.as_slice() {
        [] => return None,
        [only] => draft("finding-absence").names("option", &only.label, item_cell(question, only)),
        several if several.len() <= MANY_EQUALS => {
            draft("finding-absence-many").lists("options", quotes(several), cells.clone())
        }
        _ => return None,
    };
    let part = Share::new(number(absent.len()), number(items.len()));
    draft
        .base("n", n, cells.first()?.clone())
        .claims(Claim::Absent { cells })
        .finding(strength(400, &[part, reach(n)]))
}

fn number(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, ticked};

    #[test]
    fn one_or_several_that_nobody_ticked() {
        let key =
            |counts| find(&read("slots", 9, ticked(counts))).map(|finding| finding.sentence.key);
        assert_eq!(
            key(&[("x", 5), ("y", 4)]),
            Some("finding-absence".to_owned())
        );
        assert_eq!(key(&[("x", 5)]), Some("finding-absence-many".to_owned()));
        assert_eq!(key(&[("x", 5), ("y", 4), ("z", 1)]), None);
    }

    #[test]
    fn few_people_and_ideas_are_silent() {
        assert!(find(&read("choice", 4, ticked(&[("x", 4)]))).is_none());
        assert!(find(&read("ideas", 9, ticked(&[("x", 4)]))).is_none());
    }
}
