//! What people decided about answers that may tell too much of somebody: whether they are quoted, and what of them.
//!
//! The machine only proposes that a person looks (see `glane-analysis`, `delicate`): until one has, such an answer is
//! quoted nowhere. It counts in all figures whatever is decided. A decision names the answer and, where part of it is not
//! to be read, which characters: never the text. It holds for the answer as it was seen: one that its author wrote anew
//! waits again.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::decision::{Act, Decision};
use crate::id::{AnswerId, QuestionKey, Revision};
use crate::steps::Steps;

/// What stands for what is not to be read.
pub const MASK: &str = "[…]";
/// The most passages of one answer that are masked apart.
pub const SPANS_MAX: usize = 100;

/// Characters of an answer, counted from 0 in Unicode scalars of the answer as kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The first.
    pub start: usize,
    /// The one after the last.
    pub end: usize,
}

/// What becomes of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It may be quoted as it is.
    Keep,
    /// It may be quoted, [`MASK`] standing for these characters.
    Mask(BTreeSet<Span>),
    /// It is not quoted.
    LeaveOut,
}

/// What was decided, by answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reviews(BTreeMap<AnswerId, (Verdict, Revision)>);

impl Reviews {
    /// One more decision, whose maker saw the data as they were at `seen`.
    pub(crate) fn apply(&mut self, answer: AnswerId, verdict: &Verdict, seen: Revision) {
        self.0.insert(answer, (verdict.clone(), seen));
    }

    /// What was decided of an answer written at a revision; nothing if it was written anew since.
    pub fn of(&self, answer: AnswerId, written: Revision) -> Option<&Verdict> {
        let (verdict, seen) = self.0.get(&answer)?;
        (written <= *seen).then_some(verdict)
    }
}

/// A text as it may be read once these characters are masked; spans that touch are one.
pub fn masked(text: &str, spans: &BTreeSet<Span>) -> String {
    let hidden = |at: usize| {
        spans
            .iter()
            .any(|span| (span.start..span.end).contains(&at))
    };
    let mut shown = String::with_capacity(text.len());
    let mut is_after = false;
    for (at, c) in text.chars().enumerate() {
        let is_hidden = hidden(at);
        if is_hidden && !is_after {
            shown.push_str(MASK);
        } else if !is_hidden {
            shown.push(c);
        }
        is_after = is_hidden;
    }
    shown
}

impl Act {
    /// The question whose answers the act reviews.
    pub fn reviews(&self) -> Option<&QuestionKey> {
        match self {
            Self::Review { question, .. } => Some(question),
            _ => None,
        }
    }
}

/// The steps back and forth of the decisions about answers to read again.
pub fn steps(log: &[Decision]) -> Steps {
    Steps::of(log, |act| act.reviews().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(all: &[(usize, usize)]) -> BTreeSet<Span> {
        let all = all.iter();
        all.map(|&(start, end)| Span { start, end }).collect()
    }

    #[test]
    fn what_is_masked_is_not_in_the_text_and_the_rest_is_as_it_was() {
        let text = "Été : appelez Zoé au 06 🙂 !";
        assert_eq!(masked(text, &spans(&[])), text);
        assert_eq!(
            masked(text, &spans(&[(14, 17), (21, 23)])),
            "Été : appelez […] au […] 🙂 !"
        );
        assert_eq!(masked("Zoé Durand", &spans(&[(0, 4), (4, 10)])), MASK);
        assert_eq!(masked("Zoé Durand", &spans(&[(0, 6), (2, 10)])), MASK);
        assert_eq!(masked("Zoé", &spans(&[(1, 99)])), "Z[…]");
    }

    #[test]
    fn a_decision_holds_for_the_answer_as_it_was_seen() {
        let answer = AnswerId(uuid::Uuid::from_u128(7));
        let mut reviews = Reviews::default();
        reviews.apply(answer, &Verdict::Keep, Revision(5));
        assert_eq!(reviews.of(answer, Revision(5)), Some(&Verdict::Keep));
        assert_eq!(reviews.of(answer, Revision(6)), None, "written anew");
        reviews.apply(answer, &Verdict::LeaveOut, Revision(6));
        assert_eq!(reviews.of(answer, Revision(6)), Some(&Verdict::LeaveOut));
    }

    #[test]
    fn the_log_holds_ids_and_places_and_no_text() {
        let act = Act::Review {
            question: QuestionKey::new("texte").unwrap(),
            answer: AnswerId(uuid::Uuid::from_u128(7)),
            verdict: Verdict::Mask(spans(&[(3, 8)])),
        };
        let written = serde_json::to_value(&act).unwrap();
        assert_eq!(written["verdict"]["mask"][0]["start"], 3);
        assert_eq!(serde_json::from_value::<Act>(written).unwrap(), act);
        assert!(act.target().to_string().starts_with("review:texte:"));
    }
}
