//! Whether the file is sound.

use rusqlite::Connection;

use crate::error::Fault;

/// What SQLite finds wrong, a line each.
pub(crate) fn damage(conn: &Connection) -> Result<Vec<String>, Fault> {
    let mut found = Vec::new();
    let mut check = conn.prepare("PRAGMA integrity_check")?;
    let mut rows = check.query([])?;
    while let Some(row) = rows.next()? {
        let said: String = row.get(0)?;
        if said != "ok" {
            found.push(said);
        }
    }
    let mut check = conn.prepare("PRAGMA foreign_key_check")?;
    let mut rows = check.query([])?;
    while let Some(row) = rows.next()? {
        let (table, other): (String, String) = (row.get(0)?, row.get(2)?);
        found.push(format!("{table} → {other}"));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_without_what_they_name_are_damage() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a (id));")
            .unwrap();
        assert!(damage(&conn).unwrap().is_empty());
        conn.execute_batch("PRAGMA foreign_keys = OFF; INSERT INTO b VALUES (7);")
            .unwrap();
        assert_eq!(damage(&conn).unwrap(), ["b → a"]);
    }
}
