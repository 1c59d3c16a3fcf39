//! Draws that are the same on every run: `SplitMix64`.

/// A source of numbers.
pub struct Random(u64);

impl Random {
    /// From a seed and a name, so that two operators never draw alike.
    pub fn new(seed: u64, name: &str) -> Self {
        let hash = blake3::hash(name.as_bytes());
        let start = u64::from_le_bytes(hash.as_bytes()[..8].try_into().unwrap());
        Self(start ^ seed)
    }

    /// Below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % end as u64).unwrap()
    }

    /// In an order of its own.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for end in (1..all.len()).rev() {
            all.swap(end, self.below(end + 1));
        }
    }
}
