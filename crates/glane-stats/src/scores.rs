//! Several groups' counts by score, put side by side in the order of scores.

use std::collections::BTreeMap;

use crate::Undefined;
use crate::number::{float, people};

/// Groups of people who gave scores; a score nobody gave is left out, and no group is empty.
#[derive(Debug, Clone)]
pub(crate) struct Scores {
    /// Each score given, in order.
    pub(crate) values: Vec<i64>,
    /// How many gave it, in all groups.
    pub(crate) given: Vec<u64>,
    /// For each group, how many gave each score.
    pub(crate) groups: Vec<Vec<u64>>,
    /// How many people each group has.
    pub(crate) sizes: Vec<u64>,
    /// How many people there are.
    pub(crate) people: u64,
}

impl Scores {
    pub(crate) fn new<G: AsRef<[(i64, u64)]>>(groups: &[G]) -> Result<Self, Undefined> {
        let all = || groups.iter().flat_map(AsRef::as_ref);
        let total = people(all().map(|(_, count)| count)).ok_or(Undefined::TooLarge)?;
        let mut by_score: BTreeMap<i64, Vec<u64>> = BTreeMap::new();
        for (place, group) in groups.iter().enumerate() {
            for &(score, count) in group.as_ref().iter().filter(|(_, count)| *count > 0) {
                let row = by_score
                    .entry(score)
                    .or_insert_with(|| vec![0; groups.len()]);
                if let Some(cell) = row.get_mut(place) {
                    *cell += count;
                }
            }
        }
        let columns: Vec<Vec<u64>> = by_score.values().cloned().collect();
        let row = |place| {
            columns
                .iter()
                .filter_map(move |column| column.get(place).copied())
        };
        let groups: Vec<Vec<u64>> = (0..groups.len())
            .map(|place| row(place).collect())
            .collect();
        let sizes: Vec<u64> = groups.iter().map(|group| group.iter().sum()).collect();
        if total == 0 || sizes.contains(&0) {
            return Err(Undefined::Empty);
        }
        Ok(Self {
            values: by_score.into_keys().collect(),
            given: columns.iter().map(|column| column.iter().sum()).collect(),
            groups,
            sizes,
            people: total,
        })
    }

    /// Twice the rank of each score, the mean rank of those who share it: integers whatever the ties.
    pub(crate) fn double_ranks(&self) -> Vec<u64> {
        let mut before = 0;
        let ranks = self.given.iter().map(|&count| {
            let twice = 2 * before + count + 1;
            before += count;
            twice
        });
        ranks.collect()
    }

    /// What ties leave of the spread of ranks: `1 − Σ (t³ − t) / (n³ − n)`; 0 if all scores are the same.
    pub(crate) fn tie_correction(&self) -> f64 {
        let cube = |count: u64| {
            let count = float(count);
            (count - 1.0) * count * (count + 1.0)
        };
        match self.given.as_slice() {
            [] | [_] => 0.0,
            given => 1.0 - given.iter().map(|&tied| cube(tied)).sum::<f64>() / cube(self.people),
        }
    }

    /// How many people of the smallest group are expected outside the score most given: where they are few,
    /// a limit law is not to be trusted however large the groups.
    pub(crate) fn expected_apart(&self) -> f64 {
        let smallest = self.sizes.iter().min().copied().unwrap_or(0);
        let commonest = self.given.iter().max().copied().unwrap_or(0);
        float(smallest) * float(self.people - commonest) / float(self.people)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_put_side_by_side() {
        let table =
            Scores::new(&[vec![(3, 2), (1, 1), (9, 0)], vec![(1, 4), (3, 1), (1, 1)]]).unwrap();
        assert_eq!(table.values, [1, 3]);
        assert_eq!(table.groups, [[1, 2], [5, 1]]);
        assert_eq!((table.given.as_slice(), table.people), (&[6, 3][..], 9));
        // Ranks 1 to 6 share 3.5, ranks 7 to 9 share 8.
        assert_eq!(table.double_ranks(), [7, 16]);
        let by_hand = 1.0 - f64::from(210 + 24) / 720.0;
        assert!((table.tie_correction() - by_hand).abs() < 1e-15);
        assert!((table.expected_apart() - 1.0).abs() < 1e-15);
    }

    #[test]
    fn an_empty_group_is_said() {
        assert_eq!(
            Scores::new(&[vec![(1, 1)], vec![(1, 0)]]).unwrap_err(),
            Undefined::Empty
        );
        assert_eq!(
            Scores::new::<Vec<(i64, u64)>>(&[]).unwrap_err(),
            Undefined::Empty
        );
        assert_eq!(
            Scores::new(&[vec![(1, u64::MAX), (2, 1)]]).unwrap_err(),
            Undefined::TooLarge
        );
    }
}
