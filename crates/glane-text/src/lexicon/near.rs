//! Forms a slip or two away, by a Levenshtein automaton run over the map.

use std::sync::LazyLock;

use fst::{IntoStreamer, Streamer};
use levenshtein_automata::LevenshteinAutomatonBuilder;

use super::source::{Source, frequency};

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
        let mut stream = source.map.search(&automaton).into_stream();
        while let Some((key, value)) = stream.next() {
            if let Ok(key) = std::str::from_utf8(key)
                && key != form
            {
                let slips = automaton.eval(key).to_u8();
                found.push((slips, key.to_owned(), frequency(value)));
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
