//! People: found again by their origin, made when new, put in a group.

use std::collections::BTreeMap;

use glane_core::channel::Channel;
use glane_core::id::{GroupKey, PersonId, Revision, WorkshopId};
use glane_core::person::{Origin, Person, TokenHash};
use glane_store::Regroup;
use rusqlite::{CachedStatement, Connection, OptionalExtension, params};

use crate::acts::workshop::Under;
use crate::error::Fault;
use crate::row;
use crate::tokens::{Ledger, Tokens};

const BY_NAME: &str = "SELECT person FROM person_import WHERE workshop = ?1 AND name = ?2";
const BY_ROW: &str = r#"SELECT id, uuid, "group", channel, revision FROM person WHERE id = ?1"#;
const INSERT: &str = r#"INSERT INTO person (workshop, uuid, "group", channel, first_revision, revision)
    VALUES (?1, ?2, ?3, ?4, ?5, ?5)"#;
const INSERT_TOKEN: &str = "INSERT INTO person_token (person, token_hash) VALUES (?1, ?2)";
const INSERT_NAME: &str = "INSERT INTO person_import (workshop, name, person) VALUES (?1, ?2, ?3)";

/// The people of a workshop under an act: its statements are asked for once, whole rooms of people come at a time.
pub(crate) struct People<'c> {
    ledger: &'c Ledger,
    workshop: i64,
    insert: CachedStatement<'c>,
    insert_token: CachedStatement<'c>,
}

impl<'c> People<'c> {
    pub(crate) fn of(ledger: &'c Ledger, workshop: i64) -> Result<Self, Fault> {
        ledger.know(workshop)?;
        Ok(Self {
            ledger,
            workshop,
            insert: ledger.prepare_cached(INSERT)?,
            insert_token: ledger.prepare_cached(INSERT_TOKEN)?,
        })
    }

    /// The person of an origin, with their row.
    pub(crate) fn find(&mut self, origin: &Origin) -> Result<Option<(i64, Person)>, Fault> {
        let number: Option<i64> = match origin {
            Origin::Token(hash) => self.ledger.person_of(self.workshop, *hash),
            Origin::Import(name) => self
                .ledger
                .prepare_cached(BY_NAME)?
                .query_row(params![self.workshop, name], |row| row.get(0))
                .optional()?,
        };
        let Some(number) = number else {
            return Ok(None);
        };
        by_row(self.ledger, number)
    }

    /// Writes a new person at their revision, and gives back their row.
    pub(crate) fn make(&mut self, origin: &Origin, person: &Person) -> Result<i64, Fault> {
        let number = self.insert.insert(params![
            self.workshop,
            person.id.0.as_bytes(),
            person.group.as_ref().map(GroupKey::as_str),
            person.channel.name(),
            person.revision.0,
        ])?;
        match origin {
            Origin::Token(hash) => {
                self.insert_token.execute(params![number, hash.0])?;
                self.ledger.learn(self.workshop, *hash, number);
            }
            Origin::Import(name) => {
                let mut insert = self.ledger.prepare_cached(INSERT_NAME)?;
                insert.execute(params![self.workshop, name, number])?;
            }
        }
        Ok(number)
    }
}

/// The person of a row, if it is there.
fn by_row(conn: &Connection, number: i64) -> Result<Option<(i64, Person)>, Fault> {
    let mut select = conn.prepare_cached(BY_ROW)?;
    let mut rows = select.query([number])?;
    rows.next()?.map(row::person).transpose()
}

pub(crate) fn set_group(
    conn: &Connection,
    number: i64,
    group: &GroupKey,
    revision: Revision,
) -> Result<(), Fault> {
    conn.prepare_cached(r#"UPDATE person SET "group" = ?2, revision = ?3 WHERE id = ?1"#)?
        .execute(params![number, group.as_str(), revision.0])?;
    Ok(())
}

/// Gives somebody who is known the group that is said, or none, at the revision that the act under way makes.
pub(crate) fn regroup(ledger: &Ledger, under: Under, fresh: &Regroup) -> Result<(), Fault> {
    let known = People::of(ledger, under.row)?.find(&fresh.origin)?;
    if let Some((number, _)) = known.filter(|(_, person)| person.group != fresh.group) {
        ledger
            .prepare_cached(r#"UPDATE person SET "group" = ?2, revision = ?3 WHERE id = ?1"#)?
            .execute(params![
                number,
                fresh.group.as_ref().map(GroupKey::as_str),
                under.next().0
            ])?;
    }
    Ok(())
}

pub(crate) fn join(
    ledger: &Ledger,
    workshop: WorkshopId,
    origin: &Origin,
    fresh: PersonId,
    channel: Channel,
    group: Option<GroupKey>,
) -> Result<Person, Fault> {
    let under = Under::find(ledger, workshop)?;
    let mut people = People::of(ledger, under.row)?;
    let Some((number, mut person)) = people.find(origin)? else {
        let person = Person {
            id: fresh,
            group,
            channel,
            revision: under.next(),
        };
        people.make(origin, &person)?;
        under.advance(ledger)?;
        return Ok(person);
    };
    if let Some(group) = group.filter(|group| person.group.as_ref() != Some(group)) {
        set_group(ledger, number, &group, under.next())?;
        under.advance(ledger)?;
        person.group = Some(group);
        person.revision = under.next();
    }
    Ok(person)
}

/// The people that files named.
pub(crate) fn imported(
    conn: &Connection,
    workshop: WorkshopId,
) -> Result<BTreeMap<String, PersonId>, Fault> {
    let under = Under::find(conn, workshop)?;
    let mut select = conn.prepare_cached(
        "SELECT o.name, p.uuid FROM person_import o JOIN person p ON p.id = o.person \
         WHERE o.workshop = ?1",
    )?;
    let mut rows = select.query(params![under.row])?;
    let mut people = BTreeMap::new();
    while let Some(row) = rows.next()? {
        people.insert(row.get(0)?, PersonId(row::uuid(row, 1)?));
    }
    Ok(people)
}

pub(crate) fn of_token(
    conn: &Connection,
    tokens: &Tokens,
    workshop: WorkshopId,
    token: TokenHash,
) -> Result<Option<Person>, Fault> {
    let under = Under::find(conn, workshop)?;
    let Some(number) = tokens.find(conn, under.row, token)? else {
        return Ok(None);
    };
    // Somebody who came after this moment of the data is nobody yet.
    Ok(by_row(conn, number)?.map(|(_, person)| person))
}
