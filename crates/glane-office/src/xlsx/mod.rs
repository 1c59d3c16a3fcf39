//! Tables of figures as XLSX: numbers that stay numbers, texts that stay texts, headers that stay in sight.

use std::fmt::Write as _;

mod names;
mod sheet;
mod styles;

use std::collections::BTreeMap;

use crate::properties::{CORE, DEFAULTS, Properties, content_types, package, relations};
use crate::xml::{HEAD, escape};
use crate::zip;

pub use names::unique;

/// A workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// What it says of itself.
    pub properties: Properties,
    /// Its sheets, in order. Names that a sheet may not have are changed: see [`unique`].
    pub sheets: Vec<Sheet>,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// On its tab.
    pub name: String,
    /// How many rows stay in sight at the top, and are printed on each page.
    pub frozen: usize,
    /// Whether it is printed on one upright page, however much is on it.
    pub is_one_page: bool,
    /// Its rows, from the first.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell and how it looks.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What is in it.
    pub value: Value,
    /// How it looks.
    pub look: Look,
}

/// What is in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// A text, whatever it begins with.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A part of a whole, between 0 and 1, shown as a percentage.
    Share(f64),
    /// A number shown with so many decimals, 2 at most.
    Decimal(f64, u8),
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// As the rest.
    Plain,
    /// A sheet's title: it takes no room in its column's width.
    Title,
    /// A sentence beside a table: it takes no room in its column's width, and as many lines as it needs.
    Note,
    /// A column's header.
    Head,
    /// The header of a column of figures, on their side of it.
    HeadEnd,
    /// Words in the place of a figure, on the side of figures.
    Instead,
    /// Figures that all others of the table are parts of.
    Total,
    /// A frame to be filled in.
    Blank,
}

impl Cell {
    /// A cell that looks as the rest.
    pub fn plain(value: Value) -> Self {
        Self {
            value,
            look: Look::Plain,
        }
    }

    /// A text with a look.
    pub fn text(text: impl Into<String>, look: Look) -> Self {
        Self {
            value: Value::Text(text.into()),
            look,
        }
    }
}

const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The whole file.
pub fn file(book: &Workbook) -> Vec<u8> {
    let asked: Vec<&str> = book
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    let names = unique(&asked);
    let part = |n: usize| format!("worksheets/sheet{n}.xml");
    let count = book.sheets.len();
    let mut files = BTreeMap::from([
        ("_rels/.rels".to_owned(), package("xl/workbook.xml")),
        ("docProps/core.xml".to_owned(), book.properties.core()),
        (
            "xl/styles.xml".to_owned(),
            styles::part(book.properties.lang),
        ),
        ("xl/workbook.xml".to_owned(), workbook(&book.sheets, &names)),
    ]);
    let mut targets: Vec<(String, String)> = (1..=count)
        .map(|n| (format!("{OFFICE}/worksheet"), part(n)))
        .collect();
    targets.push((format!("{OFFICE}/styles"), "styles.xml".to_owned()));
    let targets: Vec<(&str, &str)> = targets
        .iter()
        .map(|(kind, target)| (kind.as_str(), target.as_str()))
        .collect();
    files.insert("xl/_rels/workbook.xml.rels".to_owned(), relations(&targets));
    let kinds = ["sheet.main", "styles", "worksheet"].map(|kind| format!("{SHEET}.{kind}+xml"));
    let [main, styles, worksheet] = kinds.each_ref().map(String::as_str);
    let mut types = vec![
        ("docProps/core.xml".to_owned(), CORE),
        ("xl/workbook.xml".to_owned(), main),
        ("xl/styles.xml".to_owned(), styles),
    ];
    for (sheet, n) in book.sheets.iter().zip(1..) {
        let name = format!("xl/{}", part(n));
        files.insert(name.clone(), sheet::part(sheet, n == 1));
        types.push((name, worksheet));
    }
    files.insert(
        "[Content_Types].xml".to_owned(),
        content_types(&DEFAULTS, &types),
    );
    let files = files
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    zip::archive(&files)
}

fn workbook(sheets: &[Sheet], names: &[String]) -> String {
    let mut tabs = String::new();
    let mut printed = String::new();
    for ((sheet, name), n) in sheets.iter().zip(names).zip(1..) {
        let shown = escape(name);
        let _ = write!(
            tabs,
            "<sheet name=\"{shown}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"
        );
        if sheet.frozen > 0 {
            let quoted = escape(&name.replace('\'', "''"));
            let (at, rows) = (n - 1, sheet.frozen);
            let _ = write!(
                printed,
                "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">'{quoted}'!$1:${rows}</definedName>"
            );
        }
    }
    if !printed.is_empty() {
        printed = format!("<definedNames>{printed}</definedNames>");
    }
    format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><bookViews><workbookView/></bookViews>\
         <sheets>{tabs}</sheets>{printed}</workbook>"
    )
}

#[cfg(test)]
mod tests;
