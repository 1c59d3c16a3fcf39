//! Concordance: each place where a word stands in a text, whatever its form.

use std::ops::Range;

use crate::local::Local;
use crate::step::elision;
use crate::step::normal::normal;
use crate::token::{Kind, is_apostrophe, tokens};

/// Where a word stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// In bytes of the original, at character bounds.
    pub range: Range<usize>,
    /// Its first Unicode scalar, counted from 0.
    pub start: usize,
    /// The one after its last.
    pub end: usize,
}

/// The places of a word, or of an expression of several, in a text: the shortest runs of tokens with its key.
///
/// Names of the place are found by any of their writings.
///
/// `réseau social` is found in `les Réseaux sociaux` and `école` in `l'école`; small words around are not part of it.
pub fn concordance(word: &str, text: &str, local: &Local) -> Vec<Place> {
    let wanted = local.form(word);
    if wanted.words.is_empty() {
        return Vec::new();
    }
    let all: Vec<Range<usize>> = tokens(text)
        .into_iter()
        .filter(|token| token.kind != Kind::Sign)
        .flat_map(|token| elided(text, token.range))
        .collect();
    // An expression may be written with more words than it was asked with: `vivre-ensemble`, `mots de passe`.
    // A name of the place may be written in full where it was asked for in short.
    let longest = (wanted.words.len() + 1).max(local.longest(&wanted.key));
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(first) = all.get(at) {
        // « la Maison des Lilas » is no « maison ».
        if let Some(length) = named(&all, at, text, local, &wanted.key) {
            at += length;
            continue;
        }
        let found = (1..=longest).find_map(|length| {
            let last = all.get(at + length - 1)?;
            let range = first.start..last.end;
            (local.form(text.get(range.clone())?).key == wanted.key).then_some((length, range))
        });
        let Some((length, range)) = found else {
            at += 1;
            continue;
        };
        let before = |end: usize| text.get(..end).map_or(0, |head| head.chars().count());
        places.push(Place {
            start: before(range.start),
            end: before(range.end),
            range,
        });
        at += length;
    }
    places
}

/// A token cut after what is elided in it: `d'écoles` is `d'` and `écoles`.
fn elided(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let token = text.get(range.clone()).unwrap_or_default();
    let parts = elision::split(&normal(token));
    let mut cut = Vec::new();
    let mut from = range.start;
    for _ in 1..parts.len() {
        let rest = text.get(from..range.end).unwrap_or_default();
        let Some((at, sign)) = rest.char_indices().find(|(_, c)| is_apostrophe(*c)) else {
            break;
        };
        let end = from + at + sign.len_utf8();
        cut.push(from..end);
        from = end;
    }
    cut.push(from..range.end);
    cut
}

/// How many tokens from here are the name of another place than the one sought.
fn named(
    all: &[Range<usize>],
    at: usize,
    text: &str,
    local: &Local,
    wanted: &str,
) -> Option<usize> {
    let first = all.get(at)?;
    (1..=local.words()).rev().find_map(|length| {
        let last = all.get(at + length - 1)?;
        let key = local.key(text.get(first.start..last.end)?)?;
        (key != wanted).then_some(length)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(word: &str, text: &str) -> Vec<String> {
        concordance(word, text, &Local::default())
            .into_iter()
            .map(|place| text[place.range].to_owned())
            .collect()
    }

    #[test]
    fn every_form_is_found_in_its_place() {
        let text = "L’école est loin ; les Ecoles aussi, et l'écolier.";
        assert_eq!(found("école", text), ["L’école", "les Ecoles"]);
        assert_eq!(found("école", "plus d'Ecoles, qu'aujourd'hui"), ["Ecoles"]);
        assert_eq!(found("aujourd'hui", "qu'aujourd’hui"), ["aujourd’hui"]);
        let text = "Trop de réseaux sociaux, peu de lien social";
        assert_eq!(found("réseau social", text), ["réseaux sociaux"]);
        let place = &concordance("réseau social", text, &Local::default())[0];
        assert_eq!((place.start, place.end), (8, 23));
        assert_eq!(found("zut", text), Vec::<String>::new());
        assert_eq!(found("", text), Vec::<String>::new());
    }

    #[test]
    fn a_name_of_the_place_is_found_by_any_of_its_writings() {
        let local = Local::of([("Maison des Lilas", vec!["MDL"])]);
        let text = "Je viens à la maison des lilas, la MDL. Ma maison est loin.";
        let found: Vec<&str> = concordance("mdl", text, &local)
            .into_iter()
            .map(|place| &text[place.range])
            .collect();
        assert_eq!(found, ["à la maison des lilas", "la MDL"]);
        assert_eq!(concordance("maison", text, &local).len(), 1);
    }

    proptest! {
        #[test]
        fn places_point_at_the_original(word in "\\PC{0,8}", text in "\\PC{0,60}") {
            for place in concordance(&word, &text, &Local::default()) {
                prop_assert!(text.get(place.range).is_some());
                prop_assert!(place.end <= text.chars().count() && place.start < place.end);
            }
        }
    }
}
