//! Words, by raw normal form.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use glane_core::tally::WordCount;

use crate::count::natural;

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordReading {
    /// Its raw normal form, which names it.
    pub form: String,
    /// The spelling typed most often.
    pub shown: String,
    /// Times it was given.
    pub mentions: u64,
    /// People who gave it.
    pub people: u64,
    /// Mentions by spelling, in order of bytes.
    pub typed: Vec<(String, u64)>,
}

/// All words of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsReading {
    /// From the most mentioned to the least, equals in order of their form's bytes.
    pub words: Vec<WordReading>,
    /// All mentions together.
    pub mentions: u64,
}

impl WordsReading {
    pub(crate) fn of(counts: &BTreeMap<String, WordCount>) -> Self {
        let mut words: Vec<WordReading> = counts
            .iter()
            .map(|(form, count)| WordReading {
                form: form.clone(),
                shown: count.shown().to_owned(),
                mentions: natural(count.mentions),
                people: natural(count.people),
                typed: count
                    .typed
                    .iter()
                    .map(|(typed, &n)| (typed.clone(), natural(n)))
                    .collect(),
            })
            .collect();
        // The sort is stable and the map is in order of bytes.
        words.sort_by_key(|word| Reverse(word.mentions));
        let mentions = words.iter().map(|word| word.mentions).sum();
        Self { words, mentions }
    }

    /// The word of that form.
    pub fn word(&self, form: &str) -> Option<&WordReading> {
        self.words.iter().find(|word| word.form == form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_by_mentions_then_by_bytes() {
        let count = |mentions| WordCount {
            mentions,
            people: 1,
            ..WordCount::default()
        };
        let counts = BTreeMap::from(
            [("b", 1), ("écran", 2), ("a", 1), ("utile", 3)]
                .map(|(form, n)| (form.to_owned(), count(n))),
        );
        let read = WordsReading::of(&counts);
        let forms: Vec<_> = read.words.iter().map(|word| word.form.as_str()).collect();
        assert_eq!(forms, ["utile", "écran", "a", "b"]);
        assert_eq!(read.mentions, 7);
    }
}
