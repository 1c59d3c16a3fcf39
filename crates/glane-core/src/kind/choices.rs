//! Several choices among options.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::other::read_ticks;
use super::{Invalid, Payload, QuestionKind, Raw, fold_items, rehearse_items};
use crate::id::ItemKey;
use crate::tally::{Content, Sign};

/// Several choices: at least one option a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// At most so many options; no limit if absent.
    pub max: Option<usize>,
    /// Whether an answer may be written that is none of the options.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub other: bool,
}

impl Choices {
    /// At most so many of the options, and nothing else.
    pub fn up_to(max: impl Into<Option<usize>>) -> Self {
        Self {
            max: max.into(),
            other: false,
        }
    }
}

impl QuestionKind for Choices {
    fn read(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        read_ticks(raw, items, self.max, self.other)
    }
    fn empty(&self) -> Content {
        Content::Items(BTreeMap::new())
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        fold_items(content, payload, sign);
    }
    fn rehearse(&self, items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        rehearse_items(items, self.max.unwrap_or(usize::MAX), pick)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_ticked_twice_counts_once_and_the_limit_holds() {
        let items: BTreeSet<_> = ["a", "b", "c"].map(|k| ItemKey::new(k).unwrap()).into();
        let two = Choices::up_to(Some(2));
        let payload = two.read(&Raw::of(["a", "b", "a"]), &items).unwrap();
        let mut content = two.empty();
        two.fold(&mut content, &payload, Sign::In);
        let counts: Vec<_> = match content {
            Content::Items(counts) => counts.into_values().collect(),
            _ => vec![],
        };
        assert_eq!(counts, [1, 1]);
        assert_eq!(
            two.read(&Raw::of(["a", "b", "c"]), &items),
            Err(Invalid::TooMany { max: 2 })
        );
    }
}
