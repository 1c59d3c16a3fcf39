//! Codes that lead nowhere, counted for the whole house: a code has five letters so that it can be read aloud, and a
//! program could try them all in minutes.
//!
//! Once too many were tried, whoever comes by a code alone waits, whether it is right or not: what the right one is
//! must not show. Whoever was let in before (their token says so) goes on as if nothing happened. Addresses are never
//! looked at: a whole hall has one.

use std::sync::atomic::{AtomicI64, Ordering};

use glane_core::world::Micros;

/// Wrong codes at once: a large hall that mistypes.
const AT_ONCE: i64 = 200;
/// After that, time between two, in µs: 17,280 a day, a sixtieth of all codes.
const STEP: i64 = 5_000_000;

/// Up to when wrong codes have used up their time, in µs.
#[derive(Debug, Default)]
pub struct Guesses(AtomicI64);

impl Guesses {
    /// Whether there were too many. `now` is asked for only once there was any.
    pub(crate) fn is_spent(&self, now: impl FnOnce() -> Micros) -> bool {
        let until = self.0.load(Ordering::Relaxed);
        until != 0 && debt(until, now()) + STEP > AT_ONCE * STEP
    }

    /// A code led nowhere.
    pub(crate) fn wrong(&self, now: Micros) {
        let noted = |until| Some(now.0.saturating_add(debt(until, now) + STEP));
        // The closure always gives a value.
        let _ = self
            .0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, noted);
    }
}

/// The time not made up for yet.
fn debt(until: i64, now: Micros) -> i64 {
    let left = until.saturating_sub(now.0).max(0);
    // More than there can be: the clock was set back, and nobody waits for that.
    if left > (AT_ONCE + 1) * STEP {
        0
    } else {
        left.min(AT_ONCE * STEP)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hall_mistypes_freely_and_a_program_is_stopped_until_time_has_passed() {
        let guesses = Guesses::default();
        let at = |seconds: i64| Micros(1_000_000_000_000 + seconds * 1_000_000);
        assert!(!guesses.is_spent(|| panic!("nobody asks for the time before a first wrong code")));
        for _ in 0..AT_ONCE {
            assert!(!guesses.is_spent(|| at(0)));
            guesses.wrong(at(0));
        }
        assert!(guesses.is_spent(|| at(0)));
        assert!(guesses.is_spent(|| at(4)));
        assert!(!guesses.is_spent(|| at(5)));
        guesses.wrong(at(5));
        assert!(guesses.is_spent(|| at(5)));
        // In a day no more than the steps of a day.
        let mut tried = 0;
        for second in 6..86_406 {
            while !guesses.is_spent(|| at(second)) {
                guesses.wrong(at(second));
                tried += 1;
            }
        }
        assert!((17_000..17_300).contains(&tried), "{tried}");
        // A clock set back by a day holds nobody up.
        assert!(!guesses.is_spent(|| at(0)));
    }
}
