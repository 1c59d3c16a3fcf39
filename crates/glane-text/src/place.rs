//! Where a key meets others that are spelled otherwise.

use std::sync::Arc;

use crate::step::normal::folded;
use crate::step::skeleton::skeleton;

/// The names under which a key meets others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Place {
    /// Nothing else: a word a lexicon has, which is nobody's misspelling, a name, another language.
    #[default]
    Alone,
    /// An expression, by its letters, spaces and accents out.
    Spaced(Arc<str>),
    /// A word that no lexicon has, by its letters like an expression, then by what it sounds like.
    Unknown {
        /// Its letters.
        tight: Arc<str>,
        /// What it sounds like.
        sound: Arc<str>,
    },
}

/// Shorter keys have too many neighbours.
const SHORTEST: usize = 6;

impl Place {
    /// The place of a key, which a lexicon knows or not.
    pub(crate) fn of(key: &str, known: bool) -> Self {
        let letters = |c: char| c.is_alphabetic() || c == ' ' || c == '\'';
        if known || key.chars().count() < SHORTEST || !key.chars().all(letters) {
            return Self::Alone;
        }
        let mut tight = folded(key);
        tight.retain(|c| c != ' ');
        tight.insert(0, '=');
        if key.contains(' ') {
            return Self::Spaced(tight.into());
        }
        let first: String = key.chars().take(1).collect();
        Self::Unknown {
            tight: tight.into(),
            sound: format!("{first}~{}", skeleton(key)).into(),
        }
    }

    /// The bucket in which a key is.
    pub(crate) fn bucket(&self) -> Option<&str> {
        match self {
            Self::Alone => None,
            Self::Spaced(bucket) | Self::Unknown { sound: bucket, .. } => Some(bucket),
        }
    }

    /// The buckets where a key meets others: the first of these that there is.
    pub(crate) fn meets(&self) -> impl Iterator<Item = &str> {
        let tight = match self {
            Self::Unknown { tight, .. } => Some(&**tight),
            Self::Alone | Self::Spaced(_) => None,
        };
        tight.into_iter().chain(self.bucket())
    }
}
