//! The law of a chance tried again and again.

use super::hypergeometric::Chance;
use super::law::{Law, less};
use crate::Undefined;
use crate::number::{MOST, float, whole};

/// How probable it is that something happens so many times in so many trials, each with the same chance.
///
/// # Formula
///
/// `P(X = k) = C(n, k) × pᵏ × (1 − p)ⁿ⁻ᵏ`; computed by Loader's saddle points, and tails by summing outwards
/// from k.
///
/// # Source
///
/// W. Feller, *An Introduction to Probability Theory and Its Applications*, volume I, 3rd edition, Wiley, 1968,
/// chapter VI; C. Loader, “Fast and accurate computation of binomial probabilities”, 2000.
///
/// # Misleads
///
/// It supposes trials that know nothing of each other. People who answer side by side do.
///
/// # Example
///
/// ```
/// use glane_stats::distribution::Binomial;
/// let law = Binomial::new(4, 0.5).unwrap();
/// assert!((law.probability(2) - 0.375).abs() < 1e-15);
/// assert!((law.high(3) - 0.3125).abs() < 1e-15);
/// ```
///
/// # En clair
///
/// Si chaque personne répondait à pile ou face, combien de « oui » obtiendrait-on, et avec quelle chance ?
/// Cette loi répond. Elle suppose que chacun répond sans écouter les autres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Binomial {
    trials: u64,
    chance: f64,
}

impl Binomial {
    /// The law for so many trials with that chance.
    pub fn new(trials: u64, chance: f64) -> Result<Self, Undefined> {
        if trials > MOST {
            return Err(Undefined::TooLarge);
        }
        if (0.0..=1.0).contains(&chance) {
            Ok(Self { trials, chance })
        } else {
            Err(Undefined::Range)
        }
    }

    /// The probability of so many successes.
    pub fn probability(&self, successes: u64) -> f64 {
        libm::exp(self.ln_of(successes))
    }

    /// The probability of so many or more.
    pub fn high(&self, successes: u64) -> f64 {
        libm::exp(self.ln_high(successes))
    }

    /// The probability of so many or fewer.
    pub fn low(&self, successes: u64) -> f64 {
        libm::exp(self.ln_low(successes))
    }
}

impl Law for Binomial {
    fn support(&self) -> (u64, u64) {
        let lowest = if self.chance >= 1.0 { self.trials } else { 0 };
        let highest = if self.chance <= 0.0 { 0 } else { self.trials };
        (lowest, highest)
    }

    fn mode(&self) -> u64 {
        let (lowest, highest) = self.support();
        whole(float(self.trials + 1) * self.chance).clamp(lowest, highest)
    }

    fn ln_at(&self, outcome: u64) -> f64 {
        let (lowest, highest) = self.support();
        if lowest == highest {
            return 0.0;
        }
        let chance = Chance {
            yes: self.chance,
            no: 1.0 - self.chance,
        };
        chance.ln(outcome, self.trials)
    }

    fn up(&self, outcome: u64) -> f64 {
        less(self.trials, outcome) / float(outcome + 1) * (self.chance / (1.0 - self.chance))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn heads_and_tails_mirror_each_other(trials in 0..200_u64, chance in 0.01..0.99_f64, at in 0..200_u64) {
            let at = at.min(trials);
            let heads = Binomial::new(trials, chance).unwrap();
            let tails = Binomial::new(trials, 1.0 - chance).unwrap();
            prop_assert!((heads.high(at) - tails.low(trials - at)).abs() < 1e-12);
            prop_assert!((heads.all().iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn what_is_no_chance_is_refused_and_sure_things_are_sure() {
        assert_eq!(Binomial::new(3, f64::NAN), Err(Undefined::Range));
        assert_eq!(Binomial::new(3, 1.1), Err(Undefined::Range));
        assert_eq!(Binomial::new(u64::MAX, 0.5), Err(Undefined::TooLarge));
        let never = Binomial::new(5, 0.0).unwrap();
        assert!((never.probability(0) - 1.0).abs() < 1e-15 && never.high(1) <= 0.0);
        let always = Binomial::new(5, 1.0).unwrap();
        assert!((always.probability(5) - 1.0).abs() < 1e-15 && always.low(4) <= 0.0);
        assert!((Binomial::new(0, 0.3).unwrap().low(0) - 1.0).abs() < 1e-15);
    }
}
