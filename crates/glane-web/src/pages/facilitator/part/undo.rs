//! Taking back the last action, which is said in words.

use glane_core::decision::{Act, Decision};
use glane_core::id::QuestionKey;
use glane_live::inside::Inside;
use glane_locale::Arg;

use super::button::Button;
use crate::pages::facilitator::decide::Verb;
use crate::tr::Tr;

/// Taking back the last action.
pub(super) struct Undo {
    pub(super) what: String,
    pub(super) button: Button,
}

impl Undo {
    /// Nothing for a restitution: having made one changes nothing in the room.
    pub(super) fn of(t: &Tr, inside: &Inside, last: &Decision) -> Option<Self> {
        let about = |key: &str, question: &QuestionKey| {
            let label = inside
                .script
                .question(question)
                .map_or(question.as_str(), |q| t.label(&q.label));
            t.format(key, &[("question", Arg::Text(label.to_owned()))])
        };
        let what = match &last.act {
            Act::Open { question } => about("facilitator-last-open", question),
            Act::Close { question } => about("facilitator-last-close", question),
            Act::ResetRound { question } => about("facilitator-last-new-round", question),
            Act::Show { question, .. } => about("facilitator-last-show", question),
            Act::Hide { question, .. } => about("facilitator-last-hide", question),
            Act::Present { .. } => t.text("facilitator-last-present"),
            Act::Undo => t.text("facilitator-undone"),
            Act::MergeForms { .. }
            | Act::SplitForm { .. }
            | Act::ShowAs { .. }
            | Act::HideWord { .. }
            | Act::Tone { .. }
            | Act::ToneOn { .. }
            | Act::Finding { .. }
            | Act::Join { .. }
            | Act::Voice { .. }
            | Act::Theme { .. }
            | Act::Code { .. }
            | Act::Settle { .. }
            | Act::Publish { .. } => return None,
        };
        let label = if last.act == Act::Undo {
            "facilitator-redo"
        } else {
            "facilitator-undo"
        };
        let button = Button::new("undo", "quiet", t.text(label), Verb::Undo, None);
        Some(Self {
            what,
            button: Button {
                undoes: Some(last.id.to_string()),
                ..button
            },
        })
    }
}
