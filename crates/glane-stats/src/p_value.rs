//! What a test answers: a probability, and how it was computed.

use crate::number::{float, length};

/// The probability, if chance alone were at work, of something at least as far from what is expected.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PValue {
    /// Between 0 and 1.
    pub value: f64,
    /// How it was computed.
    pub how: How,
}

/// How a probability was computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Every case was counted.
    Exact,
    /// Cases were drawn at random, always the same ones for a seed; the value is (1 + hits) / (1 + draws),
    /// so it is never below 1 / (1 + draws).
    MonteCarlo {
        /// How many cases were drawn.
        draws: u64,
    },
    /// From a limit law; the conditions the method sets for it were met.
    Asymptotic,
}

impl PValue {
    /// Every case was counted.
    pub(crate) fn exact(value: f64) -> Self {
        Self {
            value: value.clamp(0.0, 1.0),
            how: How::Exact,
        }
    }

    /// So many of the cases drawn were at least as far.
    pub(crate) fn drawn(hits: u64, draws: u64) -> Self {
        Self {
            value: (1.0 + float(hits)) / (1.0 + float(draws)),
            how: How::MonteCarlo { draws },
        }
    }

    /// From a limit law.
    pub(crate) fn asymptotic(value: f64) -> Self {
        Self {
            value: value.clamp(0.0, 1.0),
            how: How::Asymptotic,
        }
    }
}

/// Which outcomes count as « at least as far » as the one seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Those that are not more probable than it, on either side.
    Both,
    /// Those as low or lower.
    Low,
    /// Those as high or higher.
    High,
}

/// How much a test may work before it stops counting all cases and draws some.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Where the draws start: the same seed, the same draws.
    pub seed: u64,
    /// How many cells may be visited to count all cases; a hundred times as many additions, and ten times
    /// as many cells drawn.
    pub steps: u64,
    /// How many cases are drawn; fewer, but at least [`Effort::FEWEST`], when a case has so many cells that
    /// `steps` would not do.
    pub draws: u64,
}

impl Default for Effort {
    /// Some tenths of a second at most on a small computer.
    fn default() -> Self {
        Self {
            seed: crate::random::SEED,
            steps: 200_000,
            draws: 9_999,
        }
    }
}

impl Effort {
    /// The fewest cases drawn, however large: enough to tell 0.01 from 0.05. Fewer if fewer are asked for.
    pub const FEWEST: u64 = 499;

    /// How many additions may be made to count all cases.
    pub(crate) fn additions(&self) -> f64 {
        float(self.steps) * 100.0
    }

    /// How many cases of so many cells are drawn.
    pub(crate) fn draws_of(&self, cells: usize) -> u64 {
        let affordable = float(self.steps) * 10.0 / length(cells.max(1));
        crate::number::whole(affordable)
            .max(Self::FEWEST)
            .min(self.draws)
    }

    /// Whether the draws asked for are too many for cases of so many cells.
    pub(crate) fn is_too_little(&self, cells: usize) -> bool {
        self.draws_of(cells) < self.draws
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_case_is_drawn_less_often_and_never_too_little() {
        let effort = Effort::default();
        assert_eq!(effort.draws_of(20), 9_999);
        assert_eq!(effort.draws_of(2_000), 1_000);
        assert_eq!(effort.draws_of(1_000_000), Effort::FEWEST);
        assert!(!effort.is_too_little(20) && effort.is_too_little(2_000));
        let few = Effort {
            draws: 99,
            ..effort
        };
        assert_eq!(few.draws_of(1_000_000), 99);
    }

    #[test]
    fn a_drawn_probability_is_never_nothing() {
        assert!((PValue::drawn(0, 99).value - 0.01).abs() < 1e-15);
        assert!((PValue::drawn(99, 99).value - 1.0).abs() < 1e-15);
    }
}
