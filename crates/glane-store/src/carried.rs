//! Everything a store keeps, row by row, in a form that is nobody's own: how it moves from one backend to another.
//!
//! A table here is what is kept, not how: people are numbered from 1 in their workshop, in the order in which they came,
//! whichever numbers a backend gives them; a decision names the one it takes back by its id; what is found again from the
//! rest (a hash that an index needs, a count) is not carried. So two stores that hold the same give the same rows in the
//! same order, byte for byte, and a hash of them says so.
//!
//! [`Gives`] reads, all of it at one moment. [`Takes`] writes where nothing is yet, and nothing of it is there for anybody
//! until [`Takes::keep`]: cut off before, the store is as empty as it was, and says that a move was cut off there.

use glane_core::text::normal_form;

use crate::StoreError;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole number.
    Int,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
    /// An id of sixteen bytes.
    Id,
}

/// A value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A whole number.
    Int(i64),
    /// Text.
    Text(String),
    /// Bytes, or an id's.
    Bytes(Vec<u8>),
}

impl Cell {
    /// The number, if it is one.
    pub fn int(&self) -> Option<i64> {
        match self {
            Self::Int(number) => Some(*number),
            _ => None,
        }
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// How much memory it is, about.
    pub fn weight(&self) -> usize {
        match self {
            Self::Null | Self::Int(_) => 8,
            Self::Text(text) => text.len() + 8,
            Self::Bytes(bytes) => bytes.len() + 8,
        }
    }

    /// Writes it so that no two rows read alike: what it is, how long, then itself.
    pub fn write(&self, out: &mut Vec<u8>) {
        let mut long = |tag: u8, bytes: &[u8]| {
            out.push(tag);
            out.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
            out.extend_from_slice(bytes);
        };
        match self {
            Self::Null => out.push(0),
            Self::Int(number) => {
                out.push(1);
                out.extend_from_slice(&number.to_le_bytes());
            }
            Self::Text(text) => long(2, text.as_bytes()),
            Self::Bytes(bytes) => long(3, bytes),
        }
    }
}

/// A row, its cells in the order of its table's columns.
pub type Row = Vec<Cell>;

/// What is kept of one kind.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name, the same in every backend.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [(&'static str, Kind)],
}

impl Table {
    /// Which of its columns is called so.
    pub fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|(name, _)| *name == column)
    }

    /// Its number among [`TABLES`].
    pub fn nth(&self) -> usize {
        let named = |table: &Table| table.name == self.name;
        TABLES.iter().position(named).unwrap_or(TABLES.len())
    }
}

use Kind::{Bytes, Id, Int, Text};

macro_rules! table {
    ($name:literal: $($column:literal $kind:ident),+) => {
        Table { name: $name, columns: &[$(($column, $kind)),+] }
    };
}

/// All there is, in an order in which it may be written: what a row names comes before it.
pub const TABLES: [Table; 18] = [
    table!("workshop": "id" Int, "uuid" Id, "slug" Text, "code" Text, "created" Int, "revision" Int),
    table!("workshop_secret": "workshop" Int, "token_key" Bytes, "projector_key" Text),
    table!("script": "workshop" Int, "version" Int, "revision" Int, "at" Int, "source" Text),
    table!("person": "workshop" Int, "number" Int, "uuid" Id, "group" Text, "channel" Text, "first_revision" Int,
        "revision" Int),
    table!("person_token": "workshop" Int, "person" Int, "hash" Bytes),
    table!("person_import": "workshop" Int, "person" Int, "name" Text),
    table!("ballot": "workshop" Int, "question" Text, "round" Int, "person" Int, "attempt" Int, "answer" Id,
        "revision" Int, "at" Int, "script" Int, "channel" Text, "state" Text, "payload" Text),
    table!("idea": "workshop" Int, "question" Text, "number" Int, "round" Int, "taken_back" Int, "text" Text,
        "author" Int, "revision" Int, "at" Int),
    table!("decision": "workshop" Int, "revision" Int, "uuid" Id, "at" Int, "actor" Text, "base" Int, "target" Text,
        "act" Text, "undoes" Id),
    table!("frozen": "workshop" Int, "data" Int, "file" Text, "hash" Text, "bytes" Bytes),
    table!("setting": "name" Text, "value" Text),
    table!("house": "id" Int, "name" Text),
    table!("member": "id" Int, "uuid" Id, "name" Text, "folded" Text, "role" Text, "password" Text, "since" Int,
        "parted" Int),
    table!("member_session": "hash" Bytes, "member" Int, "until" Int),
    table!("member_way": "hash" Bytes, "member" Int, "until" Int),
    table!("member_passkey": "id" Int, "uuid" Id, "member" Int, "host" Text, "credential" Bytes, "public" Bytes,
        "algorithm" Int, "count" Int, "name" Text, "since" Int),
    table!("workshop_look": "id" Int, "uuid" Id, "workshop" Int, "role" Text, "key" Text, "label" Text),
    table!("house_deed": "id" Int, "day" Int, "actor" Text, "deed" Text),
];

/// Whatever is given of a table goes here, row by row; an error stops it.
pub type Take<'a> = &'a mut dyn FnMut(Row) -> Result<(), StoreError>;

/// A store that is read whole.
pub trait Gives {
    /// How many rows a table has.
    fn count(&mut self, table: &'static Table) -> Result<u64, StoreError>;

    /// Every row of a table, in the order of its key.
    fn give(&mut self, table: &'static Table, take: Take<'_>) -> Result<(), StoreError>;
}

/// An empty store that is filled.
pub trait Takes: Gives {
    /// Writes some rows of a table. Tables come in the order of [`TABLES`], rows in that in which they were given.
    fn put(&mut self, table: &'static Table, rows: Vec<Row>) -> Result<(), StoreError>;

    /// All is there and was read back: from now on it is the store's. On disk once this returns.
    fn keep(self: Box<Self>) -> Result<(), StoreError>;
}

/// The form under which an idea is known again; one whose author took it back has one that nobody can type.
pub fn form_of_idea(text: &str, number: i64, taken_back: bool) -> String {
    if taken_back {
        format!("\u{1}{number}")
    } else {
        normal_form(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_have_names_of_their_own_and_know_their_place() {
        for (nth, table) in TABLES.iter().enumerate() {
            assert_eq!(table.nth(), nth, "{}", table.name);
            for (at, (column, _)) in table.columns.iter().enumerate() {
                assert_eq!(table.place(column), Some(at), "{}.{column}", table.name);
            }
        }
    }

    #[test]
    fn no_two_rows_are_written_alike() {
        let text = |text: &str| Cell::Text(text.to_owned());
        let rows: Vec<Row> = vec![
            vec![text("ab"), text("c")],
            vec![text("a"), text("bc")],
            vec![text("abc"), text("")],
            vec![text("abc"), Cell::Null],
            vec![Cell::Bytes(b"abc".to_vec()), Cell::Null],
            vec![Cell::Int(0), Cell::Null],
            vec![Cell::Null, Cell::Int(0)],
        ];
        let written: std::collections::BTreeSet<Vec<u8>> = rows
            .iter()
            .map(|row| {
                let mut out = Vec::new();
                for cell in row {
                    cell.write(&mut out);
                }
                out
            })
            .collect();
        assert_eq!(written.len(), rows.len());
    }

    #[test]
    fn an_idea_taken_back_has_a_form_that_nobody_types() {
        assert_eq!(
            form_of_idea("Un Jardin", 3, false),
            normal_form("Un Jardin")
        );
        assert_ne!(form_of_idea("\u{1}3", 3, false), form_of_idea("x", 3, true));
    }
}
