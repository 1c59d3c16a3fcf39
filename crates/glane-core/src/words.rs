//! What people decided about the words of a question, on top of what the rules put together.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::decision::{Act, Decision};
use crate::id::{DecisionId, FormKey, QuestionKey};

/// One decision about words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WordCall {
    /// These forms, and what the rules put with them, are one word.
    Merge(BTreeSet<FormKey>),
    /// This form stands alone.
    Split(FormKey),
    /// The group of this form is shown so.
    ShowAs(FormKey, String),
    /// The group of this form is left out of pictures.
    Hide(FormKey),
    /// The group of this form may be shown.
    Show(FormKey),
    /// What the group of this form means in the workshop's language.
    Gloss(FormKey, String),
}

impl WordCall {
    /// The forms it is about.
    pub fn forms(&self) -> Vec<&FormKey> {
        match self {
            Self::Merge(forms) => forms.iter().collect(),
            Self::Split(form)
            | Self::ShowAs(form, _)
            | Self::Hide(form)
            | Self::Show(form)
            | Self::Gloss(form, _) => vec![form],
        }
    }

    /// Whether it changes anything among forms that were typed: a merge needs two of its forms.
    pub fn applies(&self, typed: impl Fn(&FormKey) -> bool) -> bool {
        let needed = if matches!(self, Self::Merge(_)) { 2 } else { 1 };
        self.forms().into_iter().filter(|form| typed(form)).count() >= needed
    }
}

impl Act {
    /// The question and the call, if the act is one call about words.
    pub fn word_call(&self) -> Option<(&QuestionKey, WordCall)> {
        match self {
            Self::MergeForms { question, forms } => {
                Some((question, WordCall::Merge(forms.clone())))
            }
            Self::SplitForm { question, form } => Some((question, WordCall::Split(form.clone()))),
            Self::ShowAs {
                question,
                form,
                text,
            } => Some((question, WordCall::ShowAs(form.clone(), text.clone()))),
            Self::HideWord { question, form } => Some((question, WordCall::Hide(form.clone()))),
            Self::ShowWord { question, form } => Some((question, WordCall::Show(form.clone()))),
            Self::Gloss {
                question,
                form,
                text,
            } => Some((question, WordCall::Gloss(form.clone(), text.clone()))),
            _ => None,
        }
    }

    /// The question whose words the act is about.
    pub fn words_of(&self) -> Option<&QuestionKey> {
        match self {
            Self::TakeWords { question, .. } => Some(question),
            _ => self.word_call().map(|(question, _)| question),
        }
    }
}

/// Whether a decision is about words, or takes back one that is.
pub fn is_about(log: &[Decision], decision: &Decision) -> bool {
    let mut at = decision;
    // A log is finite, and an undo names an earlier decision: each step goes back.
    for _ in 0..=log.len() {
        if at.act.words_of().is_some() {
            return true;
        }
        let before = at
            .undoes
            .and_then(|id| log.iter().find(|other| other.id == id));
        match before {
            Some(before) => at = before,
            None => return false,
        }
    }
    false
}

/// What can be taken back and put back, of the decisions about one question's words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Steps {
    /// The decisions that an undo takes back, the next one last.
    pub done: Vec<DecisionId>,
    /// The undos that a redo takes back, the next one last.
    pub undone: Vec<DecisionId>,
}

impl Steps {
    /// Reads a log in its order. A new decision ends what could be put back, as in any editor.
    pub fn of(question: &QuestionKey, log: &[Decision]) -> Self {
        let mut steps = Self::default();
        // Each undo still standing, with what it took back.
        let mut taken: Vec<(DecisionId, DecisionId)> = Vec::new();
        for decision in log {
            if decision.act.words_of() == Some(question) {
                steps.done.push(decision.id);
                taken.clear();
            } else if let Some(target) = decision.undoes {
                if let Some(at) = steps.done.iter().rposition(|id| *id == target) {
                    steps.done.remove(at);
                    taken.push((decision.id, target));
                } else if let Some(at) = taken.iter().rposition(|(undo, _)| *undo == target) {
                    let (_, act) = taken.remove(at);
                    steps.done.push(act);
                }
            }
        }
        steps.undone = taken.into_iter().map(|(undo, _)| undo).collect();
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;

    fn hide(form: &str) -> Act {
        Act::HideWord {
            question: QuestionKey::new("mots").unwrap(),
            form: FormKey::new(form).unwrap(),
        }
    }

    #[test]
    fn steps_go_back_and_forth() {
        let question = QuestionKey::new("mots").unwrap();
        let acts = [
            (hide("a"), None),
            (hide("b"), None),
            (Act::Undo, Some(2)),
            (Act::Undo, Some(1)),
            (Act::Undo, Some(4)),
            (hide("c"), None),
        ];
        let after = |n: usize| {
            let log = log(&acts[..n]);
            let place = |ids: Vec<DecisionId>| -> Vec<usize> {
                ids.iter()
                    .map(|id| log.iter().position(|d| d.id == *id).unwrap() + 1)
                    .collect()
            };
            let steps = Steps::of(&question, &log);
            (place(steps.done), place(steps.undone))
        };
        assert_eq!(after(2), (vec![1, 2], vec![]));
        assert_eq!(after(3), (vec![1], vec![3]));
        assert_eq!(after(4), (vec![], vec![3, 4]));
        assert_eq!(
            after(5),
            (vec![1], vec![3]),
            "put back in the order in which it was taken"
        );
        assert_eq!(
            after(6),
            (vec![1, 6], vec![]),
            "a new decision ends what could be put back"
        );
    }

    #[test]
    fn other_questions_and_other_acts_are_no_steps() {
        let other = QuestionKey::new("autre").unwrap();
        let log = log(&[(hide("a"), None), (Act::Present { people: None }, None)]);
        assert_eq!(Steps::of(&other, &log), Steps::default());
    }
}
