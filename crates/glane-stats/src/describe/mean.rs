//! The mean of scores counted by value.

use crate::Ratio;

/// The arithmetic mean of a table of counts: what each person's score would be if all scored the same;
/// nothing if nobody is counted.
///
/// # Formula
///
/// `Σ score × count / Σ count`, kept as a fraction of integers.
///
/// # Source
///
/// J. W. Tukey, *Exploratory Data Analysis*, Addison-Wesley, 1977, chapter 2, for what it summarises and
/// what it hides.
///
/// # Misleads
///
/// Two opposite halves of a room have a calm mean: show the distribution beside it. A scale of opinion has
/// no sure unit. In a small group one person moves it.
///
/// # Example
///
/// ```
/// let mean = glane_stats::mean([(6, 3), (9, 1)]).unwrap();
/// assert_eq!((mean.numerator(), mean.denominator()), (27, 4));
/// assert_eq!(mean.value(), 6.75);
/// assert!(glane_stats::mean([(5, 0)]).is_none());
/// ```
///
/// # En clair
///
/// On additionne toutes les notes et on divise par le nombre de personnes. Attention : une salle coupée en
/// deux camps a une moyenne tranquille que personne n'a donnée. Regardez toujours la répartition à côté.
pub fn mean(counts: impl IntoIterator<Item = (i64, u64)>) -> Option<Ratio> {
    let (mut sum, mut people) = (0_i128, 0_u64);
    for (score, count) in counts {
        sum = sum.saturating_add(i128::from(score) * i128::from(count));
        people = people.saturating_add(count);
    }
    Ratio::new(sum, people)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_mean_times_the_number_is_the_sum(scores in prop::collection::vec(-10..=10_i64, 1..40)) {
            let mean = mean(scores.iter().map(|&score| (score, 1))).unwrap();
            let sum: i64 = scores.iter().sum();
            prop_assert_eq!(mean, Ratio::new(i128::from(sum), u64::try_from(scores.len()).unwrap()).unwrap());
        }
    }

    #[test]
    fn the_largest_scores_and_counts_do_not_overflow() {
        assert!(mean([(i64::MAX, u64::MAX), (i64::MAX, u64::MAX)]).is_some());
        assert!(mean([(i64::MIN, u64::MAX)]).is_some());
    }
}
