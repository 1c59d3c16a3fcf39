//! The correction of all tests of one workshop together.
//!
//! Holm's procedure in its weighted form: every question that is tested (and every pair of scales) has the same weight,
//! which its tests share evenly, so that a question with twenty options does not silence a scale. With probabilities
//! ordered by p over weight, the k-th is multiplied by what weighs from it on, and never falls below the one before.
//! Under any dependence between tests, the chance of one false finding or more in a workshop stays under the level.
//!
//! Source: S. Holm, “A simple sequentially rejective multiple test procedure”, *Scandinavian Journal of Statistics* 6,
//! 1979, pages 65–70, section on tests of unequal importance. Misleads: the more questions are asked, the larger a
//! difference must be to be told; silence is no proof of sameness.

/// Each probability, corrected; with each goes the unit it belongs to.
pub(super) fn corrected(tests: &[(f64, usize)]) -> Vec<f64> {
    let units = tests.iter().map(|(_, unit)| unit + 1).max().unwrap_or(0);
    let mut sizes = vec![0_u32; units];
    for (_, unit) in tests {
        if let Some(size) = sizes.get_mut(*unit) {
            *size += 1;
        }
    }
    let size = |unit: usize| f64::from(sizes.get(unit).copied().unwrap_or(1));
    let mut order: Vec<(f64, usize, usize)> = tests
        .iter()
        .enumerate()
        .map(|(at, &(p, unit))| (p * size(unit), at, unit))
        .collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    // Weights are added from the last on, so that what is left is exact where it is small.
    let mut left = 0.0;
    let mut weights: Vec<f64> = order
        .iter()
        .rev()
        .map(|(.., unit)| {
            left += 1.0 / size(*unit);
            left
        })
        .collect();
    weights.reverse();
    let mut least = 0.0_f64;
    let mut corrected = vec![1.0; tests.len()];
    for ((p, at, _), left) in order.iter().zip(weights) {
        least = least.max(p * left).min(1.0);
        if let Some(place) = corrected.get_mut(*at) {
            *place = least;
        }
    }
    corrected
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn tests_of_one_question_are_corrected_as_holm_does() {
        let p = [0.01, 0.04, 0.03, 0.005];
        let tests: Vec<(f64, usize)> = p.iter().map(|p| (*p, 0)).collect();
        let holm = glane_stats::correction::holm(&p).unwrap();
        for (mine, theirs) in corrected(&tests).iter().zip(holm) {
            assert!((mine - theirs).abs() < 1e-12, "{mine} {theirs}");
        }
    }

    #[test]
    fn a_long_question_does_not_silence_a_short_one() {
        let mut tests = vec![(0.02, 0)];
        tests.extend((0..20).map(|_| (0.5, 1)));
        let corrected = corrected(&tests);
        assert!((corrected[0] - 0.04).abs() < 1e-12);
        assert!((corrected[1] - 1.0).abs() < f64::EPSILON);
    }

    proptest! {
        #[test]
        fn never_less_than_alone_and_in_the_same_order(all in prop::collection::vec((0.0..1.0_f64, 0..3_usize), 1..20)) {
            let found = corrected(&all);
            for (&(p, unit), corrected) in all.iter().zip(&found) {
                prop_assert!(*corrected >= p - 1e-12 && *corrected <= 1.0);
                for (&(other, own), larger) in all.iter().zip(&found) {
                    prop_assert!(own != unit || other < p || larger >= corrected);
                }
            }
        }
    }
}
