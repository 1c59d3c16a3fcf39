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
}

impl Act {
    /// The question and the call, if the act is about words.
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
            _ => None,
        }
    }
}

/// The steps back and forth of the decisions about one question's words.
pub fn steps(question: &QuestionKey, log: &[Decision]) -> Steps {
    Steps::of(log, |act| {
        act.word_call().is_some_and(|(of, _)| of == question)
    })
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
