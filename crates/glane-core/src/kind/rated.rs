//! What kinds share in which each of several items gets a whole number of its own: a place, points.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Invalid, Raw, count};
use crate::id::ItemKey;
use crate::tally::Sign;

/// Numbers given to items, counted. A commutative group, as tallies are: zero counts are not kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rated {
    /// People by item and by the number they gave it.
    pub given: BTreeMap<ItemKey, BTreeMap<i64, i64>>,
    /// Of places, people who put the first item before the second, both having a place.
    pub before: BTreeMap<ItemKey, BTreeMap<ItemKey, i64>>,
}

impl Rated {
    /// Counts one person's numbers in or out.
    pub fn fold(&mut self, numbers: &BTreeMap<ItemKey, i64>, sign: Sign) {
        for (item, number) in numbers {
            within(&mut self.given, item, |counts| count(counts, number, sign));
        }
    }

    /// Counts which item one person put before which.
    pub(super) fn fold_order(&mut self, places: &BTreeMap<ItemKey, i64>, sign: Sign) {
        for (item, place) in places {
            let after = places.iter().filter(|(_, other)| *other > place);
            for (other, _) in after {
                within(&mut self.before, item, |counts| count(counts, other, sign));
            }
        }
    }

    /// Adds other counts.
    pub(crate) fn merge(&mut self, other: &Self) {
        for (item, counts) in &other.given {
            within(&mut self.given, item, |mine| add_all(mine, counts));
        }
        for (item, counts) in &other.before {
            within(&mut self.before, item, |mine| add_all(mine, counts));
        }
    }
}

fn within<T: Ord>(
    all: &mut BTreeMap<ItemKey, BTreeMap<T, i64>>,
    item: &ItemKey,
    change: impl FnOnce(&mut BTreeMap<T, i64>),
) {
    let counts = all.entry(item.clone()).or_default();
    change(counts);
    if counts.is_empty() {
        all.remove(item);
    }
}

fn add_all<K: Ord + Clone>(mine: &mut BTreeMap<K, i64>, theirs: &BTreeMap<K, i64>) {
    for (key, n) in theirs {
        let own = mine.entry(key.clone()).or_insert(0);
        *own += n;
        if *own == 0 {
            mine.remove(key);
        }
    }
}

/// The sign between an item's key and its number in an answer that is not checked yet.
pub const SIGN: char = '=';

/// The numbers of an answer, each of a known item.
pub(super) fn numbers(
    raw: &Raw,
    items: &BTreeSet<ItemKey>,
) -> Result<BTreeMap<ItemKey, i64>, Invalid> {
    let mut numbers = BTreeMap::new();
    for value in raw.filled() {
        let unknown = || Invalid::UnknownItem {
            value: value.trim().to_owned(),
        };
        let (item, number) = value.split_once(SIGN).ok_or_else(unknown)?;
        let item = known(item, items).ok_or_else(unknown)?;
        let number = number.trim();
        let number: i64 = number.parse().map_err(|_| Invalid::NotANumber {
            value: number.to_owned(),
        })?;
        let before = numbers.insert(item.clone(), number);
        if before.is_some_and(|before| before != number) {
            return Err(Invalid::GivenTwice { item });
        }
    }
    Ok(numbers)
}

/// The item of a key that is given as text.
pub(super) fn known(key: &str, items: &BTreeSet<ItemKey>) -> Option<ItemKey> {
    let key = ItemKey::new(key.trim()).ok()?;
    items.contains(&key).then_some(key)
}

/// How an item and its number are handed to a kind.
pub fn pair(item: &ItemKey, number: i64) -> String {
    format!("{item}{SIGN}{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_of_known_items_and_none_has_two() {
        let items: BTreeSet<_> = ["a", "b"].map(|key| ItemKey::new(key).unwrap()).into();
        let read = |values: &[&str]| numbers(&Raw::of(values.iter().copied()), &items);
        let found = read(&[" a = 3 ", "", "b=-1", "a=3"]).unwrap();
        let found: Vec<_> = found.iter().map(|(key, n)| (key.as_str(), *n)).collect();
        assert_eq!(found, [("a", 3), ("b", -1)]);
        assert!(matches!(read(&["c=1"]), Err(Invalid::UnknownItem { .. })));
        assert!(matches!(read(&["a"]), Err(Invalid::UnknownItem { .. })));
        assert!(matches!(read(&["a=1,5"]), Err(Invalid::NotANumber { .. })));
        assert!(matches!(
            read(&["a=1", "a=2"]),
            Err(Invalid::GivenTwice { .. })
        ));
    }
}
