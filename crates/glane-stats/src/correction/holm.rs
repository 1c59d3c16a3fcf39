//! Holm's correction, which guards against a single false discovery.

use super::{ordered, put_back};
use crate::Undefined;
use crate::number::length;

/// What probabilities become when several tests are made and not one false discovery is wanted.
///
/// # Formula
///
/// From the smallest of m: `p₍ᵢ₎` becomes the largest of `min(1, (m − j + 1) p₍ⱼ₎)` for j up to i.
///
/// # Source
///
/// S. Holm, “A simple sequentially rejective multiple test procedure”, *Scandinavian Journal of Statistics* 6 (2), 1979,
/// pages 65–70.
///
/// # Misleads
///
/// All tests that were made must be given, not only those that looked interesting. With many tests little is found.
///
/// # Example
///
/// ```
/// use glane_stats::correction::holm;
/// assert_eq!(holm(&[0.25, 0.125, 0.5]), Ok(vec![0.5, 0.375, 0.5]));
/// ```
///
/// # En clair
///
/// Quand on fait vingt comparaisons, une « trouvaille » sur vingt est due au hasard. Cette correction relève les
/// probabilités pour qu'il n'y ait presque sûrement aucune fausse trouvaille. Il faut lui donner tous les tests faits,
/// pas seulement les plus beaux.
pub fn holm(p: &[f64]) -> Result<Vec<f64>, Undefined> {
    let mut left = length(p.len());
    let mut least = 0.0_f64;
    let mut corrected = ordered(p)?;
    for (_, p) in &mut corrected {
        least = least.max((left * *p).min(1.0));
        *p = least;
        left -= 1.0;
    }
    Ok(put_back(corrected))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_raises_and_keeps_the_order(p in prop::collection::vec(0.0..=1.0_f64, 0..30)) {
            let corrected = holm(&p).unwrap();
            prop_assert_eq!(corrected.len(), p.len());
            for (one, before) in corrected.iter().zip(&p) {
                prop_assert!(one >= before && *one <= 1.0);
                for (other, its) in corrected.iter().zip(&p) {
                    prop_assert!(before > its || one <= other);
                }
            }
        }
    }

    #[test]
    fn what_is_no_probability_is_refused() {
        assert_eq!(holm(&[]), Ok(vec![]));
        for p in [f64::NAN, -0.1, 1.1] {
            assert_eq!(holm(&[0.5, p]), Err(Undefined::Range));
        }
    }
}
