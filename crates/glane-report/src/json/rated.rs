//! Rankings and points, an item each.

use glane_analysis::{Origin, RatedReading, RatedRow, Told};
use glane_core::kind::Kind;
use glane_core::kind::statements::{AGREE, DISAGREE, PASS};
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

/// A statement and the votes on it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statement {
    /// Its key.
    pub key: String,
    /// As read.
    pub label: String,
    /// People who voted on it; the three below add up to it.
    pub n: u64,
    /// People who agree.
    pub agree: u64,
    /// People who take no side.
    pub pass: u64,
    /// People who disagree.
    pub disagree: u64,
    /// `script`, `proposed` by a participant, or `removed` from the script since.
    pub origin: &'static str,
    /// Statements a person put with it, as they were added; absent if there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<String>,
}

/// Groups of people who vote alike.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Opinions {
    /// The groups, the larger first.
    pub groups: Vec<OpinionGroup>,
    /// What more than half of each group says.
    pub shared: Vec<Side>,
}

/// A group of people who vote alike.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpinionGroup {
    /// How many.
    pub people: u64,
    /// What they say more than the other group.
    pub typical: Vec<Side>,
}

/// A side of a statement.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Side {
    /// The statement's key.
    pub key: String,
    /// `agree` or `disagree`.
    pub stance: &'static str,
    /// People on that side.
    pub count: u64,
    /// People who voted on it.
    pub n: u64,
}

/// The groups of people who vote alike.
pub(super) fn opinions(found: &glane_analysis::Opinions) -> Opinions {
    let sides = |told: &[Told]| -> Vec<Side> {
        let side = |one: &Told| Side {
            key: one.key.to_string(),
            stance: if one.agrees { "agree" } else { "disagree" },
            count: one.count,
            n: one.seen,
        };
        told.iter().map(side).collect()
    };
    let group = |group: &glane_analysis::OpinionGroup| OpinionGroup {
        people: group.people,
        typical: sides(&group.typical),
    };
    Opinions {
        groups: found.groups.iter().map(group).collect(),
        shared: sides(&found.shared),
    }
}

/// Every statement, in the script's order, added ones after.
pub(super) fn statements(rated: &RatedReading, lang: &str) -> Vec<Statement> {
    let statement = |row: &RatedRow| Statement {
        key: row.key.to_string(),
        label: row.label.get(lang).to_owned(),
        n: row.given,
        agree: row.people(AGREE),
        pass: row.people(PASS),
        disagree: row.people(DISAGREE),
        origin: match row.origin {
            Origin::Script => "script",
            Origin::Proposed => "proposed",
            Origin::Removed => "removed",
        },
        merged: row.merged.clone(),
    };
    rated.rows.iter().map(statement).collect()
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
