//! What people may still have to look at.

use std::collections::BTreeSet;

use super::{Judged, Ledger, PictureId, Standing};

/// The pictures to keep: of sheets that wait for a person or for a page, and of those that count, nothing any more.
pub fn seen(ledger: &Ledger, judged: &[Judged]) -> BTreeSet<PictureId> {
    let waits = |one: &&Judged| match one.standing() {
        Standing::Twins | Standing::Typed | Standing::Missing | Standing::Doubtful => true,
        // A sheet that was taken out is looked at again before it is given back.
        Standing::Replaced | Standing::Empty | Standing::Settled => ledger
            .count(one.key())
            .is_some_and(|count| count.taken_back.is_some()),
    };
    let waiting = judged.iter().filter(waits);
    waiting
        .flat_map(Judged::pictures)
        .cloned()
        .chain(ledger.aside().map(|read| read.picture.clone()))
        .collect()
}
