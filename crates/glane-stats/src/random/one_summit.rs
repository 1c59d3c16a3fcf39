//! Draws from a law with one summit, at a cost that does not grow with its size: the ratio of uniforms
//! (E. Stadlober, “The ratio of uniforms approach for generating discrete random variates”, *Journal of
//! Computational and Applied Mathematics* 31 (1), 1990, pages 181–189).

use super::Generator;
use crate::number::{float, whole};

/// `2 √(2/e)` and `3 − 2 √(3/e)`: the width of the shape that covers every such law.
const WIDTH: f64 = 1.715_527_769_921_413_5;
const MARGIN: f64 = 0.898_916_162_058_898_8;

/// An outcome from 0 to `highest` of a law with this mean and this variance, where `ln` gives the logarithm of
/// an outcome's probability, less that of the most probable. The mean is at most the middle of the support.
pub(super) fn one_summit(
    random: &mut Generator,
    mean: f64,
    variance: f64,
    highest: u64,
    ln: impl Fn(u64) -> f64,
) -> u64 {
    let centre = mean + 0.5;
    let deviation = (variance + 0.5).sqrt();
    let width = WIDTH * deviation + MARGIN;
    // Beyond sixteen deviations nothing is left that a float could tell.
    let end = (float(highest) + 1.0).min((centre + 16.0 * deviation).floor());
    loop {
        let x = random.unit();
        let place = centre + width * (random.unit() - 0.5) / x;
        if place < 0.0 || place >= end {
            continue;
        }
        let outcome = whole(place);
        let height = ln(outcome);
        // Two cheap bounds on 2 ln x decide most cases.
        if x * (4.0 - x) - 3.0 <= height {
            return outcome;
        }
        if x * (x - height) < 1.0 && 2.0 * libm::log(x) <= height {
            return outcome;
        }
    }
}
