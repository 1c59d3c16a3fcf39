//! The first correspondence axis of a large table of presences, without making the table.

use super::correspondence::farthest;
use super::singular::{dot, singular};
use crate::number::length;
use crate::random::Generator;

/// Directions tried between two looks at the result.
const STEPS: usize = 40;

/// Looks before the axis is taken as it is.
const LOOKS: usize = 30;

/// The coordinate of each unit on the first axis, up to a positive factor, in `[-1, 1]`; nothing if all units
/// hold terms in the same proportions.
///
/// `units` lists the terms of each unit, all under `terms`; no unit and no term is empty.
///
/// Lanczos' method on the terms, started from a fixed direction ([`Generator`] of seed 0), so that the
/// arithmetic is always the same. When several axes share the first inertia, the result is the one nearest
/// to that start. Sign: as for tables, the farthest term is positive, the first of equals.
pub(crate) fn first_axis(units: &[Vec<usize>], terms: usize) -> Option<Vec<f64>> {
    let table = Presences::new(units, terms);
    let mut best = table.start();
    let mut value = 0.0;
    for _ in 0..LOOKS {
        let (vector, inertia, rest) = table.look(&best)?;
        (best, value) = (vector, inertia);
        if rest <= 1e-14 {
            break;
        }
    }
    // Inertia is at most 1: this is rounding.
    if value < 1e-20 {
        return None;
    }
    let of_terms: Vec<f64> = best.iter().zip(&table.roots).map(|(x, f)| x / f).collect();
    let sign = farthest(&of_terms)?.signum();
    let places: Vec<f64> = units
        .iter()
        .map(|unit| {
            sign * unit
                .iter()
                .filter_map(|&term| of_terms.get(term))
                .sum::<f64>()
                / length(unit.len())
        })
        .collect();
    let most = places.iter().map(|x| x.abs()).fold(0.0, f64::max);
    (most > 0.0).then(|| places.iter().map(|x| x / most).collect())
}

/// The table as an operator on vectors over terms.
struct Presences<'a> {
    units: &'a [Vec<usize>],
    /// The square root of each term's number of units.
    roots: Vec<f64>,
    /// That same vector at length 1: the axis without information, of inertia 1.
    plain: Vec<f64>,
}

impl<'a> Presences<'a> {
    fn new(units: &'a [Vec<usize>], terms: usize) -> Self {
        let mut roots = vec![0.0; terms];
        for &term in units.iter().flatten() {
            if let Some(root) = roots.get_mut(term) {
                *root += 1.0;
            }
        }
        for root in &mut roots {
            *root = f64::sqrt(*root);
        }
        let mut plain = roots.clone();
        scale(&mut plain);
        Self {
            units,
            roots,
            plain,
        }
    }

    /// The fixed direction to start from: numbers without any pattern, because one with a pattern (multiples of
    /// a number, say) has no part along some axes of small tables.
    fn start(&self) -> Vec<f64> {
        let mut draws = Generator::new(0);
        self.roots.iter().map(|_| draws.unit() - 0.5).collect()
    }

    /// `SᵀS x`, for `x` square to the plain axis.
    fn apply(&self, vector: &[f64]) -> Vec<f64> {
        let weighed: Vec<f64> = vector.iter().zip(&self.roots).map(|(x, f)| x / f).collect();
        let mut out = vec![0.0; vector.len()];
        for unit in self.units {
            let sum: f64 = unit.iter().filter_map(|&term| weighed.get(term)).sum();
            let part = sum / length(unit.len());
            for &term in unit {
                if let Some(cell) = out.get_mut(term) {
                    *cell += part;
                }
            }
        }
        out.iter_mut()
            .zip(&self.roots)
            .for_each(|(cell, f)| *cell /= f);
        out
    }

    /// The best direction found in a few steps from another, its inertia, and how far it is from an axis.
    fn look(&self, from: &[f64]) -> Option<(Vec<f64>, f64, f64)> {
        let mut first = from.to_vec();
        clear(&mut first, std::slice::from_ref(&self.plain));
        scale(&mut first).then_some(())?;
        let mut basis = vec![self.plain.clone(), first];
        let mut diagonal = Vec::new();
        let mut beside: Vec<f64> = Vec::new();
        while let Some(last) = basis.last() {
            let mut next = self.apply(last);
            diagonal.push(dot(&next, last));
            clear(&mut next, &basis);
            let length = dot(&next, &next).sqrt();
            beside.push(length);
            // Shorter is rounding: the steps have met all that the start can reach.
            if diagonal.len() == STEPS || length < 1e-14 || !scale(&mut next) {
                break;
            }
            basis.push(next);
        }
        let rest = beside.pop().unwrap_or(0.0);
        let small = singular(banded(&diagonal, &beside))?;
        let top = small.first()?;
        let mut vector = vec![0.0; from.len()];
        for (part, direction) in top.right.iter().zip(basis.iter().skip(1)) {
            vector
                .iter_mut()
                .zip(direction)
                .for_each(|(cell, x)| *cell += part * x);
        }
        clear(&mut vector, std::slice::from_ref(&self.plain));
        scale(&mut vector).then_some(())?;
        let missing = rest * top.right.last().map_or(0.0, |part| part.abs());
        Some((vector, top.value, missing))
    }
}

/// The square table with these cells on and beside the diagonal.
fn banded(diagonal: &[f64], beside: &[f64]) -> Vec<Vec<f64>> {
    let mut columns = vec![vec![0.0; diagonal.len()]; diagonal.len()];
    for (at, (column, cell)) in columns.iter_mut().zip(diagonal).enumerate() {
        let above = at
            .checked_sub(1)
            .and_then(|above| Some((above, beside.get(above)?)));
        let below = beside.get(at).map(|cell| (at + 1, cell));
        for (row, &cell) in [Some((at, cell)), above, below].into_iter().flatten() {
            if let Some(place) = column.get_mut(row) {
                *place = cell;
            }
        }
    }
    columns
}

/// Takes out of a vector what lies along others, twice for the rounding of the first time.
fn clear(vector: &mut [f64], others: &[Vec<f64>]) {
    for other in others.iter().chain(others) {
        let along = dot(vector, other);
        vector
            .iter_mut()
            .zip(other)
            .for_each(|(cell, x)| *cell -= along * x);
    }
}

/// Brings a vector to length 1, if it has one.
fn scale(vector: &mut [f64]) -> bool {
    let length = dot(vector, vector).sqrt();
    if length > 0.0 && length.is_finite() {
        for cell in vector.iter_mut() {
            *cell /= length;
        }
    }
    length > 0.0
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::factor::correspondence;

    /// The same table, whole.
    fn whole(units: &[Vec<usize>], terms: usize) -> Vec<Vec<u64>> {
        let cells = |unit: &Vec<usize>| (0..terms).map(|t| u64::from(unit.contains(&t))).collect();
        units.iter().map(cells).collect()
    }

    /// Units that hold terms, all of them held, numbered without gaps.
    fn units() -> impl Strategy<Value = (Vec<Vec<usize>>, usize)> {
        let unit = prop::collection::btree_set(0..8_usize, 1..7);
        prop::collection::vec(unit, 2..12).prop_map(|units| {
            let held: BTreeSet<usize> = units.iter().flatten().copied().collect();
            let number = |term: &usize| held.iter().position(|other| other == term).unwrap();
            let units = units.iter().map(|unit| unit.iter().map(number).collect());
            (units.collect(), held.len())
        })
    }

    proptest! {
        #[test]
        fn it_is_the_first_axis_of_the_whole_table((units, terms) in units()) {
            let Ok(table) = correspondence(&whole(&units, terms)) else {
                prop_assert!(first_axis(&units, terms).is_none());
                return Ok(());
            };
            let Some(found) = first_axis(&units, terms) else {
                prop_assert!(table.axes.is_empty());
                return Ok(());
            };
            let next = table.axes.get(1).map_or(0.0, |axis| axis.inertia);
            // Two equal axes may be turned in their plane.
            prop_assume!(table.axes[0].inertia > next + 1e-6);
            let most = table.rows.iter().map(|row| row.coordinates[0].abs()).fold(0.0, f64::max);
            for (row, place) in table.rows.iter().zip(&found) {
                let wanted = row.coordinates[0] / most;
                prop_assert!((wanted - place).abs() < 1e-8, "{wanted} {place}");
            }
        }
    }

    #[test]
    fn units_with_nothing_in_common_are_told_apart() {
        let found = first_axis(&[vec![0, 1], vec![2], vec![0], vec![2]], 3).unwrap();
        assert!((found[0] - found[2]).abs() < 1e-12 && (found[1] - found[3]).abs() < 1e-12);
        assert!((found[0] - found[1]).abs() > 1.0);
    }

    #[test]
    fn alike_units_have_no_axis() {
        assert!(first_axis(&[vec![0, 1], vec![0, 1]], 2).is_none());
        assert!(first_axis(&[vec![0], vec![0]], 1).is_none());
        assert!(first_axis(&[], 0).is_none());
    }
}
