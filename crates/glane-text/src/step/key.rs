//! The key under which the forms of one word meet: noun and adjective readings before verbs, masculine, singular.

use crate::lexicon::{Gender, Lexicon, Number, Pos, Reading, VerbForm};
use crate::reason::Reason;

/// A word's key and how the word differs from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keyed {
    /// The key; for a person's eyes only when nobody typed it.
    pub key: String,
    /// What the key leaves out.
    pub reasons: Vec<Reason>,
    /// Whether the lexicon knows the word.
    pub known: bool,
}

/// A noun or adjective reading counts unless it is this many times rarer than the verb's.
const RARE_NAME: u32 = 30;

/// The key of a normalised word.
pub fn key(word: &str, lexicon: &Lexicon) -> Keyed {
    let readings = lexicon.readings(word);
    if readings.is_empty() {
        return unknown(word, lexicon);
    }
    if let Some(reading) = named(&readings) {
        let mut reasons = Vec::new();
        let mut key = reading.lemma.clone();
        if let Some(agent) = agent(&key, reading.pos, lexicon) {
            key = agent;
        }
        if key != word {
            if reading.number == Some(Number::Plural) {
                reasons.push(Reason::Plural);
            }
            if reading.gender == Some(Gender::Feminine)
                && (key != reading.lemma
                    || reading.pos == Pos::Adjective
                    || feminine_of(word, &key))
            {
                reasons.push(Reason::Feminine);
            }
            if reasons.is_empty() {
                reasons.push(if word.ends_with(['s', 'x']) {
                    Reason::Plural
                } else {
                    Reason::Feminine
                });
            }
        }
        return Keyed {
            key,
            reasons,
            known: true,
        };
    }
    let Some(reading) = readings.first() else {
        return unknown(word, lexicon);
    };
    if reading.pos == Pos::Verb {
        let participle = reading.form == VerbForm::PastParticiple;
        if reading.form == VerbForm::Other && word.ends_with("ant") {
            // A present participle alone names what does it: `aidant`, `valorisant`.
            return Keyed {
                key: word.to_owned(),
                reasons: Vec::new(),
                known: true,
            };
        }
        let key = verb(&reading.lemma, lexicon).unwrap_or_else(|| {
            if participle {
                singular_participle(word)
            } else {
                reading.lemma.clone()
            }
        });
        let mut reasons = Vec::new();
        if participle && key != word {
            if word.ends_with("ée") || word.ends_with("ées") {
                reasons.push(Reason::Feminine);
            }
            if word.ends_with('s') {
                reasons.push(Reason::Plural);
            }
        } else if key != word {
            reasons.push(Reason::Verb);
        }
        return Keyed {
            key,
            reasons,
            known: true,
        };
    }
    Keyed {
        key: word.to_owned(),
        reasons: Vec::new(),
        known: true,
    }
}

/// The noun or adjective reading that counts, if one does.
fn named(readings: &[Reading]) -> Option<&Reading> {
    let verbs: u32 = readings
        .iter()
        .filter(|r| r.pos == Pos::Verb)
        .map(|r| r.frequency)
        .sum();
    let others: u32 = readings
        .iter()
        .filter(|r| matches!(r.pos, Pos::Adverb | Pos::Other))
        .map(|r| r.frequency)
        .sum();
    readings
        .iter()
        .filter(|r| matches!(r.pos, Pos::Noun | Pos::Adjective))
        .find(|r| {
            r.frequency.saturating_mul(RARE_NAME) >= verbs
                && r.frequency.saturating_mul(4) >= others
        })
}

/// Feminine endings of names of people, and the masculine ones.
const AGENTS: [(&str, &str); 7] = [
    ("trice", "teur"),
    ("teuse", "teur"),
    ("euse", "eur"),
    ("ière", "ier"),
    ("ère", "er"),
    ("ienne", "ien"),
    ("enne", "en"),
];

/// The masculine of a feminine that names people: `directrice`, `travailleuse`, `infirmière`.
fn agent(noun: &str, pos: Pos, lexicon: &Lexicon) -> Option<String> {
    if pos != Pos::Noun {
        return None;
    }
    let (masculine, _) = AGENTS
        .iter()
        .filter_map(|(feminine, masculine)| {
            noun.strip_suffix(feminine)
                .map(|stem| (format!("{stem}{masculine}"), stem))
        })
        .find(|(masculine, stem)| {
            stem.chars().count() >= 2
                && lexicon
                    .readings(masculine)
                    .iter()
                    .any(|r| r.pos == Pos::Noun && r.lemma == *masculine)
        })?;
    Some(masculine)
}

fn feminine_of(word: &str, key: &str) -> bool {
    word.trim_end_matches('s').ends_with('e') && !key.ends_with('e')
}

/// For an infinitive in -er, its participle, unless that is a noun of its own: `compliquer` with `compliqué`, but
/// `marcher` apart from `marché`. Other infinitives are their own key.
fn verb(infinitive: &str, lexicon: &Lexicon) -> Option<String> {
    let participle = format!("{}é", infinitive.strip_suffix("er")?);
    let readings = lexicon.readings(&participle);
    let noun: u32 = readings
        .iter()
        .filter(|r| r.pos == Pos::Noun)
        .map(|r| r.frequency)
        .sum();
    let all: u32 = readings.iter().map(|r| r.frequency).sum();
    (noun == 0 || noun.saturating_mul(RARE_NAME) < all).then_some(participle)
}

fn singular_participle(word: &str) -> String {
    let word = word.strip_suffix('s').unwrap_or(word);
    let masculine = word
        .strip_suffix('e')
        .filter(|stem| stem.ends_with(['é', 'i', 'u', 't', 's']));
    masculine.unwrap_or(word).to_owned()
}

/// Endings of words no lexicon has, and what they are the plural or the feminine of.
const ENDINGS: [(&str, &str, Reason); 17] = [
    ("trices", "teur", Reason::Feminine),
    ("trice", "teur", Reason::Feminine),
    ("euses", "eur", Reason::Feminine),
    ("euse", "eur", Reason::Feminine),
    ("nelles", "nel", Reason::Feminine),
    ("nelle", "nel", Reason::Feminine),
    ("ées", "é", Reason::Feminine),
    ("ée", "é", Reason::Feminine),
    ("antes", "ant", Reason::Feminine),
    ("ante", "ant", Reason::Feminine),
    ("ives", "if", Reason::Feminine),
    ("ive", "if", Reason::Feminine),
    ("iennes", "ien", Reason::Feminine),
    ("ienne", "ien", Reason::Feminine),
    ("eaux", "eau", Reason::Plural),
    ("iaux", "ial", Reason::Plural),
    ("naux", "nal", Reason::Plural),
];

fn unknown(word: &str, lexicon: &Lexicon) -> Keyed {
    let length = word.chars().count();
    let apart = |key: String, reasons: Vec<Reason>| Keyed {
        key,
        reasons,
        known: false,
    };
    for (ending, base, reason) in ENDINGS {
        if let Some(stem) = word
            .strip_suffix(ending)
            .filter(|stem| stem.chars().count() >= 4)
        {
            return apart(format!("{stem}{base}"), vec![reason]);
        }
    }
    match word.strip_suffix('s') {
        Some(stem) if length >= 5 && !stem.ends_with(['s', 'i', 'u']) => {
            apart(stem.to_owned(), vec![Reason::Plural])
        }
        Some(stem) if length >= 5 && lexicon.knows(stem) => {
            apart(stem.to_owned(), vec![Reason::Plural])
        }
        _ => apart(word.to_owned(), Vec::new()),
    }
}
