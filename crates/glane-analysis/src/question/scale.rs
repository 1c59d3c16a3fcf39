//! The scores of a scale.

use std::collections::BTreeMap;

use glane_core::kind::Kind;
use glane_stats::Ratio;

use crate::count::natural;

/// A scale's scores, counted and summed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScaleReading {
    /// The first step.
    pub min: i64,
    /// The last step.
    pub max: i64,
    /// People by score, in order, every step of the scale listed.
    pub counts: Vec<(i64, u64)>,
    /// All scores added up.
    pub sum: i128,
    /// Their mean; none if nobody answered.
    pub mean: Option<Ratio>,
    /// Their median, in half steps; none if nobody answered.
    pub median: Option<Ratio>,
    /// Of a scale whose middle parts two sides, people of each group by step, in the order of `counts`; empty unless all
    /// of it may be shown.
    pub by_group: Vec<Vec<u64>>,
}

impl ScaleReading {
    pub(crate) fn of(kind: &Kind, scores: &BTreeMap<i64, i64>) -> Self {
        let (min, max) = match kind {
            Kind::Scale(scale) => (scale.min, scale.max),
            _ => (0, 0),
        };
        let mut counts: BTreeMap<i64, u64> = (min..=max).map(|score| (score, 0)).collect();
        counts.extend(
            scores
                .iter()
                .map(|(&score, &count)| (score, natural(count))),
        );
        let pairs = || counts.iter().map(|(&score, &count)| (score, count));
        Self {
            min,
            max,
            sum: glane_stats::mean(pairs()).map_or(0, Ratio::numerator),
            mean: glane_stats::mean(pairs()),
            median: glane_stats::median(pairs()),
            by_group: Vec::new(),
            counts: pairs().collect(),
        }
    }

    /// How many gave that score; none for a step that is not on the scale and was never given.
    pub fn count(&self, score: i64) -> Option<u64> {
        self.counts
            .iter()
            .find(|(step, _)| *step == score)
            .map(|(_, count)| *count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::question;

    #[test]
    fn every_step_is_listed_and_a_score_off_the_scale_is_not_lost() {
        let kind = question("scale").kind;
        let read = ScaleReading::of(&kind, &BTreeMap::from([(2, 1), (7, 1)]));
        assert_eq!(
            read.counts,
            [(0, 0), (1, 0), (2, 1), (3, 0), (4, 0), (5, 0), (7, 1)]
        );
        assert_eq!(
            (read.sum, read.mean, read.median),
            (9, Ratio::new(9, 2), Ratio::new(9, 2))
        );
        assert_eq!(ScaleReading::of(&kind, &BTreeMap::new()).mean, None);
    }
}
