//! How often two terms are in the same unit.

use std::collections::BTreeMap;

use crate::cluster::Incidence;

/// Counts of terms alone and together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cooccurrence {
    /// Units, those without any term included.
    pub units: u64,
    /// Units that hold each term.
    pub terms: Vec<u64>,
    /// Units that hold two terms, `(first, second)` with `first < second`; pairs never seen are not there.
    pub pairs: BTreeMap<(usize, usize), u64>,
}

/// Two terms, and how many units hold each and both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Units that hold one.
    pub one: u64,
    /// Units that hold the other.
    pub other: u64,
    /// Units that hold both; at most the smaller of the two.
    pub both: u64,
}

impl Cooccurrence {
    /// The counts of two terms, 0 for both if never seen together; nothing for a term that is not there, or
    /// for a term and itself.
    pub fn pair(&self, one: usize, other: usize) -> Option<Pair> {
        if one == other {
            return None;
        }
        let key = (one.min(other), one.max(other));
        Some(Pair {
            one: *self.terms.get(one)?,
            other: *self.terms.get(other)?,
            both: self.pairs.get(&key).copied().unwrap_or(0),
        })
    }

    /// Every pair seen together, in order, with a weight made from its counts; those without one are left out.
    pub fn links<W>(&self, weight: impl Fn(Pair) -> Option<W>) -> Vec<(usize, usize, W)> {
        let link =
            |&(one, other): &(usize, usize)| Some((one, other, weight(self.pair(one, other)?)?));
        self.pairs.keys().filter_map(link).collect()
    }
}

/// How many units hold two terms at once.
///
/// # Formula
///
/// `nᵢⱼ = Σᵤ xᵤᵢ xᵤⱼ`, with `xᵤᵢ = 1` if unit `u` holds term `i` at least once, else 0. `nᵢᵢ` is the number of
/// units that hold the term.
///
/// # Source
///
/// M. Callon, J.-P. Courtial, W. A. Turner and S. Bauin, “From translations to problematic networks: An
/// introduction to co-word analysis”, *Social Science Information*, 22(2), 1983, p. 191–235.
///
/// # Misleads
///
/// Frequent terms meet often by their frequency alone: use an index to compare pairs. Long units make many
/// pairs: a person who writes much links everything. Terms together in a text may be opposed in it.
///
/// # Example
///
/// ```
/// use glane_stats::cluster::Incidence;
/// use glane_stats::network::cooccurrence;
/// let table = Incidence::new([vec![0, 1], vec![0, 1, 2], vec![2]], 3).unwrap();
/// let found = cooccurrence(&table);
/// assert_eq!(found.terms, [2, 2, 2]);
/// assert_eq!(found.pair(1, 0).unwrap().both, 2);
/// assert_eq!(found.pairs.len(), 3);
/// ```
///
/// # En clair
///
/// On compte combien de réponses contiennent à la fois deux mots. Deux mots très fréquents se croisent souvent
/// sans être liés : pour comparer des paires, prenez un indice comme celui de Jaccard.
pub fn cooccurrence(table: &Incidence) -> Cooccurrence {
    let mut terms = vec![0; table.terms()];
    let mut pairs = BTreeMap::new();
    for unit in table.iter() {
        for (at, &one) in unit.iter().enumerate() {
            if let Some(count) = terms.get_mut(one) {
                *count += 1;
            }
            for &other in unit.iter().skip(at + 1) {
                *pairs.entry((one, other)).or_insert(0) += 1;
            }
        }
    }
    Cooccurrence {
        units: table.units() as u64,
        terms,
        pairs,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_pair_is_at_most_its_rarer_term(
            units in prop::collection::vec(prop::collection::vec(0..6_usize, 0..6), 0..20),
        ) {
            let table = Incidence::new(units, 7).unwrap();
            let found = cooccurrence(&table);
            for (&(one, other), &both) in &found.pairs {
                let counted = table.iter().filter(|unit| unit.contains(&one) && unit.contains(&other));
                prop_assert_eq!(both, counted.count() as u64);
                let pair = found.pair(one, other).unwrap();
                prop_assert!(one < other && both > 0 && both <= pair.one.min(pair.other));
                prop_assert!(pair.one + pair.other - both <= found.units);
            }
            prop_assert_eq!(found.terms[6], 0);
        }
    }

    #[test]
    fn pairs_that_are_not_are_nothing() {
        let found = cooccurrence(&Incidence::new([vec![0], vec![1]], 2).unwrap());
        assert_eq!(found.pair(0, 1).map(|pair| pair.both), Some(0));
        assert_eq!(found.pair(0, 0), None);
        assert_eq!(found.pair(0, 2), None);
        let nothing = cooccurrence(&Incidence::new([], 0).unwrap());
        assert_eq!((nothing.units, nothing.pairs.len()), (0, 0));
    }
}
