//! Answers that make one worry about somebody. They go to whoever leads, and to no screen.

use glane_analysis::delicate::worries;
use glane_core::ballot::Body;
use glane_core::id::{AnswerId, QuestionKey, Revision};
use glane_core::kind::Payload;
use glane_live::inside::Inside;

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Worrying {
    pub(super) question: QuestionKey,
    pub(super) answer: AnswerId,
    /// What was written.
    pub(super) text: String,
    /// When it was last written.
    pub(super) revision: Revision,
    /// Whether somebody has seen to it.
    pub(super) heeded: bool,
}

/// All of them, texts and words of every question in its present round and texts of earlier ones too.
pub(super) fn all(inside: &Inside) -> Vec<Worrying> {
    let mut found: Vec<Worrying> = Vec::new();
    let mut add = |question: &QuestionKey, answer, text: &str, revision| {
        if worries(text) {
            found.push(Worrying {
                question: question.clone(),
                heeded: inside.state.moderated.is_heeded(answer, revision),
                answer,
                text: text.to_owned(),
                revision,
            });
        }
    };
    for (question, written) in inside.all_texts() {
        add(question, written.answer, written.text, written.revision);
    }
    let questions = inside.script.questions.iter();
    for question in questions.chain(&inside.script.reactions) {
        for kept in inside.answers(&question.key) {
            match &kept.body {
                Body::Answered(Payload::Words(words)) => {
                    if let Some(word) = words.iter().find(|word| worries(word)) {
                        add(&question.key, kept.answer, word, kept.revision);
                    }
                }
                Body::Answered(Payload::Reaction {
                    nuance: Some(nuance),
                    ..
                }) => add(&question.key, kept.answer, nuance, kept.revision),
                _ => {}
            }
        }
    }
    found.sort_by(|a, b| (&a.question, &a.text, a.answer).cmp(&(&b.question, &b.text, b.answer)));
    found
}

/// How many nobody has seen to.
pub(in crate::pages::facilitator) fn unheeded(inside: &Inside) -> usize {
    all(inside).iter().filter(|one| !one.heeded).count()
}
