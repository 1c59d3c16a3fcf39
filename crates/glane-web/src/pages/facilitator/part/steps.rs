//! The way through the questions: on, and back.

use glane_core::id::{QuestionKey, Round};
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

/// Whether a question was asked at all, in whichever round.
fn was_asked(inside: &Inside, question: &Question) -> bool {
    let asked = inside.state.questions.get(&question.key);
    asked.is_some_and(|asked| asked.phase != Phase::Upcoming || asked.round != Round::FIRST)
}

/// How many questions were asked.
pub(super) fn asked(inside: &Inside) -> usize {
    let questions = inside.script.questions.iter();
    questions.filter(|one| was_asked(inside, one)).count()
}

/// What is asked next where the room is at no question of the script: before the first one, or after findings were put to
/// it. A question that was asked is never opened again by going on.
pub(crate) fn unasked(inside: &Inside) -> Option<&Question> {
    let mut questions = inside.script.questions.iter();
    questions.find(|one| !was_asked(inside, one))
}

/// Whether a question is about to be asked once more: a second round, or a new start.
pub(crate) fn is_to_come_again(inside: &Inside, question: &QuestionKey) -> bool {
    let asked = inside.state.questions.get(question);
    asked.is_some_and(|asked| asked.phase == Phase::Upcoming && asked.round != Round::FIRST)
}

/// Whether every question was asked and none is open, nor about to be asked again.
pub(super) fn is_done(inside: &Inside) -> bool {
    let mut questions = inside.script.questions.iter();
    questions.all(|one| inside.state.phase(&one.key) == Phase::Closed)
}

/// The current question's own button, and the one that goes on.
pub(super) fn steps(t: &Tr, inside: &Inside, current: Option<&Question>) -> Vec<Button> {
    let questions = &inside.script.questions;
    let Some(current) = current else {
        let label = if asked(inside) == 0 {
            "facilitator-first"
        } else {
            "facilitator-next"
        };
        let next = unasked(inside).map(|next| step(t, "next", "main", label, next).by_key("→"));
        return next.into_iter().collect();
    };
    let after = questions
        .iter()
        .skip_while(|other| other.key != current.key)
        .nth(1);
    // Going on would pass over the round that was promised; whoever wants that opens another question from its card.
    let after = after.filter(|_| !is_to_come_again(inside, &current.key));
    let phase = inside.state.phase(&current.key);
    // While a question is open the thing to do next is to close it; then, to go on.
    let (own, on) = match phase {
        Phase::Closed if after.is_some() => ("quiet", "main"),
        Phase::Closed if is_done(inside) => ("quiet", "quiet"),
        _ => ("main", "quiet"),
    };
    let phase = Button::phase(t, "now-", &current.key, phase, own);
    let mut steps = vec![phase.of_round(t, inside, &current.key)];
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
