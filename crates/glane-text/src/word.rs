//! One word of a form: its accents and spelling put right, then its key.

use std::collections::BTreeMap;

use crate::form::Doubt;
use crate::lexicon::Lexicon;
use crate::reason::Reason;
use crate::step::accent::{Accented, accented};
use crate::step::spelling::{Spelled, spelled};
use crate::step::{key, normal, variant};

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

/// Words already resolved: a room says few words, many times.
#[derive(Debug, Clone, Default)]
pub struct Words {
    resolved: BTreeMap<String, Resolved>,
}

impl Words {
    /// What a normalised word comes to.
    pub fn resolve(&mut self, word: &str, lexicon: &Lexicon) -> &Resolved {
        self.resolved
            .entry(word.to_owned())
            .or_insert_with(|| resolve(word, lexicon))
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
