//! Receipts that were typed and are nobody's: how many more may be tried. A whole hall shares one address, so what counts
//! is the workshop and the token, never where it came from.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use glane_core::id::WorkshopId;
use glane_core::person::TokenHash;
use glane_core::world::Micros;

/// In how long so many may be wrong: ten minutes.
const WITHIN: i64 = 600_000_000;
/// Of one token.
const OF_ONE: usize = 5;
/// Of a whole workshop. A receipt is one of 16¹⁰: at this pace, finding one of a thousand takes longer than a lifetime.
const OF_ALL: usize = 60;

/// When one was wrong, and by whose token.
type Wrong = (Micros, Option<TokenHash>);

/// The wrong ones of late, in memory alone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Guesses(Arc<Mutex<BTreeMap<WorkshopId, Vec<Wrong>>>>);

impl Guesses {
    /// Whether another may be tried.
    pub(crate) fn may_try(&self, now: Micros, workshop: WorkshopId, by: Option<TokenHash>) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(wrong) = all.get_mut(&workshop) else {
            return true;
        };
        wrong.retain(|(at, _)| at.0.saturating_add(WITHIN) > now.0);
        let own = wrong.iter().filter(|(_, one)| *one == by).count();
        own < OF_ONE && wrong.len() < OF_ALL
    }

    /// Notes one that was wrong.
    pub(crate) fn note(&self, now: Micros, workshop: WorkshopId, by: Option<TokenHash>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry(workshop).or_default().push((now, by));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workshop(n: u128) -> WorkshopId {
        WorkshopId(uuid::Uuid::from_u128(n))
    }

    fn token(n: u8) -> TokenHash {
        TokenHash([n; 32])
    }

    #[test]
    fn who_is_wrong_too_often_waits_and_nobody_else_does() {
        let guesses = Guesses::default();
        let now = Micros(7);
        for _ in 0..OF_ONE {
            assert!(guesses.may_try(now, workshop(1), Some(token(1))));
            guesses.note(now, workshop(1), Some(token(1)));
        }
        assert!(!guesses.may_try(now, workshop(1), Some(token(1))));
        assert!(guesses.may_try(now, workshop(1), Some(token(2))));
        assert!(guesses.may_try(now, workshop(2), Some(token(1))));
        assert!(guesses.may_try(Micros(now.0 + WITHIN), workshop(1), Some(token(1))));
    }

    #[test]
    fn tokens_are_drawn_at_will_so_the_workshop_has_a_limit_too() {
        let guesses = Guesses::default();
        let now = Micros(7);
        for n in 0..u8::try_from(OF_ALL).unwrap() {
            assert!(guesses.may_try(now, workshop(1), Some(token(n))), "{n}");
            guesses.note(now, workshop(1), Some(token(n)));
        }
        assert!(!guesses.may_try(now, workshop(1), Some(token(200))));
        assert!(!guesses.may_try(now, workshop(1), None));
        assert!(guesses.may_try(now, workshop(2), None));
    }
}
