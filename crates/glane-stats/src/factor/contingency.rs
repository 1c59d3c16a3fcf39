//! A table of counts, checked once: its margins, and what cannot be placed.

/// Why a table has no axes to look for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoTable {
    /// A row without the same number of cells as the first.
    #[error("row {row} has not as many cells as the first")]
    Ragged {
        /// The row, counted from 0.
        row: usize,
    },
    /// Fewer than two rows, or fewer than two columns, in which something is counted: nothing is opposed to
    /// nothing.
    #[error("fewer than two rows or columns in which something is counted")]
    OneLine,
    /// More than 2^53 in all: floats skip integers there.
    #[error("more than 2^53 are counted")]
    TooMany,
    /// The rotations did not settle.
    #[error("the axes did not settle")]
    Unsettled,
}

/// A line of a table (a row or a column) with something in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// Its place in the table that was given.
    pub index: usize,
    /// The sum of its cells.
    pub sum: u64,
}

/// The cells of the lines that hold something.
#[derive(Debug)]
pub(super) struct Contingency {
    /// The sum of all cells, at most 2^53.
    pub total: u64,
    /// Rows that hold something.
    pub rows: Vec<Line>,
    /// Columns that hold something.
    pub columns: Vec<Line>,
    /// Rows that hold nothing.
    pub empty_rows: Vec<usize>,
    /// Columns that hold nothing.
    pub empty_columns: Vec<usize>,
    /// Cells by row, of those rows and columns.
    pub cells: Vec<Vec<u64>>,
}

impl Contingency {
    /// Checks a table given by its rows.
    pub fn new(table: &[Vec<u64>]) -> Result<Self, NoTable> {
        let width = table.first().map_or(0, Vec::len);
        if let Some(row) = table.iter().position(|row| row.len() != width) {
            return Err(NoTable::Ragged { row });
        }
        let total = table
            .iter()
            .flatten()
            .try_fold(0_u64, |sum, &cell| sum.checked_add(cell))
            .filter(|&total| total <= 1 << 53)
            .ok_or(NoTable::TooMany)?;
        let (rows, empty_rows) = lines(table.iter().map(|row| row.iter().sum()));
        let mut sums = vec![0; width];
        for row in table {
            for (sum, cell) in sums.iter_mut().zip(row) {
                *sum += cell;
            }
        }
        let (columns, empty_columns) = lines(sums.iter().copied());
        if rows.len() < 2 || columns.len() < 2 {
            return Err(NoTable::OneLine);
        }
        let held = |row: &Vec<u64>| {
            row.iter()
                .zip(&sums)
                .filter(|&(_, &sum)| sum > 0)
                .map(|(&cell, _)| cell)
                .collect()
        };
        let cells = table
            .iter()
            .filter(|row| row.iter().any(|&cell| cell > 0))
            .map(held)
            .collect();
        Ok(Self {
            total,
            rows,
            columns,
            empty_rows,
            empty_columns,
            cells,
        })
    }
}

/// The lines with something in them, and the places of those without.
fn lines(sums: impl Iterator<Item = u64>) -> (Vec<Line>, Vec<usize>) {
    let all: Vec<Line> = sums
        .enumerate()
        .map(|(index, sum)| Line { index, sum })
        .collect();
    let empty = all.iter().filter(|line| line.sum == 0);
    let empty = empty.map(|line| line.index).collect();
    (all.into_iter().filter(|line| line.sum > 0).collect(), empty)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_lines_are_left_out_and_said() {
        let table = [vec![0, 0, 0], vec![1, 0, 2], vec![3, 0, 0]];
        let found = Contingency::new(&table).unwrap();
        assert_eq!((found.empty_rows, found.empty_columns), (vec![0], vec![1]));
        assert_eq!(found.cells, [[1, 2], [3, 0]]);
        assert_eq!(
            found.rows,
            [(1, 3), (2, 3)].map(|(index, sum)| Line { index, sum })
        );
        assert_eq!(
            found.columns,
            [(0, 4), (2, 2)].map(|(index, sum)| Line { index, sum })
        );
        assert_eq!(found.total, 6);
    }

    #[test]
    fn what_is_no_table_is_said() {
        let refused = |table: &[Vec<u64>]| Contingency::new(table).unwrap_err();
        assert_eq!(refused(&[]), NoTable::OneLine);
        assert_eq!(refused(&[vec![], vec![]]), NoTable::OneLine);
        assert_eq!(refused(&[vec![5]]), NoTable::OneLine);
        assert_eq!(refused(&[vec![5, 2], vec![0, 0]]), NoTable::OneLine);
        assert_eq!(refused(&[vec![5, 2], vec![1]]), NoTable::Ragged { row: 1 });
        assert_eq!(refused(&[vec![u64::MAX, 1], vec![1, 1]]), NoTable::TooMany);
        assert_eq!(refused(&[vec![1 << 53, 1], vec![1, 1]]), NoTable::TooMany);
    }
}
