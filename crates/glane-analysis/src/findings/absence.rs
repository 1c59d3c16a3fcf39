//! Absence: what the script offered and nobody ticked.
//!
//! Made for options and time slots at zero; an idea without a vote is no answer avoided. Evidence: their
//! cells. Strength: 0.4 × the share of items at zero × reach. Silent below five answers, and above five
//! such items, which the table shows.

use glane_core::finding::{Arg, Finding, FindingKind, Template};
use glane_core::kind::Kind;
use glane_stats::Share;

use super::rules::{MANY_EQUALS, SEVERAL, finding, item_cells, label, quotes, reach, strength};
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
        .collect();
    let of = ("n", Arg::Count(n));
    let sentence = match absent.as_slice() {
        [] => return None,
        [only] => Template::new("finding-absence", [("option", label(only)), of]),
        several if several.len() <= MANY_EQUALS => {
            Template::new("finding-absence-many", [("options", quotes(several)), of])
        }
        _ => return None,
    };
    let part = Share::new(number(absent.len()), number(items.len()));
    let cells = item_cells(question, &absent);
    Some(finding(
        FindingKind::Absence,
        question,
        cells,
        sentence,
        strength(400, &[part, reach(n)]),
    ))
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
