//! A block as the page shows it.

use glane_core::draft::BlockKind;
use glane_core::id::BlockKey;
use glane_report::desk::{Held, Place, Shown, Signature};

use super::panel::{Typed, Verdict, in_words, verdict};
use super::plain;
use crate::tr::Tr;

/// A block.
pub(super) struct Line {
    /// The questions it is about, in the script's words.
    pub(super) about: Vec<String>,
    pub(super) key: String,
    /// The heading that begins here.
    pub(super) under: Option<String>,
    pub(super) kind: &'static str,
    pub(super) is_finding: bool,
    pub(super) called: String,
    pub(super) text: String,
    /// What stands in its field: what was typed, if it could not be kept.
    pub(super) field: Fields,
    pub(super) is_open: bool,
    pub(super) is_peoples: bool,
    pub(super) by: Option<String>,
    pub(super) machine: Option<String>,
    pub(super) quotes: Vec<String>,
    pub(super) cells: Vec<(String, String)>,
    pub(super) verdict: Verdict,
    pub(super) said: String,
    pub(super) faults: Vec<String>,
    /// How to say a person's words more plainly.
    pub(super) plain: Vec<String>,
}

/// The fields of a form.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) text: String,
    pub(super) by: String,
    pub(super) despite: String,
}

impl Line {
    /// Whether people added it.
    pub(super) fn is_own(&self) -> bool {
        BlockKey::new(self.key.as_str()).is_ok_and(|key| key.is_own())
    }
}

pub(super) fn line(t: &Tr, place: &Place, typed: &Typed) -> Line {
    let is_typed = typed.block.as_ref() == Some(&place.key);
    let own = |text: &Option<String>| text.clone().unwrap_or_default();
    let field = if is_typed {
        Fields {
            text: typed.text.clone(),
            by: typed.by.clone(),
            despite: typed.despite.clone(),
        }
    } else {
        Fields {
            text: place.text.clone(),
            by: own(&place.by),
            despite: own(&place.despite),
        }
    };
    let held = Held {
        faults: place.faults.clone(),
        is_refused: place.is_refused,
        doubted: place.doubted.clone(),
    };
    let verdict = verdict(place.kind, &held);
    let said = match (&place.despite, &place.by) {
        (Some(_), Some(by)) if place.signature == Signature::Fallen => {
            t.with("writing-fallen", "by", by)
        }
        (Some(reason), Some(by)) if !place.faults.is_empty() => t.format(
            if place.signature == Signature::Contradicted {
                "writing-contradicted"
            } else {
                "writing-despite"
            },
            &[
                ("by", by.as_str().into()),
                ("reason", reason.as_str().into()),
            ],
        ),
        _ => t.text(verdict.said),
    };
    let cells = place
        .cells
        .iter()
        .map(|cell| (of(cell), cell.value.clone()));
    Line {
        about: place
            .questions
            .iter()
            .map(|(_, label)| label.clone())
            .collect(),
        under: place.under.clone(),
        key: place.key.to_string(),
        kind: place.kind.name(),
        is_finding: place.kind == BlockKind::Finding,
        called: t.text(match place.kind {
            BlockKind::Finding if place.key.is_own() => "writing-kind-own-finding",
            kind => called(kind),
        }),
        text: place.text.clone(),
        field,
        is_open: is_typed,
        is_peoples: place.is_peoples,
        by: place.by.as_ref().map(|by| t.with("writing-by", "by", by)),
        machine: place
            .machine
            .as_ref()
            .filter(|_| place.is_peoples)
            .map(|text| t.with("writing-machine", "text", text)),
        quotes: place.quotes.clone(),
        cells: cells.collect(),
        verdict,
        said,
        faults: in_words(t, &held),
        plain: if place.is_peoples {
            plain::advice(t, &place.text)
        } else {
            Vec::new()
        },
    }
}

/// What a figure is about, and in which group.
fn of(cell: &Shown) -> String {
    match &cell.group {
        Some(group) => format!("{} · {group}", cell.of),
        None => cell.of.clone(),
    }
}

/// A figure on one line.
pub(super) fn figure(cell: &Shown) -> String {
    format!("{} · {}", of(cell), cell.value)
}

fn called(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Finding => "writing-kind-finding",
        BlockKind::Reading => "writing-kind-reading",
        BlockKind::Closing => "writing-kind-closing",
    }
}
