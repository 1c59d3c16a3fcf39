//! Where something is read in a file.

mod html;
mod json;

use std::ops::Range;

use glane_locale::Lang;
use glane_report::Format;

use crate::truth::Truth;

/// What sort of thing is read there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A finding's sentence.
    Sentence,
    /// Any other running text: notes, counts, method.
    Prose,
    /// A heading, or a link to one.
    Heading,
    /// A row's or column's head, or a JSON key that is a label.
    Head,
    /// A cell of a table, or a figure of the JSON.
    Cell,
    /// A cell that says that its figure is not shown.
    Hidden,
    /// A table's caption.
    Caption,
    /// What a drawing says to those who do not see it.
    Alternative,
    /// A text of a drawing.
    Drawn,
    /// An answer word for word, or the way a word was written.
    Verbatim,
    /// The name of a cell, a kind, a question, a revision, a link.
    Evidence,
}

/// Where on the page, counted from 1; 0 is nowhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seat {
    /// The drawing.
    pub drawing: usize,
    /// The table.
    pub table: usize,
    /// The row, counted over all tables.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// A place.
#[derive(Debug, Clone)]
pub struct Place {
    /// Where in the file, in the file's own spelling.
    pub at: Range<usize>,
    /// The element or the object it fills, tags or braces included.
    pub block: Range<usize>,
    /// What is read.
    pub text: String,
    /// What sort.
    pub kind: Kind,
    /// In which language.
    pub lang: Lang,
    /// The key of the question it is about, if one.
    pub question: Option<String>,
    /// The way to it.
    pub trail: String,
    /// A JSON number, written without quotation marks.
    pub bare: bool,
    /// Which drawing, row (of all the file's) and column it is in.
    pub seat: Seat,
}

/// All places of a file.
pub fn all(text: &str, format: Format, lang: Lang, truth: &Truth) -> Vec<Place> {
    match format {
        Format::Json => json::places(text),
        _ => html::places(text, lang, truth),
    }
}
