//! What several kinds of finding share.

use glane_core::evidence::{Base, CellRef, Facet, Measure};
use glane_core::finding::{Arg, Strength};
use glane_core::label::Label;
use glane_stats::Share;

use crate::question::QuestionReading;
use crate::question::items::{ItemReading, ItemsReading};
use crate::question::words::WordReading;

/// Fewer answers than this are no « everybody », no order and no absence worth a sentence.
pub(super) const SEVERAL: u64 = 5;

/// More equals than this are no longer worth naming in one sentence.
pub(super) const MANY_EQUALS: usize = 5;

/// A longer list is read in the table, not in a sentence.
pub(super) const LONG_LIST: usize = 8;

/// What stands first, and what comes next.
pub(super) struct Head<'a> {
    /// The most ticked; several if equal; never empty.
    pub first: Vec<&'a ItemReading>,
    /// Their count, above 0.
    pub count: u64,
    /// The next count: 0 if nothing else was ticked.
    pub next_count: u64,
    /// What has that count, if it is above 0.
    pub next: Vec<&'a ItemReading>,
}

/// The head of the items; nothing if nothing was ticked.
pub(super) fn head(items: &ItemsReading) -> Option<Head<'_>> {
    let at = |count: u64| -> Vec<&ItemReading> {
        items
            .items
            .iter()
            .filter(|item| item.count == count)
            .collect()
    };
    let count = items
        .items
        .iter()
        .map(|item| item.count)
        .max()
        .filter(|count| *count > 0)?;
    let next_count = items
        .items
        .iter()
        .map(|item| item.count)
        .filter(|other| *other < count)
        .max()
        .unwrap_or(0);
    Some(Head {
        first: at(count),
        count,
        next_count,
        next: if next_count > 0 {
            at(next_count)
        } else {
            Vec::new()
        },
    })
}

/// How much a number of answers weighs: `n / (n + 5)`, one sixth for one person, 0.88 for 38; as if
/// five people who have not spoken stood against every claim.
pub(super) fn reach(n: u64) -> Share {
    Share::new(n, n.saturating_add(5))
}

/// The mean of the first's share of people and of its lead over the second:
/// `(first / n + (first − second) / n) / 2`.
pub(super) fn lead(first: u64, second: u64, n: u64) -> Share {
    let ahead = first.saturating_sub(second);
    Share::new(
        first.saturating_add(ahead).min(n.saturating_mul(2)),
        n.saturating_mul(2),
    )
}

/// `weight` thousandths times every share, rounded down; nothing out of nothing.
pub(super) fn strength(weight: u16, shares: &[Share]) -> Strength {
    const FINE: u128 = 1_000_000;
    let product = shares
        .iter()
        .fold(u128::from(weight) * FINE, |product, share| {
            let part = share.part.min(share.whole);
            (product * u128::from(part))
                .checked_div(u128::from(share.whole))
                .unwrap_or(0)
        });
    Strength::thousandths(u16::try_from(product / FINE).unwrap_or(Strength::MAX))
}

/// The cell of the whole question.
pub(super) fn whole(question: &QuestionReading) -> CellRef {
    CellRef::room(question.key.clone(), question.round, Facet::Whole)
}

/// The cell of an item, in people out of those who answered.
pub(super) fn item_cell(question: &QuestionReading, item: &ItemReading) -> CellRef {
    CellRef::room(
        question.key.clone(),
        question.round,
        Facet::Item(item.key.clone()),
    )
}

/// The cells of items, each in people out of those who answered.
pub(super) fn item_cells(question: &QuestionReading, items: &[&ItemReading]) -> Vec<CellRef> {
    items.iter().map(|item| item_cell(question, item)).collect()
}

/// Items' labels, quoted.
pub(super) fn quotes(items: &[&ItemReading]) -> Arg {
    Arg::Quotes(items.iter().map(|item| item.label.clone()).collect())
}

/// Items with their counts, in the order given.
pub(super) fn ranking(items: &[&ItemReading]) -> Arg {
    Arg::Ranking(
        items
            .iter()
            .map(|item| (item.label.clone(), item.count))
            .collect(),
    )
}

/// The cell of a word, in mentions.
pub(super) fn word_cell(question: &QuestionReading, word: &WordReading) -> CellRef {
    CellRef::room(
        question.key.clone(),
        question.round,
        Facet::Word(word.form.clone()),
    )
    .measuring(Measure::Mentions, Base::Answered)
}

/// A typed word where a label is asked for. It is in one language only, which every other falls back to.
pub(super) fn typed(word: &str) -> Label {
    Label::fr(word)
}

#[cfg(test)]
pub(super) mod tests {
    use glane_core::finding::Finding;

    use super::*;

    /// A count argument of a finding's sentence.
    pub(crate) fn count_of(finding: &Finding, name: &str) -> u64 {
        match finding.sentence.args.get(name) {
            Some(Arg::Count(n)) => *n,
            other => panic!("{name}: {other:?}"),
        }
    }

    #[test]
    fn strength_multiplies_and_stays_within_bounds() {
        assert_eq!(strength(900, &[Share::new(1, 2)]).get(), 450);
        assert_eq!(strength(900, &[]).get(), 900);
        assert_eq!(
            strength(1000, &[Share::new(9, 3), Share::new(1, 3)]).get(),
            333
        );
        assert_eq!(strength(1000, &[Share::new(0, 0)]).get(), 0);
        let huge = Share::new(u64::MAX, u64::MAX);
        assert_eq!(strength(1000, &[huge, huge]).get(), 1000);
    }

    #[test]
    fn more_people_weigh_more_and_a_larger_lead_too() {
        assert!(strength(1000, &[reach(1)]) < strength(1000, &[reach(38)]));
        assert!(strength(1000, &[lead(20, 19, 38)]) < strength(1000, &[lead(20, 10, 38)]));
        assert_eq!(strength(1000, &[lead(38, 0, 38)]).get(), 1000);
    }
}
