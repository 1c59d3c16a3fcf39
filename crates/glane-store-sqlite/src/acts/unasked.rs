//! Acts that take away everybody of a workshop, and what names them first.
//!
//! Of each row that goes, SQLite asks whether another names it. No index finds a person's ballots: under each answer it would
//! cost everybody what it saves here. So it goes through all ballots of the house for each person: twenty seconds for five
//! thousand people beside fifty thousand ballots, in which nobody's answer is kept.

use rusqlite::Connection;

use crate::error::Fault;

/// Does an act that makes its own transaction, and sees itself to it that no row names one that is gone.
pub(crate) fn unasked<T>(
    conn: &Connection,
    act: impl FnOnce() -> Result<T, Fault>,
) -> Result<T, Fault> {
    conn.pragma_update(None, "foreign_keys", false)?;
    let done = act();
    conn.pragma_update(None, "foreign_keys", true)?;
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn afterwards_rows_are_held_together_again() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(
            "PRAGMA foreign_keys = ON; CREATE TABLE a (id INTEGER PRIMARY KEY); \
             CREATE TABLE b (a INTEGER NOT NULL REFERENCES a (id)); \
             INSERT INTO a VALUES (1), (2); INSERT INTO b VALUES (1), (2)",
        )
        .unwrap();
        let take = |sql: &'static str| unasked(&conn, || Ok(conn.execute(sql, [])?));
        assert!(conn.execute("DELETE FROM a WHERE id = 1", []).is_err());
        assert!(take("DELETE FROM a WHERE id = 1").is_ok());
        assert!(conn.execute("DELETE FROM a WHERE id = 2", []).is_err());
        // One that failed leaves it so too.
        assert!(take("DELETE FROM nothing").is_err());
        assert!(conn.execute("DELETE FROM a WHERE id = 2", []).is_err());
    }
}
