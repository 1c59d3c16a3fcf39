//! The means of rooms drawn from a room.

use crate::Undefined;
use crate::number::{float, nearest};
use crate::random::{Generator, binomial};
use crate::scores::Scores;

/// What the mean would have been in other rooms made of the same people, some taken twice and others not at all.
///
/// # Formula
///
/// Each room draws n people with replacement: how many give each score is multinomial, drawn score by score from
/// binomial laws, so that the cost goes by scores and not by people. The mean of each, in the order drawn.
///
/// # Source
///
/// B. Efron, “Bootstrap methods: another look at the jackknife”, *Annals of Statistics* 7 (1), 1979, pages 1–26.
///
/// # Misleads
///
/// It cannot show a score that nobody gave: of three people it knows three people.
///
/// # Example
///
/// ```
/// use glane_stats::{interval::resample, random::SEED};
/// let means = resample(&[(0, 5), (10, 5)], 1_000, SEED).unwrap();
/// assert_eq!(means.len(), 1_000);
/// assert!(means.iter().all(|mean| (0.0..=10.0).contains(mean)));
/// assert_eq!(means, resample(&[(0, 5), (10, 5)], 1_000, SEED).unwrap());
/// ```
///
/// # En clair
///
/// On refait la salle mille fois en tirant les personnes au sort, la même pouvant sortir deux fois, et on note chaque
/// fois la moyenne. Si ces moyennes se ressemblent, celle de la salle est solide.
pub fn resample(counts: &[(i64, u64)], resamples: u64, seed: u64) -> Result<Vec<f64>, Undefined> {
    let scores = Scores::new(&[counts])?;
    let people = float(scores.people);
    let mut random = Generator::new(seed);
    let means = (0..resamples).map(|_| {
        let (mut left, mut others) = (scores.people, scores.people);
        let mut sum = 0_i128;
        for (&score, &given) in scores.values.iter().zip(&scores.given) {
            let drawn = if given == others {
                left
            } else {
                binomial(&mut random, left, float(given) / float(others))
            };
            sum += i128::from(score) * i128::from(drawn);
            left -= drawn;
            others -= given;
        }
        nearest(sum) / people
    });
    Ok(means.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_spread_as_theory_says() {
        let counts = [(1, 30), (4, 50), (9, 40)];
        let rooms = 4_000_u32;
        let means = resample(&counts, u64::from(rooms), crate::random::SEED).unwrap();
        // Of 120 people: mean 59/12, variance 8.576…
        let mean = 590.0 / 120.0_f64;
        let variance = (30.0 * (1.0 - mean).powi(2)
            + 50.0 * (4.0 - mean).powi(2)
            + 40.0 * (9.0 - mean).powi(2))
            / 120.0
            / 120.0;
        let found = means.iter().sum::<f64>() / f64::from(rooms);
        let spread =
            means.iter().map(|each| (each - found).powi(2)).sum::<f64>() / f64::from(rooms);
        assert!(
            (found - mean).abs() < 4.0 * (variance / f64::from(rooms)).sqrt(),
            "{found} {mean}"
        );
        assert!(
            (spread / variance - 1.0).abs() < 4.0 * (2.0 / f64::from(rooms)).sqrt(),
            "{spread} {variance}"
        );
    }

    #[test]
    fn a_million_people_cost_as_little_as_ten() {
        let means = resample(&[(1, 400_000), (2, 600_000)], 100, 1).unwrap();
        assert!(means.iter().all(|mean| (mean - 1.6).abs() < 0.01));
    }

    #[test]
    fn nobody_and_one_person() {
        assert_eq!(resample(&[], 5, 1), Err(Undefined::Empty));
        assert_eq!(resample(&[(7, 1)], 3, 1), Ok(vec![7.0; 3]));
    }
}
