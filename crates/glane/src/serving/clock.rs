//! A clock that jumps: set by hand, by the network, or by a battery that is empty. No answer depends on it (what came
//! first is told by revisions), but what is late is judged by it, and file names and copies bear it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use glane_core::world::{Clock, Micros};

/// How often it is looked at.
const LOOK: Duration = Duration::from_secs(5);
/// Less than this is a clock being set right.
const SMALL: i64 = 30_000_000;

/// How often the clock jumped since the start.
#[derive(Debug, Default)]
pub struct Jumps(AtomicU64);

impl Jumps {
    /// How many there were.
    pub fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    /// Looks at the clock until the program ends.
    pub async fn watch(self: Arc<Self>, clock: Arc<dyn Clock>) {
        let mut before = (clock.now(), Instant::now());
        loop {
            tokio::time::sleep(LOOK).await;
            let now = (clock.now(), Instant::now());
            let passed = now.1.duration_since(before.1);
            if let Some(seconds) = jump(before.0, now.0, passed) {
                self.0.fetch_add(1, Ordering::Relaxed);
                tracing::warn!(seconds, "the clock of this machine jumped");
            }
            before = now;
        }
    }
}

/// By how many seconds a clock went otherwise than time did; nothing if it went along.
fn jump(before: Micros, now: Micros, passed: Duration) -> Option<i64> {
    let passed = i64::try_from(passed.as_micros()).unwrap_or(i64::MAX);
    let shift = now.0.saturating_sub(before.0).saturating_sub(passed);
    (shift.abs() > SMALL).then_some(shift / 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jump_is_told_from_time_that_passes() {
        let second = 1_000_000;
        let of =
            |to: i64, passed| jump(Micros(0), Micros(to * second), Duration::from_secs(passed));
        assert_eq!(of(5, 5), None);
        assert_eq!(of(20, 5), None, "set right by the network");
        // A laptop that slept: its clock went on, the program's time may not have.
        assert_eq!(of(3605, 5), Some(3600));
        assert_eq!(of(-86_400, 5), Some(-86_405));
    }
}
