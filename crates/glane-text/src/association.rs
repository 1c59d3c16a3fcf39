//! How much two things go together beyond chance: the log-likelihood ratio of a two by two table.
//!
//! Ted Dunning, « Accurate Methods for the Statistics of Surprise and Coincidence », Computational Linguistics 19(1),
//! 1993: G² = 2 Σ observed × ln(observed / expected). It stands small counts better than χ². It only sorts what is
//! found here; nothing is dropped for a small one, for a room is a small corpus.

/// G² of things that come together `both` times, one of them `one` times and the other `other` times in all, among
/// `total`. Negative when they come together less often than chance would have it; 0 when a count does not fit.
pub fn log_likelihood(both: u64, one: u64, other: u64, total: u64) -> f64 {
    let (Some(one_alone), Some(other_alone)) = (one.checked_sub(both), other.checked_sub(both))
    else {
        return 0.0;
    };
    let Some(neither) = total.checked_sub(one_alone + other_alone + both) else {
        return 0.0;
    };
    let cells = [
        (both, one, other),
        (one_alone, one, total - other),
        (other_alone, total - one, other),
        (neither, total - one, total - other),
    ];
    let sum: f64 = cells
        .into_iter()
        .filter(|(observed, ..)| *observed > 0)
        .map(|(observed, row, column)| {
            let expected = float(row) * float(column) / float(total);
            float(observed) * libm::log(float(observed) / expected)
        })
        .sum();
    let apart = u128::from(both) * u128::from(total) < u128::from(one) * u128::from(other);
    let ratio = (2.0 * sum).max(0.0);
    if apart { -ratio } else { ratio }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of words are far below 2⁵³"
)]
fn float(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ratio_is_that_of_the_article() {
        // « the swiss » in table 3 of the article: 110, 2442 and 111 among 31 777 − 1 pairs.
        let ratio = log_likelihood(110, 110 + 2_442, 110 + 111, 110 + 2_442 + 111 + 29_114);
        assert!((ratio - 270.72).abs() < 0.01, "{ratio}");
    }

    #[test]
    fn chance_is_nought_and_less_is_below() {
        assert!(log_likelihood(25, 50, 50, 100).abs() < 1e-9);
        assert!(log_likelihood(1, 50, 50, 100) < 0.0);
        assert!(log_likelihood(49, 50, 50, 100) > 60.0);
        assert!(
            log_likelihood(3, 2, 2, 1).abs() < 1e-9,
            "counts that cannot be"
        );
        assert!(log_likelihood(0, 0, 0, 0).abs() < 1e-9);
    }
}
