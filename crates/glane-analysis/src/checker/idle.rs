//! Sentences that nothing bears out: no number, no name of an answer, no quotation, no word of the closed list that is
//! held against the cells. Such a sentence may say anything by words that are neutral one by one: « ces résultats
//! représentent les centres ». It is proved only if it is made of words of courtesy and passage (`words/…-passage.txt`),
//! or, in a rewording, of what the machine's sentence says itself.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::Lang;
use super::compare::Held;
use super::items::{Item, Piece};
use super::lexis::{Class, Lexis};
use super::linked::CONCEDES;
use super::name::{NameKind, Names};
use super::single::SOLE;
use super::verdict::{Fault, Verdict};

const FR: &str = include_str!("words/fr-passage.txt");
const EN: &str = include_str!("words/en-passage.txt");

/// A sentence that nothing bears out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Idle {
    /// Its words as read, in pieces of one word or a phrase.
    pub words: Vec<String>,
}

/// Those of a text.
pub(super) fn idle(items: &[Item], names: &Names) -> Vec<Idle> {
    let mut out = Vec::new();
    let ends = |item: &Item| matches!(item.piece, Piece::Sign('.' | '!' | '?' | ';' | '…'));
    for sentence in items.split(ends) {
        if sentence.iter().any(|item| bears(item, names)) {
            continue;
        }
        let words: Vec<String> = sentence
            .iter()
            .filter(|item| !matches!(item.piece, Piece::Sign(_) | Piece::Name(_)))
            .map(|item| item.text.clone())
            .collect();
        if !words.is_empty() {
            out.push(Idle { words });
        }
    }
    out
}

/// Whether a piece is held against the data by itself.
fn bears(item: &Item, names: &Names) -> bool {
    match &item.piece {
        Piece::Number { .. } | Piece::Quote => true,
        Piece::Name(id) => !matches!(names.kind(*id), NameKind::Question | NameKind::Workshop),
        Piece::Mark(class) => !is_free(class),
        _ => false,
    }
}

/// Words of the closed list that may be added.
fn is_free(class: Class) -> bool {
    matches!(
        class,
        "proposal"
            | "speech"
            | "machine"
            | "total"
            | "theme"
            | "contrast"
            | "alternative"
            | "pair"
            | "watched"
    ) || class == SOLE
        || class == CONCEDES
}

/// What may stand without any evidence: whole phrases, and words.
fn passage(lang: Lang) -> &'static BTreeSet<&'static str> {
    static FRENCH: LazyLock<BTreeSet<&str>> = LazyLock::new(|| read(FR));
    static ENGLISH: LazyLock<BTreeSet<&str>> = LazyLock::new(|| read(EN));
    match lang {
        Lang::Fr => &FRENCH,
        Lang::En => &ENGLISH,
    }
}

fn read(list: &'static str) -> BTreeSet<&'static str> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines
        .flat_map(|line| line.split('|'))
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
        .collect()
}

impl Held<'_> {
    /// Tells sentences that nothing bears out.
    pub(super) fn idle(&self, verdict: &mut Verdict) {
        for sentence in &self.said.idle {
            if self.original.said.idle.contains(sentence) {
                continue;
            }
            if !sentence.words.iter().all(|word| self.may_stand(word)) {
                verdict.add(Fault::NoReference, sentence.words.join(" "), None);
            }
        }
    }

    fn may_stand(&self, told: &str) -> bool {
        let lang = self.ground.lang;
        let known = |word: &str| {
            passage(lang).contains(word) || {
                let mut lemmas = Lexis::of(lang).word(word).lemmas.into_iter();
                lemmas.any(|lemma| self.original.given.contains(&lemma))
            }
        };
        passage(lang).contains(told) || told.split(' ').all(known)
    }
}
