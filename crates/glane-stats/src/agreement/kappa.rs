//! Cohen's kappa, the agreement of two coders beyond chance.

use crate::Undefined;
use crate::number::{nearest, people};

/// How much two people who code the same answers agree, beyond what chance would give: 1 entirely, 0 no more than
/// chance, below 0 less.
///
/// # Formula
///
/// `κ = (pₒ − pₑ) / (1 − pₑ)`: pₒ the part of answers coded alike, on the diagonal, and `pₑ = Σ row × column / n²`.
///
/// # Source
///
/// J. Cohen, “A coefficient of agreement for nominal scales”, *Educational and Psychological Measurement* 20 (1), 1960,
/// pages 37–46.
///
/// # Misleads
///
/// Where nearly all answers get one code, two coders may agree on 95 % and kappa be near 0 (A. R. Feinstein and D. V.
/// Cicchetti, “High agreement but low kappa”, *Journal of Clinical Epidemiology* 43 (6), 1990, pages 543–549): give the
/// plain part beside it. A near miss counts as much as a far one.
///
/// # Example
///
/// ```
/// use glane_stats::agreement::kappa;
/// // Rows: what one coder said; columns: the other.
/// assert!((kappa(&[vec![20, 5], vec![10, 15]]).unwrap() - 0.4).abs() < 1e-15);
/// ```
///
/// # En clair
///
/// Deux personnes classent les mêmes réponses dans des thèmes. Sont-elles d'accord plus que par hasard ? 1 : toujours ;
/// 0 : pas plus qu'au hasard. Dites aussi la part brute de réponses classées pareil, surtout si un thème domine.
pub fn kappa<R: AsRef<[u64]>>(rows: &[R]) -> Result<f64, Undefined> {
    if rows.iter().any(|row| row.as_ref().len() != rows.len()) {
        return Err(Undefined::Shape);
    }
    let all = people(rows.iter().flat_map(AsRef::as_ref)).ok_or(Undefined::TooLarge)?;
    if all == 0 {
        return Err(Undefined::Empty);
    }
    let mut columns = vec![0_u64; rows.len()];
    let (mut alike, mut by_chance) = (0_u64, 0_i128);
    for (place, row) in rows.iter().enumerate() {
        alike += row.as_ref().get(place).copied().unwrap_or(0);
        for (column, count) in columns.iter_mut().zip(row.as_ref()) {
            *column += count;
        }
    }
    for (row, &column) in rows.iter().zip(&columns) {
        by_chance += i128::from(row.as_ref().iter().sum::<u64>()) * i128::from(column);
    }
    let all = i128::from(all);
    let left = all * all - by_chance;
    if left == 0 {
        return Err(Undefined::Constant);
    }
    Ok(nearest(i128::from(alike) * all - by_chance) / nearest(left))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn coders_may_be_exchanged_and_twice_the_answers_change_nothing(cells in prop::collection::vec(0..9_u64, 9)) {
            let table = |read: &dyn Fn(usize, usize) -> u64| (0..3).map(|row| (0..3).map(|column| read(row, column)).collect()).collect::<Vec<Vec<u64>>>();
            let here = kappa(&table(&|row, column| cells[3 * row + column]));
            let turned = kappa(&table(&|row, column| cells[3 * column + row]));
            let twice = kappa(&table(&|row, column| 2 * cells[3 * row + column]));
            match (here, turned, twice) {
                (Ok(here), Ok(turned), Ok(twice)) => {
                    prop_assert!((-1.0..=1.0).contains(&here));
                    prop_assert!((here - turned).abs() < 1e-12 && (here - twice).abs() < 1e-12);
                }
                (here, turned, twice) => prop_assert!(here.is_err() && here == turned && here == twice),
            }
        }
    }

    #[test]
    fn full_agreement_is_one_and_a_single_code_says_nothing() {
        assert_eq!(kappa(&[vec![3, 0], vec![0, 9]]), Ok(1.0));
        assert_eq!(kappa(&[vec![3, 0], vec![0, 0]]), Err(Undefined::Constant));
        assert_eq!(kappa(&[vec![0, 0], vec![0, 0]]), Err(Undefined::Empty));
        assert_eq!(kappa(&[vec![1, 2]]), Err(Undefined::Shape));
        assert_eq!(
            kappa(&[vec![u64::MAX, 1], vec![0, 0]]),
            Err(Undefined::TooLarge)
        );
    }
}
