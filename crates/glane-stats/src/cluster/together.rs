//! What one classification keeps together of another.

use super::pairs::Pairs;
use crate::{Ratio, Undefined};

/// What share of the pairs that one classification puts together another keeps together.
///
/// # Formula
///
/// `Σ C(nᵢⱼ, 2) / Σ C(nᵢ, 2)`, with `nᵢⱼ` the units in class `i` of the first and `j` of the second, and `nᵢ`
/// those of class `i` of the first. Units that either leaves out do not count.
///
/// # Source
///
/// D. L. Wallace, comment on “A Method for Comparing Two Hierarchical Clusterings”, *Journal of the American
/// Statistical Association*, 78(383), 1983, p. 569–576.
///
/// # Misleads
///
/// It goes one way: a second classification that puts all units together keeps every pair. Large classes make
/// most pairs, so a small class that bursts hardly shows. Chance keeps some together: see
/// `adjusted_rand`.
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
pub fn together(first: &[Option<usize>], second: &[Option<usize>]) -> Result<Ratio, Undefined> {
    let pairs = Pairs::of(first, second)?;
    Ratio::new(i128::from(pairs.both), pairs.first).ok_or(Undefined::TooFew)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_classification_keeps_all_of_itself_and_of_a_finer_one(
            classes in prop::collection::vec(0..4_usize, 2..30),
        ) {
            let fine: Vec<_> = classes.iter().copied().map(Some).collect();
            let coarse: Vec<_> = classes.iter().map(|class| Some(class / 2)).collect();
            let all = Ratio::new(1, 1);
            if let Ok(found) = together(&fine, &fine) {
                prop_assert_eq!(Some(found), all);
                prop_assert_eq!(together(&fine, &coarse).ok(), all);
                prop_assert!(together(&coarse, &fine).ok() <= all);
            }
        }
    }

    #[test]
    fn what_cannot_be_compared_is_said() {
        let (one, two) = ([Some(0)], [Some(0), Some(0)]);
        assert_eq!(together(&one, &two), Err(Undefined::Shape));
        assert_eq!(together(&one, &one), Err(Undefined::TooFew));
        assert_eq!(together(&two, &[None, Some(0)]), Err(Undefined::TooFew));
    }
}
