//! How much a test works. Every case is counted where that is affordable; else some are drawn, first a few, then many
//! if the few say that it matters.
//!
//! The two stages change nothing below 1 in 5, where alone a difference can be told: what is told there was drawn
//! in full.

use glane_stats::random::SEED;
use glane_stats::{Effort, How, PValue};

/// A first look, and the whole work.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Work {
    look: u64,
    whole: u64,
}

/// For a line of a table: its cases are few, and nearly always counted.
pub(crate) const LINE: Work = Work {
    look: 4_000,
    whole: 50_000,
};

/// For a whole table or ranks: its cases are many, and those of a large room are drawn.
pub(crate) const TABLE: Work = Work {
    look: 500,
    whole: 10_000,
};

impl Work {
    fn look(self) -> Effort {
        Effort {
            seed: SEED,
            steps: self.look,
            draws: 500,
        }
    }

    fn whole(self) -> Effort {
        Effort {
            seed: SEED,
            steps: self.whole,
            draws: 9_999,
        }
    }
}

/// Above this, more draws would tell nothing more.
const PLAIN: f64 = 0.2;

/// The probability of a test that can be made with more or less effort.
pub(crate) fn spent(work: Work, test: impl Fn(&Effort) -> Option<PValue>) -> Option<PValue> {
    let look = test(&work.look())?;
    match look.how {
        How::MonteCarlo { .. } if look.value <= PLAIN => test(&work.whole()),
        _ => Some(look),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_may_matter_is_worked_out() {
        let drawn = |value: f64| {
            spent(LINE, |effort| {
                let how = How::MonteCarlo {
                    draws: effort.draws,
                };
                Some(PValue { value, how })
            })
        };
        let how = |p: Option<PValue>| p.map(|p| p.how);
        assert_eq!(how(drawn(0.3)), Some(How::MonteCarlo { draws: 500 }));
        assert_eq!(how(drawn(0.1)), Some(How::MonteCarlo { draws: 9_999 }));
    }
}
