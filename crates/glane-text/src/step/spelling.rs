//! Misspelled words: sure ones are merged and say so, doubtful ones are proposals for a person.

use super::skeleton::skeleton;
use crate::lexicon::{Lexicon, Pos, VerbForm};

/// The rarest word (per hundred million) that a misspelling may be taken for.
const ATTESTED: u32 = 100;
/// How many times more frequent the first of several words must be for the choice to be sure.
const CLEAR: u32 = 5;
/// The shortest word that is corrected without asking when it does not sound the same.
const LONG: usize = 7;
/// The shortest word for which a person is asked.
const ASKED: usize = 5;
/// How many words a person is offered.
const OFFERED: usize = 3;

/// What a word that no lexicon knows may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spelled {
    /// A word of its own.
    Own,
    /// This word, surely.
    Is(String),
    /// Perhaps one of these, the likeliest first.
    Perhaps(Vec<String>),
}

/// What a normalised word unknown to the lexicon was meant to be.
///
/// Sure is a word one slip away (a letter more, less, other, or two swapped) or sounding the same, that begins with the
/// same letter and is clearly the most frequent of its kind. A word that differs in its first letter is never taken
/// for another: that is where `normal` and `anormal` differ.
pub fn spelled(word: &str, lexicon: &Lexicon) -> Spelled {
    let length = word.chars().count();
    if length < ASKED || !word.chars().all(char::is_alphabetic) {
        return Spelled::Own;
    }
    let sound = skeleton(word);
    let mut close = candidates(word, lexicon, 1, &sound);
    if !close.iter().any(|c| c.alike) {
        close.extend(
            candidates(word, lexicon, 2, &sound)
                .into_iter()
                .filter(|c| c.alike),
        );
    }
    close.sort_by(|a, b| {
        b.weight()
            .cmp(&a.weight())
            .then_with(|| a.word.cmp(&b.word))
    });
    close.dedup_by(|a, b| a.word == b.word);
    let attested: Vec<&Candidate> = close
        .iter()
        .filter(|c| c.alike || c.frequency >= ATTESTED)
        .collect();
    // The only word there is a slip away is meant even when it is a rare one.
    let close: Vec<&Candidate> = if attested.is_empty() && close.len() == 1 {
        close.iter().collect()
    } else {
        attested
    };
    let Some(first) = close.first() else {
        return Spelled::Own;
    };
    let clear = close.iter().skip(1).all(|other| {
        other.weight().saturating_mul(u64::from(CLEAR)) <= first.weight()
            || one_word(&first.word, &other.word)
    });
    if clear && (first.alike || length >= LONG) && !ending_only(word, &first.word) {
        return Spelled::Is(first.word.clone());
    }
    Spelled::Perhaps(
        close
            .into_iter()
            .take(OFFERED)
            .map(|c| c.word.clone())
            .collect(),
    )
}

struct Candidate {
    word: String,
    frequency: u32,
    alike: bool,
}

impl Candidate {
    /// What sounds the same counts as far more frequent than what only looks alike.
    fn weight(&self) -> u64 {
        u64::from(self.frequency.max(1)) * if self.alike { 1_000 } else { 1 }
    }
}

fn candidates(word: &str, lexicon: &Lexicon, distance: u8, sound: &str) -> Vec<Candidate> {
    let first = opening(word);
    lexicon
        .near(word, distance)
        .into_iter()
        .filter(|(form, _)| opening(form) == first)
        .filter(|(form, frequency)| *frequency >= ATTESTED || !conjugated(form, lexicon))
        .map(|(form, frequency)| Candidate {
            alike: skeleton(&form) == sound,
            word: form,
            frequency,
        })
        .collect()
}

/// A form that only is one of a verb, and no infinitive nor participle: people seldom answer with a rare one.
fn conjugated(form: &str, lexicon: &Lexicon) -> bool {
    let readings = lexicon.readings(form);
    !readings.is_empty()
        && readings
            .iter()
            .all(|r| r.pos == Pos::Verb && r.form == VerbForm::Other)
}

/// The first letter that is heard, without its accent.
fn opening(word: &str) -> Option<char> {
    let folded = super::normal::folded(word);
    let heard = folded.strip_prefix('h').unwrap_or(&folded);
    if heard.starts_with("ph") {
        return Some('f');
    }
    heard.chars().next().map(|c| match c {
        'k' | 'q' => 'c',
        c => c,
    })
}

/// The singular and plural of one word are one choice.
fn one_word(one: &str, other: &str) -> bool {
    let bare = |word: &str| word.trim_end_matches(['s', 'x', 'e']).to_owned();
    bare(one) == bare(other)
}

/// A word that only ends otherwise may be a word of its own that no lexicon has: `mutualiseur`, `gamine`.
fn ending_only(word: &str, meant: &str) -> bool {
    let shared = word
        .chars()
        .zip(meant.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let longest = word.chars().count().max(meant.chars().count());
    shared + 1 >= longest && skeleton(word) != skeleton(meant)
}
