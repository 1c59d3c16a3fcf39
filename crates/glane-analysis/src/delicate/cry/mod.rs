//! Cries for help as people write them: who, to whom, what is done, in any spelling that sounds like it.
//!
//! **Sees**: « mon père me tape », « ils mon frapper », « je me fais harceler », « jme coupe », « g envi de mourir », « je sers à rien »,
//! "he touches me", "I hate myself": a person, a pronoun, a verb of a family; or who writes, a wish and an end.
//! **Misses**: what is told by allusion, irony, and every language but French and English.
//! **Homonyms**: « le soleil tape », « ça me touche beaucoup », « on me force la main », « je me tape la vaisselle »: a thing does it, or
//! the verb has an object of its own.
//! **Source**: rules and lists written by hand for Glane; how well they do: `cries.tsv`, `cries-held.tsv`.

mod done;
mod heard;
mod oneself;
mod who;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use glane_core::review::Span;

use super::word::Text;
use heard::{Heard, sentences, sound};

/// A sentence, as rules ask of it.
#[derive(Clone, Copy)]
struct Line<'a>(&'a [Heard]);

impl Line<'_> {
    /// The word at a place, as heard; nothing beyond the end.
    fn word(&self, at: usize) -> &str {
        self.0.get(at).map_or("", |one| one.sound.as_str())
    }

    /// Whether some words stand at a place.
    fn says(&self, at: usize, words: &str) -> bool {
        let mut words = words.split(' ').enumerate();
        words.all(|(n, word)| self.word(at + n) == sound(word))
    }

    /// The first place from another on that holds none of some words, of at most `most`.
    fn past(&self, at: usize, some: &[&str], most: usize) -> usize {
        let passed = (0..most).take_while(|n| has(some, self.word(at + n)));
        at + passed.count()
    }

    /// Whether one of the words before a place, at most so many, is among some.
    fn before(&self, at: usize, most: usize, some: &[&str]) -> bool {
        (1..=most).any(|n| at.checked_sub(n).is_some_and(|at| has(some, self.word(at))))
    }

    /// Whether what stands at a place takes it back.
    fn is_denied(&self, at: usize) -> bool {
        matches!(self.word(at), "pas" | "james" | "never" | "not")
    }
}

/// Whether a word sounds like one of some.
fn has(some: &[&str], heard: &str) -> bool {
    some.iter()
        .any(|one| may_sound(one, heard) && sound(one) == heard)
}

/// Whether a written word may sound like one heard, told by its beginning: most are told apart without more.
fn may_sound(written: &str, heard: &str) -> bool {
    let (Some(a), Some(b)) = (written.bytes().next(), heard.bytes().next()) else {
        return false;
    };
    a == b || matches!(a, b'c' | b'h' | b'p' | b'q' | b'y' | b'z' | b'a' | b'e')
}

/// Where they stand.
pub(super) fn find(text: &Text) -> Vec<Span> {
    let mut found = BTreeSet::new();
    for sentence in sentences(text, done::is_verb) {
        let line = Line(&sentence);
        for at in 0..sentence.len() {
            let end = done::to_somebody(&line, at).or_else(|| oneself::of(&line, at));
            let Some(end) = end else { continue };
            let end = end.min(sentence.len() - 1);
            let words = |at: usize| sentence.get(at).and_then(|one| text.words.get(one.at));
            if let (Some(from), Some(to)) = (words(at), words(end)) {
                found.insert(Span {
                    start: from.span.start,
                    end: to.span.end,
                });
            }
        }
    }
    found.into_iter().collect()
}

/// A list, as heard, made once.
type Sounds = LazyLock<BTreeSet<String>>;

/// Words between bars or blanks, as heard.
fn sounds(words: &str) -> BTreeSet<String> {
    words.split_whitespace().map(sound).collect()
}
