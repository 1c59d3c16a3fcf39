//! The keys of boxes that stand for a number: a step of a scale, a place in a ranking, a stance on a statement.

use crate::id::ItemKey;

/// What stands in the place of a minus sign, with which no key begins.
const BELOW: char = 'm';

/// The key of a box that stands for a number: `3`, and `m3` of −3.
pub fn step_key(step: i64) -> Option<ItemKey> {
    let sign = if step < 0 { "m" } else { "" };
    ItemKey::new(format!("{sign}{}", step.unsigned_abs())).ok()
}

/// The number that a box of such a key stands for.
pub fn step_of(key: &ItemKey) -> Option<i64> {
    match key.as_str().strip_prefix(BELOW) {
        Some(digits) => format!("-{digits}").parse().ok(),
        None => key.as_str().parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_again() {
        for step in [i64::MIN, -12, -1, 0, 1, 10, i64::MAX] {
            let key = step_key(step).unwrap();
            assert_eq!(step_of(&key), Some(step), "{key}");
        }
        for other in ["oui", "m", "mm1", "m-1", "1-2"] {
            assert_eq!(step_of(&ItemKey::new(other).unwrap()), None, "{other}");
        }
    }
}
