//! Files of published restitutions, as they were.

use glane_core::id::{Revision, WorkshopId};
use glane_core::life::Published;
use glane_store::Frozen;
use rusqlite::{Connection, params};

use crate::acts::workshop::Under;
use crate::error::Fault;

/// Keeps them; one that is kept stays, with its bytes if it had none.
pub(crate) fn freeze(
    conn: &Connection,
    workshop: WorkshopId,
    files: &[Frozen],
) -> Result<(), Fault> {
    let under = Under::find(conn, workshop)?;
    let mut keep = conn.prepare_cached(
        "INSERT INTO frozen (workshop, data, file, hash, bytes) VALUES (?1, ?2, ?3, ?4, ?5) \
         ON CONFLICT DO UPDATE SET bytes = coalesce(bytes, excluded.bytes) WHERE hash = excluded.hash",
    )?;
    for Frozen { file, bytes } in files {
        keep.execute(params![under.row, file.data.0, file.file, file.hash, bytes])?;
    }
    Ok(())
}

/// All of a workshop's.
pub(crate) fn frozen(conn: &Connection, workshop: WorkshopId) -> Result<Vec<Frozen>, Fault> {
    let under = Under::find(conn, workshop)?;
    let mut select = conn.prepare_cached(
        "SELECT data, file, hash, bytes FROM frozen WHERE workshop = ?1 ORDER BY data, file",
    )?;
    let mut rows = select.query([under.row])?;
    let mut files = Vec::new();
    while let Some(row) = rows.next()? {
        files.push(Frozen {
            file: Published {
                data: Revision(row.get(0)?),
                file: row.get(1)?,
                hash: row.get(2)?,
            },
            bytes: row.get(3)?,
        });
    }
    Ok(files)
}
