//! What a person makes of a finding that is put to the room: one of three stances, and what they would nuance.
//! No script asks for it: a decision does (see [`crate::reaction`]).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Invalid, Payload, QuestionKind, Raw, count};
use crate::id::ItemKey;
use crate::reaction::{NUANCE_MAX, Stance};
use crate::tally::{Content, Sign};
use crate::text;

/// One stance a person, and a short text beside one that is not « d'accord ».
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reaction {}

impl QuestionKind for Reaction {
    /// The first value is the stance, the rest the text. Who agrees nuances nothing.
    fn read(&self, raw: &Raw, _items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        let mut values = raw.filled();
        let stance = values.next().ok_or(Invalid::Empty)?;
        let stance = Stance::named(stance.trim()).ok_or_else(|| Invalid::UnknownItem {
            value: stance.to_owned(),
        })?;
        let nuance = text::clean(&values.collect::<Vec<_>>().join("\n"));
        if text::length(&nuance) > NUANCE_MAX {
            return Err(Invalid::TooLong { max: NUANCE_MAX });
        }
        let nuance = Some(nuance).filter(|said| stance != Stance::Agree && !said.is_empty());
        Ok(Payload::Reaction { stance, nuance })
    }
    fn empty(&self) -> Content {
        Content::Items(BTreeMap::new())
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        if let (Content::Items(counts), Payload::Reaction { stance, .. }) = (content, payload)
            && let Ok(key) = ItemKey::new(stance.name())
        {
            count(counts, &key, sign);
        }
    }
    fn rehearse(&self, _items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        let stance = Stance::ALL.get(pick(Stance::ALL.len()))?;
        Some(Raw::of([stance.name()]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stance_comes_first_and_a_text_stays_only_with_one_that_nuances() {
        let read = |values: &[&str]| {
            let raw = Raw::of(values.iter().copied());
            Reaction {}.read(&raw, &BTreeSet::new())
        };
        let said = |stance, nuance: Option<&str>| {
            Ok(Payload::Reaction {
                stance,
                nuance: nuance.map(str::to_owned),
            })
        };
        assert_eq!(read(&["agree", "mais"]), said(Stance::Agree, None));
        assert_eq!(read(&["nuance", " "]), said(Stance::Nuance, None));
        assert_eq!(
            read(&["disagree", " pas le soir "]),
            said(Stance::Disagree, Some("pas le soir"))
        );
        assert_eq!(read(&[" "]), Err(Invalid::Empty));
        let value = "pas le soir".to_owned();
        assert_eq!(read(&["pas le soir"]), Err(Invalid::UnknownItem { value }));
        let long = "é".repeat(NUANCE_MAX + 1);
        assert_eq!(
            read(&["nuance", &long]),
            Err(Invalid::TooLong { max: NUANCE_MAX })
        );
        assert!(read(&["nuance", &"é".repeat(NUANCE_MAX)]).is_ok());
    }

    #[test]
    fn stances_are_counted_in_and_out() {
        let kind = Reaction {};
        let mut content = kind.empty();
        let nuance = Payload::Reaction {
            stance: Stance::Nuance,
            nuance: Some("a".to_owned()),
        };
        kind.fold(&mut content, &nuance, Sign::In);
        let key = ItemKey::new("nuance").unwrap();
        assert_eq!(content, Content::Items([(key, 1)].into()));
        kind.fold(&mut content, &nuance, Sign::Out);
        assert_eq!(content, kind.empty());
    }
}
