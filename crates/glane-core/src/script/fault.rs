//! What is wrong with a script, told so that a person can mend it.

use std::ops::Range;

/// How many faults are shown at once; nobody mends more before trying again, and a script of another kind has thousands.
pub const SHOWN: usize = 100;

/// One fault of a script. `key` names a message of the locale files (with a twin `key-help` that says
/// what to do), `args` fill both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The message, e.g. `script-unknown-key`.
    pub key: &'static str,
    /// Its arguments, by name.
    pub args: Vec<(&'static str, String)>,
    /// Where, in bytes of the script; empty ranges point between two letters.
    pub span: Range<usize>,
}

/// The line and column of a byte, both from 1, columns in characters. For many bytes of one script: [`Lines`].
pub fn line_column(source: &str, byte: usize) -> (usize, usize) {
    Lines::of(source).at(byte)
}

/// Where a script's lines begin.
#[derive(Debug)]
pub struct Lines<'a> {
    source: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Reads a script once.
    pub fn of(source: &'a str) -> Self {
        let ends = source.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            source,
            starts: std::iter::once(0).chain(ends).collect(),
        }
    }

    /// The line and column of a byte, both from 1, columns in characters. A byte within a letter is that letter's, one
    /// past the end is the end's.
    pub fn at(&self, byte: usize) -> (usize, usize) {
        let mut end = byte.min(self.source.len());
        while !self.source.is_char_boundary(end) {
            end -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= end).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let before = self.source.get(start..end).unwrap_or("");
        (line, before.chars().count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_any_byte_is_taken() {
        let source = "été = 1\nàb";
        assert_eq!(line_column(source, 0), (1, 1));
        assert_eq!(line_column(source, "été".len()), (1, 4));
        assert_eq!(line_column(source, source.len()), (2, 3));
        assert_eq!(line_column(source, 999), (2, 3));
        assert_eq!(line_column(source, 1), (1, 1));
    }
}
