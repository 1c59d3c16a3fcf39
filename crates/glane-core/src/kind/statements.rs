//! Statements: agree, disagree or pass, one after the other; people may add some.
//!
//! Added ones are rows of their own, as ideas are ([`crate::idea`]). Who did not come to a statement said nothing of it: each
//! has its own n, the people who agreed, disagreed or passed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::rated::{Rated, numbers, pair};
use super::{Invalid, Kind, Payload, QuestionKind, Raw};
use crate::id::ItemKey;
use crate::tally::{Content, Sign};

/// The vote of who agrees.
pub const AGREE: i64 = 1;
/// The vote of who takes no side.
pub const PASS: i64 = 0;
/// The vote of who disagrees.
pub const DISAGREE: i64 = -1;

/// Statements to vote on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statements {
    /// Whether participants may add statements of their own.
    pub open: bool,
}

impl Kind {
    /// Whether people may add to what is listed.
    pub fn takes_ideas(&self) -> bool {
        match self {
            Self::Ideas(ideas) => ideas.open,
            Self::Statements(statements) => statements.open,
            _ => false,
        }
    }

    /// Whether what people added to it is looked after as ideas are.
    pub fn has_ideas(&self) -> bool {
        matches!(self, Self::Ideas(_) | Self::Statements(_))
    }
}

impl Payload {
    /// Backs an idea beside what was voted: of statements, that is to agree, unless something else was said of it.
    pub fn back(&mut self, idea: ItemKey) {
        match self {
            Self::Items(items) => {
                items.insert(idea);
            }
            Self::Rated(votes) => {
                votes.entry(idea).or_insert(AGREE);
            }
            _ => {}
        }
    }
}

impl QuestionKind for Statements {
    fn read(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        let votes = numbers(raw, items)?;
        if votes.is_empty() {
            return Err(Invalid::Empty);
        }
        let (min, max) = (DISAGREE, AGREE);
        match votes.values().find(|vote| !(min..=max).contains(*vote)) {
            Some(&value) => Err(Invalid::OutOfRange { value, min, max }),
            None => Ok(Payload::Rated(votes)),
        }
    }
    fn empty(&self) -> Content {
        Content::Rated(Rated::default())
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        if let (Content::Rated(rated), Payload::Rated(votes)) = (content, payload) {
            rated.fold(votes, sign);
        }
    }
    /// Not everybody comes to the last.
    fn rehearse(&self, items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        let mut values = Vec::new();
        for (at, item) in items.iter().enumerate() {
            if at > 0 && pick(8) == 0 {
                continue;
            }
            let vote = [AGREE, PASS, DISAGREE].get(pick(3)).copied();
            values.push(pair(item, vote.unwrap_or(PASS)));
        }
        (!values.is_empty()).then(|| Raw::of(values))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn items() -> BTreeSet<ItemKey> {
        ["a", "b", "c"].map(|key| ItemKey::new(key).unwrap()).into()
    }

    fn read(values: &[&str]) -> Result<Payload, Invalid> {
        Statements { open: true }.read(&Raw::of(values.iter().copied()), &items())
    }

    #[test]
    fn each_is_agreed_with_or_not_or_passed_and_some_are_not_come_to() {
        let kind = Statements { open: false };
        let mut content = kind.empty();
        for values in [["a=1", "b=-1"], ["a=0", "c=1"]] {
            kind.fold(&mut content, &read(&values).unwrap(), Sign::In);
        }
        let Content::Rated(rated) = &content else {
            panic!("votes")
        };
        let of = |key: &str| rated.given[&ItemKey::new(key).unwrap()].clone();
        assert_eq!(of("a"), BTreeMap::from([(AGREE, 1), (PASS, 1)]));
        assert_eq!(of("b"), BTreeMap::from([(DISAGREE, 1)]));
        for values in [["a=0", "c=1"], ["a=1", "b=-1"]] {
            kind.fold(&mut content, &read(&values).unwrap(), Sign::Out);
        }
        assert_eq!(content, kind.empty());
    }

    #[test]
    fn what_is_no_vote_is_refused() {
        assert_eq!(read(&[]), Err(Invalid::Empty));
        let (value, min, max) = (2, -1, 1);
        assert_eq!(read(&["a=2"]), Err(Invalid::OutOfRange { value, min, max }));
        assert!(matches!(read(&["x=1"]), Err(Invalid::UnknownItem { .. })));
        assert!(matches!(
            read(&["a=1", "a=0"]),
            Err(Invalid::GivenTwice { .. })
        ));
    }

    #[test]
    fn who_adds_one_agrees_with_it_unless_they_said_otherwise() {
        let a = ItemKey::new("a").unwrap();
        let mut votes = read(&["b=1"]).unwrap();
        votes.back(a.clone());
        assert_eq!(votes, read(&["a=1", "b=1"]).unwrap());
        let mut votes = read(&["a=-1"]).unwrap();
        votes.back(a);
        assert_eq!(votes, read(&["a=-1"]).unwrap());
    }
}
