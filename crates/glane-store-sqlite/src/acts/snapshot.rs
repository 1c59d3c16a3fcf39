//! Everything of a workshop as of a revision, read in one transaction.

use glane_core::ballot::Ballot;
use glane_core::id::{AnswerId, PersonId, QuestionKey, Revision, Round, ScriptVersion, WorkshopId};
use glane_core::ledger;
use glane_core::person::Person;
use glane_core::workshop::Snapshot;
use rusqlite::{Connection, Row, params};

use crate::acts::workshop::LAST;
use crate::acts::{decision, idea, workshop};
use crate::error::Fault;
use crate::row;

/// Reads everything as of the revision that is `asked`, or of the present.
///
/// People are those who were there by then, with the group they are in *now*: a group corrected
/// later corrects what is counted by group, also in the past.
pub(crate) fn snapshot(
    conn: &Connection,
    id: WorkshopId,
    asked: Option<Revision>,
) -> Result<Snapshot, Fault> {
    let (number, workshop) = workshop::as_of(conn, id, asked.unwrap_or(LAST))?;
    let at = workshop.revision;
    let decisions = decision::until(conn, number, at)?;
    let told = if asked.is_some() {
        ledger::versions(&decision::until(conn, number, LAST)?, at)
    } else {
        ledger::versions(&decisions, at)
    };
    Ok(Snapshot {
        told,
        people: people(conn, number, at)?,
        ballots: ballots(conn, number, at)?,
        ideas: idea::until(conn, number, at)?,
        decisions,
        workshop,
    })
}

fn people(conn: &Connection, workshop: i64, at: Revision) -> Result<Vec<Person>, Fault> {
    let mut select = conn.prepare_cached(
        r#"SELECT id, uuid, "group", channel, revision FROM person
           WHERE workshop = ?1 AND first_revision <= ?2 ORDER BY uuid"#,
    )?;
    let mut rows = select.query(params![workshop, at.0])?;
    let mut people = Vec::new();
    while let Some(row) = rows.next()? {
        people.push(row::person(row)?.1);
    }
    Ok(people)
}

/// A raised hand has no person, so nothing is higher than it.
fn ballots(conn: &Connection, workshop: i64, at: Revision) -> Result<Vec<Ballot>, Fault> {
    let mut select = conn.prepare_cached(
        "SELECT b.id, b.answer, b.question, b.round, p.uuid, b.attempt, b.revision, b.script, b.channel, \
                b.state, b.payload \
         FROM ballot b LEFT JOIN person p ON p.id = b.person \
         WHERE b.workshop = ?1 AND b.revision <= ?2 AND NOT EXISTS (\
             SELECT 1 FROM ballot h WHERE h.workshop = b.workshop AND h.question = b.question \
             AND h.round = b.round AND h.person = b.person AND h.attempt > b.attempt AND h.revision <= ?2) \
         ORDER BY b.revision, b.answer",
    )?;
    let mut rows = select.query(params![workshop, at.0])?;
    let mut ballots = Vec::new();
    while let Some(row) = rows.next()? {
        ballots.push(ballot(row)?);
    }
    Ok(ballots)
}

fn ballot(row: &Row<'_>) -> Result<Ballot, Fault> {
    let number: i64 = row.get(0)?;
    let text = |column: usize| -> rusqlite::Result<Option<&str>> {
        Ok(row.get_ref(column)?.as_str_or_null()?)
    };
    let person: Option<[u8; 16]> = row.get(4)?;
    Ok(Ballot {
        answer: AnswerId(row::uuid(row, 1)?),
        question: row::key(
            "ballot",
            number,
            "question",
            QuestionKey::new(text(2)?.unwrap_or_default()),
        )?,
        round: Round(row.get(3)?),
        person: person.map(|bytes| PersonId(uuid::Uuid::from_bytes(bytes))),
        attempt: row.get(5)?,
        revision: Revision(row.get(6)?),
        script: ScriptVersion(row.get(7)?),
        channel: row::channel("ballot", number, text(8)?.unwrap_or_default())?,
        body: row::body(number, text(9)?.unwrap_or_default(), text(10)?)?,
    })
}
