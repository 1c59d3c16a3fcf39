//! Dominance: one option of a choice is ahead of all others.
//!
//! Made when one option alone has the highest count; the next is named when it alone comes second. The
//! lead is called clear (« nettement ») when it is five people and a quarter of those who answered, or
//! more. Evidence: both options' cells. Strength: 0.9 × the mean of the first's share and of its lead ×
//! reach. Silent when first places are shared, when the question has a single option, and when nearly
//! everyone agrees (see consensus, which says more).

use glane_core::claim::Claim;
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::kind::Kind;
use glane_stats::Share;

use super::consensus::agreed;
use super::draft::Draft;
use super::rules::{SEVERAL, head, item_cell, lead, reach, strength};
use crate::question::QuestionReading;

pub(super) fn find(question: &QuestionReading) -> Option<Finding> {
    let items = question.items()?;
    let fits = matches!(question.kind, Kind::Choice(_) | Kind::Choices(_)) && items.items.len() > 1;
    if !fits || !agreed(question).is_empty() {
        return None;
    }
    let head = head(items)?;
    let [first] = head.first.as_slice() else {
        return None;
    };
    let n = question.n;
    let cell = item_cell(question, first);
    let ahead = head.count - head.next_count;
    let far = ahead >= SEVERAL && Share::new(ahead, n).at_least(1, 4);
    let key = match head.next.as_slice() {
        [_] if far => "finding-dominance-far",
        [_] => "finding-dominance-next",
        _ => "finding-dominance",
    };
    let mut draft = Draft::new(FindingKind::Dominance, key, std::slice::from_ref(&cell))
        .names("option", &first.label, cell.clone())
        .value("count", Arg::Count(head.count), cell.clone())
        .base("n", n, cell.clone())
        .claims(Claim::First {
            cells: vec![cell.clone()],
        });
    if let [next] = head.next.as_slice() {
        let than = item_cell(question, next);
        draft = draft
            .names("next", &next.label, than.clone())
            .value("next_count", Arg::Count(head.next_count), than.clone())
            .claims(Claim::First {
                cells: vec![cell.clone(), than.clone()],
            })
            .claims(if far {
                Claim::AheadBy {
                    cell,
                    than,
                    least: SEVERAL,
                    numerator: 1,
                    denominator: 4,
                }
            } else {
                Claim::More { cell, than }
            });
    }
    draft.finding(strength(
        900,
        &[lead(head.count, head.next_count, n), reach(n)],
    ))
}

#[cfg(test)]
mod tests {
    use super::super::rules::tests::count_of;
    use super::*;
    use crate::fixture::{read, ticked};

    #[test]
    fn the_second_is_named_only_when_it_stands_alone() {
        let near = find(&read(
            "choices",
            20,
            ticked(&[("x", 9), ("y", 12), ("z", 1)]),
        ))
        .unwrap();
        assert_eq!(near.sentence.key, "finding-dominance-next");
        assert_eq!(
            (
                count_of(&near, "count"),
                count_of(&near, "next_count"),
                count_of(&near, "n")
            ),
            (12, 9, 20)
        );
        assert_eq!(near.cells.len(), 2);
        let tied = find(&read(
            "choices",
            20,
            ticked(&[("x", 9), ("y", 12), ("z", 9)]),
        ))
        .unwrap();
        assert_eq!(
            (tied.sentence.key.as_str(), tied.cells.len()),
            ("finding-dominance", 1)
        );
    }

    #[test]
    fn clearly_takes_five_people_and_a_quarter() {
        let key = |n, x, y| {
            find(&read("choices", n, ticked(&[("x", x), ("y", y)])))
                .unwrap()
                .sentence
                .key
        };
        assert_eq!(key(20, 12, 7), "finding-dominance-far");
        assert_eq!(key(21, 12, 7), "finding-dominance-next");
        assert_eq!(key(10, 6, 2), "finding-dominance-next");
    }

    #[test]
    fn it_is_silent_on_ties_agreement_and_nothing() {
        assert!(find(&read("choices", 9, ticked(&[("x", 4), ("y", 4)]))).is_none());
        assert!(find(&read("choice", 10, ticked(&[("x", 9), ("y", 1)]))).is_none());
        assert!(find(&read("choice", 0, ticked(&[]))).is_none());
        assert!(find(&read("slots", 9, ticked(&[("x", 4)]))).is_none());
    }
}
