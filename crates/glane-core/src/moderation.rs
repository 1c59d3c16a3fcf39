//! What is held back and what is held up while a workshop runs: words that wait for accord, an answer pinned to the room's
//! screen, worrying answers that somebody has seen to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::decision::{Act, Decision};
use crate::id::{AnswerId, QuestionKey, Revision};
use crate::script::{Question, Script};
use crate::steps::Steps;

/// A decision about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "move")]
pub enum Move {
    /// What people give waits for accord before the room sees it, or no longer.
    First {
        /// The question.
        question: QuestionKey,
        /// Whether it waits.
        on: bool,
    },
    /// An answer is held up on the room's screen, in the place of the one that was; no answer: none.
    Pin {
        /// The question.
        question: QuestionKey,
        /// The answer.
        answer: Option<AnswerId>,
    },
    /// Somebody has seen to a worrying answer.
    Heed {
        /// The question.
        question: QuestionKey,
        /// The answer.
        answer: AnswerId,
    },
}

impl Move {
    /// The question it is about.
    pub fn question(&self) -> &QuestionKey {
        match self {
            Self::First { question, .. }
            | Self::Pin { question, .. }
            | Self::Heed { question, .. } => question,
        }
    }

    /// What it is about, as conflicts see it.
    pub fn target(&self) -> String {
        match self {
            Self::First { question, .. } => format!("first:{question}"),
            Self::Pin { .. } => "pin".to_owned(),
            Self::Heed { question, answer } => format!("heed:{question}:{answer}"),
        }
    }

    /// The answer it names.
    pub fn answer_mut(&mut self) -> Option<&mut AnswerId> {
        match self {
            Self::First { .. } => None,
            Self::Pin { answer, .. } => answer.as_mut(),
            Self::Heed { answer, .. } => Some(answer),
        }
    }
}

/// An answer as somebody saw it: one that its author wrote anew is another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pinned {
    /// Its question.
    pub question: QuestionKey,
    /// Its id.
    pub answer: AnswerId,
    /// The revision its reader saw.
    seen: Revision,
}

impl Pinned {
    /// Whether an answer written at a revision is what was seen.
    pub fn is(&self, answer: AnswerId, written: Revision) -> bool {
        self.answer == answer && written <= self.seen
    }
}

/// What was decided so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moderated {
    first: BTreeMap<QuestionKey, bool>,
    /// Whether what waits goes on waiting whatever is decided: minors are asked.
    locked: bool,
    heeded: BTreeMap<AnswerId, Revision>,
    /// The answer on the room's screen.
    pub pinned: Option<Pinned>,
}

impl Moderated {
    /// As the script has it.
    pub fn start(script: &Script) -> Self {
        let questions = script.questions.iter();
        let said = questions.filter_map(|one| Some((one.key.clone(), one.waits_first()?)));
        Self {
            first: said.collect(),
            locked: script.audience.is_minor(),
            ..Self::default()
        }
    }

    pub(crate) fn apply(&mut self, one: &Move, seen: Revision) {
        match one {
            Move::First { question, on } => {
                self.first.insert(question.clone(), *on);
            }
            Move::Pin { question, answer } => {
                self.pinned = answer.map(|answer| Pinned {
                    question: question.clone(),
                    answer,
                    seen,
                });
            }
            Move::Heed { answer, .. } => {
                self.heeded.insert(*answer, seen);
            }
        }
    }

    /// Whether nothing that waits is let through by itself, because minors are asked.
    pub fn is_locked(&self) -> bool {
        self.locked
    }

    /// Whether a move would let through what minors write.
    pub(crate) fn refuses(&self, one: &Move) -> bool {
        self.locked && matches!(one, Move::First { on: false, .. })
    }

    /// Whether what people give to a question waits for accord.
    pub fn waits_first(&self, question: &QuestionKey) -> bool {
        self.first.get(question).copied().unwrap_or(false)
    }

    /// Whether somebody has seen to an answer written at a revision.
    pub fn is_heeded(&self, answer: AnswerId, written: Revision) -> bool {
        self.heeded
            .get(&answer)
            .is_some_and(|seen| written <= *seen)
    }
}

/// The name of the tag under which the script keeps it.
pub const MODERATION: &str = "moderation";
/// What people give waits for accord.
pub const BEFORE: &str = "avant";
/// What people give is shown, and hidden where somebody says so.
pub const AFTER: &str = "apres";

impl Question {
    /// Whether the script says that what people give waits for accord.
    pub fn waits_first(&self) -> Option<bool> {
        let said = self.tags.get(MODERATION)?;
        Some(said == BEFORE)
    }
}

/// An act's move, if it is one.
pub fn moved(act: &Act) -> Option<&Move> {
    match act {
        Act::Moderate(one) => Some(one),
        _ => None,
    }
}

/// The steps back and forth of what is pinned and seen to.
pub fn steps(log: &[Decision]) -> Steps {
    Steps::of(log, |act| moved(act).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;
    use crate::room::RoomState;
    use crate::script::tests::tiny;

    fn key(text: &str) -> QuestionKey {
        QuestionKey::new(text).unwrap()
    }

    #[test]
    fn the_script_begins_and_the_console_goes_on() {
        let mut script = tiny();
        for (question, said) in script.questions.iter_mut().zip([BEFORE, AFTER]) {
            question.tags.insert(MODERATION.to_owned(), said.to_owned());
        }
        let turn = |question: &str, on| {
            let question = key(question);
            (Act::Moderate(Move::First { question, on }), None)
        };
        let acts = [turn("a", false), turn("b", true), (Act::Undo, Some(1))];
        let waits = |n: usize| {
            let state = RoomState::fold(&script, &log(&acts[..n]));
            ["a", "b"].map(|one| state.moderated.waits_first(&key(one)))
        };
        assert_eq!([waits(0), waits(1)], [[true, false], [false, false]]);
        assert_eq!([waits(2), waits(3)], [[false, true], [true, true]]);
        assert!(!Moderated::start(&tiny()).waits_first(&key("a")));
    }

    #[test]
    fn what_minors_write_waits_whatever_is_decided() {
        let mut script = tiny();
        script.audience = crate::script::audience::Audience::Children;
        let said = BEFORE.to_owned();
        script.questions[0].tags.insert(MODERATION.to_owned(), said);
        let question = key("a");
        let let_through = Act::Moderate(Move::First {
            question: question.clone(),
            on: false,
        });
        let state = RoomState::fold(&script, &log(&[(let_through.clone(), None)]));
        assert!(state.moderated.waits_first(&question) && state.ideas[&question].waits());
        script.audience = crate::script::audience::Audience::Adults;
        let state = RoomState::fold(&script, &log(&[(let_through, None)]));
        assert!(!state.moderated.waits_first(&question) && !state.ideas[&question].waits());
    }

    #[test]
    fn what_was_pinned_or_seen_to_is_the_answer_as_it_was_read() {
        let answer = AnswerId(uuid::Uuid::from_u128(7));
        let question = key("b");
        let pin = |answer| {
            Act::Moderate(Move::Pin {
                question: question.clone(),
                answer,
            })
        };
        let heed = Act::Moderate(Move::Heed {
            question: question.clone(),
            answer,
        });
        // Each is seen at the revision before its own.
        let acts = [(pin(Some(answer)), None), (heed, None), (pin(None), None)];
        let state = |n: usize| RoomState::fold(&tiny(), &log(&acts[..n])).moderated;
        let pinned = state(1).pinned.unwrap();
        assert!(pinned.is(answer, Revision(0)) && !pinned.is(answer, Revision(1)));
        assert!(
            state(2).is_heeded(answer, Revision(1)) && !state(2).is_heeded(answer, Revision(2))
        );
        assert_eq!(state(3).pinned, None);
    }
}
