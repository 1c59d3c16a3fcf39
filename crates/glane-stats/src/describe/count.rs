//! How many people gave each score.

use std::collections::BTreeMap;

/// How many times each score was given, in the order of scores: the table every other method starts from.
///
/// # Formula
///
/// For each score `s` given at least once, `(s, number of people whose score is s)`.
///
/// # Source
///
/// J. W. Tukey, *Exploratory Data Analysis*, Addison-Wesley, 1977: count before anything else.
///
/// # Misleads
///
/// A score nobody gave is not in the table, though its absence may be what matters. The people who did
/// not answer are not in it either: their number has to stand beside it.
///
/// # Example
///
/// ```
/// use glane_stats::describe::count;
/// assert_eq!(count([7, 2, 7]), [(2, 1), (7, 2)]);
/// assert!(count([]).is_empty());
/// ```
///
/// # En clair
///
/// Combien de personnes ont donné chaque note. C'est le premier tableau à regarder : toutes les autres
/// mesures en viennent. Une note que personne n'a donnée n'y figure pas.
pub fn count(scores: impl IntoIterator<Item = i64>) -> Vec<(i64, u64)> {
    let mut counts: BTreeMap<i64, u64> = BTreeMap::new();
    for score in scores {
        *counts.entry(score).or_default() += 1;
    }
    counts.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn everybody_is_counted_once_in_order(scores in prop::collection::vec(-5..=5_i64, 0..40)) {
            let counts = count(scores.iter().copied());
            prop_assert_eq!(counts.iter().map(|(_, count)| count).sum::<u64>(), scores.len() as u64);
            prop_assert!(counts.is_sorted_by(|a, b| a.0 < b.0));
            prop_assert!(counts.iter().all(|(score, count)| *count > 0 && scores.contains(score)));
        }
    }
}
