//! What every group is on the same side of.

use super::{Side, Votes, smoothed_share};
use crate::Undefined;

/// How likely one person drawn from each group are all on the same side: high only if no group is against.
///
/// # Formula
///
/// `Π (kᵍ + 1)/(nᵍ + 2)` over the groups `g`, with `kᵍ` of `nᵍ` people on the side. Groups of any size
/// count the same.
///
/// # Source
///
/// C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, “Polis: Scaling Deliberation by Mapping High
/// Dimensional Opinion Spaces”, *RECERCA*, 26(2), 2021, doi:10.6035/recerca.5516; details from
/// `math/src/polismath/math/conversation.clj` in the public sources of Pol.is, which takes agreeing.
///
/// # Misleads
///
/// It falls with the number of groups: 0.9 in each of two groups is 0.81, in each of five 0.59. Compare
/// statements over the same groups only. A group in which nobody voted brings one half, so a statement that
/// a group never saw looks disputed. A group of two people weighs as much as one of fifty.
///
/// # Example
///
/// ```
/// use glane_stats::opinion::{Side, Votes, group_aware_consensus};
/// let groups = [(8, 10), (3, 4)].map(|(agree, seen)| Votes { agree, disagree: seen - agree, pass: 0 });
/// let found = group_aware_consensus(Side::Agree, groups).unwrap();
/// assert!((found - 9.0 / 12.0 * 4.0 / 6.0).abs() < 1e-15);
/// ```
///
/// # En clair
///
/// Ce nombre est élevé seulement si chaque groupe, petit ou grand, penche du même côté. Il fait remonter les
/// phrases qui rassemblent au lieu de celles que porte le groupe le plus nombreux. Il se compare seulement
/// entre phrases posées aux mêmes groupes.
pub fn group_aware_consensus(
    side: Side,
    groups: impl IntoIterator<Item = Votes>,
) -> Result<f64, Undefined> {
    let mut product = None;
    for votes in groups {
        let share = smoothed_share(votes.on(side), votes.seen())?.value();
        product = Some(product.unwrap_or(1.0) * share);
    }
    product.ok_or(Undefined::Empty)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn votes(agree: u64, disagree: u64) -> Votes {
        Votes {
            agree,
            disagree,
            pass: 0,
        }
    }

    proptest! {
        #[test]
        fn it_is_at_most_the_share_of_the_least_willing_group(
            counts in prop::collection::vec((0..50_u64, 0..50_u64), 1..6),
        ) {
            let groups: Vec<Votes> = counts.iter().map(|&(a, d)| votes(a, d)).collect();
            let found = group_aware_consensus(Side::Agree, groups.iter().copied()).unwrap();
            let least = counts
                .iter()
                .map(|&(a, d)| smoothed_share(a, a + d).unwrap().value())
                .fold(1.0, f64::min);
            prop_assert!(found > 0.0 && found <= least);
        }
    }

    #[test]
    fn one_group_against_weighs_more_than_a_large_one_for() {
        let carried = group_aware_consensus(Side::Agree, [votes(90, 0), votes(0, 10)]).unwrap();
        let shared = group_aware_consensus(Side::Agree, [votes(60, 30), votes(7, 3)]).unwrap();
        assert!(carried < shared);
    }

    #[test]
    fn without_groups_there_is_no_number() {
        assert_eq!(
            group_aware_consensus(Side::Agree, []),
            Err(Undefined::Empty)
        );
        assert_eq!(
            group_aware_consensus(Side::Disagree, [Votes::default()]),
            Ok(0.5)
        );
    }
}
