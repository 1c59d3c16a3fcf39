//! Fisher's exact test of a table of any size, as Freeman and Halton extended it.

use super::fisher;
use super::walk::{Fate, Path, walk};
use crate::distribution::{Factorials, chi_squared_tail, ln_factorial};
use crate::number::{float, place, whole};
use crate::random::Dealer;
use crate::table::Table;
use crate::{Effort, PValue, Side, Undefined};

/// Whether the rows of a table differ, and on how thin a ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Association {
    /// The probability of a table no more probable than this one, if rows and columns had nothing to do with
    /// each other. [`crate::How::Asymptotic`] here means Pearson's chi-squared, and that `smallest_expected`
    /// is at least 5.
    pub p: PValue,
    /// How many people are expected in the cell where fewest are.
    pub smallest_expected: f64,
}

/// Do groups answer differently, whatever the number of groups and answers, or could that be chance?
///
/// # Formula
///
/// All margins held, a table has probability `∏ row! ∏ column! / (n! ∏ cell!)`; p is the sum over all tables
/// that are not more probable than this one. Tables are counted column by column, alike ones together; where
/// that is too long some are drawn cell by cell from hypergeometric laws and `p = (1 + hits) / (1 + draws)`;
/// where even that is, and at least 5 people are expected in every cell, p is the tail of Pearson's
/// chi-squared. The answer says which.
///
/// # Source
///
/// G. H. Freeman and J. H. Halton, “Note on an exact treatment of contingency, goodness of fit and other
/// problems of significance”, *Biometrika* 38, 1951, pages 141–149; C. R. Mehta and N. R. Patel, “A network
/// algorithm for performing Fisher's exact test in r × c contingency tables”, *Journal of the American
/// Statistical Association* 78 (382), 1983, pages 427–434; for draws B. Phipson and G. K. Smyth, “Permutation
/// P-values should never be zero”, *Statistical Applications in Genetics and Molecular Biology* 9 (1), 2010,
/// article 39; for the five people W. G. Cochran, “Some methods for strengthening the common χ² tests”,
/// *Biometrics* 10 (4), 1954, pages 417–451.
///
/// # Misleads
///
/// It says that some group differs, not which one nor by how much. It needs people who each count once: in a
/// table of words where one person gave several, it finds too much.
///
/// # Example
///
/// ```
/// use glane_stats::{Effort, How, exact::freeman_halton};
/// let tested = freeman_halton(&[vec![3, 0, 1], vec![0, 4, 1]], &Effort::default()).unwrap();
/// assert_eq!(tested.p.how, How::Exact);
/// // Of the 126 ways to deal, 2 give this table and 1 a rarer one.
/// assert!((tested.p.value - 3.0 / 126.0).abs() < 1e-15);
/// ```
///
/// # En clair
///
/// Plusieurs groupes, plusieurs réponses possibles : ce test dit si les groupes répondent autrement ou si le
/// hasard suffit à l'expliquer. Il compte tous les tableaux possibles ; s'il y en a trop, il en tire beaucoup
/// au sort, toujours les mêmes, et le dit. Il ne dit pas quel groupe diffère.
pub fn freeman_halton<R: AsRef<[u64]>>(
    rows: &[R],
    effort: &Effort,
) -> Result<Association, Undefined> {
    let table = Table::new(rows)?;
    // Columns are gone through one by one: there should be more of them than rows.
    let table = if table.rows.len() > table.columns.len() {
        table.turned()
    } else {
        table
    };
    let thinnest = |sums: &[u64]| float(sums.iter().min().copied().unwrap_or(0));
    let smallest_expected = thinnest(&table.rows) * thinnest(&table.columns) / float(table.people);
    let p = if let Some(table) = two_by_two(&table) {
        fisher(table, Side::Both)?
    } else if let Some(p) = counted(&table, effort.steps) {
        PValue::exact(p)
    } else if effort.is_too_little(table.size()) && smallest_expected >= 5.0 {
        PValue::asymptotic(chi_squared_tail(table.chi_squared(), table.freedom())?)
    } else {
        drawn(&table, effort)
    };
    Ok(Association {
        p,
        smallest_expected,
    })
}

fn two_by_two(table: &Table) -> Option<[[u64; 2]; 2]> {
    let rows: Vec<[u64; 2]> = table
        .cells
        .iter()
        .map(|row| row.as_slice().try_into().ok())
        .collect::<Option<_>>()?;
    rows.try_into().ok()
}

/// The probability, all tables counted; `None` if that takes too many steps.
fn counted(table: &Table, steps: u64) -> Option<f64> {
    let largest = table.rows.iter().chain(&table.columns).max().copied()?;
    if largest > steps {
        return None;
    }
    let factorials = Fixed::up_to(largest);
    // Columns with most people first: what begins badly is seen early.
    let mut columns = table.columns.clone();
    columns.sort_unstable_by(|a, b| b.cmp(a));
    let mut rows = table.rows.clone();
    rows.sort_unstable();
    let observed = table
        .cells
        .iter()
        .map(|row| factorials.sum(row))
        .sum::<i128>();
    let ahead = (0..=columns.len()).map(|place| {
        let columns = columns.get(place..).unwrap_or_default();
        let even = columns
            .iter()
            .map(|&column| factorials.even(column, rows.len()));
        Ahead {
            columns: columns.len(),
            least: even.sum(),
            most: factorials.sum(columns),
        }
    });
    let rarity = Rarity {
        ahead: ahead.collect(),
        // Each factorial may be off by a unit.
        limit: observed - 2 * i128::try_from(table.size()).ok()?,
        factorials,
    };
    walk(&rarity, &rows, &columns, steps)
}

/// Logarithms of factorials in fixed point, so that sums taken in another order are the same.
struct Fixed(Vec<i128>);

impl Fixed {
    fn up_to(largest: u64) -> Self {
        let unit = float(1 << 40);
        Self(
            (0..=largest)
                .map(|count| i128::from(whole(ln_factorial(count) * unit + 0.5)))
                .collect(),
        )
    }

    fn of(&self, count: u64) -> i128 {
        self.0.get(place(count)).copied().unwrap_or(i128::MAX >> 32)
    }

    fn sum(&self, cells: &[u64]) -> i128 {
        cells.iter().map(|&cell| self.of(cell)).sum()
    }

    /// The least that a margin can weigh once it is cut into so many cells: cut evenly.
    fn even(&self, margin: u64, cells: usize) -> i128 {
        let among = cells as u64;
        let (Some(each), Some(more)) = (margin.checked_div(among), margin.checked_rem(among))
        else {
            return 0;
        };
        i128::from(among - more) * self.of(each)
            + i128::from(more) * self.of(each + u64::from(more > 0))
    }
}

/// What the columns from some place on may weigh.
struct Ahead {
    columns: usize,
    least: i128,
    most: i128,
}

/// A table weighs the logarithms of its cells' factorials: the more, the rarer it is.
struct Rarity {
    factorials: Fixed,
    ahead: Vec<Ahead>,
    limit: i128,
}

impl Path for Rarity {
    type Weight = i128;

    fn start(&self) -> i128 {
        0
    }

    fn add(&self, weight: &i128, _place: usize, cells: &[u64]) -> i128 {
        weight + self.factorials.sum(cells)
    }

    fn fate(&self, place: usize, rest: &[u64], weight: &i128) -> Fate {
        let Some(ahead) = self.ahead.get(place) else {
            return Fate::Out;
        };
        let even = rest
            .iter()
            .map(|&row| self.factorials.even(row, ahead.columns));
        let least = ahead.least.max(even.sum());
        let most = ahead.most.min(self.factorials.sum(rest));
        if weight + least >= self.limit {
            Fate::In
        } else if weight + most < self.limit {
            Fate::Out
        } else {
            Fate::Open
        }
    }

    fn order(&self, rest: &mut [u64]) {
        rest.sort_unstable();
    }
}

/// The probability from tables that are drawn.
fn drawn(table: &Table, effort: &Effort) -> PValue {
    let small = Factorials::up_to(1_000);
    let weigh = |cells: &[u64]| cells.iter().map(|&cell| small.ln(cell)).sum::<f64>();
    let observed: f64 = table.cells.iter().map(|row| weigh(row)).sum();
    let limit = observed - (1e-9 + 1e-13 * observed);
    let draws = effort.draws_of(table.size());
    let mut dealer = Dealer::new(effort.seed, &table.rows, &table.columns, draws);
    let mut hits = 0;
    for _ in 0..draws {
        let mut weight = 0.0;
        dealer.deal(|_, cells| weight += weigh(cells));
        hits += u64::from(weight >= limit);
    }
    PValue::drawn(hits, draws)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::How;

    /// The definition: every table, one by one.
    fn by_hand(rows: &[Vec<u64>]) -> f64 {
        let table = Table::new(rows).unwrap();
        let weigh = |cells: &[u64]| cells.iter().map(|&cell| ln_factorial(cell)).sum::<f64>();
        let observed: f64 = table.cells.iter().map(|row| weigh(row)).sum();
        let fixed = weigh(&table.rows) + weigh(&table.columns) - ln_factorial(table.people);
        let mut p = 0.0;
        fill(&table.rows, &table.columns, &mut Vec::new(), &mut |cells| {
            if weigh(cells) >= observed - 1e-9 {
                p += (fixed - weigh(cells)).exp();
            }
        });
        p
    }

    fn fill(rest: &[u64], columns: &[u64], cells: &mut Vec<u64>, show: &mut dyn FnMut(&[u64])) {
        if columns.is_empty() {
            return show(cells);
        }
        let row = cells.len() % rest.len();
        let start = cells.len() - row;
        let left = columns[0] - cells[start..].iter().sum::<u64>();
        let last = row + 1 == rest.len();
        for cell in if last { left } else { 0 }..=left.min(rest[row]) {
            cells.push(cell);
            if last {
                let next: Vec<u64> = rest
                    .iter()
                    .zip(&cells[start..])
                    .map(|(row, cell)| row - cell)
                    .collect();
                fill(&next, &columns[1..], cells, show);
            } else {
                fill(rest, columns, cells, show);
            }
            cells.pop();
        }
    }

    fn tables() -> impl Strategy<Value = Vec<Vec<u64>>> {
        (1..4_usize, 1..5_usize).prop_flat_map(|(rows, columns)| {
            prop::collection::vec(prop::collection::vec(0..4_u64, columns), rows)
        })
    }

    proptest! {
        #[test]
        fn it_is_the_sum_over_all_tables(rows in tables()) {
            prop_assume!(rows.iter().flatten().any(|&cell| cell > 0));
            let tested = freeman_halton(&rows, &Effort::default()).unwrap();
            prop_assert_eq!(tested.p.how, How::Exact);
            let expected = by_hand(&rows);
            prop_assert!((tested.p.value - expected).abs() < 1e-12, "{} {}", tested.p.value, expected);
        }

        #[test]
        fn order_does_not_count(rows in tables()) {
            prop_assume!(rows.iter().flatten().any(|&cell| cell > 0));
            let p = |rows: &[Vec<u64>]| freeman_halton(rows, &Effort::default()).unwrap().p.value;
            let mut other: Vec<Vec<u64>> = rows.iter().rev().cloned().collect();
            for row in &mut other {
                row.reverse();
            }
            prop_assert!((p(&rows) - p(&other)).abs() < 1e-12);
        }
    }

    #[test]
    fn draws_come_close_to_the_count_and_are_the_same_for_a_seed() {
        let rows = [vec![5, 1, 3, 2], vec![2, 6, 1, 3], vec![1, 2, 4, 0]];
        let exact = freeman_halton(&rows, &Effort::default()).unwrap();
        let none = Effort {
            steps: 0,
            ..Effort::default()
        };
        let drawn = freeman_halton(&rows, &none).unwrap();
        assert_eq!(drawn.p.how, How::MonteCarlo { draws: 499 });
        assert_eq!(drawn, freeman_halton(&rows, &none).unwrap());
        assert!((exact.p.value - drawn.p.value).abs() < 4.0 * (0.25 / 499.0_f64).sqrt());
    }

    #[test]
    fn a_thousand_columns_and_a_million_people_are_taken() {
        let row = |shift: u64| {
            (0..1000)
                .map(|column| 200 + (column * 7 + shift) % 11)
                .collect::<Vec<u64>>()
        };
        let rows: Vec<Vec<u64>> = (0..5).map(row).collect();
        let tested = freeman_halton(&rows, &Effort::default()).unwrap();
        assert_eq!(tested.p.how, How::Asymptotic);
        assert!(tested.smallest_expected >= 5.0 && tested.p.value > 0.99);
        // One rare answer, and the limit law is no longer allowed.
        let mut rare = rows;
        rare.iter_mut()
            .zip(1..)
            .for_each(|(row, count)| row[0] = count % 2);
        let tested = freeman_halton(
            &rare,
            &Effort {
                draws: 49,
                ..Effort::default()
            },
        )
        .unwrap();
        assert_eq!(tested.p.how, How::MonteCarlo { draws: 49 });
    }

    #[test]
    fn no_choice_is_no_surprise() {
        assert_eq!(
            freeman_halton::<Vec<u64>>(&[], &Effort::default()),
            Err(Undefined::Empty)
        );
        let alone = freeman_halton(&[vec![3, 4, 5], vec![0, 0, 0]], &Effort::default()).unwrap();
        assert!((alone.p.value - 1.0).abs() < 1e-12);
    }
}
