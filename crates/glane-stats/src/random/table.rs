//! A table of counts drawn among all those with the same margins.

use super::Generator;
use super::hypergeometric::hypergeometric;

/// Draws a table whose rows and columns have these sums, as if people were dealt at random, and shows it column
/// by column. The cost goes by cells, not by people
/// (W. M. Patefield, “An efficient method of generating random R × C tables with given row and column totals”,
/// *Applied Statistics* 30, 1981, pages 91–97).
pub(crate) fn table(
    random: &mut Generator,
    rows: &[u64],
    columns: &[u64],
    mut show: impl FnMut(usize, &[u64]),
) {
    let mut rest = rows.to_vec();
    let mut people: u64 = rows.iter().sum();
    let mut cells = Vec::with_capacity(rows.len());
    for (place, &column) in columns.iter().enumerate() {
        cells.clear();
        // Who is still to be dealt in the rows from here on, and how many of them this column takes.
        let (mut others, mut left) = (people, column);
        for row in &mut rest {
            let cell = if others == *row {
                left
            } else {
                hypergeometric(random, others, *row, left)
            };
            others -= *row;
            left -= cell;
            *row -= cell;
            cells.push(cell);
        }
        people -= column;
        show(place, &cells);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn margins_are_kept(cells in prop::collection::vec(prop::collection::vec(0..50_u64, 4), 1..5), seed: u64) {
            let rows: Vec<u64> = cells.iter().map(|row| row.iter().sum()).collect();
            let columns: Vec<u64> = (0..4).map(|place| cells.iter().map(|row| row[place]).sum()).collect();
            let mut left = rows.clone();
            table(&mut Generator::new(seed), &rows, &columns, |place, cells| {
                assert_eq!(cells.iter().sum::<u64>(), columns[place]);
                left.iter_mut().zip(cells).for_each(|(row, cell)| *row -= cell);
            });
            prop_assert!(left.iter().all(|&row| row == 0));
        }
    }
}
