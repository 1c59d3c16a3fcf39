//! Rankings and points, an item each.

use glane_analysis::{RatedReading, RatedRow};
use glane_core::kind::Kind;
use glane_core::script::Tags;
use glane_stats::Ratio;
use serde::Serialize;

use super::entries::Entries;

/// An item and what it was given.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RatedItem {
    /// Its key.
    pub key: String,
    /// As read.
    pub label: String,
    /// Its mean place, or its mean points; null if nobody answered.
    pub mean: Option<f64>,
    /// Its median points; absent of a ranking.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median: Option<f64>,
    /// People who gave it a place, or a point at least.
    pub given: u64,
    /// People who put it first; absent of points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<u64>,
    /// People by place, every place listed, or by points.
    pub distribution: Entries<u64>,
    /// People who put it before each other item, by key; absent of points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Entries<u64>>,
    /// Its tags.
    pub tags: Tags,
}

/// Every item, in the script's order.
pub(super) fn items(rated: &RatedReading, kind: &Kind, lang: &str) -> Vec<RatedItem> {
    let is_ranking = matches!(kind, Kind::Ranking(_));
    let others = |row: &RatedRow| {
        let pairs = rated.rows.iter().zip(&row.before);
        let pairs = pairs.filter(|(other, _)| other.key != row.key);
        Entries::of(pairs.map(|(other, people)| (other.key.to_string(), *people)))
    };
    let item = |row: &RatedRow| RatedItem {
        key: row.key.to_string(),
        label: row.label.get(lang).to_owned(),
        mean: row.mean.map(Ratio::value),
        median: row.median.map(Ratio::value),
        given: row.given,
        first: is_ranking.then_some(row.first),
        distribution: Entries::of(row.counts.iter().copied()),
        before: is_ranking.then(|| others(row)),
        tags: row.tags.clone(),
    };
    rated.rows.iter().map(item).collect()
}
