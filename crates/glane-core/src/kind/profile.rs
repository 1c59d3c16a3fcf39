//! Who answered (« profil »): a few asks that come last, each with its options, on one page and in one answer.
//!
//! An ask that is left, or to which one would rather not answer, has no option in the answer: what is left over of those who
//! answered is its « préfère ne pas répondre ». Who would rather not answer any of them leaves the question blank. So the parts of
//! each ask add up to the people of the workshop, as those of a question do.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::rated::{SIGN, known};
use super::{Invalid, Payload, QuestionKind, Raw, fold_items};
use crate::id::ItemKey;
use crate::label::Label;
use crate::tally::{Content, Sign};

/// The most asks a profile may have: it is filled in at the end, by people who are about to leave.
pub const ASKS_MAX: usize = 6;

/// A profile.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// What it asks, in order.
    pub asks: Vec<Ask>,
}

/// One thing that is asked of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// Its key.
    pub key: ItemKey,
    /// As asked.
    pub label: Label,
    /// What there is to answer. The question's items bear the same keys, and labels that name the ask as well.
    pub options: Vec<Possible>,
}

/// What may be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Possible {
    /// The key of the item.
    pub key: ItemKey,
    /// As read under its ask.
    pub label: Label,
}

impl Ask {
    /// The option of an answer, if it holds one.
    pub fn answered<'a>(&'a self, items: &BTreeSet<ItemKey>) -> Option<&'a Possible> {
        self.options
            .iter()
            .find(|option| items.contains(&option.key))
    }
}

impl QuestionKind for Profile {
    /// Values are the keys of options, or `ask=option` as a page sends them.
    fn read(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        let mut ticked = BTreeSet::new();
        for value in raw.filled() {
            let key = value.split_once(SIGN).map_or(value, |(_, key)| key);
            let item = known(key, items).ok_or_else(|| Invalid::UnknownItem {
                value: value.trim().to_owned(),
            })?;
            ticked.insert(item);
        }
        if ticked.is_empty() {
            return Err(Invalid::Empty);
        }
        let of_ask = |ask: &&Ask| {
            let given = ask.options.iter().filter(|one| ticked.contains(&one.key));
            given.count() > 1
        };
        match self.asks.iter().find(of_ask) {
            Some(ask) => Err(Invalid::GivenTwice {
                item: ask.key.clone(),
            }),
            None => Ok(Payload::Items(ticked)),
        }
    }
    fn empty(&self) -> Content {
        Content::Items(BTreeMap::new())
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        fold_items(content, payload, sign);
    }
    /// Some would rather not say one thing or another.
    fn rehearse(&self, items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        let mut values = Vec::new();
        for ask in &self.asks {
            let mut options = ask.options.iter().map(|option| &option.key);
            if !options.clone().all(|key| items.contains(key)) {
                continue;
            }
            let at = pick(ask.options.len() * 4 + 1) / 4;
            values.extend(options.nth(at).map(ToString::to_string));
        }
        if values.is_empty() {
            // Whoever is asked for an answer gives one.
            let first = self.asks.iter().flat_map(|ask| &ask.options);
            let mut first = first.filter(|option| items.contains(&option.key));
            values.extend(first.next().map(|option| option.key.to_string()));
        }
        (!values.is_empty()).then(|| Raw::of(values))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    fn key(text: &str) -> ItemKey {
        ItemKey::new(text).unwrap()
    }

    /// A profile of an age (`a` under 26, `b` above) and a place (`c`).
    pub(crate) fn small() -> Profile {
        let ask = |name: &str, options: &[&str]| Ask {
            key: key(name),
            label: Label::fr(name.to_uppercase()),
            options: options
                .iter()
                .map(|one| Possible {
                    key: key(one),
                    label: Label::fr(*one),
                })
                .collect(),
        };
        Profile {
            asks: vec![ask("age", &["a", "b"]), ask("lieu", &["c"])],
        }
    }

    fn read(values: &[&str]) -> Result<Payload, Invalid> {
        let items = ["a", "b", "c"].map(key).into();
        small().read(&Raw::of(values.iter().copied()), &items)
    }

    #[test]
    fn one_option_an_ask_and_any_ask_may_be_left() {
        let both: BTreeSet<_> = ["a", "c"].map(key).into();
        assert_eq!(read(&["a", "c"]), Ok(Payload::Items(both.clone())));
        assert_eq!(read(&["age=a", " lieu = c "]), Ok(Payload::Items(both)));
        assert_eq!(read(&["c", " "]), Ok(Payload::Items([key("c")].into())));
        assert_eq!(read(&[]), Err(Invalid::Empty));
        assert_eq!(
            read(&["a", "b"]),
            Err(Invalid::GivenTwice { item: key("age") })
        );
        assert!(matches!(read(&["age=z"]), Err(Invalid::UnknownItem { .. })));
    }

    #[test]
    fn what_an_answer_says_to_an_ask() {
        let profile = small();
        let given: BTreeSet<_> = [key("b")].into();
        let said = |at: usize| {
            let option = profile.asks[at].answered(&given);
            option.map(|option| option.key.as_str())
        };
        assert_eq!((said(0), said(1)), (Some("b"), None));
    }
}
