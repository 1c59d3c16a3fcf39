//! People: found again by their origin, made when new, put in a group.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::channel::Channel;
use glane_core::id::{GroupKey, PersonId, Revision, WorkshopId};
use glane_core::person::{Origin, Person, TokenHash};
use glane_store::Regroup;

use crate::acts::judge::People;
use crate::acts::names::Names;
use crate::acts::workshop::{self, Under};
use crate::connection::Conn;
use crate::error::Fault;
use crate::row::{self, corrupt, get, hashed, long};

// Each is looked for by itself: joined as tables are, all people of a workshop are read for one hash, or for each of them,
// if the database believes that there are few (see `standing`).
macro_rules! found {
    ($table:literal) => {
        concat!(
            r#"SELECT p.number, p.uuid, p."group", p.channel, p.revision, o.nth
            FROM unnest($2::bytea[]) WITH ORDINALITY AS o(hash, nth)
            CROSS JOIN LATERAL (SELECT person FROM "#,
            $table,
            r#" WHERE workshop = $1 AND hash = o.hash LIMIT 1) k
            CROSS JOIN LATERAL (SELECT number, uuid, "group", channel, revision FROM person
            WHERE workshop = $1 AND number = k.person LIMIT 1) p"#
        )
    };
}
const BY_TOKEN: &str = found!("person_token");
const BY_NAME: &str = found!("person_import");

/// Those of the origins who are known, each with their number.
pub(crate) async fn find<'o>(
    conn: &Conn,
    workshop: i64,
    origins: impl Iterator<Item = &'o Origin>,
) -> Result<Vec<(&'o Origin, i64, Person)>, Fault> {
    let mut tokens: (Vec<&Origin>, Vec<Vec<u8>>) = Default::default();
    let mut names: (Vec<&Origin>, Vec<Vec<u8>>) = Default::default();
    for origin in origins {
        let ((asked, hashes), hash) = match origin {
            Origin::Token(hash) => (&mut tokens, hash.0),
            Origin::Import(name) => (&mut names, hashed(name)),
        };
        asked.push(origin);
        hashes.push(hash.to_vec());
    }
    let mut found = Vec::new();
    for (sql, (asked, hashes)) in [(BY_TOKEN, tokens), (BY_NAME, names)] {
        if asked.is_empty() {
            continue;
        }
        for row in conn.query(sql, &[&workshop, &hashes]).await? {
            let nth: i64 = get(&row, 5)?;
            let origin = usize::try_from(nth - 1).ok().and_then(|nth| asked.get(nth));
            let (number, person) = row::person(&row)?;
            found.extend(origin.map(|origin| (*origin, number, person)));
        }
    }
    Ok(found)
}

async fn one(conn: &Conn, workshop: i64, origin: &Origin) -> Result<Option<(i64, Person)>, Fault> {
    let found = find(conn, workshop, std::iter::once(origin)).await?;
    let one = found.into_iter().next();
    Ok(one.map(|(_, number, person)| (number, person)))
}

/// Writes new people, and what ties them to the outside.
pub(crate) async fn make(conn: &Conn, workshop: i64, people: &People) -> Result<(), Fault> {
    if people.number.is_empty() {
        return Ok(());
    }
    let sql = r#"INSERT INTO person (workshop, number, uuid, "group", channel, first_revision, revision)
        SELECT $1, u.number, u.uuid, u.said, u.channel, u.revision, u.revision
        FROM unnest($2::int8[], $3::uuid[], $4::text[], $5::text[], $6::int8[]) AS u(number, uuid, said, channel, revision)"#;
    conn.execute(
        sql,
        &[
            &workshop,
            &people.number,
            &people.uuid,
            &people.group,
            &people.channel,
            &people.revision,
        ],
    )
    .await?;
    if !people.token.is_empty() {
        let sql = "INSERT INTO person_token (workshop, hash, person) \
                   SELECT $1, * FROM unnest($2::bytea[], $3::int8[])";
        conn.execute(sql, &[&workshop, &people.token, &people.token_person])
            .await?;
    }
    if !people.name.is_empty() {
        let sql = "INSERT INTO person_import (workshop, hash, name, person) \
                   SELECT $1, * FROM unnest($2::bytea[], $3::text[], $4::int8[])";
        let bound: crate::connection::Bound<'_> = &[
            &workshop,
            &people.name_hash,
            &people.name,
            &people.name_person,
        ];
        conn.execute(sql, bound).await?;
    }
    Ok(())
}

async fn set_group(
    conn: &Conn,
    workshop: i64,
    number: i64,
    group: Option<&GroupKey>,
    revision: Revision,
) -> Result<(), Fault> {
    let group = group.map(GroupKey::as_str);
    set_groups(conn, workshop, &[number], &[group], &[long(revision.0)]).await
}

/// Puts people in groups, or in none: as many of each list.
pub(crate) async fn set_groups(
    conn: &Conn,
    workshop: i64,
    numbers: &[i64],
    groups: &[Option<&str>],
    revisions: &[i64],
) -> Result<(), Fault> {
    let sql = r#"UPDATE person SET "group" = found.said, revision = found.revision FROM (
            SELECT p.place, u.said, u.revision
            FROM unnest($2::int8[], $3::text[], $4::int8[]) AS u(number, said, revision)
            CROSS JOIN LATERAL (SELECT ctid AS place FROM person
            WHERE workshop = $1 AND number = u.number LIMIT 1) p) found
        WHERE person.ctid = found.place"#;
    conn.execute(sql, &[&workshop, &numbers, &groups, &revisions])
        .await?;
    Ok(())
}

/// Gives somebody who is known the group that is said, or none, at the revision that the act under way makes.
pub(crate) async fn regroup(conn: &Conn, under: Under, fresh: &Regroup) -> Result<(), Fault> {
    let known = one(conn, under.row, &fresh.origin).await?;
    if let Some((number, _)) = known.filter(|(_, person)| person.group != fresh.group) {
        set_group(conn, under.row, number, fresh.group.as_ref(), under.next()).await?;
    }
    Ok(())
}

pub(crate) async fn join(
    conn: &Conn,
    workshop: WorkshopId,
    origin: &Origin,
    fresh: PersonId,
    channel: Channel,
    group: Option<&GroupKey>,
) -> Result<Person, Fault> {
    let mut under = Under::hold_open(conn, workshop).await?;
    let Some((number, mut person)) = one(conn, under.row, origin).await? else {
        let revision = under.next();
        under.people = under.people.saturating_add(1);
        let mut people = People::default();
        people.add(origin, under.people, (fresh, group, channel, revision));
        make(conn, under.row, &people).await?;
        under.advance(conn).await?;
        return Ok(Person {
            id: fresh,
            group: group.cloned(),
            channel,
            revision,
        });
    };
    if let Some(group) = group.filter(|group| person.group.as_ref() != Some(group)) {
        set_group(conn, under.row, number, Some(group), under.next()).await?;
        under.advance(conn).await?;
        person.group = Some(group.clone());
        person.revision = under.revision;
    }
    Ok(person)
}

/// The people that files named.
pub(crate) async fn imported(
    conn: &Conn,
    workshop: WorkshopId,
) -> Result<BTreeMap<String, PersonId>, Fault> {
    let number = workshop::find(conn, workshop).await?;
    let sql = "SELECT name, person FROM person_import WHERE workshop = $1";
    let rows = conn.query(sql, &[&number]).await?;
    let mut numbers = BTreeSet::new();
    for row in &rows {
        numbers.insert(get(row, 1)?);
    }
    let names = Names::find(conn, number, numbers).await?;
    let all = rows.iter().map(|row| {
        let person = get(row, 1)?;
        let id = names.get(person);
        let id = id.ok_or_else(|| Fault::from(corrupt("person_import", person, "person")))?;
        Ok((get(row, 0)?, id))
    });
    all.collect()
}

pub(crate) async fn of_token(
    conn: &Conn,
    workshop: WorkshopId,
    token: TokenHash,
) -> Result<Option<Person>, Fault> {
    let number = workshop::find(conn, workshop).await?;
    let found = one(conn, number, &Origin::Token(token)).await?;
    Ok(found.map(|(_, person)| person))
}
