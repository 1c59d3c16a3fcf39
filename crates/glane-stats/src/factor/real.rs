//! From counts to floats.

/// A count as a float.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people and words are far below 2^53"
)]
pub(crate) fn real(count: u64) -> f64 {
    count as f64
}
