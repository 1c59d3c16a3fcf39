//! People: found again by their origin, made when new, put in a group.

use std::collections::BTreeMap;

use glane_core::channel::Channel;
use glane_core::id::{GroupKey, PersonId, Revision, WorkshopId};
use glane_core::person::{Origin, Person, TokenHash};
use rusqlite::{Connection, params};

use crate::acts::workshop::Under;
use crate::error::Fault;
use crate::row;

/// The person of an origin, with their row.
pub(crate) fn find(
    conn: &Connection,
    workshop: i64,
    origin: &Origin,
) -> Result<Option<(i64, Person)>, Fault> {
    let (mut select, mut rows);
    match origin {
        Origin::Token(hash) => {
            select = conn.prepare_cached(
                r#"SELECT p.id, p.uuid, p."group", p.channel, p.revision
                   FROM person_token o JOIN person p ON p.id = o.person
                   WHERE o.workshop = ?1 AND o.token_hash = ?2"#,
            )?;
            rows = select.query(params![workshop, hash.0])?;
        }
        Origin::Import(name) => {
            select = conn.prepare_cached(
                r#"SELECT p.id, p.uuid, p."group", p.channel, p.revision
                   FROM person_import o JOIN person p ON p.id = o.person
                   WHERE o.workshop = ?1 AND o.name = ?2"#,
            )?;
            rows = select.query(params![workshop, name])?;
        }
    }
    rows.next()?.map(row::person).transpose()
}

/// Writes a new person at their revision, and gives back their row.
pub(crate) fn make(
    conn: &Connection,
    workshop: i64,
    origin: &Origin,
    person: &Person,
) -> Result<i64, Fault> {
    let number = conn
        .prepare_cached(
            r#"INSERT INTO person (workshop, uuid, "group", channel, first_revision, revision)
               VALUES (?1, ?2, ?3, ?4, ?5, ?5)"#,
        )?
        .insert(params![
            workshop,
            person.id.0.as_bytes(),
            person.group.as_ref().map(GroupKey::as_str),
            person.channel.name(),
            person.revision.0,
        ])?;
    match origin {
        Origin::Token(hash) => conn
            .prepare_cached(
                "INSERT INTO person_token (workshop, token_hash, person) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![workshop, hash.0, number])?,
        Origin::Import(name) => conn
            .prepare_cached(
                "INSERT INTO person_import (workshop, name, person) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![workshop, name, number])?,
    };
    Ok(number)
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

pub(crate) fn join(
    conn: &Connection,
    workshop: WorkshopId,
    origin: &Origin,
    fresh: PersonId,
    channel: Channel,
    group: Option<GroupKey>,
) -> Result<Person, Fault> {
    let under = Under::find(conn, workshop)?;
    let Some((number, mut person)) = find(conn, under.row, origin)? else {
        let person = Person {
            id: fresh,
            group,
            channel,
            revision: under.next(),
        };
        make(conn, under.row, origin, &person)?;
        under.advance(conn)?;
        return Ok(person);
    };
    if let Some(group) = group.filter(|group| person.group.as_ref() != Some(group)) {
        set_group(conn, number, &group, under.next())?;
        under.advance(conn)?;
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
    workshop: WorkshopId,
    token: TokenHash,
) -> Result<Option<Person>, Fault> {
    let under = Under::find(conn, workshop)?;
    Ok(find(conn, under.row, &Origin::Token(token))?.map(|(_, person)| person))
}
