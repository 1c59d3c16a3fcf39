//! Where a key meets others that are spelled otherwise.

use crate::lexicon::Lexicon;
use crate::step::normal::folded;
use crate::step::skeleton::skeleton;

/// The names under which a key meets others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// Its letters, spaces and accents out.
    pub(crate) tight: String,
    /// For an expression the same; for a word that no lexicon has, what it sounds like. None for a word a lexicon
    /// has, which is nobody's misspelling, and for other languages.
    pub(crate) bucket: Option<String>,
}

/// Shorter keys have too many neighbours.
const SHORTEST: usize = 6;

impl Place {
    /// The place of a name, which meets nothing else.
    pub(crate) fn named(key: &str) -> Self {
        Self {
            tight: key.to_owned(),
            bucket: None,
        }
    }

    /// The place of a key.
    pub(crate) fn of(key: &str, foreign: bool, lexicon: &Lexicon) -> Self {
        let tight = format!("={}", folded(&key.replace(' ', "")));
        let letters = |c: char| c.is_alphabetic() || c == ' ' || c == '\'';
        let bucket = if foreign || key.chars().count() < SHORTEST || !key.chars().all(letters) {
            None
        } else if key.contains(' ') {
            Some(tight.clone())
        } else if lexicon.knows(key) {
            None
        } else {
            let first: String = key.chars().take(1).collect();
            Some(format!("{first}~{}", skeleton(key)))
        };
        Self { tight, bucket }
    }
}
