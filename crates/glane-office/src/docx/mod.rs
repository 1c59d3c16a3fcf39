//! A text as DOCX: A4, headings, lists, tables, pictures with their alternatives, page numbers.
//!
//! Word and LibreOffice read the same file. All that a reader by ear needs is in it: real headings, header rows that are
//! marked as such and repeated on each page, an alternative for each picture, the language.

mod block;
mod look;
mod picture;
mod run;
mod settings;
mod styles;
mod table;

use std::collections::BTreeMap;

use crate::properties::{CORE, DEFAULTS, Properties, content_types, package, relations};
use crate::xml::HEAD;
use crate::zip;

pub use block::{Block, Style};
pub use picture::Picture;
pub use run::Run;
pub use table::{Side, Table};

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What it says of itself.
    pub properties: Properties,
    /// What stands at the foot of each page, before the page's number.
    pub foot: Vec<Run>,
    /// What stands before, between and after a page's number and the number of pages.
    pub page_of: [String; 3],
    /// Whether it is a sheet to be taken in at a glance: texts and spaces are smaller.
    pub is_dense: bool,
    /// What it is made of, in order.
    pub blocks: Vec<Block>,
}

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The namespaces of the text and of what is tied to it.
const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
/// Those of pictures.
const DRAWING: &str = "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
/// The main part's relations that every document has, before its pictures.
const PARTS: [&str; 4] = ["styles", "settings", "numbering", "footer"];

/// What is counted while blocks are written: ids are unique in a document.
#[derive(Debug, Default)]
struct Counts {
    bookmarks: usize,
    pictures: usize,
}

/// The whole file.
pub fn file(document: &Document) -> Vec<u8> {
    let mut counts = Counts::default();
    let mut body = String::new();
    let mut pictures = Vec::new();
    for block in &document.blocks {
        body.push_str(&block.xml(&mut counts));
        if let Block::Picture(picture) = block {
            pictures.push(picture);
        }
    }
    let main = format!(
        "{HEAD}<w:document {SPACES} {DRAWING}><w:body>{body}{}</w:body></w:document>",
        settings::page()
    );
    let mut files = BTreeMap::from([
        ("word/document.xml".to_owned(), main),
        (
            "word/styles.xml".to_owned(),
            styles::part(document.properties.lang, document.is_dense),
        ),
        (
            "word/settings.xml".to_owned(),
            settings::part(document.properties.lang),
        ),
        ("word/numbering.xml".to_owned(), settings::numbering()),
        ("word/footer.xml".to_owned(), settings::footer(document)),
        ("docProps/core.xml".to_owned(), document.properties.core()),
        ("_rels/.rels".to_owned(), package("word/document.xml")),
    ]);
    let mut targets: Vec<(String, String)> = PARTS
        .map(|part| (format!("{OFFICE}/{part}"), format!("{part}.xml")))
        .into();
    let named = |n: usize| format!("media/figure-{n}.png");
    targets.extend((1..=pictures.len()).map(|n| (format!("{OFFICE}/image"), named(n))));
    let targets: Vec<(&str, &str)> = targets
        .iter()
        .map(|(kind, target)| (kind.as_str(), target.as_str()))
        .collect();
    files.insert(
        "word/_rels/document.xml.rels".to_owned(),
        relations(&targets),
    );
    files.insert("[Content_Types].xml".to_owned(), types());
    let mut files: BTreeMap<String, Vec<u8>> = files
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    for (picture, n) in pictures.iter().zip(1..) {
        files.insert(format!("word/{}", named(n)), picture.png.clone());
    }
    zip::archive(&files)
}

fn types() -> String {
    let main = format!("{WORD}.document.main+xml");
    let kinds = PARTS.map(|name| (name, format!("{WORD}.{name}+xml")));
    let mut parts: Vec<(String, &str)> = vec![
        ("docProps/core.xml".to_owned(), CORE),
        ("word/document.xml".to_owned(), main.as_str()),
    ];
    for (name, kind) in &kinds {
        parts.push((format!("word/{name}.xml"), kind.as_str()));
    }
    let [relations, plain] = DEFAULTS;
    content_types(&[("png", "image/png"), relations, plain], &parts)
}

#[cfg(test)]
mod tests;
