//! Whether words are those of the texts they are said to come from.

use glane_text::step::normal::folded;
use glane_text::token::{Kind, tokens};

/// Words that turn what is said; each is looked at, however short.
const DENY: [&str; 17] = [
    "ne", "n", "pas", "non", "sans", "jamais", "ni", "aucun", "aucune", "rien", "personne", "plus",
    "moins", "sauf", "hors", "nul", "nulle",
];
/// Short words that count.
const COUNT: [&str; 4] = ["six", "dix", "oui", "mil"];
/// From how many letters a word says something of its own.
const LONG: usize = 4;

/// Every word of a text as it is compared: without case, accents and what is elided before it.
fn all(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens(text) {
        if !matches!(token.kind, Kind::Word | Kind::Number) {
            continue;
        }
        let word = folded(&token.of(text).to_lowercase());
        found.extend(
            word.split(['\'', '’', '-', '/', '.', '·'])
                .filter(|part| !part.is_empty())
                .map(str::to_owned),
        );
    }
    found
}

fn counts(word: &str) -> bool {
    word.chars().count() >= LONG
        || word.chars().any(char::is_numeric)
        || DENY.contains(&word)
        || COUNT.contains(&word)
}

/// The words of a text that say something.
pub(crate) fn words(text: &str) -> Vec<String> {
    all(text).into_iter().filter(|word| counts(word)).collect()
}

/// Whether two words are of one family, as far as their beginning shows it; numbers are themselves alone.
fn is_kin(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let is_number = |word: &str| word.chars().any(char::is_numeric);
    if is_number(one) || is_number(other) || DENY.contains(&one) || DENY.contains(&other) {
        return false;
    }
    let shared = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let longest = one.chars().count().max(other.chars().count());
    shared >= LONG && shared + 3 >= longest
}

/// Whether a word, or one of its family, stands in a text.
pub(crate) fn is_said(word: &str, text: &str) -> bool {
    all(text).iter().any(|said| is_kin(word, said))
}

/// The first word of a text that does not follow from the source, whose words must come in the same order; nothing if all do.
pub(crate) fn added(text: &str, source: &str) -> Option<String> {
    let said = all(source);
    let mut rest = said.iter();
    words(text)
        .into_iter()
        .find(|word| !rest.any(|said| is_kin(word, said)))
}

/// Whether two texts deny the same.
pub(crate) fn denies_alike(text: &str, source: &str) -> bool {
    let of = |text: &str| -> Vec<String> {
        let all = all(text).into_iter();
        // « n'est pas » and « est pas » deny alike.
        let deny = all.filter(|word| DENY.contains(&word.as_str()) && word != "ne" && word != "n");
        deny.collect()
    };
    of(text) == of(source)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_from_their_source_in_its_order() {
        let source = "Marie appelle la mairie avant le 12 mars pour réserver la salle.";
        for good in [
            "Marie appelle la mairie avant le 12 mars",
            "Appeler la mairie pour la salle",
            "Réserve la salle",
        ] {
            assert_eq!(added(good, source), None, "{good}");
        }
        for (bad, word) in [
            ("La mairie appelle Marie", "appelle"),
            ("Marie appelle la mairie avant le 13 mars", "13"),
            ("Marie appelle la préfecture", "prefecture"),
            ("Marie n'appelle pas la mairie", "n"),
        ] {
            assert_eq!(added(bad, source).as_deref(), Some(word), "{bad}");
        }
    }

    #[test]
    fn what_is_denied_stays_denied() {
        assert!(denies_alike(
            "La salle n'est pas prête",
            "Alors, la salle est pas prête."
        ));
        assert!(!denies_alike(
            "La salle est prête",
            "La salle n'est pas prête."
        ));
    }
}
