//! Between columns and the words of the trade, for every backend that keeps rows. What cannot be read back names its
//! table and row.

use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::id::BadKey;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::StoreError;

/// The state of a ballot that says something.
pub const ANSWERED: &str = "answered";

/// A ballot's content as two columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Whether it says something, and why not.
    pub state: &'static str,
    /// What it says, if it does.
    pub payload: Option<String>,
}

impl Said {
    /// The columns of what a ballot says.
    pub fn of(body: &Body) -> Result<Self, StoreError> {
        let (state, payload) = match body {
            Body::Answered(payload) => (ANSWERED, Some(json(payload)?)),
            Body::Blank => ("blank", None),
            Body::Unreadable => ("unreadable", None),
        };
        Ok(Self { state, payload })
    }
}

/// The content of a ballot's row.
pub fn body(row: i64, state: &str, payload: Option<&str>) -> Result<Body, StoreError> {
    match (state, payload) {
        (ANSWERED, Some(payload)) => parse("ballot", row, "payload", payload).map(Body::Answered),
        ("blank", None) => Ok(Body::Blank),
        ("unreadable", None) => Ok(Body::Unreadable),
        _ => Err(corrupt("ballot", row, "state")),
    }
}

/// A value as a column holds it.
pub fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value)
        .map_err(|error| StoreError::Broken(format!("not written: {error}")))
}

/// A value that a column holds.
pub fn parse<T: DeserializeOwned>(
    table: &str,
    row: i64,
    column: &str,
    text: &str,
) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| corrupt(table, row, column))
}

/// A key that a column holds.
pub fn key<K>(
    table: &str,
    row: i64,
    column: &str,
    read: Result<K, BadKey>,
) -> Result<K, StoreError> {
    read.map_err(|_| corrupt(table, row, column))
}

/// The channel that a column names.
pub fn channel(table: &str, row: i64, name: &str) -> Result<Channel, StoreError> {
    Channel::ALL
        .into_iter()
        .find(|channel| channel.name() == name)
        .ok_or_else(|| corrupt(table, row, "channel"))
}

/// A row whose content can no longer be read. Names the place and never quotes the content: it may
/// be somebody's answer, and this text goes to the log.
pub fn corrupt(table: &str, row: i64, what: &str) -> StoreError {
    StoreError::Broken(format!(
        "table {table}, row {row}: {what} cannot be read; the data were damaged, restore a backup"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_comes_back_as_it_went() {
        for said in [Body::Blank, Body::Unreadable] {
            let columns = Said::of(&said).unwrap();
            let read = body(1, columns.state, columns.payload.as_deref());
            assert_eq!(read, Ok(said));
        }
    }

    #[test]
    fn what_cannot_be_read_names_its_place_and_quotes_nothing() {
        let wrong = [
            body(7, ANSWERED, Some("secret")),
            body(7, ANSWERED, None),
            body(7, "blank", Some("secret")),
            body(7, "secret", None),
        ];
        for read in wrong {
            let said = read.unwrap_err().to_string();
            assert!(said.contains("table ballot, row 7"), "{said}");
            assert!(!said.contains("secret"), "{said}");
        }
        for known in Channel::ALL {
            assert_eq!(channel("person", 7, known.name()), Ok(known));
        }
        let strange = channel("person", 7, "secret").unwrap_err().to_string();
        assert!(strange.contains("row 7: channel") && !strange.contains("secret"));
    }
}
