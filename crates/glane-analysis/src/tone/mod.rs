//! The tone of words: proposed by a small lexicon, decided by people, shown where it is wanted.

mod lexicon;

use glane_core::evidence::{CellRef, Facet};
use glane_core::id::{FormKey, QuestionKey};
use glane_core::judged::Voice;
use glane_core::kind::Kind;
use glane_core::script::Question;
use glane_core::tone::{Tone, Tones};

use crate::question::QuestionReading;
use crate::question::words::WordReading;
use crate::reading::Reading;

/// A word that bears a tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Toned<'a> {
    /// The word.
    pub word: &'a WordReading,
    /// Its tone.
    pub tone: Tone,
    /// Whether a person said so; else it is proposed.
    pub decided: bool,
}

impl Reading {
    /// Which tones are shown for a question: as a person decided, else as the script says.
    pub fn tones(&self, key: &QuestionKey) -> Tones {
        self.judged
            .tones(key)
            .or_else(|| self.script.question(key).map(Question::tones))
            .unwrap_or_default()
    }

    /// Shows all tones of all questions of words, whatever was decided: for one run.
    pub fn show_all_tones(&mut self) {
        for question in &self.script.questions {
            if matches!(question.kind, Kind::Words(_)) {
                self.judged.show_tones(&question.key, Tones::All);
            }
        }
    }

    /// The words of a question that bear a tone that is shown, from the most mentioned down. Words that a person left
    /// out of pictures are left out here too.
    pub fn toned<'a>(&self, question: &'a QuestionReading) -> Vec<Toned<'a>> {
        let shown = self.tones(&question.key);
        let words = question.words().map_or(&[][..], |words| &words.words);
        words
            .iter()
            .filter_map(|word| self.tone_of(&question.key, word))
            .filter(|toned| match toned.tone {
                Tone::Watch | Tone::Opportunity => shown > Tones::Off,
                Tone::Helpful | Tone::Hard => shown == Tones::All,
                Tone::Neutral => false,
            })
            .collect()
    }

    fn tone_of<'a>(&self, question: &QuestionKey, word: &'a WordReading) -> Option<Toned<'a>> {
        let toned = |tone, decided| Toned {
            word,
            tone,
            decided,
        };
        let mut decided = word
            .forms
            .iter()
            .filter_map(|form| self.judged.tone(question, &form.key));
        if let Some(tone) = decided.next() {
            return Some(toned(tone, true));
        }
        let mut proposed = word
            .forms
            .iter()
            .filter_map(|form| lexicon::proposed(&form.form));
        proposed.next().map(|tone| toned(tone, false))
    }

    /// The cell a voice is read from: of its item or word, in people; of the whole question for an open answer.
    pub(crate) fn voice_cell(&self, key: &QuestionKey, voice: &Voice) -> Option<CellRef> {
        let question = self.question(key)?;
        let facet = match voice {
            Voice::Item(key) => Facet::Item(question.items()?.item(key)?.key.clone()),
            Voice::Word(key) => Facet::Word(word_of(question, key)?.form.clone()),
            Voice::Answer(answer) => {
                let mut answers = self.verbatims(&question.key).iter();
                answers.find(|said| said.at.answer == *answer)?;
                Facet::Whole
            }
        };
        Some(CellRef::room(question.key.clone(), question.round, facet))
    }
}

/// The word that has a form, by the form's key; not one that a person left out of pictures.
pub(crate) fn word_of<'a>(question: &'a QuestionReading, key: &FormKey) -> Option<&'a WordReading> {
    let mut words = question.words()?.words.iter();
    words.find(|word| word.forms.iter().any(|form| form.key == *key))
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::decision::Act;
    use glane_core::kind::Payload;

    use super::*;
    use crate::fixture::{ballot, decided, person, script, snapshot};
    use crate::form_key;

    fn reading(act: Option<Act>) -> Reading {
        let said = ["utile", "utile", "pénible", "solidarité", "mercredi"];
        let people = (1..=5).map(|id| person(id, None)).collect();
        let ballots = (1..=5).zip(said).map(|(id, word)| {
            let words = Payload::Words(vec![word.to_owned()]);
            ballot("words", Some(id), Body::Answered(words))
        });
        let mut data = snapshot(people, ballots.collect());
        data.decisions = act.map(decided).unwrap_or_default();
        Reading::of(&script(&[]), &data)
    }

    fn tones(reading: &Reading) -> Vec<(String, Tone, bool)> {
        let question = reading
            .question(&QuestionKey::new("words").unwrap())
            .unwrap();
        let toned = reading.toned(question).into_iter();
        toned
            .map(|one| (one.word.shown.clone(), one.tone, one.decided))
            .collect()
    }

    #[test]
    fn subjects_are_proposed_and_judgements_wait_to_be_asked_for() {
        let mut quiet = reading(None);
        assert_eq!(
            tones(&quiet),
            [("solidarité".to_owned(), Tone::Opportunity, false)]
        );
        quiet.show_all_tones();
        let all: Vec<Tone> = tones(&quiet).into_iter().map(|(_, tone, _)| tone).collect();
        assert_eq!(all, [Tone::Helpful, Tone::Hard, Tone::Opportunity]);
    }

    #[test]
    fn a_person_turns_them_on_off_or_says_otherwise() {
        let question = QuestionKey::new("words").unwrap();
        let on = |on| Act::ToneOn {
            question: question.clone(),
            on,
        };
        assert_eq!(tones(&reading(Some(on(true)))).len(), 3);
        assert_eq!(tones(&reading(Some(on(false)))), []);
        let form = form_key("mercredi").unwrap();
        let watch = Act::Tone {
            question: question.clone(),
            form,
            tone: Tone::Watch,
        };
        assert!(tones(&reading(Some(watch))).contains(&("mercredi".to_owned(), Tone::Watch, true)));
        let neutral = Act::Tone {
            question: question.clone(),
            form: form_key("solidarité").unwrap(),
            tone: Tone::Neutral,
        };
        assert_eq!(tones(&reading(Some(neutral))), []);
    }
}
