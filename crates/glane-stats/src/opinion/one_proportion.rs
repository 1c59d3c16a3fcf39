//! One share against one half.

use super::votes::check;
use crate::Undefined;
use crate::number::float;

/// How far a share is from one half, in standard deviations: is a side really the larger one?
///
/// # Formula
///
/// `z = 2 √(n + 1) ((k + 1) / (n + 1) − 1/2)`, with `k` people on the side among `n` who voted. It is the
/// usual z of one proportion against 1/2, with one made-up vote that takes the side.
///
/// # Source
///
/// The test: J. L. Fleiss, B. Levin and M. C. Paik, *Statistical Methods for Rates and Proportions*, 3rd ed.,
/// 2003. The made-up vote: Pol.is, function `prop-test` of `math/src/polismath/math/stats.clj` in its public
/// sources; the method around it: C. Small et al., “Polis: Scaling Deliberation by Mapping High Dimensional
/// Opinion Spaces”, *RECERCA*, 26(2), 2021.
///
/// # Misleads
///
/// The made-up vote takes the side, so `k` of `n` and `n − k` of `n` are not opposite: one person alone who
/// takes neither side is at 0, not under it. It is an approximation for large groups: under some thirty
/// people use an exact test. Among twenty statements, two pass 1.28 by chance.
///
/// # Example
///
/// ```
/// use glane_stats::Undefined;
/// use glane_stats::opinion::one_proportion;
/// assert_eq!(one_proportion(3, 3), Ok(2.0));
/// assert_eq!(one_proportion(0, 0), Err(Undefined::Empty));
/// ```
///
/// # En clair
///
/// Ce nombre dit si une majorité est nette ou si elle a pu venir du hasard. Au-dessus de 1,28, le hasard seul
/// donnerait un tel écart environ une fois sur dix. Il demande du monde : à moins d'une trentaine de
/// personnes, regardez plutôt les effectifs.
pub fn one_proportion(count: u64, seen: u64) -> Result<f64, Undefined> {
    check(count, seen)?;
    let (side, all) = (float(count) + 1.0, float(seen) + 1.0);
    Ok(2.0 * all.sqrt() * (side / all - 0.5))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn one_more_on_the_side_is_a_higher_z(count in 0..200_u64, others in 1..200_u64) {
            let seen = count + others;
            prop_assert!(one_proportion(count, seen).unwrap() < one_proportion(count + 1, seen).unwrap());
        }
    }

    #[test]
    fn half_with_the_made_up_vote_is_zero() {
        // 2 of 5 become 3 of 6.
        assert!(one_proportion(2, 5).unwrap().abs() < 1e-15);
        assert!(one_proportion(0, 1).unwrap().abs() < 1e-15);
        // 48 of 63 become 49 of 64: 2 × 8 × (49/64 − 1/2).
        assert!((one_proportion(48, 63).unwrap() - 4.25).abs() < 1e-12);
    }

    #[test]
    fn what_has_no_share_is_said() {
        assert_eq!(one_proportion(0, 0), Err(Undefined::Empty));
        assert_eq!(one_proportion(2, 1), Err(Undefined::Range));
        assert!(one_proportion(u64::MAX, u64::MAX).unwrap().is_finite());
    }
}
