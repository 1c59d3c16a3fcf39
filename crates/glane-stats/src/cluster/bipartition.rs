//! One class of texts cut in two.

use super::Incidence;
use super::halves::Halves;
use crate::Undefined;
use crate::factor::first_axis;

/// A χ² that grows by less than this, beside 1 + χ², has not grown: it is a tie.
const TIE: f64 = 1e-9;

/// Two halves of a set of units.
#[derive(Debug, Clone, PartialEq)]
pub struct Bipartition {
    /// The units that came from the low end of the axis, in order.
    pub low: Vec<usize>,
    /// The others, in order.
    pub high: Vec<usize>,
    /// The χ² of the terms of one half against those of the other.
    pub chi2: f64,
    /// Units that hold no term, which nothing can place.
    pub silent: Vec<usize>,
}

/// How to cut texts in two so that the halves use words as differently as possible.
///
/// # Formula
///
/// The halves that make the largest `χ² = Σ (o − e)²/e` of the table of 2 halves × terms, `o` the units of a
/// half that hold a term and `e` what independence expects. Found in two steps. Units are put in order by
/// their coordinate on the first correspondence axis, and cut at the place of the highest χ². Then, unit by
/// unit in the order given, one that raises χ² by changing half changes, again and again until none does. Ties:
/// coordinates equal to the ninth decimal of the largest keep the order of units; of equal cuts, the first;
/// a χ² must grow by more than a billionth of 1 + χ². The axis turns its farthest term to the high end.
///
/// # Source
///
/// M. Reinert, “Une méthode de classification descendante hiérarchique : application à l'analyse lexicale par
/// contexte”, *Les Cahiers de l'analyse des données*, 8(2), 1983, p. 187–198.
///
/// # Misleads
///
/// The best cut is sought, not proven: on small random tables three in a hundred keep a slightly lower χ² than
/// the best of all cuts (`scripts/oracle-stats` counts them). Any set of texts can be cut, even one without classes; and this χ² is the largest of
/// many, so it has no place in a χ² table. One odd text can make a half by itself.
///
/// # Example
///
/// ```
/// use glane_stats::cluster::{Incidence, bipartition};
/// let units = [vec![0, 1], vec![0, 1, 2], vec![3, 4], vec![3, 4, 2]];
/// let found = bipartition(&Incidence::new(units, 5).unwrap()).unwrap();
/// // All terms are equally far: the first goes to the high end.
/// assert_eq!((found.low, found.high), (vec![2, 3], vec![0, 1]));
/// assert!((found.chi2 - 8.0).abs() < 1e-12);
/// ```
///
/// # En clair
///
/// On sépare les textes en deux paquets dont les mots se ressemblent le moins possible. La méthode cherche le
/// meilleur partage sans garantir que c'est le meilleur de tous. Elle en trouve toujours un : c'est à vous de
/// lire les textes et de dire si les deux paquets ont un sens.
pub fn bipartition(table: &Incidence) -> Result<Bipartition, Undefined> {
    let members: Vec<usize> = (0..table.units()).collect();
    cut(table, &members, 1)
}

/// Cuts some units of a table, looking only at terms that at least `term_in` of them hold.
pub(super) fn cut(
    table: &Incidence,
    members: &[usize],
    term_in: usize,
) -> Result<Bipartition, Undefined> {
    let class = Class::new(table, members, term_in);
    if class.members.len() < 2 {
        return Err(Undefined::TooFew);
    }
    let places = first_axis(&class.units, class.terms).ok_or(Undefined::Constant)?;
    let mut halves = Halves::new(&class.units, class.terms);
    cut_along(&mut halves, &places);
    exchange(&mut halves, class.units.len());
    let chi2 = halves.chi2();
    if !grows(chi2, 0.0) {
        return Err(Undefined::Constant);
    }
    let side = |wanted: bool| {
        let places = class.members.iter().enumerate();
        places
            .filter(|&(at, _)| halves.is_low(at) == wanted)
            .map(|(_, &unit)| unit)
            .collect()
    };
    Ok(Bipartition {
        low: side(true),
        high: side(false),
        chi2,
        silent: class.silent,
    })
}

/// Cuts units at the best place of their order on an axis.
fn cut_along(halves: &mut Halves<'_>, places: &[f64]) {
    // Adding 0 makes one zero of the two.
    let rounded = |place: &f64| (place * 1e9).round() + 0.0;
    let mut order: Vec<(f64, usize)> = places.iter().map(rounded).zip(0..).collect();
    order.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    let (mut best, mut taken) = (0.0, 0);
    for (count, &(_, unit)) in (1..).zip(&order) {
        halves.turn(unit);
        let chi2 = halves.chi2();
        if grows(chi2, best) {
            (best, taken) = (chi2, count);
        }
    }
    for &(_, unit) in order.iter().skip(taken) {
        halves.turn(unit);
    }
}

/// Moves units one by one while χ² grows.
fn exchange(halves: &mut Halves<'_>, units: usize) {
    let mut best = halves.chi2();
    let mut moved = true;
    while moved {
        moved = false;
        for unit in 0..units {
            halves.turn(unit);
            let chi2 = halves.chi2();
            if grows(chi2, best) {
                (best, moved) = (chi2, true);
            } else {
                halves.turn(unit);
            }
        }
    }
}

/// Whether a χ² is above another by more than a tie.
fn grows(chi2: f64, before: f64) -> bool {
    chi2 - before > TIE * (1.0 + before)
}

/// Some units of a table, with the terms that enough of them hold, numbered anew.
struct Class {
    members: Vec<usize>,
    silent: Vec<usize>,
    units: Vec<Vec<usize>>,
    terms: usize,
}

impl Class {
    fn new(table: &Incidence, members: &[usize], term_in: usize) -> Self {
        let held = || {
            members
                .iter()
                .map(|&at| (at, table.unit(at).unwrap_or(&[])))
        };
        let mut counts = vec![0_usize; table.terms()];
        for &term in held().flat_map(|(_, unit)| unit) {
            if let Some(count) = counts.get_mut(term) {
                *count += 1;
            }
        }
        let mut terms = 0;
        let numbers: Vec<Option<usize>> = counts
            .iter()
            .map(|&count| {
                let number = terms;
                let kept = count >= term_in.max(1);
                terms += usize::from(kept);
                kept.then_some(number)
            })
            .collect();
        let mut class = Self {
            members: Vec::new(),
            silent: Vec::new(),
            units: Vec::new(),
            terms,
        };
        for (at, unit) in held() {
            let kept = unit.iter().filter_map(|&term| *numbers.get(term)?);
            let kept: Vec<usize> = kept.collect();
            if kept.is_empty() {
                class.silent.push(at);
            } else {
                class.members.push(at);
                class.units.push(kept);
            }
        }
        class
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::cluster::incidence::tests::rows;

    /// The largest χ² over all cuts.
    fn largest(units: &[Vec<usize>], terms: usize) -> f64 {
        let cuts = 1..1_usize << (units.len() - 1);
        cuts.map(|mask| {
            let mut halves = Halves::new(units, terms);
            (0..units.len())
                .filter(|at| mask >> at & 1 == 1)
                .for_each(|at| halves.turn(at));
            halves.chi2()
        })
        .fold(0.0, f64::max)
    }

    fn table() -> impl Strategy<Value = Incidence> {
        let unit = prop::collection::vec(0..6_usize, 0..5);
        prop::collection::vec(unit, 0..9).prop_map(|units| Incidence::new(units, 6).unwrap())
    }

    proptest! {
        #[test]
        fn every_unit_has_one_place_and_no_single_move_is_better(table in table()) {
            let Ok(found) = bipartition(&table) else { return Ok(()) };
            let mut all: Vec<usize> =
                [&found.low, &found.high, &found.silent].into_iter().flatten().copied().collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..table.units()).collect::<Vec<_>>());
            prop_assert!(!found.low.is_empty() && !found.high.is_empty());
            let members: Vec<usize> = (0..table.units()).collect();
            let class = Class::new(&table, &members, 1);
            let mut halves = Halves::new(&class.units, class.terms);
            for (at, unit) in class.members.iter().enumerate() {
                if found.low.contains(unit) {
                    halves.turn(at);
                }
            }
            prop_assert!((halves.chi2() - found.chi2).abs() < 1e-12);
            for at in 0..class.units.len() {
                halves.turn(at);
                prop_assert!(!grows(halves.chi2(), found.chi2));
                halves.turn(at);
            }
            prop_assert!(found.chi2 <= largest(&class.units, class.terms) + 1e-9);
        }
    }

    #[test]
    fn the_published_case_comes_out_and_no_cut_is_better() {
        let table = rows("11100 00110 10000 11110 11111 10000 11100");
        let found = bipartition(&table).unwrap();
        assert_eq!(found.low, [2, 5]);
        assert_eq!(found.high, [0, 1, 3, 4, 6]);
        assert!((found.chi2 - 4.843_137_255).abs() < 1e-9, "{}", found.chi2);
        let units: Vec<Vec<usize>> = table.iter().map(<[usize]>::to_vec).collect();
        assert!((largest(&units, 5) - found.chi2).abs() < 1e-12);
    }

    #[test]
    fn what_cannot_be_cut_is_said() {
        assert_eq!(bipartition(&rows("")), Err(Undefined::TooFew));
        assert_eq!(bipartition(&rows("1")), Err(Undefined::TooFew));
        assert_eq!(bipartition(&rows("000 101 000")), Err(Undefined::TooFew));
        assert_eq!(bipartition(&rows("101 101")), Err(Undefined::Constant));
        assert_eq!(bipartition(&rows("1 1 1 1")), Err(Undefined::Constant));
    }

    #[test]
    fn silent_units_and_rare_terms_are_set_aside() {
        let table = rows("1100 1100 0010 0011 0000");
        assert_eq!(bipartition(&table).unwrap().silent, [4]);
        // Only the three first terms are held twice.
        let found = cut(&table, &[0, 1, 2, 3, 4], 2).unwrap();
        assert_eq!((found.low, found.high), (vec![0, 1], vec![2, 3]));
        assert_eq!(cut(&table, &[0, 1, 2], 2), Err(Undefined::Constant));
    }
}
