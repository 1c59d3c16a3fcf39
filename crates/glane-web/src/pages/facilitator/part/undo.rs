//! Taking back the last action, then the one before; putting back what was taken back. Each is said in words.

use glane_core::decision::{Act, Decision};
use glane_core::id::QuestionKey;
use glane_core::life;
use glane_live::inside::Inside;
use glane_locale::Arg;

use super::button::Button;
use crate::pages::facilitator::decide::Verb;
use crate::pages::facilitator::running;
use crate::tr::Tr;

/// A step back or forth.
pub(super) struct Step {
    pub(super) what: String,
    pub(super) button: Button,
}

impl Step {
    /// Taking back the last action that stands.
    pub(super) fn back(t: &Tr, inside: &Inside) -> Option<Self> {
        let last = inside.undoable()?;
        Some(Self {
            what: what(t, inside, "facilitator-last", &last.act)?,
            button: button(t, "undo", "facilitator-undo", last),
        })
    }

    /// Putting back the action taken back last.
    pub(super) fn forth(t: &Tr, inside: &Inside) -> Option<Self> {
        let (undo, act) = inside.redoable()?;
        Some(Self {
            what: what(t, inside, "facilitator-undone", &act.act)?,
            button: button(t, "redo", "facilitator-redo", undo),
        })
    }
}

fn button(t: &Tr, id: &str, label: &str, decision: &Decision) -> Button {
    Button {
        undoes: Some(decision.id.to_string()),
        ..Button::new(id, "quiet", t.text(label), Verb::Undo, None)
    }
}

/// The act in words; nothing for one that is no step of the room.
fn what(t: &Tr, inside: &Inside, stem: &str, act: &Act) -> Option<String> {
    let about = |name: &str, question: &QuestionKey| {
        let label = inside
            .script
            .question(question)
            .map_or(question.as_str(), |q| t.label(&q.label));
        let args = [("question", Arg::Text(label.to_owned()))];
        t.format(&format!("{stem}-{name}"), &args)
    };
    Some(match act {
        Act::Open { question } => about("open", question),
        Act::Close { question } => about("close", question),
        Act::ResetRound { question } => about("new-round", question),
        Act::Show { question, .. } => about("show", question),
        Act::Hide { question, .. } => about("hide", question),
        Act::Present { .. } => t.text(&format!("{stem}-present")),
        Act::Running(one) => {
            let what = running::what(t, inside, one);
            t.with(&stem.replacen("facilitator", "running", 1), "what", &what)
        }
        Act::Life(life::Step::End) => t.text(&format!("{stem}-session")),
        _ => return None,
    })
}
