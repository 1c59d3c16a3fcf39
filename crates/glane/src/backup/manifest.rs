//! What a parcel says of itself.

use glane_core::world::Micros;
use glane_store_sqlite::Content;
use serde::{Deserialize, Serialize};

/// What is in a parcel, and of when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the program that made it.
    pub program: String,
    /// The database's schema.
    pub schema: u32,
    /// When it was made, by the clock of the machine that made it.
    pub at: Micros,
    /// Whether it ties answers to phones: one of its workshops is not sealed. To be destroyed when that one is.
    pub linkable: bool,
    /// Its workshops.
    pub workshops: Vec<Carried>,
    /// Its files, in the order in which they lie in it.
    pub files: Vec<Entry>,
}

/// One workshop of a parcel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// Its short name.
    pub slug: String,
    /// Where its history stood.
    pub revision: u64,
    /// Its ballots, every attempt one.
    pub ballots: u64,
    /// Whether it is not sealed.
    pub linkable: bool,
}

/// One file of a parcel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its path in the data folder, with `/` between names.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// The hash of its content (BLAKE3, in hexadecimal).
    pub blake3: String,
}

impl Manifest {
    /// Of a database's content.
    pub fn of(content: &Content, at: Micros, files: Vec<Entry>) -> Self {
        let workshops: Vec<Carried> = carried(content);
        Self {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            schema: content.schema,
            at,
            linkable: workshops.iter().any(|workshop| workshop.linkable),
            workshops,
            files,
        }
    }

    /// The length of all its files.
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.bytes).sum()
    }

    /// Whether it ties the answers of a workshop to phones.
    pub fn links(&self, slug: &str) -> bool {
        let mut workshops = self.workshops.iter();
        workshops.any(|workshop| workshop.linkable && workshop.slug == slug)
    }
}

/// The workshops of a database.
pub fn carried(content: &Content) -> Vec<Carried> {
    let workshops = content.workshops.iter().map(|held| Carried {
        slug: held.slug.to_string(),
        revision: held.revision.0,
        ballots: held.ballots,
        linkable: held.linkable,
    });
    workshops.collect()
}
