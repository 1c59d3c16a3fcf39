//! An answer held up on the room's screen, and which answers may be.

use glane_analysis::delicate::{Langs, waits};
use glane_core::id::{AnswerId, QuestionKey};
use glane_core::review::{Verdict, masked};
use glane_live::inside::{Inside, Written};

use crate::pages::facilitator::themes::may_hurt;

/// An answer as it may be read by all; nothing if a person has to read it first, or left it out.
pub(crate) fn quotable(inside: &Inside, written: &Written<'_>) -> Option<String> {
    match inside.state.reviews.of(written.answer, written.revision) {
        Some(Verdict::Keep) => Some(written.text.to_owned()),
        Some(Verdict::Mask(spans)) => Some(masked(written.text, spans)),
        Some(Verdict::LeaveOut) => None,
        None => {
            let waits = waits(&inside.state, written.text, Langs::of(&inside.script));
            (!waits && !may_hurt(written.text)).then(|| written.text.to_owned())
        }
    }
}

/// The answer that the room's screen holds up.
pub(crate) fn held_up(inside: &Inside) -> Option<AnswerId> {
    shown(inside)?;
    inside.state.moderated.pinned.as_ref().map(|one| one.answer)
}

/// The answer that is pinned, with its question: gone as soon as its author or its reader takes it back.
pub(crate) fn shown(inside: &Inside) -> Option<(QuestionKey, String)> {
    let pinned = inside.state.moderated.pinned.as_ref()?;
    let texts = inside.texts(&pinned.question);
    let written = texts
        .iter()
        .find(|one| pinned.is(one.answer, one.revision))?;
    Some((pinned.question.clone(), quotable(inside, written)?))
}
