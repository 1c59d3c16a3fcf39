//! What the outside world lends: the time and randomness, always as parameters.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A moment: microseconds since 1970-01-01 UTC, by the server's clock. None enters analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Micros(pub i64);

/// Tells the time. The program has the real one, tests a fixed one.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Micros;
}

/// Gives unpredictable bytes. The program has the system's, tests a seeded one.
pub trait Entropy: Send + Sync {
    /// Fills the whole buffer.
    fn fill(&self, buffer: &mut [u8]);
}

/// A random id (UUID v4): for people and answers, whose order of arrival must not show.
pub fn random_id(entropy: &dyn Entropy) -> Uuid {
    let mut bytes = [0_u8; 16];
    entropy.fill(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

/// As many random ids as asked for, drawn in one go: asking the system costs more than the bytes do.
pub fn random_ids(entropy: &dyn Entropy, count: usize) -> impl Iterator<Item = Uuid> + use<> {
    let mut bytes = vec![[0_u8; 16]; count];
    entropy.fill(bytes.as_flattened_mut());
    bytes
        .into_iter()
        .map(|bytes| uuid::Builder::from_random_bytes(bytes).into_uuid())
}

/// An id that grows with time (UUID v7): for workshops, decisions and documents.
pub fn ordered_id(clock: &dyn Clock, entropy: &dyn Entropy) -> Uuid {
    let mut bytes = [0_u8; 10];
    entropy.fill(&mut bytes);
    let millis = u64::try_from(clock.now().0 / 1000).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
}

/// Letters of short codes: no look-alikes (0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V) and no vowels, so no words.
pub const CODE_LETTERS: &[u8; 16] = b"34679CDFGHJKMNPR";

/// A code of `length` letters a person can read aloud.
pub fn short_code(entropy: &dyn Entropy, length: usize) -> String {
    let mut bytes = vec![0_u8; length];
    entropy.fill(&mut bytes);
    code_from(&bytes)
}

/// One letter of [`CODE_LETTERS`] for each byte (its low four bits).
pub fn code_from(bytes: &[u8]) -> String {
    bytes
        .iter()
        .filter_map(|byte| CODE_LETTERS.get(usize::from(byte & 15)))
        .map(|letter| char::from(*letter))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Counting(std::sync::atomic::AtomicU8);
    impl Entropy for Counting {
        fn fill(&self, buffer: &mut [u8]) {
            for byte in buffer {
                *byte = self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            }
        }
    }
    struct At(i64);
    impl Clock for At {
        fn now(&self) -> Micros {
            Micros(self.0)
        }
    }

    #[test]
    fn ids_are_of_their_version_and_ordered_ones_grow_with_time() {
        let entropy = Counting(0.into());
        assert_eq!(random_id(&entropy).get_version_num(), 4);
        let several: std::collections::BTreeSet<Uuid> = random_ids(&entropy, 5).collect();
        assert_eq!(several.len(), 5);
        assert!(several.iter().all(|id| id.get_version_num() == 4));
        let early = ordered_id(&At(1_000_000), &entropy);
        let late = ordered_id(&At(2_000_000), &entropy);
        assert_eq!(early.get_version_num(), 7);
        assert!(early < late);
    }

    #[test]
    fn codes_hold_only_letters_that_cannot_be_confused() {
        let code = short_code(&Counting(0.into()), 40);
        assert_eq!(code.len(), 40);
        assert!(code.chars().all(|c| !"0O1IL2Z5S8BUVAEY".contains(c)));
    }
}
