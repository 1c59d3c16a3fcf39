//! Between columns and the words of the trade. What cannot be read back names its table and row.

use glane_core::id::{GroupKey, PersonId, Revision};
use glane_core::person::Person;
pub(crate) use glane_store::row::{ANSWERED, Said, body, channel, corrupt, json, key, parse};
use tokio_postgres::Row;
use tokio_postgres::types::FromSql;

use crate::error::Fault;

/// A column.
pub(crate) fn get<'r, T: FromSql<'r>>(row: &'r Row, column: usize) -> Result<T, Fault> {
    Ok(row.try_get(column)?)
}

/// A number that is never below zero, as the database keeps it. None that is given out reaches what it cannot hold.
pub(crate) fn long(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(crate) fn revision(row: &Row, column: usize) -> Result<Revision, Fault> {
    let number: i64 = get(row, column)?;
    let number = u64::try_from(number).map_err(|_| corrupt("workshop", number, "revision"))?;
    Ok(Revision(number))
}

pub(crate) fn small(row: &Row, column: usize, what: &str) -> Result<u32, Fault> {
    let number: i64 = get(row, column)?;
    Ok(u32::try_from(number).map_err(|_| corrupt("ballot", number, what))?)
}

/// A hash under which text of any length is found again: an index takes no long one.
pub(crate) fn hashed(text: &str) -> [u8; 32] {
    *blake3::hash(text.as_bytes()).as_bytes()
}

/// A person from the columns `number, uuid, "group", channel, revision`, with their number.
pub(crate) fn person(row: &Row) -> Result<(i64, Person), Fault> {
    let number: i64 = get(row, 0)?;
    let group: Option<&str> = get(row, 2)?;
    let group = group
        .map(|text| key("person", number, "group", GroupKey::new(text)))
        .transpose()?;
    let person = Person {
        id: PersonId(get(row, 1)?),
        group,
        channel: channel("person", number, get(row, 3)?)?,
        revision: revision(row, 4)?,
    };
    Ok((number, person))
}
