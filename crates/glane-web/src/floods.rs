//! How many answers one token sends: far more than a person does, and the data of a workshop would be theirs to fill.
//!
//! By token alone: everybody else of the room, at the same address, goes on. What floods a room with many tokens finds
//! the room's own bound (`LiveError::Busy`).

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use glane_core::person::TokenHash;
use glane_core::world::Micros;

/// Answers at once: a phone that comes back with all it kept, many times over.
const AT_ONCE: i64 = 120;
/// After that, time between two, in µs.
const STEP: i64 = 500_000;
/// The most tokens remembered; those that have made up for their time are forgotten first.
const TOKENS: usize = 50_000;

/// Up to when each token has used up its time.
#[derive(Debug, Default)]
pub struct Floods(Mutex<BTreeMap<[u8; 32], i64>>);

impl Floods {
    /// Whether one more answer of this token may come in now.
    pub(crate) fn lets_in(&self, TokenHash(token): TokenHash, now: Micros) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= TOKENS && !all.contains_key(&token) {
            all.retain(|_, until| left(*until, now) > 0);
            // All of them within a minute: the room's own bound is what holds then.
            if all.len() >= TOKENS {
                all.clear();
            }
        }
        let until = all.entry(token).or_insert(0);
        let next = left(*until, now) + STEP;
        if next > AT_ONCE * STEP {
            return false;
        }
        *until = now.0.saturating_add(next);
        true
    }
}

/// The time not made up for yet; a clock that was set back takes none.
fn left(until: i64, now: Micros) -> i64 {
    let left = until.saturating_sub(now.0);
    if (0..=AT_ONCE * STEP).contains(&left) {
        left
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(n: usize) -> TokenHash {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&n.to_le_bytes());
        TokenHash(bytes)
    }

    #[test]
    fn one_token_is_slowed_down_and_no_other() {
        let (floods, now) = (Floods::default(), Micros(1_000_000_000_000));
        for _ in 0..AT_ONCE {
            assert!(floods.lets_in(token(1), now));
        }
        assert!(!floods.lets_in(token(1), now));
        assert!(floods.lets_in(token(2), now));
        let later = Micros(now.0 + STEP);
        assert!(floods.lets_in(token(1), later));
        assert!(!floods.lets_in(token(1), later));
        let earlier = Micros(now.0 - 3_600_000_000);
        assert!(floods.lets_in(token(1), earlier), "the clock was set back");
    }

    #[test]
    fn invented_tokens_do_not_fill_the_memory() {
        let (floods, now) = (Floods::default(), Micros(1_000_000_000_000));
        for n in 0..TOKENS * 2 + 10 {
            assert!(floods.lets_in(token(n), now));
        }
        assert!(floods.0.lock().unwrap().len() <= TOKENS);
    }
}
