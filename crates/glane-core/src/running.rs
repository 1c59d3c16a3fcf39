//! How the room is led beside opening, closing and showing: the time people have, answers held while they are talked
//! about, the screen gone dark, the number of people kept from it, a question asked a second time. A pure fold of
//! decisions: a timer's end follows from the moment its decision bears, so no clock is asked here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::decision::{Act, Actor, Decision, standing};
use crate::id::{QuestionKey, Revision, Round};
use crate::room::{Phase, RoomState};
use crate::world::Micros;

/// After a timer's end its question still takes answers for this long: what was pressed at the last second is on its way,
/// and who wrote something and did not send it is told to.
pub const TIME_GRACE: i64 = 10_000_000;
/// The longest a timer runs, in seconds.
pub const TIME_MAX: u32 = 3 * 3600;

const SECOND: i64 = 1_000_000;

/// What is decided about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum Move {
    /// An open question closes by itself once so many seconds are over, from now; none: it does not.
    Time {
        /// The question.
        question: QuestionKey,
        /// From 1 to [`TIME_MAX`].
        seconds: Option<u32>,
    },
    /// An open question stays where it is and takes no answer while it is talked about; or takes them again.
    Lock {
        /// The question.
        question: QuestionKey,
        /// Whether it is locked.
        on: bool,
    },
    /// The room's screen shows nothing; or shows again.
    Blank {
        /// Whether it is dark.
        on: bool,
    },
    /// The room's screen says how many answered, or does not.
    Count {
        /// Whether it says so.
        shown: bool,
    },
    /// The question is asked a second time, to be held against the time before: answers of both count.
    Again {
        /// The question.
        question: QuestionKey,
    },
    /// The question is asked anew, or a second time, after an asking was taken back: in a round of a number that none had,
    /// since what was answered in that one must not stand in the new one.
    Anew {
        /// The question.
        question: QuestionKey,
        /// The number.
        round: Round,
        /// Whether it is held against the time before.
        again: bool,
    },
}

impl Move {
    /// What it is about, as a decision's target.
    pub(crate) fn target(&self) -> String {
        match self {
            Self::Time { question, .. } => format!("time:{question}"),
            Self::Lock { question, .. } => format!("lock:{question}"),
            Self::Blank { .. } => "blank".to_owned(),
            Self::Count { .. } => "people-shown".to_owned(),
            // Asking anew and asking a second time are one matter.
            Self::Again { question } | Self::Anew { question, .. } => format!("round:{question}"),
        }
    }

    /// The question it is about, if it is about one.
    pub fn question(&self) -> Option<&QuestionKey> {
        match self {
            Self::Time { question, .. }
            | Self::Lock { question, .. }
            | Self::Again { question }
            | Self::Anew { question, .. } => Some(question),
            Self::Blank { .. } | Self::Count { .. } => None,
        }
    }
}

/// The time an open question has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// When it is over, by the server's clock.
    pub until: Micros,
    /// How long it was given.
    pub seconds: u32,
    /// The decision that set it.
    pub set: Revision,
}

impl Timer {
    /// One that begins at a moment.
    fn from(at: Micros, seconds: u32, set: Revision) -> Self {
        let micros = i64::from(seconds.min(TIME_MAX)) * SECOND;
        Self {
            until: Micros(at.0.saturating_add(micros)),
            seconds,
            set,
        }
    }

    /// When its question closes.
    pub fn closes(&self) -> Micros {
        Micros(self.until.0.saturating_add(TIME_GRACE))
    }

    /// Whole seconds left at a moment, the one that runs among them.
    pub fn left(&self, now: Micros) -> u32 {
        let micros = self.until.0.saturating_sub(now.0).max(0);
        let seconds = micros.saturating_add(SECOND - 1) / SECOND;
        u32::try_from(seconds).unwrap_or(TIME_MAX)
    }
}

/// What stands of it for the room as a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stage {
    /// The room's screen shows nothing.
    pub is_blank: bool,
    /// The room's screen does not say how many answered.
    pub hides_people: bool,
}

impl RoomState {
    /// The open question whose time runs.
    pub fn timer(&self) -> Option<(&QuestionKey, &Timer)> {
        let current = self.current.as_ref()?;
        let asked = self.questions.get(current)?;
        let timer = asked.timer.as_ref()?;
        (asked.phase == Phase::Open).then_some((current, timer))
    }

    /// Whether a question is open and takes no answer for now.
    pub fn is_locked(&self, question: &QuestionKey) -> bool {
        let asked = self.questions.get(question);
        asked.is_some_and(|asked| asked.locked && asked.phase == Phase::Open)
    }

    /// Takes a move in; `at` and `revision` are its decision's.
    pub(crate) fn run(&mut self, one: &Move, at: Micros, revision: Revision) {
        let asked = one.question().map(|key| self.questions.get_mut(key));
        match (one, asked) {
            (Move::Time { seconds, .. }, Some(Some(asked))) => {
                if asked.phase == Phase::Open {
                    let start = |seconds: u32| Timer::from(at, seconds, revision);
                    asked.timer = seconds.map(start);
                }
            }
            (Move::Lock { on, .. }, Some(Some(asked))) => {
                if asked.phase == Phase::Open {
                    asked.locked = *on;
                    // While the room talks nothing closes behind its back.
                    asked.timer = None;
                }
            }
            (Move::Again { .. }, Some(Some(asked))) => {
                asked.before = Some(asked.round);
                asked.anew(asked.round.next());
            }
            (
                Move::Anew {
                    question,
                    round,
                    again,
                },
                Some(Some(asked)),
            ) => {
                let next = asked.round.next();
                let passed = (next.0..round.0).map(Round);
                if passed.len() > 0 {
                    let all = self.passed.entry(question.clone()).or_default();
                    all.extend(passed);
                }
                if *again {
                    asked.before = Some(asked.round);
                }
                asked.anew(next.max(*round));
            }
            (Move::Blank { on }, _) => self.stage.is_blank = *on,
            (Move::Count { shown }, _) => self.stage.hides_people = !shown,
            // A question that the script no longer has.
            (Move::Time { .. } | Move::Lock { .. } | Move::Again { .. } | Move::Anew { .. }, _) => {
            }
        }
    }

    /// A timer closes its question once: who takes that closing back has all the time they want.
    pub(crate) fn without_spent_timers(&mut self, log: &[Decision]) {
        for (key, asked) in &mut self.questions {
            let Some(timer) = asked.timer else { continue };
            let is_spent = log.iter().any(|decision| {
                let closes = matches!(&decision.act, Act::Close { question } if question == key);
                closes && decision.actor == Actor::Program && decision.revision > timer.set
            });
            if is_spent {
                asked.timer = None;
            }
        }
    }
}

/// The round that an act begins of a question at such a round, if it begins one.
pub(crate) fn begins(act: &Act, question: &QuestionKey, present: Round) -> Option<Round> {
    let next = present.next();
    match act {
        Act::ResetRound { question: asked } | Act::Running(Move::Again { question: asked })
            if asked == question =>
        {
            Some(next)
        }
        Act::Running(Move::Anew {
            question: asked,
            round,
            ..
        }) if asked == question => Some(next.max(*round)),
        _ => None,
    }
}

/// An act that asks a question anew, as it is to be kept after a log: in a round whose number no asking had, one that was
/// taken back neither. Phones may have answered in that one, and their answers are kept under its number. Any other act
/// stays as it is.
pub fn numbered(log: &[Decision], act: Act) -> Act {
    let (question, again) = match &act {
        Act::ResetRound { question } => (question, false),
        Act::Running(Move::Again { question }) => (question, true),
        _ => return act,
    };
    let after = |log: &[Decision]| {
        let kept = standing(log);
        kept.iter().fold(Round::FIRST, |round, decision| {
            begins(&decision.act, question, round).unwrap_or(round)
        })
    };
    let had = log.iter().enumerate().filter_map(|(at, decision)| {
        begins(&decision.act, question, Round::FIRST)?;
        log.get(..=at).map(after)
    });
    let Some(highest) = had.max().filter(|highest| *highest > after(log)) else {
        return act;
    };
    Act::Running(Move::Anew {
        question: question.clone(),
        round: highest.next(),
        again,
    })
}

/// When the timers of a log say that their questions stop taking answers, by the decision of the program that closed them.
/// A program that was not running then closed them later: what came in between came too late all the same.
pub(crate) fn ends(log: &[Decision]) -> BTreeMap<Revision, Micros> {
    let mut running: BTreeMap<&QuestionKey, Timer> = BTreeMap::new();
    let mut ends = BTreeMap::new();
    for decision in standing(log) {
        match &decision.act {
            Act::Running(Move::Time { question, seconds }) => {
                match seconds {
                    Some(seconds) => {
                        let timer = Timer::from(decision.at, *seconds, decision.revision);
                        running.insert(question, timer)
                    }
                    None => running.remove(question),
                };
            }
            Act::Close { question } if decision.actor == Actor::Program => {
                if let Some(timer) = running.remove(question) {
                    ends.insert(decision.revision, timer.closes().min(decision.at));
                }
            }
            _ => {}
        }
    }
    ends
}

#[cfg(test)]
mod tests;
