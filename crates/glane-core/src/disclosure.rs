//! What may be shown of a crossed count: small cells are hidden, and those that would give them away.

use serde::{Deserialize, Serialize};

/// A figure that is shown, or hidden because it is about too few people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disclosed<T> {
    /// It may be read.
    Shown(T),
    /// It is about too few people, or would give such a figure away.
    Hidden,
}

impl<T> Disclosed<T> {
    /// The figure, if it may be read.
    pub fn shown(&self) -> Option<&T> {
        match self {
            Self::Shown(value) => Some(value),
            Self::Hidden => None,
        }
    }

    /// Shown when the base is `k` or more.
    pub fn by_base(value: T, base: u64, k: u32) -> Self {
        if base >= u64::from(k) {
            Self::Shown(value)
        } else {
            Self::Hidden
        }
    }
}

/// A crossed table: `counts[item][group]`, with the base (people asked) of each group.
///
/// A cell is hidden when its base is under `k` or its count is between 1 and `k − 1`. A count has two
/// faces: the people who ticked and, in the base, those who did not; a remainder of 1 to `k − 1` names
/// people just as well, so it is hidden too. Then, since the room's totals are shown, every row (and,
/// with `exclusive` items that share out a base, every column) that hides something must hide two
/// cells or more, whose counts and, in a row, whose remainders each add up to at least `k`; the
/// smallest shown cells of the line are hidden until it does, over again until nothing moves.
///
/// Method: primary suppression by threshold, secondary suppression by greedy line covering; see
/// A. Hundepool et al., *Statistical Disclosure Control* (2012), chapter 4. Misleads: against someone
/// who knows people in the room no threshold is enough.
pub fn mask(
    counts: &[Vec<u64>],
    bases: &[u64],
    k: u32,
    exclusive: bool,
) -> Vec<Vec<Disclosed<u64>>> {
    let k = u64::from(k);
    let groups = bases.len();
    let at = |row: usize, column: usize| -> u64 {
        counts
            .get(row)
            .and_then(|line| line.get(column))
            .copied()
            .unwrap_or(0)
    };
    let rest = |row: usize, column: usize| -> u64 {
        bases
            .get(column)
            .copied()
            .unwrap_or(0)
            .saturating_sub(at(row, column))
    };
    let mut hidden: Vec<Vec<bool>> = (0..counts.len())
        .map(|row| {
            bases
                .iter()
                .enumerate()
                .map(|(column, &base)| {
                    let count = at(row, column);
                    base < k || is_small(count, k) || is_small(rest(row, column), k)
                })
                .collect()
        })
        .collect();
    loop {
        let mut moved = false;
        for row in 0..counts.len() {
            let line: Vec<(usize, usize)> = (0..groups).map(|column| (row, column)).collect();
            moved |= cover(&line, &mut hidden, &at, Some(&rest), k);
        }
        if exclusive {
            for column in 0..groups {
                let line: Vec<(usize, usize)> =
                    (0..counts.len()).map(|row| (row, column)).collect();
                moved |= cover(&line, &mut hidden, &at, None, k);
            }
        }
        if !moved {
            break;
        }
    }
    hidden
        .iter()
        .enumerate()
        .map(|(row, line)| {
            line.iter()
                .enumerate()
                .map(|(column, &hidden)| {
                    if hidden {
                        Disclosed::Hidden
                    } else {
                        Disclosed::Shown(at(row, column))
                    }
                })
                .collect()
        })
        .collect()
}

/// Whether it may be shown how many of `all` people are of both of two sorts, when how many are of each is known: those of
/// both, of either alone and of neither are each nobody, or at least `k`. Impossible counts may not.
pub fn may_cross(both: u64, (one, other): (u64, u64), all: u64, k: u32) -> bool {
    let alone = [one.checked_sub(both), other.checked_sub(both)];
    let [Some(first), Some(second)] = alone else {
        return false;
    };
    let either = both.saturating_add(first).saturating_add(second);
    let Some(neither) = all.checked_sub(either) else {
        return false;
    };
    [both, first, second, neither]
        .into_iter()
        .all(|count| !is_small(count, u64::from(k)))
}

fn is_small(count: u64, k: u64) -> bool {
    count >= 1 && count < k
}

/// A sum that stays at the top: a caller may give a base without bound to a column it never publishes.
fn total(counts: impl Iterator<Item = u64>) -> u64 {
    counts.fold(0, u64::saturating_add)
}

/// Hides the smallest shown cells of a line until what it hides cannot be told from the line's total.
fn cover(
    line: &[(usize, usize)],
    hidden: &mut [Vec<bool>],
    at: &dyn Fn(usize, usize) -> u64,
    rest: Option<&dyn Fn(usize, usize) -> u64>,
    k: u64,
) -> bool {
    let mut moved = false;
    loop {
        let is_hidden = |cell: &(usize, usize)| {
            hidden
                .get(cell.0)
                .and_then(|row| row.get(cell.1))
                .copied()
                .unwrap_or(false)
        };
        let held: Vec<_> = line.iter().filter(|cell| is_hidden(cell)).collect();
        let sum = total(held.iter().map(|cell| at(cell.0, cell.1)));
        let left = rest.map_or(k, |rest| {
            total(held.iter().map(|cell| rest(cell.0, cell.1)))
        });
        if held.is_empty() || (held.len() >= 2 && sum >= k && left >= k) {
            return moved;
        }
        let next = line
            .iter()
            .filter(|cell| !is_hidden(cell))
            .min_by_key(|cell| (at(cell.0, cell.1), **cell));
        let Some(&(row, column)) = next else {
            return moved;
        };
        if let Some(cell) = hidden.get_mut(row).and_then(|cells| cells.get_mut(column)) {
            *cell = true;
        }
        moved = true;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_small_cell_takes_a_second_one_with_it() {
        let masked = mask(&[vec![2, 9, 10]], &[20, 20, 20], 5, false);
        assert_eq!(
            masked,
            [[Disclosed::Hidden, Disclosed::Hidden, Disclosed::Shown(10)]]
        );
    }

    #[test]
    fn two_sorts_are_crossed_when_each_of_the_four_cells_is_nobody_or_enough() {
        assert!(may_cross(10, (20, 30), 60, 5));
        assert!(may_cross(10, (10, 30), 60, 5));
        assert!(may_cross(0, (20, 30), 60, 5));
        for (both, one, other, all) in [
            (4, 20, 30, 60),
            (10, 14, 30, 60),
            (10, 30, 11, 60),
            (10, 20, 30, 44),
            (10, 9, 30, 60),
            (10, 20, 30, 39),
        ] {
            assert!(
                !may_cross(both, (one, other), all, 5),
                "{both} {one} {other} {all}"
            );
        }
    }

    #[test]
    fn nothing_is_hidden_where_nothing_is_small() {
        let masked = mask(&[vec![6, 0], vec![7, 10]], &[20, 20], 5, false);
        assert!(masked.iter().flatten().all(|cell| cell.shown().is_some()));
    }

    #[test]
    fn all_but_a_few_is_as_telling_as_a_few() {
        let masked = mask(&[vec![19, 10, 10]], &[20, 20, 20], 5, false);
        assert_eq!(masked[0][0], Disclosed::Hidden);
    }

    #[test]
    fn two_groups_that_nearly_all_ticked_do_not_tell_who_did_not() {
        let masked = mask(&[vec![8, 7, 10, 10]], &[9, 9, 20, 20], 5, false);
        let hidden = masked[0]
            .iter()
            .filter(|cell| **cell == Disclosed::Hidden)
            .count();
        assert_eq!(hidden, 3);
    }

    proptest! {
        #[test]
        fn no_line_gives_a_hidden_cell_away(
            counts in prop::collection::vec(prop::collection::vec(0..30_u64, 4), 1..6),
            exclusive in any::<bool>(),
        ) {
            let bases: Vec<u64> = (0..4).map(|g| counts.iter().map(|row| row[g]).sum()).collect();
            let masked = mask(&counts, &bases, 5, exclusive);
            for (row, line) in masked.iter().enumerate() {
                let held: Vec<usize> = (0..4).filter(|&g| line[g] == Disclosed::Hidden).collect();
                prop_assert!(held.len() != 1, "row {row} hides one cell only");
                let sum: u64 = held.iter().map(|&g| counts[row][g]).sum();
                let left: u64 = held.iter().map(|&g| bases[g] - counts[row][g]).sum();
                prop_assert!(held.is_empty() || (sum >= 5 && left >= 5) || held.len() == 4);
                for g in 0..4 {
                    if let Disclosed::Shown(n) = line[g] {
                        prop_assert_eq!(n, counts[row][g]);
                        prop_assert!(n == 0 || n >= 5);
                    }
                }
            }
        }
    }
}
