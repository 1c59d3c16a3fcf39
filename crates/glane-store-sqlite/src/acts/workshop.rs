//! Workshops: made, revised, listed; and the count of their revisions, which every other act advances.

use std::collections::BTreeMap;

use glane_core::id::{Revision, ScriptVersion, Slug, WorkshopId};
use glane_core::sealing::day_of;
use glane_core::workshop::Workshop;
use glane_core::world::Micros;
use glane_store::{NewWorkshop, Secrets, StoreError};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::error::Fault;
use crate::row;

/// No history is longer.
pub(crate) const LAST: Revision = Revision(u64::MAX >> 1);

/// A workshop under an act: its row, and where its history stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Under {
    pub(crate) row: i64,
    pub(crate) revision: Revision,
}

impl Under {
    pub(crate) fn find(conn: &Connection, id: WorkshopId) -> Result<Self, Fault> {
        conn.prepare_cached("SELECT id, revision FROM workshop WHERE uuid = ?1")?
            .query_row([id.0.as_bytes()], |row| {
                Ok(Self {
                    row: row.get(0)?,
                    revision: Revision(row.get(1)?),
                })
            })
            .optional()?
            .ok_or_else(|| StoreError::NoWorkshop.into())
    }

    /// The revision that the act under way makes if it changes something.
    pub(crate) fn next(self) -> Revision {
        Revision(self.revision.0.saturating_add(1))
    }

    /// Moves the history to [`Self::next`]; called once by an act that changed something.
    pub(crate) fn advance(self, conn: &Connection) -> Result<(), Fault> {
        conn.prepare_cached("UPDATE workshop SET revision = ?2 WHERE id = ?1")?
            .execute(params![self.row, self.next().0])?;
        Ok(())
    }
}

pub(crate) fn create(conn: &Connection, at: Micros, new: NewWorkshop) -> Result<Workshop, Fault> {
    let taken = |column: &str, value: &str| -> rusqlite::Result<bool> {
        conn.prepare_cached(&format!("SELECT 1 FROM workshop WHERE {column} = ?1"))?
            .exists([value])
    };
    if taken("slug", new.slug.as_str())? {
        return Err(StoreError::SlugTaken(new.slug).into());
    }
    if taken("code", &new.code)? {
        return Err(StoreError::CodeTaken.into());
    }
    let row = conn
        .prepare_cached(
            "INSERT INTO workshop (uuid, slug, code, created, revision) VALUES (?1, ?2, ?3, ?4, 1)",
        )?
        .insert(params![
            new.id.0.as_bytes(),
            new.slug.as_str(),
            new.code,
            at.0
        ])?;
    conn.prepare_cached(
        "INSERT INTO workshop_secret (workshop, token_key, projector_key) VALUES (?1, ?2, ?3)",
    )?
    .execute(params![row, new.token_key, new.projector_key])?;
    write_script(conn, row, ScriptVersion(1), Revision(1), at, &new.source)?;
    Ok(Workshop {
        id: new.id,
        slug: new.slug,
        code: new.code,
        created: at,
        source: new.source,
        script: ScriptVersion(1),
        revision: Revision(1),
    })
}

pub(crate) fn revise(
    conn: &Connection,
    at: Micros,
    workshop: WorkshopId,
    source: &str,
) -> Result<Workshop, Fault> {
    let under = Under::find(conn, workshop)?;
    let (_, mut present) = as_of(conn, workshop, under.revision)?;
    if present.source == source {
        return Ok(present);
    }
    present.script = ScriptVersion(present.script.0.saturating_add(1));
    present.revision = under.next();
    source.clone_into(&mut present.source);
    write_script(
        conn,
        under.row,
        present.script,
        present.revision,
        at,
        source,
    )?;
    under.advance(conn)?;
    Ok(present)
}

fn write_script(
    conn: &Connection,
    workshop: i64,
    version: ScriptVersion,
    revision: Revision,
    at: Micros,
    source: &str,
) -> Result<(), Fault> {
    conn.prepare_cached(
        "INSERT INTO script (workshop, version, revision, at, source) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![workshop, version.0, revision.0, at.0, source])?;
    Ok(())
}

macro_rules! select {
    ($where:literal) => {
        concat!(
            "SELECT w.id, w.uuid, w.slug, w.code, w.created, min(w.revision, ?1), s.version, s.source \
             FROM workshop w JOIN script s ON s.workshop = w.id AND s.version = \
             (SELECT max(version) FROM script WHERE workshop = w.id AND revision <= ?1)",
            $where
        )
    };
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<Workshop>, Fault> {
    let mut select = conn.prepare_cached(select!(""))?;
    let mut rows = select.query([i64::MAX])?;
    let mut workshops = Vec::new();
    while let Some(row) = rows.next()? {
        workshops.push(read(row)?.1);
    }
    workshops.sort_by_key(|workshop| (day_of(workshop.created), workshop.id));
    Ok(workshops)
}

/// A workshop as it stood at a revision (the present one if that is still to come), with its row.
/// Before its first revision there was none.
pub(crate) fn as_of(
    conn: &Connection,
    id: WorkshopId,
    at: Revision,
) -> Result<(i64, Workshop), Fault> {
    let at = i64::try_from(at.0).unwrap_or(i64::MAX);
    let mut select = conn.prepare_cached(select!(" WHERE w.uuid = ?2"))?;
    let mut rows = select.query(params![at, id.0.as_bytes()])?;
    match rows.next()? {
        Some(row) => read(row),
        None => Err(StoreError::NoWorkshop.into()),
    }
}

fn read(row: &Row<'_>) -> Result<(i64, Workshop), Fault> {
    let number: i64 = row.get(0)?;
    let workshop = Workshop {
        id: WorkshopId(row::uuid(row, 1)?),
        slug: row::key(
            "workshop",
            number,
            "slug",
            Slug::new(row.get::<_, String>(2)?),
        )?,
        code: row.get(3)?,
        created: Micros(row.get(4)?),
        revision: Revision(row.get(5)?),
        script: ScriptVersion(row.get(6)?),
        source: row.get(7)?,
    };
    Ok((number, workshop))
}

pub(crate) fn projector_keys(conn: &Connection) -> Result<BTreeMap<WorkshopId, String>, Fault> {
    let mut select = conn.prepare_cached(
        "SELECT w.uuid, s.projector_key FROM workshop_secret s JOIN workshop w ON w.id = s.workshop",
    )?;
    let mut rows = select.query([])?;
    let mut keys = BTreeMap::new();
    while let Some(row) = rows.next()? {
        keys.insert(WorkshopId(row::uuid(row, 0)?), row.get(1)?);
    }
    Ok(keys)
}

pub(crate) fn secrets(conn: &Connection, workshop: WorkshopId) -> Result<Secrets, Fault> {
    let under = Under::find(conn, workshop)?;
    let mut select = conn.prepare_cached(
        "SELECT token_key, projector_key FROM workshop_secret WHERE workshop = ?1",
    )?;
    Ok(select.query_row([under.row], |row| {
        Ok(Secrets {
            token_key: row.get(0)?,
            projector_key: row.get(1)?,
        })
    })?)
}
