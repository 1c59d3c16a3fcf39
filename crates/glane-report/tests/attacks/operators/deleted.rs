//! A sentence is taken away: what was found is no longer said, or what warned is no longer read.

use glane_report::Format;

use super::each;
use crate::change::Change;
use crate::made::Made;
use crate::place::Kind;

/// The element with its text, or the text alone; from the figures, a sentence or a whole finding.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Sentence, Kind::Prose]) {
        all.push(Change::reads(doc, place, ""));
        if doc.format == Format::Html {
            all.push(Change::raw(doc, place.block.clone(), "", &place.trail));
        }
    }
    for (doc, place) in each(made, &[Kind::Evidence]) {
        if doc.format == Format::Json && place.trail.ends_with("/kind") {
            // With the comma before it, or the one after it if it is the first.
            let mut at = place.block.clone();
            let before = doc.text[..at.start].trim_end();
            if before.ends_with(',') {
                at.start = before.len() - 1;
            } else if let Some(comma) = doc.text[at.end..].find(',') {
                at.end += comma + 1;
            }
            all.push(Change::raw(doc, at, "", &place.trail));
        }
    }
    all
}
