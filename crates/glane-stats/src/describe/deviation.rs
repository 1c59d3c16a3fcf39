//! How far scores usually are from their mean.

use crate::Undefined;
use crate::number::{float, nearest};
use crate::scores::Scores;

/// The standard deviation of a table of counts: how far from the mean scores usually are.
///
/// # Formula
///
/// `√( Σ count × (score − mean)² / (n − 1) )`, each difference taken exactly before it is squared.
///
/// # Source
///
/// K. Pearson, “Contributions to the mathematical theory of evolution”, *Philosophical Transactions of the
/// Royal Society A* 185, 1894, pages 71–110, who named it; n − 1 after R. A. Fisher, *Statistical Methods
/// for Research Workers*, Oliver and Boyd, 1925.
///
/// # Misleads
///
/// It grows as much with one far score as with a split room, and a scale that ends cuts it short. It needs
/// two people.
///
/// # Example
///
/// ```
/// use glane_stats::{Undefined, describe::deviation};
/// assert!((deviation(&[(2, 1), (4, 1)]).unwrap() - 2_f64.sqrt()).abs() < 1e-15);
/// assert_eq!(deviation(&[(3, 5)]), Ok(0.0));
/// assert_eq!(deviation(&[(3, 1)]), Err(Undefined::TooFew));
/// ```
///
/// # En clair
///
/// L'écart habituel entre une note et la moyenne. Petit : les gens sont d'accord. Grand : les avis sont
/// étalés, ou la salle est coupée en deux ; seule la répartition dit lequel.
pub fn deviation(counts: &[(i64, u64)]) -> Result<f64, Undefined> {
    let scores = Scores::new(&[counts])?;
    if scores.people < 2 {
        return Err(Undefined::TooFew);
    }
    let people = float(scores.people);
    let spread = squares(&scores) / (people * people);
    Ok((spread / (people - 1.0)).sqrt())
}

/// `Σ count × (n × score − sum)²`: the spread about the mean of all, times n².
pub(crate) fn squares(scores: &Scores) -> f64 {
    let counted = || scores.values.iter().zip(&scores.given);
    let sum: i128 = counted()
        .map(|(&score, &count)| i128::from(score) * i128::from(count))
        .sum();
    let squares = counted().map(|(&score, &count)| {
        let apart = nearest(i128::from(score) * i128::from(scores.people) - sum);
        apart * apart * float(count)
    });
    squares.sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn moving_the_scale_changes_nothing(scores in prop::collection::vec(-10..=10_i64, 2..40), shift in -1_000_000..1_000_000_i64) {
            let moved = |shift| scores.iter().map(|&score| (score + shift, 1)).collect::<Vec<_>>();
            let here = deviation(&moved(0)).unwrap();
            prop_assert!((here - deviation(&moved(shift)).unwrap()).abs() < 1e-12);
        }
    }

    #[test]
    fn nobody_and_extremes_are_taken() {
        assert_eq!(deviation(&[]), Err(Undefined::Empty));
        assert_eq!(deviation(&[(1, 0)]), Err(Undefined::Empty));
        assert!(
            deviation(&[(i64::MIN, 1 << 39), (i64::MAX, 1 << 39)])
                .unwrap()
                .is_finite()
        );
    }
}
