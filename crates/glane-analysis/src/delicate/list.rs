//! The words of `lexicons/delicate.tsv`: a word or expression, a language, what it tells, how it is told.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::word::{Text, plain};
use super::{Langs, Reason};

/// Between tabs, a line each, in order of bytes.
const LINES: &str = include_str!("../../../../lexicons/delicate.tsv");

/// How a word is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// Of a person: « diabétique », « musulmane ».
    Person,
    /// Something a person has or does: « cancer », « ramadan ».
    Matter,
    /// Something a person wears: « voile ».
    Worn,
    /// Where a person is from: « Mali ».
    Country,
    /// Whatever stands around it: « sans-papiers ».
    Always,
}

/// An entry: its words, what it tells, how.
#[derive(Debug)]
struct Entry {
    words: Vec<String>,
    lang: &'static str,
    reason: Reason,
    told: Told,
}

/// Entries by their first word, the longest first.
static BOOK: LazyLock<BTreeMap<String, Vec<Entry>>> = LazyLock::new(|| {
    let mut book: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in LINES.lines().filter_map(read) {
        if let Some(first) = entry.words.first() {
            book.entry(first.clone()).or_default().push(entry);
        }
    }
    for all in book.values_mut() {
        all.sort_by_key(|entry| std::cmp::Reverse(entry.words.len()));
    }
    book
});

fn read(line: &'static str) -> Option<Entry> {
    let mut columns = line.split('\t');
    let words = columns.next()?;
    let lang = columns.next()?;
    let reason = match columns.next()? {
        "health" => Reason::Health,
        "origin" => Reason::Origin,
        "religion" => Reason::Religion,
        _ => return None,
    };
    let told = match columns.next()? {
        "person" => Told::Person,
        "matter" => Told::Matter,
        "worn" => Told::Worn,
        "country" => Told::Country,
        "always" => Told::Always,
        _ => return None,
    };
    let words = Text::of(words).words.into_iter();
    Some(Entry {
        words: words.map(|word| word.plain).collect(),
        lang,
        reason,
        told,
    })
}

/// An entry met in a text: where its words are, and how it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Met {
    /// Its first word's place.
    pub first: usize,
    /// Its last word's.
    pub last: usize,
    pub told: Told,
}

/// The entries of a reason that a text holds, in order, the longest where several begin at one word.
pub(super) fn met(text: &Text, reason: Reason, langs: Langs) -> Vec<Met> {
    let mut found: Vec<Met> = Vec::new();
    for (first, word) in text.words.iter().enumerate() {
        if found.last().is_some_and(|met| met.last >= first) {
            continue;
        }
        let Some(entries) = BOOK.get(&word.plain) else {
            continue;
        };
        let here = entries.iter().find(|entry| {
            let rest = text.words.iter().skip(first).map(|word| &word.plain);
            entry.reason == reason
                && langs.reads(entry.lang)
                && rest.take(entry.words.len()).eq(entry.words.iter())
        });
        if let Some(entry) = here {
            found.push(Met {
                first,
                last: first + entry.words.len() - 1,
                told: entry.told,
            });
        }
    }
    found
}

/// Whether a word alone tells one of that of a person.
pub(super) fn is_of_person(word: &str, reasons: &[Reason]) -> bool {
    let entries = BOOK.get(&plain(word));
    entries.into_iter().flatten().any(|entry| {
        reasons.contains(&entry.reason) && entry.told == Told::Person && entry.words.len() == 1
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_line_is_an_entry_once_in_order() {
        let lines: Vec<&str> = LINES.lines().collect();
        assert!(lines.is_sorted(), "in order of bytes");
        let mut seen = BTreeSet::new();
        for line in lines {
            let entry = read(line).unwrap_or_else(|| panic!("{line}"));
            assert!(["fr", "en"].contains(&entry.lang), "{line}");
            assert!(!entry.words.is_empty(), "{line}");
            assert!(
                seen.insert((entry.words, entry.lang, entry.reason)),
                "{line}"
            );
        }
        assert!(seen.len() > 250);
    }
}
