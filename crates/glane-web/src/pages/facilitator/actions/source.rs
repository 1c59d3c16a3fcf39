//! The findings that actions may come from: as they stand on the desk, or as they were published where nothing else is left.

use glane_core::id::FindingId;
use glane_report::desk::Desk;

use crate::pages::public::follow::Published;

/// What a finding says that an action may come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) finding: FindingId,
    pub(super) said: String,
    /// Whether it says what is proposed.
    pub(super) is_lead: bool,
    /// Its figures, as the desk shows them.
    pub(super) figures: Vec<(String, String)>,
    /// Whether it stands on the desk, where it is read with all that bears it out.
    is_on_desk: bool,
}

impl From<Published> for Source {
    fn from(said: Published) -> Self {
        Self {
            said: said.text(),
            finding: said.finding,
            is_lead: said.is_lead,
            figures: Vec::new(),
            is_on_desk: false,
        }
    }
}

impl Source {
    /// Where it is read with all that bears it out, in a workshop.
    pub(super) fn href(&self, slug: &str) -> Option<String> {
        self.is_on_desk
            .then(|| format!("/animer/{slug}/rediger#b-f-{}", self.finding))
    }
}

/// The findings of a desk, what is proposed first.
pub(super) fn of_desk(desk: &Desk) -> Vec<Source> {
    let leads: Vec<_> = desk.leads().map(|place| place.key.clone()).collect();
    let mut all: Vec<Source> = desk
        .findings()
        .filter_map(|place| {
            let figures = place.cells.iter().map(|cell| {
                let of = match &cell.group {
                    Some(group) => format!("{} · {group}", cell.of),
                    None => cell.of.clone(),
                };
                (of, cell.value.clone())
            });
            Some(Source {
                finding: place.key.finding()?,
                said: place.text.clone(),
                is_lead: leads.contains(&place.key),
                figures: figures.collect(),
                is_on_desk: desk.place(&place.key).is_some(),
            })
        })
        .collect();
    all.sort_by_key(|source| !source.is_lead);
    all
}
