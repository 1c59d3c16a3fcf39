//! The bounds of a funnel plot.

use super::Interval;
use crate::Undefined;
use crate::distribution::Binomial;
use crate::number::{MOST, float};

/// Between which shares a group of some size lies, as far as chance goes, if it is like all the others.
///
/// # Formula
///
/// With `θ = part / whole`, n the size of the group, R binomial of n trials with chance θ and `q = (1 − confidence) / 2`:
/// from the least r with `P(R ≤ r) ≥ q` to the greatest r with `P(R ≥ r) ≥ q`, each over n. The counts themselves are
/// taken, without a fraction between two: what stands on a bound is inside it.
///
/// # Source
///
/// D. J. Spiegelhalter, “Funnel plots for comparing institutional performance”, *Statistics in Medicine* 24 (8), 2005,
/// pages 1185–1202: the exact limits of a proportion.
///
/// # Misleads
///
/// It supposes that people of one group answer without listening to each other; those of a same room do not, so more
/// groups fall outside than chance alone would put there. With many groups and many answers a few are outside though
/// nothing tells them apart: at 99.8 %, two in a thousand.
///
/// # Example
///
/// ```
/// use glane_stats::interval::funnel;
/// // Half of all said yes: of 12 people, 1 to 11 may; of 480, 43 % to 57 %.
/// let few = funnel(500, 1000, 12, 0.998).unwrap();
/// assert!(few.low <= 1.0 / 12.0 && few.high >= 11.0 / 12.0);
/// let many = funnel(500, 1000, 480, 0.998).unwrap();
/// assert!((many.low - 0.43).abs() < 0.005 && (many.high - 0.57).abs() < 0.005);
/// ```
///
/// # En clair
///
/// Un petit centre a vite l'air très différent des autres : il suffit de deux ou trois personnes. Cette méthode dit, pour
/// un centre de cette taille, entre quelles parts le seul hasard peut le placer s'il est comme l'ensemble. Plus il est
/// grand, plus la bande se resserre : c'est la forme d'un entonnoir. Seul un centre hors de sa bande mérite une question.
pub fn funnel(part: u64, whole: u64, size: u64, confidence: f64) -> Result<Interval, Undefined> {
    if whole == 0 || size == 0 {
        return Err(Undefined::Empty);
    }
    if whole > MOST || size > MOST {
        return Err(Undefined::TooLarge);
    }
    if part > whole || !(confidence > 0.0 && confidence < 1.0) {
        return Err(Undefined::Range);
    }
    let law = Binomial::new(size, float(part) / float(whole))?;
    Ok(likely(size, confidence, |n| law.low(n), |n| law.high(n)))
}

/// The shares of a group that are not too rare at either end: `low` and `high` are how likely a count is, or one below, or above.
pub(super) fn likely(
    size: u64,
    confidence: f64,
    low: impl Fn(u64) -> f64,
    high: impl Fn(u64) -> f64,
) -> Interval {
    let rest = (1.0 - confidence) / 2.0;
    let least = first(size, |count| low(count) >= rest);
    // The greatest that is not too rare comes before the first that is.
    let rare = first(size + 1, |count| high(count) < rest);
    Interval {
        low: float(least) / float(size),
        high: float(rare.saturating_sub(1)) / float(size),
    }
}

/// The first count for which something holds that, once true, remains so; the last one at most.
fn first(last: u64, holds: impl Fn(u64) -> bool) -> u64 {
    let (mut from, mut to) = (0, last);
    while from < to {
        let middle = from + (to - from) / 2;
        if holds(middle) {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    from
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_holds_the_whole_and_narrows_with_size(whole in 1..2_000_u64, part in 0..2_000_u64, size in 30..900_u64) {
            let part = part.min(whole);
            let share = float(part) / float(whole);
            let here = funnel(part, whole, size, 0.998).unwrap();
            let wide = |found: Interval| found.high - found.low;
            prop_assert!(0.0 <= here.low && here.high <= 1.0);
            prop_assert!(here.low <= share + 1.0 / float(size) && share <= here.high + 1.0 / float(size));
            let larger = funnel(part, whole, size * 8, 0.998).unwrap();
            prop_assert!(wide(larger) <= wide(here) + 1e-9);
            let mirrored = funnel(whole - part, whole, size, 0.998).unwrap();
            prop_assert!((here.low + mirrored.high - 1.0).abs() < 1.5 / float(size));
        }

        #[test]
        fn few_are_outside_by_chance(part in 1..99_u64, size in 5..200_u64) {
            let here = funnel(part, 100, size, 0.998).unwrap();
            let law = Binomial::new(size, float(part) / 100.0).unwrap();
            let outside: f64 = (0..=size)
                .filter(|count| {
                    let share = float(*count) / float(size);
                    share < here.low - 1e-12 || share > here.high + 1e-12
                })
                .map(|count| law.probability(count))
                .sum();
            prop_assert!(outside <= 0.002 + 1e-9, "{outside}");
        }
    }

    #[test]
    fn of_a_whole_that_says_the_same_nothing_else_is_chance() {
        let none = funnel(0, 40, 10, 0.998).unwrap();
        let all = funnel(40, 40, 10, 0.998).unwrap();
        assert!(none.low <= 0.0 && none.high <= 0.0, "{none:?}");
        assert!(all.low >= 1.0 && all.high >= 1.0, "{all:?}");
    }

    #[test]
    fn what_has_none_is_refused() {
        assert_eq!(funnel(0, 0, 5, 0.9), Err(Undefined::Empty));
        assert_eq!(funnel(1, 2, 0, 0.9), Err(Undefined::Empty));
        assert_eq!(funnel(3, 2, 5, 0.9), Err(Undefined::Range));
        assert_eq!(funnel(1, 2, 5, 1.0), Err(Undefined::Range));
        assert_eq!(funnel(1, u64::MAX, 5, 0.9), Err(Undefined::TooLarge));
    }
}
