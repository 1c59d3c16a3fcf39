//! What was counted of workshops, kept beside their answers.

use std::collections::BTreeMap;

use glane_core::id::{Revision, WorkshopId};
use glane_store::Tally;
use rusqlite::{Connection, OptionalExtension, params};

use crate::acts::workshop::Under;
use crate::error::Fault;
use crate::row;

/// Keeps a count unless it is of a state that is no more: somebody's answers went since, or a later one is there.
pub(crate) fn keep(conn: &Connection, workshop: WorkshopId, tally: &Tally) -> Result<bool, Fault> {
    let under = Under::find(conn, workshop)?;
    if tally.revision > under.revision {
        return Ok(false);
    }
    let gone = conn
        .prepare_cached(
            "SELECT 1 FROM decision WHERE workshop = ?1 AND revision > ?2 AND target IN ('leave', 'life')",
        )?
        .exists(params![under.row, tally.revision.0])?;
    if gone {
        return Ok(false);
    }
    let kept = conn
        .prepare_cached(
            "INSERT INTO tally (workshop, revision, rule, body) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (workshop) DO UPDATE SET revision = excluded.revision, rule = excluded.rule, \
             body = excluded.body WHERE excluded.revision >= tally.revision",
        )?
        .execute(params![under.row, tally.revision.0, tally.rule, tally.body])?;
    Ok(kept > 0)
}

/// What is kept of one.
pub(crate) fn tally(conn: &Connection, workshop: WorkshopId) -> Result<Option<Tally>, Fault> {
    let under = Under::find(conn, workshop)?;
    let found = conn
        .prepare_cached("SELECT revision, rule, body FROM tally WHERE workshop = ?1")?
        .query_row([under.row], |row| {
            Ok(Tally {
                revision: Revision(row.get(0)?),
                rule: row.get(1)?,
                body: row.get(2)?,
            })
        })
        .optional()?;
    Ok(found)
}

/// Of which workshops something is kept, and as of when.
pub(crate) fn tallied(conn: &Connection) -> Result<BTreeMap<WorkshopId, Revision>, Fault> {
    let mut select = conn.prepare_cached(
        "SELECT w.uuid, t.revision FROM tally t JOIN workshop w ON w.id = t.workshop",
    )?;
    let mut rows = select.query([])?;
    let mut all = BTreeMap::new();
    while let Some(row) = rows.next()? {
        all.insert(WorkshopId(row::uuid(row, 0)?), Revision(row.get(1)?));
    }
    Ok(all)
}
