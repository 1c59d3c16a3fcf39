//! The key of a centre: who signed an archive, and that nobody changed it since.

use std::fmt;

use glane_core::world::code_from;
use ring::digest::{SHA256, digest};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use serde::{Deserialize, Serialize};

/// Bytes of a fingerprint; each is two letters.
const PRINT: usize = 8;
/// Letters of a block.
const BLOCK: usize = 4;

/// A centre's own key (Ed25519). Its seed is a secret of the centre: whoever has it signs in its name.
pub struct CentreKey {
    pair: Ed25519KeyPair,
    seed: [u8; 32],
}

impl CentreKey {
    /// The key of 32 random bytes, the same each time; nothing if the library refuses them.
    pub fn of_seed(seed: [u8; 32]) -> Option<Self> {
        let pair = Ed25519KeyPair::from_seed_unchecked(&seed).ok()?;
        Some(Self { pair, seed })
    }

    /// What others know it by.
    pub fn public(&self) -> PublicKey {
        PublicKey(hex(self.pair.public_key().as_ref()))
    }

    /// Signs bytes; the same bytes give the same signature.
    pub(crate) fn sign(&self, bytes: &[u8]) -> String {
        hex(self.pair.sign(bytes).as_ref())
    }

    /// What answers are renamed by where the workshop has no key of its own any more. Nobody else can make it.
    pub fn link(&self) -> [u8; 32] {
        blake3::derive_key("glane archive: names of answers", &self.seed)
    }
}

impl fmt::Debug for CentreKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CentreKey").field(&self.public()).finish()
    }
}

/// What a centre's key is known by: 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PublicKey(pub String);

impl PublicKey {
    /// Whether it signed these bytes.
    pub fn signed(&self, bytes: &[u8], signature: &str) -> bool {
        let (Some(key), Some(signature)) = (unhex(&self.0), unhex(signature)) else {
            return false;
        };
        UnparsedPublicKey::new(&ED25519, key)
            .verify(bytes, &signature)
            .is_ok()
    }

    /// What two people compare, aloud if need be: four blocks of four letters.
    pub fn fingerprint(&self) -> String {
        let hash = digest(&SHA256, self.0.as_bytes());
        let halves: Vec<u8> = hash
            .as_ref()
            .iter()
            .take(PRINT)
            .flat_map(|byte| [byte >> 4, byte & 15])
            .collect();
        let mut shown = String::new();
        for (at, letter) in code_from(&halves).chars().enumerate() {
            if at > 0 && at.is_multiple_of(BLOCK) {
                shown.push('-');
            }
            shown.push(letter);
        }
        shown
    }
}

/// A centre's secret as it is kept: 64 digits.
pub fn written(seed: &[u8; 32]) -> String {
    hex(seed)
}

/// A centre's secret as it was kept, if it is one.
pub fn read_seed(text: &str) -> Option<[u8; 32]> {
    unhex(text)?.try_into().ok()
}

/// The SHA-256 of bytes, as archives write it.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(digest(&SHA256, bytes).as_ref())
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits
        .filter_map(|digit| char::from_digit(u32::from(digit), 16))
        .collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let bytes = pairs.iter().map(|pair| {
        let pair = std::str::from_utf8(pair).ok()?;
        u8::from_str_radix(pair, 16).ok()
    });
    // A sign would be read as part of a number, and one key have two spellings.
    let is_written = text.bytes().all(|byte| byte.is_ascii_hexdigit());
    bytes
        .collect::<Option<Vec<u8>>>()
        .filter(|_| rest.is_empty() && is_written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_holds_for_its_bytes_and_its_key_alone() {
        let key = CentreKey::of_seed([1; 32]).unwrap();
        let other = CentreKey::of_seed([2; 32]).unwrap();
        let signature = key.sign(b"bytes");
        assert_eq!(signature, key.sign(b"bytes"));
        assert!(key.public().signed(b"bytes", &signature));
        assert!(!key.public().signed(b"byte", &signature));
        assert!(!other.public().signed(b"bytes", &signature));
        for wrong in ["", "é", "abc", "zz", "+f"] {
            assert!(!key.public().signed(b"bytes", wrong));
            assert!(!PublicKey(wrong.to_owned()).signed(b"bytes", &signature));
        }
    }

    #[test]
    fn fingerprints_are_short_and_differ() {
        let print = |seed| {
            CentreKey::of_seed([seed; 32])
                .unwrap()
                .public()
                .fingerprint()
        };
        let blocks: Vec<usize> = print(1).split('-').map(str::len).collect();
        assert_eq!(blocks, [4; 4]);
        assert_eq!(print(1), print(1));
        assert_ne!(print(1), print(2));
    }

    #[test]
    fn the_secret_is_not_printed() {
        let shown = format!("{:?}", CentreKey::of_seed([171; 32]).unwrap());
        assert!(!shown.contains("171") && !shown.contains("abab"), "{shown}");
    }
}
