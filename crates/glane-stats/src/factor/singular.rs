//! Singular values and vectors of a small dense table, always the same to the last bit.

/// Passes over all pairs of columns before giving up; ten are enough in practice.
const PASSES: usize = 60;

/// Two columns whose cosine is under this are square to each other.
const SQUARE: f64 = 1e-15;

/// One singular value with its two unit vectors.
#[derive(Debug, Clone)]
pub(crate) struct Singular {
    /// The value, not negative.
    pub value: f64,
    /// The vector over rows; zeros if the value is zero.
    pub left: Vec<f64>,
    /// The vector over columns.
    pub right: Vec<f64>,
}

/// The singular values of a table given by its columns, the largest first, ties in the order of columns.
///
/// One-sided Jacobi rotations (M. R. Hestenes, 1958): each pair of columns is turned until they are square to
/// each other, in a fixed order, so the arithmetic is always the same. Signs are as they come. Nothing if
/// the columns are still not square after the last pass, which takes a value that is no number.
pub(crate) fn singular(mut columns: Vec<Vec<f64>>) -> Option<Vec<Singular>> {
    let count = columns.len();
    let mut turns: Vec<Vec<f64>> = (0..count)
        .map(|at| (0..count).map(|of| f64::from(u8::from(at == of))).collect())
        .collect();
    let mut worst = f64::INFINITY;
    for _ in 0..PASSES {
        worst = pass(&mut columns, &mut turns)?;
        if worst <= SQUARE {
            break;
        }
    }
    // Rounding may hold the last pairs just above the aim.
    if worst > 1e-12 {
        return None;
    }
    let mut found: Vec<Singular> = columns
        .into_iter()
        .zip(turns)
        .map(|(mut left, right)| {
            let value = dot(&left, &left).sqrt();
            if value > 0.0 {
                for cell in &mut left {
                    *cell /= value;
                }
            }
            Singular { value, left, right }
        })
        .collect();
    found.sort_by(|one, other| other.value.total_cmp(&one.value));
    Some(found)
}

/// Turns every pair once; the largest cosine met. Nothing if it is no number.
fn pass(columns: &mut [Vec<f64>], turns: &mut [Vec<f64>]) -> Option<f64> {
    let mut worst = 0.0_f64;
    // A column this short beside the longest is rounding dust, and its direction means nothing.
    let longest = columns.iter().map(|c| dot(c, c)).fold(0.0, f64::max);
    let dust = longest * 1e-31;
    for one in 0..columns.len() {
        for other in one + 1..columns.len() {
            let Ok([a, b]) = columns.get_disjoint_mut([one, other]) else {
                continue;
            };
            let (alpha, beta, gamma) = (dot(a, a), dot(b, b), dot(a, b));
            if !gamma.is_finite() {
                return None;
            }
            if alpha <= dust || beta <= dust {
                continue;
            }
            let cosine = gamma.abs() / (alpha.sqrt() * beta.sqrt());
            if cosine <= SQUARE {
                continue;
            }
            worst = worst.max(cosine);
            let (cos, sin) = turn(alpha, beta, gamma);
            rotate(a, b, cos, sin);
            if let Ok([a, b]) = turns.get_disjoint_mut([one, other]) {
                rotate(a, b, cos, sin);
            }
        }
    }
    Some(worst)
}

/// The cosine and sine of the smaller turn that makes two columns square.
fn turn(alpha: f64, beta: f64, gamma: f64) -> (f64, f64) {
    let zeta = (beta - alpha) / (2.0 * gamma);
    let tan = zeta.signum() / (zeta.abs() + (1.0 + zeta * zeta).sqrt());
    let cos = 1.0 / (1.0 + tan * tan).sqrt();
    (cos, cos * tan)
}

/// Turns two columns in their plane.
fn rotate(a: &mut [f64], b: &mut [f64], cos: f64, sin: f64) {
    for (x, y) in a.iter_mut().zip(b) {
        (*x, *y) = (cos * *x - sin * *y, sin * *x + cos * *y);
    }
}

/// The sum of products.
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_pieces_make_the_table_again(
            cells in prop::collection::vec(prop::collection::vec(-9..=9_i32, 6), 1..7),
        ) {
            let columns: Vec<Vec<f64>> =
                cells.iter().map(|c| c.iter().map(|&x| f64::from(x)).collect()).collect();
            let found = singular(columns.clone()).unwrap();
            prop_assert!(found.windows(2).all(|pair| pair[0].value >= pair[1].value));
            for (at, column) in columns.iter().enumerate() {
                for (row, &cell) in column.iter().enumerate() {
                    let again: f64 = found.iter().map(|s| s.value * s.left[row] * s.right[at]).sum();
                    prop_assert!((again - cell).abs() < 1e-12 * 60.0);
                }
            }
            for (at, one) in found.iter().enumerate() {
                for (of, other) in found.iter().enumerate() {
                    let wanted = f64::from(u8::from(at == of));
                    prop_assert!((dot(&one.right, &other.right) - wanted).abs() < 1e-12);
                    if one.value > 1e-9 && other.value > 1e-9 {
                        prop_assert!((dot(&one.left, &other.left) - wanted).abs() < 1e-12);
                    }
                }
            }
        }
    }

    #[test]
    fn a_known_table_has_its_known_values() {
        // [[3, 0], [4, 5]]: 3√5 and √5.
        let found = singular(vec![vec![3.0, 4.0], vec![0.0, 5.0]]).unwrap();
        assert!((found[0].value - 45.0_f64.sqrt()).abs() < 1e-14);
        assert!((found[1].value - 5.0_f64.sqrt()).abs() < 1e-14);
    }

    #[test]
    fn equal_columns_and_no_column_are_taken() {
        let same = singular(vec![vec![1.0, 2.0]; 3]).unwrap();
        assert!((same[0].value - 15.0_f64.sqrt()).abs() < 1e-14);
        assert!(same[1].value < 1e-14 && same[2].value < 1e-14);
        assert!(singular(Vec::new()).unwrap().is_empty());
        let nothing = singular(vec![vec![0.0; 2]; 2]).unwrap();
        assert!(nothing[0].value < f64::MIN_POSITIVE && nothing[0].left == [0.0; 2]);
    }

    #[test]
    fn what_is_no_number_has_no_axis() {
        assert!(singular(vec![vec![f64::NAN, 1.0], vec![1.0, 2.0]]).is_none());
    }
}
