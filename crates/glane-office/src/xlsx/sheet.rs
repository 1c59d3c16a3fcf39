//! One sheet's part.

use std::fmt::Write as _;

use super::{Cell, Look, MAIN, Sheet, Value, styles};
use crate::xml::{HEAD, escape};

/// The most characters a cell may hold.
const LONGEST: usize = 32_767;
/// A column's narrowest and widest, in characters; how much a note asks of the column it stands in.
const NARROW: usize = 9;
const WIDE: usize = 72;
const NOTE: usize = 44;
/// The widest that the first column, and the others, of an upright page are.
const UPRIGHT: (usize, usize) = (46, 22);
/// What is left to be filled in has room for so many.
const BLANK: usize = 16;
/// The height of a line, in points, and the highest that a row may be.
const LINE: usize = 15;
const HIGHEST: usize = 405;

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
    let widths = widths(sheet);
    // On an upright page a note alone in its row takes the whole width, and letters are narrower than the figures that
    // widths are counted in.
    let whole = [widths.iter().sum::<usize>() * 4 / 3];
    let room: Vec<usize> = widths.iter().map(|width| width * 7 / 6).collect();
    let is_note = |cells: &[Cell]| match cells {
        [cell] => sheet.is_one_page && cell.look == Look::Note,
        _ => false,
    };
    let mut merged = String::new();
    let mut rows = String::new();
    for (cells, n) in sheet.rows.iter().zip(1..) {
        if is_note(cells) {
            let last = column(widths.len().saturating_sub(1));
            let _ = write!(merged, "<mergeCell ref=\"A{n}:{last}{n}\"/>");
        }
        let widths = match cells.as_slice() {
            cells if is_note(cells) => &whole[..],
            _ if sheet.is_one_page => &room,
            _ => &widths,
        };
        rows.push_str(&row(cells, n, widths));
    }
    if !merged.is_empty() {
        merged = format!("<mergeCells>{merged}</mergeCells>");
    }
    let (turned, pages) = if sheet.is_one_page {
        ("portrait", 1)
    } else {
        ("landscape", 0)
    };
    format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>{view}</sheetViews>\
         <sheetFormatPr defaultRowHeight=\"15\"/>{}<sheetData>{rows}</sheetData>{merged}\
         <pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"9\" orientation=\"{turned}\" fitToWidth=\"1\" fitToHeight=\"{pages}\"/></worksheet>",
        columns(&widths)
    )
}

fn row(cells: &[Cell], n: usize, widths: &[usize]) -> String {
    let inside: String = cells
        .iter()
        .enumerate()
        .map(|(at, one)| cell(one, &format!("{}{n}", column(at))))
        .collect();
    let lines = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| lines(cell, *width));
    let height = match lines.max().unwrap_or(1) {
        _ if cells.iter().any(|cell| cell.look == Look::Title) => 21,
        lines => (lines * LINE).min(HIGHEST),
    };
    // Not every program finds out by itself how high a row of several lines is.
    let height = if height > LINE {
        format!(" ht=\"{height}\" customHeight=\"1\"")
    } else {
        String::new()
    };
    format!("<row r=\"{n}\"{height}>{inside}</row>")
}

/// How many lines a cell's text takes in a column so wide: words go whole to the next line.
fn lines(cell: &Cell, width: usize) -> usize {
    let Value::Text(said) = &cell.value else {
        return 1;
    };
    let paragraphs = said.lines().map(|paragraph| {
        let (mut lines, mut used) = (1, 0);
        for word in paragraph.split(' ') {
            let length = word.chars().count();
            if used > 0 && used + 1 + length > width {
                (lines, used) = (lines + 1, 0);
            }
            used += length + usize::from(used > 0);
            lines += used / (width + 1);
            used %= width + 1;
        }
        lines
    });
    paragraphs.sum::<usize>().max(1)
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
        Value::Text(said) => {
            // Spaces at an end and line ends would be lost; elsewhere the format knows no such attribute.
            let kept = said.trim() != said || said.contains('\n');
            let kept = if kept { " xml:space=\"preserve\"" } else { "" };
            let said = text(said);
            format!("<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t{kept}>{said}</t></is></c>")
        }
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

/// Each column's width by what stands in it, in characters.
fn widths(sheet: &Sheet) -> Vec<usize> {
    let count = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
    let of = |at: usize| {
        let cells = sheet.rows.iter().filter_map(|row| row.get(at));
        let most = match at {
            _ if !sheet.is_one_page => WIDE,
            0 => UPRIGHT.0,
            _ => UPRIGHT.1,
        };
        cells.map(width).max().unwrap_or(0).clamp(NARROW, most)
    };
    (0..count).map(of).collect()
}

fn columns(widths: &[usize]) -> String {
    if widths.is_empty() {
        return String::new();
    }
    let mut out = String::new();
    for (width, n) in widths.iter().zip(1..) {
        let _ = write!(
            out,
            "<col min=\"{n}\" max=\"{n}\" width=\"{}\" customWidth=\"1\"/>",
            width + 2
        );
    }
    format!("<cols>{out}</cols>")
}

fn width(cell: &Cell) -> usize {
    let wraps = matches!(cell.look, Look::Head | Look::HeadEnd);
    match &cell.value {
        _ if cell.look == Look::Title => 0,
        _ if cell.look == Look::Blank => BLANK,
        Value::Text(said) if cell.look == Look::Note => said.chars().count().min(NOTE),
        // A long header breaks between its words, on two lines or three.
        Value::Text(said) if wraps => {
            let (length, words) = (said.chars().count(), said.split(' '));
            let longest = words.map(|word| word.chars().count()).max().unwrap_or(0);
            longest.max(if length <= 2 * NARROW {
                length
            } else {
                length / 2
            })
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
    fn rows_are_as_high_as_their_longest_text() {
        let text = |said: &str| Cell::text(said, Look::Plain);
        let of = |said| lines(&text(said), 10);
        assert_eq!([of(""), of("0123456789"), of("01234 6789 a")], [1, 1, 2]);
        assert_eq!([of("a\nb"), of(&"x".repeat(25))], [2, 3]);
        assert_eq!(lines(&Cell::plain(Value::Whole(3)), 1), 1);
        let high = row(&[text("un deux trois")], 1, &[9]);
        assert!(high.contains("ht=\"30\"") && !row(&[text("un")], 1, &[9]).contains("ht="));
    }

    #[test]
    fn a_text_that_looks_like_a_character_by_its_number_stays_as_it_is() {
        assert_eq!(text("a_x0041_b\r\n"), "a_x005F_x0041_b&#10;");
        assert_eq!(text(&"é".repeat(40_000)).chars().count(), LONGEST);
    }
}
