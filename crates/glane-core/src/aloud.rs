//! « Réponses à l'oral »: answers said aloud, or raised by hand, that whoever leads enters for others.
//!
//! What is entered together is one decision that names its answers. They count as long as it stands: taking it back
//! takes them out, giving it back puts them in again, and nothing is lost in between.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::decision::{Act, Decision, standing};
use crate::id::{AnswerId, QuestionKey, Round};
use crate::sheet::ledger;

/// The most answers entered in one go.
pub const ENTRY_MAX: usize = 999;

/// How answers were said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Hands were counted: ballots without a person.
    Hands,
    /// Somebody said theirs.
    Told,
    /// A sheet was typed, a person a line.
    Sheet,
    /// A sheet of paper was typed: one person, all questions.
    Paper,
}

/// What was entered together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The form it was typed into: sent twice, it counts once.
    pub entry: Uuid,
    /// The question.
    pub question: QuestionKey,
    /// In which asking.
    pub round: Round,
    /// How they were said.
    pub way: Way,
    /// The other questions that a sheet of paper answers, each in its asking.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<(QuestionKey, Round)>,
    /// The number of the sheet of paper that was typed, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<u32>,
    /// The answers.
    pub answers: BTreeSet<AnswerId>,
}

impl Entry {
    /// The questions it answers, each in its asking.
    pub fn asked(&self) -> impl Iterator<Item = (&QuestionKey, Round)> {
        let also = self.also.iter().map(|(question, round)| (question, *round));
        std::iter::once((&self.question, self.round)).chain(also)
    }
}

/// An act's entry, if it is one.
pub fn entry(act: &Act) -> Option<&Entry> {
    match act {
        Act::Aloud(entry) => Some(entry),
        _ => None,
    }
}

/// The answers that do not count: each was entered, and no entry that stands names it; or it stood on a sheet of paper that
/// does not count with it.
pub fn set_aside(log: &[Decision]) -> BTreeSet<AnswerId> {
    let mut aside: BTreeSet<AnswerId> = log
        .iter()
        .filter_map(|decision| entry(&decision.act))
        .flat_map(|entry| entry.answers.iter().copied())
        .collect();
    if !aside.is_empty() {
        let kept = standing(log);
        for entry in kept.iter().filter_map(|decision| entry(&decision.act)) {
            for answer in &entry.answers {
                aside.remove(answer);
            }
        }
    }
    ledger::set_aside(log, &mut aside);
    aside
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;

    #[test]
    fn what_was_entered_counts_as_long_as_an_entry_that_names_it_stands() {
        let answer = |n: u128| AnswerId(Uuid::from_u128(n));
        let enter = |answers: &[u128]| {
            Act::Aloud(Entry {
                entry: Uuid::from_u128(9),
                question: QuestionKey::new("q").unwrap(),
                round: Round::FIRST,
                way: Way::Hands,
                also: vec![],
                serial: None,
                answers: answers.iter().map(|n| answer(*n)).collect(),
            })
        };
        let acts = [
            (enter(&[1, 2]), None),
            (enter(&[2, 3]), None),
            (Act::Undo, Some(1)),
            (Act::Undo, Some(2)),
            (Act::Undo, Some(3)),
        ];
        let aside = |n: usize| -> Vec<u128> {
            let aside = set_aside(&log(&acts[..n]));
            aside.iter().map(|id| id.0.as_u128()).collect()
        };
        assert!(aside(0).is_empty() && aside(2).is_empty());
        assert_eq!(aside(3), [1], "the second entry still names 2");
        assert_eq!(aside(4), [1, 2, 3]);
        assert_eq!(aside(5), [3]);
    }

    #[test]
    fn an_entry_of_an_earlier_version_answers_its_question_alone() {
        let kept = r#"{"entry":"00000000-0000-0000-0000-000000000009","question":"q","round":2,"way":"told","answers":[]}"#;
        let entry: Entry = serde_json::from_str(kept).unwrap();
        let asked: Vec<_> = entry
            .asked()
            .map(|(key, round)| (key.as_str(), round.0))
            .collect();
        assert_eq!(asked, [("q", 2)]);
        assert_eq!(serde_json::to_string(&entry).unwrap(), kept);
    }
}
