//! What a group says more than the others.

use super::{Side, Votes, Z_90, one_proportion, smoothed_share, two_proportions};
use crate::{Ratio, Undefined};

/// A side of a statement, seen from one group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Representative {
    /// People of the group on this side.
    pub count: u64,
    /// People of the group who voted on the statement.
    pub seen: u64,
    /// The share of the group on this side, drawn towards one half.
    pub share: Ratio,
    /// How far that share is above one half ([`one_proportion`]).
    pub share_z: f64,
    /// How many times the share of the others it is, both drawn towards one half.
    pub ratio: f64,
    /// How far the share is above that of the others ([`two_proportions`]).
    pub ratio_z: f64,
}

impl Representative {
    /// The number Pol.is puts statements in order by: `ratio × ratio_z × share × share_z`.
    ///
    /// Two negative z make it positive: compare only those that are significant.
    pub fn score(&self) -> f64 {
        self.ratio * self.ratio_z * self.share.value() * self.share_z
    }

    /// Whether the group is on this side, and more than the others, both with a z above [`Z_90`].
    pub fn is_significant(&self) -> bool {
        self.share_z > Z_90 && self.ratio_z > Z_90
    }
}

/// Which side of a statement tells a group from everybody else, and how strongly.
///
/// # Formula
///
/// For each side, with `k` of `n` in the group and `K` of `N` among the others: `share = (k + 1)/(n + 2)`;
/// `ratio = share / ((K + 1)/(N + 2))`; `share_z` is the z of `k` of `n` against one half, and `ratio_z` the
/// z of `k` of `n` against `K` of `N`, both with Pol.is's made-up votes. The side is agreeing if its
/// `ratio_z` is the higher one, else disagreeing. `score = ratio × ratio_z × share × share_z`; the statement
/// counts for the group if both z pass 1.2816.
///
/// # Source
///
/// C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, “Polis: Scaling Deliberation by Mapping High
/// Dimensional Opinion Spaces”, *RECERCA*, 26(2), 2021, doi:10.6035/recerca.5516; details from
/// `math/src/polismath/math/repness.clj` in the public sources of Pol.is.
///
/// # Misleads
///
/// When groups were made from these very votes, they differ on them by construction: this describes groups,
/// it proves none. Over many statements some pass by chance. A side can set a group apart while most of the
/// group is on the other one; then `share_z` is low and the statement is not significant.
///
/// # Example
///
/// ```
/// use glane_stats::opinion::{Side, Votes, representative};
/// let group = Votes { agree: 18, disagree: 1, pass: 1 };
/// let others = Votes { agree: 10, disagree: 25, pass: 5 };
/// let (side, found) = representative(group, others).unwrap();
/// assert_eq!(side, Side::Agree);
/// assert!(found.is_significant());
/// ```
///
/// # En clair
///
/// On cherche les phrases qui font la différence entre un groupe et les autres : celles où il est nettement
/// d'accord (ou pas d'accord), et nettement plus que les autres. Le score sert à choisir lesquelles montrer
/// d'abord. Si les groupes viennent de ces mêmes réponses, cela les décrit sans rien prouver.
pub fn representative(group: Votes, others: Votes) -> Result<(Side, Representative), Undefined> {
    let agree = on_side(Side::Agree, group, others)?;
    let disagree = on_side(Side::Disagree, group, others)?;
    Ok(if agree.ratio_z > disagree.ratio_z {
        (Side::Agree, agree)
    } else {
        (Side::Disagree, disagree)
    })
}

/// The numbers of one side.
fn on_side(side: Side, group: Votes, others: Votes) -> Result<Representative, Undefined> {
    let (count, seen) = (group.on(side), group.seen());
    let (count_there, seen_there) = (others.on(side), others.seen());
    let share = smoothed_share(count, seen)?;
    Ok(Representative {
        count,
        seen,
        share,
        share_z: one_proportion(count, seen)?,
        ratio: share.value() / smoothed_share(count_there, seen_there)?.value(),
        ratio_z: two_proportions((count, seen), (count_there, seen_there))?,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn votes(agree: u64, disagree: u64, pass: u64) -> Votes {
        Votes {
            agree,
            disagree,
            pass,
        }
    }

    proptest! {
        #[test]
        fn the_other_side_of_turned_votes_is_the_same(
            (a, d, p) in (0..30_u64, 0..30_u64, 1..30_u64),
            (b, e, q) in (0..30_u64, 0..30_u64, 1..30_u64),
        ) {
            let (side, found) = representative(votes(a, d, p), votes(b, e, q)).unwrap();
            let (turned, same) = representative(votes(d, a, p), votes(e, b, q)).unwrap();
            // An exact tie goes to disagreeing both times.
            if side != turned {
                prop_assert_eq!(found, same);
            }
        }
    }

    #[test]
    fn a_group_that_disagrees_is_told_by_it() {
        let (side, found) = representative(votes(2, 20, 0), votes(30, 5, 5)).unwrap();
        assert_eq!(side, Side::Disagree);
        assert_eq!((found.count, found.seen), (20, 22));
        assert!(found.is_significant() && found.score() > 0.0);
        assert!((found.ratio - (21.0 / 24.0) / (6.0 / 42.0)).abs() < 1e-12);
    }

    #[test]
    fn a_lesser_disagreement_tells_it_apart_without_being_its_side() {
        let (side, found) = representative(votes(15, 5, 0), votes(40, 0, 0)).unwrap();
        assert_eq!(side, Side::Disagree);
        assert!(found.ratio_z > Z_90 && !found.is_significant());
    }

    #[test]
    fn without_a_vote_on_either_part_there_is_no_comparison() {
        assert_eq!(
            representative(votes(0, 0, 0), votes(1, 0, 0)),
            Err(Undefined::Empty)
        );
        assert_eq!(
            representative(votes(1, 0, 0), votes(0, 0, 0)),
            Err(Undefined::Empty)
        );
    }
}
