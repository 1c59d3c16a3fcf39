//! One typed form: what it comes to, and why.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::lexicon::Lexicon;
use crate::place::Place;
use crate::reason::Reason;
use crate::step::accent::{Accented, accented};
use crate::step::insult::{Insult, insult};
use crate::step::language::foreign;
use crate::step::{
    article, compound, doublet, elision, hyphen, inclusive, negation, normal, picture, variant,
};
use crate::token::{Kind, tokens};
use crate::word::{Resolved, Words};

/// A word of a form, with its place in the original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it was typed, in bytes; two words of one token (`l'école`) share its range.
    pub range: Range<usize>,
    /// The word in its normal writing, masculine if it was in inclusive writing.
    pub text: String,
    hyphened: bool,
}

impl Word {
    /// A word no hyphen follows.
    pub(crate) const fn new(range: Range<usize>, text: String) -> Self {
        Self {
            range,
            text,
            hyphened: false,
        }
    }

    /// The word of a piece, in the text where the piece starts at a place.
    pub(crate) fn moved(&self, start: usize) -> Self {
        Self {
            range: self.range.start + start..self.range.end + start,
            ..self.clone()
        }
    }
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

impl Doubt {
    /// A doubt about the word at a place, as one about all the keys of its form.
    fn of_the_form(&self, at: usize, keys: &[&str]) -> Self {
        let (Self::Meant(words) | Self::Accent(words)) = self else {
            return self.clone();
        };
        if keys.len() == 1 {
            return self.clone();
        }
        let with = |word: &String| {
            let mut keys = keys.to_vec();
            if let Some(place) = keys.get_mut(at) {
                *place = word;
            }
            keys.join(" ")
        };
        Self::Meant(words.iter().map(with).collect())
    }
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
    /// Reads a form with a lexicon and the words it read before. Any text will do; one of signs alone is its own key.
    pub fn read(typed: &str, lexicon: &Lexicon, known: &mut Words) -> Self {
        let mut reasons = BTreeSet::new();
        let (mut words, insult) = match known.pieces(typed, lexicon, &mut reasons) {
            Some((words, told)) if told.harmless() => (words, None),
            Some((words, _)) => (words, insult(typed)),
            None => (apart(typed, lexicon, &mut reasons), insult(typed)),
        };
        mend(&mut words, &mut reasons);
        surface(typed, &mut reasons);
        let mut form = Self {
            typed: typed.to_owned(),
            key: String::new(),
            doubts: BTreeSet::new(),
            foreign: false,
            insult,
            place: Place::default(),
            words,
            reasons,
        };
        if form.words.is_empty() {
            form.key = normal::normal(typed.trim());
            return form;
        }
        let mut joins = false;
        form.foreign = foreign(form.words.iter().map(|word| {
            let seen = known.see(&word.text, lexicon);
            let [spaced, hyphened] = seen.joins;
            joins |= spaced || (hyphened && word.hyphened);
            seen.tongue
        }));
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
        form.settle(lexicon, known, joins);
        form.place = known.place(&form.key, lexicon);
        form
    }

    /// The key, from the words; `joins` says whether one may make a word with the next.
    fn settle(&mut self, lexicon: &Lexicon, known: &mut Words, joins: bool) {
        let mut all: Vec<(Cow<'_, str>, bool)> = self
            .words
            .iter()
            .map(|word| (Cow::Borrowed(word.text.as_str()), word.hyphened))
            .collect();
        let mut hyphen = joins && hyphen::join(&mut all, |word| with_accents(word, lexicon));
        hyphen |= all.iter().any(|(_, hyphened)| *hyphened);
        let mut texts: Vec<&str> = all.iter().map(|(text, _)| &**text).collect();
        let whole = match texts.as_slice() {
            [first, _] | [first, _, _] => {
                let opening = known.opening(first, lexicon);
                compound::compound(&texts, opening, lexicon)
            }
            _ => None,
        };
        if let Some(whole) = &whole {
            texts = vec![whole];
            hyphen = true;
        }
        if hyphen {
            self.reasons.insert(Reason::Hyphen);
        }
        let dropped = article::head(&texts);
        if dropped.article {
            self.reasons.insert(Reason::Article);
        }
        if dropped.emphasis {
            self.reasons.insert(Reason::Emphasis);
        }
        let has_ne = texts.contains(&"ne");
        let kept = texts.get(dropped.words..).unwrap_or_default();
        let negated = negation::settle(kept, has_ne);
        if negated.ambiguous {
            self.doubts.insert(Doubt::MoreOrNoMore);
        }
        let alone = negated.words.len() == 1;
        // `a` between two words is `à` unless somebody `a` something; so it is before one alone: `a pied`.
        let has_subject = || texts.iter().any(|word| SUBJECTS.contains(word));
        let mut resolved: Vec<Meant<'_>> = Vec::with_capacity(negated.words.len());
        for (at, &word) in negated.words.iter().enumerate() {
            let opens = || match negated.words.as_slice() {
                [_, next] => at == 0 && !may_be_done(next, lexicon),
                _ => false,
            };
            let word = if word == "a" && (at > 0 || opens()) && !has_subject() {
                if at == 0 {
                    self.reasons.insert(Reason::Accent);
                }
                "à"
            } else {
                word
            };
            resolved.extend(match article::inside(word) {
                None if !alone => None,
                Some(small) if small != word && !alone => Some(Meant::Small(small)),
                _ => Some(Meant::Word(known.resolve(word, lexicon))),
            });
        }
        let mut keys: Vec<&str> = resolved.iter().map(Meant::key).collect();
        if keys.is_empty() {
            keys = negated.words;
        }
        if doublet::doublets(&mut keys) {
            self.reasons.insert(Reason::Inclusive);
        }
        for (at, word) in resolved.iter().enumerate() {
            if let Meant::Word(word) = word {
                self.reasons.extend(&word.reasons);
                let doubt = word.doubt.as_ref();
                self.doubts
                    .extend(doubt.map(|doubt| doubt.of_the_form(at, &keys)));
            }
        }
        self.doubts.extend(opening(&keys).map(Doubt::Opening));
        let key = keys.join(" ");
        self.key = match variant::variant(&key) {
            Some(one) => {
                self.reasons.insert(Reason::Variant);
                one.to_owned()
            }
            None => key,
        };
    }
}

/// What a word of a form comes to.
enum Meant<'a> {
    /// A small word inside.
    Small(&'a str),
    /// Any other.
    Word(Arc<Resolved>),
}

impl Meant<'_> {
    fn key(&self) -> &str {
        match self {
            Self::Small(key) => key,
            Self::Word(word) => &word.key,
        }
    }
}

/// The words of a text in the order of its writing, small ones included, each in its normal writing.
pub fn words_of(typed: &str, lexicon: &Lexicon) -> Vec<Word> {
    let mut reasons = BTreeSet::new();
    let mut words = apart(typed, lexicon, &mut reasons);
    mend(&mut words, &mut reasons);
    words
}

/// A word with the accents it was typed without, if they are sure.
fn with_accents(word: &str, lexicon: &Lexicon) -> String {
    match accented(word, lexicon) {
        Accented::Is(meant) => meant,
        Accented::Same | Accented::OneOf(_) => word.to_owned(),
    }
}

/// Whether a word may be what somebody has done: « a changé » is not « à changer », with its accent or without.
fn may_be_done(word: &str, lexicon: &Lexicon) -> bool {
    let bare = word.trim_end_matches('s');
    let bare = bare.strip_suffix('e').filter(|rest| rest.ends_with('é')).unwrap_or(bare);
    let unaccented = || {
        let stem = bare.strip_suffix('e');
        stem.is_some_and(|stem| lexicon.knows(&format!("{stem}é")))
    };
    bare.ends_with(['é', 'i', 'u', 't']) || unaccented()
}

/// Who may have something.
const SUBJECTS: [&str; 9] = ["il", "elle", "on", "y", "qui", "ça", "cela", "iel", "que"];

/// The words of a text, elisions and hyphens apart, inclusive writing read.
pub(crate) fn apart(typed: &str, lexicon: &Lexicon, reasons: &mut BTreeSet<Reason>) -> Vec<Word> {
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
            Kind::Number => push(text, false),
            Kind::Picture => push(picture::picture(&text), false),
            Kind::Word => {
                if let Some(base) = inclusive::capital(token.of(typed)) {
                    reasons.insert(Reason::Inclusive);
                    push(base, false);
                    continue;
                }
                let parts = elision::split(&text);
                if elision::rewrites(&text, &parts) {
                    reasons.insert(Reason::Variant);
                }
                for part in parts {
                    if let Some(base) = inclusive::word(&part) {
                        reasons.insert(Reason::Inclusive);
                        push(base.to_owned(), false);
                    } else if lexicon.knows(&part) && !hyphen::opens(&part) {
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

/// Puts right what only shows between two words: apostrophes left out, pictures said twice.
fn mend(words: &mut Vec<Word>, reasons: &mut BTreeSet<Reason>) {
    lost_apostrophes(words, reasons);
    let before = words.len();
    words.dedup_by(|next, word| next.text == word.text && picture::is_picture(&word.text));
    if words.len() < before {
        reasons.insert(Reason::Emphasis);
    }
}

/// Puts back the apostrophes that were left out: `c est`, `l ecole`.
fn lost_apostrophes(words: &mut Vec<Word>, reasons: &mut BTreeSet<Reason>) {
    let mut at = 0;
    while let (Some(word), Some(next)) = (words.get(at), words.get(at + 1)) {
        if elision::lost_apostrophe(&word.text, &next.text) {
            reasons.insert(Reason::Punctuation);
            let parts = elision::split(&format!("{}'{}", word.text, next.text));
            let range = word.range.start..next.range.end;
            let hyphened = next.hyphened;
            let mended = parts.into_iter().map(|text| Word {
                hyphened,
                ..Word::new(range.clone(), text)
            });
            words.splice(at..at + 2, mended);
        }
        at += 1;
    }
}

/// `c.a.f.` is `caf`.
fn acronym(word: &str) -> Option<String> {
    let letters: Vec<&str> = word.split('·').filter(|part| !part.is_empty()).collect();
    (letters.len() >= 2 && letters.iter().all(|part| part.chars().count() == 1))
        .then(|| letters.concat())
}

/// What is left without `à la`, `à l'`, if the answer opens so.
fn opening(keys: &[&str]) -> Option<String> {
    match keys {
        ["à", rest @ ..] if !rest.is_empty() => Some(rest.join(" ")),
        _ => None,
    }
}

/// Case and punctuation, seen on the form itself.
pub(crate) fn surface(typed: &str, reasons: &mut BTreeSet<Reason>) {
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
