//! Who did what in the house.

use glane_core::decision::Actor;
use glane_core::right::Role;
use glane_core::world::Micros;
use glane_store::deed::{Deed, Noted};
use glane_store::house::HouseChange;
use tokio_postgres::Row;
use uuid::Uuid;

use crate::connection::Conn;
use crate::error::Fault;
use crate::row::{self, get};

/// What is to be noted of a change, looked up before it is made.
pub(crate) async fn of(conn: &Conn, change: &HouseChange) -> Result<Option<Deed>, Fault> {
    let hidden = match change {
        HouseChange::Hide { id, .. } => hidden(conn, *id).await?,
        _ => None,
    };
    Ok(Deed::of(change, hidden))
}

/// As what one comes by a link that is there.
async fn hidden(conn: &Conn, id: Uuid) -> Result<Option<Role>, Fault> {
    let sql = "SELECT role FROM workshop_look WHERE uuid = $1";
    let Some(row) = conn.first(sql, &[&id]).await? else {
        return Ok(None);
    };
    Ok(Role::of_link(get(&row, 0)?))
}

/// Notes it.
pub(crate) async fn note(conn: &Conn, at: Micros, by: Actor, deed: Deed) -> Result<(), Fault> {
    let noted = Noted::of(at, by, deed);
    let sql = "INSERT INTO house_deed (day, actor, deed) VALUES ($1, $2, $3)";
    let (actor, deed) = (row::json(&noted.by)?, row::json(&noted.deed)?);
    conn.execute(sql, &[&noted.day.0, &actor, &deed]).await?;
    Ok(())
}

/// The last ones, the newest first.
pub(crate) async fn last(conn: &Conn, most: u32) -> Result<Vec<Noted>, Fault> {
    let sql = "SELECT id, day, actor, deed FROM house_deed ORDER BY id DESC LIMIT $1";
    let rows = conn.query(sql, &[&i64::from(most)]).await?;
    let read = |row: &Row| {
        let number: i64 = get(row, 0)?;
        Ok(Noted {
            day: Micros(get(row, 1)?),
            by: row::parse("house_deed", number, "actor", get(row, 2)?)?,
            deed: row::parse("house_deed", number, "deed", get(row, 3)?)?,
        })
    };
    rows.iter().map(read).collect()
}
