//! A table whose first row is its header and whose first column names the rows.

use std::fmt::Write as _;

use super::block::paragraph;
use super::run::{Run, is_right_to_left};
use crate::xml::escape;

/// The width of a page's text, in twentieths of a point: 170 mm.
const WIDTH: usize = 9638;
/// A table of so many rows at most stays on one page.
const SHORT: usize = 18;
/// What a character takes, a header's and a cell's, and what stands at both sides of a cell.
const HEAD: usize = 112;
const LETTER: usize = 104;
const BESIDE: usize = 140;
/// A cell of so many characters is not broken.
const WHOLE: usize = 14;
/// What is left to be filled in has room for so many.
const BLANK: usize = 16;
/// What a column asks for at most, in characters.
const WIDE: usize = 60;

/// On which side of its cell a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Words.
    Start,
    /// Figures.
    End,
    /// Nothing yet: it is to be filled in, and has room for that.
    Blank,
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

    /// Widths that fill the page: each column has room for its longest word, what is left goes to where it is missing.
    fn widths(&self) -> Vec<usize> {
        let columns = self.head.len();
        let (least, wanted): (Vec<usize>, Vec<usize>) =
            (0..columns).map(|at| self.asked(at)).unzip();
        let (all, most): (usize, usize) = (least.iter().sum(), wanted.iter().sum());
        let mut widths: Vec<usize> = if all >= WIDTH {
            least.iter().map(|least| WIDTH * least / all).collect()
        } else if most >= WIDTH {
            let share = |(least, wanted): (&usize, &usize)| {
                least + (WIDTH - all) * (wanted - least) / (most - all)
            };
            least.iter().zip(&wanted).map(share).collect()
        } else {
            wanted
                .iter()
                .map(|wanted| WIDTH * wanted / most.max(1))
                .collect()
        };
        // What rounding left over goes to the first.
        let given: usize = widths.iter().sum();
        if let Some(first) = widths.first_mut() {
            *first += WIDTH.saturating_sub(given);
        }
        widths
    }

    /// What a column must have and what it would like to have.
    fn asked(&self, at: usize) -> (usize, usize) {
        let cells = || self.rows.iter().filter_map(|row| row.get(at));
        let whole = |text: &String| match text.chars().count() {
            short if short <= WHOLE => short,
            _ => longest_word(text).min(WIDE / 2),
        };
        let head = self.head.get(at).map_or(0, whole) * HEAD;
        let least = cells().map(whole).max().unwrap_or(0) * LETTER;
        let wanted = cells().map(|text| text.chars().count().min(WIDE));
        let wanted = wanted.max().unwrap_or(0) * LETTER;
        let least = if self.sides.get(at) == Some(&Side::Blank) {
            least.max(BLANK * LETTER)
        } else {
            least
        };
        let least = least.max(head) + BESIDE;
        (least, least.max(wanted + BESIDE))
    }
}

/// The longest of a text's words, in characters.
fn longest_word(text: &str) -> usize {
    let words = text.split(' ').map(|word| word.chars().count());
    words.max().unwrap_or(0)
}

fn cell(text: &str, width: usize, style: &str, side: Side) -> String {
    let turned = if is_right_to_left(text) {
        "<w:bidi/>"
    } else {
        ""
    };
    let side = match side {
        Side::Start | Side::Blank => "",
        Side::End => "<w:jc w:val=\"right\"/>",
    };
    let text = Run::plain(text).xml();
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{turned}{side}\
         </w:pPr>{text}</w:p></w:tc>"
    )
}
