//! Time slots: several choices, each a window of the day.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Invalid, Payload, QuestionKind, Raw, fold_items, read_items, rehearse_items};
use crate::id::ItemKey;
use crate::tally::{Content, Sign};

/// Time slots: at least one window a person. The windows stand on the question's items.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slots {}

impl QuestionKind for Slots {
    fn read(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        read_items(raw, items, None)
    }
    fn empty(&self) -> Content {
        Content::Items(BTreeMap::new())
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        fold_items(content, payload, sign);
    }
    fn rehearse(&self, items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        rehearse_items(items, usize::MAX, pick)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_number_of_slots_but_none_is_no_answer() {
        let items: BTreeSet<_> = ["matin", "soir"].map(|k| ItemKey::new(k).unwrap()).into();
        assert_eq!(
            Slots {}.read(&Raw::of(["soir", "matin"]), &items),
            Ok(Payload::Items(items.clone()))
        );
        assert_eq!(Slots {}.read(&Raw::default(), &items), Err(Invalid::Empty));
    }
}
