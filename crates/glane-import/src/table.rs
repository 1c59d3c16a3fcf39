//! A file's table: its rows cut into cells, and what is said of one that does not hold.

use glane_core::script::Script;

use crate::Refusal;
use crate::decode::bad_character;
use crate::header::Columns;
use crate::messages::{Args, listed, shorten};
use crate::place::Places;
use crate::reasons::{Reason, with_value};
use crate::rows::{Cell, Flaw, Row};
use crate::words;

/// How much of a faulty row is shown, in characters.
pub(crate) const ROW_SHOWN: usize = 200;
/// Beyond so many refusals a file is plainly the wrong one: possible values are no longer listed.
pub(crate) const FULL_REFUSALS: usize = 1000;

/// Where the columns and the lines of a file are.
#[derive(Clone, Copy)]
pub(crate) struct Table<'s> {
    /// The whole file.
    pub text: &'s str,
    /// The columns' names, in the order of reasons.
    pub names: &'static [&'static str],
    /// Where each stands in this file.
    pub columns: &'s Columns,
    /// Where lines begin.
    pub places: &'s Places,
    /// How the file was written.
    pub encoding: &'static str,
}

impl Table<'_> {
    /// The cells of a row, or why it cannot be read at all.
    pub(crate) fn cells<'r, 't>(&self, row: &'r Row<'t>) -> Result<&'r [Cell<'t>], Refusal> {
        let bad = bad_character(self.written(row), self.encoding)
            .map(|at| (row.span.start + at, "import-bad-character"));
        let flaw = row.cells.as_ref().err().map(|flaw| match flaw {
            Flaw::Open(at) => (*at, "import-open-quote"),
            Flaw::Stray(at) => (*at, "import-stray-quote"),
        });
        if let Some((at, key)) = bad.or(flaw) {
            return Err(self.refusal(row, at, "", key, vec![]));
        }
        let cells = row.cells.as_deref().unwrap_or_default();
        if cells.len() == self.columns.count {
            return Ok(cells);
        }
        let args = vec![
            ("found", cells.len().to_string()),
            ("expected", self.columns.count.to_string()),
        ];
        Err(self.refusal(row, row.span.start, "", "import-wrong-fields", args))
    }

    /// What stands in a column of a row.
    pub(crate) fn cell<'r>(&self, cells: &'r [Cell<'_>], column: usize) -> &'r str {
        let cell = self.columns.cell(cells, column);
        cell.map_or("", |cell| &*cell.text)
    }

    /// The line a row begins at.
    pub(crate) fn line(&self, row: &Row<'_>) -> usize {
        self.places.line(row.span.start)
    }

    /// Says what is wrong with a row, or deserves a look, at its column.
    pub(crate) fn told(&self, row: &Row<'_>, cells: &[Cell<'_>], reason: Reason) -> Refusal {
        let Reason(column, key, args) = reason;
        let first = cells.first().map_or(0, |cell| cell.at);
        let cell = self.columns.cell(cells, column);
        let at = cell.map_or(first, |cell| cell.at);
        let field = self.names.get(column).copied().unwrap_or("");
        self.refusal(row, at, field, key, args)
    }

    fn refusal(
        &self,
        row: &Row<'_>,
        at: usize,
        field: &'static str,
        key: &'static str,
        args: Args,
    ) -> Refusal {
        let (line, column) = self.places.line_column(self.text, at);
        Refusal {
            line,
            column,
            field,
            key: listed(key, &args),
            args,
            row: shorten(self.written(row), ROW_SHOWN),
        }
    }

    fn written(&self, row: &Row<'_>) -> &str {
        self.text.get(row.span.clone()).unwrap_or("")
    }
}

/// That the script has no such question, with the nearest one it has.
pub(crate) fn unknown_question(script: &Script, column: usize, typed: &str, full: bool) -> Reason {
    let known = words::questions(script);
    let keys = (
        "import-unknown-question",
        "import-unknown-question-suggestion",
    );
    let candidates = known.iter().map(String::as_str);
    let (key, hint) = words::hint(typed, candidates, &known, keys, full);
    Reason(column, key, with_value(typed, hint))
}
