//! Whether the file is sound.

use rusqlite::Connection;

use crate::error::Fault;

/// No index says it: see the third migration.
const TWICE: &str = "SELECT w.slug, count(*) FROM person_token t JOIN person p ON p.id = t.person \
     JOIN workshop w ON w.id = p.workshop GROUP BY p.workshop, t.token_hash HAVING count(*) > 1";

/// What SQLite finds wrong, a line each, and tokens that are several people's.
pub(crate) fn damage(conn: &Connection) -> Result<Vec<String>, Fault> {
    let mut found = file(conn)?;
    let mut check = conn.prepare(TWICE)?;
    let mut rows = check.query([])?;
    while let Some(row) = rows.next()? {
        let (workshop, people): (String, i64) = (row.get(0)?, row.get(1)?);
        found.push(format!(
            "person_token: {people} people of one token ({workshop})"
        ));
    }
    Ok(found)
}

/// What SQLite finds wrong, a line each, whatever the schema.
pub(crate) fn file(conn: &Connection) -> Result<Vec<String>, Fault> {
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
    use crate::schema;

    #[test]
    fn rows_without_what_they_name_are_damage() {
        let conn = Connection::open_in_memory().unwrap();
        schema::migrate(&conn, 0).unwrap();
        conn.execute_batch("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a (id));")
            .unwrap();
        assert!(damage(&conn).unwrap().is_empty());
        conn.execute_batch("PRAGMA foreign_keys = OFF; INSERT INTO b VALUES (7);")
            .unwrap();
        assert_eq!(damage(&conn).unwrap(), ["b → a"]);
    }

    #[test]
    fn a_token_of_two_people_is_damage_in_one_workshop_and_none_in_two() {
        let conn = Connection::open_in_memory().unwrap();
        schema::migrate(&conn, 0).unwrap();
        conn.execute_batch(
            "INSERT INTO workshop VALUES (1, x'01', 'un', 'AAAAA', 0, 2), (2, x'02', 'deux', 'BBBBB', 0, 2);
             INSERT INTO person VALUES (3, 1, x'0A', NULL, 'phone', 1, 1), (4, 2, x'0B', NULL, 'phone', 1, 1),
                 (5, 1, x'0C', NULL, 'phone', 1, 1);
             INSERT INTO person_token VALUES (3, x'77'), (4, x'77');",
        )
        .unwrap();
        assert!(damage(&conn).unwrap().is_empty());
        conn.execute("INSERT INTO person_token VALUES (5, x'77')", [])
            .unwrap();
        assert_eq!(
            damage(&conn).unwrap(),
            ["person_token: 2 people of one token (un)"]
        );
    }
}
