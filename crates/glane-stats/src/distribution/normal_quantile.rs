//! The normal deviation below which a given part lies.

use super::normal_tail;
use crate::Undefined;

/// The deviation below which a part of the normal law lies: 1.96 for 97.5 %.
///
/// # Formula
///
/// The z with `P(Z ≤ z) = p`: a rational start (error below 0.00045), then Halley's steps on the tail.
///
/// # Source
///
/// M. Abramowitz and I. A. Stegun, *Handbook of Mathematical Functions*, National Bureau of Standards, 1964,
/// formula 26.2.23 for the start.
///
/// # Misleads
///
/// Close to 0 and 1 a tiny change of the part moves it far.
///
/// # Example
///
/// ```
/// use glane_stats::distribution::normal_quantile;
/// assert!((normal_quantile(0.975).unwrap() - 1.959_963_984_540_054).abs() < 1e-14);
/// assert!(normal_quantile(1.0).is_err());
/// ```
///
/// # En clair
///
/// L'inverse de la courbe en cloche : jusqu'où faut-il aller pour couvrir 95 % des cas ? C'est de là que
/// vient le fameux 1,96 des marges d'erreur.
pub fn normal_quantile(part: f64) -> Result<f64, Undefined> {
    if !(part > 0.0 && part < 1.0) {
        return Err(Undefined::Range);
    }
    if part > 0.5 {
        return Ok(-lower(1.0 - part)?);
    }
    lower(part)
}

/// For a part of at most a half: below the middle, where the tail keeps its digits.
fn lower(part: f64) -> Result<f64, Undefined> {
    let t = (-2.0 * libm::log(part)).sqrt();
    let above = 2.515_517 + t * (0.802_853 + t * 0.010_328);
    let below = 1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308));
    let mut z = t - above / below;
    for _ in 0..3 {
        let tail = normal_tail(z)?;
        let density = libm::exp(-0.5 * z * z) / (2.0 * std::f64::consts::PI).sqrt();
        // Halley's step on ln(tail), which is nearly a parabola.
        let slope = density / tail;
        let step = libm::log(tail / part) / slope;
        z += step / (1.0 - 0.5 * step * (z - slope));
    }
    Ok(-z)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_undoes_the_tail(z in -7.9..7.9_f64) {
            let part = normal_tail(-z).unwrap();
            let back = normal_quantile(part).unwrap();
            // Above the middle the part itself has lost digits.
            let lost = 1e-15 * (0.5 * z * z).exp() * f64::from(u8::from(z > 0.0));
            prop_assert!((back - z).abs() < 1e-13 + 10.0 * lost, "{} {}", z, back);
        }

        #[test]
        fn the_two_sides_mirror(part in 0.001..0.5_f64) {
            let sum = normal_quantile(part).unwrap() + normal_quantile(1.0 - part).unwrap();
            prop_assert!(sum.abs() < 1e-12);
        }
    }

    #[test]
    fn ends_have_none() {
        for part in [0.0, 1.0, -0.1, 1.1, f64::NAN] {
            assert_eq!(normal_quantile(part), Err(Undefined::Range));
        }
        assert!(normal_quantile(0.5).unwrap().abs() < 1e-15);
        assert!(normal_quantile(1e-300).unwrap().is_finite());
    }
}
