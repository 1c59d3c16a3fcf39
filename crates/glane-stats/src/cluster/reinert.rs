//! Reinert's descending classification, known as the Alceste method.

use super::Incidence;
use super::bipartition::cut;
use crate::Undefined;

/// What a classification is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Classes wanted, two at least; there may be fewer.
    pub classes: usize,
    /// A class of fewer units is not cut further.
    pub least: usize,
    /// A term that fewer units of a class hold is not looked at when that class is cut (Alceste and others
    /// ask for 3).
    pub term_in: usize,
}

/// A class that was met on the way down.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its units, in order.
    pub units: Vec<usize>,
    /// How it was cut, unless it is a class of the result.
    pub branch: Option<Branch>,
}

/// A cut of a class.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Branch {
    /// The χ² of one half against the other.
    pub chi2: f64,
    /// The node of the low half.
    pub low: usize,
    /// The node of the high half.
    pub high: usize,
}

/// Classes of units.
#[derive(Debug, Clone, PartialEq)]
pub struct Classification {
    /// The tree, its root first; a branch comes before its halves.
    pub tree: Vec<Node>,
    /// The units of each class, the classes as a drawing of the tree meets them, low halves first.
    pub classes: Vec<Vec<usize>>,
    /// The class of each unit; nothing for those left out, which held no term that was looked at.
    pub of: Vec<Option<usize>>,
}

/// Which worlds of words a set of texts falls into.
///
/// # Formula
///
/// All units make the first class. Again and again, the class with the most units is cut in two by
/// `bipartition`, until there are as many classes as wanted or none can be cut: it has
/// fewer than `least` units, or its units hold the same terms. In each cut, only terms that at least
/// `term_in` units of the class hold are looked at; a unit that holds none of them leaves the classes. Of
/// classes of equal size, the first in the order of the tree is cut.
///
/// # Source
///
/// M. Reinert, “Une méthode de classification descendante hiérarchique : application à l'analyse lexicale par
/// contexte”, *Les Cahiers de l'analyse des données*, 8(2), 1983, p. 187–198; “Alceste, une méthodologie
/// d'analyse des données textuelles et une application : Aurélia de Gérard de Nerval”, *Bulletin de
/// méthodologie sociologique*, 26, 1990, p. 24–54.
///
/// # Misleads
///
/// It always finds classes: show their `stability` beside them, and how many units were
/// left out. Short texts weigh little and move easily; under some hundreds of units, code by hand. The number
/// of classes is chosen, not found. Unlike Alceste, terms typical of one half are kept when the other is cut.
///
/// # Example
///
/// ```
/// use glane_stats::cluster::{Incidence, Settings, reinert};
/// let rows = "11100 00110 10000 11110 11111 10000 11100".split(' ');
/// let rows: Vec<Vec<bool>> = rows.map(|row| row.chars().map(|cell| cell == '1').collect()).collect();
/// let table = Incidence::from_rows(&rows).unwrap();
/// let found = reinert(&table, Settings { classes: 2, least: 2, term_in: 1 }).unwrap();
/// assert_eq!(found.of, [1, 1, 0, 1, 1, 0, 1].map(Some));
/// assert!((found.tree[0].branch.unwrap().chi2 - 4.843137255).abs() < 1e-9);
/// ```
///
/// # En clair
///
/// La méthode partage les réponses en deux paquets qui n'emploient pas les mêmes mots, puis recommence dans le
/// plus gros paquet, et ainsi de suite. Elle donne des familles de réponses à lire et à nommer ensemble. Elle
/// en trouve toujours, même s'il n'y en a pas : vérifiez qu'elles tiennent quand on retire quelques réponses.
pub fn reinert(table: &Incidence, settings: Settings) -> Result<Classification, Undefined> {
    if settings.classes < 2 {
        return Err(Undefined::Range);
    }
    if table.units() < settings.least {
        return Err(Undefined::TooFew);
    }
    let mut tree = vec![Node {
        units: (0..table.units()).collect(),
        branch: None,
    }];
    let mut whole: Vec<usize> = Vec::new();
    loop {
        let leaves = leaves(&tree);
        if leaves.len() >= settings.classes {
            break;
        }
        let Some((at, units)) = largest(&tree, &leaves, &whole, settings.least) else {
            break;
        };
        match cut(table, units, settings.term_in) {
            Ok(found) => {
                let branch = Branch {
                    chi2: found.chi2,
                    low: tree.len(),
                    high: tree.len() + 1,
                };
                if let Some(node) = tree.get_mut(at) {
                    node.branch = Some(branch);
                }
                tree.extend([found.low, found.high].map(|units| Node {
                    units,
                    branch: None,
                }));
            }
            Err(why) if at == 0 => return Err(why),
            Err(_) => whole.push(at),
        }
    }
    Ok(classes(tree, table.units()))
}

/// The class to cut next: the largest that can be, the first of equals.
fn largest<'a>(
    tree: &'a [Node],
    leaves: &[usize],
    whole: &[usize],
    least: usize,
) -> Option<(usize, &'a [usize])> {
    let open = leaves.iter().filter(|at| !whole.contains(at));
    open.filter_map(|&at| Some((at, tree.get(at)?.units.as_slice())))
        .filter(|(_, units)| units.len() >= least)
        // Reversed, because of equals the last is kept.
        .rev()
        .max_by_key(|(_, units)| units.len())
}

/// The nodes that are not cut, low halves first.
fn leaves(tree: &[Node]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut ahead = vec![0];
    while let Some(at) = ahead.pop() {
        match tree.get(at).and_then(|node| node.branch) {
            Some(branch) => ahead.extend([branch.high, branch.low]),
            None => found.push(at),
        }
    }
    found
}

/// Numbers the leaves and their units.
fn classes(tree: Vec<Node>, units: usize) -> Classification {
    let leaves = leaves(&tree);
    let classes: Vec<Vec<usize>> = leaves
        .iter()
        .filter_map(|&at| tree.get(at))
        .map(|node| node.units.clone())
        .collect();
    let mut of = vec![None; units];
    for (number, class) in classes.iter().enumerate() {
        for &unit in class {
            if let Some(place) = of.get_mut(unit) {
                *place = Some(number);
            }
        }
    }
    Classification { tree, classes, of }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::cluster::incidence::tests::rows;

    fn asked(classes: usize) -> Settings {
        Settings {
            classes,
            least: 2,
            term_in: 1,
        }
    }

    proptest! {
        #[test]
        fn classes_part_the_units_and_follow_the_tree(
            units in prop::collection::vec(prop::collection::vec(0..8_usize, 0..5), 2..24),
            classes in 2..6_usize,
            term_in in 1..4_usize,
        ) {
            let table = Incidence::new(units, 8).unwrap();
            let settings = Settings { classes, least: 2, term_in };
            let Ok(found) = reinert(&table, settings) else { return Ok(()) };
            prop_assert!(found.classes.len() <= classes && found.classes.len() >= 2);
            prop_assert_eq!(found.tree.len(), 2 * found.classes.len() - 1);
            for (unit, class) in found.of.iter().enumerate() {
                let holding = found.classes.iter().filter(|class| class.contains(&unit)).count();
                prop_assert_eq!(holding, usize::from(class.is_some()));
            }
            for node in &found.tree {
                let Some(branch) = node.branch else { continue };
                let halves = [branch.low, branch.high].map(|at| &found.tree[at].units);
                prop_assert!(halves.iter().all(|half| half.iter().all(|unit| node.units.contains(unit))));
                prop_assert!(branch.chi2 > 0.0);
            }
            prop_assert_eq!(&found, &reinert(&table, settings).unwrap());
        }
    }

    #[test]
    fn three_worlds_of_words_are_three_classes() {
        let table = rows("110000 110000 010000 001100 001100 001000 000011 000011 000001 110000");
        let found = reinert(&table, asked(3)).unwrap();
        let mut classes = found.classes.clone();
        classes.sort();
        assert_eq!(classes, [vec![0, 1, 2, 9], vec![3, 4, 5], vec![6, 7, 8]]);
    }

    #[test]
    fn the_larger_class_is_cut_first_and_none_beyond_what_differs() {
        let table = rows("1000 1000 1000 0110 0110 0101 0101 0000");
        let found = reinert(&table, asked(9)).unwrap();
        assert_eq!(found.of[7], None);
        // Units that hold the same terms are never parted.
        for pair in [[0, 1], [1, 2], [3, 4], [5, 6]] {
            assert_eq!(found.of[pair[0]], found.of[pair[1]]);
        }
        assert_eq!(found.classes.len(), 3);
    }

    #[test]
    fn a_class_under_the_least_size_stays_whole() {
        let table = rows("1000 1000 1000 0110 0110 0101 0101");
        let settings = Settings {
            classes: 9,
            least: 5,
            term_in: 1,
        };
        assert_eq!(reinert(&table, settings).unwrap().classes.len(), 2);
    }

    #[test]
    fn a_unit_whose_terms_are_all_rare_leaves_the_classes() {
        let table = rows("110 110 001 001 110");
        let settings = Settings {
            classes: 2,
            least: 2,
            term_in: 3,
        };
        // Only the two first terms are held three times, by three units alike.
        assert_eq!(reinert(&table, settings), Err(Undefined::Constant));
    }

    #[test]
    fn what_has_no_classes_is_said() {
        assert_eq!(reinert(&rows("10 01"), asked(1)), Err(Undefined::Range));
        assert_eq!(reinert(&rows("10"), asked(2)), Err(Undefined::TooFew));
        let nothing = Settings {
            classes: 2,
            least: 0,
            term_in: 0,
        };
        assert_eq!(reinert(&rows(""), nothing), Err(Undefined::TooFew));
    }
}
