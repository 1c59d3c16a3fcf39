//! What is said of the decisions by which a room is led beside opening and closing.

use glane_core::running::Move;
use glane_live::inside::Inside;
use glane_locale::Arg;

use crate::tr::Tr;

/// What a move is called in the log of decisions.
pub(crate) fn did(one: &Move) -> &'static str {
    match one {
        Move::Time {
            seconds: Some(_), ..
        } => "running-did-time",
        Move::Time { seconds: None, .. } => "running-did-stop",
        Move::Lock { on: true, .. } => "running-did-lock",
        Move::Lock { on: false, .. } => "running-did-unlock",
        Move::Blank { on: true } => "running-did-blank",
        Move::Blank { on: false } => "running-did-wake",
        Move::Count { shown: false } => "running-did-hide-people",
        Move::Count { shown: true } => "running-did-show-people",
        Move::Again { .. } | Move::Anew { again: true, .. } => "running-did-again",
        Move::Anew { again: false, .. } => "running-did-anew",
    }
}

/// The same in a sentence about the last action.
pub(super) fn what(t: &Tr, inside: &Inside, one: &Move) -> String {
    let key = did(one).replacen("did", "what", 1);
    let Some(question) = one.question() else {
        return t.text(&key);
    };
    let asked = inside.script.question(question);
    let label = asked.map_or(question.as_str(), |asked| t.label(&asked.label));
    t.format(&key, &[("question", Arg::from(label))])
}
