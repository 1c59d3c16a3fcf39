//! The life of a workshop: open, its session ended, sealed, purged. A pure fold of decisions.
//!
//! « Fin de séance » closes the questions; answers that were on their way and paper still come. « Clôture » destroys what
//! ties people to their answers, for good. « Purge » takes the answers themselves away. The last two cannot be taken
//! back, so they hold whatever is undone.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::date::Day;
use crate::decision::{Act, Decision, standing};
use crate::id::{DecisionId, Revision};
use crate::script::Script;
use crate::world::Micros;

/// What is decided about a workshop's life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum Step {
    /// The session is over: no question takes answers any more.
    End,
    /// Nobody can be tied to their answers any more.
    Seal {
        /// From that revision on, data read at a revision are those of then; before it nobody can tell any more which
        /// answers had come.
        exact: Revision,
    },
    /// Somebody took their answers back; who, and which, is in no log.
    Leave,
    /// Answers are kept longer than the script says.
    Keep {
        /// The last day they are.
        until: Day,
    },
    /// The answers are gone.
    Purge(Record),
}

/// What was purged: counts and hashes, nothing of anybody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// People.
    pub people: u64,
    /// Answers, each counted once however often it was changed.
    pub answers: u64,
    /// Ideas proposed.
    pub ideas: u64,
    /// Decisions about them.
    pub decisions: u64,
    /// The hash of all of it, as it was: a copy that turns up can be told to be one.
    pub data: String,
    /// Restitutions published before, which stay what they were.
    pub published: Vec<Published>,
}

/// A file of a restitution that was published.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Published {
    /// The revision of its data.
    pub data: Revision,
    /// Which file: its ending, with its version.
    pub file: String,
    /// The BLAKE3 hash of its bytes.
    pub hash: String,
}

/// Whether a decision stays when the answers are purged: it is about the workshop's life, its publication or what the house does since. What takes
/// such a decision back stays with it.
pub fn outlives(act: &Act) -> bool {
    matches!(
        act,
        Act::Life(_)
            | Act::Publish { .. }
            | Act::Validate { .. }
            | Act::Share { .. }
            | Act::Withdraw
            | Act::Action(_)
    )
}

/// The decisions of a log that stay when the answers are purged, with those that take one of them back.
pub fn outliving(log: Vec<Decision>) -> Vec<Decision> {
    let mut known: BTreeSet<DecisionId> = BTreeSet::new();
    log.into_iter()
        .filter(|decision| {
            let undoes = decision.undoes;
            let stays =
                outlives(&decision.act) || undoes.is_some_and(|undone| known.contains(&undone));
            if stays {
                known.insert(decision.id);
            }
            stays
        })
        .collect()
}

impl Step {
    /// What it is about, as a decision's target.
    pub(crate) fn target(&self) -> String {
        match self {
            Self::End => "session",
            Self::Seal { .. } | Self::Purge(_) | Self::Keep { .. } => "life",
            Self::Leave => "leave",
        }
        .to_owned()
    }

    /// Whether no undo takes it back.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Seal { .. } | Self::Leave | Self::Purge(_))
    }
}

/// Where a workshop stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Questions are asked.
    Open,
    /// The session is over.
    Ended,
    /// Nobody can be tied to their answers.
    Sealed,
    /// The answers are gone.
    Purged,
}

/// What stands of the decisions about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Life {
    /// When the session ended; a question opened since began another.
    pub ended: Option<Micros>,
    /// When it was sealed.
    pub sealed: Option<Micros>,
    /// When it was purged, and what was.
    pub purged: Option<(Micros, Record)>,
    /// Until when answers are kept though the script says less.
    pub longer: Option<Day>,
    /// How many took their answers back.
    pub left: usize,
    /// From that revision on, data read at a revision are those of then.
    pub exact: Revision,
}

impl Life {
    /// What stands of a log.
    pub fn fold(log: &[Decision]) -> Self {
        let mut life = Self::default();
        for decision in standing(log) {
            match &decision.act {
                Act::Life(Step::End) => life.ended = Some(decision.at),
                Act::Open { .. } => life.ended = None,
                Act::Life(Step::Keep { until }) => life.longer = Some(*until),
                _ => {}
            }
        }
        for decision in log {
            match &decision.act {
                Act::Life(Step::Seal { exact }) => {
                    life.sealed.get_or_insert(decision.at);
                    life.exact = life.exact.max(*exact);
                }
                Act::Life(Step::Leave) => {
                    life.left += 1;
                    life.exact = life.exact.max(decision.revision);
                }
                Act::Life(Step::Purge(record)) => {
                    life.purged = Some((decision.at, record.clone()));
                    life.exact = decision.revision;
                }
                _ => {}
            }
        }
        life
    }

    /// Where it stands.
    pub fn stage(&self) -> Stage {
        if self.purged.is_some() {
            Stage::Purged
        } else if self.sealed.is_some() {
            Stage::Sealed
        } else if self.ended.is_some() {
            Stage::Ended
        } else {
            Stage::Open
        }
    }

    /// Whether nobody can be tied to their answers any more, which also means that no answer is taken.
    pub fn is_sealed(&self) -> bool {
        self.stage() >= Stage::Sealed
    }

    /// The last day before it is sealed by the program: so many days after the workshop's day or the end of its session,
    /// and never before `known` and as many days are past, the day from which the program knew of it.
    pub fn open_until(&self, script: &Script, known: Day) -> Day {
        let ended = self.ended.map(Day::of);
        let over = ended.into_iter().chain([known]).fold(script.day, Day::max);
        over.plus(script.sealing_days)
    }

    /// The last day answers are kept.
    pub fn kept_until(&self, script: &Script) -> Day {
        let said = script.kept_until();
        self.longer.map_or(said, |longer| longer.max(said))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;
    use crate::id::QuestionKey;
    use crate::script::tests::tiny;

    fn day(day: u8) -> Day {
        Day::new(2024, 12, day).unwrap()
    }

    fn open() -> (Act, Option<u64>) {
        let question = QuestionKey::new("a").unwrap();
        (Act::Open { question }, None)
    }

    fn step(step: Step) -> (Act, Option<u64>) {
        (Act::Life(step), None)
    }

    fn stage(acts: &[(Act, Option<u64>)]) -> Stage {
        Life::fold(&log(acts)).stage()
    }

    #[test]
    fn a_session_that_goes_on_is_not_over() {
        assert_eq!(stage(&[open()]), Stage::Open);
        assert_eq!(stage(&[open(), step(Step::End)]), Stage::Ended);
        assert_eq!(stage(&[open(), step(Step::End), open()]), Stage::Open);
        let undone = [open(), step(Step::End), (Act::Undo, Some(2))];
        assert_eq!(stage(&undone), Stage::Open);
    }

    #[test]
    fn sealing_and_purge_hold_whatever_is_undone() {
        let seal = || step(Step::Seal { exact: Revision(1) });
        assert_eq!(stage(&[seal(), (Act::Undo, Some(1))]), Stage::Sealed);
        assert_eq!(stage(&[seal(), open()]), Stage::Sealed);
        let purge = step(Step::Purge(Record::default()));
        let purged = [seal(), purge, (Act::Undo, Some(2))];
        assert_eq!(stage(&purged), Stage::Purged);
        assert_eq!(Life::fold(&log(&purged)).exact, Revision(2));
    }

    #[test]
    fn what_takes_back_outlives_the_answers_with_what_it_takes_back() {
        let kept = outliving(log(&[
            open(),
            step(Step::End),
            (Act::Undo, Some(1)),
            (Act::Undo, Some(2)),
            (Act::Undo, Some(4)),
            (Act::Withdraw, None),
        ]));
        let revisions: Vec<u64> = kept.iter().map(|decision| decision.revision.0).collect();
        assert_eq!(revisions, [2, 4, 5, 6]);
    }

    #[test]
    fn who_left_is_counted_and_the_data_before_are_no_longer_those_of_then() {
        let life = Life::fold(&log(&[
            open(),
            step(Step::Leave),
            open(),
            step(Step::Leave),
        ]));
        assert_eq!((life.left, life.exact), (2, Revision(4)));
    }

    #[test]
    fn sealing_comes_so_many_days_after_the_last_of_what_it_waits_for() {
        let mut script = tiny();
        script.day = day(1);
        let known = |known| Life::default().open_until(&script, known);
        assert_eq!(known(day(1)), day(8));
        assert_eq!(known(day(5)), day(12));
        // 10 December 2024, in the evening.
        let life = Life {
            ended: Some(Micros(1_733_860_800_000_000)),
            ..Life::default()
        };
        assert_eq!(life.open_until(&script, day(1)), day(17));
    }

    #[test]
    fn keeping_longer_never_shortens() {
        let script = tiny();
        let said = script.kept_until();
        let keep = |until| Life::fold(&log(&[step(Step::Keep { until })])).kept_until(&script);
        assert_eq!(keep(day(2)), said);
        assert_eq!(keep(said.plus(30)), said.plus(30));
    }
}
