//! One thing that people ticked or not, by group.
//!
//! Method: the exact test of Fisher, Freeman and Halton on the table groups × (ticked, not), see
//! `glane_stats::exact::freeman_halton`. Made where five people or more of the groups ticked it, and five or more did
//! not; people in no group and raised hands are left out.

use glane_core::id::ItemKey;
use glane_core::tally::{Content, Tally};
use glane_stats::effect::cramer;
use glane_stats::exact::freeman_halton;

use super::effort::{LINE, spent};
use super::{Made, SEVERAL, Subject, filled};
use crate::count::{QuestionCount, natural};
use crate::question::QuestionReading;

/// The tests of a question's items.
pub(super) fn made(count: &QuestionCount, reading: &QuestionReading) -> Vec<Made> {
    let items = reading.items().map_or(&[][..], |items| &items.items);
    let test = |key: &ItemKey| {
        let ticked = count.groups.iter().map(|(_, tally)| ticks(tally, key));
        let (p, effect) = tested(&bases(count), &ticked.collect::<Vec<_>>())?;
        let (question, item) = (count.question.clone(), key.clone());
        let subject = Subject::Item { question, item };
        Some(Made { subject, p, effect })
    };
    items.iter().filter_map(|item| test(&item.key)).collect()
}

/// How many people of each group answered.
pub(super) fn bases(count: &QuestionCount) -> Vec<u64> {
    let groups = count.groups.iter();
    groups.map(|(_, tally)| natural(tally.answered)).collect()
}

fn ticks(tally: &Tally, key: &ItemKey) -> u64 {
    match &tally.content {
        Content::Items(counts) => natural(counts.get(key).copied().unwrap_or(0)),
        _ => 0,
    }
}

/// The test of a line of counts against the people of each group, and Cramér's V.
pub(super) fn tested(bases: &[u64], counts: &[u64]) -> Option<(glane_stats::PValue, f64)> {
    let groups = filled(bases.iter().copied());
    let rows: Vec<[u64; 2]> = groups
        .iter()
        .map(|&(place, base)| {
            let count = counts.get(place).copied().unwrap_or(0).min(base);
            [count, base - count]
        })
        .collect();
    let sum = |side: usize| rows.iter().filter_map(|row| row.get(side)).sum::<u64>();
    if rows.len() < 2 || sum(0) < SEVERAL || sum(1) < SEVERAL {
        return None;
    }
    let p = spent(LINE, |effort| Some(freeman_halton(&rows, effort).ok()?.p))?;
    Some((p, cramer(&rows).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_difference_is_found_and_a_few_people_are_not_tested() {
        let (p, v) = tested(&[10, 10, 0], &[9, 1, 0]).unwrap();
        // Two by two, Fisher's: 2 × (10·10 + 1) of the 184,756 ways to deal ten ticks are as far.
        assert!((p.value - 202.0 / 184_756.0).abs() < 1e-12, "{p:?}");
        assert!((v - 0.8).abs() < 1e-12);
        assert!(tested(&[10, 10], &[4, 0]).is_none());
        assert!(tested(&[10, 10], &[9, 7]).is_none());
        assert!(tested(&[20, 0], &[10, 0]).is_none());
    }
}
