//! What follows one another in a document.

use super::Counts;
use super::picture::Picture;
use super::run::{Run, is_right_to_left};
use super::table::Table;
use crate::xml::escape;

/// How a paragraph looks and what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// The document's title.
    Title,
    /// Under the title.
    Subtitle,
    /// A few words over what follows, which they stay with.
    Eyebrow,
    /// Plain text.
    Body,
    /// The sentence that matters; it stays with what follows.
    Lead,
    /// A sentence beside it; it stays with what follows.
    Further,
    /// What a table or a picture shows; it stays with what follows.
    Caption,
    /// What someone said.
    Quote,
    /// Small text beside the text.
    Note,
    /// Small text that says how to read what follows, which it stays with.
    Intro,
    /// A warning in a box.
    Caution,
    /// A notice in a box of another colour.
    Notice,
    /// An item of a list without order.
    Bullet,
    /// An item of the document's numbered list; it stays with what follows.
    Number,
    /// What goes on under an item of the numbered list.
    Under,
    /// A line of the list of contents, at the first level.
    Contents,
    /// At the second.
    ContentsUnder,
    /// At the document's end.
    Foot,
}

impl Style {
    /// All of them.
    pub(super) const ALL: [Self; 18] = [
        Self::Title,
        Self::Subtitle,
        Self::Eyebrow,
        Self::Body,
        Self::Lead,
        Self::Further,
        Self::Caption,
        Self::Quote,
        Self::Note,
        Self::Intro,
        Self::Caution,
        Self::Notice,
        Self::Bullet,
        Self::Number,
        Self::Under,
        Self::Contents,
        Self::ContentsUnder,
        Self::Foot,
    ];

    /// The style's id: Word's own where it has one, so that its tools know it.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::Eyebrow => "Eyebrow",
            Self::Body => "Normal",
            Self::Lead => "Lead",
            Self::Further => "Further",
            Self::Caption => "Caption",
            Self::Quote => "Quote",
            Self::Note => "Note",
            Self::Intro => "Intro",
            Self::Caution => "Caution",
            Self::Notice => "Notice",
            Self::Bullet => "ListBullet",
            Self::Number => "ListNumber",
            Self::Under => "ListContinue",
            Self::Contents => "TOC1",
            Self::ContentsUnder => "TOC2",
            Self::Foot => "Colophon",
        }
    }
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading.
    Heading {
        /// From 1 to 4.
        level: u8,
        /// A few words on a line of their own over it, within the heading.
        over: Option<String>,
        /// What it says.
        text: String,
        /// The bookmark that ways lead to.
        bookmark: Option<String>,
    },
    /// A paragraph.
    Text(Style, Vec<Run>),
    /// A table.
    Table(Table),
    /// A picture on a line of its own.
    Picture(Picture),
}

impl Block {
    pub(super) fn xml(&self, counts: &mut Counts) -> String {
        match self {
            Self::Heading {
                level,
                over,
                text,
                bookmark,
            } => {
                let over = over.iter().map(|over| Run::quiet(format!("{over}\n")));
                let runs: Vec<Run> = over.chain([Run::plain(text.as_str())]).collect();
                let inside = marked(&xml(&runs), bookmark.as_deref(), counts);
                let level = (*level).clamp(1, 4);
                paragraph(&format!("Heading{level}"), is_right_to_left(text), &inside)
            }
            Self::Text(style, runs) => {
                let turned = runs.first().is_some_and(|run| is_right_to_left(&run.text));
                paragraph(style.id(), turned, &xml(runs))
            }
            Self::Table(table) => table.xml(),
            Self::Picture(picture) => {
                counts.pictures += 1;
                paragraph("Figure", false, &picture.xml(counts.pictures))
            }
        }
    }
}

fn xml(runs: &[Run]) -> String {
    runs.iter().map(Run::xml).collect()
}

/// Puts a bookmark around what it marks.
fn marked(inside: &str, bookmark: Option<&str>, counts: &mut Counts) -> String {
    let Some(name) = bookmark else {
        return inside.to_owned();
    };
    let id = counts.bookmarks;
    counts.bookmarks += 1;
    let name = escape(name);
    format!(
        "<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>{inside}<w:bookmarkEnd w:id=\"{id}\"/>"
    )
}

pub(super) fn paragraph(style: &str, turned: bool, inside: &str) -> String {
    let turned = if turned { "<w:bidi/>" } else { "" };
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{turned}</w:pPr>{inside}</w:p>")
}
