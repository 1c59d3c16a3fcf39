//! What a file says of itself: its title, its language and its day.

use std::fmt;
use std::fmt::Write as _;

use crate::xml::{HEAD, escape};

/// A day; files are dated of its first minute, in universal time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Four digits.
    pub year: u16,
    /// From 1.
    pub month: u8,
    /// From 1.
    pub day: u8,
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day } = self;
        write!(f, "{year:04}-{month:02}-{day:02}T00:00:00Z")
    }
}

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Properties {
    /// What a window that shows it is called.
    pub title: String,
    /// Who made it.
    pub creator: String,
    /// A language with its country: `fr-FR`.
    pub lang: &'static str,
    /// When it was made: given, never asked of a clock.
    pub created: Day,
}

impl Properties {
    /// `docProps/core.xml`.
    pub(crate) fn core(&self) -> String {
        let (title, creator) = (escape(&self.title), escape(&self.creator));
        let (lang, day) = (escape(self.lang), self.created);
        format!(
            "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
             xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>\
             <dc:language>{lang}</dc:language><cp:lastModifiedBy>{creator}</cp:lastModifiedBy>\
             <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:created>\
             <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:modified></cp:coreProperties>"
        )
    }
}

/// `_rels/.rels`: where the main part and the properties lie.
pub(crate) fn package(main: &str) -> String {
    let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    relations(&[(office, main), (core, "docProps/core.xml")])
}

/// A part's relations, by type and target, numbered `rId1`, `rId2` … in the order given.
pub(crate) fn relations(all: &[(&str, &str)]) -> String {
    let mut out = format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    for ((kind, target), n) in all.iter().zip(1..) {
        let target = escape(target);
        let _ = write!(
            out,
            "<Relationship Id=\"rId{n}\" Type=\"{kind}\" Target=\"{target}\"/>"
        );
    }
    out + "</Relationships>"
}

/// `[Content_Types].xml`, of parts with their types; those named by their ending alone come by `defaults`.
pub(crate) fn content_types(defaults: &[(&str, &str)], parts: &[(String, &str)]) -> String {
    let mut out = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    );
    for (ending, kind) in defaults {
        let _ = write!(
            out,
            "<Default Extension=\"{ending}\" ContentType=\"{kind}\"/>"
        );
    }
    for (name, kind) in parts {
        let _ = write!(
            out,
            "<Override PartName=\"/{name}\" ContentType=\"{kind}\"/>"
        );
    }
    out + "</Types>"
}

/// The types of relations and properties, which every file has.
pub(crate) const DEFAULTS: [(&str, &str); 2] = [
    (
        "rels",
        "application/vnd.openxmlformats-package.relationships+xml",
    ),
    ("xml", "application/xml"),
];

/// The type of `docProps/core.xml`.
pub(crate) const CORE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
