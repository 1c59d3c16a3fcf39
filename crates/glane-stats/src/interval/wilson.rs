//! Wilson's interval of a share.

use super::Interval;
use crate::Undefined;
use crate::distribution::normal_quantile;
use crate::number::{MOST, float};

/// Between which shares the truth of a larger public lies, if these people were drawn from it.
///
/// # Formula
///
/// With `p = k / n` and z the normal deviation of the confidence:
/// `( p + z²/2n ± z √( p(1 − p)/n + z²/4n² ) ) / (1 + z²/n)`.
///
/// # Source
///
/// E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, *Journal of the American
/// Statistical Association* 22 (158), 1927, pages 209–212; recommended for few people by L. D. Brown, T. T. Cai and
/// another, “Interval estimation for a binomial proportion”, *Statistical Science* 16 (2), 2001, pages 101–133.
///
/// # Misleads
///
/// It supposes people drawn at random from a public. Those who came are not: the interval then says how little so few
/// people can tell, not where the truth is. Of a whole room that answered it says nothing: there is nothing to guess.
///
/// # Example
///
/// ```
/// use glane_stats::interval::wilson;
/// let interval = wilson(26, 38, 0.95).unwrap();
/// assert!((interval.low - 0.525).abs() < 0.001 && (interval.high - 0.809).abs() < 0.001);
/// ```
///
/// # En clair
///
/// Si ces 38 personnes étaient tirées au sort dans tout le quartier, entre quelles parts se trouverait sans doute la
/// vraie part du quartier ? Avec peu de personnes, la fourchette est large. Elles sont rarement tirées au sort : c'est
/// un rappel de prudence, pas une mesure du quartier.
pub fn wilson(part: u64, whole: u64, confidence: f64) -> Result<Interval, Undefined> {
    if whole == 0 {
        return Err(Undefined::Empty);
    }
    if whole > MOST {
        return Err(Undefined::TooLarge);
    }
    if part > whole || !(confidence > 0.0 && confidence < 1.0) {
        return Err(Undefined::Range);
    }
    let z = -normal_quantile((1.0 - confidence) / 2.0)?;
    let (people, yes) = (float(whole), float(part));
    let square = z * z;
    let centre = yes + square / 2.0;
    let half = z * (yes * (people - yes) / people + square / 4.0).sqrt();
    Ok(Interval {
        // At the ends of the scale the formula gives these exactly; floats do not.
        low: if part == 0 {
            0.0
        } else {
            (centre - half) / (people + square)
        },
        high: if part == whole {
            1.0
        } else {
            (centre + half) / (people + square)
        },
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_holds_the_share_and_mirrors(whole in 1..2_000_u64, part in 0..2_000_u64, confidence in 0.01..0.999_f64) {
            let part = part.min(whole);
            let here = wilson(part, whole, confidence).unwrap();
            let share = float(part) / float(whole);
            prop_assert!(0.0 <= here.low && here.low <= share && share <= here.high && here.high <= 1.0);
            let there = wilson(whole - part, whole, confidence).unwrap();
            prop_assert!((here.low + there.high - 1.0).abs() < 1e-12);
        }

        #[test]
        fn twice_the_people_narrow_it(whole in 1..2_000_u64, part in 0..2_000_u64) {
            let part = part.min(whole);
            let width = |times: u64| wilson(part * times, whole * times, 0.95).map(|found| found.high - found.low).unwrap();
            prop_assert!(width(2) < width(1));
        }
    }

    #[test]
    fn what_has_none_is_refused() {
        assert_eq!(wilson(0, 0, 0.95), Err(Undefined::Empty));
        assert_eq!(wilson(2, 1, 0.95), Err(Undefined::Range));
        assert_eq!(wilson(1, u64::MAX, 0.95), Err(Undefined::TooLarge));
        for confidence in [0.0, 1.0, -1.0, f64::NAN] {
            assert_eq!(wilson(1, 2, confidence), Err(Undefined::Range));
        }
    }
}
