//! Keys made from labels.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::id::{KEY_MAX, is_key};

/// A text without what people forget or vary: one line, lower case, no accent, ligatures apart,
/// straight apostrophes. For comparing what was typed with what was meant, never for showing.
pub fn plain(text: &str) -> String {
    let line = crate::text::clean_line(text).to_lowercase();
    let mut plain = String::with_capacity(line.len());
    for letter in line.nfd().filter(|&c| !is_combining_mark(c)) {
        match letter {
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            'ß' => plain.push_str("ss"),
            '’' => plain.push('\''),
            _ => plain.push(letter),
        }
    }
    plain
}

/// The key a label gives when none is written: its letters and digits without accents, hyphens for
/// the rest, cut at 60. Nothing for a label with no letter of the Latin alphabet nor digit.
pub fn slug_of(label: &str) -> Option<String> {
    let spaced: String = plain(label)
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' })
        .collect();
    let mut slug = String::new();
    for word in spaced.split(' ').filter(|word| !word.is_empty()) {
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug.truncate(KEY_MAX);
    let slug = slug.trim_end_matches('-').to_owned();
    is_key(&slug).then_some(slug)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn labels_become_keys() {
        let made = |label| slug_of(label).unwrap_or_default();
        assert_eq!(
            made("Votre relation au numérique"),
            "votre-relation-au-numerique"
        );
        assert_eq!(made("Habitant·e·s & cœurs !"), "habitant-e-s-coeurs");
        assert_eq!(made("8h30-12h"), "8h30-12h");
        assert_eq!(made("L’œuvre, ÆON"), "l-oeuvre-aeon");
        assert_eq!(slug_of("?!"), None);
        assert_eq!(slug_of("مرحبا"), None);
    }

    proptest! {
        #[test]
        fn whatever_comes_out_is_a_key_that_gives_itself(label in ".{0,90}") {
            if let Some(slug) = slug_of(&label) {
                prop_assert!(is_key(&slug));
                prop_assert_eq!(slug_of(&slug), Some(slug.clone()));
            }
        }
    }
}
