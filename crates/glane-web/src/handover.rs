//! Going on with another device: a secret that lasts a few minutes leads it to the same person. Kept in memory alone.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use glane_core::world::{Entropy, Micros, short_code};

/// How long a secret leads anywhere, in minutes.
pub(crate) const MINUTES: i64 = 10;
/// The most that are remembered; beyond, the oldest go.
const MOST: usize = 20_000;
/// Letters of a secret: 96 bits.
const LENGTH: usize = 24;

#[derive(Debug)]
struct Held {
    until: Micros,
    code: String,
    token: String,
}

/// The secrets given out, by themselves.
#[derive(Debug, Default)]
pub struct Handovers(Mutex<BTreeMap<String, Held>>);

impl Handovers {
    /// A secret that leads to a token of a room.
    pub(crate) fn give(
        &self,
        entropy: &dyn Entropy,
        now: Micros,
        code: &str,
        token: &str,
    ) -> String {
        let secret = short_code(entropy, LENGTH);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, held| held.until > now);
        if all.len() >= MOST
            && let Some(oldest) = all.iter().min_by_key(|(_, held)| held.until)
        {
            let oldest = oldest.0.clone();
            all.remove(&oldest);
        }
        let held = Held {
            until: Micros(now.0.saturating_add(MINUTES * 60_000_000)),
            code: code.to_owned(),
            token: token.to_owned(),
        };
        all.insert(secret.clone(), held);
        secret
    }

    /// The same, once: afterwards the secret leads nowhere.
    pub(crate) fn take(&self, now: Micros, code: &str, secret: &str) -> Option<String> {
        let token = self.token(now, code, secret)?;
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.remove(secret).map(|_| token)
    }

    /// Forgets all secrets that lead to a room.
    pub(crate) fn forget(&self, code: &str) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, held| held.code != code);
    }

    /// The token that a secret leads to, in its own room and in time.
    pub(crate) fn token(&self, now: Micros, code: &str, secret: &str) -> Option<String> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let held = all.get(secret)?;
        (held.until > now && held.code == code).then(|| held.token.clone())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU8, Ordering};

    use super::*;

    struct Counting(AtomicU8);
    impl Entropy for Counting {
        fn fill(&self, buffer: &mut [u8]) {
            for byte in buffer {
                *byte = self.0.fetch_add(7, Ordering::Relaxed) >> 2;
            }
        }
    }

    #[test]
    fn a_secret_leads_to_its_token_in_its_room_for_ten_minutes() {
        let (handovers, entropy) = (Handovers::default(), Counting(AtomicU8::new(1)));
        let minute = 60_000_000;
        let first = handovers.give(&entropy, Micros(0), "AAAAA", "one");
        let second = handovers.give(&entropy, Micros(5 * minute), "AAAAA", "two");
        assert_ne!(first, second);
        let token = |at, code, secret: &str| handovers.token(Micros(at), code, secret);
        assert_eq!(token(9 * minute, "AAAAA", &first).as_deref(), Some("one"));
        assert_eq!(token(9 * minute, "BBBBB", &first), None);
        assert_eq!(token(10 * minute, "AAAAA", &first), None);
        assert_eq!(token(10 * minute, "AAAAA", &second).as_deref(), Some("two"));
        assert_eq!(token(0, "AAAAA", ""), None);
        let take = |secret: &str| handovers.take(Micros(5 * minute), "AAAAA", secret);
        assert_eq!(take(&second).as_deref(), Some("two"));
        assert_eq!(take(&second), None, "it led somewhere twice");
    }
}
