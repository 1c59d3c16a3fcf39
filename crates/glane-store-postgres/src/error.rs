//! What can go wrong, in two tiers: opening a database ([`OpenError`]), and an act on an open one ([`Fault`], which
//! becomes a [`StoreError`] at the crate's door). Neither quotes what people wrote, nor the password of an address.

use glane_store::StoreError;
use tokio_postgres::error::SqlState;

/// Why a database was not opened. Nothing in it was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The address cannot be read.
    #[error("this address of a database cannot be read: {0}")]
    Address(String),
    /// Nobody answers there, or not to us.
    #[error("PostgreSQL does not let us in: {0}")]
    Away(String),
    /// Whoever answers there cannot show that they are the server.
    #[error("the certificate shown there does not hold: {0}")]
    Untrusted(String),
    /// Encryption was asked for, and the server has none.
    #[error("this PostgreSQL does not encrypt connections, and its address asks for it")]
    InClear,
    /// Who is trusted could not be read.
    #[error("{}: {why}", file.display())]
    Roots {
        /// The file of authorities.
        file: std::path::PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The server is too old.
    #[error("PostgreSQL {found} is too old: version {least} at least is needed")]
    OldServer {
        /// Its major version.
        found: u32,
        /// The oldest one that will do.
        least: u32,
    },
    /// What it acknowledges would not survive a power cut.
    #[error(
        "this PostgreSQL does not wait for its disk (fsync = off): answers that were acknowledged would be lost"
    )]
    NotOnDisk,
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
    /// There are tables, and they are not ours.
    #[error("this database holds another program's tables: give Glane one of its own")]
    NotOurs,
    /// Data were being moved here, and that was cut off: nothing of them is there.
    #[error("a move of data to this database was cut off: move them again")]
    HalfMoved,
    /// Another program serves these data.
    #[error("another program serves these data already")]
    Held,
    /// The database said no.
    #[error("the database could not be made ready: {0}")]
    Broken(String),
}

/// Why an act stopped: refused by a rule of the house, or by the database.
#[derive(Debug)]
pub(crate) enum Fault {
    Refused(StoreError),
    Sql(tokio_postgres::Error),
}

impl Fault {
    /// Whether the connection is gone: the server, or the way to it.
    pub(crate) fn is_lost(&self) -> bool {
        let error = match self {
            Self::Sql(error) => error,
            Self::Refused(error) => return matches!(error, StoreError::Away(_)),
        };
        match error.code() {
            // 08: the connection; 57P: the server stops, is starting, or ended the session; 25P03: it waited too long.
            Some(code) => {
                code.code().starts_with("08")
                    || code.code().starts_with("57P")
                    || *code == SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT
            }
            None => error.is_closed() || std::error::Error::source(error).is_some_and(is_io),
        }
    }

    /// Whether the same may well succeed a moment later: another node was in the way, or the server was.
    pub(crate) fn is_passing(&self) -> bool {
        let Self::Sql(error) = self else {
            return self.is_lost();
        };
        let passing = [
            SqlState::T_R_SERIALIZATION_FAILURE,
            SqlState::T_R_DEADLOCK_DETECTED,
            SqlState::LOCK_NOT_AVAILABLE,
            SqlState::TOO_MANY_CONNECTIONS,
        ];
        self.is_lost() || error.code().is_some_and(|code| passing.contains(code))
    }
}

fn is_io(source: &(dyn std::error::Error + 'static)) -> bool {
    source.downcast_ref::<std::io::Error>().is_some() || crate::tls::is_cut(source)
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Refused(error)
    }
}

impl From<tokio_postgres::Error> for Fault {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<Fault> for StoreError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Refused(error) => error,
            Fault::Sql(error) => Self::Broken(said(&error)),
        }
    }
}

/// What the database says, without the details that quote a row.
pub(crate) fn said(error: &tokio_postgres::Error) -> String {
    use std::error::Error as _;
    match (error.as_db_error(), error.source()) {
        (Some(told), _) => format!("{} ({})", told.message(), told.code().code()),
        (None, Some(source)) => format!("{error}: {source}"),
        (None, None) => error.to_string(),
    }
}

/// The server is there and says nothing.
pub(crate) fn silent() -> Fault {
    Fault::Refused(StoreError::Away("it says nothing".to_owned()))
}

/// Why the first connection was not made.
pub(crate) fn out_of(fault: &Fault) -> OpenError {
    match fault {
        Fault::Sql(error) => {
            crate::tls::open_error(error).unwrap_or_else(|| OpenError::Away(said(error)))
        }
        Fault::Refused(error) => OpenError::Away(error.to_string()),
    }
}

/// PostgreSQL could not be reached for as long as an act waits for it.
pub(crate) fn away(why: &Fault) -> StoreError {
    let why = match why {
        Fault::Refused(StoreError::Away(why)) => why.clone(),
        Fault::Refused(error) => error.to_string(),
        Fault::Sql(error) => said(error),
    };
    StoreError::Away(format!("PostgreSQL does not answer ({why})"))
}

pub(crate) fn closed() -> StoreError {
    StoreError::Broken("the store is closed".to_owned())
}

pub(crate) fn stopped() -> StoreError {
    StoreError::Broken("a thread of the store stopped: restart the program".to_owned())
}
