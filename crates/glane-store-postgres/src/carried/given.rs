//! A database read whole, at one moment.

use std::pin::pin;

use futures::TryStreamExt;
use glane_store::StoreError;
use glane_store::carried::{Cell, Gives, Kind, Row, TABLES, Table, Take};
use tokio::runtime::Runtime;
use uuid::Uuid;

use super::{connect, counted, hold, looked};
use crate::connection::Conn;
use crate::error::{Fault, OpenError};
use crate::row::{get, hashed};
use crate::schema;

/// Gives each of a workshop's people the number they are carried under: from 1, in the order in which they came.
const NUMBERED: &str = "CREATE TEMP TABLE IF NOT EXISTS carried_person ON COMMIT DROP AS \
     SELECT workshop, number, row_number() OVER (PARTITION BY workshop ORDER BY number) AS nth FROM person; \
     CREATE UNIQUE INDEX IF NOT EXISTS carried_person_number ON carried_person (workshop, number); \
     ANALYZE carried_person";

/// The rows of each table of [`TABLES`], in their order. Of an idea the form is given as it is kept, and what it says of the
/// idea is read from it.
const SELECTS: [&str; 18] = [
    "SELECT id, uuid, slug, code, created, revision FROM workshop ORDER BY id",
    "SELECT workshop, token_key, projector_key FROM workshop_secret ORDER BY workshop",
    "SELECT workshop, version, revision, at, source FROM script ORDER BY workshop, version",
    r#"SELECT p.workshop, c.nth, p.uuid, p."group", p.channel, p.first_revision, p.revision FROM person p
       JOIN carried_person c ON c.workshop = p.workshop AND c.number = p.number ORDER BY p.workshop, p.number"#,
    "SELECT t.workshop, c.nth, t.hash FROM person_token t \
     JOIN carried_person c ON c.workshop = t.workshop AND c.number = t.person ORDER BY t.workshop, t.person, t.hash",
    "SELECT i.workshop, c.nth, i.name FROM person_import i \
     JOIN carried_person c ON c.workshop = i.workshop AND c.number = i.person ORDER BY i.workshop, i.name",
    "SELECT b.workshop, b.question, b.round, c.nth, b.attempt, b.answer, b.revision, b.at, b.script, b.channel, \
     b.state, b.payload FROM ballot b \
     LEFT JOIN carried_person c ON c.workshop = b.workshop AND c.number = b.person \
     ORDER BY b.workshop, b.revision, b.answer, b.attempt, b.question, b.round, coalesce(c.nth, 0)",
    "SELECT i.workshop, i.question, i.number, i.round, i.normal, i.text, c.nth, i.revision, i.at FROM idea i \
     LEFT JOIN carried_person c ON c.workshop = i.workshop AND c.number = i.author \
     ORDER BY i.workshop, i.question, i.number",
    "SELECT workshop, revision, uuid, at, actor, base, target, act, undoes FROM decision ORDER BY workshop, revision",
    "SELECT workshop, data, file, hash, bytes FROM frozen ORDER BY workshop, data, file",
    "SELECT name, value FROM setting ORDER BY name",
    "SELECT id, name FROM house ORDER BY id",
    "SELECT id, uuid, name, folded, role, password, since, parted FROM member ORDER BY id",
    "SELECT hash, member, until FROM member_session ORDER BY hash",
    "SELECT hash, member, until FROM member_way ORDER BY hash",
    "SELECT id, uuid, member, host, credential, public, algorithm, count, name, since FROM member_passkey ORDER BY id",
    "SELECT id, uuid, workshop, role, key, label FROM workshop_look ORDER BY id",
    "SELECT id, day, actor, deed FROM house_deed ORDER BY id",
];

/// A database that is read whole. No other program has it meanwhile.
pub struct Given {
    runtime: Runtime,
    conn: Conn,
}

impl Given {
    /// Reads the database at `address`; nothing where there are no data of ours.
    pub fn open(address: &str) -> Result<Option<Self>, OpenError> {
        let (runtime, conn) = connect(address)?;
        let is_there = runtime.block_on(async {
            schema::server(&conn).await.map_err(schema::open_error)??;
            let looked = looked(&conn).await.map_err(schema::open_error)??;
            if looked.is_half_moved {
                return Err(OpenError::HalfMoved);
            }
            if looked.rows == 0 {
                return Ok(false);
            }
            hold(&conn).await?;
            let begin = conn.batch("BEGIN ISOLATION LEVEL REPEATABLE READ");
            begin.await.map_err(schema::open_error)?;
            Ok(true)
        })?;
        Ok(is_there.then_some(Self { runtime, conn }))
    }
}

impl Gives for Given {
    fn count(&mut self, table: &'static Table) -> Result<u64, StoreError> {
        Ok(self.runtime.block_on(counted(&self.conn, table))?)
    }

    fn give(&mut self, table: &'static Table, take: Take<'_>) -> Result<(), StoreError> {
        Ok(self.runtime.block_on(give(&self.conn, table, take))?)
    }
}

pub(super) async fn give(conn: &Conn, table: &'static Table, take: Take<'_>) -> Result<(), Fault> {
    let Some(sql) = SELECTS.get(table.nth()) else {
        return Err(StoreError::Broken(format!("no table {}", table.name)).into());
    };
    conn.batch(NUMBERED).await?;
    let mut rows = pin!(conn.stream(sql, &[]).await?);
    while let Some(row) = rows.try_next().await? {
        take(read(table, &row)?)?;
    }
    Ok(())
}

fn read(table: &'static Table, row: &tokio_postgres::Row) -> Result<Row, Fault> {
    let is_idea = TABLES.get(table.nth()).is_some() && table.name == "idea";
    let mut cells = Row::with_capacity(table.columns.len());
    for (at, (column, kind)) in table.columns.iter().enumerate() {
        if is_idea && *column == "taken_back" {
            let (number, normal): (i64, &[u8]) = (get(row, 2)?, get(row, at)?);
            let form = glane_store::carried::form_of_idea("", number, true);
            cells.push(Cell::Int(i64::from(hashed(&form) == normal)));
            continue;
        }
        let cell = match kind {
            Kind::Int => get::<Option<i64>>(row, at)?.map(Cell::Int),
            Kind::Text => get::<Option<String>>(row, at)?.map(Cell::Text),
            Kind::Bytes => get::<Option<Vec<u8>>>(row, at)?.map(Cell::Bytes),
            Kind::Id => get::<Option<Uuid>>(row, at)?.map(|id| Cell::Bytes(id.into_bytes().into())),
        };
        cells.push(cell.unwrap_or(Cell::Null));
    }
    Ok(cells)
}
