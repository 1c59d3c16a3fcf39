//! Answers that make one worry about somebody. They go to whoever leads, and to no screen unless somebody lets them.

use std::collections::BTreeMap;

use glane_analysis::delicate::worries;
use glane_core::ballot::Body;
use glane_core::id::{AnswerId, FormKey, QuestionKey, Revision};
use glane_core::kind::Payload;
use glane_core::script::Question;
use glane_live::inside::Inside;

use crate::tr::Tr;
use crate::{picture, pinned};

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
    /// Where the room can read it, because somebody said so.
    pub(super) shown: Option<Shown>,
}

/// Where a worrying answer can be read by all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shown {
    /// Among the words of its question.
    Word(FormKey),
    /// Alone on the room's screen.
    Pinned,
}

/// The worrying words that people may read among those of a question, by how they are typed.
fn shown_words(inside: &Inside, question: &Question) -> BTreeMap<String, FormKey> {
    let reading = picture::read(inside, question);
    let words = reading.words().into_iter().flat_map(|words| &words.words);
    words
        .flat_map(|word| word.typed.iter().map(|(typed, _)| (typed, &word.key)))
        .filter(|(typed, _)| worries(typed))
        .map(|(typed, key)| (typed.clone(), key.clone()))
        .collect()
}

/// All of them, texts and words of every question in its present round and texts of earlier ones too.
pub(super) fn all(inside: &Inside) -> Vec<Worrying> {
    let mut found: Vec<Worrying> = Vec::new();
    let held_up = pinned::held_up(inside);
    let mut add = |question: &QuestionKey, answer, text: &str, revision, shown| {
        if worries(text) {
            let is_pinned = held_up == Some(answer);
            found.push(Worrying {
                question: question.clone(),
                heeded: inside.state.moderated.is_heeded(answer, revision),
                answer,
                text: text.to_owned(),
                revision,
                shown: is_pinned.then_some(Shown::Pinned).or(shown),
            });
        }
    };
    for (question, written) in inside.all_texts() {
        add(
            question,
            written.answer,
            written.text,
            written.revision,
            None,
        );
    }
    let questions = inside.script.questions.iter();
    for question in questions.chain(&inside.script.reactions) {
        let mut seen = None;
        for kept in inside.answers(&question.key) {
            match &kept.body {
                Body::Answered(Payload::Words(words)) if words.iter().any(|word| worries(word)) => {
                    let seen = seen.get_or_insert_with(|| shown_words(inside, question));
                    let shown = words.iter().find(|word| seen.contains_key(*word));
                    let told = shown.or_else(|| words.iter().find(|word| worries(word)));
                    if let Some(word) = told {
                        let key = shown.and_then(|word| seen.get(word).cloned());
                        let key = key.map(Shown::Word);
                        add(&question.key, kept.answer, word, kept.revision, key);
                    }
                }
                Body::Answered(Payload::Reaction {
                    nuance: Some(nuance),
                    ..
                }) => add(&question.key, kept.answer, nuance, kept.revision, None),
                _ => {}
            }
        }
    }
    found.sort_by(|a, b| (&a.question, &a.text, a.answer).cmp(&(&b.question, &b.text, b.answer)));
    found
}

/// What is said of those nobody has seen to, in one of two places: how many, and how many of them the room can read.
pub(super) fn told(t: &Tr, all: &[&Worrying], place: &str) -> String {
    let n = all.len();
    let shown = all.iter().filter(|one| one.shown.is_some()).count();
    if shown == 0 {
        return t.n(place, "n", n);
    }
    let args = [("n", n.into()), ("shown", shown.into())];
    t.format(&format!("{place}-shown"), &args)
}
