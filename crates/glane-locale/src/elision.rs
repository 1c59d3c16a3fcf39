//! « de Luc », « d’Awa »: French words that lose their vowel before a name.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// First names whose h is mute, by how they begin; before any other h nothing is elided (« de Hamid », « de Hans »).
const MUTE: [&str; 20] = [
    "habib", "hadrien", "hector", "helen", "helia", "helie", "helois", "henri", "herbert",
    "hermine", "herve", "hilaire", "hippoly", "honor", "horace", "hortens", "hubert", "hug",
    "huguet", "hyacinth",
];

/// A word that ends with a vowel it may lose (`de`, `que`), and the name after it.
pub fn elided(word: &str, name: &str) -> String {
    let stem = word.strip_suffix(['e', 'a']);
    match stem.filter(|_| begins_with_vowel(name)) {
        Some(stem) => format!("{stem}’{name}"),
        None => format!("{word} {name}"),
    }
}

/// Whether a name begins with a vowel that is heard, as far as its letters tell.
fn begins_with_vowel(name: &str) -> bool {
    let plain: String = name
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect();
    let mut letters = plain.chars();
    match (letters.next(), letters.next()) {
        // « d’Yves », but « de Yann ».
        (Some('y'), Some(next)) => next.is_alphabetic() && !"aeiouy".contains(next),
        (Some('h'), _) => MUTE.iter().any(|mute| plain.starts_with(mute)),
        (Some(first), _) => "aeiouœæ".contains(first),
        (None, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vowel_or_a_mute_h_takes_the_vowel_before_it() {
        for name in [
            "exemple",
            "Awa",
            "Élodie",
            "E\u{301}ric",
            "Hélène",
            "Henri",
            "Hugo",
            "Yves",
            "Œdipe",
            "Ali",
        ] {
            assert_eq!(elided("de", name), format!("d’{name}"));
        }
        for name in [
            "Luc",
            "Hamid",
            "Hans",
            "Yann",
            "Yasmine",
            "Y",
            "8",
            "",
            "H. B.",
            "فاطمة",
        ] {
            assert_eq!(elided("de", name), format!("de {name}"));
        }
        assert_eq!(elided("que", "Awa"), "qu’Awa");
        assert_eq!(elided("que", "Luc"), "que Luc");
    }
}
