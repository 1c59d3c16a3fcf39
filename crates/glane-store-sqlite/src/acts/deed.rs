//! Who did what in the house.

use glane_core::decision::Actor;
use glane_core::right::Role;
use glane_core::world::Micros;
use glane_store::deed::{Deed, Noted};
use glane_store::house::HouseChange;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::error::Fault;
use crate::row;

/// What is to be noted of a change, looked up before it is made.
pub(crate) fn of(conn: &Connection, change: &HouseChange) -> Result<Option<Deed>, Fault> {
    let hidden = match change {
        HouseChange::Hide { id, .. } => hidden(conn, *id)?,
        _ => None,
    };
    Ok(Deed::of(change, hidden))
}

/// As what one comes by a link that is there.
fn hidden(conn: &Connection, id: Uuid) -> Result<Option<Role>, Fault> {
    let role: Option<String> = conn
        .prepare_cached("SELECT role FROM workshop_look WHERE uuid = ?1")?
        .query_row([id.as_bytes()], |row| row.get(0))
        .optional()?;
    Ok(role.and_then(|role| Role::of_link(&role)))
}

/// Notes it.
pub(crate) fn note(conn: &Connection, at: Micros, by: Actor, deed: Deed) -> Result<(), Fault> {
    let noted = Noted::of(at, by, deed);
    let sql = "INSERT INTO house_deed (day, actor, deed) VALUES (?1, ?2, ?3)";
    let (actor, deed) = (row::json(&noted.by)?, row::json(&noted.deed)?);
    conn.prepare_cached(sql)?
        .execute(params![noted.day.0, actor, deed])?;
    Ok(())
}

/// The last ones, the newest first.
pub(crate) fn last(conn: &Connection, most: u32) -> Result<Vec<Noted>, Fault> {
    let sql = "SELECT id, day, actor, deed FROM house_deed ORDER BY id DESC LIMIT ?1";
    let mut select = conn.prepare_cached(sql)?;
    let mut rows = select.query([most])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let (number, actor, deed): (i64, String, String) = (row.get(0)?, row.get(2)?, row.get(3)?);
        all.push(Noted {
            day: Micros(row.get(1)?),
            by: row::parse("house_deed", number, "actor", &actor)?,
            deed: row::parse("house_deed", number, "deed", &deed)?,
        });
    }
    Ok(all)
}
