//! Lines and columns as a person counts them.

/// Where lines begin.
pub(crate) struct Places {
    starts: Vec<usize>,
}

impl Places {
    /// A line ends at `\n`, at `\r\n` or, as on old machines, at `\r`.
    pub(crate) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|(at, byte)| {
            **byte == b'\n' || **byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')
        });
        Self {
            starts: std::iter::once(0)
                .chain(ends.map(|(at, _)| at + 1))
                .collect(),
        }
    }

    /// The line a byte is on, from 1.
    pub(crate) fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).max(1)
    }

    /// The line and column of a byte, both from 1, the column in characters.
    pub(crate) fn line_column(&self, text: &str, byte: usize) -> (usize, usize) {
        let line = self.line(byte);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        (
            line,
            text.get(start..byte)
                .map_or(0, |before| before.chars().count())
                + 1,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let text = "é\r\nab\rc\n\nd";
        let places = Places::of(text);
        let at = |letter| places.line_column(text, text.find(letter).unwrap());
        assert_eq!(
            [at('é'), at('b'), at('c'), at('d')],
            [(1, 1), (2, 2), (3, 1), (5, 1)]
        );
        assert_eq!(places.line_column("", 0), (1, 1));
    }
}
