//! The answers to read again, taken out of the room so that it need not wait.

use glane_analysis::delicate::{Flag, Langs, flags};
use glane_core::id::{AnswerId, QuestionKey, Revision};
use glane_core::review::Verdict;
use glane_live::inside::Inside;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) id: AnswerId,
    pub(super) question: QuestionKey,
    pub(super) written: Revision,
    pub(super) text: String,
    /// What a person decided of it.
    pub(super) verdict: Option<Verdict>,
    /// What was seen in it.
    pub(super) flags: Vec<Flag>,
}

/// Every text, not read yet.
#[derive(Debug)]
pub(super) struct Taken {
    answers: Vec<Answer>,
    langs: Langs,
    /// Whether every text waits, as those of minors do.
    all_wait: bool,
}

impl Taken {
    pub(super) fn of(inside: &Inside) -> Self {
        let answers = inside
            .all_texts()
            .into_iter()
            .map(|(question, one)| Answer {
                id: one.answer,
                question: question.clone(),
                written: one.revision,
                text: one.text.to_owned(),
                verdict: inside.state.reviews.of(one.answer, one.revision).cloned(),
                flags: Vec::new(),
            });
        Self {
            answers: answers.collect(),
            langs: Langs::of(&inside.script),
            all_wait: inside.state.moderated.is_locked(),
        }
    }

    /// Keeps those in which something is seen, or of which something was decided.
    pub(super) fn read(self) -> Gathered {
        let langs = self.langs;
        let answers = self.answers.into_iter().filter_map(|mut answer| {
            answer.flags = flags(&answer.text, langs);
            let matters = self.all_wait || answer.verdict.is_some() || !answer.flags.is_empty();
            matters.then_some(answer)
        });
        Gathered {
            answers: answers.collect(),
        }
    }
}

/// The answers that wait for a person, and those that had one.
#[derive(Debug)]
pub(super) struct Gathered {
    pub(super) answers: Vec<Answer>,
}

impl Gathered {
    /// How many wait.
    pub(super) fn waiting(&self) -> usize {
        let waits = self.answers.iter().filter(|one| one.verdict.is_none());
        waits.count()
    }

    /// The answer of an id.
    pub(super) fn answer(&self, id: AnswerId) -> Option<&Answer> {
        self.answers.iter().find(|one| one.id == id)
    }

    /// Those that are looked at: the decided ones, or those that wait.
    pub(super) fn shown(&self, decided: bool) -> Vec<&Answer> {
        let shown = self.answers.iter();
        shown
            .filter(|one| one.verdict.is_some() == decided)
            .collect()
    }
}
