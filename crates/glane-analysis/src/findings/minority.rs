//! Minority: something few people said, that a person chose to lift out of the numbers, with a reason.
//!
//! Made for each such choice that still stands (an option, an idea, a slot, a word, an open answer); the machine makes
//! none of its own, its rarity findings only say where to look. Evidence: the cell in people, or the answer itself, word
//! for word. Strength: 0.4 × reach of those who answered: a person found it worth hearing. Silent when what was said is
//! no longer there.

use glane_core::claim::Claim;
use glane_core::evidence::{CellRef, Facet, Figure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::judged::Voice;

use super::draft::Draft;
use super::rules::{reach, strength, typed, whole};
use crate::question::QuestionReading;
use crate::reading::Reading;

pub(super) fn all(reading: &Reading, question: &QuestionReading) -> Vec<Finding> {
    let voices = reading.judged.voices(&question.key);
    voices
        .filter_map(|(voice, reason)| one(reading, question, voice, reason))
        .collect()
}

fn one(
    reading: &Reading,
    question: &QuestionReading,
    voice: &Voice,
    reason: &str,
) -> Option<Finding> {
    let cell = reading.voice_cell(&question.key, voice)?;
    let why = Claim::Reason {
        arg: "reason".to_owned(),
        cell: cell.clone(),
    };
    let draft = match voice {
        Voice::Answer(answer) => {
            let mut said = reading.verbatims(&question.key).iter();
            let said = said.find(|said| said.at.answer == *answer)?;
            Draft::new(
                FindingKind::Minority,
                "finding-voice-answer",
                &[whole(question)],
            )
            .told_apart(&answer.to_string())
            .names("question", &question.label, whole(question))
            .quotes(said.at.clone())
        }
        Voice::Item(_) | Voice::Word(_) => {
            let count = count(reading, &cell)?;
            let draft = Draft::new(
                FindingKind::Minority,
                "finding-voice",
                std::slice::from_ref(&cell),
            )
            .value("count", Arg::Count(count), cell.clone());
            match &cell.facet {
                Facet::Word(form) => {
                    let shown = &question.words()?.word(form)?.shown;
                    draft.names("said", &typed(shown), cell.clone())
                }
                Facet::Item(key) => {
                    draft.names("said", &question.items()?.item(key)?.label, cell.clone())
                }
                _ => return None,
            }
        }
    };
    draft
        .arg("reason", Arg::Text(reason.to_owned()), why)
        .base("n", question.n, cell)
        .finding(strength(400, &[reach(question.n)]))
}

fn count(reading: &Reading, cell: &CellRef) -> Option<u64> {
    match reading.cell(cell)?.value.shown()? {
        Figure::Count(n) => Some(*n),
        Figure::Ratio { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::decision::Act;
    use glane_core::id::QuestionKey;
    use glane_core::kind::Payload;

    use super::super::rules::tests::count_of;
    use super::*;
    use crate::fixture::{ballot, decided, item, person, script, snapshot};

    fn found(question: &str, voice: Voice) -> Vec<Finding> {
        let people = (1..=2).map(|id| person(id, None)).collect();
        let said = Payload::Text("on n’ose pas".to_owned());
        let ticked = Payload::Items([item("x")].into());
        let ballots = vec![
            ballot("open", Some(1), Body::Answered(said)),
            ballot("choices", Some(2), Body::Answered(ticked)),
        ];
        let mut data = snapshot(people, ballots);
        data.decisions = decided(Act::Voice {
            question: QuestionKey::new(question).unwrap(),
            voice,
            reason: Some("personne d’autre n’a osé".to_owned()),
        });
        let reading = Reading::of(&script(&[]), &data);
        reading
            .questions
            .iter()
            .flat_map(|question| all(&reading, question))
            .collect()
    }

    #[test]
    fn an_option_or_an_answer_is_heard_with_its_reason() {
        let option = found("choices", Voice::Item(item("x"))).remove(0);
        assert_eq!((count_of(&option, "count"), count_of(&option, "n")), (1, 1));
        let answer = ballot(
            "open",
            Some(1),
            Body::Answered(Payload::Text("on n’ose pas".to_owned())),
        )
        .answer;
        let quoted = found("open", Voice::Answer(answer)).remove(0);
        assert_eq!(
            (quoted.verbatims.len(), quoted.verbatims[0].answer),
            (1, answer)
        );
    }

    #[test]
    fn what_is_no_longer_there_is_silent() {
        assert_eq!(found("choices", Voice::Item(item("gone"))), []);
    }
}
