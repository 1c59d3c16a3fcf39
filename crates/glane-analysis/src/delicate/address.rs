//! Postal addresses.
//!
//! **Sees**: a number before the word of a street (`12 bis, rue des Lilas`, `4 place de la Mairie`, `12 Baker Street`), and
//! that word after « j'habite ».
//! **Misses**: a street without a number and without « j'habite » (a place of the town, mostly), a flat or a floor alone, a
//! town alone.
//! **Homonyms**: `1 place de parking`, `2 cours de français`: a word that is not always a street's wants a capital after it.
//! **Source**: written by hand for Glane, after the kinds of street of the French address norm (AFNOR NF Z10-011).

use glane_core::review::Span;

use super::Langs;
use super::word::{Text, Word};

/// Always a street's.
const STREETS: &[&str] = &[
    "rue",
    "avenue",
    "boulevard",
    "bd",
    "bld",
    "impasse",
    "allee",
];
/// A street's where a name follows.
const PLACES: &[&str] = &[
    "place",
    "cours",
    "square",
    "route",
    "quai",
    "passage",
    "chemin",
    "residence",
    "faubourg",
    "lotissement",
    "sentier",
    "av",
];
const HERE: &[&str] = &[
    "habite", "habitons", "habitais", "loge", "logeons", "domicile", "demeure", "reside", "vis",
    "adresse",
];
const ENGLISH: &[&str] = &[
    "street", "road", "avenue", "lane", "drive", "close", "crescent", "terrace", "st",
];
const ARTICLES: &[&str] = &["de", "du", "des", "d", "la", "le", "les", "l"];
/// How far a name may stand from the word of its street.
const NEAR: usize = 3;

/// Where they stand.
pub(super) fn find(text: &Text, langs: Langs) -> Vec<Span> {
    let mut found = Vec::new();
    for (at, word) in text.words.iter().enumerate() {
        let of = if langs.reads("fr") && is_street(text, at, word) {
            french(text, at)
        } else if langs.reads("en") && ENGLISH.contains(&word.plain.as_str()) {
            english(text, at)
        } else {
            None
        };
        found.extend(of);
    }
    found
}

/// Whether a word is a street's, by itself or by the name after it.
fn is_street(text: &Text, at: usize, word: &Word) -> bool {
    let plain = word.plain.as_str();
    if STREETS.contains(&plain) {
        return text.after(at).is_some();
    }
    PLACES.contains(&plain) && name_after(text, at).is_some()
}

/// The last word of the name after a street's word: the first with a capital, and those with one after it.
fn name_after(text: &Text, at: usize) -> Option<usize> {
    let mut last = (at + 1..=at + NEAR).find(|next| {
        let word = text.words.get(*next);
        word.is_some_and(Word::is_capital)
    })?;
    while text
        .words
        .get(last + 1)
        .is_some_and(|word| word.is_capital() && !word.opens)
    {
        last += 1;
    }
    Some(last)
}

/// The same of a name in small letters: the first word that is more than an article.
fn last_of_small_name(text: &Text, at: usize) -> Option<usize> {
    let words = text.words.iter().enumerate().skip(at + 1).take(NEAR + 1);
    let mut named = words.filter(|(_, word)| !ARTICLES.contains(&word.plain.as_str()));
    named.next().map(|(last, _)| last)
}

fn french(text: &Text, at: usize) -> Option<Span> {
    let back = (1..=2).find(|back| {
        let word = text.before(at, *back);
        let between = *back == 1
            || text
                .before(at, 1)
                .is_some_and(|word| matches!(word.plain.as_str(), "bis" | "ter" | "quater"));
        between && word.is_some_and(|word| word.is_number() && word.typed.len() <= 4)
    });
    let start = match back {
        Some(back) => at - back,
        None if text.has_before(at, 4, HERE) => at,
        None => return None,
    };
    let last = name_after(text, at).or_else(|| last_of_small_name(text, at))?;
    Some(Span {
        start: text.words.get(start)?.span.start,
        end: text.words.get(last)?.span.end,
    })
}

fn english(text: &Text, at: usize) -> Option<Span> {
    let word = text.words.get(at)?;
    let named = text.before(at, 1).is_some_and(Word::is_capital);
    let back = (2..=4).find(|back| {
        let number = text.before(at, *back);
        number.is_some_and(|word| word.is_number() && word.typed.len() <= 4)
    })?;
    named.then_some(Span {
        start: text.before(at, back)?.span.start,
        end: word.span.end,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_seen_and_homonyms_are_not() {
        for (text, wanted) in [
            ("au 12 rue des Lilas à Lyon", Some("12 rue des Lilas")),
            ("12 bis, rue Victor Hugo", Some("12 bis, rue Victor Hugo")),
            ("j'habite rue des acacias", Some("rue des acacias")),
            ("4 place de la Mairie", Some("4 place de la Mairie")),
            ("at 12 Baker Street", Some("12 Baker Street")),
            ("1 place de parking", None),
            ("2 cours de français par semaine", None),
            ("la rue des Lilas est mal éclairée", None),
            ("3 chemins possibles", None),
            ("dans la rue, 3 jeunes", None),
            ("the street is dark", None),
        ] {
            let read = Text::of(text);
            let shown =
                |span: Span| -> String { read.chars[span.start..span.end].iter().collect() };
            let found: Vec<String> = find(&read, Langs::all()).into_iter().map(shown).collect();
            assert_eq!(found, wanted.into_iter().collect::<Vec<_>>(), "{text}");
        }
    }
}
