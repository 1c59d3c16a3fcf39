//! The upper tail of the gamma law.

use super::stirling::{deviance, error_above_fifteen, half_ln_two_pi};
use crate::Undefined;

/// How probable it is for a gamma variable of that shape to be as high as x or higher: the regularised upper
/// incomplete gamma function.
///
/// # Formula
///
/// `Q(a, x) = ∫ₓ^∞ tᵃ⁻¹ e⁻ᵗ dt / Γ(a)`: below `a + 1` by the series of its complement, above by a continued
/// fraction (Lentz's way), after a factor `xᵃ e⁻ˣ / Γ(a + 1)` taken without loss for large shapes.
///
/// # Source
///
/// W. Gautschi, “A computational procedure for incomplete gamma functions”, *ACM Transactions on Mathematical
/// Software* 5 (4), 1979, pages 466–481; M. Abramowitz and I. A. Stegun, *Handbook of Mathematical Functions*,
/// National Bureau of Standards, 1964, section 6.5.
///
/// # Misleads
///
/// It says nothing by itself: a test that uses it must have its own conditions met.
///
/// # Example
///
/// ```
/// use glane_stats::distribution::gamma_tail;
/// // Of shape 1 it is e⁻ˣ.
/// assert!((gamma_tail(1.0, 2.0).unwrap() - (-2.0_f64).exp()).abs() < 1e-15);
/// ```
///
/// # En clair
///
/// Un outil de calcul dont se sert le test du khi-deux. Il ne se lit pas par lui-même.
pub fn gamma_tail(shape: f64, x: f64) -> Result<f64, Undefined> {
    if !(shape > 0.0 && shape.is_finite() && x >= 0.0) {
        return Err(Undefined::Range);
    }
    if x <= 0.0 {
        return Ok(1.0);
    }
    if x.is_infinite() {
        return Ok(0.0);
    }
    let factor = libm::exp(ln_factor(shape, x));
    Ok(if x < shape + 1.0 {
        1.0 - factor * series(shape, x)
    } else {
        factor * shape * fraction(shape, x)
    })
}

/// `ln( xᵃ e⁻ˣ / Γ(a + 1) )`.
fn ln_factor(shape: f64, x: f64) -> f64 {
    if shape > 15.0 {
        -deviance(shape, x) - error_above_fifteen(shape) - half_ln_two_pi(shape)
    } else {
        shape * libm::log(x) - x - libm::lgamma(shape + 1.0)
    }
}

/// `1 + x/(a+1) + x²/((a+1)(a+2)) + …`.
fn series(shape: f64, x: f64) -> f64 {
    let (mut sum, mut term, mut next) = (1.0, 1.0, shape);
    loop {
        next += 1.0;
        term *= x / next;
        sum += term;
        // The terms that follow fall at least as fast as this one.
        if term < 1e-17 * sum * (1.0 - x / (next + 1.0)) {
            return sum;
        }
    }
}

/// `1/(x+1−a− 1(1−a)/(x+3−a− 2(2−a)/(x+5−a− …)))`.
fn fraction(shape: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let mut below = x + 1.0 - shape;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / below;
    let mut product = d;
    let mut step = 1.0;
    // It converges in about √a steps; the bound only guards the loop.
    while step < 1e7 {
        let above = step * (shape - step);
        below += 2.0;
        d = above * d + below;
        d = 1.0 / if d.abs() < TINY { TINY } else { d };
        c = below + above / c;
        c = if c.abs() < TINY { TINY } else { c };
        let change = c * d;
        product *= change;
        if (change - 1.0).abs() < 1e-16 {
            break;
        }
        step += 1.0;
    }
    product
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_falls_from_one_to_nothing(shape in 0.1..2_000.0_f64, x in 0.0..4_000.0_f64) {
            let (here, further) = (gamma_tail(shape, x).unwrap(), gamma_tail(shape, x + 1.0).unwrap());
            prop_assert!((0.0..=1.0).contains(&here) && further <= here + 1e-13);
        }

        #[test]
        fn one_more_of_shape_adds_the_factor(shape in 0.5..500.0_f64, part in 0.2..3.0_f64) {
            let x = shape * part;
            let (one, next) = (gamma_tail(shape, x).unwrap(), gamma_tail(shape + 1.0, x).unwrap());
            prop_assert!((next - one - ln_factor(shape, x).exp()).abs() < 1e-13);
        }
    }

    #[test]
    fn what_has_none_is_refused_and_ends_are_taken() {
        for (shape, x) in [
            (0.0, 1.0),
            (-1.0, 1.0),
            (f64::NAN, 1.0),
            (1.0, -1.0),
            (1.0, f64::NAN),
        ] {
            assert_eq!(gamma_tail(shape, x), Err(Undefined::Range));
        }
        assert_eq!(gamma_tail(3.0, 0.0), Ok(1.0));
        assert_eq!(gamma_tail(3.0, f64::INFINITY), Ok(0.0));
        assert!((gamma_tail(1e9, 1e9).unwrap() - 0.5).abs() < 1e-4);
    }
}
