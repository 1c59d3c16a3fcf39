//! The rank test of two groups, of Mann and Whitney.

use super::EXPECTED_APART;
use crate::distribution::normal_tail;
use crate::exact::Deal;
use crate::number::{float, nearest};
use crate::scores::Scores;
use crate::{Effort, PValue, Undefined};

/// Two groups' ranks, and whether they could be chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MannWhitney {
    /// In how many pairs of one person of each group the first group's score is higher, an equal pair counting
    /// for a half.
    pub u: f64,
    /// The probability of ranks at least as far apart, in either direction, if people were dealt into the two
    /// groups at random. [`crate::How::Asymptotic`] here means the normal law, corrected for ties and by a half,
    /// and that at least 10 people of the smaller group are expected outside the score most given.
    pub p: PValue,
}

/// Does one of two groups score higher than the other, looking at the order of scores only?
///
/// # Formula
///
/// `U = Σ ranks of the first group − n₁ (n₁ + 1) / 2`, equal scores sharing their mean rank. Exact: the part of
/// all deals of everyone's rank whose U is at least as far from `n₁ n₂ / 2`, counted rank by rank. Where that is
/// too long: the normal law with variance `n₁ n₂ (n + 1) / 12 × (1 − Σ (t³ − t) / (n³ − n))` and a correction of
/// a half if its condition is met, else deals that are drawn and `p = (1 + hits) / (1 + draws)`.
///
/// # Source
///
/// H. B. Mann and D. R. Whitney, “On a test of whether one of two random variables is stochastically larger than
/// the other”, *Annals of Mathematical Statistics* 18 (1), 1947, pages 50–60; for ties and the exact count B.
/// Streitberg and J. Röhmel, “Exact distributions for permutation and rank tests”, *Statistical Software
/// Newsletter* 12 (1), 1986, pages 10–17.
///
/// # Misleads
///
/// It does not compare means, nor medians. Two groups with the same middle, one calm and one split, look alike to
/// it. With many people a difference of no interest is found: give Cliff's delta beside it.
///
/// # Example
///
/// ```
/// use glane_stats::{Effort, How, rank::mann_whitney};
/// let tested = mann_whitney(&[(1, 1), (2, 1)], &[(3, 1), (4, 1), (5, 1)], &Effort::default()).unwrap();
/// assert_eq!((tested.u, tested.p.how), (0.0, How::Exact));
/// // The most extreme of the 10 deals, and its mirror.
/// assert!((tested.p.value - 0.2).abs() < 1e-15);
/// ```
///
/// # En clair
///
/// On range toutes les notes de la plus basse à la plus haute et on regarde si un groupe est plutôt devant. Le
/// test dit si le hasard suffit à l'expliquer. Il ne compare pas les moyennes et ne dit pas si l'écart compte.
pub fn mann_whitney(
    first: &[(i64, u64)],
    second: &[(i64, u64)],
    effort: &Effort,
) -> Result<MannWhitney, Undefined> {
    let scores = Scores::new(&[first, second])?;
    let ranks: Vec<i128> = scores.double_ranks().into_iter().map(i128::from).collect();
    let deal = Deal::new(&scores, &ranks)?;
    let (&[size, other], Some(group)) = (scores.sizes.as_slice(), scores.groups.first()) else {
        return Err(Undefined::Shape);
    };
    let double: i128 = group
        .iter()
        .zip(&ranks)
        .map(|(&count, rank)| i128::from(count) * rank)
        .sum();
    let double_u = double - i128::from(size) * (i128::from(size) + 1);
    // Twice its distance from what is expected.
    let apart = nearest((double_u - i128::from(size) * i128::from(other)).abs());
    let p = match deal.counted(effort) {
        Some(counted) => counted,
        None if scores.expected_apart() >= EXPECTED_APART => {
            let pairs = float(size) * float(other);
            let variance = pairs * float(scores.people + 1) / 12.0 * scores.tie_correction();
            let z = (apart - 1.0) / 2.0 / variance.sqrt();
            PValue::asymptotic(2.0 * normal_tail(z)?)
        }
        None => deal.drawn(effort),
    };
    Ok(MannWhitney {
        u: nearest(double_u) / 2.0,
        p,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::How;

    fn group() -> impl Strategy<Value = Vec<(i64, u64)>> {
        prop::collection::vec((0..=10_i64, 0..6_u64), 1..6).prop_filter("somebody", |group| {
            group.iter().any(|(_, count)| *count > 0)
        })
    }

    proptest! {
        #[test]
        fn groups_may_be_exchanged_and_only_order_counts(first in group(), second in group()) {
            let cubed = |group: &[(i64, u64)]| group.iter().map(|&(score, count)| (score.pow(3), count)).collect::<Vec<_>>();
            let here = mann_whitney(&first, &second, &Effort::default()).unwrap();
            let there = mann_whitney(&cubed(&second), &cubed(&first), &Effort::default()).unwrap();
            let people = |group: &[(i64, u64)]| float(group.iter().map(|(_, count)| count).sum());
            prop_assert!((here.u + there.u - people(&first) * people(&second)).abs() < 1e-9);
            prop_assert!((here.p.value - there.p.value).abs() < 1e-12);
            prop_assert!((0.0..=1.0).contains(&here.p.value));
        }

        #[test]
        fn u_counts_pairs(first in group(), second in group()) {
            let mut u = 0.0;
            for &(a, many) in &first {
                for &(b, others) in &second {
                    let won = match a.cmp(&b) { std::cmp::Ordering::Less => 0.0, std::cmp::Ordering::Equal => 0.5, std::cmp::Ordering::Greater => 1.0 };
                    u += won * float(many) * float(others);
                }
            }
            let tested = mann_whitney(&first, &second, &Effort::default()).unwrap();
            prop_assert!((tested.u - u).abs() < 1e-9);
        }
    }

    #[test]
    fn the_three_ways_agree() {
        let (first, second) = ([(3, 10), (5, 20), (8, 12)], [(3, 18), (5, 17), (8, 5)]);
        let p = |steps| {
            mann_whitney(
                &first,
                &second,
                &Effort {
                    steps,
                    ..Effort::default()
                },
            )
            .unwrap()
            .p
        };
        let (exact, limit) = (p(1_000_000), p(10));
        assert_eq!((exact.how, limit.how), (How::Exact, How::Asymptotic));
        assert!(
            (exact.value - limit.value).abs() < 0.005,
            "{exact:?} {limit:?}"
        );
        let few = [(3, 5), (5, 10), (8, 6)];
        let exact = mann_whitney(&few, &second, &Effort::default()).unwrap().p;
        let drawn = mann_whitney(
            &few,
            &second,
            &Effort {
                steps: 0,
                draws: 499,
                ..Effort::default()
            },
        )
        .unwrap()
        .p;
        assert_eq!(exact.how, How::Exact);
        if let How::MonteCarlo { draws } = drawn.how {
            assert_eq!(draws, 499);
        }
        assert!((exact.value - drawn.value).abs() < 4.0 * (0.25 / 499.0_f64).sqrt());
    }

    #[test]
    fn a_million_people_nobody_and_no_difference_are_taken() {
        let effort = Effort::default();
        let room = |shift: u64| {
            (0..=10_i64)
                .map(|score| (score, 45_000 + shift * score.unsigned_abs()))
                .collect::<Vec<_>>()
        };
        let tested = mann_whitney(&room(0), &room(100), &effort).unwrap();
        assert_eq!(tested.p.how, How::Asymptotic);
        assert!(tested.p.value < 1e-3);
        let one = mann_whitney(&[(9, 1)], &room(0), &effort).unwrap();
        assert!(
            matches!(one.p.how, How::MonteCarlo { draws: 9_999 }),
            "{one:?}"
        );
        assert_eq!(mann_whitney(&[(1, 1)], &[], &effort), Err(Undefined::Empty));
        let same = mann_whitney(&[(4, 3)], &[(4, 2)], &effort).unwrap();
        assert!((same.p.value - 1.0).abs() < 1e-12 && (same.u - 3.0).abs() < 1e-12);
    }
}
