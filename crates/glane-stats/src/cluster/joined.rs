//! Short units joined into longer ones.

use super::Incidence;
use crate::Undefined;

/// A table of longer units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The longer units and their terms.
    pub table: Incidence,
    /// The longer unit that each unit went into.
    pub of: Vec<usize>,
}

/// Neighbouring short texts of one person joined until they hold enough terms to be compared.
///
/// # Formula
///
/// Units are read in order. One is joined to the one before as long as both have the same source and the one
/// before, with all that was joined to it, holds fewer than `least` different terms. What is left at the end
/// of a source, too short, joins the longer unit before it, if that source has one.
///
/// # Source
///
/// The context units of M. Reinert, “Alceste, une méthodologie d'analyse des données textuelles et une
/// application : Aurélia de Gérard de Nerval”, *Bulletin de méthodologie sociologique*, 26, 1990, p. 24–54.
///
/// # Misleads
///
/// Joined texts may speak of different things: joining is for people who wrote several short answers in a
/// row, not for different people. A source that holds too few terms in all stays short.
///
/// # Example
///
/// ```
/// use glane_stats::cluster::{Incidence, join_short};
/// let table = Incidence::new([vec![0], vec![1, 2], vec![0, 1], vec![3]], 4).unwrap();
/// let found = join_short(&table, &[7, 7, 7, 8], 3).unwrap();
/// assert_eq!(found.of, [0, 0, 0, 1]);
/// assert!(join_short(&table, &[7], 3).is_err());
/// ```
///
/// # En clair
///
/// Une réponse de deux mots est trop courte pour être comparée. On colle donc à la suite les réponses courtes
/// d'une même personne, jusqu'à ce qu'il y ait assez de mots.
pub fn join_short(table: &Incidence, sources: &[usize], least: usize) -> Result<Joined, Undefined> {
    if sources.len() != table.units() {
        return Err(Undefined::Shape);
    }
    let mut long: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut of = Vec::new();
    for (unit, &source) in table.iter().zip(sources) {
        match long.last_mut() {
            Some((same, terms)) if *same == source && terms.len() < least => {
                terms.extend(unit);
                terms.sort_unstable();
                terms.dedup();
            }
            _ => long.push((source, unit.to_vec())),
        }
        of.push(long.len() - 1);
    }
    let mut numbers = Vec::new();
    let mut kept: Vec<(usize, Vec<usize>)> = Vec::new();
    for (source, terms) in long {
        match kept.last_mut() {
            // The one before is long enough, or this one would have joined it already.
            Some((same, before)) if *same == source && terms.len() < least => {
                before.extend(terms);
            }
            _ => kept.push((source, terms)),
        }
        numbers.push(kept.len() - 1);
    }
    let of = of.iter().filter_map(|&at| numbers.get(at).copied());
    let of = of.collect();
    let table = Incidence::new(kept.into_iter().map(|(_, terms)| terms), table.terms())?;
    Ok(Joined { table, of })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::cluster::incidence::tests::rows;

    proptest! {
        #[test]
        fn nothing_is_lost_and_sources_are_never_mixed(
            units in prop::collection::vec((prop::collection::vec(0..9_usize, 0..5), 0..3_usize), 0..20),
            least in 0..6_usize,
        ) {
            let (terms, sources): (Vec<_>, Vec<_>) = units.into_iter().unzip();
            let table = Incidence::new(terms, 9).unwrap();
            let found = join_short(&table, &sources, least).unwrap();
            prop_assert_eq!(found.of.len(), table.units());
            for (at, unit) in table.iter().enumerate() {
                let long = found.table.unit(found.of[at]).unwrap();
                prop_assert!(unit.iter().all(|term| long.contains(term)));
            }
            for pair in 1..found.of.len() {
                prop_assert!(found.of[pair] == found.of[pair - 1] || found.of[pair] == found.of[pair - 1] + 1);
                prop_assert!(found.of[pair] != found.of[pair - 1] || sources[pair] == sources[pair - 1]);
            }
        }
    }

    #[test]
    fn short_units_wait_for_enough_terms() {
        let table = rows("11100 00110 10000 11110 11111 10000 11100");
        let found = join_short(&table, &[0; 7], 3).unwrap();
        assert_eq!(found.of, [0, 1, 1, 2, 3, 4, 4]);
    }

    #[test]
    fn a_short_end_joins_the_unit_before() {
        let table = rows("111 100 010 111");
        assert_eq!(
            join_short(&table, &[0, 0, 1, 1], 3).unwrap().of,
            [0, 0, 1, 1]
        );
        assert_eq!(
            join_short(&table, &[0, 1, 2, 3], 3).unwrap().of,
            [0, 1, 2, 3]
        );
    }
}
