//! A whole database given row by row, or filled so: how it moves from or to another kind of store (see
//! [`glane_store::carried`]).
//!
//! A database that is filled lies beside the place where it will be, under a name of its own, and takes that place in one
//! move once all of it is on the disk. Cut off before, there is nothing but that file, which the next try takes away.

mod given;
mod taken;

pub use given::Given;
pub use taken::{MOVING, Taken};

use glane_store::StoreError;
use rusqlite::Connection;

/// Gives each of a workshop's people the number they are carried under: from 1, in the order in which they came.
const NUMBERED: &str = "CREATE TEMP TABLE IF NOT EXISTS carried_person AS \
     SELECT id AS person, row_number() OVER (PARTITION BY workshop ORDER BY id) AS number FROM person; \
     CREATE UNIQUE INDEX IF NOT EXISTS temp.carried_person_id ON carried_person (person)";

/// What the database itself says.
fn broken(error: &rusqlite::Error) -> StoreError {
    StoreError::Broken(error.to_string())
}

/// A connection whose work for the sake of order goes to the disk: a federation's answers fit into no memory.
fn patient(conn: &Connection) -> Result<(), StoreError> {
    conn.pragma_update(None, "temp_store", "FILE")
        .map_err(|error| broken(&error))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use glane_store::carried::TABLES;

    use crate::{Options, SqliteStore};

    /// What a table has that is not carried under that name: it is another's number, or found from the rest.
    const OWN: [(&str, &str, Option<&str>); 7] = [
        ("person", "id", Some("number")),
        ("person_token", "token_hash", Some("hash")),
        ("ballot", "id", None),
        ("idea", "id", None),
        ("idea", "normal", Some("taken_back")),
        ("decision", "id", None),
        // A token is a person's, whose workshop is known.
        ("person_token", "", Some("workshop")),
    ];

    #[test]
    fn no_table_and_no_column_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.sqlite");
        drop(SqliteStore::open(&path, Options::default()).unwrap());
        let conn = crate::connection::beside(&path).unwrap();
        let names = |sql: &str| -> BTreeSet<String> {
            let mut select = conn.prepare(sql).unwrap();
            let rows = select.query_map([], |row| row.get(0)).unwrap();
            rows.map(Result::unwrap).collect()
        };
        let mut there = names(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        );
        // Made of the rest, and made anew where it is missing.
        assert!(there.remove("tally"));
        let carried: BTreeSet<String> = TABLES.iter().map(|one| one.name.to_owned()).collect();
        assert_eq!(there, carried, "a new table is not moved yet");
        for table in &TABLES {
            let name = table.name;
            let there = names(&format!("SELECT name FROM pragma_table_info('{name}')"));
            let own = || OWN.iter().filter(|(of, ..)| *of == name);
            let mut expected: BTreeSet<String> = there
                .into_iter()
                .filter(|column| own().all(|(_, own, _)| own != column))
                .collect();
            expected.extend(own().filter_map(|(.., carried)| carried.map(str::to_owned)));
            let carried = table.columns.iter().map(|(column, _)| (*column).to_owned());
            assert_eq!(carried.collect::<BTreeSet<String>>(), expected, "{name}");
        }
    }
}
