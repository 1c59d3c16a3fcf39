//! Passwords: hashed slowly by argon2id, with what OWASP's cheat sheet asks for at least (19 MiB, two passes, one lane).

use argon2::{Algorithm, Argon2, Params, Version};
use glane_store::house::Password;

/// The shortest password, in characters.
pub(crate) const LENGTH_MIN: usize = 10;
/// The longest, in bytes.
const BYTES_MAX: usize = 400;
/// Bytes of a salt.
pub(crate) const SALT: usize = 16;
/// Bytes of a hash.
const HASH: usize = 32;
/// Memory, in KiB; passes; lanes.
const COST: Cost = Cost(19 * 1024, 2, 1);
/// The most of each that is taken from a file: who damages it must not take the machine's memory.
const COST_MAX: Cost = Cost(256 * 1024, 16, 4);
/// What stands before the parts of a kept password.
const KIND: &str = "argon2id";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cost(u32, u32, u32);

/// Whether a password is short enough to be one.
pub(crate) fn fits(typed: &str) -> bool {
    typed.len() <= BYTES_MAX
}

/// What a password is checked against.
pub(crate) fn kept(typed: &str, salt: &[u8; SALT]) -> Option<Password> {
    let hash = hashed(typed, salt, COST)?;
    let Cost(memory, passes, lanes) = COST;
    let (salt, hash) = (hex(salt), hex(&hash));
    Some(Password(format!(
        "{KIND} {memory} {passes} {lanes} {salt} {hash}"
    )))
}

/// Whether a password is the one that was kept. Where none was, it takes as long to say no.
pub(crate) fn matches(typed: &str, kept: Option<&Password>) -> bool {
    let Some((cost, salt, right)) = kept.and_then(|kept| read(&kept.0)) else {
        // The outcome is of no use; the time is.
        std::hint::black_box(hashed(typed, &[0; SALT], COST));
        return false;
    };
    // Hashed again, so that comparing takes no longer for what begins alike.
    hashed(typed, &salt, cost).is_some_and(|hash| blake3::hash(&hash) == blake3::hash(&right))
}

fn hashed(typed: &str, salt: &[u8; SALT], Cost(memory, passes, lanes): Cost) -> Option<[u8; HASH]> {
    if !fits(typed) {
        return None;
    }
    let params = Params::new(memory, passes, lanes, Some(HASH)).ok()?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let mut hash = [0; HASH];
    argon
        .hash_password_into(typed.as_bytes(), salt, &mut hash)
        .ok()?;
    Some(hash)
}

fn read(kept: &str) -> Option<(Cost, [u8; SALT], [u8; HASH])> {
    let parts: Vec<&str> = kept.split(' ').collect();
    let [KIND, memory, passes, lanes, salt, hash] = parts[..] else {
        return None;
    };
    let number = |text: &str, max: u32| text.parse::<u32>().ok().filter(|n| *n <= max);
    let cost = Cost(
        number(memory, COST_MAX.0)?,
        number(passes, COST_MAX.1)?,
        number(lanes, COST_MAX.2)?,
    );
    Some((cost, unhex(salt)?, unhex(hash)?))
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits
        .filter_map(|digit| DIGITS.get(usize::from(digit)))
        .map(|digit| char::from(*digit))
        .collect()
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let bytes = text.as_bytes();
    if bytes.len() != 2 * N || !bytes.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let mut all = [0; N];
    for (byte, pair) in all.iter_mut().zip(bytes.chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_itself_and_no_other_and_its_keeping_does_not_hold_it() {
        let one = kept("une phrase à moi", &[7; SALT]).unwrap();
        let other = kept("une phrase à moi", &[8; SALT]).unwrap();
        assert_ne!(one, other);
        assert!(one.0.starts_with("argon2id 19456 2 1 07070707"));
        assert!(!one.0.contains("phrase"));
        for kept in [&one, &other] {
            assert!(matches("une phrase à moi", Some(kept)));
            assert!(!matches("une phrase à moi ", Some(kept)));
        }
        assert!(!matches("", None));
    }

    #[test]
    fn what_is_no_kept_password_opens_nothing() {
        let right = kept("x", &[7; SALT]).unwrap().0;
        let bad = [
            String::new(),
            right.replace("argon2id", "plain"),
            right.replace("19456", "999999999"),
            right.replace("07070707", "07070"),
            format!("{right} "),
            right[..right.len() - 2].to_owned(),
        ];
        for bad in bad {
            assert!(!matches("x", Some(&Password(bad.clone()))), "{bad}");
        }
        let long = "é".repeat(BYTES_MAX);
        assert!(kept(&long, &[7; SALT]).is_none());
    }
}
