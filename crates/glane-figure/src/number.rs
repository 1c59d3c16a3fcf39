//! Numbers on their way to the page.

/// Writes a coordinate with two decimals, never `-0.00`; what is not finite becomes zero.
pub(crate) fn coordinate(value: f64) -> String {
    let safe = if value.is_finite() { value } else { 0.0 };
    let text = format!("{safe:.2}");
    if text == "-0.00" {
        "0.00".to_owned()
    } else {
        text
    }
}

/// A tally as a length; above 2^53 the picture is right to one part in 10^15.
#[allow(
    clippy::cast_precision_loss,
    reason = "pixels are coarser than the loss"
)]
pub(crate) fn real(count: u64) -> f64 {
    count as f64
}

/// How many things there are, as a length.
#[allow(
    clippy::cast_precision_loss,
    reason = "pixels are coarser than the loss"
)]
pub(crate) fn many(count: usize) -> f64 {
    count as f64
}

/// The whole part of a length, for use as an index: negative and non-finite values give 0.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates, and an index below zero is meant to be zero"
)]
pub(crate) fn whole(value: f64) -> usize {
    value as usize
}

/// `value / max` between 0 and 1, and 0 when `max` is 0.
pub(crate) fn share(value: u64, max: u64) -> f64 {
    if max == 0 {
        0.0
    } else {
        (real(value) / real(max)).min(1.0)
    }
}

/// The largest of some lengths, 0 when there is none.
pub(crate) fn largest(lengths: impl IntoIterator<Item = f64>) -> f64 {
    lengths.into_iter().fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_have_two_decimals_and_no_negative_zero() {
        assert_eq!(coordinate(-0.001), "0.00");
        assert_eq!(coordinate(-0.0), "0.00");
        assert_eq!(coordinate(1.0 / 3.0), "0.33");
        assert_eq!(coordinate(-1.5), "-1.50");
        assert_eq!(coordinate(f64::NAN), "0.00");
        assert_eq!(coordinate(f64::INFINITY), "0.00");
    }

    #[test]
    fn shares_stay_between_zero_and_one() {
        assert!((share(1, 4) - 0.25).abs() < f64::EPSILON);
        assert!(share(5, 0).abs() < f64::EPSILON);
        assert!((share(u64::MAX, 3) - 1.0).abs() < f64::EPSILON);
    }
}
