//! A whole copy of a database, taken beside whoever writes to it; and what a database holds, without opening it as a
//! store: nothing in it is brought to a newer schema.

use std::path::{Path, PathBuf};

use glane_core::date::Day;
use glane_core::id::{Revision, Slug};
use glane_core::today::LAST_DAY;
use glane_core::world::Micros;
use rusqlite::Connection;

use crate::acts::{damage, setting};
use crate::error::{Fault, OpenError};
use crate::{connection, folder};

/// What a database holds, as far as one must know before it is carried away or put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// Its schema; 0 for an empty file.
    pub schema: u32,
    /// Its workshops, by slug.
    pub workshops: Vec<Held>,
    /// When a decision was last made or a script last written, by the clock of then.
    pub last: Option<Micros>,
    /// The last day that was known to whoever served it.
    pub day: Option<Day>,
}

/// One workshop of a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its short name.
    pub slug: Slug,
    /// Where its history stands.
    pub revision: Revision,
    /// Its ballots, every attempt one.
    pub ballots: u64,
    /// Whether what ties answers to phones is still there: the workshop is not sealed.
    pub linkable: bool,
}

const WORKSHOPS: &str = "SELECT w.slug, w.revision, (SELECT count(*) FROM ballot b WHERE b.workshop = w.id), \
     coalesce((SELECT s.token_key IS NOT NULL FROM workshop_secret s WHERE s.workshop = w.id), 0) \
     FROM workshop w ORDER BY w.slug";
const LAST: &str =
    "SELECT max(at) FROM (SELECT max(at) AS at FROM decision UNION ALL SELECT max(at) FROM script)";

/// The newest schema this program knows.
pub fn schema() -> u32 {
    crate::schema::known()
}

/// Writes a copy of a database as it stands at one moment to a file that must not be there yet. Whoever writes to the
/// database goes on meanwhile. What was deleted is not in the copy: it is written anew, page by page, from the rows.
pub fn copy(database: &Path, to: &Path) -> Result<(), OpenError> {
    let conn = beside(database)?.0;
    folder::fresh(to)?;
    let copied = to
        .to_str()
        .ok_or_else(|| OpenError::io(to, &"this path is not text"))
        .and_then(|path| {
            let vacuumed = conn.execute("VACUUM INTO ?1", [path]);
            vacuumed.map_err(|error| OpenError::sqlite(to, &error))
        });
    if copied.is_err() {
        // Half a copy is none.
        drop(std::fs::remove_file(to));
    }
    copied.map(|_| ())
}

/// What a database holds. It may be in use.
pub fn content(database: &Path) -> Result<Content, OpenError> {
    let (conn, schema) = beside(database)?;
    if schema == 0 {
        return Ok(Content {
            schema,
            workshops: Vec::new(),
            last: None,
            day: None,
        });
    }
    let failed = |error: rusqlite::Error| OpenError::sqlite(database, &error);
    Ok(Content {
        schema,
        workshops: workshops(&conn, database)?,
        last: conn
            .query_row(LAST, [], |row| row.get::<_, Option<i64>>(0))
            .map_err(failed)?
            .map(Micros),
        day: day(&conn, database)?,
    })
}

fn day(conn: &Connection, database: &Path) -> Result<Option<Day>, OpenError> {
    let known = setting::setting(conn, LAST_DAY).map_err(|fault| failed(fault, database))?;
    Ok(known.as_deref().and_then(Day::read))
}

fn failed(fault: Fault, database: &Path) -> OpenError {
    match fault {
        Fault::Refused(error) => OpenError::io(database, &error),
        Fault::Sql(error) => OpenError::sqlite(database, &error),
    }
}

fn workshops(conn: &Connection, database: &Path) -> Result<Vec<Held>, OpenError> {
    let failed = |error: rusqlite::Error| OpenError::sqlite(database, &error);
    let mut select = conn.prepare(WORKSHOPS).map_err(failed)?;
    let rows = select
        .query_map([], |row| {
            let slug: String = row.get(0)?;
            Ok((slug, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .map_err(failed)?;
    let mut all = Vec::new();
    for row in rows {
        let (slug, revision, ballots, linkable) = row.map_err(failed)?;
        let slug = Slug::new(slug).map_err(|error| OpenError::io(database, &error))?;
        all.push(Held {
            slug,
            revision: Revision(revision),
            ballots,
            linkable,
        });
    }
    Ok(all)
}

/// What is damaged in a database, in its own words; nothing if it is sound. Reads all of it; it may be in use, and of
/// an older schema.
pub fn damage(database: &Path) -> Result<Vec<String>, OpenError> {
    let (conn, found) = beside(database)?;
    let looked = if found == schema() {
        damage::damage(&conn)
    } else {
        damage::file(&conn)
    };
    looked.map_err(|fault| failed(fault, database))
}

/// A connection to a database that may be in use, and its schema. It writes nothing by itself; where the file cannot be
/// written to it only reads.
fn beside(database: &Path) -> Result<(Connection, u32), OpenError> {
    if !database.is_file() {
        let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
        return Err(OpenError::Io {
            path: PathBuf::from(database),
            why: missing.to_string(),
        });
    }
    let conn = connection::beside(database)?;
    let found = crate::schema::check(&conn, database)?;
    Ok((conn, found))
}
