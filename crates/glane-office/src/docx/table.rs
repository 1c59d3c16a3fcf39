//! A table whose first row is its header and whose first column names the rows.

use std::fmt::Write as _;

use super::block::paragraph;
use super::run::{Run, is_right_to_left};
use crate::xml::escape;

/// The width of a page's text, in twentieths of a point: 170 mm.
const WIDTH: usize = 9638;
/// A table of so many rows at most stays on one page.
const SHORT: usize = 18;
/// What a column takes however little is in it, and what it asks for at most, in characters.
const NARROW: usize = 7;
const WIDE: usize = 60;

/// On which side of its cell a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Words.
    Start,
    /// Figures.
    End,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows, in a few words, for a reader by ear.
    pub title: String,
    /// One text a column.
    pub head: Vec<String>,
    /// One side a column; those that are not told are for words.
    pub sides: Vec<Side>,
    /// Rows as long as the header.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn xml(&self) -> String {
        let widths = self.widths();
        let mut grid = String::new();
        for width in &widths {
            let _ = write!(grid, "<w:gridCol w:w=\"{width}\"/>");
        }
        let mut out = format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Figures\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" \
             w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/><w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>",
            escape(&self.title)
        );
        let short = self.rows.len() <= SHORT;
        out.push_str(&self.row(&self.head, &widths, "TableHead", true));
        for (at, row) in self.rows.iter().enumerate() {
            let last = at + 1 == self.rows.len();
            // The first two rows stay with the header, all of a short table with one another.
            let style = if !last && (short || at == 0) {
                "TableKept"
            } else {
                "TableText"
            };
            out.push_str(&self.row(row, &widths, style, false));
        }
        // Two tables that follow each other would become one, and a cell may not be a document's last block.
        out + "</w:tbl>" + &paragraph("After", false, "")
    }

    fn row(&self, cells: &[String], widths: &[usize], style: &str, is_head: bool) -> String {
        let mut out = String::from("<w:tr><w:trPr><w:cantSplit/>");
        if is_head {
            out.push_str("<w:tblHeader/>");
        }
        out.push_str("</w:trPr>");
        for (at, width) in widths.iter().enumerate() {
            let text = cells.get(at).map_or("", String::as_str);
            let side = self.sides.get(at).copied().unwrap_or(Side::Start);
            out.push_str(&cell(text, *width, style, side));
        }
        out + "</w:tr>"
    }

    /// Widths in proportion to what stands in each column, all of the page's together.
    fn widths(&self) -> Vec<usize> {
        let columns = self.head.len().max(1);
        let wanted: Vec<usize> = (0..columns)
            .map(|at| {
                let head = self.head.get(at).map_or(0, |text| longest_word(text));
                let rows = self.rows.iter().filter_map(|row| row.get(at));
                let most = rows.map(|text| text.chars().count()).max().unwrap_or(0);
                most.max(head).clamp(NARROW, WIDE)
            })
            .collect();
        let all: usize = wanted.iter().sum();
        let mut widths: Vec<usize> = wanted.iter().map(|want| WIDTH * want / all).collect();
        // What rounding left over goes to the first.
        let given: usize = widths.iter().sum();
        if let Some(first) = widths.first_mut() {
            *first += WIDTH - given;
        }
        widths
    }
}

fn longest_word(text: &str) -> usize {
    text.split(' ')
        .map(|word| word.chars().count())
        .max()
        .unwrap_or(0)
}

fn cell(text: &str, width: usize, style: &str, side: Side) -> String {
    let turned = if is_right_to_left(text) {
        "<w:bidi/>"
    } else {
        ""
    };
    let side = match side {
        Side::Start => "",
        Side::End => "<w:jc w:val=\"right\"/>",
    };
    let text = Run::plain(text).xml();
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{turned}{side}\
         </w:pPr>{text}</w:p></w:tc>"
    )
}
