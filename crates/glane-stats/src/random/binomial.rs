//! How many times a chance comes true in so many trials.

use super::Generator;
use super::one_summit::one_summit;
use crate::distribution::ln_factorial;
use crate::number::{float, whole};

/// Below this mean, outcomes are gone through from 0: it costs less than the other way.
const FEW: f64 = 10.0;

/// How many of `trials` come true, each with that chance, from 0 to 1.
pub(crate) fn binomial(random: &mut Generator, trials: u64, chance: f64) -> u64 {
    if chance > 0.5 {
        return trials - binomial(random, trials, 1.0 - chance);
    }
    if chance <= 0.0 {
        return 0;
    }
    if float(trials) * chance < FEW {
        from_nothing(random, trials, chance)
    } else {
        by_shape(random, trials, chance)
    }
}

fn from_nothing(random: &mut Generator, trials: u64, chance: f64) -> u64 {
    let odds = chance / (1.0 - chance);
    let mut probability = libm::exp(float(trials) * libm::log1p(-chance));
    let mut left = random.unit();
    for outcome in 0..trials {
        left -= probability;
        if left < 0.0 {
            return outcome;
        }
        probability *= odds * float(trials - outcome) / float(outcome + 1);
    }
    trials
}

fn by_shape(random: &mut Generator, trials: u64, chance: f64) -> u64 {
    let mean = float(trials) * chance;
    let ln_odds = libm::log(chance) - libm::log1p(-chance);
    let mode = whole(float(trials + 1) * chance);
    let shape = |outcome: u64| {
        ln_factorial(outcome) + ln_factorial(trials - outcome) - float(outcome) * ln_odds
    };
    let summit = shape(mode);
    one_summit(random, mean, mean * (1.0 - chance), trials, |outcome| {
        summit - shape(outcome)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::distribution::{Binomial, Law, chi_squared_tail};

    #[test]
    fn outcomes_fall_as_the_law_says() {
        for (trials, chance) in [(1, 0.5), (12, 0.3), (40, 0.5), (200, 0.97), (100_000, 0.3)] {
            let all = Binomial::new(trials, chance).unwrap().all();
            let mut random = Generator::new(8);
            let draws = 20_000_u32;
            let mut seen = vec![0.0; all.len()];
            for _ in 0..draws {
                let outcome = binomial(&mut random, trials, chance);
                seen[usize::try_from(outcome).unwrap()] += 1.0;
            }
            let expected = all.iter().map(|chance| chance * f64::from(draws));
            let common: Vec<(f64, f64)> = seen
                .into_iter()
                .zip(expected)
                .filter(|(_, e)| *e >= 5.0)
                .collect();
            let squared: f64 = common
                .iter()
                .map(|(seen, e)| (seen - e) * (seen - e) / e)
                .sum();
            let p = chi_squared_tail(squared, common.len() as u64 - 1).unwrap();
            assert!(
                p > 0.001,
                "{trials} {chance}: {squared} for {}",
                common.len()
            );
        }
    }

    #[test]
    fn sure_things_are_sure() {
        let mut random = Generator::new(1);
        assert_eq!(binomial(&mut random, 7, 0.0), 0);
        assert_eq!(binomial(&mut random, 7, 1.0), 7);
        assert_eq!(binomial(&mut random, 0, 0.4), 0);
    }
}
