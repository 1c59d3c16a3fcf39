//! The upper tail of the normal law.

use crate::Undefined;

/// How probable it is for a normal deviation to be as high as z or higher.
///
/// # Formula
///
/// `P(Z ≥ z) = ½ erfc(z / √2)`.
///
/// # Source
///
/// M. Abramowitz and I. A. Stegun, *Handbook of Mathematical Functions*, National Bureau of Standards, 1964,
/// sections 7.1 and 26.2.
///
/// # Misleads
///
/// Few things in a room follow this law; a mean or a sum of ranks of many people nearly does.
///
/// # Example
///
/// ```
/// use glane_stats::distribution::normal_tail;
/// assert!((normal_tail(0.0).unwrap() - 0.5).abs() < 1e-15);
/// assert!((normal_tail(1.96).unwrap() - 0.025).abs() < 1e-5);
/// ```
///
/// # En clair
///
/// La courbe en cloche : la chance qu'un écart dû au hasard soit aussi grand ou plus grand. Un écart de deux
/// ou plus n'arrive qu'environ deux fois sur cent de ce côté-là.
pub fn normal_tail(z: f64) -> Result<f64, Undefined> {
    if z.is_nan() {
        return Err(Undefined::Range);
    }
    Ok(0.5 * libm::erfc(z * std::f64::consts::FRAC_1_SQRT_2))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_two_tails_make_all(z in -40.0..40.0_f64) {
            let sum = normal_tail(z).unwrap() + normal_tail(-z).unwrap();
            prop_assert!((sum - 1.0).abs() < 1e-15);
        }
    }

    #[test]
    fn ends_are_taken_and_what_is_no_number_is_refused() {
        assert!(normal_tail(f64::INFINITY).unwrap() <= 0.0);
        assert!(normal_tail(f64::NEG_INFINITY).unwrap() >= 1.0);
        assert!(normal_tail(f64::NAN).is_err());
    }
}
