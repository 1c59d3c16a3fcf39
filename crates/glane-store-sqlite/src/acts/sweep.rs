//! Taking what was deleted out of the files for good.
//!
//! Deleted rows are written over where they lay (`secure_delete`), which leaves two places: the log, where pages stay as
//! they were until others are written over them, and the shape of the file. So the file is written anew from what is left
//! (`VACUUM`), the log is brought into it and written over, and then cut off.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use glane_store::StoreError;
use rusqlite::Connection;

use crate::error::Fault;
use crate::tokens::Ledger;

/// The setting that says that there is something to sweep; it is there until it is done, whatever cuts it off.
const UNSWEPT: &str = "unswept";
/// How often those who read are waited for, five seconds each time.
const TRIES: u32 = 6;

/// Notes within a transaction that something was taken away.
pub(crate) fn note(conn: &Connection) -> Result<(), Fault> {
    conn.prepare_cached("INSERT OR IGNORE INTO setting (name, value) VALUES (?1, '')")?
        .execute([UNSWEPT])?;
    Ok(())
}

/// Sweeps, if there is something to.
pub(crate) fn sweep(ledger: &Ledger, log: &Path) -> Result<bool, Fault> {
    let is_due = ledger
        .prepare_cached("SELECT 1 FROM setting WHERE name = ?1")?
        .exists([UNSWEPT])?;
    if !is_due {
        return Ok(false);
    }
    // Nothing that is read again needs the statements kept so far; a file is not written anew under an open one.
    ledger.flush_prepared_statement_cache();
    ledger.execute_batch("VACUUM")?;
    emptied(ledger, log)?;
    ledger.execute("DELETE FROM setting WHERE name = ?1", [UNSWEPT])?;
    Ok(true)
}

/// Brings the log into the file, writes zeros over it, and cuts it off.
fn emptied(ledger: &Ledger, log: &Path) -> Result<(), Fault> {
    checkpoint(ledger, "RESTART")?;
    // Whoever reads now reads the file alone, and nobody else writes: what lies in the log is read by nobody.
    written_over(log).map_err(|error| StoreError::Broken(error.to_string()))?;
    checkpoint(ledger, "TRUNCATE")
}

fn checkpoint(ledger: &Ledger, how: &str) -> Result<(), Fault> {
    for _ in 0..TRIES {
        let sql = format!("PRAGMA wal_checkpoint({how})");
        let is_busy: bool = ledger.query_row(&sql, [], |row| row.get(0))?;
        if !is_busy {
            return Ok(());
        }
    }
    let why = "what was taken away is still being read: its traces are removed later";
    Err(StoreError::Broken(why.to_owned()).into())
}

fn written_over(log: &Path) -> io::Result<()> {
    let zeros = vec![0_u8; 64 * 1024];
    let mut file = match OpenOptions::new().write(true).open(log) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        opened => opened?,
    };
    let mut left = file.metadata()?.len();
    while left > 0 {
        let part = zeros.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        file.write_all(zeros.get(..part).unwrap_or(&zeros))?;
        left = left.saturating_sub(u64::try_from(part).unwrap_or(u64::MAX));
    }
    file.sync_all()
}
