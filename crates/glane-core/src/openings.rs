//! When each question took answers: what an answer that was a long time on its way is held against.

use std::collections::BTreeMap;

use crate::decision::{Act, Decision, standing};
use crate::id::{QuestionKey, Round};
use crate::life::Step;
use crate::reaction::Move;
use crate::running;
use crate::world::Micros;

/// An answer sent off within this time after its question closed was under way: 3 s.
pub const GRACE: i64 = 3_000_000;

/// A time in which a question took answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// Since when.
    pub from: Micros,
    /// Until when; nothing if it is open still.
    pub until: Option<Micros>,
}

/// The openings of a workshop, by question and round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Openings(BTreeMap<(QuestionKey, Round), Vec<Opening>>);

impl Openings {
    /// Read off a log, the oldest decision first; what was taken back was not.
    pub fn of(log: &[Decision]) -> Self {
        let mut openings = Self::default();
        let mut rounds: BTreeMap<QuestionKey, Round> = BTreeMap::new();
        let mut open: Option<(QuestionKey, Round)> = None;
        let timed = running::ends(log);
        for decision in standing(log) {
            let of_round = |question: &QuestionKey| {
                let round = rounds.get(question).copied().unwrap_or(Round::FIRST);
                (question.clone(), round)
            };
            match &decision.act {
                Act::Open { question } => {
                    let slot = of_round(question);
                    if open.as_ref() != Some(&slot) {
                        openings.end(open.as_ref(), decision.at);
                    }
                    openings.begin(&slot, decision.at);
                    open = Some(slot);
                }
                Act::Close { question } if open.as_ref() == Some(&of_round(question)) => {
                    let end = timed.get(&decision.revision).copied();
                    openings.end(open.take().as_ref(), end.unwrap_or(decision.at));
                }
                // It stays open, and takes nothing meanwhile.
                Act::Running(running::Move::Lock { question, on })
                    if open.as_ref() == Some(&of_round(question)) =>
                {
                    if *on {
                        openings.end(open.as_ref(), decision.at);
                    } else {
                        openings.begin(&of_round(question), decision.at);
                    }
                }
                Act::Reaction(one) if open.as_ref().is_some_and(|slot| ends(one, &slot.0)) => {
                    openings.end(open.take().as_ref(), decision.at);
                }
                Act::Life(Step::End | Step::Seal { .. } | Step::Purge(_)) => {
                    openings.end(open.take().as_ref(), decision.at);
                }
                Act::ResetRound { question }
                | Act::Running(
                    running::Move::Again { question } | running::Move::Anew { question, .. },
                ) => {
                    let slot = of_round(question);
                    if open.as_ref() == Some(&slot) {
                        openings.end(open.take().as_ref(), decision.at);
                    }
                    if let Some(round) = running::begins(&decision.act, &slot.0, slot.1) {
                        rounds.insert(slot.0, round);
                    }
                }
                _ => {}
            }
        }
        openings
    }

    /// Answers are taken from that moment on, unless they are already.
    fn begin(&mut self, slot: &(QuestionKey, Round), at: Micros) {
        let all = self.0.entry(slot.clone()).or_default();
        if all.last().is_none_or(|last| last.until.is_some()) {
            let opening = Opening {
                from: at,
                until: None,
            };
            all.push(opening);
        }
    }

    /// No more are, unless none were.
    fn end(&mut self, slot: Option<&(QuestionKey, Round)>, at: Micros) {
        let last = slot
            .and_then(|slot| self.0.get_mut(slot))
            .and_then(|all| all.last_mut());
        if let Some(opening) = last {
            opening.until.get_or_insert(at);
        }
    }

    /// Whether an answer sent off at that moment was in time, with [`GRACE`].
    pub fn took(&self, question: &QuestionKey, round: Round, at: Micros) -> bool {
        let Some(all) = self.0.get(&(question.clone(), round)) else {
            return false;
        };
        all.iter().any(|opening| {
            let until = opening.until.map(|until| until.0.saturating_add(GRACE));
            opening.from <= at && until.is_none_or(|until| at.0 <= until)
        })
    }
}

/// Whether a finding is put to the room no longer.
fn ends(one: &Move, open: &QuestionKey) -> bool {
    open.is_reaction()
        && match one {
            Move::Put { findings } => findings.iter().all(|put| put.question != *open),
            Move::End => true,
            Move::Hands { .. } | Move::Nuance { .. } => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;

    fn key(text: &str) -> QuestionKey {
        QuestionKey::new(text).unwrap()
    }

    /// Decision number `n` is made at `n` minutes.
    fn openings(acts: &[(Act, Option<u64>)]) -> Openings {
        let mut log = log(acts);
        for (decision, minute) in log.iter_mut().zip(1..) {
            decision.at = Micros(minute * 60_000_000);
        }
        Openings::of(&log)
    }

    fn open(question: &str) -> (Act, Option<u64>) {
        let question = key(question);
        (Act::Open { question }, None)
    }

    fn took(openings: &Openings, question: &str, round: u32, seconds: i64) -> bool {
        openings.took(&key(question), Round(round), Micros(seconds * 1_000_000))
    }

    #[test]
    fn an_answer_is_in_time_from_its_opening_until_a_little_after_the_close() {
        let question = key("a");
        let all = openings(&[open("a"), (Act::Close { question }, None)]);
        let at = |seconds| took(&all, "a", 1, seconds);
        assert_eq!(
            [59, 60, 119, 120, 123, 124].map(at),
            [false, true, true, true, true, false]
        );
        assert!(!took(&all, "a", 2, 90));
        assert!(!took(&all, "b", 1, 90));
    }

    #[test]
    fn another_question_or_another_round_closes_it_and_an_undo_does_not() {
        let reset = (Act::ResetRound { question: key("a") }, None);
        let all = openings(&[open("a"), open("b"), (Act::Undo, Some(2)), reset, open("a")]);
        assert!(took(&all, "a", 1, 150), "as if it had never closed");
        assert!(!took(&all, "b", 1, 150));
        assert!(!took(&all, "a", 1, 299));
        assert!(!took(&all, "a", 2, 299));
        assert!(took(&all, "a", 2, 1_000_000));
    }
}
