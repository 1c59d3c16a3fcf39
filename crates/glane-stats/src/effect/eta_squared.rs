//! Eta squared, the part of the spread that the groups explain.

use crate::Undefined;
use crate::describe::squares;
use crate::number::{float, nearest};
use crate::scores::Scores;

/// Which part of the differences between scores the groups explain, from 0, none, to 1, all.
///
/// # Formula
///
/// `η² = Σ nᵍ (mean of g − mean)² / Σ (score − mean)²`.
///
/// # Source
///
/// J. Cohen, *Statistical Power Analysis for the Behavioral Sciences*, 2nd edition, Lawrence Erlbaum, 1988, chapter 8.
///
/// # Misleads
///
/// With few people it is above 0 by chance alone, the more so the more groups there are. It takes a scale's steps for
/// equal. « Explains » is arithmetic: the groups need not be the cause.
///
/// # Example
///
/// ```
/// use glane_stats::effect::eta_squared;
/// assert_eq!(eta_squared(&[[(1, 3)], [(5, 3)]]), Ok(1.0));
/// assert_eq!(eta_squared(&[[(1, 1), (5, 1)], [(1, 1), (5, 1)]]), Ok(0.0));
/// ```
///
/// # En clair
///
/// Quelle part des différences entre les notes tient au groupe ? 0 : rien, les groupes ont la même moyenne ; 1 : tout,
/// chacun note comme son groupe. Cela ne dit pas que le groupe en est la cause.
pub fn eta_squared<G: AsRef<[(i64, u64)]>>(groups: &[G]) -> Result<f64, Undefined> {
    let scores = Scores::new(groups)?;
    if scores.sizes.len() < 2 {
        return Err(Undefined::TooFew);
    }
    let all = squares(&scores);
    if all <= 0.0 {
        return Err(Undefined::Constant);
    }
    let sum = |counts: &[u64]| -> i128 {
        let people = scores.values.iter().zip(counts);
        people
            .map(|(&score, &count)| i128::from(score) * i128::from(count))
            .sum()
    };
    let total = sum(&scores.given);
    let between = scores
        .groups
        .iter()
        .zip(&scores.sizes)
        .map(|(group, &size)| {
            let sum = sum(group).checked_mul(i128::from(scores.people))?;
            let apart = nearest(sum - total.checked_mul(i128::from(size))?);
            Some(apart * apart / float(size))
        });
    let between: f64 = between.sum::<Option<f64>>().ok_or(Undefined::TooLarge)?;
    Ok((between / all).min(1.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_a_part_whatever_the_scale(groups in prop::collection::vec(prop::collection::vec((0..9_i64, 1..5_u64), 1..4), 2..5), shift in -99..99_i64) {
            let moved: Vec<Vec<(i64, u64)>> = groups.iter().map(|group| group.iter().map(|&(score, count)| (shift - 3 * score, 2 * count)).collect()).collect();
            match (eta_squared(&groups), eta_squared(&moved)) {
                (Ok(here), Ok(there)) => {
                    prop_assert!((0.0..=1.0).contains(&here) && (here - there).abs() < 1e-12);
                }
                (here, there) => prop_assert!(here == there && here == Err(Undefined::Constant)),
            }
        }
    }

    #[test]
    fn degenerate_rooms_say_why() {
        assert_eq!(eta_squared(&[[(1, 1)]]), Err(Undefined::TooFew));
        assert_eq!(eta_squared(&[[(1, 1)], [(2, 0)]]), Err(Undefined::Empty));
        assert_eq!(eta_squared(&[[(1, 1)], [(1, 4)]]), Err(Undefined::Constant));
        let far = [[(i64::MAX, 1 << 39)], [(i64::MIN, 1 << 39)]];
        assert_eq!(eta_squared(&far), Err(Undefined::TooLarge));
    }
}
