//! One writing for each letter: NFC, lower case, one apostrophe, one hyphen, one dot.

use unicode_normalization::UnicodeNormalization;

use crate::token::{is_apostrophe, is_dot, is_hyphen};

/// The word in lower case, composed, with `'`, `-` and `·` for every sign that looks like them.
///
/// A full stop inside a word is a dot of inclusive writing too; one between digits or in `e.mail` is no different:
/// the steps after this one see whether it means something.
pub fn normal(word: &str) -> String {
    word.nfc()
        .filter(|c| !matches!(c, '\u{00AD}' | '\u{200C}'))
        .map(|c| match c {
            c if is_apostrophe(c) => '\'',
            c if is_hyphen(c) => '-',
            c if is_dot(c) => '·',
            c => c,
        })
        .flat_map(char::to_lowercase)
        .nfc()
        .collect()
}

/// The word without its accents, ligatures opened: `œuvre` and `oeuvre` fold to the same.
pub fn folded(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in word.nfd() {
        match c {
            '\u{0300}'..='\u{036F}' => {}
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            c => plain.push(c),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_become_one() {
        assert_eq!(normal("L’E\u{301}COLE"), "l'école");
        assert_eq!(normal("SALARIÉ‧E•S"), "salarié·e·s");
        assert_eq!(normal("hyper–connexion"), "hyper-connexion");
    }

    #[test]
    fn folding_opens_ligatures_and_drops_accents() {
        assert_eq!(folded("œuvre"), "oeuvre");
        assert_eq!(folded("français naïf"), "francais naif");
    }
}
