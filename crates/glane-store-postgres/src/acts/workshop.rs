//! Workshops: made, revised, listed; and the count of their revisions, which every other act advances.

use std::collections::BTreeMap;

use glane_core::id::{Revision, ScriptVersion, Slug, WorkshopId};
use glane_core::sealing::day_of;
use glane_core::workshop::Workshop;
use glane_core::world::Micros;
use glane_store::{NewWorkshop, Secrets, StoreError};
use tokio_postgres::Row;

use crate::connection::Conn;
use crate::error::Fault;
use crate::row::{self, corrupt, get, long};

/// No history is longer.
pub(crate) const LAST: Revision = Revision(u64::MAX >> 1);

/// A workshop under an act, its row held until the transaction ends: where its history stands, and how many people it
/// has given a number to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Under {
    pub(crate) row: i64,
    pub(crate) revision: Revision,
    pub(crate) people: i64,
    pub(crate) script: i64,
    /// Whether nothing ties anybody to their answers any more.
    sealed: bool,
}

const HOLD: &str = "SELECT id, revision, people FROM workshop WHERE uuid = $1 FOR NO KEY UPDATE";
const BESIDE: &str = "SELECT (SELECT max(version) FROM script WHERE workshop = $1), \
     (SELECT token_key IS NULL FROM workshop_secret WHERE workshop = $1)";

impl Under {
    /// Holds it: what is read afterwards is what stands, whichever node wrote it.
    pub(crate) async fn hold(conn: &Conn, id: WorkshopId) -> Result<Self, Fault> {
        let row = conn.first(HOLD, &[&id.0]).await?;
        let row = row.ok_or(StoreError::NoWorkshop)?;
        let number: i64 = get(&row, 0)?;
        // A statement of its own: it sees what was committed while the row was waited for.
        let beside = conn.first(BESIDE, &[&number]).await?;
        let beside = beside.ok_or(StoreError::NoWorkshop)?;
        let script: Option<i64> = get(&beside, 0)?;
        let sealed: Option<bool> = get(&beside, 1)?;
        Ok(Self {
            row: number,
            revision: row::revision(&row, 1)?,
            people: get(&row, 2)?,
            script: script.unwrap_or(0),
            sealed: sealed.unwrap_or(false),
        })
    }

    /// The same, where nothing that ties anybody to an answer may be written once the workshop is sealed: another program
    /// may have sealed it while the act was on its way.
    pub(crate) async fn hold_open(conn: &Conn, id: WorkshopId) -> Result<Self, Fault> {
        let under = Self::hold(conn, id).await?;
        if under.sealed {
            return Err(StoreError::Sealed.into());
        }
        Ok(under)
    }

    /// The revision that the act under way makes if it changes something.
    pub(crate) fn next(self) -> Revision {
        Revision(self.revision.0.saturating_add(1))
    }

    /// Moves the history to [`Self::next`]; called once by an act that changed something.
    pub(crate) async fn advance(&mut self, conn: &Conn) -> Result<(), Fault> {
        self.revision = self.next();
        self.keep(conn).await
    }

    /// Writes where it stands.
    pub(crate) async fn keep(self, conn: &Conn) -> Result<(), Fault> {
        let sql = "UPDATE workshop SET revision = $2, people = $3 WHERE id = $1";
        conn.execute(sql, &[&self.row, &long(self.revision.0), &self.people])
            .await?;
        Ok(())
    }
}

/// The row of a workshop that is only looked at.
pub(crate) async fn find(conn: &Conn, id: WorkshopId) -> Result<i64, Fault> {
    let row = conn
        .first("SELECT id FROM workshop WHERE uuid = $1", &[&id.0])
        .await?;
    get(&row.ok_or(StoreError::NoWorkshop)?, 0)
}

pub(crate) async fn create(conn: &Conn, at: Micros, new: &NewWorkshop) -> Result<Workshop, Fault> {
    let slug = new.slug.as_str();
    for (sql, value, error) in [
        (
            "SELECT 1 FROM workshop WHERE slug = $1",
            slug,
            StoreError::SlugTaken(new.slug.clone()),
        ),
        (
            "SELECT 1 FROM workshop WHERE code = $1",
            new.code.as_str(),
            StoreError::CodeTaken,
        ),
    ] {
        if conn.first(sql, &[&value]).await?.is_some() {
            return Err(error.into());
        }
    }
    let sql = "INSERT INTO workshop (uuid, slug, code, created, revision, people) VALUES ($1, $2, $3, $4, 1, 0) \
               RETURNING id";
    let row = conn
        .first(sql, &[&new.id.0, &slug, &new.code, &at.0])
        .await?;
    let row: i64 = get(&row.ok_or(StoreError::NoWorkshop)?, 0)?;
    let sql =
        "INSERT INTO workshop_secret (workshop, token_key, projector_key) VALUES ($1, $2, $3)";
    conn.execute(sql, &[&row, &&new.token_key[..], &new.projector_key])
        .await?;
    write_script(conn, row, ScriptVersion(1), Revision(1), at, &new.source).await?;
    Ok(Workshop {
        id: new.id,
        slug: new.slug.clone(),
        code: new.code.clone(),
        created: at,
        source: new.source.clone(),
        script: ScriptVersion(1),
        revision: Revision(1),
    })
}

pub(crate) async fn revise(
    conn: &Conn,
    at: Micros,
    workshop: WorkshopId,
    source: &str,
) -> Result<Workshop, Fault> {
    let mut under = Under::hold(conn, workshop).await?;
    let (_, mut present) = as_of(conn, workshop, under.revision).await?;
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
    )
    .await?;
    under.advance(conn).await?;
    Ok(present)
}

async fn write_script(
    conn: &Conn,
    workshop: i64,
    version: ScriptVersion,
    revision: Revision,
    at: Micros,
    source: &str,
) -> Result<(), Fault> {
    let sql =
        "INSERT INTO script (workshop, version, revision, at, source) VALUES ($1, $2, $3, $4, $5)";
    let version = i64::from(version.0);
    conn.execute(
        sql,
        &[&workshop, &version, &long(revision.0), &at.0, &source],
    )
    .await?;
    Ok(())
}

macro_rules! select {
    ($where:literal) => {
        concat!(
            "SELECT w.id, w.uuid, w.slug, w.code, w.created, least(w.revision, $1), s.version, s.source \
             FROM workshop w JOIN script s ON s.workshop = w.id AND s.version = \
             (SELECT max(version) FROM script WHERE workshop = w.id AND revision <= $1)",
            $where
        )
    };
}

pub(crate) async fn list(conn: &Conn) -> Result<Vec<Workshop>, Fault> {
    let rows = conn.query(select!(""), &[&i64::MAX]).await?;
    let all: Result<Vec<_>, Fault> = rows.iter().map(read).collect();
    let mut workshops: Vec<Workshop> = all?.into_iter().map(|(_, workshop)| workshop).collect();
    workshops.sort_by_key(|workshop| (day_of(workshop.created), workshop.id));
    Ok(workshops)
}

/// Where histories stand.
pub(crate) async fn revisions(conn: &Conn) -> Result<BTreeMap<WorkshopId, Revision>, Fault> {
    let rows = conn
        .query("SELECT uuid, revision FROM workshop", &[])
        .await?;
    let read = |row: &Row| Ok((WorkshopId(get(row, 0)?), row::revision(row, 1)?));
    rows.iter().map(read).collect()
}

/// Where one history stands.
pub(crate) async fn revision(conn: &Conn, id: WorkshopId) -> Result<Revision, Fault> {
    let sql = "SELECT revision FROM workshop WHERE uuid = $1";
    let row = conn.first(sql, &[&id.0]).await?;
    row::revision(&row.ok_or(StoreError::NoWorkshop)?, 0)
}

/// A workshop as it stood at a revision (the present one if that is still to come), with its row.
/// Before its first revision there was none.
pub(crate) async fn as_of(
    conn: &Conn,
    id: WorkshopId,
    at: Revision,
) -> Result<(i64, Workshop), Fault> {
    let row = conn
        .first(select!(" WHERE w.uuid = $2"), &[&long(at.0), &id.0])
        .await?;
    read(&row.ok_or(StoreError::NoWorkshop)?)
}

fn read(row: &Row) -> Result<(i64, Workshop), Fault> {
    let number: i64 = get(row, 0)?;
    let script: i64 = get(row, 6)?;
    let slug: &str = get(row, 2)?;
    let workshop = Workshop {
        id: WorkshopId(get(row, 1)?),
        slug: row::key("workshop", number, "slug", Slug::new(slug))?,
        code: get(row, 3)?,
        created: Micros(get(row, 4)?),
        revision: row::revision(row, 5)?,
        script: ScriptVersion(
            u32::try_from(script).map_err(|_| corrupt("script", number, "version"))?,
        ),
        source: get(row, 7)?,
    };
    Ok((number, workshop))
}

pub(crate) async fn projector_keys(conn: &Conn) -> Result<BTreeMap<WorkshopId, String>, Fault> {
    let sql = "SELECT w.uuid, s.projector_key FROM workshop_secret s JOIN workshop w ON w.id = s.workshop";
    let rows = conn.query(sql, &[]).await?;
    let key = |row: &Row| Ok((WorkshopId(get(row, 0)?), get(row, 1)?));
    rows.iter().map(key).collect()
}

pub(crate) async fn secrets(conn: &Conn, workshop: WorkshopId) -> Result<Secrets, Fault> {
    let number = find(conn, workshop).await?;
    let sql = "SELECT token_key, projector_key FROM workshop_secret WHERE workshop = $1";
    let row = conn.first(sql, &[&number]).await?;
    let row = row.ok_or_else(|| corrupt("workshop_secret", number, "its row"))?;
    let key: Option<&[u8]> = get(&row, 0)?;
    let key = key.map(<[u8; 32]>::try_from).transpose();
    Ok(Secrets {
        token_key: key.map_err(|_| corrupt("workshop_secret", number, "token_key"))?,
        projector_key: get(&row, 1)?,
    })
}
