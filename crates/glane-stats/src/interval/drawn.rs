//! The bounds of a part of a whole that it is in.

use super::Interval;
use super::funnel::likely;
use crate::Undefined;
use crate::distribution::Hypergeometric;

/// Between which shares a part of a whole lies, as far as chance goes, if its people are any of that whole.
///
/// # Formula
///
/// With `marked` of `whole` people, n the size of the part, X the marked among n people drawn from the whole without
/// putting back (hypergeometric) and `q = (1 − confidence) / 2`: from the least x with `P(X ≤ x) ≥ q` to the greatest x
/// with `P(X ≥ x) ≥ q`, each over n. The counts themselves are taken, without a fraction between two: what stands on a
/// bound is inside it. A part that is the whole has its share alone.
///
/// # Source
///
/// The limits are those of D. J. Spiegelhalter, “Funnel plots for comparing institutional performance”, *Statistics in
/// Medicine* 24 (8), 2005, pages 1185–1202; the law that of a draw without putting back, W. Feller, *An Introduction to
/// Probability Theory and Its Applications*, volume I, 3rd edition, Wiley, 1968, section II.6.
///
/// # Misleads
///
/// It supposes that people were dealt to the parts one by one. Those of a same room come and answer together, so more
/// parts fall outside than chance alone would put there.
///
/// # Example
///
/// ```
/// use glane_stats::interval::drawn;
/// // Half of 800 said yes: of one half of them 45 % to 55 %, and of 20 of them 15 % to 85 %.
/// let half = drawn(400, 800, 400, 0.998).unwrap();
/// assert!((half.low - 0.445).abs() < 0.003 && (half.high - 0.555).abs() < 0.003);
/// let few = drawn(400, 800, 20, 0.998).unwrap();
/// assert!((few.low - 0.15).abs() < 0.051 && (few.high - 0.85).abs() < 0.051);
/// ```
///
/// # En clair
///
/// Quand une partie fait presque tout l'ensemble, elle lui ressemble forcément : un petit écart y dit déjà beaucoup. Cette
/// méthode dit, pour une partie de cette taille prise dans l'ensemble, entre quelles parts le seul hasard peut la placer.
pub fn drawn(marked: u64, whole: u64, size: u64, confidence: f64) -> Result<Interval, Undefined> {
    if whole == 0 || size == 0 {
        return Err(Undefined::Empty);
    }
    if !(confidence > 0.0 && confidence < 1.0) {
        return Err(Undefined::Range);
    }
    let law = Hypergeometric::new(whole, marked, size)?;
    Ok(likely(size, confidence, |n| law.low(n), |n| law.high(n)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::funnel;
    use super::*;
    use crate::number::float;

    proptest! {
        #[test]
        fn few_are_outside_by_chance(whole in 2..600_u64, marked in 0..600_u64, size in 1..600_u64) {
            let (marked, size) = (marked.min(whole), size.min(whole));
            let here = drawn(marked, whole, size, 0.998).unwrap();
            let law = Hypergeometric::new(whole, marked, size).unwrap();
            let outside: f64 = (0..=size)
                .filter(|count| {
                    let share = float(*count) / float(size);
                    share < here.low - 1e-12 || share > here.high + 1e-12
                })
                .map(|count| law.probability(count))
                .sum();
            prop_assert!(outside <= 0.002 + 1e-9, "{outside}");
        }

        #[test]
        fn it_is_within_what_parts_of_other_wholes_may_be(whole in 20..900_u64, marked in 0..900_u64, size in 10..900_u64) {
            let (marked, size) = (marked.min(whole), size.min(whole));
            let here = drawn(marked, whole, size, 0.998).unwrap();
            let other = funnel(marked, whole, size, 0.998).unwrap();
            let one = 1.0 / float(size) + 1e-9;
            prop_assert!(other.low - one <= here.low && here.high <= other.high + one);
        }
    }

    #[test]
    fn what_is_all_there_is_has_its_share_alone() {
        let all = drawn(30, 40, 40, 0.998).unwrap();
        assert!((all.low - 0.75).abs() < 1e-12 && (all.high - 0.75).abs() < 1e-12);
        let none = drawn(0, 40, 10, 0.998).unwrap();
        assert!(none.low <= 0.0 && none.high <= 0.0, "{none:?}");
    }

    #[test]
    fn what_has_none_is_refused() {
        assert_eq!(drawn(0, 0, 5, 0.9), Err(Undefined::Empty));
        assert_eq!(drawn(1, 2, 0, 0.9), Err(Undefined::Empty));
        assert_eq!(drawn(3, 2, 1, 0.9), Err(Undefined::Range));
        assert_eq!(drawn(1, 2, 3, 0.9), Err(Undefined::Range));
        assert_eq!(drawn(1, 2, 1, 1.0), Err(Undefined::Range));
        assert_eq!(drawn(1, u64::MAX, 5, 0.9), Err(Undefined::TooLarge));
    }
}
