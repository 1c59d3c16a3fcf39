//! Forms equal but for accents and ligatures, found by walking the map with every accent of each letter open.

use fst::raw::{Fst, Node, Output};

use super::source::{Source, frequency};
use crate::step::normal::folded;

/// The forms of a source that fold to the same as this one, with their frequencies.
pub(super) fn same(source: &Source, form: &str) -> Vec<(String, u32)> {
    let mut walk = Walk {
        map: source.map.as_fst(),
        typed: Vec::with_capacity(form.len() + 4),
        found: Vec::new(),
    };
    walk.on(walk.map.root(), Output::zero(), folded(form).as_bytes());
    walk.found
}

/// Whether a form of the source may begin with this one, accents and ligatures aside.
pub(super) fn begins(source: &Source, opening: &str) -> bool {
    let map = source.map.as_fst();
    leads(map, map.root(), folded(opening).as_bytes())
}

/// What was read on the way to a node, and what was found.
struct Walk<'a> {
    map: &'a Fst<&'static [u8]>,
    typed: Vec<u8>,
    found: Vec<(String, u32)>,
}

impl Walk<'_> {
    /// From a node on, with what is left of the folded form.
    fn on(&mut self, node: Node<'_>, value: Output, rest: &[u8]) {
        let Some(first) = rest.first() else {
            if node.is_final()
                && let Ok(form) = std::str::from_utf8(&self.typed)
            {
                let value = value.cat(node.final_output()).value();
                self.found.push((form.to_owned(), frequency(value)));
            }
            return;
        };
        if !is_lead(*first)
            && let Some(at) = node.find_input(*first)
        {
            let step = node.transition(at);
            self.typed.push(*first);
            let next = self.map.node(step.addr);
            self.on(next, value.cat(step.out), rest.get(1..).unwrap_or_default());
            self.typed.pop();
        }
        for lead in LEADS {
            let Some(at) = node.find_input(lead) else {
                continue;
            };
            let step = node.transition(at);
            let accented = self.map.node(step.addr);
            for last in accented.transitions() {
                if let Some(rest) = after(rest, lead, last.inp) {
                    self.typed.extend([lead, last.inp]);
                    let value = value.cat(step.out).cat(last.out);
                    self.on(self.map.node(last.addr), value, rest);
                    self.typed.truncate(self.typed.len() - 2);
                }
            }
        }
    }
}

/// Whether some way from a node reads the whole opening.
fn leads(map: &Fst<&'static [u8]>, node: Node<'_>, rest: &[u8]) -> bool {
    let Some(first) = rest.first() else {
        return true;
    };
    let plain = node.find_input(*first).filter(|_| !is_lead(*first));
    plain.is_some_and(|at| {
        let rest = rest.get(1..).unwrap_or_default();
        leads(map, map.node(node.transition_addr(at)), rest)
    }) || LEADS.into_iter().any(|lead| {
        let accented = node
            .find_input(lead)
            .map(|at| map.node(node.transition_addr(at)));
        accented.is_some_and(|accented| {
            accented.transitions().any(|last| {
                after(rest, lead, last.inp)
                    .is_some_and(|rest| leads(map, map.node(last.addr), rest))
            })
        })
    })
}

/// French accents are two bytes from `0xC3` on (`é` is `C3 A9`), `œ` is `C5 93`.
const LEADS: [u8; 2] = [0xC3, 0xC5];

fn is_lead(byte: u8) -> bool {
    LEADS.contains(&byte)
}

/// What is left of a folded form after the letter of these two bytes, if it goes on with what that letter folds to.
fn after(rest: &[u8], lead: u8, byte: u8) -> Option<&[u8]> {
    let plain: &[u8] = match (lead, byte) {
        (0xC3, 0xA0..=0xA5) => b"a",
        (0xC3, 0xA6) => b"ae",
        (0xC3, 0xA7) => b"c",
        (0xC3, 0xA8..=0xAB) => b"e",
        (0xC3, 0xAC..=0xAF) => b"i",
        (0xC3, 0xB1) => b"n",
        (0xC3, 0xB2..=0xB6) => b"o",
        (0xC3, 0xB9..=0xBC) => b"u",
        (0xC3, 0xBF) => b"y",
        (0xC5, 0x93) => b"oe",
        _ => return None,
    };
    rest.strip_prefix(plain)
}
