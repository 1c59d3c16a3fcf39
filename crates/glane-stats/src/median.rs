//! The median of scores counted by value.

use std::collections::BTreeMap;

use crate::Ratio;

/// The median of a table of counts: the middle score once all are put in order, or half the sum of the
/// two middle ones when they are even in number, so in half steps; nothing if nobody is counted.
///
/// Source: J. W. Tukey, *Exploratory Data Analysis* (1977), chapter 2. Misleads: on a short scale it
/// jumps by a step or a half when one person changes, and between two halves of a room it may be a
/// score nobody gave.
///
/// ```
/// assert_eq!(glane_stats::median([(7, 1), (2, 2)]).unwrap().value(), 2.0);
/// assert_eq!(glane_stats::median([(2, 1), (7, 1)]).unwrap().value(), 4.5);
/// assert!(glane_stats::median([]).is_none());
/// ```
pub fn median(counts: impl IntoIterator<Item = (i64, u64)>) -> Option<Ratio> {
    let mut by_score: BTreeMap<i64, u128> = BTreeMap::new();
    for (score, count) in counts {
        *by_score.entry(score).or_default() += u128::from(count);
    }
    let people: u128 = by_score.values().sum();
    let last = people.checked_sub(1)?;
    let low = nth(&by_score, last / 2)?;
    let high = nth(&by_score, people / 2)?;
    Ratio::new(i128::from(low) + i128::from(high), 2)
}

/// The score at a place of the ordered list, counted from 0.
fn nth(by_score: &BTreeMap<i64, u128>, place: u128) -> Option<i64> {
    let mut before = 0;
    by_score.iter().find_map(|(&score, &count)| {
        before += count;
        (place < before).then_some(score)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_the_middle_of_the_sorted_list(mut scores in prop::collection::vec(-10..=10_i64, 1..40)) {
            let found = median(scores.iter().map(|&score| (score, 1))).unwrap();
            scores.sort_unstable();
            let middle = scores.len() / 2;
            let twice = if scores.len() % 2 == 1 { 2 * scores[middle] } else { scores[middle - 1] + scores[middle] };
            prop_assert_eq!(found, Ratio::new(i128::from(twice), 2).unwrap());
        }
    }

    #[test]
    fn empty_steps_and_extremes_are_taken() {
        assert!(median([(3, 0)]).is_none());
        assert_eq!(median([(3, 0), (4, 1)]), Ratio::new(4, 1));
        assert_eq!(
            median([(i64::MAX, u64::MAX), (i64::MIN, u64::MAX)]),
            Ratio::new(-1, 2)
        );
    }
}
