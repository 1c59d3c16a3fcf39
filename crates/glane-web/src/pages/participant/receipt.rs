//! What a page's script is told of an answer that is on disk: enough to say so without asking for the page again.

use glane_core::ballot::{Admission, Body, Receipt as Code};
use glane_core::id::PersonId;
use glane_live::inside::Kept;
use serde::Serialize;

use super::answer::Sent;
use super::form;
use super::table;
use super::visitor::Visitor;
use crate::tr::Tr;

/// A receipt, in words.
#[derive(Debug, Serialize)]
pub(crate) struct Receipt {
    /// What became of the answer.
    text: String,
    /// Its code, in a sentence.
    code: String,
    /// The answer as it is kept.
    answer: Vec<String>,
    /// The number the next change must bear.
    next: u32,
    /// Whether the question had closed before it arrived.
    late: bool,
}

impl Receipt {
    /// The receipt of an answer that was taken; nothing if it was not.
    pub(crate) fn of_admission(
        t: &Tr,
        visitor: &Visitor,
        sent: &Sent,
        (person, admission): (Option<PersonId>, &Admission),
        late: bool,
    ) -> Option<Self> {
        let (Admission::Recorded { answer: id, .. } | Admission::Same { answer: id, .. }) =
            admission
        else {
            return None;
        };
        let kept = visitor.room.look(|inside| {
            let question = inside.script.question(&sent.question)?;
            let kept = inside.kept_in(person?, &sent.question, sent.round)?;
            Some((
                if question.is_by_table() {
                    table::called(kept)
                } else {
                    called(kept)
                },
                form::in_words(t, inside, question, &kept.body),
            ))
        });
        // It is on disk whatever became of its question meanwhile.
        let (said, answer) = kept.unwrap_or(("participant-saved", Vec::new()));
        Some(Self {
            text: t.text(if late { "participant-saved-late" } else { said }),
            code: code(t, visitor.room.receipt(*id).as_ref()),
            answer,
            next: sent.attempt.saturating_add(1),
            late,
        })
    }
}

/// The key of what a kept answer is called.
pub(crate) fn called(kept: &Kept) -> &'static str {
    match (&kept.body, kept.attempt) {
        (Body::Answered(_), 1) => "participant-saved",
        (Body::Answered(_), _) => "participant-saved-replaced",
        _ => "participant-saved-blank",
    }
}

/// A receipt's code, in a sentence; nothing once the workshop is sealed, where no code names an answer any more.
pub(crate) fn code(t: &Tr, receipt: Option<&Code>) -> String {
    receipt.map_or_else(String::new, |code| {
        t.with("participant-saved-receipt", "receipt", code.as_str())
    })
}
