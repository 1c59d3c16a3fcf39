//! One classification from shorter units beside one from longer units.

use super::{Incidence, Settings, adjusted_rand, join_short, reinert, together};
use crate::{Ratio, Undefined};

/// Two classifications of the same units.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoSizes {
    /// The class of each unit, from units of the first size.
    pub first: Vec<Option<usize>>,
    /// The class of each unit, from units of the second size.
    pub second: Vec<Option<usize>>,
    /// Units that both put into a class.
    pub compared: usize,
    /// Pairs of one class of the first that the second keeps together; nothing if there is no pair.
    pub together: Option<Ratio>,
    /// The adjusted Rand index of both; nothing if there is nothing to agree on.
    pub adjusted_rand: Option<f64>,
}

/// Whether classes still stand when texts are cut into longer pieces: the double classification of Alceste.
///
/// # Formula
///
/// Short units are joined (`join_short`) to at least `sizes.0` terms, and apart from that
/// to at least `sizes.1`; both tables are classified (`reinert`) with the same settings;
/// each unit has the class of the longer unit it went into. `together` and
/// `adjusted_rand` compare the two.
///
/// # Source
///
/// M. Reinert, “Alceste, une méthodologie d'analyse des données textuelles et une application : Aurélia de
/// Gérard de Nerval”, *Bulletin de méthodologie sociologique*, 26, 1990, p. 24–54. Alceste keeps only the
/// classes that both share; here both are kept and compared.
///
/// # Misleads
///
/// If no unit is short, both runs are the same and agree entirely, which says nothing: see
/// `stability` instead. Units of one person stay together because they were joined.
///
/// # Example
///
/// ```
/// use glane_stats::cluster::{Incidence, Settings, two_sizes};
/// let units = (0..12).map(|unit| if unit < 6 { vec![0, unit % 2 + 1] } else { vec![3, unit % 2 + 4] });
/// let sources: Vec<usize> = (0..12).map(|unit| unit / 2).collect();
/// let table = Incidence::new(units, 6).unwrap();
/// let settings = Settings { classes: 2, least: 2, term_in: 1 };
/// let found = two_sizes(&table, &sources, (1, 3), settings).unwrap();
/// assert_eq!(found.adjusted_rand, Some(1.0));
/// ```
///
/// # En clair
///
/// On classe les réponses deux fois : telles quelles, puis en collant les réponses courtes d'une même personne.
/// Si les deux classements se ressemblent, les familles sont solides. Sinon, elles tiennent à la façon de
/// découper les textes.
pub fn two_sizes(
    table: &Incidence,
    sources: &[usize],
    sizes: (usize, usize),
    settings: Settings,
) -> Result<TwoSizes, Undefined> {
    let run = |least| {
        let joined = join_short(table, sources, least)?;
        let found = reinert(&joined.table, settings)?;
        let class = |&at: &usize| found.of.get(at).copied().flatten();
        Ok::<Vec<Option<usize>>, Undefined>(joined.of.iter().map(class).collect())
    };
    let (first, second) = (run(sizes.0)?, run(sizes.1)?);
    let both = first.iter().zip(&second);
    Ok(TwoSizes {
        compared: both
            .filter(|(one, other)| one.is_some() && other.is_some())
            .count(),
        together: together(&first, &second).ok(),
        adjusted_rand: adjusted_rand(&first, &second).ok(),
        first,
        second,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::incidence::tests::rows;

    const TWO: Settings = Settings {
        classes: 2,
        least: 2,
        term_in: 1,
    };

    #[test]
    fn joining_can_move_a_unit() {
        // The third unit speaks like the last two, and its person like the first.
        let table = rows("1100 1100 0011 0011 0011");
        let found = two_sizes(&table, &[0, 1, 1, 2, 3], (1, 3), TWO).unwrap();
        assert_ne!(found.first[1], found.first[2]);
        assert_eq!(found.second[1], found.second[2]);
        assert_eq!(found.compared, 5);
        assert!(found.adjusted_rand.unwrap() < 1.0);
        assert!(found.together.unwrap() < Ratio::new(1, 1).unwrap());
    }

    #[test]
    fn a_run_without_classes_is_said() {
        assert_eq!(
            two_sizes(&rows("10 01"), &[0, 0], (1, 2), TWO),
            Err(Undefined::TooFew)
        );
        assert_eq!(
            two_sizes(&rows("10 01"), &[0], (1, 2), TWO),
            Err(Undefined::Shape)
        );
    }
}
