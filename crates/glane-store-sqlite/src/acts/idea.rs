//! Ideas: one for each normal form, under a question and in a round.

use glane_core::id::{ItemKey, PersonId, QuestionKey, Revision, Round, WorkshopId};
use glane_core::idea::{Idea, proposed_key};
use glane_core::text::normal_form;
use glane_core::world::Micros;
use glane_store::{NewIdea, StoreError};
use rusqlite::{Connection, Row, params};

use crate::acts::person::People;
use crate::acts::workshop::Under;
use crate::error::Fault;
use crate::row::{self, corrupt};
use crate::tokens::Ledger;

macro_rules! select {
    ($where:literal) => {
        concat!(
            "SELECT i.id, i.question, i.number, i.round, i.text, p.uuid, i.revision \
             FROM idea i LEFT JOIN person p ON p.id = i.author WHERE i.workshop = ?1 AND ",
            $where
        )
    };
}

pub(crate) fn propose(
    conn: &Ledger,
    at: Micros,
    workshop: WorkshopId,
    idea: NewIdea,
) -> Result<Idea, Fault> {
    let under = Under::find(conn, workshop)?;
    let question = idea.question.as_str();
    let normal = normal_form(&idea.text);
    let mut known = conn.prepare_cached(select!(
        "i.question = ?2 AND i.round = ?3 AND i.normal = ?4"
    ))?;
    let mut rows = known.query(params![under.row, question, idea.round.0, normal])?;
    if let Some(row) = rows.next()? {
        return read(row);
    }
    let author = idea
        .author
        .map(|origin| People::of(conn, under.row)?.find(&origin))
        .transpose()?
        .flatten();
    let (author, author_id) = author.map(|(row, person)| (row, person.id)).unzip();
    let number: u64 = conn
        .prepare_cached(
            "SELECT coalesce(max(number), 0) + 1 FROM idea WHERE workshop = ?1 AND question = ?2",
        )?
        .query_row(params![under.row, question], |row| row.get(0))?;
    conn.prepare_cached(
        "INSERT INTO idea (workshop, question, number, round, normal, text, author, revision, at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        under.row,
        question,
        number,
        idea.round.0,
        normal,
        idea.text,
        author,
        under.next().0,
        at.0,
    ])?;
    under.advance(conn)?;
    Ok(Idea {
        key: key(number)?,
        question: idea.question,
        round: idea.round,
        text: idea.text,
        author: author_id,
        revision: under.next(),
    })
}

/// Ideas up to a revision, by question and arrival.
pub(crate) fn until(
    conn: &Connection,
    workshop: i64,
    revision: Revision,
) -> Result<Vec<Idea>, Fault> {
    let mut select =
        conn.prepare_cached(select!("i.revision <= ?2 ORDER BY i.question, i.number"))?;
    let mut rows = select.query(params![workshop, revision.0])?;
    let mut ideas = Vec::new();
    while let Some(row) = rows.next()? {
        ideas.push(read(row)?);
    }
    Ok(ideas)
}

pub(crate) fn key(number: u64) -> Result<ItemKey, Fault> {
    proposed_key(number).map_err(|error| StoreError::Broken(error.to_string()).into())
}

fn read(row: &Row<'_>) -> Result<Idea, Fault> {
    let id: i64 = row.get(0)?;
    let author: Option<[u8; 16]> = row.get(5)?;
    Ok(Idea {
        key: key(row.get(2)?).map_err(|_| corrupt("idea", id, "number"))?,
        question: row::key(
            "idea",
            id,
            "question",
            QuestionKey::new(row.get::<_, String>(1)?),
        )?,
        round: Round(row.get(3)?),
        text: row.get(4)?,
        author: author.map(|bytes| PersonId(uuid::Uuid::from_bytes(bytes))),
        revision: Revision(row.get(6)?),
    })
}
