//! Cramér's V, the strength of a link between rows and columns.

use crate::Undefined;
use crate::number::float;
use crate::table::Table;

/// How strongly the answer goes with the group, from 0, not at all, to 1, entirely.
///
/// # Formula
///
/// `V = √( χ² / (n (min(rows, columns) − 1)) )`, χ² being Pearson's; empty rows and columns are left out.
///
/// # Source
///
/// H. Cramér, *Mathematical Methods of Statistics*, Princeton University Press, 1946, chapter 21.
///
/// # Misleads
///
/// With few people and many columns it is well above 0 by chance alone (W. Bergsma, “A bias-correction for Cramér's V
/// and Tschuprow's T”, *Journal of the Korean Statistical Society* 42 (3), 2013, pages 323–328). It has no direction.
///
/// # Example
///
/// ```
/// use glane_stats::effect::cramer;
/// assert_eq!(cramer(&[vec![5, 0], vec![0, 5]]), Ok(1.0));
/// assert!((cramer(&[vec![3, 1], vec![1, 3]]).unwrap() - 0.5).abs() < 1e-15);
/// ```
///
/// # En clair
///
/// Mesure si la réponse dépend du groupe : 0, pas du tout ; 1, entièrement. Contrairement à un test, elle ne grandit pas
/// avec le nombre de personnes. Dans un petit groupe, elle n'est jamais tout à fait nulle, même par hasard.
pub fn cramer<R: AsRef<[u64]>>(rows: &[R]) -> Result<f64, Undefined> {
    let table = Table::new(rows)?;
    let least = table.rows.len().min(table.columns.len()) as u64;
    if least < 2 {
        return Err(Undefined::TooFew);
    }
    let most = float(table.people) * float(least - 1);
    Ok((table.chi_squared() / most).sqrt().min(1.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_a_part_and_twice_the_room_leaves_it(rows in prop::collection::vec(prop::collection::vec(0..9_u64, 3), 2..5)) {
            let twice: Vec<Vec<u64>> = rows.iter().map(|row| row.iter().map(|cell| cell * 2).collect()).collect();
            let turned: Vec<Vec<u64>> = (0..3).map(|place| rows.iter().map(|row| row[place]).collect()).collect();
            match (cramer(&rows), cramer(&twice), cramer(&turned)) {
                (Ok(here), Ok(there), Ok(turned)) => {
                    prop_assert!((0.0..=1.0).contains(&here));
                    prop_assert!((here - there).abs() < 1e-12 && (here - turned).abs() < 1e-12);
                }
                (here, there, turned) => prop_assert!(here.is_err() && here == there && here == turned),
            }
        }
    }

    #[test]
    fn one_row_has_no_link() {
        assert_eq!(cramer(&[vec![1, 2], vec![0, 0]]), Err(Undefined::TooFew));
        assert_eq!(cramer(&[vec![0, 0]]), Err(Undefined::Empty));
        assert_eq!(cramer(&[vec![1], vec![1, 2]]), Err(Undefined::Shape));
    }
}
