//! A database read whole, at one moment.

use std::path::Path;

use glane_store::StoreError;
use glane_store::carried::{Cell, Gives, Row, Table, Take};
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::{NUMBERED, broken, patient};
use crate::connection;
use crate::error::OpenError;
use crate::row::corrupt;

/// The rows of each table of [`glane_store::carried::TABLES`], in their order.
const SELECTS: [&str; 18] = [
    "SELECT id, uuid, slug, code, created, revision FROM workshop ORDER BY id",
    "SELECT workshop, token_key, projector_key FROM workshop_secret ORDER BY workshop",
    "SELECT workshop, version, revision, at, source FROM script ORDER BY workshop, version",
    r#"SELECT p.workshop, c.number, p.uuid, p."group", p.channel, p.first_revision, p.revision
       FROM person p JOIN carried_person c ON c.person = p.id ORDER BY p.workshop, p.id"#,
    "SELECT p.workshop, c.number, t.token_hash FROM person_token t JOIN person p ON p.id = t.person \
     JOIN carried_person c ON c.person = p.id ORDER BY p.workshop, p.id",
    "SELECT i.workshop, c.number, i.name FROM person_import i JOIN carried_person c ON c.person = i.person \
     ORDER BY i.workshop, i.name",
    "SELECT b.workshop, b.question, b.round, c.number, b.attempt, b.answer, b.revision, b.at, b.script, b.channel, \
     b.state, b.payload FROM ballot b LEFT JOIN carried_person c ON c.person = b.person \
     ORDER BY b.workshop, b.revision, b.answer, b.attempt, b.question, b.round, coalesce(c.number, 0)",
    "SELECT i.workshop, i.question, i.number, i.round, i.normal = char(1) || i.number, i.text, c.number, i.revision, \
     i.at FROM idea i LEFT JOIN carried_person c ON c.person = i.author ORDER BY i.workshop, i.question, i.number",
    "SELECT d.workshop, d.revision, d.uuid, d.at, d.actor, d.base, d.target, d.act, u.uuid \
     FROM decision d LEFT JOIN decision u ON u.id = d.undoes ORDER BY d.workshop, d.revision",
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

/// A database that is read whole. Whoever has its folder must see to it that nobody writes meanwhile.
pub struct Given {
    conn: Connection,
}

impl Given {
    /// Reads the database at `path`, which is of the newest schema.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        let conn = connection::beside(path)?;
        let ready = patient(&conn)
            .and_then(|()| conn.execute_batch("BEGIN").map_err(|error| broken(&error)));
        ready.map_err(|error| OpenError::io(path, &error))?;
        Ok(Self { conn })
    }
}

impl Gives for Given {
    fn count(&mut self, table: &'static Table) -> Result<u64, StoreError> {
        count(&self.conn, table)
    }

    fn give(&mut self, table: &'static Table, take: Take<'_>) -> Result<(), StoreError> {
        give(&self.conn, table, take)
    }
}

pub(super) fn count(conn: &Connection, table: &'static Table) -> Result<u64, StoreError> {
    let sql = format!("SELECT count(*) FROM {}", table.name);
    conn.query_row(&sql, [], |row| row.get(0))
        .map_err(|error| broken(&error))
}

pub(super) fn give(
    conn: &Connection,
    table: &'static Table,
    take: Take<'_>,
) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| broken(&error);
    let Some(sql) = SELECTS.get(table.nth()) else {
        return Err(StoreError::Broken(format!("no table {}", table.name)));
    };
    conn.execute_batch(NUMBERED).map_err(failed)?;
    let mut select = conn.prepare(sql).map_err(failed)?;
    let mut rows = select.query([]).map_err(failed)?;
    let mut number = 0_i64;
    while let Some(row) = rows.next().map_err(failed)? {
        number = number.saturating_add(1);
        let mut cells: Row = Vec::with_capacity(table.columns.len());
        for (at, (column, _)) in table.columns.iter().enumerate() {
            let cell = match row.get_ref(at).map_err(failed)? {
                ValueRef::Null => Cell::Null,
                ValueRef::Integer(number) => Cell::Int(number),
                ValueRef::Blob(bytes) => Cell::Bytes(bytes.to_vec()),
                ValueRef::Text(text) => match std::str::from_utf8(text) {
                    Ok(text) => Cell::Text(text.to_owned()),
                    Err(_) => return Err(corrupt(table.name, number, column)),
                },
                ValueRef::Real(_) => return Err(corrupt(table.name, number, column)),
            };
            cells.push(cell);
        }
        take(cells)?;
    }
    Ok(())
}
