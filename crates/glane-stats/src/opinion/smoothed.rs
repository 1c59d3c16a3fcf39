//! A share drawn towards one half.

use crate::{Ratio, Undefined};

/// What share of a group is on a side of a statement, when a small group must not look certain.
///
/// # Formula
///
/// `(count + 1) / (seen + 2)`: as if one more person had taken the side and one more had not. Passes are
/// in `seen`. A group in which nobody voted is at 1/2.
///
/// # Source
///
/// The rule of succession: P.-S. Laplace, *Essai philosophique sur les probabilités* (1814). For
/// statements: C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, “Polis: Scaling Deliberation by
/// Mapping High Dimensional Opinion Spaces”, *RECERCA*, 26(2), 2021, doi:10.6035/recerca.5516.
///
/// # Misleads
///
/// It is not the share that people gave: 3 out of 3 becomes 4/5. Print the counts, and keep this number for
/// putting statements in order. Where nobody voted it says one half, which nobody said.
///
/// # Example
///
/// ```
/// use glane_stats::Ratio;
/// use glane_stats::opinion::smoothed_share;
/// assert_eq!(smoothed_share(3, 3), Ok(Ratio::new(4, 5).unwrap()));
/// assert!(smoothed_share(4, 3).is_err());
/// ```
///
/// # En clair
///
/// On ajoute deux voix imaginaires, une pour et une contre, avant de calculer la part. Ainsi trois personnes
/// d'accord sur trois ne font pas une certitude. Ce nombre sert à classer les phrases, pas à être affiché
/// comme un résultat.
pub fn smoothed_share(count: u64, seen: u64) -> Result<Ratio, Undefined> {
    if count > seen {
        return Err(Undefined::Range);
    }
    let below = seen.saturating_add(2);
    Ratio::new(i128::from(count.saturating_add(1)), below).ok_or(Undefined::Empty)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn both_sides_make_one_and_none_is_certain(count in 0..500_u64, others in 0..500_u64) {
            let seen = count + others;
            let (here, there) = (smoothed_share(count, seen).unwrap(), smoothed_share(others, seen).unwrap());
            prop_assert_eq!(here.numerator() + there.numerator(), i128::from(here.denominator()));
            prop_assert!(here.numerator() > 0 && there.numerator() > 0);
        }
    }

    #[test]
    fn nobody_is_one_half_and_the_largest_counts_hold() {
        assert_eq!(smoothed_share(0, 0), Ok(Ratio::new(1, 2).unwrap()));
        assert!(smoothed_share(u64::MAX, u64::MAX).is_ok());
    }
}
