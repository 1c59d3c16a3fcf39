//! The real time and the real randomness, lent to the floors below.

use std::time::{SystemTime, UNIX_EPOCH};

use glane_core::world::{Clock, Entropy, Micros};

use crate::fail::{self, Fail};
use crate::voice::Voice;

/// The machine's clock.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    /// A clock set before 1970 gives 0: wrong, but no reason to refuse an answer.
    fn now(&self) -> Micros {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }
}

/// The system's randomness.
#[derive(Debug, Clone)]
pub struct SystemEntropy {
    voice: Voice,
}

impl SystemEntropy {
    /// Speaks with `voice` if randomness fails.
    pub fn new(voice: Voice) -> Self {
        Self { voice }
    }
}

impl Entropy for SystemEntropy {
    /// Without randomness no token, code or id can be trusted: the program stops there and then.
    /// Nothing is lost by it, since nothing is acknowledged before it is on disk.
    fn fill(&self, buffer: &mut [u8]) {
        if let Err(error) = getrandom::fill(buffer) {
            fail::tell_fail(
                &self.voice,
                &Fail::machine("program-no-randomness").with("reason", error.to_string()),
            );
            std::process::exit(fail::MACHINE.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::tests::french;

    #[test]
    fn the_clock_moves_on_and_counts_microseconds() {
        let day = 86_400_000_000;
        // 2020-01-01 and 2200-01-01, in days since 1970.
        assert!((18_262 * day..84_006 * day).contains(&SystemClock.now().0));
    }

    #[test]
    fn two_draws_differ() {
        let entropy = SystemEntropy::new(french());
        let (mut first, mut second) = ([0_u8; 32], [0_u8; 32]);
        entropy.fill(&mut first);
        entropy.fill(&mut second);
        assert_ne!(first, second);
    }
}
