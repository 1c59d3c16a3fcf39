//! Who is writing in which block just now, as far as their pages say. It locks nothing: whoever saves second is told.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use glane_core::id::{BlockKey, WorkshopId};
use glane_core::world::Micros;

/// How long after the last key somebody counts as writing, in µs: 20 s.
const LASTS: i64 = 20_000_000;
/// The most that are remembered; beyond, those that lapse first go.
const MOST: usize = 2000;
/// The longest name a page gives itself, in bytes.
pub(super) const NAME_MAX: usize = 40;

/// A block of a workshop, and a page's name for itself.
type Place = (WorkshopId, BlockKey, String);

/// Everybody who writes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Holds(Arc<Mutex<BTreeMap<Place, Micros>>>);

impl Holds {
    /// A page says that its person writes in a block.
    pub(super) fn note(&self, now: Micros, workshop: WorkshopId, block: &BlockKey, page: &str) {
        if page.is_empty() || page.len() > NAME_MAX {
            return;
        }
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, until| *until > now);
        if all.len() >= MOST
            && let Some(first) = all.iter().min_by_key(|(_, until)| **until)
        {
            let first = first.0.clone();
            all.remove(&first);
        }
        let place = (workshop, block.clone(), page.to_owned());
        all.insert(place, Micros(now.0.saturating_add(LASTS)));
    }

    /// The blocks in which others write.
    pub(super) fn others(&self, now: Micros, workshop: WorkshopId, page: &str) -> Vec<BlockKey> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut held: Vec<BlockKey> = all
            .iter()
            .filter(|((of, _, by), until)| *of == workshop && by != page && **until > now)
            .map(|((_, block, _), _)| block.clone())
            .collect();
        held.dedup();
        held
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_see_a_block_held_for_a_while_and_its_writer_does_not() {
        let (holds, block) = (Holds::default(), BlockKey::new("f-a").unwrap());
        let workshop = WorkshopId(uuid::Uuid::nil());
        let at = |seconds: i64| Micros(seconds * 1_000_000);
        holds.note(at(0), workshop, &block, "one");
        holds.note(at(1), workshop, &block, "");
        let seen = |seconds, page| holds.others(at(seconds), workshop, page).len();
        assert_eq!((seen(1, "two"), seen(1, "one"), seen(20, "two")), (1, 0, 0));
        holds.note(at(2), workshop, &block, "two");
        assert_eq!((seen(3, "one"), seen(3, "three")), (1, 1));
        let elsewhere = WorkshopId(uuid::Uuid::max());
        assert!(holds.others(at(3), elsewhere, "one").is_empty());
    }
}
