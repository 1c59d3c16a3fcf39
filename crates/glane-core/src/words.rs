//! What people decided about the words of a question, on top of what the rules put together.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::decision::{Act, Decision};
use crate::id::{FormKey, QuestionKey};
use crate::steps::Steps;

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

/// The steps back and forth of the decisions about one question's words.
pub fn steps(question: &QuestionKey, log: &[Decision]) -> Steps {
    Steps::of(log, |act| act.words_of() == Some(question))
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
    fn other_questions_and_other_acts_are_no_steps() {
        let other = QuestionKey::new("autre").unwrap();
        let log = log(&[(hide("a"), None), (Act::Present { people: None }, None)]);
        assert_eq!(steps(&other, &log), Steps::default());
        assert_eq!(
            steps(&QuestionKey::new("mots").unwrap(), &log).done.len(),
            1
        );
    }
}
