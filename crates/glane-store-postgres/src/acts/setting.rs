//! Settings of the whole installation: the first value stands, unless it is set anew.

use glane_store::StoreError;

use crate::connection::Conn;
use crate::error::Fault;
use crate::row::get;

pub(crate) async fn setting(conn: &Conn, name: &str) -> Result<Option<String>, Fault> {
    let sql = "SELECT value FROM setting WHERE name = $1";
    let row = conn.first(sql, &[&name]).await?;
    row.map(|row| get(&row, 0)).transpose()
}

pub(crate) async fn settle(conn: &Conn, name: &str, value: &str) -> Result<String, Fault> {
    let sql = "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    conn.execute(sql, &[&name, &value]).await?;
    let standing = setting(conn, name).await?;
    standing.ok_or_else(|| StoreError::Broken("a setting was not kept".to_owned()).into())
}

pub(crate) async fn set(conn: &Conn, name: &str, value: &str) -> Result<(), Fault> {
    let sql = "INSERT INTO setting (name, value) VALUES ($1, $2) \
               ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    conn.execute(sql, &[&name, &value]).await?;
    Ok(())
}
