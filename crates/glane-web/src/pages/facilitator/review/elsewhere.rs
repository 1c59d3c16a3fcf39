//! Words and ideas that may tell too much of somebody. They are seen by the room as they come, so nothing waits for a
//! decision here: the page says where each can be hidden, before it is published too.

use std::collections::BTreeSet;

use glane_analysis::delicate::{Langs, Reason, flags};
use glane_core::id::QuestionKey;
use glane_core::kind::Kind;
use glane_live::inside::Inside;

use crate::picture;

/// A word or an idea that is shown, and where it is hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) question: QuestionKey,
    pub(super) text: String,
    /// The page, below the workshop's.
    pub(super) page: &'static str,
    /// What was seen in it.
    pub(super) reasons: BTreeSet<Reason>,
}

/// All words and proposed ideas that the room is shown; nothing is looked for in them yet.
pub(super) fn all(inside: &Inside) -> Vec<Shown> {
    let questions = inside.script.questions.iter();
    questions
        .flat_map(|question| {
            let (page, texts): (_, Vec<String>) = match &question.kind {
                Kind::Words(_) => ("mots", words(inside, question)),
                Kind::Ideas(_) => ("idees", ideas(inside, question)),
                _ => ("", Vec::new()),
            };
            texts.into_iter().map(move |text| Shown {
                question: question.key.clone(),
                text,
                page,
                reasons: BTreeSet::new(),
            })
        })
        .collect()
}

/// Every spelling: a name is seen by its capital.
fn words(inside: &Inside, question: &glane_core::script::Question) -> Vec<String> {
    let read = picture::read(inside, question);
    let words = read.words().into_iter().flat_map(|read| &read.words);
    words
        .flat_map(|word| word.typed.iter().map(|(typed, _)| typed.clone()))
        .collect()
}

fn ideas(inside: &Inside, question: &glane_core::script::Question) -> Vec<String> {
    let proposed = inside.ideas(&question.key).into_iter();
    let read = picture::read(inside, question);
    let aside: Vec<_> = read
        .items()
        .map(|items| items.aside.iter().map(|item| item.key.clone()).collect())
        .unwrap_or_default();
    proposed
        .filter(|idea| !aside.contains(&idea.key))
        .map(|idea| idea.text.clone())
        .collect()
}

/// Those in which something is seen.
pub(super) fn seen(all: Vec<Shown>, langs: Langs) -> Vec<Shown> {
    all.into_iter()
        .filter_map(|mut one| {
            one.reasons = flags(&one.text, langs)
                .iter()
                .map(|flag| flag.reason)
                .collect();
            (!one.reasons.is_empty()).then_some(one)
        })
        .collect()
}
