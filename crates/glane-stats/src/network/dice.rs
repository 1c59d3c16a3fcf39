//! The Dice index of two terms.

use super::Pair;
use crate::Ratio;

/// How much two terms share, each weighed by how often it is used.
///
/// # Formula
///
/// `D = 2 n₁₂ / (n₁ + n₂)`; nothing if no unit holds either term. It is `2J / (1 + J)` of the Jaccard index `J`,
/// so both put pairs in the same order.
///
/// # Source
///
/// L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", *Ecology*, 26(3), 1945,
/// p. 297–302.
///
/// # Misleads
///
/// It is higher than Jaccard's for the same pair (1/3 becomes 1/2): never compare one with the other. A rare
/// term can never be near a frequent one.
///
/// # Example
///
/// ```
/// use glane_stats::Ratio;
/// use glane_stats::network::{Pair, dice};
/// assert_eq!(dice(Pair { one: 6, other: 5, both: 3 }), Ratio::new(6, 11));
/// ```
///
/// # En clair
///
/// Ce nombre dit à quel point deux mots vont ensemble, de 0 (jamais) à 1 (toujours). Il range les paires dans le
/// même ordre que l'indice de Jaccard, avec des valeurs plus hautes : ne mélangez pas les deux.
pub fn dice(pair: Pair) -> Option<Ratio> {
    if pair.both > pair.one.min(pair.other) {
        return None;
    }
    Ratio::new(2 * i128::from(pair.both), pair.one.checked_add(pair.other)?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::network::jaccard;

    fn pair() -> impl Strategy<Value = Pair> {
        (0..50_u64, 0..50_u64, 1..50_u64).prop_map(|(alone, apart, both)| Pair {
            one: alone + both,
            other: apart + both,
            both,
        })
    }

    proptest! {
        #[test]
        fn it_orders_pairs_as_jaccard_does(one in pair(), other in pair()) {
            prop_assert_eq!(dice(one).cmp(&dice(other)), jaccard(one).cmp(&jaccard(other)));
        }
    }

    #[test]
    fn impossible_counts_have_no_index() {
        let pair = |one, other, both| dice(Pair { one, other, both });
        assert!(pair(2, 5, 3).is_none());
        assert!(pair(0, 0, 0).is_none());
        assert!(pair(u64::MAX, 1, 0).is_none());
        assert_eq!(pair(3, 1, 0), Ratio::new(0, 1));
    }
}
