//! The bootstrap interval of a mean, bias-corrected and accelerated.

use super::{Interval, resample};
use crate::Undefined;
use crate::describe::squares;
use crate::distribution::{normal_quantile, normal_tail};
use crate::number::{float, length, nearest, place, whole};
use crate::scores::Scores;

/// An interval, and how many rooms it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bca {
    /// Between which means.
    pub interval: Interval,
    /// How many rooms were drawn: 0 if there was nothing to draw, one person or everybody of the same score, and the
    /// interval is then that score alone, which tells nothing of others.
    pub resamples: u64,
}

/// Between which means the truth of a larger public lies, if these people were drawn from it, without supposing that
/// scores follow any law.
///
/// # Formula
///
/// Means of rooms drawn from the room, in order; their quantiles at
/// `Φ( z₀ + (z₀ ± z) / (1 − a (z₀ ± z)) )`, where `z₀ = Φ⁻¹` of the part of them below the mean found (those equal to it
/// counting for a half) and `a = Σ (x − mean)³ / ( 6 (Σ (x − mean)²)^{3/2} )`. Quantiles by linear interpolation.
///
/// # Source
///
/// B. Efron, “Better bootstrap confidence intervals”, *Journal of the American Statistical Association* 82 (397), 1987,
/// pages 171–185.
///
/// # Misleads
///
/// It supposes people drawn at random from a public. With fewer than some twenty people it is too narrow: it cannot
/// imagine a score that nobody gave. The same seed gives the same interval; another seed moves its ends a little.
///
/// # Example
///
/// ```
/// use glane_stats::{interval::{RESAMPLES, bca}, random::SEED};
/// let found = bca(&[(2, 3), (5, 9), (7, 12), (10, 4)], 0.95, RESAMPLES, SEED).unwrap();
/// assert!(found.interval.low < 6.25 && 6.25 < found.interval.high);
/// assert_eq!(bca(&[(7, 1)], 0.95, RESAMPLES, SEED).unwrap().resamples, 0);
/// ```
///
/// # En clair
///
/// Une fourchette autour de la moyenne, obtenue en refaisant la salle des milliers de fois au sort. Elle ne suppose pas
/// que les notes suivent une courbe. Avec moins de vingt personnes, prenez-la comme une indication seulement.
pub fn bca(
    counts: &[(i64, u64)],
    confidence: f64,
    resamples: u64,
    seed: u64,
) -> Result<Bca, Undefined> {
    if !(confidence > 0.0 && confidence < 1.0) || resamples == 0 {
        return Err(Undefined::Range);
    }
    let scores = Scores::new(&[counts])?;
    if let [only] = scores.values.as_slice() {
        let low = nearest(i128::from(*only));
        return Ok(Bca {
            interval: Interval { low, high: low },
            resamples: 0,
        });
    }
    let mut means = resample(counts, resamples, seed)?;
    means.sort_unstable_by(f64::total_cmp);
    let mean = mean(&scores);
    let below = means.partition_point(|&each| each < mean);
    let up_to = means.partition_point(|&each| each <= mean);
    let drawn = length(means.len());
    // Were all rooms on one side, half a room is put on the other, so that a deviation exists.
    let part = (length(below + up_to) / 2.0).clamp(0.5, drawn - 0.5) / drawn;
    let bias = normal_quantile(part)?;
    let acceleration = acceleration(&scores);
    let z = normal_quantile((1.0 - confidence) / 2.0)?;
    let end = |z: f64| -> Result<f64, Undefined> {
        let shift = bias + z;
        let room = 1.0 - acceleration * shift;
        // Where the correction overshoots, the interval goes to the end of what was drawn.
        let corrected = if room > 0.0 {
            bias + shift / room
        } else {
            shift.signum() * f64::INFINITY
        };
        Ok(quantile(&means, normal_tail(-corrected)?))
    };
    Ok(Bca {
        interval: Interval {
            low: end(z)?,
            high: end(-z)?,
        },
        resamples,
    })
}

/// The mean, computed as those of the rooms drawn are, so that equal means are equal floats.
fn mean(scores: &Scores) -> f64 {
    let people = scores.values.iter().zip(&scores.given);
    let sum: i128 = people
        .map(|(&score, &count)| i128::from(score) * i128::from(count))
        .sum();
    nearest(sum) / float(scores.people)
}

/// A sixth of the skewness of the jackknife, which for a mean is that of the scores.
fn acceleration(scores: &Scores) -> f64 {
    let people = || scores.values.iter().zip(&scores.given);
    let sum: i128 = people()
        .map(|(&score, &count)| i128::from(score) * i128::from(count))
        .sum();
    let cubes: f64 = people()
        .map(|(&score, &count)| {
            let apart = nearest(i128::from(score) * i128::from(scores.people) - sum);
            apart * apart * apart * float(count)
        })
        .sum();
    let squares = squares(scores);
    cubes / (6.0 * squares * squares.sqrt())
}

/// The value below which a part of an ordered list lies, between two of them if need be.
fn quantile(ordered: &[f64], part: f64) -> f64 {
    let last = ordered.len().saturating_sub(1);
    let at = part * length(last);
    let before = place(whole(at)).min(last);
    let one = ordered.get(before).copied().unwrap_or(0.0);
    let next = ordered.get(before + 1).copied().unwrap_or(one);
    one + (at - length(before)) * (next - one)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::random::SEED;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn it_is_an_interval_among_the_scores(scores in prop::collection::vec((-10..=10_i64, 0..9_u64), 1..6), confidence in 0.5..0.999_f64) {
            prop_assume!(scores.iter().any(|(_, count)| *count > 0));
            let found = bca(&scores, confidence, 199, SEED).unwrap().interval;
            let given = || scores.iter().filter(|(_, count)| *count > 0).map(|(score, _)| nearest(i128::from(*score)));
            let (lowest, highest) = (given().fold(f64::INFINITY, f64::min), given().fold(f64::NEG_INFINITY, f64::max));
            prop_assert!(lowest <= found.low && found.low <= found.high && found.high <= highest, "{:?}", found);
        }
    }

    #[test]
    fn an_even_room_has_an_even_interval() {
        let found = bca(&[(0, 40), (10, 40)], 0.95, 9_999, SEED)
            .unwrap()
            .interval;
        assert!((found.low + found.high - 10.0).abs() < 0.3, "{found:?}");
        // Close to the normal law's 5 ± 1.96 × 5 / √80.
        assert!((found.low - 3.904).abs() < 0.15, "{found:?}");
    }

    #[test]
    fn degenerate_rooms_have_a_defined_answer() {
        assert_eq!(bca(&[], 0.95, 99, SEED), Err(Undefined::Empty));
        for counts in [[(3, 1)], [(3, 500)]] {
            let found = bca(&counts, 0.95, 99, SEED).unwrap();
            assert!(
                (found.interval.low - 3.0).abs() < 1e-15
                    && (found.interval.high - 3.0).abs() < 1e-15
            );
            assert_eq!(found.resamples, 0);
        }
        let one_room = bca(&[(1, 1), (2, 1)], 0.95, 1, SEED).unwrap().interval;
        assert!(one_room.low.is_finite() && one_room.high.is_finite());
        let outlier = bca(&[(0, 5_000), (1_000_000, 1)], 0.999_999, 999, SEED)
            .unwrap()
            .interval;
        assert!(outlier.low.is_finite() && outlier.high.is_finite());
        assert_eq!(
            bca(&[(1, 1), (2, 1)], f64::NAN, 99, SEED),
            Err(Undefined::Range)
        );
        assert_eq!(bca(&[(1, 1), (2, 1)], 0.95, 0, SEED), Err(Undefined::Range));
    }
}
