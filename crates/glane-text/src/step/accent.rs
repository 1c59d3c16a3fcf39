//! Missing and wrong accents: `benevoles` is looked up with its accents folded, the most frequent word first.

use super::normal::folded;
use crate::lexicon::{Lexicon, Pos, Reading};

/// How many times more frequent an accented word must be to stand for one that exists without accents.
const OVER_RARE: u32 = 40;
/// The same, for a word that only exists as a form of a verb: `salarie`.
const OVER_VERB: u32 = 4;
/// A word as frequent as this (per hundred million) is never taken for another: `tache`, `cote`.
const COMMON: u32 = 150;
/// How many times more frequent the first of several words must be for the choice to be sure.
const CLEAR: u32 = 4;

/// What a word is once its accents are right.
#[derive(Debug, PartialEq, Eq)]
pub enum Accented {
    /// The word is right as it is, or nothing is known of it.
    Same,
    /// This one was meant.
    Is(String),
    /// One of these was meant, the most frequent first; a person says which.
    OneOf(Vec<String>),
}

/// The word meant by a normalised word.
pub fn accented(word: &str, lexicon: &Lexicon) -> Accented {
    let readings = lexicon.readings(word);
    let own: u32 = readings.iter().map(|reading| reading.frequency).sum();
    let known = !readings.is_empty();
    if known && (own >= COMMON && !only_verb(&readings)) {
        return Accented::Same;
    }
    let others: Vec<(String, u32)> = lexicon
        .folded(word)
        .into_iter()
        .filter(|(form, _)| form != word)
        .collect();
    let added: Vec<(String, u32)> = others
        .iter()
        .filter(|(form, _)| only_added(word, form))
        .cloned()
        .collect();
    let others = if added.is_empty() { others } else { added };
    let Some((first, frequency)) = others.first() else {
        return Accented::Same;
    };
    if known {
        let over = if only_verb(&readings) {
            OVER_VERB
        } else {
            OVER_RARE
        };
        let named = lexicon.readings(first).iter().any(|reading| {
            matches!(
                reading.pos,
                Pos::Noun | Pos::Adjective | Pos::Adverb | Pos::Other
            )
        });
        let added = only_added(word, first);
        return if named && added && *frequency >= own.max(1).saturating_mul(over) {
            Accented::Is(first.clone())
        } else {
            Accented::Same
        };
    }
    let close: Vec<String> = others
        .iter()
        .filter(|(form, other)| {
            other.saturating_mul(CLEAR) > *frequency && !same_word(first, form, lexicon)
        })
        .map(|(form, _)| form.clone())
        .collect();
    if close.is_empty() {
        Accented::Is(first.clone())
    } else {
        let mut all = vec![first.clone()];
        all.extend(close);
        Accented::OneOf(all)
    }
}

/// Whether the second word only has accents where the first has none: people leave accents out, and seldom type
/// one that is not there.
fn only_added(word: &str, meant: &str) -> bool {
    let same_length = word.chars().count() == meant.chars().count();
    folded(word) == folded(meant)
        && (!same_length
            || word
                .chars()
                .zip(meant.chars())
                .all(|(a, b)| a.is_ascii() || a == b))
}

fn only_verb(readings: &[Reading]) -> bool {
    readings.iter().all(|reading| reading.pos == Pos::Verb)
}

fn same_word(one: &str, other: &str, lexicon: &Lexicon) -> bool {
    let of = |form: &str| {
        lexicon
            .readings(form)
            .first()
            .map(|reading| reading.lemma.clone())
    };
    one == other || of(one) == of(other)
}
