//! What can go wrong, in two tiers: opening a data folder ([`OpenError`]), and an act on an open one
//! ([`Fault`], which becomes a [`StoreError`] at the crate's door).

use std::path::{Path, PathBuf};

use glane_store::StoreError;

/// Why a data folder was not opened. Nothing in it was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Another program has the folder open; the lock file is named.
    #[error("{} is held by another program: these data are already open", .0.display())]
    Locked(PathBuf),
    /// The data were written by a later version of the program.
    #[error(
        "these data were written by a later version (schema {found}, this program knows {known})"
    )]
    TooNew {
        /// The data's schema.
        found: u32,
        /// The newest this program knows.
        known: u32,
    },
    /// The file is not SQLite's, or is another program's.
    #[error("{} is not a Glane database", .0.display())]
    NotADatabase(PathBuf),
    /// The machine: rights, disk, a path that leads nowhere.
    #[error("{}: {why}", path.display())]
    Io {
        /// The file or folder concerned.
        path: PathBuf,
        /// What the machine said.
        why: String,
    },
}

impl OpenError {
    pub(crate) fn io(path: &Path, why: &impl ToString) -> Self {
        Self::Io {
            path: path.to_owned(),
            why: why.to_string(),
        }
    }

    pub(crate) fn sqlite(path: &Path, error: &rusqlite::Error) -> Self {
        if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) {
            Self::NotADatabase(path.to_owned())
        } else if error
            .sqlite_error()
            .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE)
        {
            // The index of the journal could not grow: SQLite calls this a failing disk, and it is a full one.
            Self::io(path, &"database or disk is full")
        } else {
            Self::io(path, error)
        }
    }
}

/// Why an act stopped: refused by a rule of the house, or by the database.
#[derive(Debug)]
pub(crate) enum Fault {
    Refused(StoreError),
    Sql(rusqlite::Error),
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Refused(error)
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<Fault> for StoreError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Refused(error) => error,
            Fault::Sql(error) => Self::Broken(error.to_string()),
        }
    }
}

pub(crate) fn closed() -> StoreError {
    StoreError::Broken("the store is closed".to_owned())
}
