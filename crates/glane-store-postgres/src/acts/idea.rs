//! Ideas: one for each normal form, under a question and in a round.

use std::collections::BTreeSet;

use glane_core::id::{ItemKey, QuestionKey, Revision, Round, WorkshopId};
use glane_core::idea::{Idea, proposed_key};
use glane_core::text::normal_form;
use glane_core::world::Micros;
use glane_store::{NewIdea, StoreError};
use tokio_postgres::Row;

use crate::acts::names::Names;
use crate::acts::person;
use crate::acts::workshop::Under;
use crate::connection::Conn;
use crate::error::Fault;
use crate::row::{self, corrupt, get, hashed, long};

macro_rules! select {
    ($where:literal) => {
        concat!(
            "SELECT question, number, round, text, author, revision FROM idea WHERE workshop = $1 AND ",
            $where
        )
    };
}

pub(crate) async fn propose(
    conn: &Conn,
    at: Micros,
    workshop: WorkshopId,
    idea: &NewIdea,
) -> Result<Idea, Fault> {
    let mut under = Under::hold_open(conn, workshop).await?;
    let question = idea.question.as_str();
    let round = i64::from(idea.round.0);
    let normal = hashed(&normal_form(&idea.text));
    let known = conn
        .first(
            select!("question = $2 AND round = $3 AND normal = $4"),
            &[&under.row, &question, &round, &&normal[..]],
        )
        .await?;
    if let Some(idea) = read(conn, under.row, known.as_slice()).await?.pop() {
        return Ok(idea);
    }
    let author = match &idea.author {
        Some(origin) => {
            let found = person::find(conn, under.row, std::iter::once(origin)).await?;
            found.into_iter().next()
        }
        None => None,
    };
    let (author, author_id) = author
        .map(|(_, number, person)| (number, person.id))
        .unzip();
    let sql = "SELECT number + 1 FROM idea WHERE workshop = $1 AND question = $2 ORDER BY number DESC LIMIT 1";
    let number = conn.first(sql, &[&under.row, &question]).await?;
    let number: i64 = number.map_or(Ok(1), |row| get(&row, 0))?;
    let revision = under.next();
    let sql = "INSERT INTO idea (workshop, question, number, round, normal, text, author, revision, at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    conn.execute(
        sql,
        &[
            &under.row,
            &question,
            &number,
            &round,
            &&normal[..],
            &idea.text,
            &author,
            &long(revision.0),
            &at.0,
        ],
    )
    .await?;
    under.advance(conn).await?;
    Ok(Idea {
        key: key(number)?,
        question: idea.question.clone(),
        round: idea.round,
        text: idea.text.clone(),
        author: author_id,
        revision,
    })
}

/// Ideas up to a revision, by question and arrival.
pub(crate) async fn until(
    conn: &Conn,
    workshop: i64,
    revision: Revision,
) -> Result<Vec<Idea>, Fault> {
    let sql = select!("revision <= $2 ORDER BY question, number");
    let rows = conn.query(sql, &[&workshop, &long(revision.0)]).await?;
    read(conn, workshop, &rows).await
}

/// Ideas after a revision, by question and arrival.
pub(crate) async fn since(
    conn: &Conn,
    workshop: i64,
    revision: Revision,
) -> Result<Vec<Idea>, Fault> {
    let sql = select!("revision > $2 ORDER BY question, number");
    let rows = conn.query(sql, &[&workshop, &long(revision.0)]).await?;
    read(conn, workshop, &rows).await
}

pub(crate) fn key(number: i64) -> Result<ItemKey, Fault> {
    let number = u64::try_from(number).map_err(|_| corrupt("idea", number, "number"))?;
    proposed_key(number).map_err(|error| StoreError::Broken(error.to_string()).into())
}

async fn read(conn: &Conn, workshop: i64, rows: &[Row]) -> Result<Vec<Idea>, Fault> {
    let mut authors = BTreeSet::new();
    for row in rows {
        authors.extend(get::<Option<i64>>(row, 4)?);
    }
    let names = Names::find(conn, workshop, authors).await?;
    rows.iter().map(|row| one(row, &names)).collect()
}

fn one(row: &Row, names: &Names) -> Result<Idea, Fault> {
    let number: i64 = get(row, 1)?;
    let question: &str = get(row, 0)?;
    let author: Option<i64> = get(row, 4)?;
    let known = |author| {
        let id = names.get(author);
        id.ok_or_else(|| Fault::from(corrupt("idea", number, "author")))
    };
    Ok(Idea {
        key: key(number)?,
        question: row::key("idea", number, "question", QuestionKey::new(question))?,
        round: Round(row::small(row, 2, "round")?),
        text: get(row, 3)?,
        author: author.map(known).transpose()?,
        revision: row::revision(row, 5)?,
    })
}
