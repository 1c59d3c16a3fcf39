//! A fraction of integers, compared and rounded without going through floats.

use std::cmp::Ordering;

/// `numerator / denominator`, the denominator above 0, not necessarily reduced.
///
/// Equality and order are those of the value: 1/2 equals 2/4.
///
/// ```
/// use glane_stats::Ratio;
/// let half = Ratio::new(1, 2).unwrap();
/// assert_eq!(half, Ratio::new(2, 4).unwrap());
/// assert!(Ratio::new(-1, 3).unwrap() < half);
/// assert!(Ratio::new(1, 0).is_none());
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Ratio {
    numerator: i128,
    denominator: u64,
}

impl Ratio {
    /// The fraction; nothing over 0.
    pub fn new(numerator: i128, denominator: u64) -> Option<Self> {
        (denominator > 0).then_some(Self {
            numerator,
            denominator,
        })
    }

    /// A whole number.
    pub fn whole(n: u64) -> Self {
        Self {
            numerator: i128::from(n),
            denominator: 1,
        }
    }

    /// Above.
    pub fn numerator(self) -> i128 {
        self.numerator
    }

    /// Below; never 0.
    pub fn denominator(self) -> u64 {
        self.denominator
    }

    /// The nearest float, in the unit of the numerator (a mean of scores is in steps of the scale).
    ///
    /// Misleads beyond 2^53 above or below, where floats skip integers.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a float is asked for; counts of people are far below 2^53"
    )]
    pub fn value(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// The value in units of 10^−places, rounded half away from zero, as a person rounds by hand;
    /// nothing if that is too large to be written.
    ///
    /// ```
    /// use glane_stats::Ratio;
    /// assert_eq!(Ratio::new(133, 20).unwrap().rounded(1), Some(67)); // 6.65 is 6.7
    /// assert_eq!(Ratio::new(-5, 2).unwrap().rounded(0), Some(-3));
    /// ```
    pub fn rounded(self, places: u8) -> Option<i128> {
        let scaled = self
            .numerator
            .checked_mul(10_i128.checked_pow(u32::from(places))?)?;
        let below = i128::from(self.denominator);
        let (whole, rest) = (scaled / below, scaled % below);
        let up = rest.abs() * 2 >= below;
        Some(whole + if up { scaled.signum() } else { 0 })
    }
}

impl Ord for Ratio {
    /// Compares whole parts, then the rests by crossing: at most 64 by 64 bits, so nothing overflows.
    fn cmp(&self, other: &Self) -> Ordering {
        let parts = |ratio: &Self| {
            let below = i128::from(ratio.denominator);
            let rest = ratio.numerator.rem_euclid(below).unsigned_abs();
            (ratio.numerator.div_euclid(below), rest)
        };
        let ((mine, my_rest), (theirs, their_rest)) = (parts(self), parts(other));
        mine.cmp(&theirs).then_with(|| {
            (my_rest * u128::from(other.denominator))
                .cmp(&(their_rest * u128::from(self.denominator)))
        })
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn extremes_compare_and_round_without_overflow() {
        let huge = Ratio::new(i128::MAX, u64::MAX).unwrap();
        let less = Ratio::new(i128::MAX - 1, u64::MAX).unwrap();
        assert!(less < huge && Ratio::new(i128::MIN, 1).unwrap() < less);
        assert_eq!(huge.rounded(3), None);
        assert_eq!(huge.rounded(200), None);
    }

    proptest! {
        #[test]
        fn order_is_that_of_cross_products(a in -999_i128..999, b in 1..99_u64, c in -999_i128..999, d in 1..99_u64) {
            let (left, right) = (Ratio::new(a, b).unwrap(), Ratio::new(c, d).unwrap());
            prop_assert_eq!(left.cmp(&right), (a * i128::from(d)).cmp(&(c * i128::from(b))));
        }

        #[test]
        fn what_is_rounded_is_within_half_a_unit(a in -9_999_i128..9_999, b in 1..99_u64, places in 0..4_u8) {
            let unit = 10_i128.pow(u32::from(places));
            let rounded = Ratio::new(a, b).unwrap().rounded(places).unwrap();
            let gap = (rounded * i128::from(b) - a * unit).abs() * 2;
            prop_assert!(gap <= i128::from(b));
        }
    }
}
