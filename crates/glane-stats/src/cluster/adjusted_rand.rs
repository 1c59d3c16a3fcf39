//! How alike two classifications are, beyond chance.

use super::pairs::Pairs;
use crate::Undefined;
use crate::number::float;

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
/// L. Hubert and P. Arabie, “Comparing Partitions”, *Journal of Classification*, 2, 1985, p. 193–218.
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
pub fn adjusted_rand(first: &[Option<usize>], second: &[Option<usize>]) -> Result<f64, Undefined> {
    let pairs = Pairs::of(first, second)?;
    if pairs.all == 0 {
        return Err(Undefined::TooFew);
    }
    if (pairs.first == 0 && pairs.second == 0)
        || (pairs.first == pairs.all && pairs.second == pairs.all)
    {
        return Err(Undefined::Constant);
    }
    let [all, one, other, both] = [pairs.all, pairs.first, pairs.second, pairs.both].map(float);
    let expected = one * other / all;
    Ok((both - expected) / (f64::midpoint(one, other) - expected))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_goes_both_ways_and_numbers_are_nothing(
            classes in prop::collection::vec((0..4_usize, 0..3_usize), 0..30),
        ) {
            let (first, second): (Vec<_>, Vec<_>) =
                classes.iter().map(|&(a, b)| (Some(a), Some(b))).unzip();
            let renamed: Vec<_> = classes.iter().map(|&(a, _)| Some(9 - a)).collect();
            if let Ok(found) = adjusted_rand(&first, &second) {
                let back = adjusted_rand(&second, &renamed).unwrap();
                prop_assert!(found <= 1.0 + 1e-12 && (found - back).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn a_known_value() {
        // Pairs: 15 in all, 3 and 6 together, 2 in both; 3 × 6 / 15 expected.
        let first = [0, 0, 1, 1, 2, 2].map(Some);
        let second = [0, 0, 0, 1, 1, 1].map(Some);
        let found = adjusted_rand(&first, &second).unwrap();
        assert!((found - (2.0 - 1.2) / (4.5 - 1.2)).abs() < 1e-12, "{found}");
    }

    #[test]
    fn what_cannot_be_compared_is_said() {
        let (one, two) = ([Some(0)], [Some(0), Some(0)]);
        assert_eq!(adjusted_rand(&one, &two), Err(Undefined::Shape));
        assert_eq!(adjusted_rand(&[], &[]), Err(Undefined::TooFew));
        assert_eq!(adjusted_rand(&two, &two), Err(Undefined::Constant));
        let apart = [Some(0), Some(1)];
        assert_eq!(adjusted_rand(&apart, &apart), Err(Undefined::Constant));
        assert_eq!(adjusted_rand(&apart, &two), Ok(0.0));
    }
}
