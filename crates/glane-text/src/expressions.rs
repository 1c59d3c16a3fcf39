//! Expressions that come back in texts: « réseaux sociaux », « accès aux droits », « pas de temps ».
//!
//! Repeated segments (André Salem, « Pratique des segments répétés », 1987; Lebart and Salem, « Statistique
//! textuelle », 1994): runs of two to four content words, with the small words between them, that come at least twice.
//! They meet under the key of [`crate::form`], so that a plural, an accent or a misspelling does not make another
//! expression. The longest wins: a place that belongs to a longer one does not count for a shorter one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use crate::association::log_likelihood;
use crate::lexicon::{Lexicon, Pos};
use crate::memo;
use crate::step::negation::KEPT;
use crate::step::normal::normal;
use crate::step::{article, elision};
use crate::token::{Kind, tokens};

/// The fewest times.
const TIMES: usize = 2;
/// The most content words.
const LONGEST: usize = 4;
/// The most small words between two content words: `prise en charge de la santé`.
const BETWEEN: usize = 2;

/// An expression.
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    /// As written most often; of equals, the first in bytes.
    pub shown: String,
    /// How often, where no longer expression stands.
    pub count: usize,
    /// In how many texts.
    pub texts: usize,
    /// Each way it was written, in lower case, and how often.
    pub forms: BTreeMap<String, usize>,
    /// How much its parts go together beyond chance ([`log_likelihood`]): that of its weakest joint.
    pub association: f64,
}

/// A content word of a text.
struct Content {
    range: Range<usize>,
    key: String,
    /// Whether small words alone stand between it and the one before.
    linked: bool,
    /// A negation or a quantity, which ends no expression.
    opens: bool,
}

/// Where a run of content words stands: a text, its first word, how many.
#[derive(Clone, Copy)]
struct Place {
    text: usize,
    from: usize,
    words: usize,
}

/// The expressions of some texts, the most frequent first, then the most strongly joined, then in order of bytes.
pub fn expressions(texts: &[&str]) -> Vec<Expression> {
    let read: Vec<Vec<Content>> = texts.iter().map(|text| contents(text)).collect();
    let mut places: BTreeMap<(usize, String), Vec<Place>> = BTreeMap::new();
    for (at, (text, words)) in texts.iter().zip(&read).enumerate() {
        for (from, words, slice) in runs(text, words) {
            let key = memo::form(slice).key.clone();
            let place = Place {
                text: at,
                from,
                words,
            };
            places.entry((words, key)).or_default().push(place);
        }
    }
    let total: u64 = read.iter().map(|words| words.len() as u64).sum();
    let singles = counted(&read);
    let counts: BTreeMap<String, u64> = places
        .iter()
        .map(|((_, key), places)| (key.clone(), places.len() as u64))
        .collect();
    let mut candidates: Vec<(String, Vec<Place>, f64)> = places
        .into_iter()
        .filter(|(_, places)| places.len() >= TIMES)
        .map(|((_, key), places)| {
            let joint = weakest(texts, &read, &places, &singles, &counts, total);
            (key, places, joint)
        })
        .collect();
    candidates.sort_by(|a, b| {
        let length = |places: &[Place]| places.first().map_or(0, |place| place.words);
        (Reverse(length(&a.1)), Reverse(a.1.len()))
            .cmp(&(Reverse(length(&b.1)), Reverse(b.1.len())))
            .then_with(|| b.2.total_cmp(&a.2))
            .then_with(|| a.0.cmp(&b.0))
    });
    let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut found: Vec<Expression> = Vec::new();
    for (_, places, association) in candidates {
        if association < 0.0 {
            continue;
        }
        let mut free: Vec<Place> = Vec::new();
        let mut own: BTreeSet<(usize, usize)> = BTreeSet::new();
        for place in places {
            let words: Vec<(usize, usize)> = (place.from..place.from + place.words)
                .map(|word| (place.text, word))
                .collect();
            if words
                .iter()
                .all(|word| !taken.contains(word) && !own.contains(word))
            {
                own.extend(words);
                free.push(place);
            }
        }
        if free.len() >= TIMES {
            taken.extend(own);
            found.extend(expression(texts, &read, &free, association));
        }
    }
    found.sort_by(|a, b| {
        b.count
            .cmp(&a.count)
            .then_with(|| b.association.total_cmp(&a.association))
            .then_with(|| a.shown.cmp(&b.shown))
    });
    found
}

/// The content words of a text. A sign between two words parts them, an apostrophe does not.
fn contents(text: &str) -> Vec<Content> {
    let lexicon = Lexicon::get();
    let mut found: Vec<Content> = Vec::new();
    let mut between: Option<usize> = None;
    for token in tokens(text) {
        if token.kind != Kind::Word {
            between = None;
            continue;
        }
        let word = normal(token.of(text));
        let parts = elision::split(&word);
        let last = parts.last().map_or(word.as_str(), String::as_str);
        if is_small(last, lexicon) {
            between = between.map(|n| n + 1);
            continue;
        }
        // What is elided before the word is not part of it: `l'école`, `pas d'argent`.
        let start = if parts.len() > 1 {
            token.range.end - tail(token.of(text), parts.len() - 1)
        } else {
            token.range.start
        };
        let range = start..token.range.end;
        let key = text
            .get(range.clone())
            .map_or_else(|| word.clone(), |slice| memo::form(slice).key.clone());
        found.push(Content {
            range,
            key,
            linked: between.is_some_and(|n| n <= BETWEEN),
            opens: KEPT.contains(&last),
        });
        between = Some(0);
    }
    found
}

/// The length of what follows so many apostrophes.
fn tail(word: &str, elided: usize) -> usize {
    let mut rest = word;
    for _ in 0..elided {
        if let Some((_, after)) = rest.split_once(crate::token::is_apostrophe) {
            rest = after;
        }
    }
    rest.len()
}

/// Verbs that carry others, and say nothing of their own.
const CARRYING: [&str; 2] = ["être", "avoir"];

/// A word that links others or stands for them; negations and quantities are not.
fn is_small(word: &str, lexicon: &Lexicon) -> bool {
    static ASIDE: LazyLock<BTreeSet<&str>> =
        LazyLock::new(|| ["ne", "contre", "anti", "seulement"].into());
    if KEPT.contains(&word) {
        return ASIDE.contains(word);
    }
    if article::inside(word) != Some(word) {
        return true;
    }
    let readings = lexicon.readings(word);
    let small: u64 = readings
        .iter()
        .filter(|r| {
            matches!(r.pos, Pos::Other | Pos::Adverb)
                || (r.pos == Pos::Verb && CARRYING.contains(&r.lemma.as_str()))
        })
        .map(|r| u64::from(r.frequency))
        .sum();
    let all: u64 = readings.iter().map(|r| u64::from(r.frequency)).sum();
    !readings.is_empty() && 2 * small > all
}

/// The runs of two content words or more in a text, with where they begin and how many words they have.
fn runs<'a>(text: &'a str, words: &'a [Content]) -> impl Iterator<Item = (usize, usize, &'a str)> {
    (0..words.len()).flat_map(move |from| {
        (2..=LONGEST).filter_map(move |length| {
            let run = words.get(from..from + length)?;
            let (first, rest) = run.split_first()?;
            let last = rest.last()?;
            if last.opens || !rest.iter().all(|word| word.linked) {
                return None;
            }
            let slice = text.get(first.range.start..last.range.end)?;
            Some((from, length, slice))
        })
    })
}

fn counted(read: &[Vec<Content>]) -> BTreeMap<&str, u64> {
    let mut counts = BTreeMap::new();
    for word in read.iter().flatten() {
        *counts.entry(word.key.as_str()).or_default() += 1;
    }
    counts
}

/// The association of an expression at its weakest end: its first word with the rest, its last with what is before.
fn weakest(
    texts: &[&str],
    read: &[Vec<Content>],
    places: &[Place],
    singles: &BTreeMap<&str, u64>,
    counts: &BTreeMap<String, u64>,
    total: u64,
) -> f64 {
    let Some(place) = places.first() else {
        return 0.0;
    };
    let run = read
        .get(place.text)
        .and_then(|words| words.get(place.from..place.from + place.words))
        .unwrap_or_default();
    let both = places.len() as u64;
    let times = |part: &[Content]| -> u64 {
        let known = match part {
            [] => None,
            [word] => singles.get(word.key.as_str()).copied(),
            [first, .., last] => texts
                .get(place.text)
                .and_then(|text| text.get(first.range.start..last.range.end))
                .and_then(|slice| counts.get(&memo::form(slice).key).copied()),
        };
        known.unwrap_or(both).max(both)
    };
    let (Some((first, rest)), Some((last, before))) = (run.split_first(), run.split_last()) else {
        return 0.0;
    };
    let of = |word: &Content, part: &[Content]| {
        log_likelihood(both, times(std::slice::from_ref(word)), times(part), total)
    };
    of(first, rest).min(of(last, before))
}

fn expression(
    texts: &[&str],
    read: &[Vec<Content>],
    places: &[Place],
    association: f64,
) -> Option<Expression> {
    let mut forms: BTreeMap<String, usize> = BTreeMap::new();
    let mut typed: BTreeMap<&str, usize> = BTreeMap::new();
    for place in places {
        let run = read
            .get(place.text)?
            .get(place.from..place.from + place.words)?;
        let (first, last) = (run.first()?, run.last()?);
        let slice = texts
            .get(place.text)?
            .get(first.range.start..last.range.end)?;
        *typed.entry(slice).or_default() += 1;
        *forms.entry(slice.to_lowercase()).or_default() += 1;
    }
    let (shown, _) = typed
        .iter()
        .max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0)))?;
    let in_texts: BTreeSet<usize> = places.iter().map(|place| place.text).collect();
    Some(Expression {
        shown: (*shown).to_owned(),
        count: places.len(),
        texts: in_texts.len(),
        forms,
        association,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(texts: &[&str]) -> Vec<(String, usize)> {
        expressions(texts)
            .into_iter()
            .map(|expression| (expression.shown, expression.count))
            .collect()
    }

    fn of(expected: &[(&str, usize)]) -> Vec<(String, usize)> {
        expected
            .iter()
            .map(|(shown, count)| ((*shown).to_owned(), *count))
            .collect()
    }

    #[test]
    fn forms_of_one_expression_meet() {
        let texts = [
            "Les réseaux sociaux prennent trop de place.",
            "Moi, le réseau social du quartier me suffit",
            "reseaux sociaux : non merci",
            "on manque d'un accès aux droits",
            "l'accès aux droits est compliqué",
        ];
        assert_eq!(
            found(&texts),
            of(&[("réseau social", 3), ("accès aux droits", 2)])
                .into_iter()
                .map(|(shown, n)| if n == 3 {
                    (expressions(&texts)[0].shown.clone(), n)
                } else {
                    (shown, n)
                })
                .collect::<Vec<_>>()
        );
        let first = &expressions(&texts)[0];
        assert_eq!(first.forms.keys().len(), 3);
        assert_eq!(first.texts, 3);
    }

    #[test]
    fn the_longest_wins_and_a_shorter_one_needs_places_of_its_own() {
        let texts = [
            "une fête de quartier réussie",
            "encore une fête de quartier réussie !",
            "la fête du quartier",
            "les fêtes de quartier",
        ];
        assert_eq!(
            found(&texts),
            of(&[("fête du quartier", 2), ("fête de quartier réussie", 2)]),
            "of equals, the more strongly joined first"
        );
        assert_eq!(
            found(&texts[..3]),
            of(&[("fête de quartier réussie", 2)]),
            "once is not twice"
        );
    }

    #[test]
    fn negation_stays_and_signs_part() {
        assert_eq!(
            found(&["je n'ai pas de temps", "Pas le temps", "le temps passe"]),
            of(&[("Pas le temps", 2)])
        );
        assert_eq!(found(&["bus, école", "bus, école"]), of(&[]));
        assert_eq!(found(&["il y a un bus", "il y a un bus"]), of(&[]));
        assert_eq!(found(&[]), of(&[]));
    }

    proptest! {
        #[test]
        fn order_does_not_matter_and_nothing_panics(mut texts in proptest::collection::vec("(\\PC{0,3}|[a-cé]{1,2}|bus| |école|l'|de |pas ){0,12}", 0..8)) {
            let refs: Vec<&str> = texts.iter().map(String::as_str).collect();
            let before: Vec<_> = expressions(&refs).into_iter().map(|e| (e.count, e.texts, e.forms)).collect();
            texts.reverse();
            let refs: Vec<&str> = texts.iter().map(String::as_str).collect();
            let after: Vec<_> = expressions(&refs).into_iter().map(|e| (e.count, e.texts, e.forms)).collect();
            prop_assert_eq!(before, after);
        }
    }
}
