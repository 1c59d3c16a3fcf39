//! The Dice index of two terms.

use super::Pair;
use crate::{Ratio, Undefined};

/// How much two terms share, each weighed by how often it is used.
///
/// # Formula
///
/// `D = 2 n₁₂ / (n₁ + n₂)`; nothing if no unit holds either term. It is `2J / (1 + J)` of the Jaccard index `J`,
/// so both put pairs in the same order.
///
/// # Source
///
/// L. R. Dice, “Measures of the Amount of Ecologic Association Between Species”, *Ecology*, 26(3), 1945,
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
/// assert_eq!(dice(Pair { one: 6, other: 5, both: 3 }).ok(), Ratio::new(6, 11));
/// ```
///
/// # En clair
///
/// Ce nombre dit à quel point deux mots vont ensemble, de 0 (jamais) à 1 (toujours). Il range les paires dans le
/// même ordre que l'indice de Jaccard, avec des valeurs plus hautes : ne mélangez pas les deux.
pub fn dice(pair: Pair) -> Result<Ratio, Undefined> {
    if pair.both > pair.one.min(pair.other) {
        return Err(Undefined::Range);
    }
    let uses = pair
        .one
        .checked_add(pair.other)
        .ok_or(Undefined::TooLarge)?;
    Ratio::new(2 * i128::from(pair.both), uses).ok_or(Undefined::Empty)
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
            let order = dice(one).unwrap().cmp(&dice(other).unwrap());
            prop_assert_eq!(order, jaccard(one).unwrap().cmp(&jaccard(other).unwrap()));
        }
    }

    #[test]
    fn impossible_counts_have_no_index() {
        let pair = |one, other, both| dice(Pair { one, other, both });
        assert_eq!(pair(2, 5, 3), Err(Undefined::Range));
        assert_eq!(pair(0, 0, 0), Err(Undefined::Empty));
        assert_eq!(pair(u64::MAX, 1, 0), Err(Undefined::TooLarge));
        assert_eq!(pair(3, 1, 0).ok(), Ratio::new(0, 1));
    }
}
