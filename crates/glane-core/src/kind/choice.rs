//! One choice among options.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::other::read_ticks;
use super::{Invalid, Payload, QuestionKind, Raw, fold_items, rehearse_items};
use crate::id::ItemKey;
use crate::tally::{Content, Sign};

/// One choice: exactly one option a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Whether an answer may be written that is none of the options.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub other: bool,
}

impl QuestionKind for Choice {
    fn read(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        read_ticks(raw, items, Some(1), self.other)
    }
    fn empty(&self) -> Content {
        Content::Items(BTreeMap::new())
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        fold_items(content, payload, sign);
    }
    fn rehearse(&self, items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        rehearse_items(items, 1, pick)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_one_known_option() {
        let items: BTreeSet<_> = ["oui", "non"].map(|k| ItemKey::new(k).unwrap()).into();
        let choice = Choice::default();
        assert!(choice.read(&Raw::of(["oui"]), &items).is_ok());
        assert_eq!(
            choice.read(&Raw::of(["oui", "non"]), &items),
            Err(Invalid::TooMany { max: 1 })
        );
        assert_eq!(choice.read(&Raw::of([" "]), &items), Err(Invalid::Empty));
        let unknown = Invalid::UnknownItem {
            value: "peut-etre".into(),
        };
        assert_eq!(choice.read(&Raw::of(["peut-etre"]), &items), Err(unknown));
    }
}
