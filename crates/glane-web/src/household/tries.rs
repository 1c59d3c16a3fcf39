//! Passwords that went wrong, counted by name.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use glane_core::world::Micros;

/// Tries that cost nothing but their time.
const FREE: u32 = 5;
/// How long the first one after those waits, in seconds; each next one twice as long.
const FIRST_WAIT: u64 = 30;
/// The longest wait.
const LONGEST_WAIT: u64 = 15 * 60;
/// After this long without a try, all is forgotten.
const FORGET: i64 = 60 * 60;
/// The most names remembered: whoever invents names must not fill the memory.
const NAMES: usize = 1000;

const SECOND: i64 = 1_000_000;

/// Who tried how often. Names of nobody count as those of people do, or they would tell who is there.
#[derive(Debug, Default)]
pub(super) struct Tries(Mutex<BTreeMap<[u8; 32], Tried>>);

#[derive(Debug, Clone, Copy)]
struct Tried {
    count: u32,
    last: Micros,
}

impl Tried {
    /// When the next try may begin.
    fn next(self) -> Micros {
        let Some(over) = self.count.checked_sub(FREE) else {
            return self.last;
        };
        let wait = FIRST_WAIT
            .saturating_mul(1 << over.min(10))
            .min(LONGEST_WAIT);
        let wait = i64::try_from(wait).unwrap_or(i64::MAX / SECOND);
        Micros(self.last.0.saturating_add(wait * SECOND))
    }
}

impl Tries {
    /// Counts a try, before it is known how it ends: many at once are as many. Says how many seconds to wait if it may
    /// not begin.
    pub(super) fn begin(&self, name: &str, now: Micros) -> Result<(), u64> {
        let mut all = self.all();
        // A clock that was put back must not keep anybody waiting for the time it went back by.
        let known = 0..FORGET * SECOND;
        all.retain(|_, tried| known.contains(&now.0.saturating_sub(tried.last.0)));
        let key = *blake3::hash(name.as_bytes()).as_bytes();
        let tried = all.get(&key).copied();
        if let Some(tried) = tried {
            let next = tried.next();
            if next > now {
                let left = next.0.saturating_sub(now.0).saturating_add(SECOND - 1) / SECOND;
                return Err(u64::try_from(left).unwrap_or(1));
            }
        }
        if tried.is_none() && all.len() >= NAMES {
            let oldest = all.iter().min_by_key(|(_, tried)| tried.last);
            if let Some(oldest) = oldest.map(|(key, _)| *key) {
                all.remove(&oldest);
            }
        }
        let count = tried.map_or(1, |tried| tried.count.saturating_add(1));
        all.insert(key, Tried { count, last: now });
        Ok(())
    }

    /// A try that went right: those before are forgotten.
    pub(super) fn end(&self, name: &str) {
        self.all().remove(blake3::hash(name.as_bytes()).as_bytes());
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<[u8; 32], Tried>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Micros {
        Micros(seconds * SECOND)
    }

    #[test]
    fn after_some_tries_each_waits_longer_than_the_one_before() {
        let tries = Tries::default();
        let mut now = 0;
        for _ in 0..FREE {
            assert_eq!(tries.begin("awa", at(now)), Ok(()));
        }
        let mut waits = Vec::new();
        for _ in 0..8 {
            let wait = tries.begin("awa", at(now)).unwrap_err();
            assert_eq!(tries.begin("zoé", at(now)), Ok(()), "by name alone");
            tries.end("zoé");
            now += i64::try_from(wait).unwrap();
            waits.push(wait);
            assert_eq!(tries.begin("awa", at(now)), Ok(()));
        }
        assert_eq!(waits, [30, 60, 120, 240, 480, 900, 900, 900]);
        assert_eq!(tries.begin("awa", at(now + FORGET)), Ok(()));
        for _ in 1..FREE {
            assert_eq!(tries.begin("awa", at(now + FORGET)), Ok(()));
        }
    }

    #[test]
    fn who_comes_in_begins_anew_and_invented_names_do_not_fill_the_memory() {
        let tries = Tries::default();
        for _ in 0..FREE {
            assert_eq!(tries.begin("awa", at(1)), Ok(()));
        }
        tries.end("awa");
        assert_eq!(tries.begin("awa", at(1)), Ok(()));
        for n in 0..2 * NAMES {
            assert_eq!(tries.begin(&format!("personne {n}"), at(2)), Ok(()));
        }
        assert_eq!(tries.all().len(), NAMES);
    }
}
