//! Every figure as one JSON document: `glane report --json`, and the findings alone: `glane findings --json`.
//!
//! `docs/restitution.schema.json` describes it. Keys are English and stay in the order of the structs here;
//! values keep the script's own keys and, in its main language, its labels. Numbers are as counted: rounding
//! is the reader's.

mod entries;
mod finding;
mod limit;
mod masked;
mod question;
mod rated;
mod reaction;
#[cfg(test)]
mod schema;
mod shift;
mod themes;
mod together;

pub use entries::Entries;
pub use finding::{Cell, Finding, Quote, Value};
pub use limit::Limit;
pub use masked::Masked;
pub use question::{
    Answer, ByGroup, Content, GroupFigures, IdeasLeft, Item, LeftOut, Question, Word,
};
pub use reaction::{Hands, Put, Reaction, Stances};
pub use shift::{Shift, Sides};
pub use themes::{Coding, Entry, Proposed, Standing, Theme, Themes};
pub use together::{Pair, Together};

use glane_analysis::Reading;
use glane_core::finding::Finding as Found;
use glane_locale::Locale;
use serde::Serialize;

/// The whole document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figures {
    /// The workshop's slug.
    pub workshop: String,
    /// Its title.
    pub title: String,
    /// Its day, `YYYY-MM-DD`.
    pub date: String,
    /// Where, if said.
    pub place: Option<String>,
    /// Who ran it.
    pub organiser: String,
    /// Where the data's history stood.
    pub revision: u64,
    /// The revision of the last decision; 0 if there is none.
    pub decision_revision: u64,
    /// The version of the script it was read under.
    pub script_version: u32,
    /// The version of the rules by which it was found and may be checked.
    pub rules: u32,
    /// The smallest count a crossed cell may show.
    pub threshold: u32,
    /// If the data are an example: what is invented in them.
    pub sample: Option<String>,
    /// What was counted.
    #[serde(flatten)]
    pub counted: Counted,
    /// The BLAKE3 hash, in hexadecimal, of what was counted (from `people` to `questions`, as compact JSON
    /// in this order, answers without their random ids and without what the machine proposes): two stores given the
    /// same answers and the same decisions agree on it.
    pub data_hash: String,
    /// What is found in it, the strongest first.
    pub findings: Vec<Finding>,
    /// What the figures do not say.
    pub limits: Vec<Limit>,
    /// What the room made of the findings put to it, the first put first, those too that are not found any more; absent
    /// where none was put.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reactions: Vec<Put>,
}

/// What was counted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Counted {
    /// People who handed in at least one ballot.
    pub people: u64,
    /// People present; null if the facilitator did not count them.
    pub present: Option<u32>,
    /// People by group's label.
    pub groups: Entries<u64>,
    /// People in no group.
    pub ungrouped: u64,
    /// People by the way their first answer came (`telephone`, `tablette`, `papier`, `oral`).
    pub channels: Entries<u64>,
    /// Each question by its key, in the script's order, in the latest round with answers; the others are within.
    pub questions: Entries<Question>,
}

/// Every figure of a reading, with its findings in the order given.
pub fn figures(reading: &Reading, found: &[Found], locale: &Locale) -> Figures {
    let script = &reading.script;
    let lang = script.lang();
    Figures {
        workshop: script.slug.to_string(),
        title: script.title.get(lang).to_owned(),
        date: format!(
            "{:04}-{:02}-{:02}",
            script.day.year, script.day.month, script.day.day
        ),
        place: script
            .place
            .as_ref()
            .map(|place| place.get(lang).to_owned()),
        organiser: script.organiser.clone(),
        revision: reading.method.revision.0,
        decision_revision: reading.method.decisions.0,
        script_version: reading.method.script_version.0,
        rules: glane_analysis::checker::RULES,
        threshold: script.threshold,
        sample: script
            .sample
            .as_ref()
            .map(|notice| notice.get(lang).to_owned()),
        counted: counted(reading, true),
        data_hash: data_hash(reading),
        findings: findings(reading, found, locale),
        limits: glane_analysis::limits(reading)
            .iter()
            .map(|one| limit::limit(reading, one, locale))
            .collect(),
        reactions: reaction::all(reading),
    }
}

/// The findings alone.
pub fn findings(reading: &Reading, found: &[Found], locale: &Locale) -> Vec<Finding> {
    found
        .iter()
        .map(|one| finding::finding(reading, one, locale))
        .collect()
}

/// The hash of what was counted: see [`Figures::data_hash`].
pub fn data_hash(reading: &Reading) -> String {
    // Maps have text keys and no number can fail, so there is always something to write.
    let canonical = serde_json::to_vec(&counted(reading, false)).unwrap_or_default();
    blake3::hash(&canonical).to_hex().to_string()
}

fn counted(reading: &Reading, with_ids: bool) -> Counted {
    let lang = reading.script.lang();
    let method = &reading.method;
    Counted {
        people: method.people,
        present: method.present,
        groups: Entries::labelled(
            method
                .groups
                .iter()
                .map(|group| (group.label.get(lang), group.key.as_str(), group.people)),
        ),
        ungrouped: method.ungrouped,
        channels: Entries::of(
            method
                .channels
                .iter()
                .map(|(channel, people)| (channel.name(), *people)),
        ),
        questions: Entries::of(reading.questions.iter().map(|one| {
            (
                one.key.as_str(),
                question::question(one, reading, lang, with_ids),
            )
        })),
    }
}
