//! The line at the door: when a hall comes in at once, newcomers are let in as fast as pages can be made, in the order
//! in which they came, and are told how many stand before them. Who is in already never waits.

use std::sync::{Mutex, PoisonError};

use glane_core::world::Micros;

/// How many come in at once without waiting.
const AT_ONCE: i64 = 300;
/// Time between two who come in after that, in µs: 300 a second, which one core of a small machine bears.
const STEP: i64 = 1_000_000 / 300;
/// The shortest time after which one in line asks again, in seconds, and the longest.
const AGAIN: (u64, u64) = (1, 20);

/// Where a newcomer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stands {
    /// Come in.
    In,
    /// In line.
    Waits {
        /// The ticket to come back with.
        ticket: u64,
        /// How many stand before them.
        before: u64,
        /// When to ask again, in seconds.
        seconds: u64,
    },
}

/// The line of all rooms: they share the machine.
#[derive(Debug, Default)]
pub struct Queue(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    /// Up to when time was turned into places.
    until: Option<Micros>,
    /// Time not used yet, in µs: each who comes in takes one [`STEP`].
    left: i64,
    /// Tickets given, and those whose turn has come.
    given: u64,
    called: u64,
}

impl State {
    /// Calls those whose turn has come by `now`.
    fn call(&mut self, now: Micros) {
        // A clock set back gives no time and takes none.
        let passed = match self.until {
            None => AT_ONCE * STEP,
            Some(until) => now.0.saturating_sub(until.0).max(0),
        };
        self.until = Some(now);
        self.left = self.left.saturating_add(passed);
        // Turns come whether anyone knocks or not; only what nobody waits for is not saved up.
        let waiting = i64::try_from(self.given - self.called).unwrap_or(i64::MAX);
        let turns = (self.left / STEP).clamp(0, waiting);
        self.left = (self.left - turns * STEP).min(AT_ONCE * STEP);
        self.called += u64::try_from(turns).unwrap_or(0);
    }
}

impl Queue {
    /// Someone knocks, with the ticket they were given, if any. A ticket of an earlier run of the program is none.
    pub(crate) fn knock(&self, now: Micros, ticket: Option<u64>) -> Stands {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.call(now);
        let ticket = match ticket.filter(|ticket| (1..=state.given).contains(ticket)) {
            Some(ticket) if ticket <= state.called => return Stands::In,
            Some(ticket) => ticket,
            None if state.called == state.given && state.left >= STEP => {
                state.left -= STEP;
                return Stands::In;
            }
            None => {
                state.given += 1;
                state.given
            }
        };
        let before = ticket - state.called - 1;
        let wait = (before + 1).saturating_mul(STEP.unsigned_abs()) / 1_000_000;
        Stands::Waits {
            ticket,
            before,
            seconds: (wait + 1).clamp(AGAIN.0, AGAIN.1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: i64 = 1_000_000;

    fn waits(stands: Stands) -> (u64, u64) {
        match stands {
            Stands::Waits { ticket, before, .. } => (ticket, before),
            Stands::In => panic!("let in"),
        }
    }

    #[test]
    fn a_hall_that_comes_at_once_is_let_in_in_order() {
        let queue = Queue::default();
        let now = Micros(5 * SECOND);
        for _ in 0..AT_ONCE {
            assert_eq!(queue.knock(now, None), Stands::In);
        }
        let tickets: Vec<(u64, u64)> = (0..900).map(|_| waits(queue.knock(now, None))).collect();
        assert_eq!(tickets.first(), Some(&(1, 0)));
        assert_eq!(tickets.last(), Some(&(900, 899)));
        // A second later the first three hundred may come in, and the others have moved up by as many.
        let later = Micros(now.0 + SECOND);
        assert_eq!(queue.knock(later, Some(1)), Stands::In);
        let moved = waits(queue.knock(later, Some(900))).1;
        assert!((598..=600).contains(&moved), "{moved}");
        // Who comes now stands behind them all.
        assert_eq!(waits(queue.knock(later, None)).0, 901);
        // The line moves though nobody knocks, and a turn that has come does not go by.
        let end = Micros(now.0 + 10 * SECOND);
        for (ticket, _) in tickets {
            assert_eq!(queue.knock(end, Some(ticket)), Stands::In, "{ticket}");
        }
        assert_eq!(queue.knock(end, None), Stands::In);
    }

    #[test]
    fn a_small_room_never_waits_and_asking_again_costs_no_turn() {
        let queue = Queue::default();
        for at in 0..5000 {
            assert_eq!(queue.knock(Micros(at * 2 * STEP), None), Stands::In);
        }
        let queue = Queue::default();
        let now = Micros(0);
        for _ in 0..AT_ONCE {
            queue.knock(now, None);
        }
        let first = waits(queue.knock(now, None));
        for _ in 0..1000 {
            assert_eq!(waits(queue.knock(now, Some(first.0))), first);
        }
        assert_eq!(queue.knock(Micros(STEP), Some(first.0)), Stands::In);
    }

    #[test]
    fn tickets_of_another_run_and_clocks_set_back_do_no_harm() {
        let queue = Queue::default();
        assert_eq!(queue.knock(Micros(SECOND), Some(77)), Stands::In);
        assert_eq!(queue.knock(Micros(SECOND), Some(0)), Stands::In);
        for _ in 2..AT_ONCE {
            assert_eq!(queue.knock(Micros(0), None), Stands::In);
        }
        let (ticket, _) = waits(queue.knock(Micros(-SECOND), None));
        let seconds = match queue.knock(Micros(-SECOND), Some(ticket)) {
            Stands::Waits { seconds, .. } => seconds,
            Stands::In => 0,
        };
        assert_eq!(seconds, 1);
    }
}
