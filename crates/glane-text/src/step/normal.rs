//! One writing for each letter: NFC, lower case, one apostrophe, one hyphen, one dot.

use unicode_normalization::UnicodeNormalization;

use crate::token::{is_apostrophe, is_dot, is_hyphen};

/// The word in lower case, composed, with `'`, `-` and `·` for every sign that looks like them.
///
/// A full stop inside a word is a dot of inclusive writing too; one between digits or in `e.mail` is no different:
/// the steps after this one see whether it means something.
pub fn normal(word: &str) -> String {
    if word.chars().all(is_composed) {
        let mut plain = String::with_capacity(word.len() + 1);
        for c in word.chars() {
            match one_writing(c) {
                '\u{00AD}' => {}
                c if c.is_ascii() => plain.push(c.to_ascii_lowercase()),
                c => plain.extend(c.to_lowercase()),
            }
        }
        return plain;
    }
    word.nfc()
        .filter(|c| !matches!(c, '\u{00AD}' | '\u{200C}'))
        .map(one_writing)
        .flat_map(char::to_lowercase)
        .nfc()
        .collect()
}

/// One sign for all that look like it.
fn one_writing(c: char) -> char {
    match c {
        'a'..='z' => c,
        c if is_apostrophe(c) => '\'',
        c if is_hyphen(c) => '-',
        c if is_dot(c) => '·',
        c => c,
    }
}

/// What people type most: letters that are composed as they stand, and signs that nothing composes with.
pub(crate) fn is_composed(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{FF}' | 'œ' | 'Œ' | '’' | '‘' | '–' | '—' | '…' | '“' | '”' | '•' | '€'
    )
}

/// The word without its accents, ligatures opened: `œuvre` and `oeuvre` fold to the same.
pub fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    if let Some(plain) = folded_french(word) {
        return plain;
    }
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

/// The same for words of the letters of French in lower case; none for others.
fn folded_french(word: &str) -> Option<String> {
    let mut plain = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'à'..='å' => plain.push('a'),
            'æ' => plain.push_str("ae"),
            'ç' => plain.push('c'),
            'è'..='ë' => plain.push('e'),
            'ì'..='ï' => plain.push('i'),
            'ñ' => plain.push('n'),
            'ò'..='ö' => plain.push('o'),
            'ù'..='ü' => plain.push('u'),
            'ý' | 'ÿ' => plain.push('y'),
            'œ' => plain.push_str("oe"),
            '\0'..='\x7F' | '·' | '’' => plain.push(c),
            _ => return None,
        }
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As the standard says, letter by letter and without a short way.
    fn by_the_standard(word: &str) -> (String, String) {
        let normal = word
            .nfc()
            .filter(|c| !matches!(c, '\u{00AD}' | '\u{200C}'))
            .map(one_writing)
            .flat_map(char::to_lowercase)
            .nfc()
            .collect();
        let folded = word.nfd().filter(|c| !matches!(c, '\u{0300}'..='\u{036F}'));
        let folded: String = folded.collect();
        (normal, folded.replace('œ', "oe").replace('æ', "ae"))
    }

    proptest! {
        #[test]
        fn the_short_way_is_the_same(word in "(\\PC|[\u{0}-\u{ff}œŒ’–…•\u{301}]){0,12}") {
            let (standard, plain) = by_the_standard(&word);
            prop_assert_eq!(normal(&word), standard);
            prop_assert_eq!(folded(&word), plain);
        }
    }

    #[test]
    fn every_letter_goes_the_short_way_as_the_long_one() {
        for c in ('\0'..='\u{2122}').map(String::from) {
            let (standard, plain) = by_the_standard(&c);
            assert_eq!((normal(&c), folded(&c)), (standard, plain), "{c:?}");
        }
    }

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
