//! Two scales at once: what the people who answered both gave to each.

use std::collections::BTreeMap;

use glane_core::id::QuestionKey;
use glane_core::tally::Sign;

/// The joint table of two scales. A commutative group, as tallies are: zero counts are not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairCount {
    /// The scale that comes first in the script.
    pub first: QuestionKey,
    /// The other.
    pub second: QuestionKey,
    /// People by what they gave to the first and to the second.
    pub counts: BTreeMap<(i64, i64), i64>,
}

impl PairCount {
    /// Counts one person in or out.
    pub(super) fn fold(&mut self, first: i64, second: i64, sign: Sign) {
        self.add((first, second), sign.one());
    }

    /// Adds another count of the same pair.
    pub(super) fn merge(&mut self, other: &Self) {
        for (&steps, &people) in &other.counts {
            self.add(steps, people);
        }
    }

    fn add(&mut self, steps: (i64, i64), people: i64) {
        let cell = self.counts.entry(steps).or_default();
        *cell += people;
        if *cell == 0 {
            self.counts.remove(&steps);
        }
    }
}
