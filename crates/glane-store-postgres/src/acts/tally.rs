//! What was counted of workshops, kept beside their answers.

use std::collections::BTreeMap;

use glane_core::id::{Revision, WorkshopId};
use glane_store::Tally;

use crate::acts::workshop::{self, Under};
use crate::connection::Conn;
use crate::error::Fault;
use crate::row::{self, get, long};

/// Keeps a count unless it is of a state that is no more: somebody's answers went since, or a later one is there.
pub(crate) async fn keep(conn: &Conn, workshop: WorkshopId, tally: &Tally) -> Result<bool, Fault> {
    let under = Under::hold(conn, workshop).await?;
    if tally.revision > under.revision {
        return Ok(false);
    }
    let at = long(tally.revision.0);
    let sql = "SELECT 1 FROM decision WHERE workshop = $1 AND revision > $2 AND target IN ('leave', 'life')";
    if conn.first(sql, &[&under.row, &at]).await?.is_some() {
        return Ok(false);
    }
    let sql = "INSERT INTO tally AS t (workshop, revision, rule, body) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (workshop) DO UPDATE SET revision = excluded.revision, rule = excluded.rule, \
               body = excluded.body WHERE excluded.revision >= t.revision RETURNING 1";
    let kept = conn
        .first(sql, &[&under.row, &at, &tally.rule, &tally.body])
        .await?;
    Ok(kept.is_some())
}

/// What is kept of one.
pub(crate) async fn tally(conn: &Conn, workshop: WorkshopId) -> Result<Option<Tally>, Fault> {
    let number = workshop::find(conn, workshop).await?;
    let sql = "SELECT revision, rule, body FROM tally WHERE workshop = $1";
    let Some(row) = conn.first(sql, &[&number]).await? else {
        return Ok(None);
    };
    Ok(Some(Tally {
        revision: row::revision(&row, 0)?,
        rule: get(&row, 1)?,
        body: get(&row, 2)?,
    }))
}

/// Of which workshops something is kept, and as of when.
pub(crate) async fn tallied(conn: &Conn) -> Result<BTreeMap<WorkshopId, Revision>, Fault> {
    let sql = "SELECT w.uuid, t.revision FROM tally t JOIN workshop w ON w.id = t.workshop";
    let rows = conn.query(sql, &[]).await?;
    rows.iter()
        .map(|row| Ok((WorkshopId(get(row, 0)?), row::revision(row, 1)?)))
        .collect()
}
