//! Between columns and the words of the trade. What cannot be read back names its table and row.

use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::id::{BadKey, GroupKey, PersonId, Revision};
use glane_core::person::Person;
use glane_store::StoreError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio_postgres::Row;
use tokio_postgres::types::FromSql;

use crate::error::{Fault, corrupt};

/// The state of a ballot that says something.
pub(crate) const ANSWERED: &str = "answered";

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
    u64::try_from(number)
        .map(Revision)
        .map_err(|_| corrupt("workshop", number, "revision"))
}

pub(crate) fn small(row: &Row, column: usize, what: &str) -> Result<u32, Fault> {
    let number: i64 = get(row, column)?;
    u32::try_from(number).map_err(|_| corrupt("ballot", number, what))
}

/// A hash under which text of any length is found again: an index takes no long one.
pub(crate) fn hashed(text: &str) -> [u8; 32] {
    *blake3::hash(text.as_bytes()).as_bytes()
}

/// A ballot's content as two columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) state: &'static str,
    pub(crate) payload: Option<String>,
}

impl Said {
    pub(crate) fn of(body: &Body) -> Result<Self, Fault> {
        let (state, payload) = match body {
            Body::Answered(payload) => (ANSWERED, Some(json(payload)?)),
            Body::Blank => ("blank", None),
            Body::Unreadable => ("unreadable", None),
        };
        Ok(Self { state, payload })
    }
}

/// The content of a ballot's row.
pub(crate) fn body(revision: i64, state: &str, payload: Option<&str>) -> Result<Body, Fault> {
    match (state, payload) {
        (ANSWERED, Some(payload)) => {
            parse("ballot", revision, "payload", payload).map(Body::Answered)
        }
        ("blank", None) => Ok(Body::Blank),
        ("unreadable", None) => Ok(Body::Unreadable),
        _ => Err(corrupt("ballot", revision, "state")),
    }
}

pub(crate) fn json(value: &impl Serialize) -> Result<String, Fault> {
    serde_json::to_string(value)
        .map_err(|error| StoreError::Broken(format!("not written: {error}")).into())
}

pub(crate) fn parse<T: DeserializeOwned>(
    table: &str,
    row: i64,
    column: &str,
    text: &str,
) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|_| corrupt(table, row, column))
}

pub(crate) fn key<K>(
    table: &str,
    row: i64,
    column: &str,
    read: Result<K, BadKey>,
) -> Result<K, Fault> {
    read.map_err(|_| corrupt(table, row, column))
}

pub(crate) fn channel(table: &str, row: i64, name: &str) -> Result<Channel, Fault> {
    Channel::ALL
        .into_iter()
        .find(|channel| channel.name() == name)
        .ok_or_else(|| corrupt(table, row, "channel"))
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
