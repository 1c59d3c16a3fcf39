//! An empty database that is filled.

use std::pin::pin;

use glane_store::StoreError;
use glane_store::carried::{Cell, Gives, Kind, Row, Table, Take, Takes};
use tokio::runtime::Runtime;
use tokio_postgres::binary_copy::BinaryCopyInWriter;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use uuid::Uuid;

use super::given::give;
use super::{MARK, connect, counted, hold, looked, own, strange};
use crate::connection::{self, Conn};
use crate::error::{Fault, OpenError};
use crate::schema;

/// What says where numbers that the database gives out go on.
const GO_ON: [&str; 5] = [
    "workshop",
    "member",
    "member_passkey",
    "workshop_look",
    "house_deed",
];

/// A database that is filled. No other program has it meanwhile.
pub struct Taken {
    address: String,
    runtime: Runtime,
    conn: Conn,
    /// Whether a move that was cut off before had left its mark.
    again: bool,
}

impl Taken {
    /// Makes the tables at `address` if there are none, and begins; nothing where something is kept there already.
    pub fn begin(address: &str) -> Result<Option<Self>, OpenError> {
        let (runtime, conn) = connect(address)?;
        let begun = runtime.block_on(begin(&conn))?;
        Ok(begun.map(|again| Self {
            address: address.to_owned(),
            runtime,
            conn,
            again,
        }))
    }

    /// Whether a move to this database was cut off before.
    pub fn is_again(&self) -> bool {
        self.again
    }
}

async fn begin(conn: &Conn) -> Result<Option<bool>, OpenError> {
    // Data of a later version are left as they are.
    schema::server(conn).await.map_err(schema::open_error)??;
    looked(conn).await.map_err(schema::open_error)??;
    hold(conn).await?;
    // Once it is ours alone nobody writes any more.
    let looked = looked(conn).await.map_err(schema::open_error)??;
    if looked.rows > 0 {
        return Ok(None);
    }
    // The mark is there before anything else is, whatever becomes of that.
    let mark = format!("CREATE TABLE IF NOT EXISTS {MARK} ()");
    for sql in [mark.as_str(), "BEGIN", "SET LOCAL lock_timeout = 0"] {
        conn.batch(sql).await.map_err(schema::open_error)?;
    }
    Ok(Some(looked.is_half_moved))
}

/// A cell, bound as its column wants it.
#[derive(Debug)]
struct Bound<'c>(&'c Cell);

impl ToSql for Bound<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self.0 {
            Cell::Null => Ok(IsNull::Yes),
            Cell::Int(number) => number.to_sql(ty, out),
            Cell::Text(text) => text.to_sql(ty, out),
            Cell::Bytes(bytes) if *ty == Type::UUID => Uuid::from_slice(bytes)?.to_sql(ty, out),
            Cell::Bytes(bytes) => bytes.to_sql(ty, out),
        }
    }

    fn accepts(ty: &Type) -> bool {
        [Type::INT8, Type::TEXT, Type::BYTEA, Type::UUID].contains(ty)
    }

    to_sql_checked!();
}

fn kind(kind: Kind) -> Type {
    match kind {
        Kind::Int => Type::INT8,
        Kind::Text => Type::TEXT,
        Kind::Bytes => Type::BYTEA,
        Kind::Id => Type::UUID,
    }
}

/// The columns that a table has of its own, in the order in which [`own`] leaves a row.
fn columns(table: &'static Table) -> Vec<(&'static str, Type)> {
    let carried = table.columns.iter().map(|(name, is)| (*name, kind(*is)));
    let mut columns: Vec<_> = carried.collect();
    for (name, ty) in &mut columns {
        if *name == "taken_back" {
            (*name, *ty) = ("normal", Type::BYTEA);
        }
    }
    match table.name {
        "workshop" => columns.push(("people", Type::INT8)),
        "person_import" => columns.push(("hash", Type::BYTEA)),
        _ => {}
    }
    columns
}

async fn put(conn: &Conn, table: &'static Table, rows: &[Row]) -> Result<(), Fault> {
    let columns = columns(table);
    let names: Vec<String> = columns
        .iter()
        .map(|(name, _)| format!("\"{name}\""))
        .collect();
    let sql = format!(
        "COPY {} ({}) FROM STDIN (FORMAT binary)",
        table.name,
        names.join(", ")
    );
    let types: Vec<Type> = columns.into_iter().map(|(_, ty)| ty).collect();
    let sink = conn.copy_in(&sql).await?;
    let mut writer = pin!(BinaryCopyInWriter::new(sink, &types));
    for row in rows {
        if row.len() != types.len() {
            return Err(strange(table).into());
        }
        let bound: Vec<Bound<'_>> = row.iter().map(Bound).collect();
        let bound: Vec<&(dyn ToSql + Sync)> = bound
            .iter()
            .map(|cell| cell as &(dyn ToSql + Sync))
            .collect();
        writer.as_mut().write(&bound).await?;
    }
    let written = writer.as_mut().finish().await?;
    if written != rows.len() as u64 {
        return Err(strange(table).into());
    }
    Ok(())
}

impl Gives for Taken {
    fn count(&mut self, table: &'static Table) -> Result<u64, StoreError> {
        Ok(self.runtime.block_on(counted(&self.conn, table))?)
    }

    fn give(&mut self, table: &'static Table, take: Take<'_>) -> Result<(), StoreError> {
        Ok(self.runtime.block_on(give(&self.conn, table, take))?)
    }
}

impl Takes for Taken {
    fn put(&mut self, table: &'static Table, mut rows: Vec<Row>) -> Result<(), StoreError> {
        for row in &mut rows {
            own(table, row)?;
        }
        Ok(self.runtime.block_on(put(&self.conn, table, &rows))?)
    }

    fn keep(self: Box<Self>) -> Result<(), StoreError> {
        let Self {
            address,
            runtime,
            conn,
            ..
        } = *self;
        runtime.block_on(async move {
            let mut last = String::from(
                "UPDATE workshop w SET people = \
                 coalesce((SELECT max(number) FROM person p WHERE p.workshop = w.id), 0);",
            );
            for table in GO_ON {
                last += "SELECT setval(pg_get_serial_sequence('";
                last += table;
                last += "', 'id'), max(id)) FROM ";
                last += table;
                last += " HAVING max(id) > 0;";
            }
            conn.batch(&format!("{last} DROP TABLE {MARK}")).await?;
            if let Err(fault) = conn.batch("COMMIT").await {
                if !fault.is_lost() || !is_kept(&address).await? {
                    return Err(fault.into());
                }
                return Ok(());
            }
            // Plans for what is there now; without it the database finds out by itself a little later.
            drop(conn.batch("ANALYZE").await);
            conn.close().await;
            Ok(())
        })
    }
}

/// Whether a commit that nobody confirmed was done all the same: the mark went with it.
async fn is_kept(address: &str) -> Result<bool, StoreError> {
    let way = connection::way(address);
    let way = way.map_err(|error| StoreError::Broken(error.to_string()))?;
    let conn = Conn::open(&way).await?;
    let marked = schema::is_half_moved(&conn).await?;
    conn.close().await;
    Ok(!marked)
}
