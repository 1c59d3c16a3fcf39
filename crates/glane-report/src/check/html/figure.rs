//! A picture: its labels, its alternative text, and the drawing itself.

use super::dom::{Element, Node};
use crate::check::report::{Place, Report, Told, What};

/// A text of a picture, and whether it is read aloud rather than drawn.
struct Written {
    text: String,
    aloud: bool,
    line: u64,
}

fn texts(element: &Element, out: &mut Vec<Written>) {
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
        let text = |written: Option<&Written>| {
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
    if !told {
        let mark = mark(expected, found);
        let line = mark.as_ref().map_or(found.line, |mark| mark.line);
        let (shown, own) = match mark {
            Some(Mark { shown, own, .. }) => (shown, Some(own).filter(|own| !own.is_empty())),
            None => (found.name.clone(), None),
        };
        report.told(
            What::Figure,
            line,
            place,
            title(found),
            Told::new("drawing-wrong", shown, own.as_deref()),
        );
    }
}

/// A part of a drawing that differs, as it stands there and as it should.
struct Mark {
    line: u64,
    shown: String,
    own: String,
}

/// The first of them, in the order of the drawing.
fn mark(expected: &Element, found: &Element) -> Option<Mark> {
    if expected.name != found.name || expected.attrs != found.attrs {
        let differs = |of: &Element, other: &Element| -> String {
            let names = of.attrs.iter().filter(|(name, value)| {
                of.name != other.name || other.attrs.get(*name) != Some(*value)
            });
            let attrs = names.map(|(name, value)| format!(" {name}=\"{value}\""));
            format!("<{}{}>", of.name, attrs.collect::<String>())
        };
        return Some(Mark {
            line: found.line,
            shown: differs(found, expected),
            own: differs(expected, found),
        });
    }
    let mut both = expected.elements().zip(found.elements());
    if let Some(mark) = both.find_map(|(expected, found)| mark(expected, found)) {
        return Some(mark);
    }
    let (theirs, own) = (expected.elements().count(), found.elements().count());
    let bare = |of: Option<&Element>| of.map_or_else(String::new, |of| format!("<{}>", of.name));
    (theirs != own).then(|| {
        let at = theirs.min(own);
        let extra = found.elements().nth(at);
        Mark {
            line: extra.map_or(found.line, |extra| extra.line),
            shown: extra.map_or_else(|| bare(Some(found)), |extra| bare(Some(extra))),
            own: bare(expected.elements().nth(at)),
        }
    })
}

/// What a picture is called: all its words together would be cut in any message.
fn title(found: &Element) -> String {
    let title = found.elements().find(|one| one.name == "title");
    title.map_or_else(|| found.text(), Element::text)
}
