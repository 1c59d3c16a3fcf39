//! Lead (« piste »): the idea, or the ideas together, that most people back.
//!
//! Made when an idea alone has most votes, or two to five share the first place. Evidence: their cells.
//! Strength: 0.9 × the mean of the share and of the lead over the next × reach (a tie has no lead).
//! Silent with no vote, or more than five equals.

use glane_core::finding::{Arg, Finding, FindingKind, Template};
use glane_core::kind::Kind;

use super::rules::{MANY_EQUALS, finding, head, item_cells, label, lead, quotes, reach, strength};
use crate::question::QuestionReading;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    if !matches!(question.kind, Kind::Ideas(_)) {
        return None;
    }
    let head = head(question.items()?)?;
    let n = question.n;
    let (count, of) = (("count", Arg::Count(head.count)), ("n", Arg::Count(n)));
    let (sentence, second) = match head.first.as_slice() {
        [first] => (
            Template::new("finding-lead-first", [("idea", label(first)), count, of]),
            head.next_count,
        ),
        equals if equals.len() <= MANY_EQUALS => (
            Template::new("finding-lead-tie", [("ideas", quotes(equals)), count, of]),
            head.count,
        ),
        _ => return None,
    };
    let strength = strength(900, &[lead(head.count, second, n), reach(n)]);
    Some(finding(
        FindingKind::Lead,
        question,
        item_cells(question, &head.first),
        sentence,
        strength,
    ))
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
