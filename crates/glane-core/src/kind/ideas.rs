//! Ideas with votes: propose one, back others.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Invalid, Payload, QuestionKind, Raw, fold_items, read_items, rehearse_items};
use crate::id::ItemKey;
use crate::tally::{Content, Sign};

/// The longest idea, in characters.
pub const IDEA_MAX: usize = 200;

/// The most ideas, or statements, that people add to a question in one round, those put aside not among them: more can neither
/// be read nor judged by anybody.
pub const IDEAS_MAX: usize = 150;

/// Ideas: each person backs those they want. Ideas are rows of their own, votes on them ballots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ideas {
    /// At most so many votes a person; no limit if absent.
    pub max: Option<usize>,
    /// Whether participants may add ideas of their own.
    pub open: bool,
}

impl QuestionKind for Ideas {
    fn read(&self, raw: &Raw, items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        read_items(raw, items, self.max)
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
    fn votes_go_to_ideas_there_are_within_the_limit() {
        let ideas = Ideas {
            max: Some(1),
            open: true,
        };
        let items: BTreeSet<_> = ["i-1", "i-2"].map(|k| ItemKey::new(k).unwrap()).into();
        assert!(ideas.read(&Raw::of(["i-2"]), &items).is_ok());
        assert_eq!(
            ideas.read(&Raw::of(["i-1", "i-2"]), &items),
            Err(Invalid::TooMany { max: 1 })
        );
        assert!(matches!(
            ideas.read(&Raw::of(["i-3"]), &items),
            Err(Invalid::UnknownItem { .. })
        ));
    }
}
