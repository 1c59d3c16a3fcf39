//! What was typed and could not be kept: the page shows it again.

use glane_core::id::QuestionKey;
use glane_core::reaction::Hands;

/// What a refused form held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Typed {
    #[default]
    Nothing,
    /// The findings that were offered, as they were ticked and numbered.
    Chosen(Vec<Place>),
    /// Hands that agree, nuance, disagree.
    Hands(Option<QuestionKey>, [String; 3]),
}

/// A finding that was offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) key: String,
    /// Its place, as typed.
    pub(super) order: String,
    pub(super) is_chosen: bool,
}

impl Typed {
    /// How a finding was ticked and numbered.
    pub(super) fn place(&self, key: &str) -> Option<&Place> {
        match self {
            Self::Chosen(places) => places.iter().find(|place| place.key == key),
            _ => None,
        }
    }

    /// What stands in the fields of a question's hands: what was typed, or the count that stands.
    pub(super) fn hands(&self, question: &QuestionKey, hands: Hands) -> [String; 3] {
        match self {
            Self::Hands(of, typed) if of.as_ref() == Some(question) => typed.clone(),
            _ => [hands.agree, hands.nuance, hands.disagree].map(|n| match n {
                0 => String::new(),
                n => n.to_string(),
            }),
        }
    }
}
