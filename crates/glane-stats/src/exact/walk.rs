//! Goes through all tables that have given margins, column by column, without going twice through what is alike:
//! ways that leave the same rows to fill and carry the same weight are put together, as in the network of
//! C. R. Mehta and N. R. Patel (1983).

use std::collections::BTreeMap;

use crate::distribution::{Hypergeometric, Law as _};

/// What becomes of the tables that begin in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// All of them count.
    In,
    /// None does.
    Out,
    /// It depends on the columns to come.
    Open,
}

/// What is carried along a table, and which tables count.
pub(crate) trait Path {
    /// What is known of the columns gone through.
    type Weight: Ord + Clone;

    /// Before the first column.
    fn start(&self) -> Self::Weight;
    /// After one more column, the one at that place, with these cells.
    fn add(&self, weight: &Self::Weight, place: usize, cells: &[u64]) -> Self::Weight;
    /// What becomes of tables when `rest` people are to be placed in each row, in the columns from that place on.
    /// Never open when no column is left.
    fn fate(&self, place: usize, rest: &[u64], weight: &Self::Weight) -> Fate;
    /// Puts what is left of rows that play the same part in one order.
    fn order(&self, _rest: &mut [u64]) {}
}

/// The probability that a table with these margins counts, people being dealt at random; `None` if more than
/// `steps` cells would have to be visited.
pub(crate) fn walk<P: Path>(path: &P, rows: &[u64], columns: &[u64], steps: u64) -> Option<f64> {
    let mut counted = 0.0;
    let mut steps = steps;
    let mut open = BTreeMap::from([((rows.to_vec(), path.start()), 1.0)]);
    for (place, &column) in columns.iter().enumerate() {
        let mut next: BTreeMap<(Vec<u64>, P::Weight), f64> = BTreeMap::new();
        for ((rest, weight), chance) in &open {
            let mut spread = Spread {
                cells: Vec::with_capacity(rest.len()),
                steps,
                show: |cells: &[u64], own: f64| {
                    let weight = path.add(weight, place, cells);
                    let left = rest.iter().zip(cells).map(|(row, cell)| row - cell);
                    let mut left: Vec<u64> = left.collect();
                    match path.fate(place + 1, &left, &weight) {
                        Fate::In => counted += chance * own,
                        Fate::Out => {}
                        Fate::Open => {
                            path.order(&mut left);
                            *next.entry((left, weight)).or_default() += chance * own;
                        }
                    }
                },
            };
            spread.over(rest, rest.iter().sum(), column, 1.0)?;
            steps = spread.steps;
        }
        open = next;
    }
    Some(counted)
}

/// All the ways a column's people may fall in the rows.
struct Spread<F> {
    cells: Vec<u64>,
    steps: u64,
    show: F,
}

impl<F: FnMut(&[u64], f64)> Spread<F> {
    /// `people` are still to be placed in these rows, `left` of them in this column.
    fn over(&mut self, rows: &[u64], people: u64, left: u64, chance: f64) -> Option<()> {
        let Some((&row, others)) = rows.split_first() else {
            (self.show)(&self.cells, chance);
            return Some(());
        };
        let law = Hypergeometric::within(people, row, left);
        let (lowest, highest) = law.support();
        self.steps = self.steps.checked_sub(highest - lowest + 1)?;
        for (cell, own) in (lowest..).zip(law.all()) {
            self.cells.push(cell);
            self.over(others, people - row, left - cell, chance * own)?;
            self.cells.pop();
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts the tables whose first cell is a given one: its probability is hypergeometric.
    struct FirstCell(u64);

    impl Path for FirstCell {
        type Weight = u64;

        fn start(&self) -> u64 {
            0
        }

        fn add(&self, weight: &u64, place: usize, cells: &[u64]) -> u64 {
            if place == 0 { cells[0] } else { *weight }
        }

        fn fate(&self, place: usize, _rest: &[u64], weight: &u64) -> Fate {
            match place {
                4 if *weight == self.0 => Fate::In,
                4 => Fate::Out,
                _ => Fate::Open,
            }
        }
    }

    #[test]
    fn tables_come_with_their_probability() {
        let (rows, columns) = ([4, 3, 5], [6, 2, 3, 1]);
        let law = Hypergeometric::new(12, 4, 6).unwrap();
        let mut sum = 0.0;
        for cell in 0..=4 {
            let found = walk(&FirstCell(cell), &rows, &columns, 100_000).unwrap();
            assert!((found - law.probability(cell)).abs() < 1e-14, "{cell}");
            sum += found;
        }
        assert!((sum - 1.0).abs() < 1e-14);
        assert_eq!(walk(&FirstCell(1), &rows, &columns, 100), None);
    }
}
