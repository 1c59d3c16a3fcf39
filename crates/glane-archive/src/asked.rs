//! Whether an archive belongs to a consultation: how many of its questions it asks.

use std::collections::BTreeMap;

use glane_core::id::QuestionKey;
use glane_core::label::Label;
use glane_core::script::Script;
use glane_core::script::read::read;

use crate::consultations::Plan;
use crate::merge::Merged;

/// The questions of a consultation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked(BTreeMap<QuestionKey, Label>);

impl Asked {
    /// Those of the script that was announced; where there is none, those that centres asked.
    pub fn of(plan: &Plan, merged: &Merged) -> Self {
        match read(&plan.script) {
            Ok(script) if !plan.script.is_empty() => Self::of_script(&script),
            _ => Self::of_merged(merged),
        }
    }

    /// Those of the script that its centres are to ask.
    fn of_script(script: &Script) -> Self {
        let all = script.questions.iter();
        Self(
            all.map(|one| (one.key.clone(), one.label.clone()))
                .collect(),
        )
    }

    /// Those that its centres asked, where no script was announced.
    fn of_merged(merged: &Merged) -> Self {
        let common = merged.editions.values().flat_map(|one| &one.questions);
        let common = common.map(|one| (one.question.clone(), one.label.clone()));
        let own = merged.centres.iter().flat_map(|one| &one.own);
        let own = own.map(|one| (one.question.clone(), one.label.clone()));
        Self(own.chain(common).collect())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none is known.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a script asks one of them, in whatever words; where none is known any may come.
    pub fn fits(&self, script: &Script) -> bool {
        let mut all = script.questions.iter();
        self.is_empty() || all.any(|one| self.0.contains_key(&one.key))
    }

    /// How many of them a script asks in the same words.
    pub fn same(&self, script: &Script) -> usize {
        let all = script.questions.iter();
        let same = all.filter(|one| self.0.get(&one.key) == Some(&one.label));
        same.count()
    }
}
