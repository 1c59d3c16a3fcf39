//! The dictionary's word for a token, without its sentence: what Universal Dependencies writes as its lemma.

use unicode_normalization::UnicodeNormalization;

use crate::lexicon::{Lexicon, Pos, Reading};
use crate::token::is_apostrophe;

mod closed;
mod guess;

/// The lemma of one token, in lower case. A token nobody knows is its own lemma, unless its ending tells.
pub fn lemma(token: &str) -> String {
    let word: String = token
        .nfc()
        .map(|c| if is_apostrophe(c) { '\'' } else { c })
        .flat_map(char::to_lowercase)
        .collect();
    let lexicon = Lexicon::get();
    if let Some(closed) = closed::lemma(&word) {
        return closed.to_owned();
    }
    let capitals = token.chars().filter(|c| c.is_uppercase()).count();
    let shouted = capitals > 1 && !token.chars().any(char::is_lowercase);
    let readings = lexicon.readings(&word);
    if capitals > 0 && !shouted && (readings.is_empty() || lexicon.is_name(&word)) {
        return word;
    }
    if readings.is_empty() {
        if shouted && let Some((accented, _)) = lexicon.folded(&word).first() {
            return best(&lexicon.readings(accented)).unwrap_or(word);
        }
        return guess::lemma(&word);
    }
    best(&readings).unwrap_or(word)
}

/// The lemma whose readings weigh most.
fn best(readings: &[Reading]) -> Option<String> {
    let total = |lemma: &str| -> u64 {
        readings
            .iter()
            .filter(|other| other.lemma == lemma)
            .map(weight)
            .sum()
    };
    readings
        .iter()
        .map(|reading| (total(&reading.lemma), &reading.lemma))
        .max_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, lemma)| lemma.clone())
}

/// How likely a reading is: half of the counts come from films, which have fewer nouns than what people write.
fn weight(reading: &Reading) -> u64 {
    let tenths = if reading.pos == Pos::Noun { 13 } else { 10 };
    u64::from(reading.frequency) * tenths + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequent_readings_win_and_small_words_keep_to_the_treebanks() {
        for (token, expected) in [
            ("était", "être"),
            ("Directrices", "directeur"),
            ("chevaux", "cheval"),
            ("l’", "le"),
            ("qu'", "que"),
            ("Mes", "son"),
            ("-t-il", "lui"),
            ("MÉDICAMENTS", "médicament"),
            ("MEDICAMENTS", "médicament"),
            ("Paris", "paris"),
            ("paris", "pari"),
            ("covoiturages", "covoiturage"),
        ] {
            assert_eq!(lemma(token), expected, "{token}");
        }
    }

    #[test]
    fn endings_tell_what_no_lexicon_has() {
        for (token, expected) in [
            ("flasheraient", "flasher"),
            ("glanifiées", "glanifier"),
            ("glanateurs", "glanateur"),
            ("glanatrices", "glanateur"),
            ("glanisations", "glanisation"),
            ("glanement", "glanement"),
            ("Zyxo", "zyxo"),
            ("", ""),
        ] {
            assert_eq!(lemma(token), expected, "{token}");
        }
    }
}
