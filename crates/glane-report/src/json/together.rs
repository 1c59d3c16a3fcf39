//! What the same people gave.

use serde::Serialize;

/// Words, or themes, that the same people gave.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Together {
    /// Out of how many people; raised hands left out.
    pub n: u64,
    /// The pairs that hold them together, the heaviest first.
    pub pairs: Vec<Pair>,
}

/// Two of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// One, by its form or its key.
    pub one: String,
    /// The other.
    pub other: String,
    /// People who gave both.
    pub people: u64,
}

impl Together {
    /// Nothing where no pair is told; `name` gives the form or the key at a place.
    pub(super) fn of(
        found: &glane_analysis::Together,
        name: impl Fn(usize) -> Option<String>,
    ) -> Option<Self> {
        let pairs = found.pairs.iter().filter_map(|pair| {
            Some(Pair {
                one: name(pair.one)?,
                other: name(pair.other)?,
                people: pair.people,
            })
        });
        (!found.is_empty()).then(|| Self {
            n: found.n,
            pairs: pairs.collect(),
        })
    }
}
