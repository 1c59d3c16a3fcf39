//! A table of counts, checked: rectangular, without its empty rows and columns, with its margins.

use crate::Undefined;
use crate::number::{float, people};

/// Counts by row and column; every row and every column counts somebody.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) cells: Vec<Vec<u64>>,
    pub(crate) rows: Vec<u64>,
    pub(crate) columns: Vec<u64>,
    pub(crate) people: u64,
}

impl Table {
    pub(crate) fn new<R: AsRef<[u64]>>(rows: &[R]) -> Result<Self, Undefined> {
        let width = rows.first().map_or(0, |row| row.as_ref().len());
        if rows.iter().any(|row| row.as_ref().len() != width) {
            return Err(Undefined::Shape);
        }
        let total = people(rows.iter().flat_map(AsRef::as_ref)).ok_or(Undefined::TooLarge)?;
        if total == 0 {
            return Err(Undefined::Empty);
        }
        let mut columns = vec![0; width];
        for row in rows {
            for (sum, count) in columns.iter_mut().zip(row.as_ref()) {
                *sum += count;
            }
        }
        let mut cells: Vec<Vec<u64>> = Vec::with_capacity(rows.len());
        for row in rows {
            let kept = row.as_ref().iter().zip(&columns);
            let kept: Vec<u64> = kept
                .filter(|&(_, &sum)| sum > 0)
                .map(|(&count, _)| count)
                .collect();
            if kept.iter().any(|&count| count > 0) {
                cells.push(kept);
            }
        }
        columns.retain(|&sum| sum > 0);
        Ok(Self {
            rows: cells.iter().map(|row| row.iter().sum()).collect(),
            cells,
            columns,
            people: total,
        })
    }

    /// How many cells it has.
    pub(crate) fn size(&self) -> usize {
        self.rows.len() * self.columns.len()
    }

    /// How many cells may be chosen when all margins are held.
    pub(crate) fn freedom(&self) -> u64 {
        (self.rows.len() as u64 - 1) * (self.columns.len() as u64 - 1)
    }

    /// Pearson's `Σ (seen − expected)² / expected`.
    pub(crate) fn chi_squared(&self) -> f64 {
        let people = float(self.people);
        let rows = self.cells.iter().zip(&self.rows);
        let rows = rows.map(|(cells, &row)| {
            let cells = cells.iter().zip(&self.columns);
            let cells = cells.map(|(&seen, &column)| {
                let expected = float(row) * float(column) / people;
                let apart = float(seen) - expected;
                apart * apart / expected
            });
            cells.sum::<f64>()
        });
        rows.sum()
    }

    /// Rows and columns exchanged.
    pub(crate) fn turned(self) -> Self {
        let mut cells = vec![Vec::with_capacity(self.rows.len()); self.columns.len()];
        for row in &self.cells {
            for (column, &count) in cells.iter_mut().zip(row) {
                column.push(count);
            }
        }
        Self {
            cells,
            rows: self.columns,
            columns: self.rows,
            people: self.people,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_rows_and_columns_are_left_out() {
        let table = Table::new(&[vec![1, 0, 2], vec![0, 0, 0], vec![3, 0, 4]]).unwrap();
        assert_eq!(table.cells, [[1, 2], [3, 4]]);
        assert_eq!(
            (table.rows.as_slice(), table.columns.as_slice()),
            (&[3, 7][..], &[4, 6][..])
        );
        let turned = table.turned();
        assert_eq!(turned.cells, [[1, 3], [2, 4]]);
        assert_eq!(turned.rows, [4, 6]);
    }

    #[test]
    fn what_is_no_table_is_said() {
        assert_eq!(Table::new::<Vec<u64>>(&[]).unwrap_err(), Undefined::Empty);
        assert_eq!(Table::new(&[vec![0, 0]]).unwrap_err(), Undefined::Empty);
        assert_eq!(
            Table::new(&[vec![1], vec![1, 2]]).unwrap_err(),
            Undefined::Shape
        );
        assert_eq!(
            Table::new(&[vec![u64::MAX, 1]]).unwrap_err(),
            Undefined::TooLarge
        );
    }
}
