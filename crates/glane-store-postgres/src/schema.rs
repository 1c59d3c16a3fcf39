//! The tables, and how older data become today's: numbered files, forward only, each whole or absent.
//!
//! Several programs may start at once: one brings the data up, the others wait for it (an advisory lock of the database).
//! A program of the version before goes on running meanwhile, so that nodes can be renewed one by one: a migration only
//! adds (expand), or takes an index from it that it finds the same rows without; what nobody uses any more is taken away by
//! a later one (contract), which says by `oldest` which programs it leaves behind.

use glane_store::StoreError;

use crate::Having;
use crate::carried::MARK;
use crate::connection::Conn;
use crate::error::{Fault, OpenError, said};
use crate::row::get;

/// A step, and the schema that a program must know at least to go on using what it makes.
#[derive(Clone, Copy)]
pub(crate) struct Migration {
    pub(crate) sql: &'static str,
    pub(crate) oldest: u32,
}

/// Migration n takes schema n - 1 to schema n. A published file is never changed; a new one is added.
pub(crate) const MIGRATIONS: [Migration; 4] = [
    Migration {
        sql: include_str!("../migrations/0001_start.sql"),
        oldest: 1,
    },
    Migration {
        sql: include_str!("../migrations/0002_since.sql"),
        oldest: 1,
    },
    Migration {
        sql: include_str!("../migrations/0003_tally.sql"),
        oldest: 1,
    },
    Migration {
        sql: include_str!("../migrations/0004_apart.sql"),
        oldest: 1,
    },
];

/// « GLNE », then which lock of ours.
const MIGRATING: i64 = 0x474C_4E45_0000_0001;
/// « GLNE » alone: held, with the number of the data's first table, by the program that has them for itself.
const ALONE: i32 = 0x474C_4E45;
/// The first version that has all that is used.
const LEAST: u32 = 14;

/// The newest schema this program knows.
pub(crate) fn known() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

macro_rules! lock {
    ($how:literal) => {
        concat!(
            "SELECT pg_try_advisory_lock",
            $how,
            "($1, ('glane_schema'::regclass::oid::int8 % 2147483647)::int4)"
        )
    };
}

/// Takes the data for this session, alone or with others who share them; false if another one has them otherwise.
pub(crate) async fn hold(conn: &Conn, having: Having) -> Result<bool, Fault> {
    let sql = match having {
        Having::Look => return Ok(true),
        Having::Alone => lock!(""),
        Having::Shared => lock!("_shared"),
    };
    let row = conn.first(sql, &[&ALONE]).await?;
    row.map_or(Ok(false), |row| get(&row, 0))
}

/// Sees that the server will do, and brings the database to the newest schema.
pub(crate) async fn ready(conn: &Conn) -> Result<(), OpenError> {
    server(conn).await.map_err(open_error)??;
    bring_up(conn, &MIGRATIONS).await
}

/// Does what is not done yet of these steps.
pub(crate) async fn bring_up(conn: &Conn, steps: &[Migration]) -> Result<(), OpenError> {
    let brought = step_by_step(conn, steps).await;
    if !matches!(brought, Ok(Ok(()))) {
        // Nothing of a step that failed is there.
        drop(conn.batch("ROLLBACK").await);
    }
    brought.map_err(open_error)?
}

pub(crate) fn open_error(fault: Fault) -> OpenError {
    match fault {
        Fault::Sql(error) => OpenError::Broken(said(&error)),
        Fault::Refused(StoreError::Broken(why)) => OpenError::Broken(why),
        Fault::Refused(error) => OpenError::Broken(error.to_string()),
    }
}

/// Whether the server will do.
pub(crate) async fn server(conn: &Conn) -> Result<Result<(), OpenError>, Fault> {
    let sql = "SELECT current_setting('server_version_num')::int8, current_setting('fsync'), \
               current_setting('server_encoding'), current_schema()::text";
    let Some(row) = conn.first(sql, &[]).await? else {
        return Ok(Ok(()));
    };
    let version: i64 = get(&row, 0)?;
    let found = u32::try_from(version / 10_000).unwrap_or(0);
    let (fsync, encoding, schema): (&str, &str, Option<&str>) =
        (get(&row, 1)?, get(&row, 2)?, get(&row, 3)?);
    Ok(if found < LEAST {
        Err(OpenError::OldServer {
            found,
            least: LEAST,
        })
    } else if fsync == "off" {
        Err(OpenError::NotOnDisk)
    } else if encoding != "UTF8" {
        Err(OpenError::Broken(format!(
            "its encoding is {encoding}: make it with ENCODING 'UTF8'"
        )))
    } else if schema.is_none() {
        Err(OpenError::Broken(
            "the search_path names no schema that is there".to_owned(),
        ))
    } else {
        Ok(())
    })
}

/// What whoever writes or reads more than one table asks for first, in the order in which it may ask for both: a step
/// changes several tables and would wait in a circle otherwise.
const FIRST_OF_ALL: &str = "LOCK TABLE house IN ACCESS EXCLUSIVE MODE; \
     LOCK TABLE workshop IN ACCESS EXCLUSIVE MODE";

async fn step_by_step(conn: &Conn, steps: &[Migration]) -> Result<Result<(), OpenError>, Fault> {
    // Whoever comes second waits for the first as long as that takes.
    conn.batch(&format!(
        "BEGIN; SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock({MIGRATING})"
    ))
    .await?;
    let found = match standing(conn).await? {
        Ok(found) => found,
        Err(error) => return Ok(Err(error)),
    };
    let mut due = steps
        .iter()
        .zip(1_u32..)
        .filter(|(_, n)| *n > found)
        .peekable();
    if found > 0 && due.peek().is_some() {
        conn.batch(FIRST_OF_ALL).await?;
    }
    for (step, number) in due {
        conn.batch(step.sql).await?;
        let Migration { oldest, .. } = step;
        conn.batch(&format!(
            "UPDATE glane_schema SET version = {number}, oldest = {oldest}"
        ))
        .await?;
    }
    conn.batch("COMMIT").await?;
    Ok(Ok(()))
}

/// What a database holds, as far as its tables say.
pub(crate) enum Standing {
    /// No table.
    Nothing,
    /// Tables of another program.
    NotOurs,
    /// Ours.
    Ours {
        /// Their schema; 0 where they are still to be made.
        found: u32,
        /// Which programs they leave behind.
        oldest: u32,
    },
}

/// Looks at what is there, and changes nothing.
pub(crate) async fn look(conn: &Conn) -> Result<Standing, Fault> {
    let sql = "SELECT count(*), count(*) FILTER (WHERE tablename = 'glane_schema') FROM pg_tables \
               WHERE schemaname = current_schema()";
    let (mut all, mut ours) = (0_i64, 0_i64);
    if let Some(row) = conn.first(sql, &[]).await? {
        (all, ours) = (get(&row, 0)?, get(&row, 1)?);
    }
    if ours == 0 {
        return Ok(if all > 0 {
            Standing::NotOurs
        } else {
            Standing::Nothing
        });
    }
    let sql = "SELECT version::int8, oldest::int8 FROM glane_schema";
    let Some(row) = conn.first(sql, &[]).await? else {
        return Ok(Standing::NotOurs);
    };
    let number = |column| -> Result<u32, Fault> {
        let number: i64 = get(&row, column)?;
        Ok(u32::try_from(number).unwrap_or(u32::MAX))
    };
    Ok(Standing::Ours {
        found: number(0)?,
        oldest: number(1)?,
    })
}

/// Whether data were being moved here, and that was cut off.
pub(crate) async fn is_half_moved(conn: &Conn) -> Result<bool, Fault> {
    let sql = "SELECT to_regclass($1) IS NOT NULL";
    let row = conn.first(sql, &[&MARK]).await?;
    row.map_or(Ok(false), |row| get(&row, 0))
}

/// The schema of the data; 0 where there is nothing yet, and then there is where it is written.
async fn standing(conn: &Conn) -> Result<Result<u32, OpenError>, Fault> {
    match look(conn).await? {
        Standing::NotOurs => Ok(Err(OpenError::NotOurs)),
        Standing::Nothing => {
            conn.batch(
                "CREATE TABLE glane_schema (version INT NOT NULL, oldest INT NOT NULL); \
                 INSERT INTO glane_schema VALUES (0, 0)",
            )
            .await?;
            Ok(Ok(0))
        }
        Standing::Ours { found, oldest } => Ok(if oldest > known() {
            Err(OpenError::TooNew {
                found,
                known: known(),
            })
        } else {
            Ok(found)
        }),
    }
}
