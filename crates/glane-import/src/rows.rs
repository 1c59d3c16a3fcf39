//! Text to rows and cells, with the place of each.
//!
//! The grammar is RFC 4180 with any line end and any separator. Its own reader, because a refusal
//! names the place of a cell in the file, and because a quotation mark that is never closed must cost
//! its own line and no other: such a line is given up, and reading goes on with the next.

use std::borrow::Cow;
use std::ops::Range;

/// A row.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row<'t> {
    /// Its bytes, the line end apart.
    pub span: Range<usize>,
    /// Its cells, or what makes it unreadable.
    pub cells: Result<Vec<Cell<'t>>, Flaw>,
}

/// A cell.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cell<'t> {
    /// Where it begins, with its quotation mark if it has one.
    pub at: usize,
    /// What it says.
    pub text: Cow<'t, str>,
}

/// Why a row cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// The quotation that begins there never ends.
    Open(usize),
    /// The quotation that begins there ends, and the cell goes on.
    Stray(usize),
}

/// The rows of a text, blank lines left out.
pub(crate) struct Rows<'t> {
    text: &'t str,
    separator: char,
    at: usize,
}

impl<'t> Rows<'t> {
    /// The rows from a byte on.
    pub(crate) fn after(text: &'t str, separator: char, at: usize) -> Self {
        Self {
            text,
            separator,
            at,
        }
    }

    /// Where the next row is looked for.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Goes past blank lines; false at the end.
    fn past_blank_lines(&mut self) -> bool {
        loop {
            let rest = self.rest();
            let line = rest.split(['\r', '\n']).next().unwrap_or("");
            if !line.trim_matches(' ').is_empty() {
                return true;
            }
            self.at += line.len();
            if !self.past_line_end() {
                return false;
            }
        }
    }

    /// Goes past one line end, if that is what comes.
    fn past_line_end(&mut self) -> bool {
        let rest = self.rest();
        let length = match rest.as_bytes() {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => 0,
        };
        self.at += length;
        length > 0
    }

    fn cells(&mut self) -> Result<Vec<Cell<'t>>, Flaw> {
        let mut cells = Vec::new();
        loop {
            let at = self.at;
            let text = if let Some(inner) = self.rest().strip_prefix('"') {
                self.quoted(at, inner)?
            } else {
                let cell = self
                    .rest()
                    .split([self.separator, '\r', '\n'])
                    .next()
                    .unwrap_or("");
                self.at += cell.len();
                Cow::Borrowed(cell)
            };
            cells.push(Cell { at, text });
            if !self.rest().starts_with(self.separator) {
                return Ok(cells);
            }
            self.at += self.separator.len_utf8();
        }
    }

    /// A quotation that begins at `at`; `inner` is what follows its mark.
    fn quoted(&mut self, at: usize, inner: &'t str) -> Result<Cow<'t, str>, Flaw> {
        let mut said = String::new();
        let mut rest = inner;
        loop {
            let end = rest.find('"').ok_or(Flaw::Open(at))?;
            let (part, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            let after = after.strip_prefix('"').unwrap_or("");
            if let Some(more) = after.strip_prefix('"') {
                said.push_str(part);
                said.push('"');
                rest = more;
                continue;
            }
            self.at = self.text.len() - after.len();
            if !(after.is_empty() || after.starts_with([self.separator, '\r', '\n'])) {
                return Err(Flaw::Stray(at));
            }
            return Ok(if said.is_empty() {
                Cow::Borrowed(part)
            } else {
                Cow::Owned(said + part)
            });
        }
    }
}

impl<'t> Iterator for Rows<'t> {
    type Item = Row<'t>;

    fn next(&mut self) -> Option<Row<'t>> {
        if !self.past_blank_lines() {
            return None;
        }
        let start = self.at;
        let cells = self.cells();
        if cells.is_err() {
            self.at = start;
            self.at += self.rest().split(['\r', '\n']).next().unwrap_or("").len();
        }
        let span = start..self.at;
        self.past_line_end();
        Some(Row { span, cells })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Vec<Result<Vec<String>, Flaw>> {
        let cells = |row: Row<'_>| {
            row.cells
                .map(|cells| cells.into_iter().map(|c| c.text.into_owned()).collect())
        };
        Rows::after(text, ',', 0).map(cells).collect()
    }

    #[test]
    fn quotations_may_hold_separators_marks_and_lines() {
        assert_eq!(
            read("a,\"b,\"\"c\"\"\r\nd\",e\r\nf"),
            [
                Ok(vec!["a".into(), "b,\"c\"\r\nd".into(), "e".into()]),
                Ok(vec!["f".into()])
            ]
        );
        assert_eq!(
            read("le \"mot\",\n\n  \n,\"\"\n"),
            [
                Ok(vec!["le \"mot\"".into(), String::new()]),
                Ok(vec![String::new(), String::new()])
            ]
        );
    }

    #[test]
    fn a_bad_quotation_costs_its_own_line_only() {
        assert_eq!(
            read("a,\"b\nc,d\n"),
            [Err(Flaw::Open(2)), Ok(vec!["c".into(), "d".into()])]
        );
        assert_eq!(
            read("a,\"b\" x\nc,\"d\"\n"),
            [Err(Flaw::Stray(2)), Ok(vec!["c".into(), "d".into()])]
        );
        assert_eq!(
            read("\"a\nb,\"c\"\n"),
            [Err(Flaw::Stray(0)), Ok(vec!["b".into(), "c".into()])]
        );
    }

    proptest! {
        #[test]
        fn what_a_csv_writer_writes_is_read_back(
            rows in prop::collection::vec(prop::collection::vec("[a\",;\n\ré ]{0,6}", 2..5), 0..6)
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(vec![]);
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let written = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let expected: Vec<_> = rows.into_iter().map(Ok).collect();
            prop_assert_eq!(read(&written), expected);
        }

        #[test]
        fn rows_are_apart_in_order_and_cells_within(text in "[a\",;\n\ré ]{0,60}") {
            let mut end = 0;
            for row in Rows::after(&text, ';', 0) {
                prop_assert!(row.span.start >= end && row.span.end > row.span.start);
                end = row.span.end;
                for cell in row.cells.unwrap_or_default() {
                    prop_assert!(row.span.contains(&cell.at) || cell.at == end);
                    prop_assert!(text.is_char_boundary(cell.at));
                }
            }
        }
    }
}
