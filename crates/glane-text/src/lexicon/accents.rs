//! Forms equal but for accents and ligatures, found by walking the map with every accent of each letter open.

use fst::Automaton;
use fst::{IntoStreamer, Streamer};

use super::source::{Source, frequency};
use crate::step::normal::folded;

/// The forms of a source that fold to the same as this one, with their frequencies.
pub(super) fn same(source: &Source, form: &str) -> Vec<(String, u32)> {
    let folding = Folding {
        plain: folded(form).into_bytes(),
    };
    let mut stream = source.map.search(&folding).into_stream();
    let mut found = Vec::new();
    while let Some((key, value)) = stream.next() {
        if let Ok(key) = std::str::from_utf8(key) {
            found.push((key.to_owned(), frequency(value)));
        }
    }
    found
}

/// Accepts what folds to its bytes. French accents are two bytes from `0xC3` on (`é` is `C3 A9`), `œ` is `C5 93`.
struct Folding {
    plain: Vec<u8>,
}

/// How far the plain bytes were read, and the first byte of a letter that is still open.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    lead: u8,
}

impl Automaton for Folding {
    type State = Option<Place>;

    fn start(&self) -> Self::State {
        Some(Place { at: 0, lead: 0 })
    }

    fn is_match(&self, state: &Self::State) -> bool {
        state.is_some_and(|place| place.lead == 0 && place.at == self.plain.len())
    }

    fn can_match(&self, state: &Self::State) -> bool {
        state.is_some()
    }

    fn accept(&self, state: &Self::State, byte: u8) -> Self::State {
        let place = (*state)?;
        let rest = self.plain.get(place.at..)?;
        if place.lead == 0 {
            if matches!(byte, 0xC3 | 0xC5) {
                return Some(Place {
                    at: place.at,
                    lead: byte,
                });
            }
            return (rest.first() == Some(&byte)).then_some(Place {
                at: place.at + 1,
                lead: 0,
            });
        }
        let plain: &[u8] = match (place.lead, byte) {
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
        rest.starts_with(plain).then_some(Place {
            at: place.at + plain.len(),
            lead: 0,
        })
    }
}
