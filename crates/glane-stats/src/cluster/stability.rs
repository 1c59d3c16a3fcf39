//! How well classes stand when some units are taken away.

use super::pairs::pairs;
use super::{Classification, Incidence, Settings, reinert};
use crate::number::float;
use crate::{Ratio, Undefined};

/// What became of classes when each part of the units was left out in turn.
#[derive(Debug, Clone, PartialEq)]
pub struct Stability {
    /// The classes of all units.
    pub whole: Classification,
    /// For each of them, the mean over runs of its likeness to the nearest class, from 0 to 1.
    pub classes: Vec<f64>,
    /// Pairs of units of one class that stay together, over all runs; nothing if no class holds two units.
    pub together: Option<Ratio>,
}

/// Whether classes still stand when some of the texts are taken away.
///
/// # Formula
///
/// Units are dealt into `parts` in turn (unit `i` goes to part `i mod parts`); each part is left out once and
/// the rest is classified again. A class `A`, without the units left out, is compared with every class `B` of
/// the new run: its likeness is the largest `|A ∩ B| / |A ∪ B|`, and the mean over runs is its stability.
/// `together` is the share, over all runs, of pairs of units of one class that the new run puts into one
/// class. A run without classes, and a unit it leaves out, count as lost.
///
/// # Source
///
/// C. Hennig, “Cluster-wise assessment of cluster stability”, *Computational Statistics & Data Analysis*,
/// 52(1), 2007, p. 258–271 (there with random draws; here each unit is left out exactly once, so nothing is
/// drawn).
///
/// # Misleads
///
/// A stable class may still mean nothing, and with many parts little changes from run to run, so all looks
/// stable. Hennig reads under 0.6 as not to be trusted and above 0.85 as highly stable; these are habits, not
/// laws. If units are in an order with a rhythm of `parts`, the parts are not alike.
///
/// # Example
///
/// ```
/// use glane_stats::cluster::{Incidence, Settings, stability};
/// let units = (0..12).map(|unit| if unit < 6 { vec![0, 1] } else { vec![2, 3] });
/// let table = Incidence::new(units, 4).unwrap();
/// let found = stability(&table, Settings { classes: 2, least: 2, term_in: 1 }, 4).unwrap();
/// assert_eq!(found.classes, [1.0, 1.0]);
/// assert_eq!(found.together.unwrap().value(), 1.0);
/// ```
///
/// # En clair
///
/// On refait le classement plusieurs fois en mettant de côté une partie des réponses, et on regarde si les
/// mêmes familles reviennent. Au-dessus de 0,85 une famille est très solide ; au-dessous de 0,6, mieux vaut ne
/// pas s'y fier et relire les réponses.
pub fn stability(
    table: &Incidence,
    settings: Settings,
    parts: usize,
) -> Result<Stability, Undefined> {
    if parts < 2 || parts > table.units() {
        return Err(Undefined::Range);
    }
    let whole = reinert(table, settings)?;
    let mut likeness = vec![(0.0, 0_u64); whole.classes.len()];
    let (mut kept_together, mut were_together) = (0_u64, 0_u64);
    for part in 0..parts {
        let kept: Vec<usize> = (0..table.units()).filter(|at| at % parts != part).collect();
        let again = again(table, settings, &kept);
        for ((sum, runs), class) in likeness.iter_mut().zip(&whole.classes) {
            let class: Vec<usize> = class
                .iter()
                .copied()
                .filter(|at| at % parts != part)
                .collect();
            if class.is_empty() {
                continue;
            }
            let shared = again
                .iter()
                .map(|other| (common(&class, other), other.len() as u64));
            let shared: Vec<(u64, u64)> = shared.collect();
            let size = class.len() as u64;
            let alike = |&(both, other): &(u64, u64)| float(both) / float(size + other - both);
            *sum += shared.iter().map(alike).fold(0.0, f64::max);
            *runs += 1;
            were_together = were_together.saturating_add(pairs(size));
            for &(both, _) in &shared {
                kept_together = kept_together.saturating_add(pairs(both));
            }
        }
    }
    let mean = |&(sum, runs): &(f64, u64)| if runs > 0 { sum / float(runs) } else { 0.0 };
    Ok(Stability {
        classes: likeness.iter().map(mean).collect(),
        together: Ratio::new(i128::from(kept_together), were_together),
        whole,
    })
}

/// The classes of some units, by their places in the whole table; none if they have none.
fn again(table: &Incidence, settings: Settings, kept: &[usize]) -> Vec<Vec<usize>> {
    let Ok(found) = reinert(&table.of_units(kept), settings) else {
        return Vec::new();
    };
    let back = |class: &Vec<usize>| {
        class
            .iter()
            .filter_map(|&at| kept.get(at).copied())
            .collect()
    };
    found.classes.iter().map(back).collect()
}

/// How many places two ordered lists share.
fn common(one: &[usize], other: &[usize]) -> u64 {
    one.iter()
        .filter(|&at| other.binary_search(at).is_ok())
        .count() as u64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::cluster::incidence::tests::rows;

    const TWO: Settings = Settings {
        classes: 2,
        least: 2,
        term_in: 1,
    };

    proptest! {
        #[test]
        fn likeness_is_a_share(
            units in prop::collection::vec(prop::collection::vec(0..6_usize, 1..4), 4..16),
            parts in 2..5_usize,
        ) {
            let table = Incidence::new(units, 6).unwrap();
            let Ok(found) = stability(&table, TWO, parts) else { return Ok(()) };
            prop_assert_eq!(found.classes.len(), found.whole.classes.len());
            prop_assert!(found.classes.iter().all(|&share| (0.0..=1.0).contains(&share)));
            if let Some(together) = found.together {
                prop_assert!((0.0..=1.0).contains(&together.value()));
            }
        }
    }

    #[test]
    fn a_class_that_hangs_on_one_unit_is_not_stable() {
        // Without the third unit the two first are alike and cannot be cut.
        let found = stability(&rows("11 11 01"), TWO, 3).unwrap();
        let lone = found
            .whole
            .classes
            .iter()
            .position(|class| class == &[2])
            .unwrap();
        let pair = 1 - lone;
        assert!((found.classes[lone] - 1.0).abs() < 1e-12);
        assert!((found.classes[pair] - 2.0 / 3.0).abs() < 1e-12);
        assert_eq!(found.together, Ratio::new(0, 1));
    }

    #[test]
    fn what_has_no_stability_is_said() {
        let table = rows("10 01 10");
        assert_eq!(stability(&table, TWO, 1), Err(Undefined::Range));
        assert_eq!(stability(&table, TWO, 4), Err(Undefined::Range));
        assert!(matches!(
            stability(&rows("11 11"), TWO, 2),
            Err(Undefined::Constant)
        ));
    }
}
