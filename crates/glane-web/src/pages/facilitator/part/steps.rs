//! The way through the questions: on, and back.

use glane_core::room::Phase;
use glane_core::script::Question;
use glane_live::inside::Inside;

use super::button::Button;
use crate::pages::facilitator::decide::Verb;
use crate::tr::Tr;

/// Opens a question from the top of the page.
fn step(t: &Tr, id: &str, class: &'static str, label: &str, question: &Question) -> Button {
    Button::new(id, class, t.text(label), Verb::Open, Some(&question.key))
}

/// The current question's own button, and the one that goes on.
pub(super) fn steps(t: &Tr, inside: &Inside, current: Option<&Question>) -> Vec<Button> {
    let questions = &inside.script.questions;
    let Some(current) = current else {
        let first = questions
            .first()
            .map(|first| step(t, "next", "main", "facilitator-first", first).by_key("→"));
        return first.into_iter().collect();
    };
    let after = questions
        .iter()
        .skip_while(|other| other.key != current.key)
        .nth(1);
    let phase = inside.state.phase(&current.key);
    // While a question is open the thing to do next is to close it; then, to go on.
    let (own, on) = match phase {
        Phase::Closed if after.is_some() => ("quiet", "main"),
        _ => ("main", "quiet"),
    };
    let mut steps = vec![Button::phase(t, "now-", &current.key, phase, own)];
    steps.extend(after.map(|after| step(t, "next", on, "facilitator-next", after).by_key("→")));
    steps
}

/// The button that opens the question before again.
pub(super) fn previous(t: &Tr, inside: &Inside, current: &Question) -> Option<Button> {
    let before = inside
        .script
        .questions
        .iter()
        .take_while(|other| other.key != current.key)
        .last()?;
    Some(step(t, "previous", "quiet", "facilitator-previous", before).by_key("←"))
}
