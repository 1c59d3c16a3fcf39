//! What a room said, in few numbers.

mod count;
mod deviation;
mod mean;
mod median;
mod quantile;
mod share;

pub use count::count;
pub use deviation::deviation;
pub(crate) use deviation::squares;
pub use mean::mean;
pub use median::median;
pub use quantile::quantile;
pub use share::Share;

use std::collections::BTreeMap;

/// Counts by score, a score named twice put together.
fn by_score(counts: impl IntoIterator<Item = (i64, u64)>) -> BTreeMap<i64, u128> {
    let mut by_score: BTreeMap<i64, u128> = BTreeMap::new();
    for (score, count) in counts {
        *by_score.entry(score).or_default() += u128::from(count);
    }
    by_score
}

/// The score at a place of the ordered list, counted from 0.
fn nth(by_score: &BTreeMap<i64, u128>, place: u128) -> Option<i64> {
    let mut before = 0;
    by_score.iter().find_map(|(&score, &count)| {
        before += count;
        (place < before).then_some(score)
    })
}
