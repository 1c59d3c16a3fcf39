//! The rank test of several groups, of Kruskal and Wallis.

use super::EXPECTED_APART;
use crate::distribution::chi_squared_tail;
use crate::exact::{Fate, Path, walk};
use crate::number::{float, nearest};
use crate::random::Dealer;
use crate::scores::Scores;
use crate::{Effort, PValue, Undefined};

/// Several groups' ranks, and whether they could be chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KruskalWallis {
    /// How far the groups' mean ranks are from each other, corrected for ties.
    pub h: f64,
    /// How many groups may be placed freely: all but one.
    pub freedom: u64,
    /// The probability of an H at least as large if people were dealt into the groups at random.
    /// [`crate::How::Asymptotic`] here means the chi-squared law, and that at least 10 people of the smallest group
    /// are expected outside the score most given.
    pub p: PValue,
}

/// Does some group score higher or lower than the others, looking at the order of scores only?
///
/// # Formula
///
/// `H = 12 / (n (n + 1)) × Σ nᵍ (mean rank of g − (n + 1) / 2)² / (1 − Σ (t³ − t) / (n³ − n))`, equal scores
/// sharing their mean rank. Exact: the part of all deals whose H is at least as large, counted score by score.
/// Where that is too long: the chi-squared law if its condition is met, else deals that are drawn and
/// `p = (1 + hits) / (1 + draws)`.
///
/// # Source
///
/// W. H. Kruskal and W. A. Wallis, “Use of ranks in one-criterion variance analysis”, *Journal of the American
/// Statistical Association* 47 (260), 1952, pages 583–621.
///
/// # Misleads
///
/// It says that some group differs, not which one. Groups with the same middle, calm or split, look alike to it.
/// With many people a difference of no interest is found.
///
/// # Example
///
/// ```
/// use glane_stats::{Effort, How, rank::kruskal_wallis};
/// let groups = [[(1, 1), (2, 1)], [(3, 1), (4, 1)], [(5, 1), (6, 1)]];
/// let tested = kruskal_wallis(&groups, &Effort::default()).unwrap();
/// assert_eq!(tested.p.how, How::Exact);
/// // 6 of the 90 deals set the groups apart so.
/// assert!((tested.p.value - 6.0 / 90.0).abs() < 1e-15);
/// assert!((tested.h - 32.0 / 7.0).abs() < 1e-14);
/// ```
///
/// # En clair
///
/// Comme le test de deux groupes, mais pour trois groupes ou plus : on range toutes les notes et on regarde si un
/// groupe est plutôt devant ou derrière. Le test ne dit pas lequel : regardez les répartitions.
pub fn kruskal_wallis<G: AsRef<[(i64, u64)]>>(
    groups: &[G],
    effort: &Effort,
) -> Result<KruskalWallis, Undefined> {
    let scores = Scores::new(groups)?;
    if scores.sizes.len() < 2 {
        return Err(Undefined::TooFew);
    }
    let correction = scores.tie_correction();
    if correction <= 0.0 {
        return Err(Undefined::Constant);
    }
    let ranks = Ranks::new(&scores);
    let people = float(scores.people);
    // Ranks are doubled, so their squares are four times too large.
    let h = ranks.limit * 3.0 / (people * (people + 1.0)) / correction;
    let freedom = scores.sizes.len() as u64 - 1;
    let p = match walk(&ranks, &scores.sizes, &scores.given, effort.steps) {
        Some(counted) => PValue::exact(counted),
        None if scores.expected_apart() >= EXPECTED_APART => {
            PValue::asymptotic(chi_squared_tail(h, freedom)?)
        }
        None => ranks.drawn(&scores, effort),
    };
    Ok(KruskalWallis { h, freedom, p })
}

/// The groups' sums of doubled ranks, each less what is expected.
struct Ranks {
    /// For each score, its doubled rank less that of the middle.
    steps: Vec<i128>,
    sizes: Vec<u64>,
    /// What the groups' sums seen weigh.
    limit: f64,
}

impl Ranks {
    fn new(scores: &Scores) -> Self {
        let middle = i128::from(scores.people) + 1;
        let ranks = scores.double_ranks().into_iter();
        let ranks: Vec<i128> = ranks.map(|rank| i128::from(rank) - middle).collect();
        let sums = scores.groups.iter().map(|group| {
            let people = group.iter().zip(&ranks);
            people.map(|(&count, rank)| i128::from(count) * rank).sum()
        });
        let sums: Vec<i128> = sums.collect();
        let mut new = Self {
            steps: ranks,
            sizes: scores.sizes.clone(),
            limit: 0.0,
        };
        new.limit = new.weigh(&sums);
        new
    }

    /// `Σ sum² / size`, which H grows with.
    fn weigh(&self, sums: &[i128]) -> f64 {
        let groups = sums.iter().zip(&self.sizes);
        let squares = groups.map(|(&sum, &size)| {
            let sum = nearest(sum);
            sum * sum / float(size)
        });
        squares.sum()
    }

    /// Whether sums are at least as far apart as those seen: within what a float may lose.
    fn is_as_far(&self, sums: &[i128]) -> bool {
        self.weigh(sums) >= self.limit * (1.0 - 1e-11)
    }

    fn added(&self, sums: &[i128], place: usize, cells: &[u64]) -> Vec<i128> {
        let rank = self.steps.get(place).copied().unwrap_or(0);
        let more = cells.iter().map(|&cell| i128::from(cell) * rank);
        sums.iter()
            .zip(more)
            .map(|(sum, more)| sum + more)
            .collect()
    }

    /// The probability from deals that are drawn.
    fn drawn(&self, scores: &Scores, effort: &Effort) -> PValue {
        let draws = effort.draws_of(self.sizes.len() * self.steps.len());
        let mut dealer = Dealer::new(effort.seed, &self.sizes, &scores.given, draws);
        let mut hits = 0;
        for _ in 0..draws {
            let mut sums = self.start();
            dealer.deal(|place, cells| {
                sums = self.added(&sums, place, cells);
            });
            hits += u64::from(self.is_as_far(&sums));
        }
        PValue::drawn(hits, draws)
    }
}

impl Path for Ranks {
    type Weight = Vec<i128>;

    fn start(&self) -> Vec<i128> {
        vec![0; self.sizes.len()]
    }

    fn add(&self, weight: &Vec<i128>, place: usize, cells: &[u64]) -> Vec<i128> {
        self.added(weight, place, cells)
    }

    fn fate(&self, place: usize, _rest: &[u64], weight: &Vec<i128>) -> Fate {
        if place < self.steps.len() {
            Fate::Open
        } else if self.is_as_far(weight) {
            Fate::In
        } else {
            Fate::Out
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::How;
    use crate::rank::mann_whitney;

    fn group() -> impl Strategy<Value = Vec<(i64, u64)>> {
        prop::collection::vec((0..=6_i64, 0..3_u64), 1..4).prop_filter("somebody", |group| {
            group.iter().any(|(_, count)| *count > 0)
        })
    }

    proptest! {
        #[test]
        fn of_two_groups_it_is_the_other_rank_test(first in group(), second in group()) {
            match kruskal_wallis(&[&first, &second], &Effort::default()) {
                Ok(tested) => {
                    let other = mann_whitney(&first, &second, &Effort::default()).unwrap();
                    prop_assert_eq!((tested.p.how, other.p.how), (How::Exact, How::Exact));
                    prop_assert!((tested.p.value - other.p.value).abs() < 1e-12);
                }
                Err(why) => prop_assert_eq!(why, Undefined::Constant),
            }
        }

        #[test]
        fn groups_may_stand_in_any_order(a in group(), b in group(), c in group()) {
            let one = kruskal_wallis(&[&a, &b, &c], &Effort::default());
            let other = kruskal_wallis(&[&c, &a, &b], &Effort::default());
            match (one, other) {
                (Ok(one), Ok(other)) => {
                    prop_assert!((one.h - other.h).abs() < 1e-9 && (one.p.value - other.p.value).abs() < 1e-12);
                }
                (one, other) => prop_assert_eq!(one, other),
            }
        }
    }

    #[test]
    fn the_three_ways_agree() {
        let groups = [
            [(1, 2), (4, 2), (6, 1)],
            [(1, 1), (4, 2), (6, 2)],
            [(1, 1), (4, 1), (6, 3)],
        ];
        let exact = kruskal_wallis(&groups, &Effort::default()).unwrap().p;
        let drawn = kruskal_wallis(
            &groups,
            &Effort {
                steps: 0,
                ..Effort::default()
            },
        )
        .unwrap()
        .p;
        assert_eq!(
            (exact.how, drawn.how),
            (How::Exact, How::MonteCarlo { draws: 499 })
        );
        assert!((exact.value - drawn.value).abs() < 4.0 * (0.25 / 499.0_f64).sqrt());
    }

    #[test]
    fn a_million_people_and_degenerate_rooms_are_taken() {
        let effort = Effort::default();
        let room = |shift: u64| {
            (0..=10_i64)
                .map(|score| (score, 30_000 + shift * score.unsigned_abs()))
                .collect::<Vec<_>>()
        };
        let tested = kruskal_wallis(&[room(0), room(20), room(0)], &effort).unwrap();
        assert_eq!((tested.p.how, tested.freedom), (How::Asymptotic, 2));
        assert_eq!(kruskal_wallis(&[[(1, 1)]], &effort), Err(Undefined::TooFew));
        assert_eq!(
            kruskal_wallis(&[[(1, 1)], [(1, 0)]], &effort),
            Err(Undefined::Empty)
        );
        assert_eq!(
            kruskal_wallis(&[[(1, 1)], [(1, 9)]], &effort),
            Err(Undefined::Constant)
        );
        assert_eq!(
            kruskal_wallis::<[(i64, u64); 1]>(&[], &effort),
            Err(Undefined::Empty)
        );
    }
}
