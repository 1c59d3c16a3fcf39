//! The codebook (« grille de thèmes ») of an open question: what its answers are about.

use serde::{Deserialize, Serialize};

use crate::id::ThemeKey;
use crate::label::Label;

mod door;
pub use door::BadTheme;

/// One theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Its key.
    pub key: ThemeKey,
    /// As read.
    pub label: Label,
    /// What belongs to it and what does not, for those who code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Label>,
    /// Answers one would expect under it, written by whoever made the codebook; never an answer of the room.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// Words and expressions that speak of it, as typed by whoever made the codebook.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

/// The themes of a question, in order: the script's, then those that people added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Codebook(Vec<Theme>);

impl Codebook {
    /// These themes, in this order.
    pub fn of(themes: Vec<Theme>) -> Self {
        Self(themes)
    }

    /// The themes, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Theme> {
        self.0.iter()
    }

    /// The themes, in order.
    pub fn themes(&self) -> &[Theme] {
        &self.0
    }

    /// The theme of that key.
    pub fn theme(&self, key: &ThemeKey) -> Option<&Theme> {
        self.0.iter().find(|theme| theme.key == *key)
    }

    /// Whether there is no theme.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many themes there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Adds a theme at the end, changes it where it stands, or removes it. The key is the decision's.
    pub(crate) fn set(&mut self, key: &ThemeKey, entry: Option<&Theme>) {
        let Some(entry) = entry else {
            self.0.retain(|theme| theme.key != *key);
            return;
        };
        let entry = Theme {
            key: key.clone(),
            ..entry.clone()
        };
        match self.0.iter_mut().find(|theme| theme.key == *key) {
            Some(theme) => *theme = entry,
            None => self.0.push(entry),
        }
    }
}

impl<'a> IntoIterator for &'a Codebook {
    type Item = &'a Theme;
    type IntoIter = std::slice::Iter<'a, Theme>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
