//! The tables, and how older data become today's: numbered files, forward only, each whole or absent.

use std::path::Path;

use rusqlite::Connection;

use crate::error::OpenError;
use crate::foreign_keys;

/// Migration n takes schema n - 1 to schema n. A published file is never changed; a new one is added.
const MIGRATIONS: [&str; 7] = [
    include_str!("../migrations/0001_start.sql"),
    include_str!("../migrations/0002_person.sql"),
    include_str!("../migrations/0003_token.sql"),
    include_str!("../migrations/0004_house_and_end.sql"),
    include_str!("../migrations/0005_deed.sql"),
    include_str!("../migrations/0006_passkey.sql"),
    include_str!("../migrations/0007_tally.sql"),
];

/// « GLNE », written by the first migration.
const APPLICATION: i64 = 0x474C_4E45;

/// The newest schema this program knows.
pub(crate) fn known() -> u32 {
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
pub(crate) fn migrate(conn: &Connection, found: u32) -> rusqlite::Result<()> {
    if found >= known() {
        return Ok(());
    }
    // A table made anew must not take with it the rows that name its own; the check at the end finds what would hang.
    foreign_keys::unchecked(conn, || step_by_step(conn, found))
}

fn step_by_step(conn: &Connection, found: u32) -> rusqlite::Result<()> {
    for (sql, number) in MIGRATIONS
        .iter()
        .zip(1_u32..)
        .filter(|(_, number)| *number > found)
    {
        let step = conn.unchecked_transaction()?;
        step.execute_batch(sql)?;
        if step.prepare("PRAGMA foreign_key_check")?.exists([])? {
            return Err(rusqlite::Error::SqliteFailure(
                rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY),
                Some(format!(
                    "schema {number}: a row names one that is not there"
                )),
            ));
        }
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
        let conn = Connection::open_in_memory().unwrap();
        let path = Path::new("x");
        assert_eq!(check(&conn, path), Ok(0));
        migrate(&conn, 0).unwrap();
        assert_eq!(check(&conn, path), Ok(known()));
        migrate(&conn, known()).unwrap();
        assert_eq!(check(&conn, path), Ok(known()));
    }

    #[test]
    fn people_of_the_first_schema_keep_their_rows_and_what_names_them() {
        let conn = Connection::open_in_memory().unwrap();
        conn.pragma_update(None, "foreign_keys", true).unwrap();
        conn.execute_batch(MIGRATIONS[0]).unwrap();
        conn.execute_batch(
            "INSERT INTO workshop VALUES (1, x'01', 'un', 'AAAAA', 0, 2);
             INSERT INTO person VALUES (3, 1, x'0B', 'nord', 'phone', 1, 2), (5, 1, x'0A', NULL, 'phone', 2, 2);
             INSERT INTO person_token VALUES (1, x'77', 3);
             INSERT INTO person_import VALUES (1, 'p1', 5);",
        )
        .unwrap();
        migrate(&conn, 1).unwrap();
        let people: Vec<(i64, String)> = conn
            .prepare(
                "SELECT p.id, coalesce(\"group\", '-') FROM person p \
                 LEFT JOIN person_token t ON t.person = p.id LEFT JOIN person_import i ON i.person = p.id \
                 WHERE (t.person IS NULL) <> (i.person IS NULL) ORDER BY p.id",
            )
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert_eq!(people, [(3, "nord".to_owned()), (5, "-".to_owned())]);
        let orphan = conn.execute("INSERT INTO person_token VALUES (4, x'78')", []);
        assert!(orphan.is_err(), "nobody has row 4");
    }

    #[test]
    fn a_step_that_fails_leaves_nothing_of_itself() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch("CREATE TABLE setting (name TEXT) STRICT")
            .unwrap();
        assert!(migrate(&conn, 0).is_err());
        let tables: i64 = conn
            .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
            .unwrap();
        assert_eq!(tables, 1);
    }
}
