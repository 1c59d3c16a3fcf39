//! The permutation test of two means.

use super::Deal;
use crate::number::{float, nearest};
use crate::scores::Scores;
use crate::{Effort, PValue, Undefined};

/// Two means, and whether their difference could be chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Permutation {
    /// The first group's mean less the second's.
    pub difference: f64,
    /// The probability of a difference at least as large, in either direction, if people were dealt into the
    /// two groups at random. Never [`crate::How::Asymptotic`].
    pub p: PValue,
}

/// Do two groups differ in their mean score, or could the difference be chance?
///
/// # Formula
///
/// Everyone's score is kept and people are dealt anew into two groups of the same sizes; p is the part of all
/// deals whose means differ at least as much, in either direction. Deals are counted value by value (how many
/// are drawn so far, and their sum); where that is too long some are drawn and `p = (1 + hits) / (1 + draws)`.
///
/// # Source
///
/// E. J. G. Pitman, “Significance tests which may be applied to samples from any populations”, *Supplement to
/// the Journal of the Royal Statistical Society* 4 (1), 1937, pages 119–130; B. Streitberg and J. Röhmel,
/// “Exact distributions for permutation and rank tests”, *Statistical Software Newsletter* 12 (1), 1986, pages
/// 10–17, for the count.
///
/// # Misleads
///
/// It takes a scale's steps for equal, as a mean does. Two groups spread differently may be found to differ
/// though their means do not.
///
/// # Example
///
/// ```
/// use glane_stats::{Effort, exact::permutation};
/// let tested = permutation(&[(1, 2), (2, 1)], &[(4, 1), (5, 2)], &Effort::default()).unwrap();
/// // The most extreme of the 20 deals, and its mirror.
/// assert!((tested.p.value - 0.1).abs() < 1e-15);
/// assert!((tested.difference + 10.0 / 3.0).abs() < 1e-15);
/// ```
///
/// # En clair
///
/// Deux groupes ont des moyennes différentes. On mélange les notes et on les redistribue de toutes les façons
/// possibles : combien de fois la différence est-elle aussi grande ? Si c'est rare, le hasard l'explique mal.
pub fn permutation(
    first: &[(i64, u64)],
    second: &[(i64, u64)],
    effort: &Effort,
) -> Result<Permutation, Undefined> {
    let scores = Scores::new(&[first, second])?;
    let values: Vec<i128> = scores
        .values
        .iter()
        .map(|&score| i128::from(score))
        .collect();
    let deal = Deal::new(&scores, &values)?;
    let lowest = values.first().copied().unwrap_or(0);
    let means = scores
        .groups
        .iter()
        .zip(&scores.sizes)
        .map(|(group, &size)| {
            let people = group.iter().zip(&values);
            let sum: i128 = people
                .map(|(&count, value)| i128::from(count) * (value - lowest))
                .sum();
            (sum, size)
        });
    let means: Vec<(i128, u64)> = means.collect();
    let &[(one, people), (other, others)] = means.as_slice() else {
        return Err(Undefined::Shape);
    };
    let crossed =
        |sum: i128, size: u64| sum.checked_mul(i128::from(size)).ok_or(Undefined::TooLarge);
    let difference = nearest(crossed(one, others)? - crossed(other, people)?);
    Ok(Permutation {
        difference: difference / (float(people) * float(others)),
        p: deal.counted(effort).unwrap_or_else(|| deal.drawn(effort)),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::How;

    fn group() -> impl Strategy<Value = Vec<(i64, u64)>> {
        prop::collection::vec((-3..=3_i64, 0..3_u64), 1..4).prop_filter("somebody", |group| {
            group.iter().any(|(_, count)| *count > 0)
        })
    }

    fn one_by_one(group: &[(i64, u64)]) -> Vec<i64> {
        group
            .iter()
            .flat_map(|&(score, count)| (0..count).map(move |_| score))
            .collect()
    }

    proptest! {
        #[test]
        fn it_is_the_part_of_all_deals(first in group(), second in group()) {
            let scores: Vec<i64> = one_by_one(&first).into_iter().chain(one_by_one(&second)).collect();
            let size = one_by_one(&first).len();
            let people = i64::try_from(scores.len()).unwrap();
            let total: i64 = scores.iter().sum();
            let apart = |sum: i64| (sum * people - total * i64::try_from(size).unwrap()).abs();
            let seen = apart(scores[..size].iter().sum());
            let (mut deals, mut far) = (0_u32, 0_u32);
            for chosen in 0..1_u32 << scores.len() {
                if chosen.count_ones() as usize == size {
                    let sum = scores.iter().enumerate().filter(|(place, _)| chosen >> place & 1 == 1).map(|(_, score)| score).sum();
                    deals += 1;
                    far += u32::from(apart(sum) >= seen);
                }
            }
            let tested = permutation(&first, &second, &Effort::default()).unwrap();
            prop_assert_eq!(tested.p.how, How::Exact);
            prop_assert!((tested.p.value - f64::from(far) / f64::from(deals)).abs() < 1e-12);
        }

        #[test]
        fn groups_may_be_exchanged_and_the_scale_moved(first in group(), second in group(), shift in -99..99_i64, times in 1..9_i64) {
            let moved = |group: &[(i64, u64)]| group.iter().map(|&(score, count)| (score * times + shift, count)).collect::<Vec<_>>();
            let here = permutation(&first, &second, &Effort::default()).unwrap();
            let there = permutation(&moved(&second), &moved(&first), &Effort::default()).unwrap();
            prop_assert!((here.p.value - there.p.value).abs() < 1e-12);
            let times = nearest(i128::from(times));
            prop_assert!((here.difference * times + there.difference).abs() < 1e-9);
        }
    }

    #[test]
    fn draws_come_close_to_the_count() {
        let (first, second) = ([(1, 3), (4, 6), (6, 2)], [(3, 5), (5, 3), (9, 4)]);
        let exact = permutation(&first, &second, &Effort::default()).unwrap();
        let none = Effort {
            steps: 0,
            ..Effort::default()
        };
        let drawn = permutation(&first, &second, &none).unwrap();
        assert_eq!(drawn.p.how, How::MonteCarlo { draws: 499 });
        assert!((exact.p.value - drawn.p.value).abs() < 4.0 * (0.25 / 499.0_f64).sqrt());
    }

    #[test]
    fn large_rooms_nobody_and_extremes_are_taken() {
        let effort = Effort::default();
        assert_eq!(permutation(&[], &[(1, 1)], &effort), Err(Undefined::Empty));
        let same = permutation(&[(2, 1)], &[(2, 1)], &effort).unwrap();
        assert!((same.p.value - 1.0).abs() < 1e-12 && same.difference.abs() < 1e-12);
        let large = permutation(
            &[(1, 300_000), (2, 200_000)],
            &[(1, 299_000), (2, 201_000)],
            &effort,
        )
        .unwrap();
        assert!(matches!(large.p.how, How::MonteCarlo { .. }) && large.p.value < 0.2);
        let far = permutation(&[(i64::MIN, 1)], &[(i64::MAX, 1)], &effort).unwrap();
        assert!((far.p.value - 1.0).abs() < 1e-12);
        let beyond = permutation(&[(i64::MIN, 1 << 38)], &[(i64::MAX, 1 << 38)], &effort);
        assert_eq!(beyond, Err(Undefined::TooLarge));
    }
}
