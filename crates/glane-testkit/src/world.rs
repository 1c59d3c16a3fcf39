//! A clock and a randomness that give the same on every run.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use glane_core::world::{Clock, Entropy, Micros};
use tokio::time::Instant;

/// 28 November 2024, 14:00 UTC: the afternoon of the atelier.
const START: i64 = 1_732_802_400_000_000;

/// A clock that moves on by a millisecond each time it is read, or follows real time.
#[derive(Debug)]
pub struct TickingClock {
    at: AtomicI64,
    /// Since when real time is followed, and how many times as fast.
    real: Option<(Instant, u32)>,
}

impl Default for TickingClock {
    fn default() -> Self {
        Self {
            at: AtomicI64::new(START),
            real: None,
        }
    }
}

impl TickingClock {
    /// A clock that follows real time from now on, `pace` times as fast: what takes minutes in a hall takes seconds
    /// in a test, and lateness is judged all the same.
    pub fn real(pace: u32) -> Self {
        Self {
            real: Some((Instant::now(), pace)),
            ..Self::default()
        }
    }

    /// Sets the clock back.
    pub fn back(&self, seconds: u32) {
        let micros = i64::from(seconds) * 1_000_000;
        self.at.fetch_sub(micros, Ordering::Relaxed);
    }

    /// Lets time pass.
    pub fn pass(&self, seconds: u32) {
        let micros = i64::from(seconds) * 1_000_000;
        self.at.fetch_add(micros, Ordering::Relaxed);
    }
}

impl Clock for TickingClock {
    fn now(&self) -> Micros {
        let Some((since, pace)) = self.real else {
            return Micros(self.at.fetch_add(1000, Ordering::Relaxed));
        };
        let passed = i64::try_from((since.elapsed() * pace).as_micros()).unwrap_or(i64::MAX);
        Micros(self.at.load(Ordering::Relaxed).saturating_add(passed))
    }
}

/// Bytes that look random and are the same for the same seed and order of calls.
#[derive(Debug)]
pub struct SeededEntropy {
    seed: u64,
    calls: AtomicU64,
}

impl SeededEntropy {
    /// Starts over from a seed.
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            calls: AtomicU64::new(0),
        }
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, buffer: &mut [u8]) {
        let call = self.calls.fetch_add(1, Ordering::Relaxed);
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.seed.to_le_bytes());
        hasher.update(&call.to_le_bytes());
        hasher.finalize_xof().fill(buffer);
    }
}
