//! Between columns and the words of the trade. What cannot be read back names its table and row.

use glane_core::id::GroupKey;
use glane_core::person::Person;
pub(crate) use glane_store::row::{ANSWERED, Said, body, channel, corrupt, json, key, parse};
use rusqlite::Row;

use crate::error::Fault;

/// A person from the columns `id, uuid, "group", channel, revision`, with the row's own number.
pub(crate) fn person(row: &Row<'_>) -> Result<(i64, Person), Fault> {
    let number: i64 = row.get(0)?;
    let group: Option<String> = row.get(2)?;
    let group = group
        .map(|text| key("person", number, "group", GroupKey::new(text)))
        .transpose()?;
    let person = Person {
        id: glane_core::id::PersonId(uuid(row, 1)?),
        group,
        channel: channel(
            "person",
            number,
            row.get_ref(3)?.as_str().map_err(rusqlite::Error::from)?,
        )?,
        revision: glane_core::id::Revision(row.get(4)?),
    };
    Ok((number, person))
}

pub(crate) fn uuid(row: &Row<'_>, column: usize) -> rusqlite::Result<uuid::Uuid> {
    row.get(column).map(uuid::Uuid::from_bytes)
}
