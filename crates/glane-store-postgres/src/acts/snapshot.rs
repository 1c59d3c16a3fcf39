//! Everything of a workshop as of a revision, or what came after one, read in one transaction.

use futures::{StreamExt, pin_mut};
use glane_core::ballot::Ballot;
use glane_core::id::{AnswerId, PersonId, QuestionKey, Revision, Round, ScriptVersion, WorkshopId};
use glane_core::ledger;
use glane_core::person::Person;
use glane_core::workshop::Snapshot;
use glane_store::News;
use tokio_postgres::Row;

use crate::acts::names::Names;
use crate::acts::standing::keep_highest;
use crate::acts::workshop::LAST;
use crate::acts::{decision, idea, workshop};
use crate::connection::{Bound, Conn};
use crate::error::Fault;
use crate::row::{self, corrupt, get, long};

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
    let sql = r#"SELECT number, uuid, "group", channel, revision FROM person
           WHERE workshop = $1 AND first_revision <= $2 ORDER BY uuid"#;
    let (people, names) = people(conn, sql, &[&number, &long(at.0)]).await?;
    Ok(Snapshot {
        told,
        people,
        ballots: ballots(conn, number, (Revision(0), at), &names).await?,
        ideas: idea::until(conn, number, at).await?,
        decisions,
        workshop,
    })
}

/// Reads what came after a revision. What is new is never much: each list is found by its revisions.
pub(crate) async fn since(conn: &Conn, id: WorkshopId, after: Revision) -> Result<News, Fault> {
    let (number, workshop) = workshop::as_of(conn, id, LAST).await?;
    let sql = r#"SELECT number, uuid, "group", channel, revision FROM person
           WHERE workshop + 0 = $1 AND revision > $2 ORDER BY uuid"#;
    let (people, names) = people(conn, sql, &[&number, &long(after.0)]).await?;
    Ok(News {
        people,
        ballots: ballots(conn, number, (after, workshop.revision), &names).await?,
        ideas: idea::since(conn, number, after).await?,
        decisions: decision::since(conn, number, after).await?,
        workshop,
    })
}

async fn people(conn: &Conn, sql: &str, bound: Bound<'_>) -> Result<(Vec<Person>, Names), Fault> {
    let rows = conn.query(sql, bound).await?;
    let people: Result<Vec<(i64, Person)>, Fault> = rows.iter().map(row::person).collect();
    let people = people?;
    let names = Names::of(&people);
    Ok((people.into_iter().map(|(_, one)| one).collect(), names))
}

const BALLOTS: &str = "SELECT answer, question, round, person, attempt, revision, script, channel, state, payload \
     FROM ballot WHERE workshop + 0 = $1 AND revision > $2 AND revision <= $3 ORDER BY revision, answer";

/// Those that count among the ballots after a revision and up to another, row by row as they come: there may be
/// millions. What replaces a ballot comes later than it, so nothing before them has a say.
async fn ballots(
    conn: &Conn,
    workshop: i64,
    (after, at): (Revision, Revision),
    known: &Names,
) -> Result<Vec<Ballot>, Fault> {
    let bound: Bound<'_> = &[&workshop, &long(after.0), &long(at.0)];
    let rows = conn.stream(BALLOTS, bound).await?;
    pin_mut!(rows);
    let mut ballots = Vec::new();
    let mut unnamed: Vec<(usize, i64)> = Vec::new();
    while let Some(row) = rows.next().await {
        let row = row?;
        let mut ballot = ballot(&row)?;
        if let Some(number) = get::<Option<i64>>(&row, 3)? {
            ballot.person = known.get(number);
            if ballot.person.is_none() {
                unnamed.push((ballots.len(), number));
            }
        }
        ballots.push(ballot);
    }
    let numbers = unnamed.iter().map(|(_, number)| *number).collect();
    let others = Names::find(conn, workshop, numbers).await?;
    for (at, number) in unnamed {
        let Some(ballot) = ballots.get_mut(at) else {
            continue;
        };
        let person = others.get(number);
        let person = person.ok_or_else(|| corrupt("ballot", long(ballot.revision.0), "person"))?;
        ballot.person = Some(person);
    }
    keep_highest(&mut ballots, |ballot| ballot.attempt, place);
    Ok(ballots)
}

fn place(ballot: &Ballot) -> Option<(PersonId, QuestionKey, Round)> {
    let person = ballot.person?;
    Some((person, ballot.question.clone(), ballot.round))
}

/// A ballot, but for who handed it in.
fn ballot(row: &Row) -> Result<Ballot, Fault> {
    let number: i64 = get(row, 5)?;
    let question: &str = get(row, 1)?;
    Ok(Ballot {
        answer: AnswerId(get(row, 0)?),
        question: row::key("ballot", number, "question", QuestionKey::new(question))?,
        round: Round(row::small(row, 2, "round")?),
        person: None,
        attempt: row::small(row, 4, "attempt")?,
        revision: row::revision(row, 5)?,
        script: ScriptVersion(row::small(row, 6, "script")?),
        channel: row::channel("ballot", number, get(row, 7)?)?,
        body: row::body(number, get(row, 8)?, get(row, 9)?)?,
    })
}
