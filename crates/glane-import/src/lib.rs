//! Files of answers, read against a script.
//!
//! [`read_long_csv`] reads `participant,groupe,source,question,reponse`, one answer a line. The way of
//! one row: bytes to text (`decode`), text to cells with their places (`rows`, `table`), the heading to columns
//! (`header`), cells to the script's own words (`words`), and people to themselves (`people`), and rows
//! of one person to one answer a question (`gather`). A row that does not hold is refused with its place and its reason; nothing is
//! guessed, and the other rows of the same person stand. Reading a file twice is the store's business.
//!
//! [`read_notes`] reads a file of notes as plain text, a word processor's document too.
//!
//! [`read_codes`] reads `participant,question,theme[,codeur]`, a person's coding of open answers, the same way.

mod codes;
mod decode;
mod document;
#[cfg(test)]
mod examples;
mod gather;
mod header;
mod marks;
mod messages;
mod notes;
#[cfg(test)]
mod other;
mod people;
mod place;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod rated;
mod reasons;
mod rows;
mod table;
mod words;

pub use codes::{CODE_COLUMNS, CODE_LATER, Codes, FILE_CODER, Given, Known, read_codes};
pub use header::COLUMNS;
pub use messages::MESSAGES;
pub use notes::{NotNotes, read_notes};

use std::collections::BTreeMap;

use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::id::{GroupKey, QuestionKey};
use glane_core::idea::Idea;
use glane_core::script::Script;

use gather::Gathering;
use messages::Args;
use place::Places;
use table::Table;

/// The largest file, in bytes.
pub const FILE_MAX: usize = 50 << 20;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Rows of the file, the heading and blank lines apart. Always the lines of [`Reading::answers`],
    /// the [`Reading::refused`] and the [`Reading::empty`] together.
    pub rows: usize,
    /// Rows whose answer is empty: nothing was answered, nothing is kept.
    pub empty: usize,
    /// One for each person and question, in the order of the script's questions, then of the file.
    pub answers: Vec<Imported>,
    /// Rows not taken, in the order of the file.
    pub refused: Vec<Refusal>,
    /// What was taken but deserves a look: columns not read, options ticked twice by one person.
    pub warnings: Vec<Refusal>,
    /// How the file was written: `UTF-8`, `windows-1252`, `UTF-16LE` or `UTF-16BE`.
    pub encoding: &'static str,
    /// What stands between cells: a comma, a semicolon or a tab.
    pub separator: char,
}

/// One person's answer to one question, from one or several rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The person's name in the file.
    pub participant: String,
    /// Their group; nothing if no row of theirs tells it.
    pub group: Option<GroupKey>,
    /// By which way they answered.
    pub channel: Channel,
    /// The question.
    pub question: QuestionKey,
    /// The answer, checked by the question's kind; or that there is none, or none that can be read.
    pub body: Body,
    /// The lines of the file it came from (from 1), in order.
    pub lines: Vec<usize>,
}

/// A row that was not taken, or that deserves a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The line of the file where the faulty cell begins, from 1.
    pub line: usize,
    /// The column of that line where it begins, in characters from 1.
    pub column: usize,
    /// The name of the faulty column as in [`COLUMNS`]; empty when the row itself is faulty.
    pub field: &'static str,
    /// The message, e.g. `import-unknown-group`, with a twin `…-help` that says what to do.
    pub key: &'static str,
    /// Its arguments, by name.
    pub args: Vec<(&'static str, String)>,
    /// The row as written, shortened.
    pub row: String,
}

/// Why no row of a file could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFault {
    /// Where in the file, from 1.
    pub line: usize,
    /// Where in that line, in characters from 1.
    pub column: usize,
    /// The message, e.g. `import-missing-column`, with a twin `…-help` that says what to do.
    pub key: &'static str,
    /// Its arguments, by name.
    pub args: Vec<(&'static str, String)>,
}

impl FileFault {
    fn at_start(key: &'static str, args: Args) -> Self {
        Self {
            line: 1,
            column: 1,
            key,
            args,
        }
    }
}

/// Reads a long CSV against a script and the ideas proposed so far in the present rounds.
///
/// The text may be UTF-8 (with or without byte-order mark), UTF-16 with its mark, else it is taken for
/// Windows-1252. Groups and options are named by label, in any language, or by key; questions by key. An
/// answer `[blanc]` is a person's choice not to answer, `[illisible]` one nobody could read.
///
/// `groups` are those of people whom earlier files named: a row that would move one of them is refused.
pub fn read_long_csv(
    bytes: &[u8],
    script: &Script,
    ideas: &[Idea],
    groups: &BTreeMap<String, GroupKey>,
) -> Result<Reading, FileFault> {
    if bytes.len() > FILE_MAX {
        let max = (FILE_MAX >> 20).to_string();
        return Err(FileFault::at_start("import-too-big", vec![("max", max)]));
    }
    let (text, encoding) = decode::decode(bytes)?;
    let places = Places::of(&text);
    let grouped = !script.groups.is_empty();
    let needed = |column: &str| column != "groupe" || grouped;
    let header = header::read(&text, &COLUMNS, needed, &places)?;
    let table = Table {
        text: &text,
        names: &COLUMNS,
        columns: &header.columns,
        places: &places,
        encoding,
    };
    let mut gathering = Gathering::new(script, ideas, groups, table);
    for row in rows::Rows::after(&text, header.separator, header.end) {
        gathering.take(&row);
    }
    let warnings = header.warnings;
    Ok(gathering.reading(warnings, encoding, header.separator))
}
