//! An item of a ranking, or one that points were shared with, by group: do some groups give it more than others?
//!
//! Method: the rank test of Kruskal and Wallis on what each person gives the item (its place, the declared one where
//! they gave none; its points), see `glane_stats::rank::kruskal_wallis`; eta² beside. Made as for a scale
//! ([`super::scale`]), and where five people or more gave it something.

use glane_core::kind::Kind;
use glane_stats::effect::eta_squared;
use glane_stats::rank::kruskal_wallis;

use super::effort::{TABLE, spent};
use super::{Made, SEVERAL, Subject};
use crate::count::QuestionCount;
use crate::question::QuestionReading;
use crate::question::rated::{RatedRow, of_tally};

/// The tests of a question's items.
pub(super) fn made(count: &QuestionCount, reading: &QuestionReading) -> Vec<Made> {
    // The lines of a grid, and statements, have each their own people: they are not tested.
    let asked = reading
        .rated()
        .filter(|_| !matches!(reading.kind, Kind::Grid(_) | Kind::Statements(_)));
    let rows = asked.map_or(&[][..], |rated| &rated.rows);
    let tested = |row: &RatedRow| of_row(count, &reading.kind, row, rows.len());
    rows.iter().filter_map(tested).collect()
}

fn of_row(count: &QuestionCount, kind: &Kind, row: &RatedRow, items: usize) -> Option<Made> {
    let groups = count.groups.iter();
    let groups = groups.map(|(_, tally)| of_tally(kind, tally, &row.key, items));
    let groups: Vec<Vec<(i64, u64)>> = groups.filter(|values| !values.is_empty()).collect();
    let people: u64 = groups.iter().flatten().map(|(_, n)| n).sum();
    if groups.len() < 2 || people < 2 * SEVERAL || row.given < SEVERAL {
        return None;
    }
    let p = spent(TABLE, |effort| {
        Some(kruskal_wallis(&groups, effort).ok()?.p)
    })?;
    let (question, item) = (count.question.clone(), row.key.clone());
    Some(Made {
        subject: Subject::Item { question, item },
        p,
        effect: eta_squared(&groups).ok()?,
    })
}
