//! How long acts take, from being handed in to being on disk: counted for whoever watches over the machine.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// The classes of time, each with what it holds at most, in microseconds; a last class holds the rest.
pub const BOUNDS: [u64; 8] = [
    1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000,
];

/// Acts by the time they took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pace {
    /// Acts in each class of [`BOUNDS`], then those that took longer.
    pub classes: [u64; BOUNDS.len() + 1],
    /// The time of all together, in microseconds.
    pub total: u64,
}

/// The same, while it is counted.
#[derive(Debug, Default)]
pub struct Counting {
    classes: [AtomicU64; BOUNDS.len() + 1],
    total: AtomicU64,
}

impl Counting {
    /// An act took so long.
    pub fn took(&self, time: Duration) {
        let micros = u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        let class = BOUNDS.iter().filter(|bound| micros > **bound).count();
        if let Some(class) = self.classes.get(class) {
            class.fetch_add(1, Ordering::Relaxed);
        }
        self.total.fetch_add(micros, Ordering::Relaxed);
    }

    /// As it stands.
    pub fn read(&self) -> Pace {
        Pace {
            classes: self
                .classes
                .each_ref()
                .map(|class| class.load(Ordering::Relaxed)),
            total: self.total.load(Ordering::Relaxed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_in_the_class_that_holds_it() {
        let counting = Counting::default();
        for micros in [0, 1_000, 1_001, 3_000_000, 3_000_001] {
            counting.took(Duration::from_micros(micros));
        }
        let pace = counting.read();
        assert_eq!(pace.classes, [2, 1, 0, 0, 0, 0, 0, 1, 1]);
        assert_eq!(pace.total, 6_002_002);
    }
}
