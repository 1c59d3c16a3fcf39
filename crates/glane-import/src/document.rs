//! The text of a word processor's document, DOCX or ODT: its words, a line for each paragraph and each row of a table, and nothing
//! of how it looks. What was deleted while changes were tracked, and remarks in the margin, are not in it.
//!
//! A document comes from anywhere: no more of it is unpacked than [`XML_MAX`], only the file that holds the text is, and the
//! text is never longer than that file.

use glane_office::member;
use glane_office::unzip::Fault;
use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;

use crate::notes::NotNotes;

/// The largest file of text in a document, in bytes once it is unpacked: that of a book.
const XML_MAX: usize = 16 << 20;
/// The most text that is gathered, in bytes: many times what anybody writes of a meeting.
const TEXT_MAX: usize = 1 << 20;
/// How an ODT says what it is.
const ODT: &str = "application/vnd.oasis.opendocument.text";

/// Which program's marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Docx,
    Odt,
}

/// The text of a document.
pub(crate) fn read(bytes: &[u8]) -> Result<String, NotNotes> {
    let part = |name| member::read(bytes, name, XML_MAX).map_err(|fault| of(&fault));
    let (xml, sort) = if let Some(xml) = part("word/document.xml")? {
        (xml, Sort::Docx)
    } else {
        // Tables and slides of the same family have such a file as well.
        let kind = part("mimetype")?.unwrap_or_default();
        if !kind.starts_with(ODT.as_bytes()) {
            return Err(NotNotes::Document);
        }
        (part("content.xml")?.ok_or(NotNotes::Broken)?, Sort::Odt)
    };
    let xml = String::from_utf8(xml).map_err(|_| NotNotes::Broken)?;
    words(&xml, sort)
}

fn of(fault: &Fault) -> NotNotes {
    match fault {
        Fault::TooLarge(_) => NotNotes::Huge,
        Fault::Cut | Fault::Damaged(_) | Fault::Twice(_) | Fault::Leaves(_) => NotNotes::Broken,
    }
}

fn words(xml: &str, sort: Sort) -> Result<String, NotNotes> {
    let mut reader = Reader::from_str(xml);
    let mut page = Page::new(sort);
    loop {
        if page.text.len() > TEXT_MAX {
            return Err(NotNotes::Huge);
        }
        match reader.read_event().map_err(|_| NotNotes::Broken)? {
            Event::Start(tag) => page.opens(tag.local_name().into_inner()),
            Event::End(tag) => page.closes(tag.local_name().into_inner()),
            Event::Empty(tag) => {
                let name = tag.local_name().into_inner();
                page.opens(name);
                page.closes(name);
            }
            Event::Text(text) => page.says(&text),
            Event::CData(text) => page.says(&text),
            Event::GeneralRef(entity) => {
                let sign = entity.resolve_char_ref().map_err(|_| NotNotes::Broken)?;
                match (sign, resolve_xml_entity(&entity)) {
                    (Some(sign), _) => page.says(sign.encode_utf8(&mut [0; 4])),
                    (None, Some(text)) => page.says(text),
                    (None, None) => return Err(NotNotes::Broken),
                }
            }
            // Neither program writes one: what it may define is nobody's text.
            Event::DocType(_) => return Err(NotNotes::Broken),
            Event::Eof => return Ok(page.text()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// The text as it comes.
struct Page {
    sort: Sort,
    text: String,
    /// How many marks are open whose text is none.
    aside: usize,
    /// How many marks are open that hold text.
    within: usize,
    /// How many rows of tables are open.
    rows: usize,
}

impl Page {
    fn new(sort: Sort) -> Self {
        Self {
            sort,
            text: String::new(),
            aside: 0,
            within: 0,
            rows: 0,
        }
    }

    /// Whether what is in a mark is no text of the page: how it looks, what was deleted or moved away, the same said again for
    /// older programs, remarks.
    fn is_aside(&self, name: &str) -> bool {
        match self.sort {
            Sort::Docx => matches!(
                name,
                "pPr"
                    | "rPr"
                    | "sectPr"
                    | "tblPr"
                    | "tblGrid"
                    | "trPr"
                    | "tcPr"
                    | "del"
                    | "moveFrom"
                    | "Fallback"
            ),
            Sort::Odt => matches!(
                name,
                "tracked-changes"
                    | "annotation"
                    | "note-citation"
                    | "automatic-styles"
                    | "desc"
                    | "title"
            ),
        }
    }

    fn is_text(&self, name: &str) -> bool {
        match self.sort {
            Sort::Docx => name == "t",
            Sort::Odt => matches!(name, "p" | "h"),
        }
    }

    fn opens(&mut self, name: &str) {
        if self.aside > 0 || self.is_aside(name) {
            self.aside += 1;
            return;
        }
        if self.is_text(name) {
            self.within += 1;
        }
        match (self.sort, name) {
            (Sort::Docx, "br" | "cr") | (Sort::Odt, "line-break") => self.ends_line(),
            (Sort::Docx, "noBreakHyphen") => self.text.push('-'),
            (_, "tab") | (Sort::Odt, "s") => self.text.push(' '),
            (Sort::Docx, "tr") | (Sort::Odt, "table-row") => self.rows += 1,
            _ => {}
        }
    }

    fn closes(&mut self, name: &str) {
        if self.aside > 0 {
            self.aside -= 1;
            return;
        }
        if self.is_text(name) {
            self.within = self.within.saturating_sub(1);
        }
        match (self.sort, name) {
            (_, "p") | (Sort::Odt, "h") => self.ends_line(),
            (Sort::Docx, "tr") | (Sort::Odt, "table-row") => {
                self.rows = self.rows.saturating_sub(1);
                self.ends_line();
            }
            _ => {}
        }
    }

    /// A row of a table stays one line.
    fn ends_line(&mut self) {
        self.text.push(if self.rows > 0 { ' ' } else { '\n' });
    }

    fn says(&mut self, text: &str) {
        if self.aside == 0 && self.within > 0 {
            // Lines of the file are none of the page.
            self.text.extend(text.chars().map(|c| match c {
                '\n' | '\r' | '\t' => ' ',
                c => c,
            }));
        }
    }

    /// Without empty lines, each with single spaces.
    fn text(self) -> String {
        let lines = self.text.lines().map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            words.join(" ")
        });
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests;
