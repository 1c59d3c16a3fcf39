//! The binomial test of a share.

use crate::distribution::{Binomial, Law as _};
use crate::{PValue, Side, Undefined};

/// Two outcomes this close are held equally probable: products of the same chances in another order.
const TIE: f64 = 1e-7;

/// Could a share so far from the one expected be chance alone?
///
/// # Formula
///
/// With `X` binomial of n trials and chance p: `P(X ≤ k)` for the low side, `P(X ≥ k)` for the high one, and
/// for both the sum of `P(X = j)` over all j that are not more probable than k.
///
/// # Source
///
/// W. J. Conover, *Practical Nonparametric Statistics*, 3rd edition, Wiley, 1999, section 3.1; both sides by
/// order of probability, as `binom.test` of R and `binomtest` of scipy do.
///
/// # Misleads
///
/// It supposes people who answer apart from each other. A small probability says that chance alone is a poor
/// explanation, not that the difference is large; with many people a tiny difference is enough.
///
/// # Example
///
/// ```
/// use glane_stats::{How, Side, exact::binomial};
/// // 9 yes out of 10 where half was expected.
/// let p = binomial(9, 10, 0.5, Side::Both).unwrap();
/// assert!((p.value - 22.0 / 1024.0).abs() < 1e-15);
/// assert_eq!(p.how, How::Exact);
/// ```
///
/// # En clair
///
/// On s'attendait à une certaine part, par exemple la moitié. Ce test dit si l'écart observé peut venir du
/// hasard seul. Une petite probabilité (moins de 5 sur 100) dit que le hasard l'explique mal.
pub fn binomial(successes: u64, trials: u64, chance: f64, side: Side) -> Result<PValue, Undefined> {
    let law = Binomial::new(trials, chance)?;
    if trials == 0 {
        return Err(Undefined::Empty);
    }
    if successes > trials {
        return Err(Undefined::Range);
    }
    Ok(PValue::exact(match side {
        Side::Both => law.both(successes, TIE),
        Side::Low => law.low(successes),
        Side::High => law.high(successes),
    }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_a_probability_whatever_the_case(trials in 1..5_000_u64, at in 0..5_000_u64, chance in 0.0..=1.0_f64) {
            let at = at.min(trials);
            for side in [Side::Both, Side::Low, Side::High] {
                let p = binomial(at, trials, chance, side).unwrap().value;
                prop_assert!((0.0..=1.0).contains(&p));
            }
        }

        #[test]
        fn yes_and_no_may_be_exchanged(trials in 1..500_u64, at in 0..500_u64) {
            let at = at.min(trials);
            let p = |at, side| binomial(at, trials, 0.5, side).unwrap().value;
            prop_assert!((p(at, Side::Both) - p(trials - at, Side::Both)).abs() < 1e-13);
            prop_assert!((p(at, Side::Low) - p(trials - at, Side::High)).abs() < 1e-13);
        }
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert_eq!(binomial(0, 0, 0.5, Side::Both), Err(Undefined::Empty));
        assert_eq!(binomial(3, 2, 0.5, Side::Both), Err(Undefined::Range));
        assert_eq!(binomial(1, 2, f64::NAN, Side::Both), Err(Undefined::Range));
        assert!(binomial(1, 5, 0.0, Side::Both).unwrap().value <= 0.0);
    }
}
