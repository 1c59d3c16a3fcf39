//! Consensus: nearly everyone gave the same answer.
//!
//! Made for each option of a choice that four fifths or more of those who answered ticked; said as
//! unanimity when all of them did. Evidence: the option's cell. Strength: 1 × its share × reach.
//! Silent below five answers. For several choices more than one option may be agreed on.

use glane_core::claim::Claim;
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::kind::Kind;
use glane_stats::Share;

use super::draft::Draft;
use super::rules::{SEVERAL, item_cell, reach, strength};
use crate::question::QuestionReading;
use crate::question::items::ItemReading;

/// The options nearly everyone ticked, in their own order.
pub(super) fn agreed(question: &QuestionReading) -> Vec<&ItemReading> {
    let fits = matches!(question.kind, Kind::Choice(_) | Kind::Choices(_)) && question.n >= SEVERAL;
    let items = question
        .items()
        .filter(|_| fits)
        .map(|items| items.items.as_slice());
    items
        .unwrap_or_default()
        .iter()
        .filter(|item| Share::new(item.count, question.n).at_least(4, 5))
        .collect()
}

pub(super) fn all(question: &QuestionReading) -> Vec<Finding> {
    let n = question.n;
    agreed(question)
        .into_iter()
        .filter_map(|item| {
            let cell = item_cell(question, item);
            let draft = |key| {
                Draft::new(FindingKind::Consensus, key, std::slice::from_ref(&cell))
                    .names("option", &item.label, cell.clone())
                    .base("n", n, cell.clone())
            };
            let at_least = |numerator, denominator| Claim::ShareAtLeast {
                parts: vec![cell.clone()],
                whole: None,
                numerator,
                denominator,
            };
            let draft = if item.count == n {
                draft("finding-unanimity").claims(at_least(1, 1))
            } else {
                draft("finding-consensus")
                    .value("count", Arg::Count(item.count), cell.clone())
                    .claims(at_least(4, 5))
            };
            draft.finding(strength(1000, &[Share::new(item.count, n), reach(n)]))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, ticked};

    fn keys(found: &[Finding]) -> Vec<&str> {
        found
            .iter()
            .map(|finding| finding.sentence.key.as_str())
            .collect()
    }

    #[test]
    fn four_fifths_exactly_is_agreement_and_all_is_unanimity() {
        assert_eq!(
            keys(&all(&read("choice", 10, ticked(&[("x", 8), ("y", 2)])))),
            ["finding-consensus"]
        );
        assert!(all(&read("choice", 10, ticked(&[("x", 7), ("y", 3)]))).is_empty());
        assert_eq!(
            keys(&all(&read("choice", 5, ticked(&[("x", 5)])))),
            ["finding-unanimity"]
        );
    }

    #[test]
    fn a_few_people_are_not_everybody_and_several_options_can_be_agreed_on() {
        assert!(all(&read("choice", 4, ticked(&[("x", 4)]))).is_empty());
        let both = all(&read("choices", 10, ticked(&[("x", 10), ("y", 9)])));
        assert_eq!(keys(&both), ["finding-unanimity", "finding-consensus"]);
        assert!(both[0].strength > both[1].strength);
    }

    #[test]
    fn slots_and_ideas_have_sentences_of_their_own() {
        assert!(all(&read("slots", 10, ticked(&[("x", 10)]))).is_empty());
        assert!(all(&read("ideas", 10, ticked(&[("x", 10)]))).is_empty());
    }
}
