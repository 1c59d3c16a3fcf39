//! A whole database given row by row, or filled so: how it moves from or to another kind of store (see
//! [`glane_store::carried`]).
//!
//! What fills a database is one transaction, and a table of its own says that it is under way ([`MARK`]), which that
//! transaction takes away: cut off, the data are not there and the mark is, and no program takes such a database for an
//! empty one.
//!
//! All of it blocks: a move is a command of its own, and each side has a connection of its own.

mod given;
mod taken;

pub use given::Given;
pub use taken::Taken;

use glane_store::StoreError;
use glane_store::carried::{Cell, TABLES, Table};
use tokio::runtime::Runtime;

use crate::Having;
use crate::connection::{self, Conn};
use crate::error::{Fault, OpenError, out_of};
use crate::row::get;
use crate::schema::{self, Standing};

/// The table that is there while a database is filled.
pub(crate) const MARK: &str = "glane_moving";

/// What a person must know of a database before anything is moved there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looked {
    /// Whether a move that was cut off left its mark.
    pub is_half_moved: bool,
    /// Rows of all that would be moved.
    pub rows: u64,
}

/// Looks at a database without changing anything there.
pub fn look(address: &str) -> Result<Looked, OpenError> {
    let (runtime, conn) = connect(address)?;
    runtime.block_on(async {
        schema::server(&conn).await.map_err(schema::open_error)??;
        let looked = looked(&conn).await.map_err(schema::open_error)?;
        conn.close().await;
        looked
    })
}

async fn looked(conn: &Conn) -> Result<Result<Looked, OpenError>, Fault> {
    match schema::look(conn).await? {
        Standing::Ours { oldest, found } if oldest > schema::known() => {
            return Ok(Err(OpenError::TooNew {
                found,
                known: schema::known(),
            }));
        }
        Standing::Ours { found: 1.., .. } => {}
        Standing::Ours { .. } | Standing::Nothing => {
            return Ok(Ok(Looked {
                is_half_moved: false,
                rows: 0,
            }));
        }
        Standing::NotOurs => return Ok(Err(OpenError::NotOurs)),
    }
    let mut rows = 0_u64;
    for table in &TABLES {
        rows = rows.saturating_add(counted(conn, table).await?);
    }
    Ok(Ok(Looked {
        is_half_moved: schema::is_half_moved(conn).await?,
        rows,
    }))
}

/// A connection, and what waits for it.
fn connect(address: &str) -> Result<(Runtime, Conn), OpenError> {
    let way = connection::way(address)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| OpenError::Broken(error.to_string()))?;
    let conn = runtime.block_on(Conn::open(&way));
    let conn = conn.map_err(|fault| out_of(&fault))?;
    Ok((runtime, conn))
}

/// Takes the data for this connection alone, brought to the newest schema. Whatever the other side of a move is at, this
/// one waits for it.
async fn hold(conn: &Conn) -> Result<(), OpenError> {
    schema::ready(conn).await?;
    let held = schema::hold(conn, Having::Alone).await;
    if !held.map_err(schema::open_error)? {
        return Err(OpenError::Held);
    }
    conn.batch("SET idle_in_transaction_session_timeout = 0; SET statement_timeout = 0")
        .await
        .map_err(schema::open_error)
}

async fn counted(conn: &Conn, table: &'static Table) -> Result<u64, Fault> {
    let sql = format!("SELECT count(*) FROM {}", table.name);
    let row = conn.first(&sql, &[]).await?;
    let rows: i64 = row.map_or(Ok(0), |row| get(&row, 0))?;
    Ok(u64::try_from(rows).unwrap_or(0))
}

/// A row that is not as its table says.
fn strange(table: &Table) -> StoreError {
    StoreError::Broken(format!("a row of {} is not as it should be", table.name))
}

/// What a table keeps in place of what is carried, and after it what it finds from the rest.
fn own(table: &'static Table, row: &mut Vec<Cell>) -> Result<(), StoreError> {
    use glane_store::carried::form_of_idea;

    use crate::row::hashed;

    match (table.name, row.as_mut_slice()) {
        // How many people it has is written once they are there.
        ("workshop", _) => row.push(Cell::Int(0)),
        ("person_import", [_, _, Cell::Text(name)]) => {
            let hash = hashed(name).to_vec();
            row.push(Cell::Bytes(hash));
        }
        ("idea", [_, _, Cell::Int(number), _, taken_back, Cell::Text(text), ..]) => {
            let form = form_of_idea(text, *number, taken_back.int() == Some(1));
            *taken_back = Cell::Bytes(hashed(&form).to_vec());
        }
        ("person_import" | "idea", _) => return Err(strange(table)),
        _ => {}
    }
    Ok(())
}
