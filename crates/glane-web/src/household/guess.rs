//! Whether a password is one of those that are tried first: judged by zxcvbn (Wheeler, USENIX Security 2016), which knows tens of
//! thousands of common ones, names, words, dates, rows of keys, and how people change them.

use zxcvbn::zxcvbn;

/// A password that is found within a million tries is none: a name has five tries, then one each quarter of an hour.
const GUESSES_MIN: u64 = 1_000_000;

/// Characters that are looked at; what is longer is judged by its beginning.
const LOOKED_AT: usize = 100;

/// What is tried first where Glane is used. The lists of zxcvbn are mostly English.
const WORDS: [&str; 24] = [
    "glane",
    "atelier",
    "ateliers",
    "animateur",
    "animatrice",
    "animation",
    "centre",
    "social",
    "centresocial",
    "association",
    "accueil",
    "quartier",
    "habitants",
    "benevole",
    "bénévole",
    "motdepasse",
    "mdp",
    "azerty",
    "azertyuiop",
    "bonjour",
    "bienvenue",
    "jetaime",
    "soleil",
    "doudou",
];

/// Whether a password of somebody of this name would soon be found.
pub(crate) fn is_soon_guessed(typed: &str, name: &str) -> bool {
    let looked: String = typed.chars().take(LOOKED_AT).collect();
    let joined: String = name.split_whitespace().collect();
    let mut known: Vec<&str> = WORDS.to_vec();
    known.push(&joined);
    known.extend(name.split(|letter: char| !letter.is_alphanumeric()));
    known.retain(|word| !word.is_empty());
    // « Camille Duret » is as soon found as « CamilleDuret », which is judged as well.
    let bare: String = looked.chars().filter(|one| one.is_alphanumeric()).collect();
    let soon = |text: &str| zxcvbn(text, &known).guesses() < GUESSES_MIN;
    soon(&looked) || soon(&bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_tried_first_is_soon_guessed() {
        for typed in [
            "1234567890",
            "password123",
            "azertyuiop",
            "Azertyuiop1",
            "motdepasse1",
            "centresocial",
            "CentreSocial2026",
            "aaaaaaaaaaaaaaaaaaaa",
            "qwertyuiop123",
            "AwaDiallo2026",
            "awadiallo!!",
            "Awa Diallo",
            "Centre Social 2026!",
            "glaneglane",
            "bonjour2026",
            "0102030405",
        ] {
            assert!(is_soon_guessed(typed, "Awa Diallo"), "{typed}");
        }
    }

    #[test]
    fn a_sentence_is_not() {
        for typed in [
            "une phrase à moi",
            "le bus part à sept heures",
            "трамвай у дощ їде",
            "vG7#kQ2xLp",
        ] {
            assert!(!is_soon_guessed(typed, "Awa Diallo"), "{typed}");
        }
    }

    #[test]
    fn whatever_is_typed_is_judged() {
        let long = "é".repeat(10_000);
        assert!(is_soon_guessed(&long, ""));
        assert!(is_soon_guessed("", "\u{0}  – ,"));
    }
}
