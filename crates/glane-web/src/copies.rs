//! Copies of the data, as the pages see them: when the last one was made, and one to take away. Who makes them is the
//! program's business.

use std::fs::File;

use async_trait::async_trait;
use glane_core::id::Slug;
use glane_core::text::clean_line;
use glane_core::world::Micros;

/// The shortest passphrase taken, in characters: four short words.
pub const SHORTEST: usize = 12;

/// How the copies stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// Whether the program makes one each day by itself.
    pub automatic: bool,
    /// Whether the answers are kept by a server of which somebody else makes copies: none is made or taken away here.
    pub elsewhere: bool,
    /// When it made the last one.
    pub last: Option<Micros>,
    /// When one was last taken away from this folder.
    pub taken: Option<Micros>,
    /// What the machine said when the last one could not be made.
    pub failed: Option<String>,
}

/// A copy to take away: locked, and gone from the disk once it is read.
#[derive(Debug)]
pub struct Made {
    /// What to call it.
    pub name: String,
    /// Its content, from the start.
    pub file: File,
    /// Its length.
    pub bytes: u64,
}

/// Whoever makes copies.
#[async_trait]
pub trait Copies: Send + Sync {
    /// How they stand.
    fn standing(&self) -> Standing;

    /// Makes one to take away, locked with a passphrase; or what the machine said.
    async fn make(&self, passphrase: String) -> Result<Made, String>;

    /// To be called once a workshop is sealed: deletes the copies made by the program that still tie its answers to
    /// phones, then makes a new one. How many were deleted, or what the machine said.
    async fn sealed(&self, workshop: &Slug) -> Result<usize, String>;

    /// To be called once a workshop is purged: deletes all copies made by the program that hold it, then makes a new one.
    async fn purged(&self, workshop: &Slug) -> Result<usize, String>;
}

/// Nobody makes copies.
#[derive(Debug, Clone, Copy)]
pub struct NoCopies;

#[async_trait]
impl Copies for NoCopies {
    fn standing(&self) -> Standing {
        Standing::default()
    }

    async fn make(&self, _passphrase: String) -> Result<Made, String> {
        Err("nobody makes copies here".to_owned())
    }

    async fn sealed(&self, _workshop: &Slug) -> Result<usize, String> {
        Ok(0)
    }

    async fn purged(&self, _workshop: &Slug) -> Result<usize, String> {
        Ok(0)
    }
}

/// The answers are kept by a server: who looks after it makes copies, and deletes them.
#[derive(Debug, Clone, Copy)]
pub struct Elsewhere;

#[async_trait]
impl Copies for Elsewhere {
    fn standing(&self) -> Standing {
        Standing {
            elsewhere: true,
            ..Standing::default()
        }
    }

    async fn make(&self, _passphrase: String) -> Result<Made, String> {
        Err("the database's own copies are made where it is".to_owned())
    }

    async fn sealed(&self, _workshop: &Slug) -> Result<usize, String> {
        Err("the database's own copies are deleted where they are".to_owned())
    }

    async fn purged(&self, workshop: &Slug) -> Result<usize, String> {
        self.sealed(workshop).await
    }
}

/// A passphrase as it is used: the same whatever machine it is typed on, spaces made even.
pub fn kept(typed: &str) -> String {
    clean_line(typed)
}

/// A new passphrase typed twice; or the message that says what is wrong with it.
pub fn fit(first: &str, again: &str) -> Result<String, &'static str> {
    let (first, again) = (kept(first), kept(again));
    if first.chars().count() < SHORTEST {
        return Err("backup-passphrase-short");
    }
    if first == again {
        Ok(first)
    } else {
        Err("backup-passphrase-differs")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_long_typed_twice_and_the_same_on_every_keyboard() {
        assert_eq!(
            fit("onze lettre", "onze lettre"),
            Err("backup-passphrase-short")
        );
        assert_eq!(
            fit("quatre mots à nous", "quatre mots a nous"),
            Err("backup-passphrase-differs")
        );
        // One accent, composed or not; one space or two.
        assert_eq!(
            fit("quatre  mots à nous ", "quatre mots a\u{300} nous"),
            Ok("quatre mots à nous".to_owned())
        );
    }
}
