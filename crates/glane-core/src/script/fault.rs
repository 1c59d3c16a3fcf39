//! What is wrong with a script, told so that a person can mend it.

use std::ops::Range;

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

/// The line and column of a byte, both from 1, columns in characters.
pub fn line_column(source: &str, byte: usize) -> (usize, usize) {
    let mut end = byte.min(source.len());
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    let before = source.get(..end).unwrap_or("");
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .map_or(0, |last| last.chars().count())
        + 1;
    (line, column)
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
