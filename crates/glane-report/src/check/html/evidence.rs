//! The evidence that a page names beside its sentences and quotations: the finding, its kind, its cells, the answer.
//!
//! It is held against what our page has at that place. Only a sentence that a person reworded may cite other cells,
//! and those must exist and bear the sentence out.

use super::added;
use super::compare::Walk;
use super::dom::Element;
use crate::check::report::{Place, Told, What};
use crate::check::side::Cited;

/// What says which finding or answer stands there: it is ours, or wrong.
const NAMES: [&str; 4] = ["data-finding", "data-id", "data-kind", "data-answer"];
/// What is cited: a reworded sentence may cite otherwise.
const CITED: [&str; 2] = ["data-cells", "data-answers"];

/// Compares what an element names as its evidence with what ours names.
pub(super) fn compare(walk: &mut Walk<'_>, expected: &Element, found: &Element, place: &Place) {
    for name in NAMES.into_iter().chain(CITED) {
        let (theirs, own) = (expected.attr(name), found.attr(name));
        if theirs == own {
            continue;
        }
        let fault = match own {
            None => "evidence-gone",
            Some(_) if CITED.contains(&name) && bears_out(walk, expected, found) => continue,
            Some(_) => "evidence-wrong",
        };
        let shown = format!("{name}=\"{}\"", own.unwrap_or_default());
        let told = Told::new(fault, shown.clone(), theirs);
        walk.report
            .told(What::Sentence, found.line, place, shown, told);
    }
}

/// Whether a reworded sentence holds by what it cites: all that ours cites and more, or enough of its own.
fn bears_out(walk: &Walk<'_>, expected: &Element, found: &Element) -> bool {
    let (Some(machine), Some(text)) = (sentence(expected), sentence(found)) else {
        return false;
    };
    if machine == text {
        return false;
    }
    let Some(cited) = added::citing(walk, found) else {
        return false;
    };
    let reading = walk.checker.reading();
    if !cited.unread.is_empty() || cited.cells.iter().any(|cell| reading.cell(cell).is_none()) {
        return false;
    }
    let ours = added::citing(walk, expected).unwrap_or_default();
    if cited.cells.is_empty() && !ours.cells.is_empty() {
        return false;
    }
    let all = ours.cells.iter().all(|cell| cited.cells.contains(cell))
        && ours.quotes.iter().all(|quote| cited.quotes.contains(quote));
    let cited = Cited {
        finding: String::new(),
        ..cited
    };
    all || walk
        .side
        .added(reading, &text, Some(&cited))
        .reasons
        .is_empty()
}

/// The sentence that an element is, or holds.
fn sentence(element: &Element) -> Option<String> {
    if element.is_line() {
        return Some(element.text());
    }
    let held = element.find(&|inside| inside.has_class("sentence"))?;
    Some(held.text())
}
