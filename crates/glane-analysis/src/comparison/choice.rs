//! A choice as a whole, by group: do groups share themselves out otherwise among the options?
//!
//! Method: the exact test of Fisher, Freeman and Halton on the table groups × options. Made for a question with one
//! answer each among three options or more that somebody of a group chose: with two, the test of either option is
//! the same.

use glane_core::kind::Kind;
use glane_core::tally::Content;
use glane_stats::effect::cramer;
use glane_stats::exact::freeman_halton;

use super::effort::{TABLE, spent};
use super::{Made, SEVERAL, Subject};
use crate::count::{QuestionCount, natural};
use crate::question::QuestionReading;

/// The test of a choice.
pub(super) fn made(count: &QuestionCount, reading: &QuestionReading) -> Option<Made> {
    if !matches!(reading.kind, Kind::Choice(_)) {
        return None;
    }
    let items = &reading.items()?.items;
    let row = |content: &Content| -> Vec<u64> {
        let Content::Items(counts) = content else {
            return Vec::new();
        };
        let of = |key| natural(counts.get(key).copied().unwrap_or(0));
        items.iter().map(|item| of(&item.key)).collect()
    };
    let mut rows: Vec<Vec<u64>> = count
        .groups
        .iter()
        .map(|(_, tally)| row(&tally.content))
        .collect();
    rows.retain(|row| row.iter().any(|count| *count > 0));
    let chosen = |place: usize| {
        rows.iter()
            .any(|row| row.get(place).is_some_and(|n| *n > 0))
    };
    let options = (0..items.len()).filter(|place| chosen(*place)).count();
    let people: u64 = rows.iter().flatten().sum();
    if rows.len() < 2 || options < 3 || people < 2 * SEVERAL {
        return None;
    }
    let p = spent(TABLE, |effort| Some(freeman_halton(&rows, effort).ok()?.p))?;
    let question = count.question.clone();
    Some(Made {
        subject: Subject::Whole { question },
        p,
        effect: cramer(&rows).ok()?,
    })
}
