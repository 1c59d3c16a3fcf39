//! The decisions that other centres may take over: about words, themes, ideas and the shelf of means. Nobody's name is in them, nor the order in
//! which they were made beside answers.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::action::Move;
use glane_core::coding::Coded;
use glane_core::decision::{Act, Actor, Decision, standing};
use glane_core::id::{AnswerId, DecisionId, QuestionKey, Revision, ThemeKey};
use glane_core::room::RoomState;
use glane_core::script::Script;
use glane_core::sealing::day_of;
use glane_core::workshop::Snapshot;

use crate::anonymous::Names;
use crate::readable::Forms;
use crate::whole::told_words;

/// What is kept of the decisions below the level of everything.
pub(crate) struct Shared<'a> {
    pub(crate) script: &'a Script,
    pub(crate) snapshot: &'a Snapshot,
    pub(crate) names: &'a Names,
    /// The forms that may be named: those of the words that leave.
    pub(crate) forms: &'a Forms,
    /// The questions whose answers leave.
    pub(crate) given: &'a BTreeSet<QuestionKey>,
}

impl Shared<'_> {
    /// The decisions about words, themes and ideas that stand, numbered from 1; with answers, what they are coded as at last.
    pub(crate) fn decisions(
        &self,
        answers: Option<&BTreeMap<AnswerId, AnswerId>>,
    ) -> Vec<Decision> {
        let mut kept = Vec::new();
        for decision in standing(&self.snapshot.decisions) {
            if let Some(act) = self.act(&decision.act, answers.is_some()) {
                let id = self.names.of("decision", decision.id.0.as_bytes());
                kept.push((DecisionId(id), decision.at, act));
            }
        }
        if let Some(answers) = answers {
            kept.extend(self.settled(answers));
        }
        let numbered = kept.into_iter().zip(1_u64..);
        numbered
            .map(|((id, at, act), revision)| Decision {
                revision: Revision(revision),
                id,
                at: day_of(at),
                actor: Actor::Facilitator,
                base: Revision(revision),
                target: act.target(),
                act,
                undoes: None,
            })
            .collect()
    }

    fn act(&self, act: &Act, with_answers: bool) -> Option<Act> {
        if act.word_call().is_some() || matches!(act, Act::Tone { .. }) {
            return told_words(act, self.forms);
        }
        let is_given = |question: &QuestionKey| with_answers && self.given.contains(question);
        match act {
            // What the network has to offer is about nobody who answered.
            Act::Action(Move::Shelve { .. }) | Act::Theme { .. } | Act::ToneOn { .. } => {
                Some(act.clone())
            }
            // A reason may tell of whose idea it was.
            Act::HideIdea { question, idea, .. } if is_given(question) => Some(Act::HideIdea {
                question: question.clone(),
                idea: idea.clone(),
                reason: String::new(),
            }),
            Act::ShowIdea { question, .. } | Act::MergeIdeas { question, .. }
                if is_given(question) =>
            {
                Some(act.clone())
            }
            _ => None,
        }
    }

    /// What each answer is coded as at last, whoever said so.
    fn settled(
        &self,
        answers: &BTreeMap<AnswerId, AnswerId>,
    ) -> Vec<(DecisionId, glane_core::world::Micros, Act)> {
        let state = RoomState::fold(self.script, &self.snapshot.decisions);
        let mut alike: BTreeMap<(QuestionKey, BTreeSet<ThemeKey>), BTreeSet<AnswerId>> =
            BTreeMap::new();
        for ballot in &self.snapshot.ballots {
            let (Some(coding), Some(fresh)) = (
                state.coding.get(&ballot.question),
                answers.get(&ballot.answer),
            ) else {
                continue;
            };
            if let Coded::Decided(themes) = coding.of(ballot.answer, ballot.revision) {
                let key = (ballot.question.clone(), themes);
                alike.entry(key).or_default().insert(*fresh);
            }
        }
        alike
            .into_iter()
            .map(|((question, themes), answers)| {
                let keys: Vec<&str> = themes.iter().map(ThemeKey::as_str).collect();
                let named = format!("{question} {}", keys.join(" "));
                let id = DecisionId(self.names.of("settled", named.as_bytes()));
                let at = day_of(self.snapshot.workshop.created);
                let act = Act::Settle {
                    question,
                    answers,
                    themes,
                };
                (id, at, act)
            })
            .collect()
    }
}
