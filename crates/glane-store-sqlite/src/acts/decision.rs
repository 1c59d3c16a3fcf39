//! Decisions: kept in order, unless another on the same target came in between.

use std::collections::BTreeMap;

use glane_core::decision::{Act, Decision, Target};
use glane_core::id::{DecisionId, Revision, WorkshopId};
use glane_core::world::Micros;
use glane_store::{NewDecision, StoreError};
use rusqlite::{Connection, Params, Row, params};

use crate::acts::workshop::{LAST, Under};
use crate::error::Fault;
use crate::row;

macro_rules! select {
    ($where:literal) => {
        concat!(
            "SELECT d.id, d.uuid, d.revision, d.at, d.actor, d.base, d.target, d.act, u.uuid \
             FROM decision d LEFT JOIN decision u ON u.id = d.undoes WHERE d.workshop = ?1 AND ",
            $where
        )
    };
}
const BY_ID: &str = select!("d.uuid = ?2");
const LATEST_BETWEEN: &str = select!(
    "d.target = ?2 AND d.revision > ?3 AND d.revision <= ?4 ORDER BY d.revision DESC LIMIT 1"
);
const UNTIL: &str = select!("d.revision <= ?2 ORDER BY d.revision");

/// Keeps a decision. The same id again gives back the one on disk. A base that is still to come
/// counts as the present: its maker cannot have seen more.
pub(crate) fn decide(
    conn: &Connection,
    at: Micros,
    workshop: WorkshopId,
    new: NewDecision,
) -> Result<Decision, Fault> {
    let under = Under::find(conn, workshop)?;
    one(conn, at, under, new, under.revision)
}

/// Keeps decisions that are one matter: what stood before the first of them is what each is held against. The transaction
/// they are in keeps all of them or none.
pub(crate) fn decide_all(
    conn: &Connection,
    at: Micros,
    workshop: WorkshopId,
    all: Vec<NewDecision>,
) -> Result<Vec<Decision>, Fault> {
    let before = Under::find(conn, workshop)?.revision;
    all.into_iter()
        .map(|new| {
            let under = Under::find(conn, workshop)?;
            one(conn, at, under, new, before)
        })
        .collect()
}

/// Keeps one of those that are one matter, the history having stood at `before` when the first of them came.
fn one(
    conn: &Connection,
    at: Micros,
    under: Under,
    new: NewDecision,
    before: Revision,
) -> Result<Decision, Fault> {
    if let Some((_, kept)) = first(conn, BY_ID, params![under.row, new.id.0.as_bytes()])? {
        return Ok(kept);
    }
    let undone = match new.undoes {
        Some(id) => Some(by_id(conn, under.row, id)?),
        None if new.act == Act::Undo => return Err(StoreError::NoDecision.into()),
        None => None,
    };
    let target = match &undone {
        Some((_, undone)) if new.act == Act::Undo => undone.target.clone(),
        _ => new.act.target(),
    };
    let base = new.base.min(under.revision);
    let later = first(
        conn,
        LATEST_BETWEEN,
        params![under.row, target.0, base.0, before.0],
    )?;
    if let Some((_, later)) = later {
        return Err(StoreError::Conflict(Box::new(later)).into());
    }
    // Its maker saw those of the same matter that are kept already.
    let is_further = under.revision > before;
    let decision = Decision {
        revision: under.next(),
        id: new.id,
        at,
        actor: new.actor,
        base: if is_further { under.revision } else { base },
        target,
        act: new.act,
        undoes: new.undoes,
    };
    write(conn, under.row, &decision, undone.map(|(number, _)| number))?;
    under.advance(conn)?;
    Ok(decision)
}

/// Writes what ends an act of its own transaction: a decision that undoes nothing, at the revision the act makes.
pub(crate) fn last(
    conn: &Connection,
    at: Micros,
    under: Under,
    new: NewDecision,
    act: Act,
) -> Result<Decision, Fault> {
    let decision = Decision {
        revision: under.next(),
        id: new.id,
        at,
        actor: new.actor,
        base: new.base.min(under.revision),
        target: act.target(),
        act,
        undoes: None,
    };
    write(conn, under.row, &decision, None)?;
    under.advance(conn)?;
    Ok(decision)
}

/// All of a workshop, in order.
pub(crate) fn all(conn: &Connection, id: WorkshopId) -> Result<Vec<Decision>, Fault> {
    let under = Under::find(conn, id)?;
    until(conn, under.row, LAST)
}

/// Decisions up to a revision, in order.
pub(crate) fn until(
    conn: &Connection,
    workshop: i64,
    revision: Revision,
) -> Result<Vec<Decision>, Fault> {
    let mut select = conn.prepare_cached(UNTIL)?;
    let mut rows = select.query(params![workshop, revision.0])?;
    let mut decisions = Vec::new();
    while let Some(row) = rows.next()? {
        decisions.push(read(row)?.1);
    }
    Ok(decisions)
}

pub(crate) fn write(
    conn: &Connection,
    workshop: i64,
    decision: &Decision,
    undone: Option<i64>,
) -> Result<(), Fault> {
    conn.prepare_cached(
        "INSERT INTO decision (workshop, uuid, revision, at, actor, base, target, act, undoes) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        workshop,
        decision.id.0.as_bytes(),
        decision.revision.0,
        decision.at.0,
        row::json(&decision.actor)?,
        decision.base.0,
        decision.target.0,
        row::json(&decision.act)?,
        undone,
    ])?;
    Ok(())
}

/// Puts another log in the place of a workshop's own.
pub(crate) fn rewrite(conn: &Connection, workshop: i64, log: &[Decision]) -> Result<(), Fault> {
    conn.execute("DELETE FROM decision WHERE workshop = ?1", [workshop])?;
    let mut rows = BTreeMap::new();
    for decision in log {
        write(conn, workshop, decision, None)?;
        rows.insert(decision.id, conn.last_insert_rowid());
    }
    let mut link = conn.prepare("UPDATE decision SET undoes = ?2 WHERE id = ?1")?;
    for decision in log {
        if let (Some(row), Some(undone)) = (rows.get(&decision.id), decision.undoes) {
            let undone = rows.get(&undone).ok_or(StoreError::NoDecision)?;
            link.execute(params![row, undone])?;
        }
    }
    Ok(())
}

fn by_id(conn: &Connection, workshop: i64, id: DecisionId) -> Result<(i64, Decision), Fault> {
    first(conn, BY_ID, params![workshop, id.0.as_bytes()])?
        .ok_or_else(|| StoreError::NoDecision.into())
}

fn first(
    conn: &Connection,
    sql: &str,
    params: impl Params,
) -> Result<Option<(i64, Decision)>, Fault> {
    let mut select = conn.prepare_cached(sql)?;
    let mut rows = select.query(params)?;
    rows.next()?.map(read).transpose()
}

fn read(row: &Row<'_>) -> Result<(i64, Decision), Fault> {
    let number: i64 = row.get(0)?;
    let text = |column: usize| -> rusqlite::Result<String> { row.get(column) };
    let undoes: Option<[u8; 16]> = row.get(8)?;
    let decision = Decision {
        id: DecisionId(row::uuid(row, 1)?),
        revision: Revision(row.get(2)?),
        at: Micros(row.get(3)?),
        actor: row::parse("decision", number, "actor", &text(4)?)?,
        base: Revision(row.get(5)?),
        target: Target(text(6)?),
        act: row::parse("decision", number, "act", &text(7)?)?,
        undoes: undoes.map(|bytes| DecisionId(uuid::Uuid::from_bytes(bytes))),
    };
    Ok((number, decision))
}
