//! One typed form: what it comes to, and why.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::lexicon::{Lexicon, Pos};
use crate::place::Place;
use crate::reason::Reason;
use crate::step::insult::{Insult, insult};
use crate::step::language::foreign;
use crate::step::{article, elision, hyphen, inclusive, negation, normal, variant};
use crate::token::{Kind, tokens};
use crate::word::Words;

/// A word of a form, with its place in the original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it was typed, in bytes; two words of one token (`l'école`) share its range.
    pub range: Range<usize>,
    /// The word in its normal writing, masculine if it was in inclusive writing.
    pub text: String,
    hyphened: bool,
}

/// Something a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// A misspelled word that may be one of these keys, the likeliest first.
    Meant(Vec<String>),
    /// A word without its accents, that may be one of these keys, the most frequent first.
    Accent(Vec<String>),
    /// `plus de temps`: more, or no more?
    MoreOrNoMore,
    /// The same words without their opening may be meant: `à l'écoute` and `écoute`.
    Opening(String),
}

/// A typed form, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// As typed.
    pub typed: String,
    /// Its words, small ones included, before any was left out.
    pub words: Vec<Word>,
    /// What it is counted under: equal for forms of one word, never empty.
    pub key: String,
    /// What its key leaves out.
    pub reasons: BTreeSet<Reason>,
    /// Each doubt a person may settle.
    pub doubts: BTreeSet<Doubt>,
    /// In another language: compared letter by letter.
    pub foreign: bool,
    /// Holds an insult.
    pub insult: Option<Insult>,
    /// Where its key meets others that are spelled otherwise.
    pub(crate) place: Place,
}

impl Form {
    /// Reads a form with a lexicon and the words it resolved before. Any text will do; one of signs alone is its own key.
    pub fn read(typed: &str, lexicon: &Lexicon, known: &mut Words) -> Self {
        let mut reasons = BTreeSet::new();
        let words = words(typed, lexicon, &mut reasons);
        let mut form = Self {
            typed: typed.to_owned(),
            key: String::new(),
            doubts: BTreeSet::new(),
            foreign: false,
            insult: insult(typed),
            place: Place::default(),
            words,
            reasons,
        };
        surface(typed, &mut form.reasons);
        if form.words.is_empty() {
            form.key = normal::normal(typed.trim());
            return form;
        }
        let told: Vec<(String, bool)> = form
            .words
            .iter()
            .map(|word| (word.text.clone(), lexicon.knows(&word.text)))
            .collect();
        form.foreign = foreign(&told);
        if form.foreign {
            form.reasons
                .retain(|reason| matches!(reason, Reason::Case | Reason::Punctuation));
            form.key = normal::normal(typed)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            let bare = form.key.trim_matches(|c: char| !c.is_alphanumeric());
            let bare = bare.to_owned();
            form.key = bare;
            return form;
        }
        form.settle(lexicon, known);
        form.place = Place::of(&form.key, false, lexicon);
        form
    }

    /// The key, from the words.
    fn settle(&mut self, lexicon: &Lexicon, known: &mut Words) {
        let mut all: Vec<(String, bool)> = self
            .words
            .iter()
            .map(|w| (w.text.clone(), w.hyphened))
            .collect();
        if hyphen::join(&mut all) {
            self.reasons.insert(Reason::Hyphen);
        }
        if all.iter().any(|(_, hyphened)| *hyphened) {
            self.reasons.insert(Reason::Hyphen);
        }
        compound(&mut all, lexicon, &mut self.reasons);
        let texts: Vec<&str> = all.iter().map(|(text, _)| text.as_str()).collect();
        let dropped = article::head(&texts);
        if dropped.article {
            self.reasons.insert(Reason::Article);
        }
        if dropped.emphasis {
            self.reasons.insert(Reason::Emphasis);
        }
        let kept: Vec<String> = texts
            .iter()
            .skip(dropped.words)
            .map(|text| (*text).to_owned())
            .collect();
        let has_ne = texts.contains(&"ne");
        let negated = negation::settle(&kept, has_ne);
        if negated.ambiguous {
            self.doubts.insert(Doubt::MoreOrNoMore);
        }
        let alone = negated.words.len() == 1;
        let mut keys: Vec<String> = Vec::with_capacity(negated.words.len());
        let mut doubts: Vec<(usize, Doubt)> = Vec::new();
        // `a` between two words is `à` unless somebody `a` something.
        let has_subject = texts.iter().any(|word| SUBJECTS.contains(word));
        for (at, word) in negated.words.iter().enumerate() {
            let word = if word == "a" && at > 0 && !has_subject {
                "à"
            } else {
                word
            };
            if !alone {
                match article::inside(word) {
                    None => continue,
                    Some(small) if small != word => {
                        keys.push(small.to_owned());
                        continue;
                    }
                    Some(_) => {}
                }
            }
            let resolved = known.resolve(word, lexicon);
            self.reasons.extend(&resolved.reasons);
            doubts.extend(resolved.doubt.clone().map(|doubt| (keys.len(), doubt)));
            keys.push(resolved.key.clone());
        }
        if keys.is_empty() {
            keys = negated.words;
        }
        self.doubts.extend(
            doubts
                .into_iter()
                .map(|(at, doubt)| whole(doubt, at, &keys)),
        );
        let key = keys.join(" ");
        if let Some(rest) = opening(&keys) {
            self.doubts.insert(Doubt::Opening(rest));
        }
        self.key = match variant::variant(&key) {
            Some(one) => {
                self.reasons.insert(Reason::Variant);
                one.to_owned()
            }
            None => key,
        };
    }
}

/// The words of a text in the order of its writing, small ones included, each in its normal writing.
pub fn words_of(typed: &str, lexicon: &Lexicon) -> Vec<Word> {
    words(typed, lexicon, &mut BTreeSet::new())
}

/// Who may have something.
const SUBJECTS: [&str; 9] = ["il", "elle", "on", "y", "qui", "ça", "cela", "iel", "que"];

/// The words of a text, elisions and hyphens apart, inclusive writing read.
fn words(typed: &str, lexicon: &Lexicon, reasons: &mut BTreeSet<Reason>) -> Vec<Word> {
    let mut found = Vec::new();
    for token in tokens(typed) {
        let text = normal::normal(token.of(typed));
        let mut push = |text: String, hyphened: bool| {
            found.push(Word {
                range: token.range.clone(),
                text,
                hyphened,
            });
        };
        match token.kind {
            Kind::Sign => {}
            Kind::Number | Kind::Picture => push(text, false),
            Kind::Word => {
                for part in elision::split(&text) {
                    if lexicon.knows(&part) && !hyphen::opens(&part) {
                        push(part, false);
                    } else if let Some(base) = inclusive::neutral(&part) {
                        reasons.insert(Reason::Inclusive);
                        push(base, false);
                    } else if let Some(acronym) = acronym(&part) {
                        push(acronym, false);
                    } else {
                        let parts: Vec<&str> = hyphen::parts(&part)
                            .flat_map(|p| p.split(['/', '(', ')']))
                            .filter(|p| !p.is_empty())
                            .collect();
                        let last = parts.len().saturating_sub(1);
                        for (at, piece) in parts.iter().enumerate() {
                            push((*piece).to_owned(), at < last);
                        }
                    }
                }
            }
        }
    }
    found
}

/// `c.a.f.` is `caf`.
fn acronym(word: &str) -> Option<String> {
    let letters: Vec<&str> = word.split('·').filter(|part| !part.is_empty()).collect();
    (letters.len() >= 2 && letters.iter().all(|part| part.chars().count() == 1))
        .then(|| letters.concat())
}

/// Words that are one word in the lexicon when joined: `week end`, `porte-monnaie`. The first must not be a small
/// word, for `en vie` is not `envie`.
fn compound(words: &mut Vec<(String, bool)>, lexicon: &Lexicon, reasons: &mut BTreeSet<Reason>) {
    let [(first, _), (second, _)] = words.as_slice() else {
        return;
    };
    let hyphened = format!("{first}-{second}");
    let written = Some(hyphened.clone()).filter(|word| lexicon.knows(word));
    let accented = written
        .is_none()
        .then(|| lexicon.folded(&hyphened).into_iter().next())
        .flatten();
    if let Some(whole) = written.or(accented.map(|(form, _)| form)) {
        reasons.insert(Reason::Hyphen);
        *words = vec![(whole, false)];
        return;
    }
    let named = |word: &str| {
        !matches!(
            lexicon.readings(word).first().map(|r| r.pos),
            Some(Pos::Other | Pos::Adverb)
        )
    };
    if first.chars().count() < 4 || second.chars().count() < 3 || !named(first) {
        return;
    }
    let joined = format!("{first}{second}");
    if lexicon.knows(&joined) {
        reasons.insert(Reason::Hyphen);
        *words = vec![(joined, false)];
    }
}

/// A doubt about the word at `at`, as one about all the keys of the form.
fn whole(doubt: Doubt, at: usize, keys: &[String]) -> Doubt {
    let (Doubt::Meant(words) | Doubt::Accent(words)) = &doubt else {
        return doubt;
    };
    if keys.len() == 1 {
        return doubt;
    }
    let with = |word: &String| {
        let mut keys = keys.to_vec();
        if let Some(place) = keys.get_mut(at) {
            place.clone_from(word);
        }
        keys.join(" ")
    };
    Doubt::Meant(words.iter().map(with).collect())
}

/// What is left without `à la`, `à l'`, if the answer opens so.
fn opening(keys: &[String]) -> Option<String> {
    match keys {
        [first, rest @ ..] if first == "à" && !rest.is_empty() => Some(rest.join(" ")),
        _ => None,
    }
}

/// Case and punctuation, seen on the form itself.
fn surface(typed: &str, reasons: &mut BTreeSet<Reason>) {
    if typed.chars().any(char::is_uppercase) {
        reasons.insert(Reason::Case);
    }
    let edge = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric());
    if edge(typed.chars().next())
        || edge(typed.chars().next_back())
        || typed.contains(['’', '‘', 'ʼ'])
    {
        reasons.insert(Reason::Punctuation);
    }
    if typed.contains(['œ', 'æ', 'Œ', 'Æ']) {
        reasons.remove(&Reason::Ligature);
    }
}
