//! What the whole room is on one side of.

use super::{Side, Votes, Z_90, one_proportion, smoothed_share};
use crate::{Ratio, Undefined};

/// A side of a statement, seen from the whole room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Consensus {
    /// People on this side.
    pub count: u64,
    /// People who voted on the statement.
    pub seen: u64,
    /// Their share, drawn towards one half.
    pub share: Ratio,
    /// How far it is above one half ([`one_proportion`]).
    pub z: f64,
}

impl Consensus {
    /// The number Pol.is puts statements in order by: `share × z`.
    pub fn score(&self) -> f64 {
        self.share.value() * self.z
    }

    /// Whether more than half are on this side, with a z above [`Z_90`].
    pub fn holds(&self) -> bool {
        self.share.numerator() * 2 > i128::from(self.share.denominator()) && self.z > Z_90
    }
}

/// Whether the room, all groups together, is on one side of a statement, and how clearly.
///
/// # Formula
///
/// With `k` of `n` on the side: `share = (k + 1)/(n + 2)`; `z = 2 √(n + 1) ((k + 1)/(n + 1) − 1/2)`;
/// `score = share × z`. It holds if `share > 1/2` and `z > 1.2816`.
///
/// # Source
///
/// C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, “Polis: Scaling Deliberation by Mapping High
/// Dimensional Opinion Spaces”, *RECERCA*, 26(2), 2021, doi:10.6035/recerca.5516; details from
/// `math/src/polismath/math/repness.clj` in the public sources of Pol.is.
///
/// # Misleads
///
/// A large group carries it against a small one: 80 people for and 20 against hold a consensus here. Read it
/// beside `group_aware_consensus`. A pass counts as not being on the side.
///
/// # Example
///
/// ```
/// use glane_stats::opinion::{Side, Votes, consensus};
/// let votes = Votes { agree: 30, disagree: 3, pass: 5 };
/// assert!(consensus(Side::Agree, votes).unwrap().holds());
/// assert!(!consensus(Side::Disagree, votes).unwrap().holds());
/// ```
///
/// # En clair
///
/// On regarde si la salle entière penche nettement du même côté d'une phrase. Le score sert à mettre les
/// phrases dans l'ordre. Attention : une grande majorité peut cacher un petit groupe qui pense l'inverse.
pub fn consensus(side: Side, votes: Votes) -> Result<Consensus, Undefined> {
    let (count, seen) = (votes.on(side), votes.seen());
    Ok(Consensus {
        count,
        seen,
        share: smoothed_share(count, seen)?,
        z: one_proportion(count, seen)?,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn both_sides_never_hold(agree in 0..60_u64, disagree in 0..60_u64, pass in 1..20_u64) {
            let votes = Votes { agree, disagree, pass };
            let both = [Side::Agree, Side::Disagree].map(|side| consensus(side, votes).unwrap());
            prop_assert!(!(both[0].holds() && both[1].holds()));
            prop_assert_eq!(both[0].seen, agree + disagree + pass);
        }
    }

    #[test]
    fn two_of_two_hold_and_two_of_three_do_not() {
        let all = |agree, disagree| {
            consensus(
                Side::Agree,
                Votes {
                    agree,
                    disagree,
                    pass: 0,
                },
            )
            .unwrap()
        };
        assert!(all(2, 0).holds());
        assert!(!all(2, 1).holds());
        assert!((all(8, 0).score() - 0.9 * 3.0).abs() < 1e-12);
    }

    #[test]
    fn nobody_holds_nothing() {
        assert_eq!(
            consensus(Side::Agree, Votes::default()),
            Err(Undefined::Empty)
        );
    }
}
