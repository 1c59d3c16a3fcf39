//! Families of words: what is made from what. `formation`, `formé`, `formateur` come from `former`; `accessibilité` from
//! `accessible`; `scolaire` goes with `école`.
//!
//! By suffixes, each step checked in the lexicon, so that no word is invented on the way; and by a short list of families
//! that French has from two stems.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use glane_text::form::Doubt;
use glane_text::lexicon::{Lexicon, Pos, Reading, VerbForm};
use glane_text::word::{Resolved, Words};

mod stems;

/// How many words are kept before all are let go.
const KEPT: usize = 65_536;
/// A reading counts unless it is this many times rarer than the first.
const OFTEN: u32 = 4;
/// How many steps lead from a word to the root of its family: `accessibilité` → `accessible` → `accéder` is two.
const STEPS: usize = 3;

#[derive(Default)]
struct Memo {
    words: Words,
    roots: BTreeMap<String, Arc<BTreeSet<String>>>,
}

static MEMO: LazyLock<Mutex<Memo>> = LazyLock::new(Mutex::default);

/// The words that one in its normal writing is one family with, itself included.
pub(super) fn roots(word: &str) -> Arc<BTreeSet<String>> {
    // A panic elsewhere while the lock was held leaves only words that were wholly read.
    let mut memo = MEMO.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(roots) = memo.roots.get(word) {
        return Arc::clone(roots);
    }
    if memo.roots.len() >= KEPT {
        *memo = Memo::default();
    }
    let lexicon = Lexicon::get();
    let resolved = memo.words.resolve(word, lexicon).clone();
    let roots = Arc::new(climb(word, &resolved, lexicon));
    memo.roots.insert(word.to_owned(), Arc::clone(&roots));
    roots
}

/// The word under which those that differ in number, gender, accents or spelling meet.
pub(super) fn base(word: &str) -> String {
    let mut memo = MEMO.lock().unwrap_or_else(PoisonError::into_inner);
    memo.words.resolve(word, Lexicon::get()).key.clone()
}

fn climb(word: &str, resolved: &Resolved, lexicon: &Lexicon) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = [resolved.key.clone()].into();
    // A word without its accents may be any of those that have them.
    if let Some(Doubt::Accent(keys)) = &resolved.doubt {
        found.extend(keys.iter().cloned());
    }
    if lexicon.knows(word) {
        found.extend(verbs(word, lexicon));
    }
    let mut edge: Vec<String> = found.iter().cloned().collect();
    for _ in 0..STEPS {
        let mut next = Vec::new();
        for word in &edge {
            for made_from in step(word, lexicon) {
                if found.insert(made_from.clone()) {
                    next.push(made_from);
                }
            }
        }
        edge = next;
    }
    found
}

/// The infinitives a form may be of, where it is not mostly something else.
fn verbs(word: &str, lexicon: &Lexicon) -> Vec<String> {
    let readings = lexicon.readings(word);
    let most = readings.iter().map(|r| r.frequency).max().unwrap_or(0);
    readings
        .iter()
        .filter(|r| r.pos == Pos::Verb && r.frequency.saturating_mul(OFTEN) >= most)
        .map(|r| r.lemma.clone())
        .filter(|lemma| !stems::is_apart(word, lemma))
        .collect()
}

/// One step towards the root.
fn step(word: &str, lexicon: &Lexicon) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = stems::family(word).map(str::to_owned).into_iter().collect();
    let participle = |reading: &&Reading| reading.form == VerbForm::PastParticiple;
    let readings = lexicon.readings(word);
    let most = readings.iter().map(|r| r.frequency).max().unwrap_or(0);
    for reading in readings.iter().filter(participle) {
        if reading.frequency.saturating_mul(OFTEN) >= most && !stems::is_apart(word, &reading.lemma)
        {
            found.insert(reading.lemma.clone());
        }
    }
    for (suffix, base, pos) in stems::SUFFIXES {
        let Some(stem) = word.strip_suffix(suffix) else {
            continue;
        };
        if stem.chars().count() < stems::STEM {
            continue;
        }
        let made_from = format!("{stem}{base}");
        if made_from != word && !stems::is_apart(word, &made_from) && is(&made_from, *pos, lexicon)
        {
            found.insert(made_from);
        }
    }
    if let Some(positive) = stems::positive(word)
        && lexicon.knows(positive)
    {
        found.insert(positive.to_owned());
    }
    found
}

/// Whether a word is in the lexicon as that part of speech, in its own dictionary form.
fn is(word: &str, pos: Pos, lexicon: &Lexicon) -> bool {
    lexicon
        .readings(word)
        .iter()
        .any(|r| r.pos == pos && r.lemma == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kin(one: &str, other: &str) -> bool {
        !roots(one).is_disjoint(&roots(other))
    }

    #[test]
    fn words_made_from_one_another_are_kin() {
        for (one, other) in [
            ("formation", "formée"),
            ("formateur", "formations"),
            ("temporel", "temps"),
            ("accessibilité", "accessible"),
            ("disponibilité", "disponible"),
            ("indisponible", "disponibilité"),
            ("culturelles", "culture"),
            ("familial", "familles"),
            ("scolaire", "école"),
            ("jardinage", "jardin"),
            ("transports", "transporter"),
            ("danser", "danse"),
            ("inscription", "inscrire"),
            ("solidaire", "solidarité"),
            ("sportif", "sport"),
            ("propreté", "propre"),
            ("insécurité", "sécurité"),
            ("autonomie", "autonome"),
            ("stationnement", "stationner"),
            ("bruyant", "bruit"),
            ("convivialité", "convivial"),
            ("accompagnement", "accompagner"),
            ("communication", "communiquer"),
            ("formtion", "formation"),
        ] {
            assert!(
                kin(one, other),
                "{one} {other}: {:?} {:?}",
                roots(one),
                roots(other)
            );
        }
    }

    #[test]
    fn words_that_only_look_alike_are_not() {
        for (one, other) in [
            ("forme", "formation"),
            ("information", "formation"),
            ("livre", "livraison"),
            ("porte", "portable"),
            ("temps", "température"),
            ("droit", "juridique"),
            ("image", "imaginer"),
            ("cours", "courir"),
            ("place", "placement"),
            ("marche", "démarche"),
            ("partie", "partir"),
        ] {
            assert!(
                !kin(one, other),
                "{one} {other}: {:?} {:?}",
                roots(one),
                roots(other)
            );
        }
    }
}
