//! How much a test works. Every case is counted where that is affordable; else some are drawn, first a few, then many
//! if the few say that it matters.
//!
//! The two stages change nothing below 1 in 5, where alone a difference can be told: what is told there was drawn
//! in full.

use glane_stats::random::SEED;
use glane_stats::{Effort, How, PValue};

/// A first look.
const LOOK: Effort = Effort {
    seed: SEED,
    steps: 4_000,
    draws: 500,
};

/// The whole work.
const WHOLE: Effort = Effort {
    seed: SEED,
    steps: 50_000,
    draws: 9_999,
};

/// Above this, more draws would tell nothing more.
const PLAIN: f64 = 0.2;

/// The probability of a test that can be made with more or less effort.
pub(super) fn spent(test: impl Fn(&Effort) -> Option<PValue>) -> Option<PValue> {
    let look = test(&LOOK)?;
    match look.how {
        How::MonteCarlo { .. } if look.value <= PLAIN => test(&WHOLE),
        _ => Some(look),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_may_matter_is_worked_out() {
        let drawn = |value: f64| {
            spent(|effort| {
                let how = How::MonteCarlo {
                    draws: effort.draws,
                };
                Some(PValue { value, how })
            })
        };
        let draws = |p: Option<PValue>| p.map(|p| p.how);
        assert_eq!(draws(drawn(0.3)), Some(How::MonteCarlo { draws: 500 }));
        assert_eq!(draws(drawn(0.1)), Some(How::MonteCarlo { draws: 9_999 }));
    }
}
