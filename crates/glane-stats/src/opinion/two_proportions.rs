//! One share against another.

use super::votes::check;
use crate::Undefined;
use crate::number::float;

/// How far the share of a group is from the share of another, in standard deviations.
///
/// # Formula
///
/// One made-up vote that takes the side is added on both sides: `a = k₁ + 1`, `m = n₁ + 1`, `b = k₂ + 1`,
/// `l = n₂ + 1`. With the common share `p = (a + b) / (m + l)`,
/// `z = (a/m − b/l) / √(p (1 − p) (1/m + 1/l))`. When everybody takes the side in both, `p = 1`: the
/// quotient is 0/0 and, as in Pol.is, z is 0.
///
/// # Source
///
/// The test: J. L. Fleiss, B. Levin and M. C. Paik, *Statistical Methods for Rates and Proportions*, 3rd ed.,
/// 2003. The made-up votes: Pol.is, function `two-prop-test` of `math/src/polismath/math/stats.clj` in its
/// public sources; the method around it: C. Small et al., “Polis: Scaling Deliberation by Mapping High
/// Dimensional Opinion Spaces”, *RECERCA*, 26(2), 2021.
///
/// # Misleads
///
/// The made-up votes weigh more in the smaller group, and always for the side: two groups in which nobody
/// takes it differ by their sizes alone. It is an approximation for large groups; for small ones use an
/// exact test. The groups must have been made without these votes, or the difference proves nothing.
///
/// # Example
///
/// ```
/// use glane_stats::opinion::two_proportions;
/// // 15 of 24 against 56 of 71, so 16/25 against 57/72.
/// let z = two_proportions((15, 24), (56, 71)).unwrap();
/// assert!((z + 1.514).abs() < 0.001);
/// ```
///
/// # En clair
///
/// Ce nombre dit si deux groupes répondent vraiment différemment à une phrase. Positif, le premier groupe
/// prend plus souvent ce côté ; au-dessus de 1,28, le hasard seul donnerait un tel écart environ une fois sur
/// dix. Avec peu de monde, regardez plutôt les effectifs.
pub fn two_proportions(here: (u64, u64), there: (u64, u64)) -> Result<f64, Undefined> {
    check(here.0, here.1)?;
    check(there.0, there.1)?;
    let (a, m) = (float(here.0) + 1.0, float(here.1) + 1.0);
    let (b, l) = (float(there.0) + 1.0, float(there.1) + 1.0);
    let others = (m - a) + (l - b);
    if others <= 0.0 {
        return Ok(0.0);
    }
    let all = m + l;
    let spread = (a + b) / all * (others / all) * (1.0 / m + 1.0 / l);
    Ok((a / m - b / l) / spread.sqrt())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn group() -> impl Strategy<Value = (u64, u64)> {
        (0..200_u64, 0..200_u64).prop_filter_map("somebody voted", |(count, others)| {
            (count + others > 0).then_some((count, count + others))
        })
    }

    proptest! {
        #[test]
        fn turned_round_it_changes_sign(here in group(), there in group()) {
            let (z, back) = (two_proportions(here, there).unwrap(), two_proportions(there, here).unwrap());
            prop_assert!((z + back).abs() < 1e-12);
            prop_assert!(two_proportions(here, here).unwrap().abs() < 1e-12);
        }
    }

    #[test]
    fn the_value_that_polis_publishes() {
        let z = two_proportions((15, 24), (56, 71)).unwrap();
        assert!((z - -1.518).abs() < 0.01, "{z}");
    }

    #[test]
    fn all_on_the_side_in_both_is_no_difference() {
        assert_eq!(two_proportions((3, 3), (9, 9)), Ok(0.0));
        assert_eq!(
            two_proportions((u64::MAX, u64::MAX), (u64::MAX, u64::MAX)),
            Ok(0.0)
        );
    }

    #[test]
    fn nobody_on_the_side_differs_by_size_alone() {
        assert!(two_proportions((0, 5), (0, 50)).unwrap() > 1.0);
    }

    #[test]
    fn what_has_no_share_is_said() {
        assert_eq!(two_proportions((0, 0), (1, 2)), Err(Undefined::Empty));
        assert_eq!(two_proportions((1, 2), (3, 2)), Err(Undefined::Range));
    }
}
