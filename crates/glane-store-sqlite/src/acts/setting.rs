//! Settings of the whole installation: the first value stands, unless it is set anew.

use rusqlite::{Connection, OptionalExtension};

use crate::error::Fault;

pub(crate) fn setting(conn: &Connection, name: &str) -> Result<Option<String>, Fault> {
    let mut select = conn.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    Ok(select.query_row([name], |row| row.get(0)).optional()?)
}

pub(crate) fn settle(conn: &Connection, name: &str, value: String) -> Result<String, Fault> {
    if let Some(standing) = setting(conn, name)? {
        return Ok(standing);
    }
    conn.prepare_cached("INSERT INTO setting (name, value) VALUES (?1, ?2)")?
        .execute([name, &value])?;
    Ok(value)
}

pub(crate) fn set(conn: &Connection, name: &str, value: &str) -> Result<(), Fault> {
    conn.prepare_cached(
        "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value",
    )?
    .execute([name, value])?;
    Ok(())
}
