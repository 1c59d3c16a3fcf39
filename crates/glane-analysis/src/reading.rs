//! A whole workshop, read: every figure a restitution may use.

use std::collections::BTreeMap;

use glane_core::channel::Channel;
use glane_core::evidence::QuoteRef;
use glane_core::id::{QuestionKey, Revision, ScriptVersion};
use glane_core::judged::Judged;
use glane_core::kind::Kind;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;

use crate::count::tally_all;
use crate::question::{GroupBase, QuestionReading, Room};
use crate::verbatim::{Verbatim, verbatims};

/// Who was asked, how, and from which data: what a reader needs to judge the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// People who handed in at least one ballot.
    pub people: u64,
    /// People present, if the facilitator counted them.
    pub present: Option<u32>,
    /// People by group, in the script's order.
    pub groups: Vec<GroupBase>,
    /// People in no group.
    pub ungrouped: u64,
    /// People by the way their first answer came, all ways listed.
    pub channels: Vec<(Channel, u64)>,
    /// Where the data's history stood.
    pub revision: Revision,
    /// The revision of the last decision; 0 if there is none.
    pub decisions: Revision,
    /// Under which version of the script it was read.
    pub script_version: ScriptVersion,
}

/// A workshop's figures at one revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The script it was read under: title, day, place, organiser, sample notice, threshold.
    pub script: Script,
    /// The facts of method.
    pub method: Method,
    /// Each question in its current round, in the script's order.
    pub questions: Vec<QuestionReading>,
    /// What people decided about findings and the tone of words.
    pub judged: Judged,
    verbatims: BTreeMap<QuestionKey, Vec<Verbatim>>,
}

impl Reading {
    /// Reads a snapshot under a script.
    pub fn of(script: &Script, snapshot: &Snapshot) -> Self {
        let counted = tally_all(script, snapshot);
        let groups: Vec<GroupBase> = script
            .groups
            .iter()
            .zip(&counted.groups)
            .map(|(group, (_, people))| GroupBase {
                key: group.key.clone(),
                label: group.label.clone(),
                people: *people,
            })
            .collect();
        let room = Room {
            people: counted.people,
            groups: &groups,
            threshold: script.threshold,
        };
        let asked = || script.questions.iter().zip(&counted.questions);
        let questions = asked()
            .map(|(question, count)| QuestionReading::of(question, &snapshot.ideas, count, &room))
            .collect();
        let verbatims = asked()
            .filter(|(question, _)| matches!(question.kind, Kind::Open(_)))
            .map(|(question, count)| {
                (
                    question.key.clone(),
                    verbatims(snapshot, &question.key, count.round),
                )
            })
            .collect();
        Self {
            script: script.clone(),
            questions,
            judged: Judged::fold(&snapshot.decisions),
            verbatims,
            method: Method {
                people: counted.people,
                present: counted.present,
                groups,
                ungrouped: counted.ungrouped,
                channels: counted.channels,
                revision: snapshot.workshop.revision,
                decisions: snapshot
                    .decisions
                    .iter()
                    .map(|decision| decision.revision)
                    .max()
                    .unwrap_or(Revision(0)),
                script_version: snapshot.workshop.script,
            },
        }
    }

    /// The figures of a question.
    pub fn question(&self, key: &QuestionKey) -> Option<&QuestionReading> {
        self.questions.iter().find(|question| question.key == *key)
    }

    /// The words of a passage that is quoted, if the answer still is what it was.
    pub fn passage(&self, quote: &QuoteRef) -> Option<&str> {
        let mut answers = self.verbatims.values().flatten();
        let from =
            answers.find(|said| said.at.answer == quote.answer && said.at.hash == quote.hash)?;
        quote.passage(&from.text)
    }

    /// The texts answered to an open question, in order of their bytes; none for another kind.
    pub fn verbatims(&self, key: &QuestionKey) -> &[Verbatim] {
        self.verbatims.get(key).map_or(&[], Vec::as_slice)
    }
}
