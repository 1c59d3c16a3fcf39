//! Open text: one answer in a person's own words.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Invalid, Payload, QuestionKind, Raw};
use crate::id::ItemKey;
use crate::tally::{Content, Sign};
use crate::text;

/// The longest text a script may allow, in characters.
pub const TEXT_MAX: usize = 4000;

/// Open text, kept as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// At most so many characters.
    pub max_chars: usize,
}

impl QuestionKind for Open {
    fn read(&self, raw: &Raw, _items: &BTreeSet<ItemKey>) -> Result<Payload, Invalid> {
        let typed = text::clean(&raw.filled().collect::<Vec<_>>().join("\n"));
        if typed.is_empty() {
            return Err(Invalid::Empty);
        }
        if text::length(&typed) > self.max_chars {
            return Err(Invalid::TooLong {
                max: self.max_chars,
            });
        }
        Ok(Payload::Text(typed))
    }
    fn empty(&self) -> Content {
        Content::Texts(0)
    }
    fn fold(&self, content: &mut Content, payload: &Payload, sign: Sign) {
        if let (Content::Texts(count), Payload::Text(_)) = (content, payload) {
            *count += sign.one();
        }
    }
    /// A text of no sense, a few lines long at most.
    fn rehearse(&self, _items: &[ItemKey], pick: &mut dyn FnMut(usize) -> usize) -> Option<Raw> {
        const LONG: usize = 200;
        let length = 1 + pick(self.max_chars.clamp(1, LONG));
        let letters = "une réponse pour la répétition, de longueur quelconque ; ";
        let text: String = letters.chars().cycle().take(length).collect();
        Some(Raw::of([text]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_as_typed_within_its_length_in_characters() {
        let open = Open { max_chars: 5 };
        let read = |text: &str| open.read(&Raw::of([text]), &BTreeSet::new());
        assert_eq!(read(" été ! "), Ok(Payload::Text("été !".into())));
        assert_eq!(read("six mots"), Err(Invalid::TooLong { max: 5 }));
        assert_eq!(read(" \n "), Err(Invalid::Empty));
    }
}
