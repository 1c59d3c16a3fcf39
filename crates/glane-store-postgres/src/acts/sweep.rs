//! Taking what was deleted out of the tables' files: they are written anew from what is left (`VACUUM FULL`), and the
//! server is asked to bring its log in. What its log, its archives and its replicas still hold is its keeper's business,
//! who is told so in `docs/postgres.md`.

use crate::connection::Conn;
use crate::error::Fault;

/// The setting that says that there is something to sweep; it is there until it is done, whatever cuts it off.
const UNSWEPT: &str = "unswept";

/// Notes within a transaction that something was taken away.
pub(crate) async fn note(conn: &Conn) -> Result<(), Fault> {
    let sql = "INSERT INTO setting (name, value) VALUES ($1, '') ON CONFLICT DO NOTHING";
    conn.execute(sql, &[&UNSWEPT]).await?;
    Ok(())
}

/// Sweeps, if there is something to. Outside of any transaction.
pub(crate) async fn sweep(conn: &Conn) -> Result<bool, Fault> {
    let sql = "SELECT 1 FROM setting WHERE name = $1";
    if conn.first(sql, &[&UNSWEPT]).await?.is_none() {
        return Ok(false);
    }
    for table in [
        "ballot",
        "idea",
        "decision",
        "person_token",
        "person_import",
        "person",
        "workshop_secret",
        "workshop_look",
        "frozen",
        "tally",
    ] {
        conn.batch(&format!("VACUUM FULL {table}")).await?;
    }
    // Only some may ask for it; it comes by itself within minutes otherwise.
    match conn.batch("CHECKPOINT").await {
        Err(fault) if fault.is_lost() => return Err(fault),
        Ok(()) | Err(_) => {}
    }
    conn.execute("DELETE FROM setting WHERE name = $1", &[&UNSWEPT])
        .await?;
    Ok(true)
}
