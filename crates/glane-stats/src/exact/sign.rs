//! The sign test of a change.

use super::binomial;
use crate::{PValue, Side, Undefined};

/// Did more people go up than down, or could that be chance?
///
/// # Formula
///
/// People who did not move are left out; then the binomial test of `up` out of `up + down` with chance ½.
///
/// # Source
///
/// W. J. Dixon and A. M. Mood, “The statistical sign test”, *Journal of the American Statistical Association*
/// 41 (236), 1946, pages 557–566.
///
/// # Misleads
///
/// It looks at who moved, not how far, and forgets those who did not: 6 up, 0 down and 200 unmoved is a
/// small change that the test finds clear.
///
/// # Example
///
/// ```
/// use glane_stats::{Side, exact::sign};
/// assert!((sign(6, 0, Side::Both).unwrap().value - 2.0 / 64.0).abs() < 1e-15);
/// ```
///
/// # En clair
///
/// Les mêmes personnes répondent avant et après. Ce test regarde seulement combien montent et combien
/// descendent, et dit si la différence peut venir du hasard. Il oublie celles qui ne bougent pas : dites leur
/// nombre à côté.
pub fn sign(up: u64, down: u64, side: Side) -> Result<PValue, Undefined> {
    let moved = up.checked_add(down).ok_or(Undefined::TooLarge)?;
    binomial(up, moved, 0.5, side)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn up_and_down_may_be_exchanged(up in 0..300_u64, down in 1..300_u64) {
            let one = sign(up, down, Side::Both).unwrap().value;
            let other = sign(down, up, Side::Both).unwrap().value;
            prop_assert!((one - other).abs() < 1e-13);
        }

        #[test]
        fn twice_the_room_is_twice_as_sure(up in 1..100_u64, down in 0..100_u64) {
            prop_assume!(up > down + 1);
            let p = |times: u64| sign(up * times, down * times, Side::High).unwrap().value;
            prop_assert!(p(2) < p(1));
        }
    }

    #[test]
    fn nobody_moved() {
        assert_eq!(sign(0, 0, Side::Both), Err(Undefined::Empty));
        assert_eq!(sign(u64::MAX, 1, Side::Both), Err(Undefined::TooLarge));
    }
}
