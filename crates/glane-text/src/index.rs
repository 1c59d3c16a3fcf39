//! Where texts stand in a list, for look-up only: it cannot be gone through, so that no order can come of it.
//!
//! A map in order of bytes compares a text a dozen times to find it; this compares it once.

/// Places by the hash of their text. What stands at a place is the owner's: it is asked for the text there.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    /// A power of two of them, at most half full; empty before the first text.
    slots: Vec<Slot>,
    held: usize,
}

#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    hash: u32,
    /// The place and one; zero is free.
    place: u32,
}

/// As many slots as are made for the first text.
const FIRST: usize = 16;

impl Index {
    /// The place of a text.
    pub(crate) fn find<'a>(
        &self,
        text: &str,
        at: impl Fn(usize) -> Option<&'a str>,
    ) -> Option<usize> {
        let hash = hash(text);
        let mut slot = self.home(hash);
        loop {
            let held = self.slots.get(slot).filter(|held| held.place != 0)?;
            let place = held.place as usize - 1;
            if held.hash == hash && at(place) == Some(text) {
                return Some(place);
            }
            slot = self.next(slot);
        }
    }

    /// Puts a text, which must not be there yet, at a place.
    pub(crate) fn insert(&mut self, text: &str, place: usize) {
        // No list of this program comes near: a place that does not fit is not found again.
        let Ok(place) = u32::try_from(place + 1) else {
            return;
        };
        if (self.held + 1) * 2 > self.slots.len() {
            let wider = vec![Slot::default(); (self.slots.len() * 2).max(FIRST)];
            for slot in std::mem::replace(&mut self.slots, wider) {
                if slot.place != 0 {
                    self.put(slot);
                }
            }
        }
        self.held += 1;
        self.put(Slot {
            hash: hash(text),
            place,
        });
    }

    /// Takes the text at a place away.
    pub(crate) fn remove(&mut self, text: &str, place: usize) {
        let mut free = self.home(hash(text));
        loop {
            match self.slots.get(free) {
                Some(held) if held.place as usize == place + 1 => break,
                Some(held) if held.place != 0 => free = self.next(free),
                _ => return,
            }
        }
        self.held -= 1;
        // What follows without a gap moves up if its way from home crosses the free slot.
        let mut at = self.next(free);
        while let Some(held) = self.slots.get(at).copied().filter(|held| held.place != 0) {
            let way = |to: usize| to.wrapping_sub(self.home(held.hash)) & (self.slots.len() - 1);
            if way(free) < way(at) {
                self.set(free, held);
                free = at;
            }
            at = self.next(at);
        }
        self.set(free, Slot::default());
    }

    fn put(&mut self, slot: Slot) {
        let mut at = self.home(slot.hash);
        while self.slots.get(at).is_some_and(|held| held.place != 0) {
            at = self.next(at);
        }
        self.set(at, slot);
    }

    fn set(&mut self, at: usize, slot: Slot) {
        if let Some(held) = self.slots.get_mut(at) {
            *held = slot;
        }
    }

    fn home(&self, hash: u32) -> usize {
        hash as usize & self.slots.len().wrapping_sub(1)
    }

    fn next(&self, slot: usize) -> usize {
        (slot + 1) & self.slots.len().wrapping_sub(1)
    }
}

/// Eight bytes at a step, multiplied and turned; the same on every machine.
fn hash(text: &str) -> u32 {
    const MANY: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |hash: u64, part: u64| (hash ^ part).wrapping_mul(MANY).rotate_left(29);
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let mut hash = mix(0, text.len() as u64);
    for eight in eights {
        hash = mix(hash, u64::from_le_bytes(*eight));
    }
    let rest = rest
        .iter()
        .fold(0, |rest, byte| rest << 8 | u64::from(*byte));
    let hash = mix(hash, rest).wrapping_mul(MANY);
    u32::try_from(hash >> 32).unwrap_or_default()
}

/// Texts, each with what is known of it, found by the text or by its place. A place that was left is taken again.
#[derive(Debug, Clone)]
pub(crate) struct Shelf<T> {
    held: Vec<Option<(Box<str>, T)>>,
    free: Vec<usize>,
    index: Index,
    /// Of all texts.
    bytes: usize,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self {
            held: Vec::new(),
            free: Vec::new(),
            index: Index::default(),
            bytes: 0,
        }
    }
}

impl<T> Shelf<T> {
    /// How many texts there are.
    pub(crate) fn len(&self) -> usize {
        self.held.len() - self.free.len()
    }

    /// Whether there are so many texts, or so many bytes of them.
    pub(crate) fn is_full(&self, texts: usize, bytes: usize) -> bool {
        self.len() >= texts || self.bytes >= bytes
    }

    /// The place of a text.
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        self.index.find(text, |at| self.text(at))
    }

    /// Puts a text that is not there yet, and gives its place.
    pub(crate) fn put(&mut self, text: &str, known: T) -> usize {
        let held = Some((text.into(), known));
        let place = self.free.pop().unwrap_or(self.held.len());
        match self.held.get_mut(place) {
            Some(free) => *free = held,
            None => self.held.push(held),
        }
        self.index.insert(text, place);
        self.bytes += text.len();
        place
    }

    /// Takes away the text at a place, and gives what was known of it.
    pub(crate) fn take(&mut self, place: usize) -> Option<T> {
        let (text, known) = self.held.get_mut(place)?.take()?;
        self.index.remove(&text, place);
        self.free.push(place);
        self.bytes -= text.len();
        Some(known)
    }

    /// The text at a place.
    pub(crate) fn text(&self, place: usize) -> Option<&str> {
        self.held.get(place)?.as_ref().map(|(text, _)| &**text)
    }

    /// What is known of the text at a place.
    pub(crate) fn get(&self, place: usize) -> Option<&T> {
        self.held.get(place)?.as_ref().map(|(_, known)| known)
    }

    /// The same, to add to it.
    pub(crate) fn get_mut(&mut self, place: usize) -> Option<&mut T> {
        self.held.get_mut(place)?.as_mut().map(|(_, known)| known)
    }

    /// All that is known, with its place: in no order that means anything.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, &T)> {
        self.held
            .iter()
            .enumerate()
            .filter_map(|(place, held)| held.as_ref().map(|(_, known)| (place, known)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_put_is_found_and_what_was_taken_is_not(acts in prop::collection::vec(("[a-c]{0,3}", any::<bool>()), 0..200)) {
            let mut texts: Vec<String> = Vec::new();
            let mut index = Index::default();
            let mut truth: BTreeMap<String, usize> = BTreeMap::new();
            for (text, put) in acts {
                let found = index.find(&text, |at| texts.get(at).map(String::as_str));
                prop_assert_eq!(found, truth.get(&text).copied());
                if put && found.is_none() {
                    index.insert(&text, texts.len());
                    truth.insert(text.clone(), texts.len());
                    texts.push(text);
                } else if !put && let Some(place) = truth.remove(&text) {
                    index.remove(&text, place);
                }
                for (text, place) in &truth {
                    prop_assert_eq!(index.find(text, |at| texts.get(at).map(String::as_str)), Some(*place));
                }
            }
        }
    }

    #[test]
    fn texts_that_differ_by_length_or_end_seldom_meet() {
        let hashes: std::collections::BTreeSet<u32> =
            (0..10_000).map(|n| hash(&format!("mot {n}"))).collect();
        assert!(hashes.len() > 9_990);
        assert_ne!(hash("a"), hash("a\0"));
    }
}
