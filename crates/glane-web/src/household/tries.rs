//! Passwords that went wrong, counted by name.

use std::collections::{BTreeMap, BTreeSet};
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
/// The most names of nobody remembered: whoever invents names must not fill the memory. Names of people are never forgotten
/// for them, or a thousand inventions would give new tries on a victim.
const NAMES: usize = 1000;

const SECOND: i64 = 1_000_000;

/// What a name is counted under: names as long as one likes take no more room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key([u8; 32]);

impl Key {
    pub(super) fn of(folded: &str) -> Self {
        Self(*blake3::hash(folded.as_bytes()).as_bytes())
    }
}

/// Who tried how often. Names of nobody count as those of people do, or they would tell who is there.
#[derive(Debug, Default)]
pub(super) struct Tries(Mutex<BTreeMap<Key, Tried>>);

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
    /// not begin. `people` are those whose names are somebody's.
    pub(super) fn begin(&self, key: Key, people: &BTreeSet<Key>, now: Micros) -> Result<(), u64> {
        let mut all = self.all();
        // A clock that was put back must not keep anybody waiting for the time it went back by.
        let known = 0..FORGET * SECOND;
        all.retain(|_, tried| known.contains(&now.0.saturating_sub(tried.last.0)));
        let tried = all.get(&key).copied();
        if let Some(tried) = tried {
            let next = tried.next();
            if next > now {
                let left = next.0.saturating_sub(now.0).saturating_add(SECOND - 1) / SECOND;
                return Err(u64::try_from(left).unwrap_or(1));
            }
        }
        let invented = || all.iter().filter(|(key, _)| !people.contains(key));
        if tried.is_none() && invented().count() >= NAMES {
            let oldest = invented().min_by_key(|(_, tried)| tried.last);
            if let Some(oldest) = oldest.map(|(key, _)| *key) {
                all.remove(&oldest);
            }
        }
        let count = tried.map_or(1, |tried| tried.count.saturating_add(1));
        all.insert(key, Tried { count, last: now });
        Ok(())
    }

    /// A try that went right: those before are forgotten.
    pub(super) fn end(&self, key: Key) {
        self.all().remove(&key);
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<Key, Tried>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Micros {
        Micros(seconds * SECOND)
    }

    fn begin(tries: &Tries, name: &str, now: Micros) -> Result<(), u64> {
        tries.begin(Key::of(name), &BTreeSet::from([Key::of("awa")]), now)
    }

    #[test]
    fn after_some_tries_each_waits_longer_than_the_one_before() {
        let tries = Tries::default();
        let mut now = 0;
        for _ in 0..FREE {
            assert_eq!(begin(&tries, "awa", at(now)), Ok(()));
        }
        let mut waits = Vec::new();
        for _ in 0..8 {
            let wait = begin(&tries, "awa", at(now)).unwrap_err();
            assert_eq!(begin(&tries, "zoé", at(now)), Ok(()), "by name alone");
            tries.end(Key::of("zoé"));
            now += i64::try_from(wait).unwrap();
            waits.push(wait);
            assert_eq!(begin(&tries, "awa", at(now)), Ok(()));
        }
        assert_eq!(waits, [30, 60, 120, 240, 480, 900, 900, 900]);
        assert_eq!(begin(&tries, "awa", at(now + FORGET)), Ok(()));
        for _ in 1..FREE {
            assert_eq!(begin(&tries, "awa", at(now + FORGET)), Ok(()));
        }
    }

    #[test]
    fn who_comes_in_begins_anew_and_invented_names_do_not_fill_the_memory() {
        let tries = Tries::default();
        for _ in 0..FREE {
            assert_eq!(begin(&tries, "awa", at(1)), Ok(()));
        }
        tries.end(Key::of("awa"));
        assert_eq!(begin(&tries, "awa", at(1)), Ok(()));
        for n in 0..2 * NAMES {
            assert_eq!(begin(&tries, &format!("personne {n}"), at(2)), Ok(()));
        }
        assert_eq!(tries.all().len(), NAMES + 1);
    }

    #[test]
    fn invented_names_give_no_new_tries_on_somebody_who_is_there() {
        let tries = Tries::default();
        for _ in 0..FREE {
            assert_eq!(begin(&tries, "awa", at(1)), Ok(()));
        }
        for n in 0..2 * NAMES {
            assert_eq!(begin(&tries, &format!("personne {n}"), at(2)), Ok(()));
        }
        assert_eq!(begin(&tries, "awa", at(3)), Err(28));
        // Of those who were invented the last ones are remembered.
        let last = format!("personne {}", 2 * NAMES - 1);
        for _ in 1..FREE {
            assert_eq!(begin(&tries, &last, at(3)), Ok(()));
        }
        assert!(begin(&tries, &last, at(3)).is_err());
    }
}
