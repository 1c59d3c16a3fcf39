//! Cliff's delta, how much higher one group scores than another.

use crate::Undefined;
use crate::number::{float, nearest};
use crate::scores::Scores;

/// How much more often a person of the first group scores above one of the second than below, from −1 to 1.
///
/// # Formula
///
/// `( pairs with the first above − pairs with the first below ) / ( n₁ n₂ )`.
///
/// # Source
///
/// N. Cliff, “Dominance statistics: ordinal analyses to answer ordinal questions”, *Psychological Bulletin* 114 (3),
/// 1993, pages 494–509.
///
/// # Misleads
///
/// 0 says that neither is ahead, not that they are alike: a calm group and a split one give 0. In small groups a few
/// people move it far.
///
/// # Example
///
/// ```
/// use glane_stats::effect::cliff;
/// assert_eq!(cliff(&[(7, 2)], &[(3, 5)]), Ok(1.0));
/// assert_eq!(cliff(&[(3, 1), (7, 1)], &[(3, 1), (5, 1)]), Ok(0.25));
/// ```
///
/// # En clair
///
/// On compare chaque personne d'un groupe à chaque personne de l'autre : qui a la note la plus haute ? Le résultat va de
/// −1 (toujours l'autre) à 1 (toujours le premier). 0 ne veut pas dire que les groupes se ressemblent, seulement que
/// personne n'est devant.
pub fn cliff(first: &[(i64, u64)], second: &[(i64, u64)]) -> Result<f64, Undefined> {
    let scores = Scores::new(&[first, second])?;
    let ([one, other], &[people, others]) = (scores.groups.as_slice(), scores.sizes.as_slice())
    else {
        return Err(Undefined::Shape);
    };
    let (mut below, mut more) = (0_u64, 0_i128);
    for (&here, &there) in one.iter().zip(other) {
        let above = others - below - there;
        more += i128::from(here) * (i128::from(below) - i128::from(above));
        below += there;
    }
    Ok(nearest(more) / (float(people) * float(others)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Effort, rank::mann_whitney};

    fn group() -> impl Strategy<Value = Vec<(i64, u64)>> {
        prop::collection::vec((0..=10_i64, 0..6_u64), 1..6).prop_filter("somebody", |group| {
            group.iter().any(|(_, count)| *count > 0)
        })
    }

    proptest! {
        #[test]
        fn it_is_what_u_says_of_pairs(first in group(), second in group()) {
            let people = |group: &[(i64, u64)]| float(group.iter().map(|(_, count)| count).sum());
            let u = mann_whitney(&first, &second, &Effort { draws: 1, steps: 0, ..Effort::default() }).unwrap().u;
            let delta = cliff(&first, &second).unwrap();
            prop_assert!((delta - (2.0 * u / (people(&first) * people(&second)) - 1.0)).abs() < 1e-12);
            prop_assert!((delta + cliff(&second, &first).unwrap()).abs() < 1e-12);
            let twice: Vec<(i64, u64)> = first.iter().map(|&(score, count)| (score, count * 2)).collect();
            prop_assert!((delta - cliff(&twice, &second).unwrap()).abs() < 1e-12);
        }
    }

    #[test]
    fn nobody_has_none() {
        assert_eq!(cliff(&[], &[(1, 1)]), Err(Undefined::Empty));
        assert_eq!(
            cliff(&[(i64::MAX, 1 << 39)], &[(i64::MIN, 1 << 39)]),
            Ok(1.0)
        );
    }
}
