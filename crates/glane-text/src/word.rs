//! One word of a form: its accents and spelling put right, then its key.

use std::sync::Arc;

use crate::form::Doubt;
use crate::index::Shelf;
use crate::lexicon::Lexicon;
use crate::place::Place;
use crate::reason::Reason;
use crate::step::accent::{Accented, accented};
use crate::step::compound::Opening;
use crate::step::spelling::{Spelled, spelled};
use crate::step::{key, normal, variant};

mod fact;
mod piece;

use fact::Fact;
pub(crate) use fact::Seen;
use piece::Piece;

/// What one word comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// Its key.
    pub key: String,
    /// What the key leaves out.
    pub reasons: Vec<Reason>,
    /// What a person may settle.
    pub doubt: Option<Doubt>,
}

/// How many words, or pieces as typed, are kept before all are let go.
const KEPT: usize = 65_536;
/// How many bytes of either.
const BYTES: usize = 4 << 20;

/// Words already read: a room says few words, many times. What is kept has a bound: once there are too many, all are
/// let go.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// By word, normalised.
    facts: Shelf<Fact>,
    /// By what was typed between two spaces.
    pieces: Shelf<Piece>,
}

impl Words {
    /// What a normalised word comes to.
    pub fn resolve(&mut self, word: &str, lexicon: &Lexicon) -> Arc<Resolved> {
        self.fact(word, lexicon, |fact| fact.resolved(word, lexicon))
    }

    /// What is seen on a normalised word.
    pub(crate) fn see(&mut self, word: &str, lexicon: &Lexicon) -> Seen {
        self.fact(word, lexicon, |fact| fact.seen)
    }

    /// What is known of a normalised word as the first of a compound.
    pub(crate) fn opening(&mut self, word: &str, lexicon: &Lexicon) -> Opening {
        self.fact(word, lexicon, |fact| fact.opening(word, lexicon))
    }

    /// Where a key meets others.
    pub(crate) fn place(&mut self, key: &str, lexicon: &Lexicon) -> Place {
        if key.contains(' ') {
            return Place::of(key, false);
        }
        self.fact(key, lexicon, |fact| fact.place(key))
    }

    /// Asks the fact of a word, which is made if it is not there.
    fn fact<T>(&mut self, word: &str, lexicon: &Lexicon, ask: impl FnOnce(&mut Fact) -> T) -> T {
        let known = self.facts.find(word);
        let place = known.unwrap_or_else(|| {
            if self.facts.is_full(KEPT, BYTES) {
                self.facts = Shelf::default();
            }
            self.facts.put(word, Fact::of(word, lexicon))
        });
        match self.facts.get_mut(place) {
            Some(fact) => ask(fact),
            None => ask(&mut Fact::of(word, lexicon)),
        }
    }
}

/// What a normalised word comes to.
pub fn resolve(word: &str, lexicon: &Lexicon) -> Resolved {
    if let Some(one) = variant::variant(word) {
        return Resolved {
            key: one.to_owned(),
            reasons: vec![Reason::Variant],
            doubt: None,
        };
    }
    let mut reasons = Vec::new();
    let mut doubt = None;
    let mut word = word.to_owned();
    match accented(&word, lexicon) {
        Accented::Same => {}
        Accented::Is(meant) => {
            let ligature = meant.contains(['œ', 'æ']);
            reasons.push(if ligature {
                Reason::Ligature
            } else {
                Reason::Accent
            });
            word = meant;
        }
        Accented::OneOf(all) => doubt = Some(Doubt::Accent(keys(&all, lexicon))),
    }
    if !lexicon.knows(&word) {
        let plain = key::key(&word, lexicon);
        if plain.key != word && lexicon.knows(&plain.key) {
            reasons.extend(plain.reasons);
            let key = key::key(&plain.key, lexicon).key;
            return Resolved {
                key,
                reasons,
                doubt,
            };
        }
        match spelled(&word, lexicon) {
            Spelled::Is(meant) => {
                let same = normal::folded(&meant) == normal::folded(&word);
                let unhyphened = normal::folded(&meant).replace('-', "") == normal::folded(&word);
                reasons.push(if same {
                    Reason::Accent
                } else if unhyphened {
                    Reason::Hyphen
                } else {
                    Reason::Spelling
                });
                doubt = None;
                word = meant;
            }
            Spelled::Perhaps(all) if doubt.is_none() => {
                doubt = Some(Doubt::Meant(keys(&all, lexicon)));
            }
            Spelled::Own | Spelled::Perhaps(_) => {}
        }
    }
    let keyed = key::key(&word, lexicon);
    reasons.extend(keyed.reasons);
    Resolved {
        key: keyed.key,
        reasons,
        doubt,
    }
}

/// The keys of several words.
fn keys(words: &[String], lexicon: &Lexicon) -> Vec<String> {
    words
        .iter()
        .map(|word| key::key(word, lexicon).key)
        .collect()
}
