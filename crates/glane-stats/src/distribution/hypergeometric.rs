//! The law of a draw without putting back.

use super::law::{Law, less};
use super::stirling::{deviance, error, half_ln_two_pi};
use crate::Undefined;
use crate::number::{MOST, float, whole};

/// How probable it is to find so many marked people among those drawn, when nobody is drawn twice.
///
/// # Formula
///
/// `P(X = k) = C(K, k) × C(N − K, n − k) / C(N, n)` for N people, K of them marked and n drawn; computed by
/// Loader's saddle points, and tails by summing outwards from k.
///
/// # Source
///
/// W. Feller, *An Introduction to Probability Theory and Its Applications*, volume I, 3rd edition, Wiley, 1968,
/// section II.6; C. Loader, “Fast and accurate computation of binomial probabilities”, 2000.
///
/// # Misleads
///
/// It supposes that everyone was as likely to be drawn as anyone else. People who answer are not a draw.
///
/// # Example
///
/// ```
/// use glane_stats::distribution::Hypergeometric;
/// // Ten people, four of them marked, three drawn.
/// let law = Hypergeometric::new(10, 4, 3).unwrap();
/// assert!((law.probability(2) - 0.3).abs() < 1e-15);
/// assert!((law.high(2) - 1.0 / 3.0).abs() < 1e-15);
/// ```
///
/// # En clair
///
/// Si l'on tire au hasard trois personnes dans un groupe de dix où quatre sont d'accord, combien a-t-on de
/// chances d'en trouver deux d'accord ? Cette loi répond. Elle sert à dire si un mot ou une réponse revient
/// dans un groupe plus souvent que le hasard ne l'explique.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hypergeometric {
    population: u64,
    marked: u64,
    drawn: u64,
}

impl Hypergeometric {
    /// The law for so many people, so many of them marked, and so many drawn.
    pub fn new(population: u64, marked: u64, drawn: u64) -> Result<Self, Undefined> {
        if population > MOST {
            return Err(Undefined::TooLarge);
        }
        if marked > population || drawn > population {
            return Err(Undefined::Range);
        }
        Ok(Self::within(population, marked, drawn))
    }

    /// The same when the numbers are known to go together.
    pub(crate) fn within(population: u64, marked: u64, drawn: u64) -> Self {
        Self {
            population,
            marked,
            drawn,
        }
    }

    /// The probability of so many marked among the drawn.
    pub fn probability(&self, marked: u64) -> f64 {
        libm::exp(self.ln_of(marked))
    }

    /// The probability of so many or more.
    pub fn high(&self, marked: u64) -> f64 {
        libm::exp(self.ln_high(marked))
    }

    /// The probability of so many or fewer.
    pub fn low(&self, marked: u64) -> f64 {
        libm::exp(self.ln_low(marked))
    }
}

impl Law for Hypergeometric {
    fn support(&self) -> (u64, u64) {
        let lowest = (self.marked + self.drawn).saturating_sub(self.population);
        (lowest, self.marked.min(self.drawn))
    }

    fn mode(&self) -> u64 {
        let (lowest, highest) = self.support();
        let above = float(self.marked + 1) * float(self.drawn + 1);
        whole(above / float(self.population + 2)).clamp(lowest, highest)
    }

    fn ln_at(&self, outcome: u64) -> f64 {
        let (lowest, highest) = self.support();
        if lowest == highest {
            return 0.0;
        }
        let chance = Chance::of(self.drawn, self.population);
        chance.ln(outcome, self.marked)
            + chance.ln(self.drawn - outcome, self.population - self.marked)
            - chance.ln(self.drawn, self.population)
    }

    fn up(&self, outcome: u64) -> f64 {
        let above = less(self.marked, outcome) * less(self.drawn, outcome);
        let apart = self.population + outcome + 1;
        above / (float(outcome + 1) * less(apart, self.marked + self.drawn))
    }
}

/// A chance with its complement, each as exact as floats allow.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chance {
    pub(super) yes: f64,
    pub(super) no: f64,
}

impl Chance {
    fn of(part: u64, whole: u64) -> Self {
        Self {
            yes: float(part) / float(whole),
            no: less(whole, part) / float(whole),
        }
    }

    /// The logarithm of the binomial probability of so many out of so many.
    pub(super) fn ln(self, successes: u64, trials: u64) -> f64 {
        let failures = trials - successes;
        if failures == 0 || successes == 0 {
            let chance = if failures == 0 { self.yes } else { self.no };
            let other = if failures == 0 { self.no } else { self.yes };
            // 1 − other keeps the digits of a small other.
            let ln = if other < 0.1 {
                libm::log1p(-other)
            } else {
                libm::log(chance)
            };
            return if trials == 0 { 0.0 } else { float(trials) * ln };
        }
        let (x, y, n) = (float(successes), float(failures), float(trials));
        error(trials)
            - error(successes)
            - error(failures)
            - deviance(x, n * self.yes)
            - deviance(y, n * self.no)
            - half_ln_two_pi(x)
            - 0.5 * libm::log1p(-x / n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_draws_are_refused_and_sure_ones_are_sure() {
        assert_eq!(Hypergeometric::new(3, 4, 1), Err(Undefined::Range));
        assert_eq!(
            Hypergeometric::new(u64::MAX, 4, 1),
            Err(Undefined::TooLarge)
        );
        let sure = Hypergeometric::new(0, 0, 0).unwrap();
        assert!((sure.probability(0) - 1.0).abs() < 1e-15 && sure.probability(1) <= 0.0);
        let all = Hypergeometric::new(7, 7, 3).unwrap();
        assert!((all.probability(3) - 1.0).abs() < 1e-15 && (all.high(3) - 1.0).abs() < 1e-15);
        assert!(all.low(2) <= 0.0);
    }

    #[test]
    fn marked_and_drawn_may_be_exchanged_whatever_their_size() {
        let one = Hypergeometric::new(1_000_000, 300_000, 2_000).unwrap();
        let other = Hypergeometric::new(1_000_000, 2_000, 300_000).unwrap();
        for outcome in [500, 590, 600, 650, 900] {
            let (a, b) = (one.ln_high(outcome), other.ln_high(outcome));
            assert!(
                (a - b).abs() < 1e-12 * a.abs().max(1.0),
                "{outcome}: {a} {b}"
            );
        }
    }
}
