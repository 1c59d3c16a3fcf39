//! The people of a workshop. What ties a token to a person lies apart, and is destroyed at sealing.

use serde::{Deserialize, Serialize};

use crate::channel::Channel;
use crate::id::{GroupKey, PersonId, Revision};

/// A person of one workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their name here.
    pub id: PersonId,
    /// Their group, if the workshop has groups and they said.
    pub group: Option<GroupKey>,
    /// The way their first answer came.
    pub channel: Channel,
    /// When they were written, or last changed group.
    pub revision: Revision,
}

/// A token's keyed hash: 32 bytes. Without the workshop's key it names nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenHash(pub [u8; 32]);

/// How a person is found again from one hand-in to the next.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A phone or tablet: the hash of its random token.
    Token(TokenHash),
    /// A file: the participant's name in it.
    Import(String),
}

/// The longest participant name in a file, in characters.
pub const IMPORT_KEY_MAX: usize = 100;
