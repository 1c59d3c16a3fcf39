//! Lafon's specificity of a word in a part.

use crate::Undefined;
use crate::distribution::{Hypergeometric, Law as _};
use crate::number::float;

/// How surprisingly often, or seldom, a word is found in one part of a whole.
///
/// # Formula
///
/// In a whole of T words, a part of t; the word is F times in the whole and f times in the part. With X hypergeometric:
/// `−log₁₀ P(X ≥ f)` if f is at least the `t F / T` expected, else `log₁₀ P(X ≤ f)`: above 0 for too many, below for too
/// few, ±2 for one chance in a hundred.
///
/// # Source
///
/// P. Lafon, “Sur la variabilité de la fréquence des formes dans un corpus”, *Mots* 1, 1980, pages 127–165.
///
/// # Misleads
///
/// It supposes words dealt one by one, but people repeat themselves: one person who says a word ten times makes it
/// specific. Count people rather than words where that can be. The more there is of everything, the larger it gets.
///
/// # Example
///
/// ```
/// use glane_stats::specificity::lafon;
/// // Twenty times in a thousand words, ten of them in a part of two hundred.
/// assert!((lafon(1_000, 200, 20, 10).unwrap() - 2.6313).abs() < 0.00005);
/// assert!((lafon(1_000, 200, 20, 1).unwrap() + 1.1723).abs() < 0.00005);
/// ```
///
/// # En clair
///
/// Un mot revient-il dans un groupe plus souvent, ou moins souvent, que le hasard ne l'explique ? Au-dessus de 2, c'est
/// nettement trop souvent ; au-dessous de −2, nettement trop rarement. Vérifiez qu'une seule personne ne l'a pas répété.
pub fn lafon(whole: u64, part: u64, times: u64, inside: u64) -> Result<f64, Undefined> {
    if whole == 0 {
        return Err(Undefined::Empty);
    }
    let law = Hypergeometric::new(whole, times, part)?;
    let (lowest, highest) = law.support();
    if !(lowest..=highest).contains(&inside) {
        return Err(Undefined::Range);
    }
    let expected = float(times) * float(part) / float(whole);
    let ln = if float(inside) >= expected {
        -law.ln_high(inside)
    } else {
        law.ln_low(inside)
    };
    // Never a zero with a sign.
    Ok(ln * std::f64::consts::LOG10_E + 0.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn it_gives_the_published_values() {
        assert!((lafon(1_000, 200, 20, 10).unwrap() - 2.6313).abs() < 0.00005);
        assert!((lafon(1_000, 200, 20, 1).unwrap() + 1.1723).abs() < 0.00005);
    }

    #[test]
    fn far_beyond_what_a_float_holds_it_still_counts() {
        // A word said only in one half: one chance in C(2 n, n), roughly 4ⁿ.
        let found = lafon(200_000, 100_000, 100_000, 100_000).unwrap();
        assert!(
            (found - 200_000.0 * std::f64::consts::LOG10_2).abs() < 5.0,
            "{found}"
        );
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert_eq!(lafon(0, 0, 0, 0), Err(Undefined::Empty));
        assert_eq!(lafon(10, 3, 4, 5), Err(Undefined::Range));
        assert_eq!(lafon(10, 8, 7, 4), Err(Undefined::Range));
        assert_eq!(lafon(10, 11, 4, 1), Err(Undefined::Range));
        assert!(lafon(10, 10, 4, 4).unwrap().abs() < 1e-15);
        assert!(lafon(10, 0, 4, 0).unwrap().abs() < 1e-15);
    }

    proptest! {
        #[test]
        fn more_is_never_less_specific(whole in 2..400_u64, part in 1..400_u64, times in 1..400_u64) {
            let (part, times) = (part.min(whole), times.min(whole));
            let (lowest, highest) = Hypergeometric::new(whole, times, part).unwrap().support();
            let all: Vec<f64> = (lowest..=highest).map(|inside| lafon(whole, part, times, inside).unwrap()).collect();
            prop_assert!(all.iter().all(|each| each.is_finite()));
            prop_assert!(all.is_sorted_by(|a, b| *a <= b + 1e-12));
        }
    }
}
