//! Factorials by their logarithm, and the two small terms that keep probabilities exact for large counts
//! (C. Loader, “Fast and accurate computation of binomial probabilities”, 2000).

use crate::number::{float, place};

/// `ln √(2π)`.
const HALF_LN_TWO_PI: f64 = 0.918_938_533_204_672_8;

/// What Stirling's formula misses of `ln n!`, for n from 0 to 15: below, its series does not suffice.
const SMALL: [f64; 16] = [
    0.0,
    0.081_061_466_795_327_26,
    0.041_340_695_955_409_3,
    0.027_677_925_684_998_34,
    0.020_790_672_103_765_093,
    0.016_644_691_189_821_193,
    0.013_876_128_823_070_748,
    0.011_896_709_945_891_77,
    0.010_411_265_261_972_096,
    0.009_255_462_182_712_733,
    0.008_330_563_433_362_87,
    0.007_573_675_487_951_841,
    0.006_942_840_107_209_53,
    0.006_408_994_188_004_207,
    0.005_951_370_112_758_847_5,
    0.005_554_733_551_962_801,
];

/// `ln n! − ( (n + ½) ln n − n + ln √(2π) )`, and 0 for 0.
pub(super) fn error(count: u64) -> f64 {
    match SMALL.get(place(count)) {
        Some(&known) => known,
        None => error_above_fifteen(float(count)),
    }
}

/// The same for a number above 15, whole or not.
pub(super) fn error_above_fifteen(n: f64) -> f64 {
    let square = n * n;
    let series = 1.0 / 1680.0 - 1.0 / (1188.0 * square);
    let series = 1.0 / 1260.0 - series / square;
    let series = 1.0 / 360.0 - series / square;
    (1.0 / 12.0 - series / square) / n
}

/// `x ln(x / mean) + mean − x`, without loss where x is close to its mean.
pub(super) fn deviance(x: f64, mean: f64) -> f64 {
    let apart = x - mean;
    if apart.abs() >= 0.1 * (x + mean) {
        return x * libm::log(x / mean) - apart;
    }
    let ratio = apart / (x + mean);
    let mut sum = apart * ratio;
    let mut power = 2.0 * x * ratio;
    let mut odd = 1.0;
    // Each power is a hundredth of the one before: far fewer are needed.
    for _ in 0..100 {
        power *= ratio * ratio;
        odd += 2.0;
        let more = sum + power / odd;
        if (more - sum).abs() <= 0.0 {
            break;
        }
        sum = more;
    }
    sum
}

/// `ln √(2π n)`.
pub(super) fn half_ln_two_pi(n: f64) -> f64 {
    HALF_LN_TWO_PI + 0.5 * libm::log(n)
}

/// `ln n!`.
pub(crate) fn ln_factorial(count: u64) -> f64 {
    if count < 2 {
        return 0.0;
    }
    let n = float(count);
    (n + 0.5) * libm::log(n) - n + HALF_LN_TWO_PI + error(count)
}

/// Logarithms of factorials, the first of them kept ready.
pub(crate) struct Factorials(Vec<f64>);

impl Factorials {
    pub(crate) fn up_to(largest: u64) -> Self {
        Self((0..=largest).map(ln_factorial).collect())
    }

    /// `ln n!`, ready or not.
    pub(crate) fn ln(&self, count: u64) -> f64 {
        match self.0.get(place(count)) {
            Some(&ready) => ready,
            None => ln_factorial(count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factorials_are_products() {
        let mut product = 1.0_f64;
        for count in 1..=170_u32 {
            product *= f64::from(count);
            let found = ln_factorial(u64::from(count));
            let expected = product.ln();
            assert!(
                (found - expected).abs() <= 1e-14 * expected.max(1.0),
                "{count}: {found} {expected}"
            );
        }
    }

    #[test]
    fn the_deviance_joins_at_its_limit_and_is_nothing_at_the_mean() {
        assert!(deviance(7.0, 7.0).abs() < 1e-300);
        let direct = |x: f64, mean: f64| x * (x / mean).ln() + mean - x;
        for (x, mean) in [(11.9, 10.0), (8.5, 10.0), (10.5, 10.0), (3.0, 300.0)] {
            let (found, expected) = (deviance(x, mean), direct(x, mean));
            assert!(
                (found - expected).abs() < 1e-13 * expected.max(1.0),
                "{x} {mean}"
            );
        }
    }
}
