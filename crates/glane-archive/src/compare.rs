//! Sites side by side: what may be shown of each, and who stands apart by more than chance.
//!
//! A small centre looks extreme by chance alone. So each share is held against the whole with Wilson's interval of its own
//! size, at 99.8 % (the outer bounds of a funnel plot; D. J. Spiegelhalter, “Funnel plots for comparing institutional
//! performance”, *Statistics in Medicine* 24, 2005): only who is outside stands apart.

use std::collections::BTreeMap;

use glane_core::disclosure::{Disclosed, mask};
use glane_core::id::WorkshopId;
use glane_stats::interval::{Interval, wilson};

use crate::merge::{MergedQuestion, Sum};

/// The confidence of the outer bounds of a funnel plot.
const FUNNEL: f64 = 0.998;

/// A question by centre.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// People who answered, of each centre that may be shown.
    pub bases: BTreeMap<WorkshopId, Option<u64>>,
    /// What they answered, by cell.
    pub rows: BTreeMap<String, Row>,
}

/// One cell of a question, by centre.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// People of all centres that say.
    pub people: u64,
    /// Of how many who answered there.
    pub base: u64,
    /// Centres that hide theirs.
    pub hidden: u32,
    /// Each centre.
    pub sites: BTreeMap<WorkshopId, SiteCell>,
}

/// What is shown of a cell of one centre.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SiteCell {
    /// People; nothing where hidden.
    pub people: Option<u64>,
    /// Between which shares its public may lie.
    pub bounds: Option<Interval>,
    /// How it stands to the whole.
    pub stand: Stand,
}

/// How a centre stands to the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Hidden, or nobody answered.
    Unknown,
    /// What chance alone may do to so few.
    Within,
    /// More than that.
    Above,
    /// Less than that.
    Below,
}

/// Compares centres on one question. `k` is the smallest count that may be shown; small cells are hidden with as many others
/// as it takes (see [`mask`]), since the total of the row is shown.
pub fn compare(question: &MergedQuestion, k: u32) -> Comparison {
    let centres: Vec<(&WorkshopId, &Sum)> = question.centres.iter().collect();
    let known = |sum: &Sum| {
        if sum.answered.hidden > 0 {
            0
        } else {
            sum.answered.people
        }
    };
    let bases: Vec<u64> = centres.iter().map(|(_, sum)| known(sum)).collect();
    let names: Vec<&String> = question.total.cells.keys().collect();
    let counts: Vec<Vec<u64>> = names
        .iter()
        .map(|name| {
            let of =
                |(_, sum): &(&WorkshopId, &Sum)| sum.cells.get(*name).map_or(0, |one| one.people);
            centres.iter().map(of).collect()
        })
        .collect();
    let masked = mask(&counts, &bases, k, question.exclusive);
    let mut rows = BTreeMap::new();
    for ((name, counts), masked) in names.iter().zip(&counts).zip(&masked) {
        let hides = |sum: &Sum| {
            sum.answered.hidden > 0 || sum.cells.get(*name).is_some_and(|one| one.hidden > 0)
        };
        let telling: Vec<usize> = (0..centres.len())
            .filter(|at| centres.get(*at).is_some_and(|(_, sum)| !hides(sum)))
            .collect();
        let sum_of = |all: &[u64]| -> u64 { telling.iter().filter_map(|at| all.get(*at)).sum() };
        let (people, base) = (sum_of(counts), sum_of(&bases));
        let cells = centres
            .iter()
            .zip(masked)
            .zip(&bases)
            .map(|(((id, sum), cell), n)| {
                let shown = match cell {
                    Disclosed::Shown(count) if !hides(sum) => Some(*count),
                    _ => None,
                };
                (**id, site(shown, *n, people, base))
            });
        let sites: BTreeMap<WorkshopId, SiteCell> = cells.collect();
        let row = Row {
            people,
            base,
            hidden: u32::try_from(sites.values().filter(|one| one.people.is_none()).count())
                .unwrap_or(u32::MAX),
            sites,
        };
        rows.insert((*name).clone(), row);
    }
    let shown = |n: u64| (n == 0 || n >= u64::from(k)).then_some(n);
    Comparison {
        bases: centres
            .iter()
            .zip(&bases)
            .map(|((id, sum), n)| (**id, shown(*n).filter(|_| sum.answered.hidden == 0)))
            .collect(),
        rows,
    }
}

fn site(people: Option<u64>, n: u64, all: u64, base: u64) -> SiteCell {
    let bounds = people.and_then(|people| wilson(people, n, FUNNEL).ok());
    // Of a whole that is this centre alone, or of which nobody answered, there is nothing to stand apart from.
    let whole = wilson(all, base, FUNNEL).ok().filter(|_| base > n);
    let stand = match (bounds, whole) {
        (Some(bounds), Some(_)) => {
            // Compared as whole numbers would overflow for no gain: a share is a share.
            let share = share(all, base);
            if share < bounds.low {
                Stand::Above
            } else if share > bounds.high {
                Stand::Below
            } else {
                Stand::Within
            }
        }
        _ => Stand::Unknown,
    };
    SiteCell {
        people,
        bounds,
        stand,
    }
}

#[expect(
    clippy::cast_precision_loss,
    clippy::as_conversions,
    reason = "people: far below 2^52"
)]
fn share(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}

#[cfg(test)]
mod tests {
    use glane_core::id::QuestionKey;
    use glane_core::label::Label;
    use uuid::Uuid;

    use super::*;
    use crate::merge::Count;

    fn id(n: u128) -> WorkshopId {
        WorkshopId(Uuid::from_u128(n))
    }

    /// Centres by (yes, answered); no answer: they hide it.
    fn asked(centres: &[Option<(u64, u64)>]) -> MergedQuestion {
        let count = |cell: Option<u64>| Count::of(cell);
        let mut question = MergedQuestion {
            question: QuestionKey::new("q").unwrap(),
            label: Label::fr("q"),
            names: BTreeMap::new(),
            exclusive: false,
            total: Sum::default(),
            centres: BTreeMap::new(),
        };
        for (n, centre) in (1..).zip(centres) {
            let sum = Sum {
                answered: count(centre.map(|(_, n)| n)),
                cells: BTreeMap::from([("item:oui".to_owned(), count(centre.map(|(yes, _)| yes)))]),
                ..Sum::default()
            };
            question.total.add(&sum);
            question.centres.insert(id(n), sum);
        }
        question
    }

    #[test]
    fn a_small_centre_is_not_extreme_by_chance_and_a_large_one_is() {
        let all = asked(&[
            Some((500, 1000)),
            Some((9, 12)),
            Some((360, 480)),
            Some((90, 480)),
        ]);
        let compared = compare(&all, 3);
        let row = &compared.rows["item:oui"];
        let stands: Vec<Stand> = row.sites.values().map(|one| one.stand).collect();
        // 9 of 12 and 360 of 480 are the same share: only the second is not chance.
        assert_eq!(stands[1..], [Stand::Within, Stand::Above, Stand::Below]);
        assert_eq!((row.people, row.base), (959, 1972));
    }

    #[test]
    fn a_small_cell_is_hidden_with_another_and_a_hidden_centre_adds_nothing() {
        let all = asked(&[Some((2, 40)), Some((9, 40)), Some((30, 60)), None]);
        let compared = compare(&all, 5);
        let row = &compared.rows["item:oui"];
        let shown: Vec<Option<u64>> = row.sites.values().map(|one| one.people).collect();
        assert_eq!(shown, [None, None, Some(30), None]);
        assert_eq!((row.people, row.base, row.hidden), (41, 140, 3));
        let bases: Vec<Option<u64>> = compared.bases.into_values().collect();
        assert_eq!(bases, [Some(40), Some(40), Some(60), None]);
    }

    #[test]
    fn one_centre_alone_stands_apart_from_nothing() {
        let compared = compare(&asked(&[Some((30, 40))]), 5);
        assert_eq!(
            compared.rows["item:oui"].sites[&id(1)].stand,
            Stand::Unknown
        );
    }
}
