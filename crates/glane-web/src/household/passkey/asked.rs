//! What was asked of devices and not answered yet: in memory, for minutes, each once.

use std::sync::{Arc, Mutex, PoisonError};

use glane_core::id::MemberId;
use glane_core::world::{Entropy, Micros};

use crate::household::after;

/// How long there is to answer: a fingerprint, a code, a telephone to be found.
const SECONDS: u32 = 300;
/// So many at once: whoever asks without end pushes out what was asked first, and passwords are still there.
const MOST: usize = 4096;
const LENGTH: usize = 32;

/// What an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// Adding a key of somebody's.
    Adding(MemberId),
    /// Coming in.
    Entering,
}

#[derive(Debug)]
struct One {
    challenge: [u8; LENGTH],
    what: For,
    until: Micros,
}

/// All of them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Asked(Arc<Mutex<Vec<One>>>);

impl Asked {
    /// Asks for an answer; gives what is to be signed.
    pub(crate) fn ask(&self, entropy: &dyn Entropy, now: Micros, what: For) -> [u8; LENGTH] {
        let mut challenge = [0; LENGTH];
        entropy.fill(&mut challenge);
        let until = after(now, SECONDS);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|one| one.until > now);
        if all.len() >= MOST {
            all.remove(0);
        }
        all.push(One {
            challenge,
            what,
            until,
        });
        challenge
    }

    /// Whether that was asked, for that, and not answered yet. Whatever comes of it, it is answered now.
    pub(crate) fn take(&self, now: Micros, challenge: &[u8], what: For) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = all.iter().position(|one| one.challenge == challenge);
        let Some(one) = at.map(|at| all.remove(at)) else {
            return false;
        };
        one.what == what && one.until > now
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU8, Ordering};

    use uuid::Uuid;

    use super::*;

    struct Counting(AtomicU8);

    impl Entropy for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(self.0.fetch_add(1, Ordering::Relaxed));
        }
    }

    #[test]
    fn what_was_asked_is_answered_once_in_time_and_for_what_it_was_asked() {
        let (asked, entropy) = (Asked::default(), Counting(AtomicU8::new(0)));
        let now = Micros(7);
        let awa = For::Adding(MemberId(Uuid::from_u128(1)));
        let ask = |what| asked.ask(&entropy, now, what);
        let first = ask(For::Entering);
        assert!(asked.take(now, &first, For::Entering));
        assert!(!asked.take(now, &first, For::Entering), "twice");
        let second = ask(awa);
        assert!(
            !asked.take(now, &second, For::Entering),
            "for something else"
        );
        assert!(!asked.take(now, &second, awa), "a second try");
        let third = ask(awa);
        let zoe = For::Adding(MemberId(Uuid::from_u128(2)));
        assert!(!asked.take(now, &third, zoe), "of somebody else");
        let fourth = ask(For::Entering);
        assert!(
            !asked.take(after(now, SECONDS), &fourth, For::Entering),
            "late"
        );
        assert!(!asked.take(now, &[9; LENGTH], For::Entering), "never asked");
        for _ in 0..=MOST {
            ask(For::Entering);
        }
        assert_eq!(asked.0.lock().unwrap().len(), MOST);
    }
}
