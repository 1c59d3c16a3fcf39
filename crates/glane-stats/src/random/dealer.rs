//! Tables of counts drawn among all those with the same margins.

use super::Generator;
use super::hypergeometric::hypergeometric;
use crate::distribution::Factorials;

/// The largest number whose factorial is kept ready: sixteen megabytes of them.
const READY: u64 = 1 << 21;

/// Draws tables whose rows and columns have given sums, as if people were dealt at random. The cost goes by cells, not
/// by people (W. M. Patefield, “An efficient method of generating random R × C tables with given row and column
/// totals”, *Applied Statistics* 30, 1981, pages 91–97).
pub(crate) struct Dealer<'a> {
    random: Generator,
    rows: &'a [u64],
    columns: &'a [u64],
    people: u64,
    factorials: Factorials,
    /// How many people each row still takes.
    rest: Vec<u64>,
    /// The column being dealt.
    cells: Vec<u64>,
}

impl<'a> Dealer<'a> {
    /// For so many draws from a seed. Both margins have the same sum.
    pub(crate) fn new(seed: u64, rows: &'a [u64], columns: &'a [u64], draws: u64) -> Self {
        let people = rows.iter().sum();
        // A factorial is asked for some ten times a cell: kept ready if all of them cost less than that.
        let cells = (rows.len() * columns.len()) as u64;
        let asked = cells.saturating_mul(draws).saturating_mul(10);
        let ready = if people <= READY.min(asked) {
            people
        } else {
            asked.min(1_000)
        };
        Self {
            random: Generator::new(seed),
            rows,
            columns,
            people,
            factorials: Factorials::up_to(ready),
            rest: Vec::with_capacity(rows.len()),
            cells: Vec::with_capacity(rows.len()),
        }
    }

    /// Draws a table and shows it column by column, with its place.
    pub(crate) fn deal(&mut self, mut show: impl FnMut(usize, &[u64])) {
        self.rest.clear();
        self.rest.extend(self.rows);
        let mut people = self.people;
        for (place, &column) in self.columns.iter().enumerate() {
            self.cells.clear();
            // Who is still to be dealt in the rows from here on, and how many of them this column takes.
            let (mut others, mut left) = (people, column);
            for row in &mut self.rest {
                let cell = if others == *row {
                    left
                } else {
                    hypergeometric(&mut self.random, &self.factorials, others, *row, left)
                };
                others -= *row;
                left -= cell;
                *row -= cell;
                self.cells.push(cell);
            }
            people -= column;
            show(place, &self.cells);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn margins_are_kept(cells in prop::collection::vec(prop::collection::vec(0..50_u64, 4), 1..5), seed: u64, draws in 0..3_u64) {
            let rows: Vec<u64> = cells.iter().map(|row| row.iter().sum()).collect();
            let columns: Vec<u64> = (0..4).map(|place| cells.iter().map(|row| row[place]).sum()).collect();
            let mut dealer = Dealer::new(seed, &rows, &columns, draws);
            for _ in 0..2 {
                let mut left = rows.clone();
                dealer.deal(|place, cells| {
                    assert_eq!(cells.iter().sum::<u64>(), columns[place]);
                    left.iter_mut().zip(cells).for_each(|(row, cell)| *row -= cell);
                });
                prop_assert!(left.iter().all(|&row| row == 0));
            }
        }
    }

    #[test]
    fn factorials_kept_ready_change_no_draw() {
        let (rows, columns) = ([300, 500, 200], [400, 350, 250]);
        let tables = |draws| {
            let mut dealer = Dealer::new(7, &rows, &columns, draws);
            let mut all = Vec::new();
            (0..50).for_each(|_| dealer.deal(|_, cells| all.extend_from_slice(cells)));
            all
        };
        assert_eq!(tables(0), tables(1_000));
    }
}
