//! What goes in, and what comes out.

use std::collections::BTreeMap;
use std::fmt;

/// A document to typeset: all that it may read.
#[derive(Debug, Clone)]
pub struct Source<'a> {
    /// Typst markup. Ours, never a user's: what people typed belongs in [`Self::files`].
    pub markup: &'a str,
    /// Files the markup may read, by path from the root: `image("/figures/1.svg")` and
    /// `json("/data.json")` read `figures/1.svg` and `data.json`.
    ///
    /// Name them by position, not by their content: Typst keeps every distinct name for the life
    /// of the process, and holds 65,535 of them.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The document's title, in its metadata; shown on the page only if the markup does so.
    pub title: &'a str,
    /// Language of the text, as `fr` or `fr-FR`: hyphenation, and the voice of a screen reader.
    pub lang: &'a str,
    /// The creation date written in the PDF, and what the markup's `datetime.today()` answers.
    pub date: Date,
}

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// From 1 to 9999.
    pub year: i32,
    /// From 1 to 12.
    pub month: u8,
    /// From 1 to the last day of the month.
    pub day: u8,
}

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file, whole.
    pub bytes: Vec<u8>,
    /// What Typst found doubtful, though the document was made.
    pub warnings: Vec<Diagnostic>,
}

/// A place that the markup named by `#metadata("name")`, in points from the upper left corner of its page.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The name.
    pub name: String,
    /// From 1 on.
    pub page: usize,
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// One thing that Typst found wrong or doubtful.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What it is, in English, as Typst says it.
    pub message: String,
    /// What may help.
    pub hints: Vec<String>,
    /// Where it is, if it is anywhere in particular.
    pub place: Option<Place>,
}

/// A place in the markup or in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file's name, or `None` for the markup.
    pub file: Option<String>,
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            let file = place.file.as_deref().unwrap_or("markup");
            write!(f, "{file}:{}:{}: ", place.line, place.column)?;
        }
        f.write_str(&self.message)?;
        self.hints
            .iter()
            .try_for_each(|hint| write!(f, " (hint: {hint})"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diagnostic_tells_where_what_and_what_to_do() {
        let mut diagnostic = Diagnostic {
            message: "unknown variable: x".into(),
            hints: vec!["define it".into()],
            place: Some(Place {
                file: None,
                line: 3,
                column: 7,
            }),
        };
        assert_eq!(
            diagnostic.to_string(),
            "markup:3:7: unknown variable: x (hint: define it)"
        );
        diagnostic.place = Some(Place {
            file: Some("data.json".into()),
            line: 1,
            column: 2,
        });
        assert!(diagnostic.to_string().starts_with("data.json:1:2: "));
        diagnostic.place = None;
        assert!(diagnostic.to_string().starts_with("unknown variable"));
    }
}
