//! What is known of a normalised word, found out when it is first asked for.

use std::sync::Arc;

use super::{Resolved, resolve};
use crate::lexicon::Lexicon;
use crate::place::Place;
use crate::step::compound::Opening;
use crate::step::hyphen::joins;
use crate::step::language::Tongue;

/// What every form asks of each of its words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen {
    /// What it tells of the language.
    pub(crate) tongue: Tongue,
    /// Whether it makes one word with the next after a space, and after a hyphen.
    pub(crate) joins: [bool; 2],
}

#[derive(Debug, Clone)]
pub(super) struct Fact {
    pub(super) seen: Seen,
    known: bool,
    opening: Option<Opening>,
    place: Option<Place>,
    resolved: Option<Arc<Resolved>>,
}

impl Fact {
    pub(super) fn of(word: &str, lexicon: &Lexicon) -> Self {
        let known = lexicon.knows(word);
        Self {
            seen: Seen {
                tongue: Tongue::of(word, known),
                joins: [joins(word, false), joins(word, true)],
            },
            known,
            opening: None,
            place: None,
            resolved: None,
        }
    }

    pub(super) fn opening(&mut self, word: &str, lexicon: &Lexicon) -> Opening {
        *self
            .opening
            .get_or_insert_with(|| Opening::of(word, lexicon))
    }

    pub(super) fn place(&mut self, word: &str) -> Place {
        let known = self.known;
        self.place
            .get_or_insert_with(|| Place::of(word, known))
            .clone()
    }

    pub(super) fn resolved(&mut self, word: &str, lexicon: &Lexicon) -> Arc<Resolved> {
        let resolved = self
            .resolved
            .get_or_insert_with(|| Arc::new(resolve(word, lexicon)));
        Arc::clone(resolved)
    }
}
