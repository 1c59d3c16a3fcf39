//! Integers to floats and back, in one place, where what is lost is said.

/// The most people one table may count: far above any room, and low enough that twice a rank, summed over
/// everybody and multiplied by everybody, still fits 128 bits.
pub(crate) const MOST: u64 = 1 << 40;

/// The float of a count; exact up to 2^53.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts are at most MOST, far below 2^53"
)]
pub(crate) fn float(count: u64) -> f64 {
    count as f64
}

/// The float of how many things are in a list.
#[expect(
    clippy::cast_precision_loss,
    reason = "a list in memory is far shorter than 2^53"
)]
pub(crate) fn length(count: usize) -> f64 {
    count as f64
}

/// The nearest float of a sum.
#[expect(
    clippy::cast_precision_loss,
    reason = "the nearest float is what is asked for"
)]
pub(crate) fn nearest(sum: i128) -> f64 {
    sum as f64
}

/// The whole part of a float, 0 below 0 and for what is not a number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the whole part is asked for, and `as` stops at both ends"
)]
pub(crate) fn whole(number: f64) -> u64 {
    number as u64
}

/// The place in a list that a count names; past every list if it is too large.
pub(crate) fn place(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// The sum of counts; `None` above [`MOST`].
pub(crate) fn people<'a>(counts: impl IntoIterator<Item = &'a u64>) -> Option<u64> {
    counts
        .into_iter()
        .try_fold(0_u64, |sum, &count| sum.checked_add(count))
        .filter(|&sum| sum <= MOST)
}
