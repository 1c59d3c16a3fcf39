//! Correspondence analysis of a table of counts.

use super::singular::{Singular, singular};
use crate::number::{float, nearest};
use crate::table::Table;
use crate::{Ratio, Undefined};

/// Two coordinates nearer than this share of the largest are a tie.
const TIE: f64 = 1e-9;

/// An axis whose singular value is under this share of the first is rounding dust.
const DUST: f64 = 1e-12;

/// The axes of a table and the places of its rows and columns on them.
#[derive(Debug, Clone, PartialEq)]
pub struct Correspondence {
    /// The sum of the table.
    pub total: u64,
    /// The total inertia, `χ² / total`; 0 when rows and columns are independent.
    pub inertia: f64,
    /// The axes, the strongest first; none when rows and columns are independent.
    pub axes: Vec<Axis>,
    /// Rows in which something is counted.
    pub rows: Vec<Point>,
    /// Columns in which something is counted.
    pub columns: Vec<Point>,
    /// Rows left out because they are empty.
    pub empty_rows: Vec<usize>,
    /// Columns left out because they are empty.
    pub empty_columns: Vec<usize>,
}

/// One axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    /// Its principal inertia, at most 1.
    pub inertia: f64,
    /// Its part of the total inertia.
    pub share: f64,
}

/// A row or a column on the axes.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Its place in the table that was given.
    pub index: usize,
    /// Its part of the total.
    pub mass: Ratio,
    /// The square of its χ² distance to the centre, which is the profile of the whole table.
    pub distance: f64,
    /// Its principal coordinate on each axis.
    pub coordinates: Vec<f64>,
    /// The part of each axis that it makes; over all rows, or all columns, they make 1.
    pub contributions: Vec<f64>,
    /// The part of its distance that each axis shows; nothing for a point at the centre.
    pub cos2: Option<Vec<f64>>,
}

/// Which rows and columns of a table of counts attract each other, as places on a few axes.
///
/// # Formula
///
/// With `n` the total, `r` and `c` the masses of rows and columns: `S = (nᵢⱼ/n − rᵢcⱼ) / √(rᵢcⱼ)`, and
/// `S = Σ σₖ uₖ vₖᵀ`. Principal inertia `σₖ²`, which add up to `χ²/n`; principal coordinates `σₖ uᵢₖ/√rᵢ` and
/// `σₖ vⱼₖ/√cⱼ`; contributions `uᵢₖ²` and `vⱼₖ²`; cos² the coordinate squared over the distance squared.
/// Sign of an axis: the column farthest out on it is positive; among columns equally far, the first. Empty
/// rows and columns are left out and named.
///
/// # Source
///
/// J.-P. Benzécri, *L'Analyse des données*, vol. 2: *L'Analyse des correspondances*, Dunod, 1973;
/// M. Greenacre, *Theory and Applications of Correspondence Analysis*, Academic Press, 1984.
///
/// # Misleads
///
/// A row and a column close together on the picture do not measure a distance: only rows among themselves
/// and columns among themselves do. A rare row lies far out for two or three people: look at its mass and
/// contribution. Any table has axes, even one that chance alone filled: look at χ² first. Axes of equal
/// inertia may be turned freely: only their plane means something.
///
/// # Example
///
/// ```
/// use glane_stats::factor::correspondence;
/// // Two groups by two answers: 8 and 2, 1 and 9.
/// let found = correspondence(&[vec![8, 2], vec![1, 9]]).unwrap();
/// assert_eq!(found.axes.len(), 1);
/// // χ² is 20 × (8 × 9 − 2 × 1)² / (10 × 10 × 9 × 11).
/// assert!((found.inertia - 4900.0 / 9900.0).abs() < 1e-12);
/// assert!(found.columns[0].coordinates[0] > 0.0 && found.rows[0].coordinates[0] > 0.0);
/// ```
///
/// # En clair
///
/// C'est une carte du tableau : les groupes qui répondent de la même façon sont proches, les réponses données
/// par les mêmes groupes aussi. Ce qui est au centre ressemble à tout le monde. Un point très à l'écart ne
/// représente parfois que deux ou trois personnes : regardez toujours l'effectif.
pub fn correspondence(table: &[Vec<u64>]) -> Result<Correspondence, Undefined> {
    let (rows, columns) = lines(table);
    let (empty_rows, empty_columns) = (empty(&rows), empty(&columns));
    let (rows, columns) = (filled(&rows), filled(&columns));
    let table = Table::new(table)?;
    if rows.len() < 2 || columns.len() < 2 {
        return Err(Undefined::TooFew);
    }
    let residuals = residuals(&table);
    let inertia = residuals.iter().flatten().map(|cell| cell * cell).sum();
    let axes = axes(&table, &residuals)?;
    let side = |lines: &[Line], residuals: &[Vec<f64>], of: fn(&Singular) -> &[f64]| {
        let places = lines.iter().zip(residuals).enumerate();
        places
            .map(|(at, (line, residuals))| point(at, *line, residuals, table.people, &axes, of))
            .collect::<Option<Vec<Point>>>()
            .ok_or(Undefined::Empty)
    };
    Ok(Correspondence {
        total: table.people,
        inertia,
        rows: side(&rows, &residuals, |axis| &axis.left)?,
        columns: side(&columns, &transposed(&residuals), |axis| &axis.right)?,
        axes: axes
            .iter()
            .map(|axis| Axis {
                inertia: axis.value * axis.value,
                share: axis.value * axis.value / inertia,
            })
            .collect(),
        empty_rows,
        empty_columns,
    })
}

/// A row or a column: its place in the table that was given, and its sum.
#[derive(Debug, Clone, Copy)]
struct Line {
    index: usize,
    sum: u64,
}

/// The rows and columns of a table; sums too large to be exact are refused later.
fn lines(table: &[Vec<u64>]) -> (Vec<Line>, Vec<Line>) {
    let mut sums = vec![0_u64; table.first().map_or(0, Vec::len)];
    for row in table {
        for (sum, &cell) in sums.iter_mut().zip(row) {
            *sum = sum.saturating_add(cell);
        }
    }
    let sum = |row: &Vec<u64>| {
        row.iter()
            .fold(0, |sum: u64, &cell| sum.saturating_add(cell))
    };
    let numbered = |(index, sum)| Line { index, sum };
    (
        table.iter().map(sum).enumerate().map(numbered).collect(),
        sums.into_iter().enumerate().map(numbered).collect(),
    )
}

/// The lines in which something is counted.
fn filled(lines: &[Line]) -> Vec<Line> {
    lines.iter().copied().filter(|line| line.sum > 0).collect()
}

/// The places of the others.
fn empty(lines: &[Line]) -> Vec<usize> {
    let empty = lines.iter().filter(|line| line.sum == 0);
    empty.map(|line| line.index).collect()
}

/// `S`, by rows. The differences are exact integers before they are divided, so that independence is exactly 0.
fn residuals(table: &Table) -> Vec<Vec<f64>> {
    let cell = |row: u64, column: u64, count: u64| {
        let seen = i128::from(table.people) * i128::from(count);
        let difference = nearest(seen - i128::from(row) * i128::from(column));
        difference / (float(table.people) * float(row).sqrt() * float(column).sqrt())
    };
    let rows = table.rows.iter().zip(&table.cells);
    rows.map(|(&row, counts)| {
        let cells = table.columns.iter().zip(counts);
        cells
            .map(|(&column, &count)| cell(row, column, count))
            .collect()
    })
    .collect()
}

/// The axes of `S` that are more than rounding, each with its sign.
fn axes(table: &Table, residuals: &[Vec<f64>]) -> Result<Vec<Singular>, Undefined> {
    let tall = table.rows.len() >= table.columns.len();
    let found = if tall {
        singular(transposed(residuals))
    } else {
        singular(residuals.to_vec()).map(|found| found.into_iter().map(swapped).collect())
    };
    // Cells are numbers, so the rotations settle.
    let mut found = found.ok_or(Undefined::Range)?;
    let first = found.first().map_or(0.0, |axis| axis.value);
    found.truncate(table.rows.len().min(table.columns.len()) - 1);
    found.retain(|axis| axis.value > first * DUST);
    for axis in &mut found {
        orient(axis, &table.columns);
    }
    Ok(found)
}

/// Rows for columns.
fn transposed(rows: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let width = rows.first().map_or(0, Vec::len);
    (0..width)
        .map(|at| rows.iter().filter_map(|row| row.get(at).copied()).collect())
        .collect()
}

/// Left for right.
fn swapped(axis: Singular) -> Singular {
    Singular {
        value: axis.value,
        left: axis.right,
        right: axis.left,
    }
}

/// Turns an axis so that its farthest column, the first of equals, is positive.
fn orient(axis: &mut Singular, sums: &[u64]) {
    let columns = axis.right.iter().zip(sums);
    let coordinates: Vec<f64> = columns
        .map(|(cell, &sum)| cell / float(sum).sqrt())
        .collect();
    if farthest(&coordinates).is_some_and(|coordinate| coordinate < 0.0) {
        let cells = axis.left.iter_mut().chain(&mut axis.right);
        cells.for_each(|cell| *cell = -*cell);
    }
}

/// The coordinate farthest from 0, the first of those equally far.
pub(super) fn farthest(coordinates: &[f64]) -> Option<f64> {
    let most = coordinates.iter().map(|c| c.abs()).fold(0.0, f64::max);
    let near = |c: &&f64| c.abs() >= most * (1.0 - TIE);
    coordinates.iter().find(near).copied()
}

/// A row or a column on the axes.
fn point(
    at: usize,
    line: Line,
    residuals: &[f64],
    total: u64,
    axes: &[Singular],
    of: fn(&Singular) -> &[f64],
) -> Option<Point> {
    let mass = Ratio::new(i128::from(line.sum), total)?;
    let distance = residuals.iter().map(|cell| cell * cell).sum::<f64>() / mass.value();
    let unit = |axis: &Singular| of(axis).get(at).copied();
    let units: Vec<f64> = axes.iter().map(unit).collect::<Option<_>>()?;
    let coordinates: Vec<f64> = units
        .iter()
        .zip(axes)
        .map(|(unit, axis)| axis.value * unit / mass.value().sqrt())
        .collect();
    Some(Point {
        index: line.index,
        mass,
        distance,
        contributions: units.iter().map(|unit| unit * unit).collect(),
        cos2: (distance > 0.0).then(|| coordinates.iter().map(|c| c * c / distance).collect()),
        coordinates,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn table() -> impl Strategy<Value = Vec<Vec<u64>>> {
        (2..6_usize, 2..6_usize).prop_flat_map(|(rows, columns)| {
            prop::collection::vec(prop::collection::vec(0..12_u64, columns), rows)
        })
    }

    proptest! {
        #[test]
        fn masses_inertias_and_shares_add_up(table in table()) {
            let Ok(found) = correspondence(&table) else { return Ok(()) };
            let sum: f64 = found.axes.iter().map(|axis| axis.inertia).sum();
            prop_assert!((sum - found.inertia).abs() < 1e-12);
            prop_assert!(found.axes.iter().all(|axis| axis.inertia < 1.0 + 1e-12));
            for points in [&found.rows, &found.columns] {
                let mass: i128 = points.iter().map(|point| point.mass.numerator()).sum();
                prop_assert_eq!(mass, i128::from(found.total));
                for (at, axis) in found.axes.iter().enumerate() {
                    let made: f64 = points.iter().map(|p| p.contributions[at]).sum();
                    let spread: f64 = points.iter().map(|p| p.mass.value() * p.coordinates[at].powi(2)).sum();
                    let centre: f64 = points.iter().map(|p| p.mass.value() * p.coordinates[at]).sum();
                    prop_assert!((made - 1.0).abs() < 1e-12);
                    prop_assert!((spread - axis.inertia).abs() < 1e-12);
                    prop_assert!(centre.abs() < 1e-12);
                }
                for point in points {
                    let seen: f64 = point.cos2.iter().flatten().sum();
                    prop_assert!(point.cos2.is_none() || (seen - 1.0).abs() < 1e-9);
                }
            }
        }

        #[test]
        fn rows_for_columns_is_the_same_map(table in table()) {
            let turned: Vec<Vec<u64>> =
                (0..table[0].len()).map(|at| table.iter().map(|row| row[at]).collect()).collect();
            let (Ok(found), Ok(other)) = (correspondence(&table), correspondence(&turned)) else { return Ok(()) };
            prop_assert_eq!(found.axes.len(), other.axes.len());
            for (axis, same) in found.axes.iter().zip(&other.axes) {
                prop_assert!((axis.inertia - same.inertia).abs() < 1e-12);
            }
            for (row, column) in found.rows.iter().zip(&other.columns) {
                prop_assert!((row.distance - column.distance).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn independent_lines_have_no_axis() {
        let found = correspondence(&[vec![1, 2, 3], vec![2, 4, 6]]).unwrap();
        assert_eq!((found.inertia, found.axes.len()), (0.0, 0));
        assert!(found.rows.iter().all(|row| row.cos2.is_none()));
    }

    #[test]
    fn groups_with_nothing_in_common_make_a_full_axis() {
        let found = correspondence(&[vec![3, 0, 0], vec![0, 2, 2]]).unwrap();
        assert!((found.axes[0].inertia - 1.0).abs() < 1e-12);
        assert_eq!(found.axes.len(), 1);
    }

    #[test]
    fn the_farthest_column_is_positive_and_the_first_of_equals() {
        // Both columns are equally far: the first is positive, whichever way the counts lie.
        for table in [[vec![5, 1], vec![1, 5]], [vec![1, 5], vec![5, 1]]] {
            let found = correspondence(&table).unwrap();
            assert!(found.columns[0].coordinates[0] > 0.0);
        }
        assert_eq!(farthest(&[-1.0, 1.0 + 1e-12]), Some(-1.0));
        assert_eq!(farthest(&[]), None);
    }

    #[test]
    fn empty_lines_are_named_and_the_others_keep_their_places() {
        let found = correspondence(&[vec![4, 0, 1], vec![0, 0, 0], vec![1, 0, 4]]).unwrap();
        assert_eq!((found.empty_rows, found.empty_columns), (vec![1], vec![1]));
        let places: Vec<usize> = found.rows.iter().map(|row| row.index).collect();
        assert_eq!(places, [0, 2]);
    }

    #[test]
    fn what_is_no_table_is_said() {
        let refused = |table: &[Vec<u64>]| correspondence(table).unwrap_err();
        assert_eq!(refused(&[]), Undefined::Empty);
        assert_eq!(refused(&[vec![], vec![]]), Undefined::Empty);
        assert_eq!(refused(&[vec![0, 0], vec![0, 0]]), Undefined::Empty);
        assert_eq!(refused(&[vec![7]]), Undefined::TooFew);
        assert_eq!(refused(&[vec![5, 2], vec![0, 0]]), Undefined::TooFew);
        assert_eq!(refused(&[vec![5, 2], vec![1]]), Undefined::Shape);
        assert_eq!(
            refused(&[vec![u64::MAX, 1], vec![1, 1]]),
            Undefined::TooLarge
        );
    }
}
