//! A stretch of text in one hand.

use std::fmt::Write as _;

use crate::xml::escape;

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// What it says. A line end starts a new line in the same paragraph.
    pub text: String,
    /// Bold.
    pub strong: bool,
    /// Small and grey: what stands beside the text.
    pub quiet: bool,
    /// The bookmark it leads to.
    pub link: Option<String>,
}

impl Run {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// In bold.
    pub fn strong(text: impl Into<String>) -> Self {
        Self {
            strong: true,
            ..Self::plain(text)
        }
    }

    /// Small and grey.
    pub fn quiet(text: impl Into<String>) -> Self {
        Self {
            quiet: true,
            ..Self::plain(text)
        }
    }

    /// A way to a bookmark.
    pub fn link(text: impl Into<String>, bookmark: impl Into<String>) -> Self {
        Self {
            link: Some(bookmark.into()),
            ..Self::plain(text)
        }
    }

    pub(super) fn xml(&self) -> String {
        let mut look = String::new();
        if self.link.is_some() {
            look.push_str("<w:rStyle w:val=\"Hyperlink\"/>");
        }
        if self.strong {
            look.push_str("<w:b/><w:bCs/>");
        }
        if self.quiet {
            look.push_str("<w:color w:val=\"505A66\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>");
        }
        if is_right_to_left(&self.text) {
            look.push_str("<w:rtl/>");
        }
        let look = if look.is_empty() {
            look
        } else {
            format!("<w:rPr>{look}</w:rPr>")
        };
        let run = format!("<w:r>{look}{}</w:r>", text(&self.text));
        match &self.link {
            Some(bookmark) => format!(
                "<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{run}</w:hyperlink>",
                escape(bookmark)
            ),
            None => run,
        }
    }
}

/// The text of a run, its line ends and tabs as Word has them.
fn text(said: &str) -> String {
    let mut out = String::new();
    for (at, line) in said.split('\n').enumerate() {
        if at > 0 {
            out.push_str("<w:br/>");
        }
        for (at, part) in line.split('\t').enumerate() {
            if at > 0 {
                out.push_str("<w:tab/>");
            }
            let part = escape(part.trim_end_matches('\r'));
            if !part.is_empty() {
                let _ = write!(out, "<w:t xml:space=\"preserve\">{part}</w:t>");
            }
        }
    }
    out
}

/// Whether the first letter that has a direction is written from right to left, as a page's `dir="auto"` asks.
pub(super) fn is_right_to_left(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| {
        matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}'
                | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    })
}
