//! Files of published restitutions, as they were.

use glane_core::id::WorkshopId;
use glane_core::life::Published;
use glane_store::Frozen;

use crate::acts::workshop::{self, Under};
use crate::connection::Conn;
use crate::error::Fault;
use crate::row::{self, get, long};

/// Keeps them; one that is kept stays, with its bytes if it had none.
pub(crate) async fn freeze(
    conn: &Conn,
    workshop: WorkshopId,
    files: &[Frozen],
) -> Result<(), Fault> {
    let under = Under::hold(conn, workshop).await?;
    let sql = "INSERT INTO frozen AS f (workshop, data, file, hash, bytes) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (workshop, data, file) DO UPDATE SET bytes = coalesce(f.bytes, excluded.bytes) \
               WHERE f.hash = excluded.hash";
    for Frozen { file, bytes } in files {
        let data = long(file.data.0);
        conn.execute(sql, &[&under.row, &data, &file.file, &file.hash, bytes])
            .await?;
    }
    Ok(())
}

/// All of a workshop's.
pub(crate) async fn frozen(conn: &Conn, workshop: WorkshopId) -> Result<Vec<Frozen>, Fault> {
    let number = workshop::find(conn, workshop).await?;
    let sql = "SELECT data, file, hash, bytes FROM frozen WHERE workshop = $1 ORDER BY data, file";
    let rows = conn.query(sql, &[&number]).await?;
    let read = |row: &tokio_postgres::Row| {
        Ok(Frozen {
            file: Published {
                data: row::revision(row, 0)?,
                file: get(row, 1)?,
                hash: get(row, 2)?,
            },
            bytes: get(row, 3)?,
        })
    };
    rows.iter().map(read).collect()
}
