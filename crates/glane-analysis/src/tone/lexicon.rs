//! The open lexicon of tones: a word, a tab, a tone, a line each. Written by hand for Glane, for any subject; never
//! drawn from the answers of a workshop.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use glane_core::tone::Tone;
use glane_text::lexicon::Lexicon;
use glane_text::memo;
use glane_text::step::key::key;
use glane_text::step::negation::KEPT;

const LINES: &str = include_str!("../../../../lexicons/tones.tsv");

/// The tones by the key that a word is counted under, so that every form of a word has its tone.
fn tones() -> &'static BTreeMap<String, Tone> {
    static TONES: LazyLock<BTreeMap<String, Tone>> = LazyLock::new(|| {
        let mut tones = BTreeMap::new();
        for (word, tone) in LINES.lines().filter_map(|line| line.split_once('\t')) {
            if let Some(tone) = Tone::named(tone) {
                tones.insert(key(word, Lexicon::get()).key, tone);
                tones.insert(word.to_owned(), tone);
            }
        }
        tones
    });
    &TONES
}

/// The tone proposed for a typed form: that of the words in it that have one. Nothing is proposed for what is negated
/// or measured (`pas utile`, `trop simple`) nor where two tones meet (`utile mais compliqué`): a person hears what is
/// meant.
pub(crate) fn proposed(form: &str) -> Option<Tone> {
    let read = memo::form(form);
    let words: Vec<&str> = read.key.split(' ').collect();
    if words.iter().any(|word| KEPT.contains(word)) {
        return None;
    }
    let mut found = words
        .into_iter()
        .filter_map(|word| tones().get(word).copied());
    let tone = found.next()?;
    found.all(|other| other == tone).then_some(tone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_word_and_a_tone_in_order() {
        let words: Vec<&str> = LINES
            .lines()
            .map(|line| {
                let (word, tone) = line.split_once('\t').unwrap();
                assert!(
                    Tone::named(tone).is_some_and(|tone| tone != Tone::Neutral),
                    "{line}"
                );
                assert!(!word.is_empty() && word.trim() == word, "{line}");
                word
            })
            .collect();
        assert!(
            words.windows(2).all(|pair| pair[0] < pair[1]),
            "sorted, each word once"
        );
    }

    #[test]
    fn words_that_meet_under_one_key_have_one_tone() {
        for line in LINES.lines() {
            let (word, tone) = line.split_once('\t').unwrap();
            assert_eq!(
                tones()[&key(word, Lexicon::get()).key],
                Tone::named(tone).unwrap(),
                "{word}"
            );
        }
    }

    #[test]
    fn forms_of_a_word_have_its_tone_and_what_is_unclear_has_none() {
        for (form, tone) in [
            ("Rapides !", Some(Tone::Helpful)),
            ("très conviviale", Some(Tone::Helpful)),
            ("trajets fatigants", Some(Tone::Hard)),
            ("les solidarités", Some(Tone::Opportunity)),
            ("isolé·e", Some(Tone::Watch)),
            ("pas rapide", None),
            ("trop simple", None),
            ("rapide mais pénible", None),
            ("mercredi", None),
            ("", None),
        ] {
            assert_eq!(proposed(form), tone, "{form}");
        }
    }
}
