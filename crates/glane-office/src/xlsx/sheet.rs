//! One sheet's part.

use std::fmt::Write as _;

use super::{Cell, Look, MAIN, Sheet, Value, styles};
use crate::xml::{HEAD, escape};

/// The most characters a cell may hold.
const LONGEST: usize = 32_767;
/// A column's narrowest and widest, in characters.
const NARROW: usize = 9;
const WIDE: usize = 72;

/// The part; the first sheet is the one that is seen when the file opens.
pub(super) fn part(sheet: &Sheet, is_first: bool) -> String {
    let selected = if is_first { " tabSelected=\"1\"" } else { "" };
    let view = match sheet.frozen {
        0 => format!("<sheetView{selected} workbookViewId=\"0\"/>"),
        rows => format!(
            "<sheetView{selected} workbookViewId=\"0\"><pane ySplit=\"{rows}\" topLeftCell=\"A{}\" activePane=\"bottomLeft\" \
             state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView>",
            rows + 1
        ),
    };
    let rows: String = sheet
        .rows
        .iter()
        .zip(1..)
        .map(|(cells, n)| row(cells, n))
        .collect();
    format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>{view}</sheetViews>\
         <sheetFormatPr defaultRowHeight=\"15\"/>{}<sheetData>{rows}</sheetData>\
         <pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>",
        columns(sheet)
    )
}

fn row(cells: &[Cell], n: usize) -> String {
    let inside: String = cells
        .iter()
        .enumerate()
        .map(|(at, one)| cell(one, &format!("{}{n}", column(at))))
        .collect();
    format!("<row r=\"{n}\">{inside}</row>")
}

fn cell(cell: &Cell, at: &str) -> String {
    let style = styles::index(cell.look, &cell.value);
    let number = |value: String| format!("<c r=\"{at}\" s=\"{style}\"><v>{value}</v></c>");
    match &cell.value {
        Value::Whole(n) => number(n.to_string()),
        Value::Share(value) | Value::Decimal(value, _) if value.is_finite() => {
            number(value.to_string())
        }
        Value::Nothing | Value::Share(_) | Value::Decimal(..) => {
            format!("<c r=\"{at}\" s=\"{style}\"/>")
        }
        Value::Text(said) => format!(
            "<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
            text(said)
        ),
    }
}

/// A cell's text. `_x41_` and the like would be read as a character by its number, so their first sign is one itself.
fn text(said: &str) -> String {
    let mut units = 0;
    let short: String = said
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= LONGEST
        })
        .filter(|c| *c != '\r')
        .collect();
    escape(&short.replace("_x", "_x005F_x"))
}

/// A, B … Z, AA, AB …
fn column(at: usize) -> String {
    let mut out = String::new();
    let mut left = at + 1;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or(0);
        out.insert(0, char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    out
}

/// Widths by what stands in each column.
fn columns(sheet: &Sheet) -> String {
    let count = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
    if count == 0 {
        return String::new();
    }
    let mut widths = String::new();
    for at in 0..count {
        let cells = sheet.rows.iter().filter_map(|row| row.get(at));
        let most = cells.map(width).max().unwrap_or(0);
        let (n, width) = (at + 1, most.clamp(NARROW, WIDE) + 2);
        let _ = write!(
            widths,
            "<col min=\"{n}\" max=\"{n}\" width=\"{width}\" customWidth=\"1\"/>"
        );
    }
    format!("<cols>{widths}</cols>")
}

fn width(cell: &Cell) -> usize {
    let wraps = cell.look == Look::Head;
    match &cell.value {
        _ if matches!(cell.look, Look::Title | Look::Note) => 0,
        // A header breaks between its words, on two lines or three.
        Value::Text(said) if wraps => {
            let words = said.split(' ').map(|word| word.chars().count());
            words.max().unwrap_or(0).max(said.chars().count() / 2)
        }
        Value::Text(said) => {
            let lines = said.lines().map(|line| line.chars().count());
            lines.max().unwrap_or(0)
        }
        Value::Whole(n) => n.to_string().len() + 2,
        Value::Nothing | Value::Share(_) | Value::Decimal(..) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        assert_eq!(
            [0, 25, 26, 51, 52, 701, 702].map(column),
            ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
        );
    }

    #[test]
    fn a_text_that_looks_like_a_character_by_its_number_stays_as_it_is() {
        assert_eq!(text("a_x0041_b\r\n"), "a_x005F_x0041_b&#10;");
        assert_eq!(text(&"é".repeat(40_000)).chars().count(), LONGEST);
    }
}
