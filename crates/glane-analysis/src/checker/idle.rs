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

/// What may stand without any evidence: whole phrases, and words; and what may stand in a rewording besides.
struct Passage {
    any: BTreeSet<&'static str>,
    reworded: BTreeSet<&'static str>,
}

fn passage(lang: Lang) -> &'static Passage {
    static FRENCH: LazyLock<Passage> = LazyLock::new(|| Passage::read(FR));
    static ENGLISH: LazyLock<Passage> = LazyLock::new(|| Passage::read(EN));
    match lang {
        Lang::Fr => &FRENCH,
        Lang::En => &ENGLISH,
    }
}

impl Passage {
    fn read(list: &'static str) -> Self {
        let entries = |line: &'static str| line.split('|').map(str::trim);
        let lines = || list.lines().filter(|line| !line.starts_with('#'));
        let any = lines().filter(|line| !line.starts_with('+'));
        let reworded = lines().filter_map(|line| line.strip_prefix('+'));
        Self {
            any: any
                .flat_map(entries)
                .filter(|one| !one.is_empty())
                .collect(),
            reworded: reworded.flat_map(entries).collect(),
        }
    }
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
        let lexis = Lexis::of(self.ground.lang);
        let list = passage(self.ground.lang);
        let given = |word: &str| {
            let mut lemmas = lexis.word(word).lemmas.into_iter();
            lemmas.any(|lemma| self.original.given.contains(&lemma))
        };
        let known = |word: &str| {
            list.any.contains(word)
                || (!self.original.own && (list.reworded.contains(word) || given(word)))
        };
        known(told) || told.split(' ').all(known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_verb_of_the_third_person_is_a_word_of_courtesy() {
        for (lang, words) in [
            (
                Lang::Fr,
                "est sont a ont représentent soutiennent parle centres",
            ),
            (Lang::En, "is are has have speak back support centres"),
        ] {
            let list = passage(lang);
            assert!(list.any.len() > 80 && list.reworded.len() > 10);
            for word in words.split(' ') {
                assert!(!list.any.contains(word), "{word}");
            }
        }
        assert!(passage(Lang::Fr).reworded.contains("sont"));
    }
}
