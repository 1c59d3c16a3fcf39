//! Decisions: kept in order, unless another on the same target came in between.

use glane_core::decision::{Act, Decision, Target};
use glane_core::id::{DecisionId, Revision, WorkshopId};
use glane_core::world::Micros;
use glane_store::{NewDecision, StoreError};
use tokio_postgres::Row;
use uuid::Uuid;

use crate::acts::workshop::{self, LAST, Under};
use crate::connection::{Bound, Conn};
use crate::error::Fault;
use crate::row::{self, get, long};

macro_rules! select {
    ($where:literal) => {
        concat!(
            "SELECT revision, uuid, at, actor, base, target, act, undoes FROM decision WHERE workshop = $1 AND ",
            $where
        )
    };
}
const BY_ID: &str = select!("uuid = $2");
const LATEST_BETWEEN: &str = select!(
    "md5(target) = md5($2) AND target = $2 AND revision > $3 AND revision <= $4 ORDER BY revision DESC LIMIT 1"
);
const SINCE: &str = select!("revision > $2 ORDER BY revision");
const UNTIL: &str = select!("revision <= $2 ORDER BY revision");

/// Keeps a decision. The same id again gives back the one on disk. A base that is still to come
/// counts as the present: its maker cannot have seen more.
pub(crate) async fn decide(
    conn: &Conn,
    at: Micros,
    workshop: WorkshopId,
    new: &NewDecision,
) -> Result<Decision, Fault> {
    let mut under = Under::hold(conn, workshop).await?;
    let before = under.revision;
    one(conn, at, &mut under, new, before).await
}

/// Keeps decisions that are one matter: what stood before the first of them is what each is held against. The transaction
/// they are in keeps all of them or none.
pub(crate) async fn decide_all(
    conn: &Conn,
    at: Micros,
    workshop: WorkshopId,
    all: &[NewDecision],
) -> Result<Vec<Decision>, Fault> {
    let mut under = Under::hold(conn, workshop).await?;
    let before = under.revision;
    let mut kept = Vec::with_capacity(all.len());
    for new in all {
        kept.push(one(conn, at, &mut under, new, before).await?);
    }
    Ok(kept)
}

/// Keeps one of those that are one matter, the history having stood at `before` when the first of them came.
async fn one(
    conn: &Conn,
    at: Micros,
    under: &mut Under,
    new: &NewDecision,
    before: Revision,
) -> Result<Decision, Fault> {
    if let Some(kept) = by_id(conn, under.row, new.id).await? {
        return Ok(kept);
    }
    let undone = match new.undoes {
        Some(id) => Some(
            by_id(conn, under.row, id)
                .await?
                .ok_or(StoreError::NoDecision)?,
        ),
        None if new.act == Act::Undo => return Err(StoreError::NoDecision.into()),
        None => None,
    };
    let target = match undone {
        Some(undone) if new.act == Act::Undo => undone.target,
        _ => new.act.target(),
    };
    let base = new.base.min(under.revision);
    let (since, until) = (long(base.0), long(before.0));
    let bound: Bound<'_> = &[&under.row, &target.0, &since, &until];
    let later = first(conn, LATEST_BETWEEN, bound).await?;
    if let Some(later) = later {
        return Err(StoreError::Conflict(Box::new(later)).into());
    }
    let decision = Decision {
        revision: under.next(),
        id: new.id,
        at,
        actor: new.actor.clone(),
        // Its maker saw those of the same matter that are kept already.
        base: if under.revision > before {
            under.revision
        } else {
            base
        },
        target,
        act: new.act.clone(),
        undoes: new.undoes,
    };
    write(conn, under.row, std::slice::from_ref(&decision)).await?;
    under.advance(conn).await?;
    Ok(decision)
}

/// Writes what ends an act of its own: a decision that undoes nothing, at the revision the act makes.
pub(crate) async fn last(
    conn: &Conn,
    at: Micros,
    under: &mut Under,
    new: &NewDecision,
    act: Act,
) -> Result<Decision, Fault> {
    let decision = Decision {
        revision: under.next(),
        id: new.id,
        at,
        actor: new.actor.clone(),
        base: new.base.min(under.revision),
        target: act.target(),
        act,
        undoes: None,
    };
    write(conn, under.row, std::slice::from_ref(&decision)).await?;
    under.advance(conn).await?;
    Ok(decision)
}

/// All of a workshop, in order.
pub(crate) async fn all(conn: &Conn, id: WorkshopId) -> Result<Vec<Decision>, Fault> {
    let workshop = workshop::find(conn, id).await?;
    until(conn, workshop, LAST).await
}

/// Decisions up to a revision, in order.
pub(crate) async fn until(
    conn: &Conn,
    workshop: i64,
    revision: Revision,
) -> Result<Vec<Decision>, Fault> {
    let rows = conn.query(UNTIL, &[&workshop, &long(revision.0)]).await?;
    rows.iter().map(read).collect()
}

/// Decisions after a revision, in order.
pub(crate) async fn since(
    conn: &Conn,
    workshop: i64,
    revision: Revision,
) -> Result<Vec<Decision>, Fault> {
    let rows = conn.query(SINCE, &[&workshop, &long(revision.0)]).await?;
    rows.iter().map(read).collect()
}

/// Decisions as columns.
#[derive(Default)]
struct Columns {
    revision: Vec<i64>,
    uuid: Vec<Uuid>,
    at: Vec<i64>,
    actor: Vec<String>,
    base: Vec<i64>,
    target: Vec<String>,
    act: Vec<String>,
    undoes: Vec<Option<Uuid>>,
}

async fn write(conn: &Conn, workshop: i64, log: &[Decision]) -> Result<(), Fault> {
    let mut all = Columns::default();
    for decision in log {
        all.revision.push(long(decision.revision.0));
        all.uuid.push(decision.id.0);
        all.at.push(decision.at.0);
        all.actor.push(row::json(&decision.actor)?);
        all.base.push(long(decision.base.0));
        all.target.push(decision.target.0.clone());
        all.act.push(row::json(&decision.act)?);
        all.undoes.push(decision.undoes.map(|undone| undone.0));
    }
    let sql = "INSERT INTO decision (workshop, revision, uuid, at, actor, base, target, act, undoes) SELECT $1, * FROM \
               unnest($2::int8[], $3::uuid[], $4::int8[], $5::text[], $6::int8[], $7::text[], $8::text[], $9::uuid[])";
    conn.execute(
        sql,
        &[
            &workshop,
            &all.revision,
            &all.uuid,
            &all.at,
            &all.actor,
            &all.base,
            &all.target,
            &all.act,
            &all.undoes,
        ],
    )
    .await?;
    Ok(())
}

/// Puts another log in the place of a workshop's own.
pub(crate) async fn rewrite(conn: &Conn, workshop: i64, log: &[Decision]) -> Result<(), Fault> {
    conn.execute("DELETE FROM decision WHERE workshop = $1", &[&workshop])
        .await?;
    write(conn, workshop, log).await
}

async fn by_id(conn: &Conn, workshop: i64, id: DecisionId) -> Result<Option<Decision>, Fault> {
    first(conn, BY_ID, &[&workshop, &id.0]).await
}

async fn first(conn: &Conn, sql: &str, bound: Bound<'_>) -> Result<Option<Decision>, Fault> {
    let row = conn.first(sql, bound).await?;
    row.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Decision, Fault> {
    let number: i64 = get(row, 0)?;
    let undoes: Option<Uuid> = get(row, 7)?;
    Ok(Decision {
        revision: row::revision(row, 0)?,
        id: DecisionId(get(row, 1)?),
        at: Micros(get(row, 2)?),
        actor: row::parse("decision", number, "actor", get(row, 3)?)?,
        base: row::revision(row, 4)?,
        target: Target(get(row, 5)?),
        act: row::parse("decision", number, "act", get(row, 6)?)?,
        undoes: undoes.map(DecisionId),
    })
}
