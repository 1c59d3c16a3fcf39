//! Every row of a store written into another one, and read back from there.

use glane_store::StoreError;
use glane_store::carried::{Cell, Gives, Row, TABLES, Table, Take, Takes};
use serde::Serialize;

/// How many rows are written at once at most, and of how many bytes about.
const ROWS: usize = 2000;
const BYTES: usize = 8 << 20;

/// What became of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Carried {
    /// Which.
    pub table: &'static str,
    /// How many rows it has.
    pub rows: u64,
    /// The hash of them all, in their order.
    pub hash: String,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many rows of a table are written.
    Written(u64),
    /// A table is written.
    Whole(u64),
    /// So many rows were read back.
    Checked(u64),
}

/// Why it stopped. Nothing of it is in the new store.
#[derive(Debug)]
pub enum Stop {
    /// What is left could not be read.
    From(StoreError),
    /// What is filled could not be written.
    To(StoreError),
    /// What was written does not read as what was read.
    Differs(&'static str),
}

/// Whoever is told how far it is.
pub type Watch<'a> = &'a mut dyn FnMut(&'static Table, Step);

/// A hash of rows, each told apart from the next.
#[derive(Default)]
struct Sum {
    hasher: blake3::Hasher,
    rows: u64,
    written: Vec<u8>,
}

impl Sum {
    fn add(&mut self, row: &[Cell]) {
        self.written.clear();
        for cell in row {
            cell.write(&mut self.written);
        }
        let length = self.written.len() as u64;
        self.hasher.update(&length.to_le_bytes());
        self.hasher.update(&self.written);
        self.rows = self.rows.saturating_add(1);
    }

    fn of(self, table: &'static Table) -> Carried {
        Carried {
            table: table.name,
            rows: self.rows,
            hash: self.hasher.finalize().to_hex().to_string(),
        }
    }
}

/// One hash of all tables.
pub fn hash(all: &[Carried]) -> String {
    let mut hasher = blake3::Hasher::new();
    for one in all {
        hasher.update(one.table.as_bytes());
        hasher.update(&one.rows.to_le_bytes());
        hasher.update(one.hash.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

/// Reads everything, and writes nothing.
pub fn read(from: &mut dyn Gives) -> Result<Vec<Carried>, StoreError> {
    TABLES
        .iter()
        .map(|table| sum(from, table, &mut |_| {}))
        .collect()
}

fn sum(
    from: &mut dyn Gives,
    table: &'static Table,
    told: &mut dyn FnMut(u64),
) -> Result<Carried, StoreError> {
    let mut sum = Sum::default();
    let take: Take<'_> = &mut |row: Row| {
        sum.add(&row);
        told(sum.rows);
        Ok(())
    };
    from.give(table, take)?;
    Ok(sum.of(table))
}

/// Writes everything, and reads all of it back. The new store keeps nothing of it yet: see [`Takes::keep`].
pub fn carry(
    from: &mut dyn Gives,
    to: &mut dyn Takes,
    watch: Watch<'_>,
) -> Result<Vec<Carried>, Stop> {
    let mut read = Vec::with_capacity(TABLES.len());
    for table in &TABLES {
        let carried = write(from, to, table, watch)?;
        watch(table, Step::Whole(carried.rows));
        read.push(carried);
    }
    for (table, read) in TABLES.iter().zip(&read) {
        let told = &mut |rows| watch(table, Step::Checked(rows));
        let there = sum(to, table, told).map_err(Stop::To)?;
        if there != *read {
            return Err(Stop::Differs(table.name));
        }
    }
    Ok(read)
}

fn write(
    from: &mut dyn Gives,
    to: &mut dyn Takes,
    table: &'static Table,
    watch: Watch<'_>,
) -> Result<Carried, Stop> {
    let mut sum = Sum::default();
    let mut waiting: Vec<Row> = Vec::new();
    let mut weight = 0_usize;
    // What the new store says is not the old one's fault.
    let mut refused = None;
    let take: Take<'_> = &mut |row: Row| {
        sum.add(&row);
        weight += row.iter().map(Cell::weight).sum::<usize>();
        waiting.push(row);
        if waiting.len() >= ROWS || weight >= BYTES {
            weight = 0;
            if let Err(error) = to.put(table, std::mem::take(&mut waiting)) {
                refused = Some(error.clone());
                return Err(error);
            }
            watch(table, Step::Written(sum.rows));
        }
        Ok(())
    };
    let given = from.give(table, take);
    if let Some(error) = refused {
        return Err(Stop::To(error));
    }
    given.map_err(Stop::From)?;
    if !waiting.is_empty() {
        to.put(table, waiting).map_err(Stop::To)?;
    }
    Ok(sum.of(table))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// A store that is rows, and may lose or bend one.
    #[derive(Default)]
    struct Rows {
        rows: BTreeMap<&'static str, Vec<Row>>,
        bends: Option<&'static str>,
    }

    impl Gives for Rows {
        fn count(&mut self, table: &'static Table) -> Result<u64, StoreError> {
            Ok(self.rows.get(table.name).map_or(0, Vec::len) as u64)
        }

        fn give(&mut self, table: &'static Table, take: Take<'_>) -> Result<(), StoreError> {
            let rows = self.rows.get(table.name).cloned().unwrap_or_default();
            rows.into_iter().try_for_each(take)
        }
    }

    impl Takes for Rows {
        fn put(&mut self, table: &'static Table, rows: Vec<Row>) -> Result<(), StoreError> {
            let kept = self.rows.entry(table.name).or_default();
            kept.extend(rows);
            if self.bends == Some(table.name) {
                kept.pop();
            }
            Ok(())
        }

        fn keep(self: Box<Self>) -> Result<(), StoreError> {
            Ok(())
        }
    }

    fn some(many: i64) -> Rows {
        let setting = |n: i64| vec![Cell::Text(format!("nom {n}")), Cell::Text("x".repeat(9))];
        let mut rows = Rows::default();
        rows.rows
            .insert("setting", (0..many).map(setting).collect());
        rows
    }

    #[test]
    fn all_rows_come_over_in_their_order_whatever_fits_at_once() {
        for many in [0, 1, 2000, 2001, 4500] {
            let (mut from, mut to) = (some(many), Rows::default());
            let mut seen = 0;
            let carried = carry(&mut from, &mut to, &mut |_, step| {
                if let Step::Checked(rows) = step {
                    seen = seen.max(rows);
                }
            });
            let carried = carried.unwrap();
            assert_eq!(
                from.rows.get("setting").map(Vec::len),
                usize::try_from(seen).ok()
            );
            assert_eq!(carried, read(&mut from).unwrap());
            assert_eq!(carried, read(&mut to).unwrap());
            assert_eq!(hash(&carried), hash(&read(&mut to).unwrap()));
        }
    }

    #[test]
    fn one_row_less_is_seen() {
        let mut to = Rows {
            bends: Some("setting"),
            ..Rows::default()
        };
        let stop = carry(&mut some(3), &mut to, &mut |_, _| {});
        assert!(matches!(stop, Err(Stop::Differs("setting"))), "{stop:?}");
        let hashes = [3, 4].map(|many| hash(&read(&mut some(many)).unwrap()));
        assert_ne!(hashes[0], hashes[1]);
    }
}
