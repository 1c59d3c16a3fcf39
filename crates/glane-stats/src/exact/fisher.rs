//! Fisher's exact test of a table of two by two.

use crate::distribution::{Hypergeometric, Law as _};
use crate::number::people;
use crate::{PValue, Side, Undefined};

/// Two tables this close are held equally probable: products of the same factors in another order.
const TIE: f64 = 1e-9;

/// Do two groups answer yes in different proportions, or could that be chance?
///
/// # Formula
///
/// For `[[a, b], [c, d]]` all margins are held: a is then hypergeometric of `a+b+c+d` people, `a+b` marked,
/// `a+c` drawn. `P(X ≤ a)` for the low side, `P(X ≥ a)` for the high one, and for both the sum over all
/// tables that are not more probable than this one.
///
/// # Source
///
/// R. A. Fisher, “The logic of inductive inference”, *Journal of the Royal Statistical Society* 98 (1), 1935,
/// pages 39–82.
///
/// # Misleads
///
/// It is cautious: with few people it rarely finds a difference that is there. A high probability does not
/// say that two groups agree.
///
/// # Example
///
/// ```
/// use glane_stats::{Side, exact::fisher};
/// // The lady who tastes tea: 3 cups of 4 told right.
/// let p = fisher([[3, 1], [1, 3]], Side::High).unwrap();
/// assert!((p.value - 17.0 / 70.0).abs() < 1e-15);
/// ```
///
/// # En clair
///
/// Deux groupes répondent oui ou non. Ce test compte tous les tableaux possibles avec les mêmes totaux et dit
/// si la différence peut venir du hasard. Il vaut même pour de très petits groupes, mais il ne voit alors que
/// les grandes différences.
pub fn fisher(table: [[u64; 2]; 2], side: Side) -> Result<PValue, Undefined> {
    let [[a, b], [c, _]] = table;
    let total = people(table.iter().flatten()).ok_or(Undefined::TooLarge)?;
    if total == 0 {
        return Err(Undefined::Empty);
    }
    let law = Hypergeometric::within(total, a + b, a + c);
    Ok(PValue::exact(match side {
        Side::Both => law.both(a, TIE),
        Side::Low => law.low(a),
        Side::High => law.high(a),
    }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn rows_and_columns_may_be_exchanged(a in 0..60_u64, b in 0..60_u64, c in 0..60_u64, d in 1..60_u64) {
            let p = |table| fisher(table, Side::Both).unwrap().value;
            let here = p([[a, b], [c, d]]);
            prop_assert!((0.0..=1.0).contains(&here));
            for other in [[[c, d], [a, b]], [[b, a], [d, c]], [[a, c], [b, d]]] {
                prop_assert!((here - p(other)).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn empty_and_huge_tables_are_taken() {
        assert_eq!(fisher([[0, 0], [0, 0]], Side::Both), Err(Undefined::Empty));
        assert_eq!(
            fisher([[u64::MAX, 1], [1, 1]], Side::Both),
            Err(Undefined::TooLarge)
        );
        assert!(fisher([[0, 0], [3, 4]], Side::Both).unwrap().value >= 1.0);
        let million = fisher([[250_500, 249_500], [249_500, 250_500]], Side::Both)
            .unwrap()
            .value;
        // Close to the normal law's 2 P(Z ≥ 2.0), corrected by a half.
        assert!((million - 0.0456).abs() < 0.001, "{million}");
    }
}
