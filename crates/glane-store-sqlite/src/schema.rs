//! The tables, and how older data become today's: numbered files, forward only, each whole or absent.

use std::path::Path;

use rusqlite::Connection;

use crate::error::OpenError;

/// Migration n takes schema n - 1 to schema n. A published file is never changed; a new one is added.
const MIGRATIONS: [&str; 1] = [include_str!("../migrations/0001_start.sql")];

/// « GLNE », written by the first migration.
const APPLICATION: i64 = 0x474C_4E45;

/// The newest schema this program knows.
fn known() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// The schema of a file: 0 for an empty one. Reads only, so that a file refused is left as it was.
pub(crate) fn check(conn: &Connection, path: &Path) -> Result<u32, OpenError> {
    let number = |sql: &str| -> Result<i64, OpenError> {
        conn.query_row(sql, [], |row| row.get(0))
            .map_err(|error| OpenError::sqlite(path, &error))
    };
    let version = number("PRAGMA user_version")?;
    let application = number("PRAGMA application_id")?;
    let tables = number("SELECT count(*) FROM sqlite_schema")?;
    let empty = (version, application, tables) == (0, 0, 0);
    if !empty && application != APPLICATION {
        return Err(OpenError::NotADatabase(path.to_owned()));
    }
    let found = u32::try_from(version).map_err(|_| OpenError::NotADatabase(path.to_owned()))?;
    if found > known() {
        return Err(OpenError::TooNew {
            found,
            known: known(),
        });
    }
    Ok(found)
}

/// Brings a file from schema `found` to the newest. Cut off halfway, it stands at a whole number of steps.
pub(crate) fn migrate(conn: &mut Connection, found: u32) -> rusqlite::Result<()> {
    for (sql, number) in MIGRATIONS
        .iter()
        .zip(1_u32..)
        .filter(|(_, number)| *number > found)
    {
        let step = conn.transaction()?;
        step.execute_batch(sql)?;
        step.pragma_update(None, "user_version", number)?;
        step.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_comes_to_the_newest_schema_and_stays_there() {
        let mut conn = Connection::open_in_memory().unwrap();
        let path = Path::new("x");
        assert_eq!(check(&conn, path), Ok(0));
        migrate(&mut conn, 0).unwrap();
        assert_eq!(check(&conn, path), Ok(known()));
        migrate(&mut conn, known()).unwrap();
        assert_eq!(check(&conn, path), Ok(known()));
    }

    #[test]
    fn a_step_that_fails_leaves_nothing_of_itself() {
        let mut conn = Connection::open_in_memory().unwrap();
        conn.execute_batch("CREATE TABLE setting (name TEXT) STRICT")
            .unwrap();
        assert!(migrate(&mut conn, 0).is_err());
        let tables: i64 = conn
            .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
            .unwrap();
        assert_eq!(tables, 1);
    }
}
