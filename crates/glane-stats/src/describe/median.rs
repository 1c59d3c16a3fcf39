//! The median of scores counted by value.

use super::{by_score, nth};
use crate::Ratio;

/// The median of a table of counts: the middle score once all are put in order, or half the sum of the
/// two middle ones when they are even in number, so in half steps; nothing if nobody is counted.
///
/// # Formula
///
/// With scores in order and n people: `(x[⌈n/2⌉] + x[⌊n/2⌋+1]) / 2`, kept as a fraction of integers.
///
/// # Source
///
/// J. W. Tukey, *Exploratory Data Analysis*, Addison-Wesley, 1977, chapter 2.
///
/// # Misleads
///
/// On a short scale it jumps by a step or a half when one person changes, and between two halves of a room
/// it may be a score nobody gave.
///
/// # Example
///
/// ```
/// assert_eq!(glane_stats::median([(7, 1), (2, 2)]).unwrap().value(), 2.0);
/// assert_eq!(glane_stats::median([(2, 1), (7, 1)]).unwrap().value(), 4.5);
/// assert!(glane_stats::median([]).is_none());
/// ```
///
/// # En clair
///
/// La note du milieu : la moitié de la salle est à cette note ou en dessous, l'autre moitié à cette note ou
/// au-dessus. Quelques notes extrêmes ne la déplacent pas. Si la salle est coupée en deux, elle peut tomber
/// entre les deux camps, là où il n'y a personne.
pub fn median(counts: impl IntoIterator<Item = (i64, u64)>) -> Option<Ratio> {
    let by_score = by_score(counts);
    let people: u128 = by_score.values().sum();
    let last = people.checked_sub(1)?;
    let low = nth(&by_score, last / 2)?;
    let high = nth(&by_score, people / 2)?;
    Ratio::new(i128::from(low) + i128::from(high), 2)
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
