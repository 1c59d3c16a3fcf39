//! The restitution's figures as CSV, one file a table, together in a ZIP.
//!
//! As spreadsheets of the language read them: in French, fields are apart by `;` and decimals by `,`. Each file begins with
//! the mark of UTF-8, fields are quoted as RFC 4180 says, lines end with CR LF.
//!
//! A text that a spreadsheet would take for a formula is given an apostrophe before it, as OWASP advises: files are opened
//! by double clicks. Numbers never have one, negative or not.

use std::collections::BTreeMap;

use glane_analysis::Reading;
use glane_locale::Lang;
use glane_office::zip;
use glane_stats::Ratio;

use crate::document::Document;
use crate::grid::{self, Line, Table, Value};
use crate::words::Texts;

/// What tells programs that a file is UTF-8.
const MARK: &str = "\u{FEFF}";
/// Digits after a share's separator: a hundredth of a percent.
const DIGITS: u8 = 4;

/// The whole archive.
pub(crate) fn zipped(reading: &Reading, doc: &Document, texts: &Texts<'_>) -> Vec<u8> {
    let grids = grid::grids(reading, doc, texts);
    let mut files = BTreeMap::new();
    let readme: Vec<String> = grid::readme(doc, &grids, texts)
        .into_iter()
        .map(|line| match line {
            Line::Title(said) | Line::Text(said) => said,
            Line::Heading(said) => format!("\r\n{said}"),
        })
        .collect();
    let name = format!("{}.txt", texts.text("restitution-file-readme"));
    files.insert(name, format!("{MARK}{}\r\n", readme.join("\r\n")));
    for grid in &grids {
        for table in &grid.tables {
            let part = table.part.iter().map(|part| format!("-{part}"));
            let name = part.fold(grid.file.clone(), |name, part| name + &part);
            files.insert(format!("{name}.csv"), file(table, texts.lang()));
        }
    }
    let files = files
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    zip::archive(&files)
}

fn file(table: &Table, lang: Lang) -> String {
    let (apart, point) = match lang {
        Lang::Fr => (";", ','),
        Lang::En => (",", '.'),
    };
    let head = table.head.iter().map(|said| quoted(said)).collect();
    let rows = table.rows.iter().map(|row| {
        // Every row is as long as the header.
        let cells = row.iter().map(|value| written(value, point));
        let rest = table.head.len().saturating_sub(row.len());
        let rest = std::iter::repeat_n(String::new(), rest);
        cells.chain(rest).collect()
    });
    let lines = std::iter::once(head).chain(rows);
    let lines: String = lines
        .map(|fields: Vec<String>| fields.join(apart) + "\r\n")
        .collect();
    format!("{MARK}{lines}")
}

fn written(value: &Value, point: char) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Text(said) | Value::Hidden(said) => quoted(said),
        Value::Count(n) => n.to_string(),
        Value::Step(n) => n.to_string(),
        Value::Share(part, whole) => Ratio::new(i128::from(*part), *whole)
            .map_or_else(String::new, |share| decimal(share, DIGITS, point)),
        Value::Mean(ratio) | Value::Median(ratio) | Value::Number(ratio, _) => {
            decimal(*ratio, DIGITS, point)
        }
    }
}

/// Rounded to so many digits in integers, and without zeros at its end.
fn decimal(ratio: Ratio, digits: u8, point: char) -> String {
    let Some(rounded) = ratio.rounded(digits) else {
        return String::new();
    };
    let unit = 10_u128.pow(u32::from(digits));
    let (whole, rest) = (rounded.unsigned_abs() / unit, rounded.unsigned_abs() % unit);
    let sign = if rounded < 0 { "-" } else { "" };
    let rest = format!("{rest:0width$}", width = usize::from(digits));
    match rest.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        rest => format!("{sign}{whole}{point}{rest}"),
    }
}

/// A text as a field: quoted, after an apostrophe if it could be taken for a formula.
fn quoted(said: &str) -> String {
    let formula = said.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
        // Signs of the same look, which some spreadsheets read alike.
        || said.starts_with(['＝', '＋', '－', '＠']);
    let before = if formula { "'" } else { "" };
    format!("\"{before}{}\"", said.replace('"', "\"\""))
}

#[cfg(test)]
mod tests;
