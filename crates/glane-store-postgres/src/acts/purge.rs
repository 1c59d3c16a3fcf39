//! Purge: the answers go, and all that was decided about them; what the workshop was, and what was published, stays.

use glane_core::decision::{Act, Decision};
use glane_core::id::WorkshopId;
use glane_core::life::{Step, outliving};
use glane_core::world::Micros;
use glane_store::NewDecision;

use crate::acts::workshop::Under;
use crate::acts::{decision, sweep};
use crate::connection::Conn;
use crate::error::Fault;

pub(crate) async fn purge(
    conn: &Conn,
    at: Micros,
    workshop: WorkshopId,
    new: &NewDecision,
) -> Result<Decision, Fault> {
    let mut under = Under::hold(conn, workshop).await?;
    let log = decision::until(conn, under.row, under.revision).await?;
    let is_purge = |one: &&Decision| matches!(one.act, Act::Life(Step::Purge(_)));
    // Another program was first: what it noted of what was there stands.
    if let Some(purged) = log.iter().find(is_purge) {
        return Ok(purged.clone());
    }
    for sql in [
        "UPDATE workshop_secret SET token_key = NULL WHERE workshop = $1",
        "DELETE FROM person_token WHERE workshop = $1",
        "DELETE FROM person_import WHERE workshop = $1",
        "DELETE FROM ballot WHERE workshop = $1",
        "DELETE FROM idea WHERE workshop = $1",
        "DELETE FROM person WHERE workshop = $1",
        // Their labels may name somebody.
        "DELETE FROM workshop_look WHERE workshop = $1",
    ] {
        conn.execute(sql, &[&under.row]).await?;
    }
    decision::rewrite(conn, under.row, &outliving(log)).await?;
    let purged = decision::last(conn, at, &mut under, new, new.act.clone()).await?;
    sweep::note(conn).await?;
    Ok(purged)
}
