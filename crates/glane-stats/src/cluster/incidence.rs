//! Which terms each unit of text holds.

use crate::Undefined;

/// The most terms one table may have: more than any language has words.
const MOST_TERMS: usize = 1 << 24;

/// For each unit of text, the terms it holds at least once; how often does not count.
///
/// ```
/// use glane_stats::cluster::Incidence;
/// let table = Incidence::new([vec![2, 0, 2], vec![]], 3).unwrap();
/// assert_eq!(table.unit(0), Some(&[0, 2][..]));
/// assert_eq!((table.units(), table.terms()), (2, 3));
/// assert!(Incidence::new([vec![3]], 3).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incidence {
    units: Vec<Vec<usize>>,
    terms: usize,
}

impl Incidence {
    /// The table of units given by the terms each holds, in any order; a term not under `terms` is refused.
    pub fn new(
        units: impl IntoIterator<Item = Vec<usize>>,
        terms: usize,
    ) -> Result<Self, Undefined> {
        if terms > MOST_TERMS {
            return Err(Undefined::TooLarge);
        }
        let sorted = |mut unit: Vec<usize>| {
            unit.sort_unstable();
            unit.dedup();
            let known = unit.last().is_none_or(|&term| term < terms);
            known.then_some(unit).ok_or(Undefined::Range)
        };
        let units = units.into_iter().map(sorted);
        Ok(Self {
            units: units.collect::<Result<_, _>>()?,
            terms,
        })
    }

    /// The table of units given by a row of yes and no each.
    pub fn from_rows<R: AsRef<[bool]>>(rows: &[R]) -> Result<Self, Undefined> {
        let terms = rows.first().map_or(0, |row| row.as_ref().len());
        if rows.iter().any(|row| row.as_ref().len() != terms) {
            return Err(Undefined::Shape);
        }
        let held = |row: &R| {
            let cells = row.as_ref().iter().enumerate();
            cells
                .filter_map(|(term, &held)| held.then_some(term))
                .collect()
        };
        Self::new(rows.iter().map(held), terms)
    }

    /// How many units there are, empty ones included.
    pub fn units(&self) -> usize {
        self.units.len()
    }

    /// How many terms there are, those that nobody used included.
    pub fn terms(&self) -> usize {
        self.terms
    }

    /// The terms of a unit, in order.
    pub fn unit(&self, at: usize) -> Option<&[usize]> {
        self.units.get(at).map(Vec::as_slice)
    }

    /// The terms of each unit, in order.
    pub fn iter(&self) -> impl Iterator<Item = &[usize]> {
        self.units.iter().map(Vec::as_slice)
    }

    /// The units of these places, in that order, with the same terms.
    #[must_use]
    pub fn of_units(&self, places: &[usize]) -> Self {
        let units = places.iter().filter_map(|&at| self.units.get(at).cloned());
        Self {
            units: units.collect(),
            terms: self.terms,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The table of rows written with zeros and ones.
    pub(crate) fn rows(text: &str) -> Incidence {
        let rows: Vec<Vec<bool>> = text
            .split_whitespace()
            .map(|row| row.chars().map(|cell| cell == '1').collect())
            .collect();
        Incidence::from_rows(&rows).unwrap()
    }

    #[test]
    fn rows_and_lists_make_the_same_table() {
        assert_eq!(
            rows("101 000 011"),
            Incidence::new([vec![2, 0], vec![], vec![1, 2, 1]], 3).unwrap()
        );
    }

    #[test]
    fn what_is_no_table_is_said() {
        assert_eq!(
            Incidence::new([vec![], vec![7, 1]], 4),
            Err(Undefined::Range)
        );
        assert_eq!(
            Incidence::from_rows(&[vec![true], vec![]]),
            Err(Undefined::Shape)
        );
        assert_eq!(Incidence::new([], usize::MAX), Err(Undefined::TooLarge));
        assert_eq!(rows("").units(), 0);
    }
}
