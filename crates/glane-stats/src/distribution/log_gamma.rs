//! The logarithm of the gamma function.

use crate::Undefined;

/// The logarithm of the gamma function, the factorial of numbers that need not be whole: `Γ(n + 1) = n!`.
///
/// # Formula
///
/// `ln Γ(x) = ln ∫₀^∞ tˣ⁻¹ e⁻ᵗ dt`, for x above 0; by `libm`.
///
/// # Source
///
/// M. Abramowitz and I. A. Stegun, *Handbook of Mathematical Functions*, National Bureau of Standards, 1964,
/// section 6.1.
///
/// # Misleads
///
/// A difference of two large values keeps few digits: the laws of this folder do not take one.
///
/// # Example
///
/// ```
/// use glane_stats::distribution::log_gamma;
/// assert!((log_gamma(5.0).unwrap() - 24_f64.ln()).abs() < 1e-15);
/// assert!(log_gamma(0.0).is_err());
/// ```
///
/// # En clair
///
/// Un outil de calcul : il donne le logarithme des factorielles (1 × 2 × 3 × …), qui comptent de combien de
/// façons on peut ranger des personnes. Il ne se lit pas, il sert aux autres méthodes.
pub fn log_gamma(x: f64) -> Result<f64, Undefined> {
    if x > 0.0 && x.is_finite() {
        Ok(libm::lgamma(x))
    } else {
        Err(Undefined::Range)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_next_is_x_times_this(x in 0.001..1000.0_f64) {
            let (here, next) = (log_gamma(x).unwrap(), log_gamma(x + 1.0).unwrap());
            prop_assert!((next - here - x.ln()).abs() < 1e-12 * next.abs().max(1.0));
        }
    }

    #[test]
    fn what_has_none_is_refused() {
        for x in [0.0, -1.5, f64::NAN, f64::INFINITY] {
            assert_eq!(log_gamma(x), Err(Undefined::Range));
        }
    }
}
