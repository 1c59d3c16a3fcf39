//! What a workshop measured, as far as the next one may be held against it: kept with what was promised, so that the workshop after
//! says the same whatever becomes of the one before.

use serde::{Deserialize, Serialize};

use crate::id::{GroupKey, QuestionKey};
use crate::label::Label;

/// What was answered to one question, as its restitution shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// Which.
    pub question: QuestionKey,
    /// As asked.
    pub label: Label,
    /// How it is answered, by the name of its kind.
    pub kind: String,
    /// Those who answered.
    pub answered: u64,
    /// Each answer there was to give.
    pub rows: Vec<MeasuredRow>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasuredRow {
    /// Which.
    pub answer: Answer,
    /// How many gave it.
    pub people: u64,
    /// The same of groups, where that may be shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<MeasuredGroup>,
}

/// What there was to answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// An option or a slot, as it was called.
    Item(Label),
    /// A step of a scale.
    Step(i64),
}

/// One group's part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasuredGroup {
    /// Its key.
    pub key: GroupKey,
    /// What it was called.
    pub label: Label,
    /// Its people who gave the answer.
    pub people: u64,
    /// Its people who answered.
    pub base: u64,
}
