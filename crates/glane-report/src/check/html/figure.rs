//! A picture: its labels, its alternative text, and the drawing itself.

use super::dom::{Element, Node};
use crate::check::report::{Place, Report, Told, What};

/// A text of a picture, and whether it is read aloud rather than drawn.
struct Written<'a> {
    text: String,
    aloud: bool,
    line: u64,
    element: &'a Element,
}

fn texts<'a>(element: &'a Element, out: &mut Vec<Written<'a>>) {
    let aloud = matches!(element.name.as_str(), "title" | "desc");
    let text = element
        .children
        .iter()
        .any(|child| matches!(child, Node::Text(_)));
    if aloud || text {
        out.push(Written {
            text: element.text(),
            aloud,
            line: element.line,
            element,
        });
        return;
    }
    for child in element.elements() {
        texts(child, out);
    }
}

/// Compares a picture that is not the same as its counterpart, and says where it differs.
pub(super) fn compare(expected: &Element, found: &Element, place: &Place, report: &mut Report) {
    let (mut theirs, mut own) = (Vec::new(), Vec::new());
    texts(expected, &mut theirs);
    texts(found, &mut own);
    let mut told = false;
    for at in 0..theirs.len().max(own.len()) {
        let (expected, found_text) = (theirs.get(at), own.get(at));
        let text = |written: Option<&Written<'_>>| {
            written.map_or_else(String::new, |written| written.text.clone())
        };
        if expected.map(|written| &written.text) == found_text.map(|written| &written.text) {
            continue;
        }
        told = true;
        let aloud = found_text.or(expected).is_some_and(|written| written.aloud);
        let line = found_text.map_or(found.line, |written| written.line);
        let (what, fault) = if aloud {
            (What::Alternative, "alt-wrong")
        } else {
            (What::Figure, "label-wrong")
        };
        let expected_text = text(expected);
        let shown = text(found_text);
        report.told(
            what,
            line,
            place,
            shown.clone(),
            Told::new(fault, shown, Some(&expected_text)),
        );
        if theirs.len() != own.len() {
            // One more or one less moves all that follow.
            break;
        }
    }
    let moved = theirs
        .iter()
        .zip(&own)
        .find(|(a, b)| a.element.attrs != b.element.attrs);
    if !told {
        let line = moved.map_or(found.line, |(_, own)| own.line);
        report.told(
            What::Figure,
            line,
            place,
            found.text(),
            Told::new("drawing-wrong", "", None),
        );
    }
}
