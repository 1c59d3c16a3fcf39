//! Forms a slip or two away, by a Levenshtein automaton run over the map.

use std::sync::LazyLock;

use fst::raw::{Fst, Node, Output};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};

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
    let slips = builder.build_dfa(form);
    let mut walk = Walk {
        slips: &slips,
        form: form.as_bytes(),
        typed: Vec::with_capacity(form.len() + 4),
        found: Vec::new(),
    };
    for source in sources {
        for opening in openings(form) {
            walk.from(source.map.as_fst(), &opening);
        }
    }
    let mut found = walk.found;
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

/// What was read on the way to a node, and what was found: how many slips, the form, its frequency.
struct Walk<'a> {
    slips: &'a DFA,
    form: &'a [u8],
    typed: Vec<u8>,
    found: Vec<(u8, String, u32)>,
}

impl Walk<'_> {
    /// All slips that begin with these letters.
    fn from(&mut self, map: &Fst<&'static [u8]>, opening: &str) {
        let mut node = map.root();
        let mut value = Output::zero();
        let mut state = self.slips.initial_state();
        for byte in opening.bytes() {
            let Some(at) = node.find_input(byte) else {
                return;
            };
            let step = node.transition(at);
            value = value.cat(step.out);
            node = map.node(step.addr);
            state = self.slips.transition(state, byte);
        }
        self.typed.clear();
        self.typed.extend(opening.bytes());
        if state != SINK_STATE {
            self.on(map, node, value, state);
        }
    }

    fn on(&mut self, map: &Fst<&'static [u8]>, node: Node<'_>, value: Output, state: u32) {
        if node.is_final()
            && let Distance::Exact(slips) = self.slips.distance(state)
            && self.typed != self.form
            && let Ok(form) = std::str::from_utf8(&self.typed)
        {
            let value = value.cat(node.final_output()).value();
            self.found.push((slips, form.to_owned(), frequency(value)));
        }
        for step in node.transitions() {
            let next = self.slips.transition(state, step.inp);
            if next != SINK_STATE {
                self.typed.push(step.inp);
                self.on(map, map.node(step.addr), value.cat(step.out), next);
                self.typed.pop();
            }
        }
    }
}

/// The letters that a slip of this form may begin with: its own with any accent, and a mute `h` more or less.
fn openings(form: &str) -> Vec<String> {
    let plain = folded(form);
    let mut letters = plain.chars();
    let Some(first) = letters.next() else {
        return Vec::new();
    };
    let mut all = accented(first);
    // One sound, two letters: `cotidien`, `kestion`, `fotographie`.
    match first {
        'c' => all.extend(accented('q')),
        'k' | 'q' => all.extend(['c', 'q'].into_iter().flat_map(accented)),
        'f' => all.push("ph".to_owned()),
        _ => {}
    }
    if first == 'h'
        && let Some(second) = letters.next()
    {
        all.extend(accented(second));
    } else if "aeiouy".contains(first) {
        all.push("h".to_owned());
    }
    all
}

/// A letter with each accent it takes in French.
fn accented(letter: char) -> Vec<String> {
    let accents = match letter {
        'a' => "àáâãäåæ",
        'c' => "ç",
        'e' => "èéêë",
        'i' => "ìíîï",
        'o' => "òóôõöœ",
        'u' => "ùúûü",
        _ => "",
    };
    std::iter::once(letter)
        .chain(accents.chars())
        .map(String::from)
        .collect()
}
