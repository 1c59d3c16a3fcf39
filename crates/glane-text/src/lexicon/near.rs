//! Forms a slip or two away, by a Levenshtein automaton run over the map.

use std::sync::LazyLock;

use fst::{IntoStreamer, Streamer};
use levenshtein_automata::LevenshteinAutomatonBuilder;

use super::source::{Source, frequency};
use crate::step::normal::folded;

/// Built once: what depends on the distance alone.
static ONE: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));
static TWO: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true));

/// Longer words are nobody's slip, and would cost much.
const LONGEST: usize = 40;

pub(super) fn near(sources: &[Source], form: &str, distance: u8) -> Vec<(String, u32)> {
    if form.chars().count() > LONGEST {
        return Vec::new();
    }
    let builder = if distance <= 1 { &*ONE } else { &*TWO };
    let automaton = builder.build_dfa(form);
    let mut found: Vec<(u8, String, u32)> = Vec::new();
    for source in sources {
        for (from, to) in openings(form) {
            let mut stream = source.map.search(&automaton).ge(from).lt(to).into_stream();
            while let Some((key, value)) = stream.next() {
                if let Ok(key) = std::str::from_utf8(key)
                    && key != form
                {
                    let slips = automaton.eval(key).to_u8();
                    found.push((slips, key.to_owned(), frequency(value)));
                }
            }
        }
    }
    found.sort_by(|a, b| {
        a.0.cmp(&b.0)
            .then_with(|| b.2.cmp(&a.2))
            .then_with(|| a.1.cmp(&b.1))
    });
    found.dedup_by(|a, b| a.1 == b.1);
    found
        .into_iter()
        .map(|(_, form, frequency)| (form, frequency))
        .collect()
}

/// The letters, from one to before another, that a slip of this form may begin with: its own with any accent, and
/// a mute `h` more or less.
fn openings(form: &str) -> Vec<(String, String)> {
    let plain = folded(form);
    let mut letters = plain.chars();
    let Some(first) = letters.next() else {
        return Vec::new();
    };
    let mut ranges = ranges(first);
    // One sound, two letters: `cotidien`, `kestion`, `fotographie`.
    match first {
        'c' => ranges.extend(self::ranges('q')),
        'k' | 'q' => ranges.extend(['c', 'q'].into_iter().flat_map(self::ranges)),
        'f' => ranges.push(("ph".to_owned(), "pi".to_owned())),
        _ => {}
    }
    if first == 'h'
        && let Some(second) = letters.next()
    {
        ranges.extend(self::ranges(second));
    } else if "aeiouy".contains(first) {
        ranges.extend(self::ranges('h'));
    }
    ranges
}

fn ranges(letter: char) -> Vec<(String, String)> {
    let accented = match letter {
        'a' => Some(('à', 'ç')),
        'c' => Some(('ç', 'è')),
        'e' => Some(('è', 'ì')),
        'i' => Some(('ì', 'ð')),
        'o' => Some(('ò', '÷')),
        'u' => Some(('ù', 'ý')),
        _ => None,
    };
    let next = char::from_u32(u32::from(letter) + 1).unwrap_or(char::MAX);
    let mut found = vec![(letter, next)];
    found.extend(accented);
    if letter == 'o' {
        found.push(('œ', 'ŕ'));
    }
    found
        .into_iter()
        .map(|(from, to)| (from.to_string(), to.to_string()))
        .collect()
}
