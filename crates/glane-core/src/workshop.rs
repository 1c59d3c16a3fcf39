//! A workshop as it is kept.

use serde::{Deserialize, Serialize};

use crate::ballot::Ballot;
use crate::decision::Decision;
use crate::id::{Revision, ScriptVersion, Slug, WorkshopId};
use crate::idea::Idea;
use crate::person::Person;
use crate::world::Micros;

/// A workshop's own row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workshop {
    /// Its id.
    pub id: WorkshopId,
    /// Its name in addresses.
    pub slug: Slug,
    /// What participants type: letters of [`crate::world::CODE_LETTERS`].
    pub code: String,
    /// When it was made.
    pub created: Micros,
    /// Its script as written, comments and all.
    pub source: String,
    /// The version of that script.
    pub script: ScriptVersion,
    /// Where its history stands.
    pub revision: Revision,
}

/// Everything of one workshop at one revision: ballots that count (highest attempts), in order of commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The workshop.
    pub workshop: Workshop,
    /// People, ordered by id.
    pub people: Vec<Person>,
    /// Ballots that count, ordered by revision then answer id.
    pub ballots: Vec<Ballot>,
    /// Proposed ideas, ordered by question and arrival.
    pub ideas: Vec<Idea>,
    /// Decisions, ordered by revision.
    pub decisions: Vec<Decision>,
}
