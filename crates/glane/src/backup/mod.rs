//! Copies of the data: taken while the program serves or not, carried away, put back.
//!
//! A copy is a **parcel** ([`parcel`]): a line that says what it is, a manifest, then the files one after the other, each
//! with its length and hash. Carried away it is encrypted by age ([`cipher`]), with a passphrase or for who holds a key.
//! Those that the program makes by itself each day ([`keeper`]) lie beside the data and are not encrypted: their key
//! would lie there too. They are worth what the database is worth to whoever takes the disk, and no more.
//!
//! Error policy: what is wrong with a parcel is a [`Wrong`], which knows nothing of where it was met; commands make a
//! [`crate::fail::Fail`] of it that names the file.

pub mod cipher;
pub mod keeper;
pub mod make;
pub mod manifest;
pub mod parcel;
pub mod passphrase;
pub mod place;
pub mod rotation;
pub mod sealed;
pub mod shelf;
pub mod taken;
pub mod undone;
pub mod unpack;

use std::io;
use std::path::{Path, PathBuf};

use glane_store_sqlite::OpenError;

use crate::fail::Fail;

/// Why a parcel could not be made, read or put back.
#[derive(Debug)]
pub enum Wrong {
    /// It is something else.
    NotOurs,
    /// It was made by a later version of the program.
    Newer,
    /// It ends before its end.
    Truncated,
    /// What is in it is not what its manifest says.
    Damaged,
    /// The passphrase or the key is another.
    Key,
    /// It opens with a passphrase, and a key was given.
    WantsPassphrase,
    /// It opens with a key, and none was given.
    WantsKey,
    /// It could not be read.
    Read(io::Error),
    /// Something could not be written.
    Write(PathBuf, io::Error),
    /// The database could not be copied or looked at.
    Data(OpenError),
}

impl Wrong {
    /// Could not write there.
    pub fn write(path: &Path, error: io::Error) -> Self {
        Self::Write(path.to_owned(), error)
    }

    /// What a reader met in the middle of a parcel.
    pub fn reading(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::Truncated,
            // What age says of a chunk that does not open.
            io::ErrorKind::InvalidData => Self::Damaged,
            _ => Self::Read(error),
        }
    }

    /// In words, of a file.
    pub fn of(self, path: &Path) -> Fail {
        let refused = |key| Fail::input(key).with_path(path);
        match self {
            Self::NotOurs => refused("backup-not-ours"),
            Self::Newer => refused("backup-newer"),
            Self::Truncated => refused("backup-truncated"),
            Self::Damaged => refused("backup-damaged"),
            Self::Key => refused("backup-wrong-key"),
            Self::WantsPassphrase => refused("backup-wants-passphrase"),
            Self::WantsKey => refused("backup-wants-key"),
            Self::Read(error) => Fail::unreadable(path, &error),
            Self::Write(path, error) => Fail::unwritable(&path, &error),
            Self::Data(error) => Fail::of_opening(path, &error),
        }
    }

    /// What the machine said, for the log and for whoever finds the reader's words for it.
    pub fn said(&self) -> String {
        match self {
            Self::Read(error) => error.to_string(),
            Self::Write(path, error) => format!("{}: {error}", path.display()),
            Self::Data(error) => error.to_string(),
            other => format!("{other:?}"),
        }
    }
}
