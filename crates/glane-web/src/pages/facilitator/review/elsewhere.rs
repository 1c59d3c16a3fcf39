//! Words and ideas that wait too: the room would see them at once, so they are held back as they come, and decided on the
//! page of their question.

use glane_analysis::delicate::{Reason, tells_who};
use glane_core::id::QuestionKey;
use glane_core::kind::Kind;
use glane_core::label::LangCode;
use glane_core::script::Question;
use glane_live::inside::Inside;

use super::super::moderation::{is_plain, is_plain_idea};
use crate::picture;

/// A word or an idea that is held back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) question: QuestionKey,
    pub(super) text: String,
    /// The page where it is decided, below the workshop's.
    pub(super) page: &'static str,
    /// Why it waits, as texts name it.
    pub(super) reason: &'static str,
}

/// All of them, in order of questions.
pub(super) fn all(inside: &Inside) -> Vec<Held> {
    let questions = inside.script.questions.iter();
    let held = questions.flat_map(|question| match &question.kind {
        Kind::Words(_) => words(inside, question),
        Kind::Ideas(_) | Kind::Statements(_) => ideas(inside, question),
        _ => Vec::new(),
    });
    held.collect()
}

fn words(inside: &Inside, question: &Question) -> Vec<Held> {
    let read = picture::read(inside, question);
    let held = read.words().into_iter().flat_map(|read| &read.held);
    held.map(|word| Held {
        question: question.key.clone(),
        text: word.name.clone(),
        page: "mots",
        reason: why(word.who, is_plain(word)),
    })
    .collect()
}

fn ideas(inside: &Inside, question: &Question) -> Vec<Held> {
    let read = picture::read(inside, question);
    let added = read.rated().map(glane_analysis::RatedReading::as_ideas);
    let ideas = read.items().or(added.as_ref());
    let held = ideas.into_iter().flat_map(|read| &read.held);
    held.map(|idea| {
        let own = idea.label.get(LangCode::french().as_str());
        let all = || std::iter::once(own).chain(idea.merged.iter().map(String::as_str));
        Held {
            question: question.key.clone(),
            text: own.to_owned(),
            page: "idees",
            reason: why(all().find_map(tells_who), all().all(is_plain_idea)),
        }
    })
    .collect()
}

/// What waits only for accord was not read yet: nobody says of it that it hurts.
fn why(who: Option<Reason>, is_plain: bool) -> &'static str {
    match who {
        Some(reason) => reason.name(),
        None if is_plain => "unread",
        None => "hurts",
    }
}
