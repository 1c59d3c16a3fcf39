//! Purge: the answers go, and all that was decided about them; what the workshop was, and what was published, stays.

use std::collections::BTreeSet;

use glane_core::decision::Decision;
use glane_core::id::{DecisionId, WorkshopId};
use glane_core::life::outlives;
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
    let log = decision::until(conn, under.row, under.revision).await?;
    decision::rewrite(conn, under.row, &kept(log)).await?;
    let purged = decision::last(conn, at, &mut under, new, new.act.clone()).await?;
    sweep::note(conn).await?;
    Ok(purged)
}

/// The decisions about the workshop's life and its publication, and what was taken back of them.
fn kept(log: Vec<Decision>) -> Vec<Decision> {
    let mut known: BTreeSet<DecisionId> = BTreeSet::new();
    log.into_iter()
        .filter(|decision| {
            let undoes = decision.undoes;
            let stays =
                outlives(&decision.act) || undoes.is_some_and(|undone| known.contains(&undone));
            if stays {
                known.insert(decision.id);
            }
            stays
        })
        .collect()
}
