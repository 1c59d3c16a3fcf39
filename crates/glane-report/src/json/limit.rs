//! One thing the figures do not say.

use glane_analysis::Reading;
use glane_analysis::limits::Limit as Found;
use glane_core::claim::Claim;
use glane_locale::Locale;
use serde::Serialize;

use super::entries::Entries;
use super::finding::{Cell, cell, sentence};

/// A limit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Limit {
    /// What sort of limit.
    pub kind: &'static str,
    /// The keys of the questions it is about; none if it is about all.
    pub questions: Vec<String>,
    /// Its sentence by language code.
    pub sentence: Entries<String>,
    /// The cells its numbers are read from.
    pub cells: Vec<Cell>,
    /// What the sentence says, to be held against the data.
    pub claims: Vec<Claim>,
}

pub(crate) fn limit(reading: &Reading, found: &Found, locale: &Locale) -> Limit {
    let cells = found.cells.iter();
    Limit {
        kind: found.kind.name(),
        questions: found.questions.iter().map(ToString::to_string).collect(),
        sentence: sentence(&found.sentence, locale),
        cells: cells.filter_map(|at| cell(reading, at)).collect(),
        claims: found.claims.clone(),
    }
}
