//! What moved since the edition before, in the restitution: after what became of its promises, and never as their effect.

use glane_analysis::Reading;
use glane_analysis::moved::moves;
use glane_core::action::Actions;
use glane_core::decision::Decision;

use super::lessons::{Lesson, Told};
use crate::moved::Said;
use crate::version::Version;
use crate::words::Texts;

/// What it is called in files that programs read.
const BLOCK: &str = "moved";

/// The section; nothing where nothing was taken over that can be held against this edition. One page has no room for it, and its
/// bounds are not for plain words.
pub(super) fn told(reading: &Reading, log: &[Decision], texts: &Texts<'_>) -> Option<Told> {
    let has_room = texts.version() == Version::Full;
    let recalled = Actions::fold(log).recalled.filter(|_| has_room)?;
    let said = Said::of(&recalled, &moves(&recalled.measured, reading), texts)?;
    let of = |label: &str| {
        let label = texts.text(label);
        move |sentence: String| Lesson {
            block: BLOCK,
            label: Some(label.clone()),
            sentence,
            quotes: Vec::new(),
            signed: None,
            is_doubted: false,
            proof: None,
            cells: None,
            reaction: None,
        }
    };
    let moved = said.moved.into_iter().map(of("actions-moved-label"));
    let still = said.still.into_iter().map(of("actions-moved-still-label"));
    let reading = said.cautions.into_iter();
    let reading = reading.map(of("actions-moved-read-label"));
    Some(Told {
        heading: Some(said.heading),
        start: 1,
        entries: moved.chain(still).chain(reading).collect(),
    })
}

#[cfg(test)]
mod tests;
