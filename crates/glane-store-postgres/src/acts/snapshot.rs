//! Everything of a workshop as of a revision, or what came after one, read in one transaction.

use futures::{StreamExt, pin_mut};
use glane_core::ballot::Ballot;
use glane_core::id::{AnswerId, PersonId, QuestionKey, Revision, Round, ScriptVersion, WorkshopId};
use glane_core::ledger;
use glane_core::person::Person;
use glane_core::workshop::Snapshot;
use glane_store::News;
use tokio_postgres::Row;
use uuid::Uuid;

use crate::acts::{decision, idea, workshop};
use crate::connection::{Bound, Conn};
use crate::error::Fault;
use crate::row::{self, get, long};

/// No history is longer.
const LAST: Revision = Revision(u64::MAX >> 1);

/// Reads everything as of the revision that is `asked`, or of the present.
///
/// People are those who were there by then, with the group they are in *now*: a group corrected
/// later corrects what is counted by group, also in the past.
pub(crate) async fn snapshot(
    conn: &Conn,
    id: WorkshopId,
    asked: Option<Revision>,
) -> Result<Snapshot, Fault> {
    let (number, workshop) = workshop::as_of(conn, id, asked.unwrap_or(LAST)).await?;
    let at = workshop.revision;
    let decisions = decision::until(conn, number, at).await?;
    let told = if asked.is_some() {
        ledger::versions(&decision::until(conn, number, LAST).await?, at)
    } else {
        ledger::versions(&decisions, at)
    };
    Ok(Snapshot {
        told,
        people: people(conn, number, at).await?,
        ballots: ballots(conn, number, (Revision(0), at)).await?,
        ideas: idea::until(conn, number, at).await?,
        decisions,
        workshop,
    })
}

/// Reads what came after a revision. What is new is never much: each list is found by its revisions.
pub(crate) async fn since(conn: &Conn, id: WorkshopId, after: Revision) -> Result<News, Fault> {
    let (number, workshop) = workshop::as_of(conn, id, LAST).await?;
    let sql = r#"SELECT number, uuid, "group", channel, revision FROM person
           WHERE workshop = $1 AND revision > $2 ORDER BY uuid"#;
    let rows = conn.query(sql, &[&number, &long(after.0)]).await?;
    let read = |row: &Row| Ok(row::person(row)?.1);
    let people: Result<Vec<Person>, Fault> = rows.iter().map(read).collect();
    Ok(News {
        people: people?,
        ballots: ballots(conn, number, (after, workshop.revision)).await?,
        ideas: idea::since(conn, number, after).await?,
        decisions: decision::since(conn, number, after).await?,
        workshop,
    })
}

async fn people(conn: &Conn, workshop: i64, at: Revision) -> Result<Vec<Person>, Fault> {
    let sql = r#"SELECT number, uuid, "group", channel, revision FROM person
           WHERE workshop = $1 AND first_revision <= $2 ORDER BY uuid"#;
    let rows = conn.query(sql, &[&workshop, &long(at.0)]).await?;
    let read = |row: &Row| Ok(row::person(row)?.1);
    rows.iter().map(read).collect()
}

/// A raised hand has no person, so nothing is higher than it.
const BALLOTS: &str = "SELECT b.answer, b.question, b.round, p.uuid, b.attempt, b.revision, b.script, b.channel, \
            b.state, b.payload \
     FROM ballot b LEFT JOIN person p ON p.workshop = b.workshop AND p.number = b.person \
     WHERE b.workshop = $1 AND b.revision > $3 AND b.revision <= $2 AND NOT EXISTS (\
         SELECT 1 FROM ballot h WHERE h.workshop = b.workshop AND h.person = b.person \
         AND h.question = b.question AND h.round = b.round AND h.attempt > b.attempt AND h.revision <= $2) \
     ORDER BY b.revision, b.answer";

/// Row by row as they come: there may be millions.
async fn ballots(
    conn: &Conn,
    workshop: i64,
    (after, at): (Revision, Revision),
) -> Result<Vec<Ballot>, Fault> {
    let bound: Bound<'_> = &[&workshop, &long(at.0), &long(after.0)];
    let rows = conn.stream(BALLOTS, bound).await?;
    pin_mut!(rows);
    let mut ballots = Vec::new();
    while let Some(row) = rows.next().await {
        ballots.push(ballot(&row?)?);
    }
    Ok(ballots)
}

fn ballot(row: &Row) -> Result<Ballot, Fault> {
    let number: i64 = get(row, 5)?;
    let person: Option<Uuid> = get(row, 3)?;
    let question: &str = get(row, 1)?;
    Ok(Ballot {
        answer: AnswerId(get(row, 0)?),
        question: row::key("ballot", number, "question", QuestionKey::new(question))?,
        round: Round(row::small(row, 2, "round")?),
        person: person.map(PersonId),
        attempt: row::small(row, 4, "attempt")?,
        revision: row::revision(row, 5)?,
        script: ScriptVersion(row::small(row, 6, "script")?),
        channel: row::channel("ballot", number, get(row, 7)?)?,
        body: row::body(number, get(row, 8)?, get(row, 9)?)?,
    })
}
