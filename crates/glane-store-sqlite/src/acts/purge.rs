//! Purge: the answers go, and all that was decided about them; what the workshop was, and what was published, stays.

use glane_core::decision::Decision;
use glane_core::id::WorkshopId;
use glane_core::life::outliving;
use glane_core::world::Micros;
use glane_store::NewDecision;
use rusqlite::Connection;

use crate::acts::workshop::Under;
use crate::acts::{decision, sweep};
use crate::error::Fault;
use crate::tokens::Ledger;

/// Purges in one transaction of its own.
pub(crate) fn purge(
    ledger: &Ledger,
    at: Micros,
    workshop: WorkshopId,
    new: NewDecision,
) -> Result<Decision, Fault> {
    let transaction = ledger.unchecked_transaction()?;
    let conn: &Connection = &transaction;
    let under = Under::find(conn, workshop)?;
    for sql in [
        "UPDATE workshop_secret SET token_key = NULL WHERE workshop = ?1",
        "DELETE FROM person_token WHERE person IN (SELECT id FROM person WHERE workshop = ?1)",
        "DELETE FROM person_import WHERE workshop = ?1",
        "DELETE FROM ballot WHERE workshop = ?1",
        "DELETE FROM idea WHERE workshop = ?1",
        "DELETE FROM person WHERE workshop = ?1",
        // Their labels may name somebody.
        "DELETE FROM workshop_look WHERE workshop = ?1",
    ] {
        conn.execute(sql, [under.row])?;
    }
    let log = decision::until(conn, under.row, under.revision)?;
    decision::rewrite(conn, under.row, &outliving(log))?;
    let act = new.act.clone();
    let purged = decision::last(conn, at, under, new, act)?;
    sweep::note(conn)?;
    transaction.commit()?;
    ledger.unlearn(under.row);
    Ok(purged)
}
