//! Connections to the file: the one that writes, and those that only read.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::OpenError;
use crate::{folder, schema};

/// When a commit is held to be on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Synchronous {
    /// Once the disk says so: what is acknowledged survives a power cut.
    #[default]
    Full,
    /// Once the system has it: loses acknowledged answers at a power cut. For the test that shows it.
    Off,
}

/// Waiting for a lock that another program's tool (a backup, a shell) holds on the file.
const BUSY: Duration = Duration::from_secs(5);
/// The log is cut back to this after a checkpoint, in bytes.
const LOG_LIMIT: i64 = 64 << 20;
/// Memory for pages of the file, in KB, taken as it fills: a hall's people are found again without reading the file, and
/// no page of theirs is written before its commit.
const PAGES_KB: i64 = 16 * 1024;
/// Pages of the log after which they are brought into the file. People who answer change the same pages again and again:
/// the longer the log, the fewer of them are copied twice; 16 MB are read through in no time after a power cut.
const LOG_PAGES: i64 = 4000;
/// More than the statements there are, so that each is prepared once.
const STATEMENTS: usize = 96;

/// The writing connection, on a file that is checked first and brought to the newest schema.
pub(crate) fn writer(path: &Path, synchronous: Synchronous) -> Result<Connection, OpenError> {
    let failed = |error: rusqlite::Error| OpenError::sqlite(path, &error);
    let conn = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(failed)?;
    let found = schema::check(&conn, path)?;
    folder::narrow(path)?;
    let mode: String = conn
        .query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))
        .map_err(failed)?;
    if mode != "wal" {
        let why = format!(
            "this place cannot hold a database (journal mode « {mode} »): use a local disk"
        );
        return Err(OpenError::io(path, &why));
    }
    let level = match synchronous {
        Synchronous::Full => "FULL",
        Synchronous::Off => "OFF",
    };
    conn.pragma_update(None, "synchronous", level)
        .map_err(failed)?;
    conn.pragma_update_and_check(None, "journal_size_limit", LOG_LIMIT, |_| Ok(()))
        .map_err(failed)?;
    conn.pragma_update(None, "cache_size", -PAGES_KB)
        .map_err(failed)?;
    // What is deleted is written over at once. Nothing is but where somebody wants it gone: it costs answers nothing.
    conn.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))
        .map_err(failed)?;
    conn.pragma_update_and_check(None, "wal_autocheckpoint", LOG_PAGES, |_| Ok(()))
        .map_err(failed)?;
    schema::migrate(&conn, found).map_err(failed)?;
    Ok(conn)
}

/// A reading connection, once the writing one has made the file what it should be.
pub(crate) fn reader(path: &Path) -> Result<Connection, OpenError> {
    open(path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(|error| OpenError::sqlite(path, &error))
}

/// A connection to a file that another program may have open. It leaves the file as it is; SQLite opens it for reading
/// alone where it cannot be written to.
pub(crate) fn beside(path: &Path) -> Result<Connection, OpenError> {
    open(path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(|error| OpenError::sqlite(path, &error))
}

fn open(path: &Path, way: OpenFlags) -> rusqlite::Result<Connection> {
    let conn = Connection::open_with_flags(path, way | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.busy_timeout(BUSY)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    // A plan is made once. Without this SQLite looks at the values bound to see if another plan suits them better, and
    // prepares a statement anew each time they change: a sixth of an answer's time.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(conn)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(conn: &Connection, pragma: &str) -> i64 {
        conn.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0))
            .unwrap()
    }

    #[test]
    fn the_writer_waits_for_the_disk_unless_told_not_to() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.sqlite");
        std::fs::write(&path, "").unwrap();
        let full = writer(&path, Synchronous::default()).unwrap();
        assert_eq!(
            (asked(&full, "synchronous"), asked(&full, "foreign_keys")),
            (2, 1)
        );
        let off = writer(&path, Synchronous::Off).unwrap();
        assert_eq!(asked(&off, "synchronous"), 0);
    }

    #[test]
    fn a_reader_cannot_write() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.sqlite");
        std::fs::write(&path, "").unwrap();
        let _writer = writer(&path, Synchronous::Full).unwrap();
        let reader = reader(&path).unwrap();
        assert!(
            reader
                .execute("INSERT INTO setting (name, value) VALUES ('a', 'b')", [])
                .is_err()
        );
        assert_eq!(asked(&reader, "user_version"), i64::from(schema::known()));
    }
}
