//! Between columns and the words of the trade. What cannot be read back names its table and row.

use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::id::{BadKey, GroupKey};
use glane_core::person::Person;
use glane_store::StoreError;
use rusqlite::Row;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Fault, corrupt};

/// The state of a ballot that says something.
pub(crate) const ANSWERED: &str = "answered";

/// A ballot's content as two columns.
pub(crate) struct Said {
    pub(crate) state: &'static str,
    pub(crate) payload: Option<String>,
}

impl Said {
    pub(crate) fn of(body: &Body) -> Result<Self, Fault> {
        Ok(match body {
            Body::Answered(payload) => Self {
                state: ANSWERED,
                payload: Some(json(payload)?),
            },
            Body::Blank => Self {
                state: "blank",
                payload: None,
            },
            Body::Unreadable => Self {
                state: "unreadable",
                payload: None,
            },
        })
    }
}

/// The content of a ballot's row.
pub(crate) fn body(row: i64, state: &str, payload: Option<&str>) -> Result<Body, Fault> {
    match (state, payload) {
        (ANSWERED, Some(payload)) => parse("ballot", row, "payload", payload).map(Body::Answered),
        ("blank", None) => Ok(Body::Blank),
        ("unreadable", None) => Ok(Body::Unreadable),
        _ => Err(corrupt("ballot", row, "state")),
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
