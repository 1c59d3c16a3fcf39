//! Two classifications of the same units, held against each other.

use std::collections::BTreeMap;

use crate::Ratio;
use crate::factor::real;

/// Why two classifications cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoComparison {
    /// They are not about the same number of units.
    #[error("the classifications have not as many units")]
    Lengths,
    /// No two units are together in the first, among those both put in a class.
    #[error("no two units are together in the first classification")]
    NoPair,
    /// Both put all units together, or both put each one apart: there is nothing to agree on.
    #[error("both classifications are all in one, or all apart")]
    Trivial,
}

/// Pairs of units that two classifications put together, among the units both put in a class.
#[derive(Debug, Clone, Copy)]
struct Pairs {
    all: u64,
    first: u64,
    second: u64,
    both: u64,
}

impl Pairs {
    fn of(first: &[Option<usize>], second: &[Option<usize>]) -> Result<Self, NoComparison> {
        if first.len() != second.len() {
            return Err(NoComparison::Lengths);
        }
        let mut crossed: BTreeMap<(usize, usize), u64> = BTreeMap::new();
        for (one, other) in first.iter().zip(second) {
            if let (Some(one), Some(other)) = (one, other) {
                *crossed.entry((*one, *other)).or_default() += 1;
            }
        }
        let (mut ones, mut others) = (BTreeMap::new(), BTreeMap::new());
        for (&(one, other), &count) in &crossed {
            *ones.entry(one).or_insert(0) += count;
            *others.entry(other).or_insert(0) += count;
        }
        Ok(Self {
            all: pairs(crossed.values().sum()),
            first: ones.values().map(|&count| pairs(count)).sum(),
            second: others.values().map(|&count| pairs(count)).sum(),
            both: crossed.values().map(|&count| pairs(count)).sum(),
        })
    }
}

/// How many pairs so many units make.
pub(super) fn pairs(units: u64) -> u64 {
    units.saturating_mul(units.saturating_sub(1)) / 2
}

/// What share of the pairs that one classification puts together another keeps together.
///
/// # Formula
///
/// `Σ C(nᵢⱼ, 2) / Σ C(nᵢ, 2)`, with `nᵢⱼ` the units in class `i` of the first and `j` of the second, and `nᵢ`
/// those of class `i` of the first. Units that either leaves out do not count.
///
/// # Source
///
/// D. L. Wallace, comment on "A Method for Comparing Two Hierarchical Clusterings", *Journal of the American
/// Statistical Association*, 78(383), 1983, p. 569–576.
///
/// # Misleads
///
/// It goes one way: a second classification that puts all units together keeps every pair. Large classes make
/// most pairs, so a small class that bursts hardly shows. Chance keeps some together: see
/// [`adjusted_rand`].
///
/// # Example
///
/// ```
/// use glane_stats::Ratio;
/// use glane_stats::cluster::together;
/// let first = [0, 0, 0, 1, 1].map(Some);
/// let second = [0, 0, 1, 1, 1].map(Some);
/// assert_eq!(together(&first, &second), Ok(Ratio::new(2, 4).unwrap()));
/// ```
///
/// # En clair
///
/// On prend les réponses que la première classification met ensemble, deux par deux, et on regarde combien
/// restent ensemble dans la seconde. Près de 1, les familles tiennent ; près de 0, elles éclatent.
pub fn together(first: &[Option<usize>], second: &[Option<usize>]) -> Result<Ratio, NoComparison> {
    let pairs = Pairs::of(first, second)?;
    Ratio::new(i128::from(pairs.both), pairs.first).ok_or(NoComparison::NoPair)
}

/// How much two classifications agree beyond what chance alone would give.
///
/// # Formula
///
/// With `t` pairs in all, `a` together in the first, `b` in the second and `c` in both:
/// `(c − ab/t) / ((a + b)/2 − ab/t)`. It is 1 for the same classes whatever their numbers, and 0 on average
/// for classes drawn at random with the same sizes. Units that either leaves out do not count.
///
/// # Source
///
/// L. Hubert and P. Arabie, "Comparing Partitions", *Journal of Classification*, 2, 1985, p. 193–218.
///
/// # Misleads
///
/// Two runs of one method on nearly the same texts agree more than two methods would: a high number is not a
/// proof that classes exist. A class cut into two halves lowers it although nothing was mixed. It can be
/// negative.
///
/// # Example
///
/// ```
/// use glane_stats::cluster::adjusted_rand;
/// let first = [0, 0, 1, 1, 2].map(Some);
/// assert_eq!(adjusted_rand(&first, &[2, 2, 0, 0, 1].map(Some)), Ok(1.0));
/// ```
///
/// # En clair
///
/// Ce nombre dit si deux classements des mêmes réponses se ressemblent : 1, ce sont les mêmes familles ; 0, pas
/// plus de ressemblance que par hasard. Les numéros des familles ne comptent pas.
pub fn adjusted_rand(
    first: &[Option<usize>],
    second: &[Option<usize>],
) -> Result<f64, NoComparison> {
    let pairs = Pairs::of(first, second)?;
    if pairs.all == 0 {
        return Err(NoComparison::NoPair);
    }
    if (pairs.first == 0 && pairs.second == 0)
        || (pairs.first == pairs.all && pairs.second == pairs.all)
    {
        return Err(NoComparison::Trivial);
    }
    let [all, one, other, both] = [pairs.all, pairs.first, pairs.second, pairs.both].map(real);
    let expected = one * other / all;
    Ok((both - expected) / (f64::midpoint(one, other) - expected))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn classes() -> impl Strategy<Value = Vec<(Option<usize>, Option<usize>)>> {
        prop::collection::vec(
            (prop::option::of(0..4_usize), prop::option::of(0..3_usize)),
            0..30,
        )
    }

    proptest! {
        #[test]
        fn pairs_are_those_counted_one_by_one(classes in classes()) {
            let (first, second): (Vec<_>, Vec<_>) = classes.iter().copied().unzip();
            let kept: Vec<_> = classes.iter().filter_map(|&(a, b)| Some((a?, b?))).collect();
            let (mut one, mut both) = (0_u64, 0_i128);
            for (at, a) in kept.iter().enumerate() {
                for b in &kept[..at] {
                    one += u64::from(a.0 == b.0);
                    both += i128::from(a == b);
                }
            }
            prop_assert_eq!(together(&first, &second).ok(), Ratio::new(both, one));
            if let Ok(found) = adjusted_rand(&first, &second) {
                let back = adjusted_rand(&second, &first).unwrap();
                prop_assert!(found <= 1.0 + 1e-12 && (found - back).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn a_known_value() {
        // Pairs: 15 in all, 4 and 6 together, 2 in both; 4 × 6 / 15 expected.
        let first = [0, 0, 1, 1, 2, 2].map(Some);
        let second = [0, 0, 0, 1, 1, 1].map(Some);
        let found = adjusted_rand(&first, &second).unwrap();
        assert!((found - (2.0 - 1.2) / (4.5 - 1.2)).abs() < 1e-12, "{found}");
    }

    #[test]
    fn what_cannot_be_compared_is_said() {
        let (one, two) = ([Some(0)], [Some(0), Some(0)]);
        assert_eq!(together(&one, &two), Err(NoComparison::Lengths));
        assert_eq!(together(&one, &one), Err(NoComparison::NoPair));
        assert_eq!(adjusted_rand(&[], &[]), Err(NoComparison::NoPair));
        assert_eq!(adjusted_rand(&two, &two), Err(NoComparison::Trivial));
        let apart = [Some(0), Some(1)];
        assert_eq!(adjusted_rand(&apart, &apart), Err(NoComparison::Trivial));
        assert_eq!(adjusted_rand(&apart, &two), Ok(0.0));
    }
}
