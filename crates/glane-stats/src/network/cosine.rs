//! The cosine of two terms.

use super::Pair;
use crate::Undefined;
use crate::number::float;

/// How much two terms share, compared with the geometric mean of their uses.
///
/// # Formula
///
/// `C = n₁₂ / √(n₁ n₂)`, the cosine of the two columns of the table of units × terms; nothing if a term is never
/// used.
///
/// # Source
///
/// A. Ochiai, “Zoogeographical Studies on the Soleoid Fishes Found in Japan and its Neighbouring Regions”,
/// *Bulletin of the Japanese Society of Scientific Fisheries*, 22(9), 1957, p. 526–530.
///
/// # Misleads
///
/// It is kinder than Jaccard's to a rare term within a frequent one (5 units all within 50 make 0.32), so
/// values of the two are not to be compared. Equal cosines may differ in the last bit of a float.
///
/// # Example
///
/// ```
/// use glane_stats::network::{Pair, cosine};
/// assert_eq!(cosine(Pair { one: 4, other: 9, both: 3 }), Ok(0.5));
/// assert!(cosine(Pair { one: 4, other: 0, both: 0 }).is_err());
/// ```
///
/// # En clair
///
/// Ce nombre dit à quel point deux mots vont ensemble, de 0 (jamais) à 1 (toujours). Il pardonne davantage que
/// l'indice de Jaccard quand un mot est rare et l'autre fréquent.
pub fn cosine(pair: Pair) -> Result<f64, Undefined> {
    let least = pair.one.min(pair.other);
    if pair.both > least {
        return Err(Undefined::Range);
    }
    if least == 0 {
        return Err(Undefined::Empty);
    }
    Ok(float(pair.both) / (float(pair.one) * float(pair.other)).sqrt())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::network::{dice, jaccard};

    proptest! {
        #[test]
        fn it_is_above_both_other_indices(
            (alone, apart, both) in (0..50_u64, 0..50_u64, 1..50_u64),
        ) {
            let pair = Pair { one: alone + both, other: apart + both, both };
            let found = cosine(pair).unwrap();
            prop_assert!(found <= 1.0 + 1e-15);
            prop_assert!(found >= dice(pair).unwrap().value() - 1e-15);
            prop_assert!(dice(pair).unwrap() >= jaccard(pair).unwrap());
        }
    }

    #[test]
    fn impossible_counts_have_no_index() {
        let pair = |one, other, both| cosine(Pair { one, other, both });
        assert_eq!(pair(2, 5, 3), Err(Undefined::Range));
        assert_eq!(pair(4, 0, 0), Err(Undefined::Empty));
        assert_eq!(pair(5, 5, 0), Ok(0.0));
        assert!(pair(u64::MAX, u64::MAX, 1).unwrap() > 0.0);
    }
}
