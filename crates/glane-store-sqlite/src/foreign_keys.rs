//! Work for which SQLite does not look after each row whether another names it.
//!
//! A migration makes tables anew, and the rows that name theirs stay. Sealing and purging take away everybody of a workshop,
//! after what names them: no index finds a person's ballots, for under each answer it would cost everybody what it saves here.
//! So SQLite goes through all ballots of the house for each person: twenty seconds for five thousand people beside fifty
//! thousand ballots, in which nobody's answer is kept.

use rusqlite::Connection;

/// Does what makes transactions of its own, and sees itself to it that no row names one that is gone.
pub(crate) fn unchecked<T, E: From<rusqlite::Error>>(
    conn: &Connection,
    work: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    let held: bool = conn.pragma_query_value(None, "foreign_keys", |row| row.get(0))?;
    conn.pragma_update(None, "foreign_keys", false)?;
    let done = work();
    conn.pragma_update(None, "foreign_keys", held)?;
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
        let take = |sql: &'static str| unchecked(&conn, || conn.execute(sql, []));
        assert!(conn.execute("DELETE FROM a WHERE id = 1", []).is_err());
        assert!(take("DELETE FROM a WHERE id = 1").is_ok());
        assert!(conn.execute("DELETE FROM a WHERE id = 2", []).is_err());
        // One that failed leaves it so too.
        assert!(take("DELETE FROM nothing").is_err());
        assert!(conn.execute("DELETE FROM a WHERE id = 2", []).is_err());
    }
}
