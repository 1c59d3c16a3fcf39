//! Where lines begin, looked up fast: a text may hold a hundred thousand faults.

use super::faults::Span;

/// The lines of a text.
pub(super) struct Lines {
    starts: Vec<usize>,
    length: usize,
}

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let after_breaks = text
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n')
            .map(|(at, _)| at + 1);
        Self {
            starts: std::iter::once(0).chain(after_breaks).collect(),
            length: text.len(),
        }
    }

    /// The number of the line a byte is on, from 0.
    pub(super) fn number(&self, byte: usize) -> usize {
        self.starts
            .partition_point(|start| *start <= byte)
            .saturating_sub(1)
    }

    /// A line's bytes, its break included; nothing beyond the last.
    pub(super) fn span(&self, number: usize) -> Span {
        let start = self.starts.get(number).copied().unwrap_or(self.length);
        start..self.starts.get(number + 1).copied().unwrap_or(self.length)
    }

    /// Each line's bytes.
    pub(super) fn iter(&self) -> impl Iterator<Item = Span> {
        (0..self.starts.len()).map(|number| self.span(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_on_one_line() {
        let lines = Lines::of("a\r\n\néb");
        assert_eq!(lines.iter().collect::<Vec<_>>(), [0..3, 3..4, 4..7]);
        assert_eq!(
            [0, 2, 3, 4, 7, 99].map(|byte| lines.number(byte)),
            [0, 0, 1, 2, 2, 2]
        );
        assert_eq!(lines.span(9), 7..7);
    }
}
