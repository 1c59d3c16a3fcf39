//! Hyphens and spaces: `hyper-connexion`, `hyper connexion` and `hyperconnexion` are one; so are `vivre-ensemble` and
//! `vivre ensemble`.

use std::borrow::Cow;

use super::normal::folded;

/// Beginnings that make one word with what follows, however they are joined to it. None is a French word that a
/// noun commonly follows, so a space after one is as good as a hyphen.
const PREFIXES: [&str; 33] = [
    "agro", "anti", "audio", "auto", "bio", "co", "cyber", "e", "éco", "électro", "extra", "géo",
    "hyper", "inter", "intra", "macro", "maxi", "méga", "micro", "mini", "multi", "néo", "péri",
    "photo", "pluri", "poly", "pré", "pseudo", "psycho", "socio", "télé", "ultra", "vidéo",
];

/// Beginnings that join only with a hyphen: alone they mean something else.
const HYPHENED: [&str; 5] = ["re", "ré", "super", "sur", "non"];

/// The parts of a hyphenated word.
pub fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split(['-', '·']).filter(|part| !part.is_empty())
}

/// Whether a part makes one word with the next.
pub fn joins(part: &str, hyphened: bool) -> bool {
    prefix(part).is_some() || (hyphened && HYPHENED.contains(&part) && part != "non")
}

/// The beginning that a part is, its accents put right: `eco` is `éco`.
fn prefix(part: &str) -> Option<&'static str> {
    let plain = folded(part);
    PREFIXES
        .iter()
        .copied()
        .find(|known| folded(known) == plain)
}

/// Whether a hyphenated word begins with what makes one word with the rest.
pub fn opens(word: &str) -> bool {
    word.split_once('-')
        .is_some_and(|(part, _)| prefix(part).is_some())
}

/// Puts together the words that a beginning opens, in place: each word with whether a hyphen follows it.
/// The second gets its accents by `accented`, for no lexicon has the whole. Gives whether anything was joined.
pub fn join(words: &mut Vec<(Cow<'_, str>, bool)>, accented: impl Fn(&str) -> String) -> bool {
    let before = words.len();
    let mut joined: Vec<(Cow<'_, str>, bool)> = Vec::with_capacity(before);
    for (word, hyphened) in words.drain(..) {
        let long = word.chars().all(char::is_alphabetic) && word.chars().count() > 2;
        match joined
            .last_mut()
            .filter(|(part, hyphened)| long && joins(part, *hyphened))
        {
            Some(part) => {
                if let Some(right) = prefix(&part.0) {
                    part.0 = Cow::Borrowed(right);
                }
                part.0.to_mut().push_str(&accented(&word));
                part.1 = hyphened;
            }
            None => joined.push((word, hyphened)),
        }
    }
    *words = joined;
    words.len() < before
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(words: &[(&str, bool)]) -> Vec<String> {
        let mut words: Vec<(Cow<'_, str>, bool)> =
            words.iter().map(|(w, h)| (Cow::Borrowed(*w), *h)).collect();
        join(&mut words, str::to_owned);
        words
            .into_iter()
            .map(|(word, _)| word.into_owned())
            .collect()
    }

    #[test]
    fn beginnings_join_what_follows() {
        assert_eq!(
            joined(&[("hyper", true), ("connexion", false)]),
            ["hyperconnexion"]
        );
        assert_eq!(
            joined(&[("hyper", false), ("connexion", false)]),
            ["hyperconnexion"]
        );
        assert_eq!(joined(&[("e", true), ("mail", false)]), ["email"]);
        assert_eq!(joined(&[("eco", true), ("gestes", false)]), ["écogestes"]);
        assert_eq!(joined(&[("ré", true), ("emploi", false)]), ["réemploi"]);
    }

    #[test]
    fn words_of_their_own_do_not() {
        assert_eq!(
            joined(&[("super", false), ("utile", false)]),
            ["super", "utile"]
        );
        assert_eq!(
            joined(&[("vivre", true), ("ensemble", false)]),
            ["vivre", "ensemble"]
        );
        assert_eq!(joined(&[("hyper", false)]), ["hyper"]);
        assert_eq!(joined(&[("micro", false), ("à", false)]), ["micro", "à"]);
    }
}
