//! Ideas participants add to a question; votes on them are ballots.

use serde::{Deserialize, Serialize};

use crate::id::{ItemKey, PersonId, QuestionKey, Revision, Round};

/// An idea proposed by a participant. Ideas of the script are items of its question instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idea {
    /// Its key, `i-1`, `i-2` … in order of arrival within the question; never one of the script's.
    pub key: ItemKey,
    /// Under which question.
    pub question: QuestionKey,
    /// In which asking.
    pub round: Round,
    /// As typed.
    pub text: String,
    /// Who proposed it first.
    pub author: Option<PersonId>,
    /// The commit.
    pub revision: Revision,
}

/// The prefix of proposed ideas' keys; scripts may not use it.
pub const PROPOSED: &str = "i-";

/// The key of the n-th proposed idea of a question.
pub fn proposed_key(n: u64) -> Result<ItemKey, crate::id::BadKey> {
    ItemKey::new(format!("{PROPOSED}{n}"))
}
