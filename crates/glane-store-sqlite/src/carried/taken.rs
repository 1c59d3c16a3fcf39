//! An empty database that is filled.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use glane_store::StoreError;
use glane_store::carried::{Cell, Gives, Row, Table, Take, Takes, form_of_idea};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, params_from_iter};

use super::given::{count, give};
use super::{broken, patient};
use crate::connection::{self, Synchronous};
use crate::error::OpenError;
use crate::folder;

/// The end of a database's name while it is filled.
pub const MOVING: &str = ".demenagement";

/// How the rows of each table of [`glane_store::carried::TABLES`] are written. What a backend finds from the rest is
/// bound after what is carried: the row of a person in place of their number.
const INSERTS: [&str; 18] = [
    "INSERT INTO workshop (id, uuid, slug, code, created, revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    "INSERT INTO workshop_secret (workshop, token_key, projector_key) VALUES (?1, ?2, ?3)",
    "INSERT INTO script (workshop, version, revision, at, source) VALUES (?1, ?2, ?3, ?4, ?5)",
    r#"INSERT INTO person (workshop, id, uuid, "group", channel, first_revision, revision)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"#,
    "INSERT INTO person_token (person, token_hash) VALUES (?2, ?3)",
    "INSERT INTO person_import (workshop, person, name) VALUES (?1, ?2, ?3)",
    "INSERT INTO ballot (workshop, question, round, person, attempt, answer, revision, at, script, channel, state, \
     payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    "INSERT INTO idea (workshop, question, number, round, normal, text, author, revision, at) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    "INSERT INTO decision (workshop, revision, uuid, at, actor, base, target, act, undoes) VALUES \
     (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (SELECT id FROM decision WHERE workshop = ?1 AND uuid = ?9))",
    "INSERT INTO frozen (workshop, data, file, hash, bytes) VALUES (?1, ?2, ?3, ?4, ?5)",
    "INSERT INTO setting (name, value) VALUES (?1, ?2)",
    "INSERT INTO house (id, name) VALUES (?1, ?2)",
    "INSERT INTO member (id, uuid, name, folded, role, password, since, parted) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    "INSERT INTO member_session (hash, member, until) VALUES (?1, ?2, ?3)",
    "INSERT INTO member_way (hash, member, until) VALUES (?1, ?2, ?3)",
    "INSERT INTO member_passkey (id, uuid, member, host, credential, public, algorithm, count, name, since) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    "INSERT INTO workshop_look (id, uuid, workshop, role, key, label) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    "INSERT INTO house_deed (id, day, actor, deed) VALUES (?1, ?2, ?3, ?4)",
];

/// A database that is filled. Whoever makes one has its folder's lock ([`crate::lock`]).
pub struct Taken {
    /// Absent once it is closed.
    conn: Option<Connection>,
    /// Where it lies until it is whole.
    aside: PathBuf,
    /// Where it will be.
    path: PathBuf,
    people: People,
}

/// The rows that people are given: those of a workshop follow each other.
#[derive(Default)]
struct People {
    /// What is added to a person's number to have their row, by workshop.
    before: BTreeMap<i64, i64>,
    last: i64,
}

impl People {
    /// Gives a person the next row.
    fn add(&mut self, workshop: i64, number: i64) -> i64 {
        let last = self.last;
        let before = *self.before.entry(workshop).or_insert(last);
        let row = before.saturating_add(number);
        self.last = last.max(row);
        row
    }

    fn row(&self, workshop: i64, number: i64) -> Option<i64> {
        let before = self.before.get(&workshop)?;
        Some(before.saturating_add(number))
    }
}

impl Taken {
    /// Makes the database that will be at `path`, where there must be none. What a move that was cut off left is taken
    /// away.
    pub fn make(path: &Path) -> Result<Self, OpenError> {
        if path.exists() {
            let there = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
            return Err(OpenError::io(path, &there));
        }
        let aside = aside(path);
        erase(&aside).map_err(|error| OpenError::io(&aside, &error))?;
        folder::fresh(&aside)?;
        // Nothing of it counts before it is whole, and then all of it is brought to the disk.
        let conn = connection::writer(&aside, Synchronous::Off)?;
        patient(&conn).map_err(|error| OpenError::io(&aside, &error))?;
        Ok(Self {
            conn: Some(conn),
            aside,
            path: path.to_owned(),
            people: People::default(),
        })
    }

    fn conn(&self) -> Result<&Connection, StoreError> {
        self.conn.as_ref().ok_or_else(crate::error::closed)
    }
}

/// Where a database lies until it is whole.
fn aside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(MOVING);
    PathBuf::from(name)
}

/// Takes a database away with what was written beside it.
fn erase(database: &Path) -> std::io::Result<()> {
    for end in ["", "-wal", "-shm"] {
        let mut name = database.as_os_str().to_owned();
        name.push(end);
        match std::fs::remove_file(PathBuf::from(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// A cell, bound as it is.
struct Bound<'c>(&'c Cell);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Cell::Null => ValueRef::Null,
            Cell::Int(number) => ValueRef::Integer(*number),
            Cell::Text(text) => ValueRef::Text(text.as_bytes()),
            Cell::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// What a table keeps in place of what is carried.
fn own(people: &mut People, table: &'static Table, row: &mut Row) -> Result<(), StoreError> {
    let strange = || StoreError::Broken(format!("a row of {} is not as it should be", table.name));
    let column = match table.name {
        "person" => "number",
        "person_token" | "person_import" | "ballot" => "person",
        "idea" => "author",
        _ => return Ok(()),
    };
    let workshop = row.first().and_then(Cell::int).ok_or_else(strange)?;
    let at = table.place(column).ok_or_else(strange)?;
    let cell = row.get_mut(at).ok_or_else(strange)?;
    if let Some(number) = cell.int() {
        *cell = Cell::Int(if table.name == "person" {
            people.add(workshop, number)
        } else {
            people.row(workshop, number).ok_or_else(strange)?
        });
    }
    if table.name == "idea" {
        let [_, _, Cell::Int(number), _, taken_back, Cell::Text(text), ..] = row.as_mut_slice()
        else {
            return Err(strange());
        };
        let form = form_of_idea(text, *number, taken_back.int() == Some(1));
        *taken_back = Cell::Text(form);
    }
    Ok(())
}

impl Gives for Taken {
    fn count(&mut self, table: &'static Table) -> Result<u64, StoreError> {
        count(self.conn()?, table)
    }

    fn give(&mut self, table: &'static Table, take: Take<'_>) -> Result<(), StoreError> {
        give(self.conn()?, table, take)
    }
}

impl Takes for Taken {
    fn put(&mut self, table: &'static Table, rows: Vec<Row>) -> Result<(), StoreError> {
        let failed = |error: rusqlite::Error| broken(&error);
        let conn = self.conn.as_ref().ok_or_else(crate::error::closed)?;
        let Some(sql) = INSERTS.get(table.nth()) else {
            return Err(StoreError::Broken(format!("no table {}", table.name)));
        };
        let transaction = conn.unchecked_transaction().map_err(failed)?;
        {
            let mut insert = conn.prepare_cached(sql).map_err(failed)?;
            for mut row in rows {
                own(&mut self.people, table, &mut row)?;
                let bound = row.iter().map(Bound);
                insert.execute(params_from_iter(bound)).map_err(failed)?;
            }
        }
        transaction.commit().map_err(failed)
    }

    fn keep(mut self: Box<Self>) -> Result<(), StoreError> {
        let failed = |error: rusqlite::Error| broken(&error);
        let io = |error: std::io::Error| StoreError::Broken(error.to_string());
        if let Some(conn) = self.conn.take() {
            conn.flush_prepared_statement_cache();
            conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
                .map_err(failed)?;
            conn.close().map_err(|(_, error)| failed(error))?;
        }
        File::open(&self.aside)
            .and_then(|file| file.sync_all())
            .map_err(io)?;
        std::fs::rename(&self.aside, &self.path).map_err(io)?;
        let above = self.path.parent().unwrap_or(Path::new("."));
        folder::sync(above).map_err(io)
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        // Kept, there is nothing any more under that name; not kept, nothing of it is anybody's.
        if let Some(conn) = self.conn.take() {
            drop(conn);
            drop(erase(&self.aside));
        }
    }
}
