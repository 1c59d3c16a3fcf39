//! The upper tail of the chi-squared law.

use super::gamma_tail;
use crate::Undefined;
use crate::number::float;

/// How probable it is for a chi-squared of so many degrees of freedom to be as high as x or higher.
///
/// # Formula
///
/// `P(X ≥ x) = Q(f / 2, x / 2)`, Q the regularised upper incomplete gamma function.
///
/// # Source
///
/// K. Pearson, “On the criterion that a given system of deviations from the probable […] can be reasonably
/// supposed to have arisen from random sampling”, *Philosophical Magazine* 50, 1900, pages 157–175.
///
/// # Misleads
///
/// A table's chi-squared follows this law only where every cell is expected to hold several people, five by
/// Cochran's rule; in small groups take an exact test.
///
/// # Example
///
/// ```
/// use glane_stats::distribution::chi_squared_tail;
/// assert!((chi_squared_tail(3.841_458_820_694_124, 1).unwrap() - 0.05).abs() < 1e-14);
/// ```
///
/// # En clair
///
/// Dit si l'écart d'un tableau à ce qu'on attendrait du hasard est grand. Il faut au moins cinq personnes
/// attendues dans chaque case ; pour de petits groupes, Glane compte tous les tableaux possibles à la place.
pub fn chi_squared_tail(x: f64, freedom: u64) -> Result<f64, Undefined> {
    gamma_tail(float(freedom) / 2.0, x / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::distribution::normal_tail;

    #[test]
    fn one_degree_is_a_squared_normal() {
        for z in [0.1, 0.7, 1.0, 2.0, 5.0, 20.0] {
            let (found, expected) = (
                chi_squared_tail(z * z, 1).unwrap(),
                2.0 * normal_tail(z).unwrap(),
            );
            assert!((found - expected).abs() < 1e-13 * expected, "{z}");
        }
    }

    #[test]
    fn no_freedom_has_no_law() {
        assert_eq!(chi_squared_tail(1.0, 0), Err(Undefined::Range));
        assert_eq!(chi_squared_tail(-1.0, 2), Err(Undefined::Range));
    }
}
