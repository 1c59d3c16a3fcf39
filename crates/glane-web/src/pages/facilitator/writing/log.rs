//! What was written, the newest first, and what reads otherwise than it did.

use glane_core::decision::Act;
use glane_core::id::{BlockKey, FindingId};
use glane_core::judged::FindingState;
use glane_core::workshop::Snapshot;
use glane_report::desk::{Desk, Moved};

use crate::pages::facilitator::form::log_lines;
use crate::tr::Tr;

/// As much of a text as a line of the log bears, in characters.
const SHORT: usize = 120;

/// What reads otherwise than when it was published.
pub(super) struct Since {
    pub(super) lines: Vec<String>,
    pub(super) is_yours: bool,
}

/// Whether an act is about the restitution's text, or about what stands in it.
pub(super) fn is_writing(act: &Act) -> bool {
    matches!(
        act,
        Act::Block { .. } | Act::Place { .. } | Act::Finding { .. } | Act::Join { .. }
    )
}

pub(super) fn told(t: &Tr, desk: &Desk, moved: &Moved) -> Since {
    let mut places = desk.places.iter();
    let is_yours = places.any(|place| {
        let finding = place.key.finding();
        place.is_peoples && finding.is_some_and(|id| id.as_str() == moved.finding)
    });
    let line = |key: &str, text: &str| t.with(key, "text", text);
    let lines = match (&moved.before, &moved.now) {
        (Some(before), Some(now)) => vec![
            line("writing-moved-before", before),
            line("writing-moved-now", now),
        ],
        (None, Some(now)) => vec![line("writing-moved-new", now)],
        (Some(before), None) => vec![line("writing-moved-gone", before)],
        (None, None) => Vec::new(),
    };
    Since { lines, is_yours }
}

pub(super) fn log(t: &Tr, snapshot: &Snapshot, desk: &Desk) -> Vec<String> {
    let found = |id: &FindingId| short(desk.said(id).unwrap_or_else(|| id.as_str()));
    let name = |key: &BlockKey| match (desk.place(key), key.finding()) {
        (Some(place), _) => short(&place.text),
        (None, Some(id)) => found(&id),
        (None, None) => short(key.as_str()),
    };
    let line = |act: &Act| {
        let (key, text) = match act {
            Act::Block {
                entry: Some(entry), ..
            } => ("writing-log-wrote", short(&entry.text)),
            Act::Block { block, entry: None } => ("writing-log-machine", name(block)),
            Act::Place { block, .. } => ("writing-log-moved", name(block)),
            Act::Finding { finding, state } => (
                match state {
                    FindingState::Kept => "writing-log-kept",
                    FindingState::Dropped => "writing-log-dropped",
                    FindingState::Proposed => "writing-log-proposed",
                },
                found(finding),
            ),
            Act::Join { findings, on } => {
                let texts: Vec<String> = findings.iter().map(found).collect();
                let key = if *on {
                    "writing-log-joined"
                } else {
                    "writing-log-parted"
                };
                (key, texts.join(" / "))
            }
            _ => return None,
        };
        Some(t.with(key, "text", &text))
    };
    log_lines(t, &snapshot.decisions, line)
}

fn short(text: &str) -> String {
    shortened(text, SHORT)
}

/// As much of a text as that many characters hold.
pub(in crate::pages::facilitator) fn shortened(text: &str, most: usize) -> String {
    let mut letters = text.chars();
    let head: String = letters.by_ref().take(most).collect();
    if letters.next().is_some() {
        format!("{head}…")
    } else {
        head
    }
}
