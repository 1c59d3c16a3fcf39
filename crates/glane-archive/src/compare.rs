//! Sites side by side: what may be shown of each, and who stands apart by more than chance.
//!
//! A small centre looks extreme by chance alone. So each share is held against the whole with Wilson's interval of its own
//! size, at 99.8 % (the outer bounds of a funnel plot; D. J. Spiegelhalter, “Funnel plots for comparing institutional
//! performance”, *Statistics in Medicine* 24, 2005): only who is outside stands apart.

use std::collections::BTreeMap;

use glane_core::disclosure::{Disclosed, mask};
use glane_core::id::WorkshopId;
use glane_stats::interval::{Interval, wilson};
use serde::Serialize;

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
    /// People of all centres that say; nothing where the sum would give a hidden cell away.
    pub people: Option<u64>,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
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

/// Compares centres on one question. `k` is the smallest count that may be shown: a centre where fewer answered is hidden and
/// adds nothing, and small cells are hidden with as many others as it takes (see [`mask`]), since the total of the row is shown.
pub fn compare(question: &MergedQuestion, k: u32) -> Comparison {
    let base = |sum: &Sum| (sum.answered.hidden == 0).then_some(sum.answered.people);
    let told = |n: &u64| *n == 0 || *n >= u64::from(k);
    let all = question.centres.iter();
    let bases: BTreeMap<WorkshopId, Option<u64>> =
        all.map(|(id, sum)| (*id, base(sum).filter(told))).collect();
    // A column for each centre that tells how many answered, and of whom anybody did.
    let columns: Vec<(WorkshopId, &Sum, u64)> = bases
        .iter()
        .filter_map(|(id, n)| Some((*id, question.centres.get(id)?, (*n).filter(|n| *n > 0)?)))
        .collect();
    let names: Vec<&String> = question.total.cells.keys().collect();
    let count = |name: &String, sum: &Sum| sum.cell(name);
    let counts: Vec<Vec<u64>> = names
        .iter()
        .map(|name| {
            let own = columns.iter();
            own.map(|(_, sum, _)| count(name, sum).people).collect()
        })
        .collect();
    let widths: Vec<u64> = columns.iter().map(|(.., n)| *n).collect();
    let masked = mask(&counts, &widths, k, question.exclusive);
    let mut rows = BTreeMap::new();
    for (name, masked) in names.iter().zip(&masked) {
        let telling = || {
            let own = columns.iter();
            own.filter(|(_, sum, _)| count(name, sum).hidden == 0)
        };
        let people: u64 = telling().map(|(_, sum, _)| count(name, sum).people).sum();
        let base: u64 = telling().map(|(.., n)| *n).sum();
        // The sum is told where nothing is hidden, or enough together that it gives none of it back.
        let held: Vec<(u64, u64)> = columns
            .iter()
            .zip(masked)
            .filter(|((_, sum, _), cell)| count(name, sum).hidden == 0 && cell.shown().is_none())
            .map(|((_, sum, n), _)| (count(name, sum).people, *n))
            .collect();
        let sum: u64 = held.iter().map(|(people, _)| people).sum();
        let all: u64 = held.iter().map(|(_, n)| n).sum();
        let least = u64::from(k);
        let enough = held.len() >= 2 && sum >= least && all.saturating_sub(sum) >= least;
        let people = (held.is_empty() || enough).then_some(people);
        let mut sites: BTreeMap<WorkshopId, SiteCell> = bases
            .iter()
            .map(|(id, n)| (*id, site(n.filter(|n| *n == 0), 0, people, base)))
            .collect();
        for ((id, sum, n), cell) in columns.iter().zip(masked) {
            let shown = match cell {
                Disclosed::Shown(people) if count(name, sum).hidden == 0 => Some(*people),
                _ => None,
            };
            sites.insert(*id, site(shown, *n, people, base));
        }
        let hidden = sites.values().filter(|one| one.people.is_none()).count();
        let row = Row {
            people,
            base,
            hidden: u32::try_from(hidden).unwrap_or(u32::MAX),
            sites,
        };
        rows.insert((*name).clone(), row);
    }
    Comparison { bases, rows }
}

fn site(people: Option<u64>, n: u64, all: Option<u64>, base: u64) -> SiteCell {
    let bounds = people.and_then(|people| wilson(people, n, FUNNEL).ok());
    // Of a whole that is this centre alone, or of which nobody answered, there is nothing to stand apart from.
    let whole = all.filter(|_| base > n).map(|all| share(all, base));
    let stand = match (bounds, whole) {
        (Some(bounds), Some(share)) => {
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
        assert_eq!((row.people, row.base), (Some(959), 1972));
    }

    #[test]
    fn a_small_cell_is_hidden_with_another_and_a_hidden_centre_adds_nothing() {
        let all = asked(&[Some((2, 40)), Some((9, 40)), Some((30, 60)), None]);
        let compared = compare(&all, 5);
        let row = &compared.rows["item:oui"];
        let shown: Vec<Option<u64>> = row.sites.values().map(|one| one.people).collect();
        assert_eq!(shown, [None, None, Some(30), None]);
        assert_eq!((row.people, row.base, row.hidden), (Some(41), 140, 3));
        let bases: Vec<Option<u64>> = compared.bases.into_values().collect();
        assert_eq!(bases, [Some(40), Some(40), Some(60), None]);
    }

    #[test]
    fn a_centre_where_few_answered_is_hidden_and_adds_nothing() {
        let all = asked(&[Some((30, 40)), Some((4, 4)), Some((20, 40)), Some((0, 0))]);
        let compared = compare(&all, 5);
        let row = &compared.rows["item:oui"];
        let shown: Vec<Option<u64>> = row.sites.values().map(|one| one.people).collect();
        assert_eq!(shown, [Some(30), None, Some(20), Some(0)]);
        assert_eq!((row.people, row.base, row.hidden), (Some(50), 80, 1));
        assert_eq!(compared.bases[&id(2)], None);
    }

    #[test]
    fn a_word_that_a_centre_does_not_name_is_hidden_there_and_not_nobodys() {
        let mut all = asked(&[Some((30, 40)), Some((20, 40)), Some((10, 40))]);
        for (centre, unnamed) in [(1, true), (2, false)] {
            let sum = all.centres.get_mut(&id(centre)).unwrap();
            sum.cells.clear();
            sum.unnamed = unnamed;
        }
        let compared = compare(&all, 5);
        let row = &compared.rows["item:oui"];
        let shown: Vec<Option<u64>> = row.sites.values().map(|one| one.people).collect();
        assert_eq!(shown, [None, Some(0), Some(10)]);
        assert_eq!((row.people, row.base, row.hidden), (Some(10), 80, 1));
    }

    #[test]
    fn a_sum_does_not_tell_what_its_only_hidden_cell_was() {
        let people =
            |centres: &[Option<(u64, u64)>]| compare(&asked(centres), 5).rows["item:oui"].people;
        assert_eq!(people(&[Some((1, 40))]), None);
        assert_eq!(people(&[Some((1, 40)), None]), None);
        assert_eq!(people(&[Some((1, 40)), Some((1, 40))]), None);
        assert_eq!(people(&[Some((39, 40)), Some((39, 40))]), None);
        assert_eq!(people(&[Some((1, 40)), Some((9, 40))]), Some(10));
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
