//! What people said of one statement.

use crate::Undefined;

/// The z above which Pol.is speaks of a difference: one time in ten by chance alone, on one side.
pub const Z_90: f64 = 1.2816;

/// How many agreed with a statement, disagreed or passed. Those who did not see it are in no count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Votes {
    /// Those who agreed.
    pub agree: u64,
    /// Those who disagreed.
    pub disagree: u64,
    /// Those who saw it and took no side.
    pub pass: u64,
}

/// The side of a statement a number is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Agreeing.
    Agree,
    /// Disagreeing.
    Disagree,
}

impl Votes {
    /// All who voted, passes included.
    pub fn seen(self) -> u64 {
        self.agree
            .saturating_add(self.disagree)
            .saturating_add(self.pass)
    }

    /// Those on one side.
    pub fn on(self, side: Side) -> u64 {
        match side {
            Side::Agree => self.agree,
            Side::Disagree => self.disagree,
        }
    }

    /// The votes of two groups taken as one.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            agree: self.agree.saturating_add(other.agree),
            disagree: self.disagree.saturating_add(other.disagree),
            pass: self.pass.saturating_add(other.pass),
        }
    }
}

/// Refuses a share that has no number.
pub(super) fn check(count: u64, seen: u64) -> Result<(), Undefined> {
    if count > seen {
        Err(Undefined::Range)
    } else if seen == 0 {
        Err(Undefined::Empty)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passes_are_votes_and_sums_never_wrap() {
        let votes = Votes {
            agree: 3,
            disagree: 1,
            pass: 2,
        };
        assert_eq!(votes.seen(), 6);
        assert_eq!((votes.on(Side::Agree), votes.on(Side::Disagree)), (3, 1));
        assert_eq!(votes.with(votes).seen(), 12);
        let most = Votes {
            agree: u64::MAX,
            disagree: 1,
            pass: 1,
        };
        assert_eq!(most.with(most).seen(), u64::MAX);
    }
}
