//! The codebook (« grille de thèmes ») of an open question: what its answers are about.

use serde::{Deserialize, Serialize};

use crate::id::ThemeKey;
use crate::label::Label;

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
