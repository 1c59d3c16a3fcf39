//! A table being cut in two: the χ² of one half against the other, kept up to date unit by unit.

use crate::number::float;

/// Terms by half. All numbers are whole, so that sums are exact in any order.
#[derive(Debug, Clone)]
pub(super) struct Halves<'a> {
    units: &'a [Vec<usize>],
    /// Whether each unit is in the low half.
    low: Vec<bool>,
    /// How many units are.
    low_units: usize,
    /// Units that hold each term.
    all: Vec<f64>,
    /// Units of the low half that do.
    inside: Vec<f64>,
    /// Terms held, over all units.
    total: f64,
    /// Terms held, over the low half.
    weight: f64,
}

impl<'a> Halves<'a> {
    /// All units high. Each holds a term, and each term under `terms` is held.
    pub fn new(units: &'a [Vec<usize>], terms: usize) -> Self {
        let mut all = vec![0.0; terms];
        for &term in units.iter().flatten() {
            if let Some(count) = all.get_mut(term) {
                *count += 1.0;
            }
        }
        Self {
            units,
            low: vec![false; units.len()],
            low_units: 0,
            inside: vec![0.0; terms],
            total: all.iter().sum(),
            all,
            weight: 0.0,
        }
    }

    /// Puts a unit into the other half.
    pub fn turn(&mut self, at: usize) {
        let (Some(low), Some(unit)) = (self.low.get_mut(at), self.units.get(at)) else {
            return;
        };
        *low = !*low;
        let sign = if *low { 1.0 } else { -1.0 };
        if *low {
            self.low_units += 1;
        } else {
            self.low_units -= 1;
        }
        for &term in unit {
            if let Some(count) = self.inside.get_mut(term) {
                *count += sign;
            }
        }
        self.weight += sign * float(unit.len() as u64);
    }

    /// Whether a unit is in the low half.
    pub fn is_low(&self, at: usize) -> bool {
        self.low.get(at).is_some_and(|&low| low)
    }

    /// Whether both halves hold a unit.
    pub fn is_cut(&self) -> bool {
        self.low_units > 0 && self.low_units < self.units.len()
    }

    /// The χ² of the two rows of terms; 0 while one half is empty.
    pub fn chi2(&self) -> f64 {
        let other = self.total - self.weight;
        if !self.is_cut() {
            return 0.0;
        }
        let terms = self.inside.iter().zip(&self.all);
        let sum: f64 = terms
            .map(|(inside, all)| {
                let difference = self.total * inside - self.weight * all;
                difference * difference / all
            })
            .sum();
        sum / (self.weight * other)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_the_sum_over_cells_and_turning_back_is_exact(
            mut units in prop::collection::vec(prop::collection::btree_set(0..5_usize, 1..5), 2..9),
            mask in 1..255_usize,
        ) {
            units.push((0..5).collect());
            let units: Vec<Vec<usize>> = units.into_iter().map(|unit| unit.into_iter().collect()).collect();
            let mut halves = Halves::new(&units, 5);
            let low: Vec<usize> = (0..units.len()).filter(|at| mask >> at & 1 == 1).collect();
            for &at in &low {
                halves.turn(at);
            }
            prop_assume!(halves.is_cut());
            let mut cells = [[0.0; 5]; 2];
            for (at, unit) in units.iter().enumerate() {
                for &term in unit {
                    cells[usize::from(low.contains(&at))][term] += 1.0;
                }
            }
            let total: f64 = cells.iter().flatten().sum();
            let mut wanted = 0.0;
            for row in &cells {
                for term in 0..5 {
                    let expected = row.iter().sum::<f64>() * (cells[0][term] + cells[1][term]) / total;
                    wanted += (row[term] - expected).powi(2) / expected;
                }
            }
            let found = halves.chi2();
            prop_assert!((found - wanted).abs() < 1e-9, "{found} {wanted}");
            for at in 0..units.len() {
                halves.turn(at);
                halves.turn(at);
            }
            prop_assert_eq!(found.to_bits(), halves.chi2().to_bits());
        }
    }

    #[test]
    fn one_half_alone_has_no_chi2() {
        let units = [vec![0], vec![1]];
        let mut halves = Halves::new(&units, 2);
        assert!(halves.chi2().abs() < f64::MIN_POSITIVE);
        halves.turn(0);
        assert!((halves.chi2() - 2.0).abs() < 1e-15);
        halves.turn(1);
        assert!(halves.chi2().abs() < f64::MIN_POSITIVE);
    }
}
