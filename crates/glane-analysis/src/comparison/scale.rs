//! A scale, by group: do some groups score higher or lower than others?
//!
//! Method: the rank test of Kruskal and Wallis, see `glane_stats::rank::kruskal_wallis`; eta² beside. Made where two
//! groups or more answered, ten people or more in all, and not everybody gave the same score.

use glane_core::kind::Kind;
use glane_core::tally::Content;
use glane_stats::effect::eta_squared;
use glane_stats::rank::kruskal_wallis;

use super::effort::{TABLE, spent};
use super::{Made, SEVERAL, Subject};
use crate::count::{QuestionCount, natural};
use crate::question::QuestionReading;

/// The test of a scale.
pub(super) fn made(count: &QuestionCount, reading: &QuestionReading) -> Option<Made> {
    if !matches!(reading.kind, Kind::Scale(_)) {
        return None;
    }
    let scores = |content: &Content| -> Vec<(i64, u64)> {
        let Content::Scores(counts) = content else {
            return Vec::new();
        };
        let counts = counts.iter();
        counts.map(|(&score, &n)| (score, natural(n))).collect()
    };
    let mut groups: Vec<Vec<(i64, u64)>> = count
        .groups
        .iter()
        .map(|(_, tally)| scores(&tally.content))
        .collect();
    groups.retain(|scores| scores.iter().any(|(_, n)| *n > 0));
    let people: u64 = groups.iter().flatten().map(|(_, n)| n).sum();
    if groups.len() < 2 || people < 2 * SEVERAL {
        return None;
    }
    let p = spent(TABLE, |effort| {
        Some(kruskal_wallis(&groups, effort).ok()?.p)
    })?;
    let question = count.question.clone();
    Some(Made {
        subject: Subject::Whole { question },
        p,
        effect: eta_squared(&groups).ok()?,
    })
}
