//! What laws of counts with one summit have in common: their tails, summed outwards from where one stands.

use crate::number::float;

/// A law on whole numbers whose probabilities rise to one summit and fall from it ever faster.
pub(crate) trait Law {
    /// The lowest and the highest outcome possible.
    fn support(&self) -> (u64, u64);
    /// A most probable outcome.
    fn mode(&self) -> u64;
    /// The logarithm of an outcome's probability; the outcome is a possible one.
    fn ln_at(&self, outcome: u64) -> f64;
    /// How much more probable the next outcome is.
    fn up(&self, outcome: u64) -> f64;

    /// The logarithm of the probability of this outcome, possible or not.
    fn ln_of(&self, outcome: u64) -> f64 {
        let (lowest, highest) = self.support();
        if (lowest..=highest).contains(&outcome) {
            self.ln_at(outcome).min(0.0)
        } else {
            f64::NEG_INFINITY
        }
    }

    /// The logarithm of the probability of this outcome or a higher one.
    fn ln_high(&self, outcome: u64) -> f64 {
        let (lowest, highest) = self.support();
        if outcome <= lowest {
            return 0.0;
        }
        if outcome > highest {
            return f64::NEG_INFINITY;
        }
        if outcome <= self.mode() {
            return ln_rest(self.ln_low(outcome - 1));
        }
        let sum = falling((outcome..highest).map(|step| self.up(step)));
        (self.ln_at(outcome) + libm::log(sum)).min(0.0)
    }

    /// The logarithm of the probability of this outcome or a lower one.
    fn ln_low(&self, outcome: u64) -> f64 {
        let (lowest, highest) = self.support();
        if outcome >= highest {
            return 0.0;
        }
        if outcome < lowest {
            return f64::NEG_INFINITY;
        }
        if outcome >= self.mode() {
            return ln_rest(self.ln_high(outcome + 1));
        }
        let sum = falling((lowest..outcome).rev().map(|step| 1.0 / self.up(step)));
        (self.ln_at(outcome) + libm::log(sum)).min(0.0)
    }

    /// The probability of all outcomes that are not more probable than this one, two outcomes whose
    /// probabilities differ by less than `tie` of themselves being equal.
    fn both(&self, outcome: u64, tie: f64) -> f64 {
        let (lowest, highest) = self.support();
        let limit = self.ln_of(outcome) + tie;
        let mode = self.mode();
        if limit >= self.ln_at(mode) {
            return 1.0;
        }
        let rare = |other: u64| self.ln_at(other) <= limit;
        // On the other side, the rare outcomes are those beyond a place found by halving.
        if outcome > mode {
            let first_common = first(lowest, mode, |other| !rare(other));
            let low = first_common
                .checked_sub(1)
                .map_or(f64::NEG_INFINITY, |last| self.ln_low(last));
            libm::exp(self.ln_high(outcome)) + libm::exp(low)
        } else {
            let first_rare = first(mode, highest.saturating_add(1), rare);
            libm::exp(self.ln_low(outcome)) + libm::exp(self.ln_high(first_rare))
        }
    }

    /// The probability of every possible outcome, from the lowest.
    fn all(&self) -> Vec<f64> {
        let (lowest, highest) = self.support();
        let mode = self.mode();
        let summit = libm::exp(self.ln_at(mode).min(0.0));
        let mut below = Vec::new();
        let mut chance = summit;
        for step in (lowest..mode).rev() {
            chance /= self.up(step);
            below.push(chance);
        }
        below.reverse();
        below.push(summit);
        chance = summit;
        for step in mode..highest {
            chance *= self.up(step);
            below.push(chance);
        }
        below
    }
}

/// `ln(1 − eˣ)`.
fn ln_rest(ln: f64) -> f64 {
    libm::log1p(-libm::exp(ln))
}

/// `1 + r₁ + r₁r₂ + …` for ratios that fall below 1 and go on falling: what is left out is less than a float tells.
fn falling(ratios: impl Iterator<Item = f64>) -> f64 {
    let (mut sum, mut term) = (1.0, 1.0);
    for ratio in ratios {
        term *= ratio;
        sum += term;
        if term * ratio < 1e-18 * sum * (1.0 - ratio) {
            break;
        }
    }
    sum
}

/// The first number of `from..to` for which something holds that, once true, remains so; `to` if there is none.
fn first(from: u64, to: u64, holds: impl Fn(u64) -> bool) -> u64 {
    let (mut from, mut to) = (from, to);
    while from < to {
        let middle = from + (to - from) / 2;
        if holds(middle) {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    from
}

/// A count less another, as a float; the first is not below the second.
pub(super) fn less(count: u64, other: u64) -> f64 {
    float(count.saturating_sub(other))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::distribution::{Binomial, Hypergeometric};

    proptest! {
        #[test]
        fn tails_are_sums_of_probabilities(population in 1..60_u64, a in 0..60_u64, b in 0..60_u64, at in 0..60_u64) {
            let law = Hypergeometric::new(population, a.min(population), b.min(population)).unwrap();
            let (lowest, highest) = law.support();
            let at = at.clamp(lowest, highest);
            let all = law.all();
            prop_assert!((all.iter().sum::<f64>() - 1.0).abs() < 1e-13);
            let place = usize::try_from(at - lowest).unwrap();
            let own = all[place];
            let close = |found: f64, expected: f64| (found - expected).abs() <= 1e-12 * expected;
            prop_assert!(close(law.ln_of(at).exp(), own));
            prop_assert!(close(law.ln_high(at).exp(), all[place..].iter().sum()));
            prop_assert!(close(law.ln_low(at).exp(), all[..=place].iter().sum()));
            let both: f64 = all.iter().filter(|&&chance| chance <= own * (1.0 + 1e-9)).sum();
            prop_assert!(close(law.both(at, 1e-9), both));
        }

        #[test]
        fn far_tails_are_not_lost(trials in 1_000..100_000_u64) {
            let law = Binomial::new(trials, 0.5).unwrap();
            // All heads: 2^-trials, far below what a float can hold.
            let expected = -f64::from(u32::try_from(trials).unwrap()) * std::f64::consts::LN_2;
            prop_assert!((law.ln_high(trials) - expected).abs() < 1e-12 * expected.abs());
            prop_assert!((law.ln_low(0) - expected).abs() < 1e-12 * expected.abs());
        }
    }
}
