//! The score below which a given part of a room stands.

use super::{by_score, nth};
use crate::Ratio;

/// The score below which a part of the people stands: a quarter for `1, 4`, nine tenths for `9, 10`; nothing
/// if nobody is counted or the part is not between nothing and all.
///
/// # Formula
///
/// With scores in order counted from 0, n people and `h = (n − 1) × numerator / denominator`:
/// `x[⌊h⌋] + (h − ⌊h⌋) × (x[⌊h⌋ + 1] − x[⌊h⌋])`, kept as a fraction of integers.
///
/// # Source
///
/// R. J. Hyndman and Y. Fan, “Sample quantiles in statistical packages”, *The American Statistician* 50 (4),
/// 1996, pages 361–365: their definition 7.
///
/// # Misleads
///
/// Nine definitions are in use and differ for few people. On a short scale many people share one score, so
/// « a quarter is below » is rarely a quarter.
///
/// # Example
///
/// ```
/// use glane_stats::describe::quantile;
/// assert_eq!(quantile([(1, 1), (2, 1), (5, 1)], 1, 4).unwrap().value(), 1.5);
/// assert_eq!(quantile([(1, 1), (2, 1), (5, 1)], 1, 1).unwrap().value(), 5.0);
/// assert!(quantile([(1, 1)], 5, 4).is_none());
/// ```
///
/// # En clair
///
/// La note sous laquelle se trouve une partie de la salle, par exemple le quart le moins satisfait. Avec
/// peu de personnes ou une échelle courte, ce n'est qu'un repère : beaucoup de gens partagent la même note.
pub fn quantile(
    counts: impl IntoIterator<Item = (i64, u64)>,
    numerator: u32,
    denominator: u32,
) -> Option<Ratio> {
    if numerator > denominator {
        return None;
    }
    let by_score = by_score(counts);
    let last = by_score.values().sum::<u128>().checked_sub(1)?;
    let below = u128::from(denominator);
    let place = last.checked_mul(u128::from(numerator))?;
    let (whole, rest) = (place.checked_div(below)?, place.checked_rem(below)?);
    let low = i128::from(nth(&by_score, whole)?);
    let high = i128::from(nth(&by_score, (whole + 1).min(last))?);
    let rest = i128::try_from(rest).ok()?;
    Ratio::new(
        low * i128::from(denominator) + rest * (high - low),
        u64::from(denominator),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::describe::median;

    proptest! {
        #[test]
        fn half_is_the_median(scores in prop::collection::vec(-10..=10_i64, 1..40)) {
            let counts = || scores.iter().map(|&score| (score, 1));
            prop_assert_eq!(quantile(counts(), 1, 2), median(counts()));
        }

        #[test]
        fn it_grows_from_the_lowest_to_the_highest(scores in prop::collection::vec(-10..=10_i64, 1..40)) {
            let counts = || scores.iter().map(|&score| (score, 1));
            let steps: Vec<Ratio> = (0..=20).map(|step| quantile(counts(), step, 20).unwrap()).collect();
            prop_assert!(steps.is_sorted());
            prop_assert_eq!(steps[0], Ratio::new(i128::from(*scores.iter().min().unwrap()), 1).unwrap());
            prop_assert_eq!(steps[20], Ratio::new(i128::from(*scores.iter().max().unwrap()), 1).unwrap());
        }
    }

    #[test]
    fn nobody_no_part_and_extremes() {
        assert!(quantile([], 1, 2).is_none());
        assert!(quantile([(1, 1)], 0, 0).is_none());
        let extremes = [(i64::MIN, u64::MAX), (i64::MAX, u64::MAX)];
        assert_eq!(
            quantile(extremes, u32::MAX, u32::MAX),
            Ratio::new(i128::from(i64::MAX), 1)
        );
    }
}
