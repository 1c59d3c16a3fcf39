//! The Jaccard index of two terms.

use super::Pair;
use crate::{Ratio, Undefined};

/// Of the units that hold one of two terms, what share holds both.
///
/// # Formula
///
/// `J = n₁₂ / (n₁ + n₂ − n₁₂)`; nothing if no unit holds either term.
///
/// # Source
///
/// P. Jaccard, “Étude comparative de la distribution florale dans une portion des Alpes et du Jura”, *Bulletin
/// de la Société vaudoise des sciences naturelles*, 37, 1901, p. 547–579.
///
/// # Misleads
///
/// A rare term can never be near a frequent one: 5 units all within 50 make 0.1. Two terms that one unit holds
/// once each make 1: ask for a least number of units.
///
/// # Example
///
/// ```
/// use glane_stats::Ratio;
/// use glane_stats::network::{Pair, jaccard};
/// assert_eq!(jaccard(Pair { one: 6, other: 5, both: 3 }).ok(), Ratio::new(3, 8));
/// assert!(jaccard(Pair { one: 0, other: 0, both: 0 }).is_err());
/// ```
///
/// # En clair
///
/// Parmi les réponses où l'on trouve au moins un des deux mots, quelle part contient les deux. 0 : jamais
/// ensemble ; 1 : toujours ensemble. Un mot rare et un mot fréquent ont toujours un indice bas.
pub fn jaccard(pair: Pair) -> Result<Ratio, Undefined> {
    if pair.both > pair.one.min(pair.other) {
        return Err(Undefined::Range);
    }
    let either = (pair.one - pair.both)
        .checked_add(pair.other)
        .ok_or(Undefined::TooLarge)?;
    Ratio::new(i128::from(pair.both), either).ok_or(Undefined::Empty)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_a_share_and_the_order_of_terms_is_nothing(
            (alone, apart, both) in (0..50_u64, 0..50_u64, 0..50_u64),
        ) {
            let pair = Pair { one: alone + both, other: apart + both, both };
            let turned = Pair { one: pair.other, other: pair.one, both };
            prop_assert_eq!(jaccard(pair), jaccard(turned));
            prop_assert_eq!(jaccard(pair).is_err(), alone + apart + both == 0);
            if let Ok(found) = jaccard(pair) {
                prop_assert!(found.numerator() >= 0 && found.numerator() <= i128::from(found.denominator()));
            }
        }
    }

    #[test]
    fn impossible_counts_have_no_index() {
        let pair = |one, other, both| jaccard(Pair { one, other, both });
        assert_eq!(pair(2, 5, 3), Err(Undefined::Range));
        assert_eq!(pair(u64::MAX, 5, 0), Err(Undefined::TooLarge));
        assert_eq!(pair(0, 0, 0), Err(Undefined::Empty));
        assert_eq!(pair(4, 4, 4).ok(), Ratio::new(1, 1));
    }
}
