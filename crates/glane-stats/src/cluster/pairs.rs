//! Pairs of units that classifications put together.

use std::collections::BTreeMap;

use crate::Undefined;

/// Pairs of units that two classifications put together, among the units both put in a class.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pairs {
    /// All pairs.
    pub all: u64,
    /// Those together in the first.
    pub first: u64,
    /// Those together in the second.
    pub second: u64,
    /// Those together in both.
    pub both: u64,
}

impl Pairs {
    /// Counts them.
    pub fn of(first: &[Option<usize>], second: &[Option<usize>]) -> Result<Self, Undefined> {
        if first.len() != second.len() {
            return Err(Undefined::Shape);
        }
        let mut crossed: BTreeMap<(usize, usize), u64> = BTreeMap::new();
        for (one, other) in first.iter().zip(second) {
            if let (Some(one), Some(other)) = (one, other) {
                *crossed.entry((*one, *other)).or_default() += 1;
            }
        }
        let (mut ones, mut others) = (BTreeMap::new(), BTreeMap::new());
        for (&(one, other), &count) in &crossed {
            *ones.entry(one).or_insert(0) += count;
            *others.entry(other).or_insert(0) += count;
        }
        Ok(Self {
            all: pairs(crossed.values().sum()),
            first: ones.values().map(|&count| pairs(count)).sum(),
            second: others.values().map(|&count| pairs(count)).sum(),
            both: crossed.values().map(|&count| pairs(count)).sum(),
        })
    }
}

/// How many pairs so many units make.
pub(super) fn pairs(units: u64) -> u64 {
    units.saturating_mul(units.saturating_sub(1)) / 2
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn they_are_those_counted_one_by_one(
            classes in prop::collection::vec(
                (prop::option::of(0..4_usize), prop::option::of(0..3_usize)),
                0..30,
            ),
        ) {
            let (first, second): (Vec<_>, Vec<_>) = classes.iter().copied().unzip();
            let kept: Vec<_> = classes.iter().filter_map(|&(a, b)| Some((a?, b?))).collect();
            let mut counted = [0; 4];
            for (at, a) in kept.iter().enumerate() {
                for b in &kept[..at] {
                    let held = [true, a.0 == b.0, a.1 == b.1, a == b];
                    for (count, held) in counted.iter_mut().zip(held) {
                        *count += u64::from(held);
                    }
                }
            }
            let found = Pairs::of(&first, &second).unwrap();
            prop_assert_eq!([found.all, found.first, found.second, found.both], counted);
        }
    }

    #[test]
    fn nobody_makes_no_pair() {
        assert_eq!([0, 1, 2, 5].map(pairs), [0, 0, 1, 10]);
        assert_eq!(Pairs::of(&[], &[]).unwrap().all, 0);
        assert_eq!(Pairs::of(&[None], &[]).unwrap_err(), Undefined::Shape);
    }
}
