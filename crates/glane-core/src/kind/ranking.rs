//! A ranking: options put in order, all of them or the first few.
//!
//! What is read off it is a mean place, as Borda's count is: an option that somebody did not place counts for them as
//! the script declares ([`Unplaced`]), always the same, so that leaving an option out is neither better nor worse than
//! what was announced.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::rated::{Rated, SIGN, known, numbers, pair};
use super::{Invalid, Payload, QuestionKind, Raw};
use crate::id::ItemKey;
use crate::tally::{Content, Sign};

/// Options in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranking {
    /// How many places there are; as many as options if absent. All are given.
    pub places: Option<usize>,
    /// Where options without a place stand.
    pub unplaced: Unplaced,
}

/// Where an option stands that somebody gave no place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unplaced {
    /// In the middle of the places that are left: with three of five placed, at 4,5.
    #[default]
    Middle,
    /// At the last place of all.
    Last,
}

impl Ranking {
    /// How many places there are among so many options.
    pub fn places(&self, options: usize) -> usize {
        self.places.unwrap_or(options).min(options)
    }

    /// Twice the place of an option that has none, among so many: halves are whole then.
    pub fn twice_unplaced(&self, options: usize) -> i64 {
        let whole = |n: usize| i64::try_from(n).unwrap_or(i64::MAX / 4);
        let (given, all) = (whole(self.places(options)), whole(options));
        match self.unplaced {
            Unplaced::Middle => (given + 1 + all).min(2 * all),
            Unplaced::Last => 2 * all,
        }
    }

    /// The places of an answer: given by number, or by the order in which options come.
    fn given(raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<BTreeMap<ItemKey, i64>, Invalid> {
        if raw.filled().any(|value| value.contains(SIGN)) {
            return numbers(raw, items);
        }
        let mut places = BTreeMap::new();
        for (value, place) in raw.filled().zip(1..) {
            let item = known(value, items).ok_or_else(|| Invalid::UnknownItem {
                value: value.trim().to_owned(),
            })?;
            if places.insert(item.clone(), place).is_some() {
                return Err(Invalid::GivenTwice { item });
            }
        }
        Ok(places)
    }
}

impl QuestionKind for Ranking {
    fn read(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        let payload = self.read_part(raw, items)?;
        let places = self.places(items.len());
        match &payload {
            Payload::Rated(given) if given.len() < places => Err(Invalid::Unplaced { places }),
            _ => Ok(payload),
        }
    }
    fn read_part(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        let given = Self::given(raw, items)?;
        if given.is_empty() {
            return Err(Invalid::Empty);
        }
        let places = i64::try_from(self.places(items.len())).unwrap_or(i64::MAX);
        let mut taken = BTreeSet::new();
        for &place in given.values() {
            if place < 1 || place > places {
                return Err(Invalid::OutOfRange {
                    value: place,
                    min: 1,
                    max: places,
                });
            }
            if !taken.insert(place) {
                return Err(Invalid::PlaceTwice { place });
            }
        }
        Ok(Payload::Rated(given))
    }
    fn empty(&self) -> Content {
        Content::Rated(Rated::default())
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        if let (Content::Rated(rated), Payload::Rated(places)) = (content, payload) {
            rated.fold(places, sign);
            rated.fold_order(places, sign);
        }
    }
    fn rehearse(&self, items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        let mut left = items.to_vec();
        let mut values = Vec::new();
        for place in (1..).take(self.places(items.len())) {
            let at = pick(left.len());
            values.push(pair(&left.remove(at), place));
        }
        (!values.is_empty()).then(|| Raw::of(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items() -> BTreeSet<ItemKey> {
        ["a", "b", "c", "d"]
            .map(|key| ItemKey::new(key).unwrap())
            .into()
    }

    fn read(ranking: &Ranking, values: &[&str]) -> Result<Vec<(String, i64)>, Invalid> {
        let read = ranking.read(&Raw::of(values.iter().copied()), &items())?;
        let Payload::Rated(places) = read else {
            panic!("places")
        };
        Ok(places
            .iter()
            .map(|(key, place)| (key.to_string(), *place))
            .collect())
    }

    #[test]
    fn places_come_by_number_or_by_order_and_all_are_given_once() {
        let two = Ranking {
            places: Some(2),
            ..Ranking::default()
        };
        let expected = vec![("b".to_owned(), 2), ("c".to_owned(), 1)];
        assert_eq!(read(&two, &["c=1", "b=2"]), Ok(expected.clone()));
        assert_eq!(read(&two, &["c", "b"]), Ok(expected));
        assert_eq!(read(&two, &["c"]), Err(Invalid::Unplaced { places: 2 }));
        assert_eq!(
            read(&two, &["c=1", "b=1"]),
            Err(Invalid::PlaceTwice { place: 1 })
        );
        assert!(matches!(
            read(&two, &["c", "c"]),
            Err(Invalid::GivenTwice { .. })
        ));
        let (value, min, max) = (3, 1, 2);
        assert_eq!(
            read(&two, &["a", "b", "c"]),
            Err(Invalid::OutOfRange { value, min, max })
        );
        assert!(matches!(
            read(&two, &["a=0", "b=1"]),
            Err(Invalid::OutOfRange { .. })
        ));
        assert_eq!(read(&two, &[""]), Err(Invalid::Empty));
        assert!(matches!(
            read(&two, &["x", "a"]),
            Err(Invalid::UnknownItem { .. })
        ));
        let all = Ranking::default();
        assert_eq!(
            read(&all, &["a", "b", "c"]),
            Err(Invalid::Unplaced { places: 4 })
        );
        assert!(read(&all, &["d", "c", "b", "a"]).is_ok());
    }

    #[test]
    fn what_has_no_place_stands_where_it_is_declared() {
        let of = |places, unplaced| Ranking { places, unplaced };
        assert_eq!(of(Some(3), Unplaced::Middle).twice_unplaced(5), 9);
        assert_eq!(of(Some(3), Unplaced::Last).twice_unplaced(5), 10);
        assert_eq!(of(Some(9), Unplaced::Middle).places(5), 5);
        // An option that came to the script after somebody had ordered all.
        assert_eq!(of(None, Unplaced::Middle).twice_unplaced(5), 10);
    }

    #[test]
    fn who_is_before_whom_is_counted_in_and_out() {
        let two = Ranking {
            places: Some(2),
            ..Ranking::default()
        };
        let payload = |values: [&str; 2]| two.read(&Raw::of(values), &items()).unwrap();
        let mut content = two.empty();
        two.fold(&mut content, &payload(["c", "b"]), Sign::In);
        let one = content.clone();
        two.fold(&mut content, &payload(["b", "a"]), Sign::In);
        let Content::Rated(rated) = &content else {
            panic!("places")
        };
        let (b, c) = (ItemKey::new("b").unwrap(), ItemKey::new("c").unwrap());
        assert_eq!(rated.before[&c][&b], 1);
        assert_eq!(rated.given[&b], BTreeMap::from([(1, 1), (2, 1)]));
        two.fold(&mut content, &payload(["b", "a"]), Sign::Out);
        assert_eq!(content, one);
        two.fold(&mut content, &payload(["c", "b"]), Sign::Out);
        assert_eq!(content, two.empty());
    }
}
