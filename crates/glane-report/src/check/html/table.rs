//! A table, cell by cell.

use super::attrs;
use super::dom::Element;
use crate::check::report::{Place, Report, Told, What};

/// A row, which may have lost all of its cells.
struct Row<'a> {
    line: u64,
    cells: Vec<&'a Element>,
}

fn rows<'a>(element: &'a Element, out: &mut Vec<Row<'a>>) {
    for child in element.elements() {
        if child.name == "tr" {
            out.push(Row {
                line: child.line,
                cells: child.elements().collect(),
            });
        } else if child.name != "caption" {
            rows(child, out);
        }
    }
}

fn caption(element: &Element) -> Option<&Element> {
    element.elements().find(|child| child.name == "caption")
}

/// Compares a table that is not the same as its counterpart, and says which cells differ.
pub(super) fn compare(expected: &Element, found: &Element, place: &Place, report: &mut Report) {
    attrs::compare(expected, found, place, report);
    let (theirs, own) = (
        caption(expected).map(Element::text),
        caption(found).map(Element::text),
    );
    if theirs != own {
        let line = caption(found).map_or(found.line, |caption| caption.line);
        let shown = own.unwrap_or_default();
        report.told(
            What::Line,
            line,
            place,
            shown.clone(),
            Told::new("line-wrong", shown, theirs.as_deref()),
        );
    }
    if let (Some(theirs), Some(own)) = (caption(expected), caption(found)) {
        attrs::compare(theirs, own, place, report);
        if let Some(odd) = odd(theirs, own) {
            report.told(What::Line, odd.line, place, own.text(), attrs::odd(odd));
        }
    }
    let (mut before, mut now) = (Vec::new(), Vec::new());
    rows(expected, &mut before);
    rows(found, &mut now);
    if before.len() != now.len() {
        let expected_rows = before.len().saturating_sub(1).to_string();
        let told = Told::new(
            "rows-wrong",
            now.len().saturating_sub(1).to_string(),
            Some(&expected_rows),
        );
        report.told(What::Table, found.line, place, found.text(), told);
    }
    let told = report.pieces.len();
    for (row, (theirs, own)) in before.iter().zip(&now).enumerate() {
        compare_row(row, theirs, own, place, report);
    }
    if report.pieces.len() == told && before.len() == now.len() {
        // The same cells in another frame.
        frame(expected, found, place, report);
    }
}

/// The first element within a cell that is neither ours nor plain.
fn odd<'a>(expected: &Element, found: &'a Element) -> Option<&'a Element> {
    let known = |inside: &Element| expected.elements().any(|known| known == inside);
    let mut strange = found.elements().filter(|inside| !known(inside));
    strange.find_map(|inside| {
        if attrs::is_plain_inline(inside) {
            odd(expected, inside)
        } else {
            Some(inside)
        }
    })
}

fn compare_row(row: usize, theirs: &Row<'_>, own: &Row<'_>, place: &Place, report: &mut Report) {
    let here = |column: usize| Place {
        row: Some(row),
        column: Some(column + 1),
        ..place.clone()
    };
    let line = own.cells.first().map_or(own.line, |cell| cell.line);
    let (theirs, own) = (&theirs.cells, &own.cells);
    if theirs.len() != own.len() {
        let expected = theirs.len().to_string();
        let told = Told::new("cells-wrong", own.len().to_string(), Some(&expected));
        report.told(What::Cell, line, &here(0), "", told);
        return;
    }
    for (column, (expected, found)) in theirs.iter().zip(own).enumerate() {
        let place = here(column);
        let (theirs, own) = (expected.text(), found.text());
        if theirs != own {
            report.told(
                What::Cell,
                found.line,
                &place,
                own.clone(),
                Told::new("cell-wrong", own, Some(&theirs)),
            );
            continue;
        }
        attrs::compare(expected, found, &place, report);
        if let Some(odd) = odd(expected, found) {
            report.told(What::Cell, odd.line, &place, own, attrs::odd(odd));
        }
        if expected.name != found.name {
            report.told(
                What::Cell,
                found.line,
                &place,
                found.text(),
                Told::new("presentation", &found.name, Some(&expected.name)),
            );
        }
    }
}

/// Rows and parts of a table that hold attributes or parts of their own.
fn frame(expected: &Element, found: &Element, place: &Place, report: &mut Report) {
    if expected.name != found.name || expected.elements().count() != found.elements().count() {
        report.told(
            What::Table,
            found.line,
            place,
            "",
            Told::new(
                "presentation",
                format!("<{}>", found.name),
                Some(&expected.name),
            ),
        );
        return;
    }
    for (theirs, own) in expected.elements().zip(found.elements()) {
        if matches!(own.name.as_str(), "td" | "th") {
            continue;
        }
        attrs::compare(theirs, own, place, report);
        frame(theirs, own, place, report);
    }
}
