//! Benjamini and Hochberg's correction, which bounds the part of false discoveries.

use super::{ordered, put_back};
use crate::Undefined;
use crate::number::length;

/// What probabilities become when many tests are made and a few false discoveries among the true are borne.
///
/// # Formula
///
/// From the largest of m: `p₍ᵢ₎` becomes the smallest of `min(1, m p₍ⱼ₎ / j)` for j from i up.
///
/// # Source
///
/// Y. Benjamini and Y. Hochberg, “Controlling the false discovery rate: a practical and powerful approach to multiple
/// testing”, *Journal of the Royal Statistical Society B* 57 (1), 1995, pages 289–300.
///
/// # Misleads
///
/// Below 0.05, one discovery in twenty is expected to be false, and nobody knows which. All tests that were made must be
/// given. It supposes tests that do not oppose each other.
///
/// # Example
///
/// ```
/// use glane_stats::correction::benjamini_hochberg;
/// assert_eq!(benjamini_hochberg(&[0.25, 0.125, 0.5]), Ok(vec![0.375, 0.375, 0.5]));
/// ```
///
/// # En clair
///
/// Pour trier beaucoup de comparaisons, par exemple chaque mot de chaque groupe. On accepte quelques fausses trouvailles,
/// mais une petite part seulement. Plus souple que la correction de Holm.
pub fn benjamini_hochberg(p: &[f64]) -> Result<Vec<f64>, Undefined> {
    let all = length(p.len());
    let mut rank = all;
    let mut most = 1.0_f64;
    let mut corrected = ordered(p)?;
    for (_, p) in corrected.iter_mut().rev() {
        most = most.min(all * *p / rank);
        *p = most;
        rank -= 1.0;
    }
    Ok(put_back(corrected))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::correction::holm;

    proptest! {
        #[test]
        fn it_raises_less_than_holm(p in prop::collection::vec(0.0..=1.0_f64, 0..30)) {
            let corrected = benjamini_hochberg(&p).unwrap();
            prop_assert_eq!(corrected.len(), p.len());
            for ((one, before), other) in corrected.iter().zip(&p).zip(holm(&p).unwrap()) {
                prop_assert!(*one >= *before - 1e-15 && *one <= other + 1e-15);
            }
        }
    }

    #[test]
    fn what_is_no_probability_is_refused() {
        assert_eq!(benjamini_hochberg(&[]), Ok(vec![]));
        for p in [f64::NAN, -0.1, 1.1] {
            assert_eq!(benjamini_hochberg(&[0.5, p]), Err(Undefined::Range));
        }
    }
}
