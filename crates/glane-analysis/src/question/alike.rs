//! Words that people's decisions would show alike: told apart by how they were typed.
//!
//! Two words renamed the same, or one renamed as the room wrote another, stay two words until a person says that they
//! are one. A sentence that names both must not name them the same.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::id::FormKey;
use glane_core::text::normal_form;

use super::words::WordReading;

/// Puts what was typed beside each name that two of the words bear, and notes in each which others bear it too. A word
/// that bears it by its spelling alone keeps it as it is.
pub(super) fn tell_apart(words: &mut [WordReading]) {
    let mut named: BTreeMap<String, BTreeSet<FormKey>> = BTreeMap::new();
    for word in words.iter() {
        let keys = named.entry(normal_form(&word.shown)).or_default();
        keys.insert(word.key.clone());
    }
    for word in words {
        let Some(keys) = named.get(&normal_form(&word.shown)) else {
            continue;
        };
        if keys.len() < 2 {
            continue;
        }
        word.alike = keys
            .iter()
            .filter(|key| **key != word.key)
            .cloned()
            .collect();
        let typed = word.forms.first().map(|form| form.shown.as_str());
        if let Some(typed) = typed
            && word.named
            && normal_form(typed) != normal_form(&word.shown)
        {
            word.shown = format!("{} ({typed})", word.shown);
        }
    }
}

/// The word that already bears a name, or was typed so, among those that a word of another key could be taken for.
pub fn bearer<'a>(words: &'a [WordReading], own: &FormKey, name: &str) -> Option<&'a WordReading> {
    let name = normal_form(name);
    let others = || {
        let is_own = |word: &WordReading| word.forms.iter().any(|form| form.key == *own);
        words.iter().filter(move |word| !is_own(word))
    };
    let shown = others().find(|word| normal_form(&word.name) == name);
    shown.or_else(|| others().find(|word| word.forms.iter().any(|form| form.form == name)))
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::decision::Act;
    use glane_core::id::QuestionKey;
    use glane_core::kind::Payload;
    use glane_core::workshop::Snapshot;

    use super::*;
    use crate::fixture::{ballot, numbered, person, script, snapshot};
    use crate::{Reading, findings, form_key};

    fn form(text: &str) -> FormKey {
        form_key(text).unwrap()
    }

    fn show(text: &str, shown: &str) -> Act {
        Act::ShowAs {
            question: QuestionKey::new("words").unwrap(),
            form: form(text),
            text: shown.to_owned(),
        }
    }

    /// Twelve people give « réseau », nine « mutualiser », eight « partager ».
    fn data(acts: &[Act]) -> Snapshot {
        let says = |word: &str| Body::Answered(Payload::Words(vec![word.to_owned()]));
        let all = [("réseau", 12), ("mutualiser", 9), ("partager", 8)];
        let words = all.iter().flat_map(|(word, n)| vec![*word; *n]);
        let ballots: Vec<_> = (1..)
            .zip(words)
            .map(|(id, word)| ballot("words", Some(id), says(word)))
            .collect();
        let people = (1..=29).map(|id| person(id, None)).collect();
        let mut data = snapshot(people, ballots);
        data.decisions = numbered(acts.to_vec());
        data
    }

    fn shown(reading: &Reading) -> Vec<String> {
        let question = reading.question(&QuestionKey::new("words").unwrap());
        let words = &question.unwrap().words().unwrap().words;
        words.iter().map(|word| word.shown.clone()).collect()
    }

    #[test]
    fn a_name_of_two_words_is_told_apart_and_no_count_moves() {
        let script = script(&[]);
        let once = Reading::of(&script, &data(&[show("mutualiser", "Réseau")]));
        assert_eq!(shown(&once), ["réseau", "Réseau (mutualiser)", "partager"]);
        let twice = [show("mutualiser", "entraide"), show("partager", "entraide")];
        let twice = Reading::of(&script, &data(&twice));
        assert_eq!(
            shown(&twice),
            ["réseau", "entraide (mutualiser)", "entraide (partager)"]
        );
        let words = twice.questions.iter().find_map(|one| one.words()).unwrap();
        assert_eq!(words.words[1].alike, [form("partager")].into());
        assert!(words.words[0].alike.is_empty());
        assert_eq!(words.mentions, 29);
    }

    #[test]
    fn no_sentence_names_two_words_the_same() {
        let script = script(&[]);
        let plain = findings(&Reading::of(&script, &data(&[])));
        let renamed = [show("mutualiser", "réseau"), show("partager", "réseau")];
        let found = findings(&Reading::of(&script, &data(&renamed)));
        assert_eq!(plain.len(), found.len());
        let mut told = 0;
        for finding in &found {
            let said = serde_json::to_string(&finding.sentence).unwrap();
            if said.contains("mutualiser") {
                told += 1;
            }
            // « réseau » alone is the word that was typed so, once a sentence.
            assert!(said.matches("\"réseau\"").count() < 2, "{said}");
        }
        assert!(told > 0);
    }

    #[test]
    fn once_merged_the_name_stands_alone() {
        let merge = Act::MergeForms {
            question: QuestionKey::new("words").unwrap(),
            forms: [form("mutualiser"), form("réseau")].into(),
        };
        let script = script(&[]);
        let merged = data(&[show("mutualiser", "réseau"), merge]);
        assert_eq!(
            shown(&Reading::of(&script, &merged)),
            ["réseau", "partager"]
        );
    }

    #[test]
    fn a_name_is_borne_by_who_shows_it_or_was_typed_so() {
        let reading = Reading::of(&script(&[]), &data(&[show("mutualiser", "entraide")]));
        let words = reading
            .questions
            .iter()
            .find_map(|one| one.words())
            .unwrap();
        let by = |own: &str, name: &str| {
            bearer(&words.words, &form(own), name).map(|word| word.key.clone())
        };
        assert_eq!(by("partager", " Entraide"), Some(form("mutualiser")));
        assert_eq!(by("partager", "mutualiser"), Some(form("mutualiser")));
        assert_eq!(by("mutualiser", "entraide"), None);
        assert_eq!(by("partager", "coopérer"), None);
    }
}
