//! Ballots, each kept once: read what stands, judge, write, each in a few statements however many there are.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::decision::Decision;
use glane_core::id::{AnswerId, QuestionKey, Round, WorkshopId};
use glane_core::person::Origin;
use glane_core::world::Micros;
use glane_store::{Admit, Admitted, By};
use uuid::Uuid;

use crate::acts::judge::{Ballots, Books, Highest, Judge, Known, Writes};
use crate::acts::workshop::Under;
use crate::acts::{decision, person};
use crate::connection::Conn;
use crate::error::Fault;
use crate::row::{self, get};

/// Ballots of several acts, each at a revision of its own; outcomes in the order given.
pub(crate) async fn admit(
    conn: &Conn,
    workshop: WorkshopId,
    acts: &[(Micros, &[Admit])],
) -> Result<Vec<Vec<Admitted>>, Fault> {
    let mut under = Under::hold_open(conn, workshop).await?;
    let before = under.revision;
    let mut books = look_up(
        conn,
        under.row,
        acts.iter().flat_map(|(_, ballots)| *ballots),
    )
    .await?;
    let mut writes = Writes::default();
    let mut outcomes = Vec::with_capacity(acts.len());
    for (at, ballots) in acts {
        let mut judge = Judge {
            books: &mut books,
            writes: &mut writes,
            under: &mut under,
            at: *at,
            changed: false,
        };
        outcomes.push(judge.all(ballots)?);
        if judge.changed {
            under.revision = under.next();
        }
    }
    write(conn, under.row, &writes).await?;
    if under.revision != before {
        under.keep(conn).await?;
    }
    Ok(outcomes)
}

/// Ballots and the decision that names them, entry by entry.
pub(crate) async fn enter(
    conn: &Conn,
    at: Micros,
    workshop: WorkshopId,
    entries: &[glane_store::Entry],
) -> Result<Vec<(Vec<Admitted>, Decision)>, Fault> {
    let mut under = Under::hold_open(conn, workshop).await?;
    let mut all = Vec::with_capacity(entries.len());
    for entry in entries {
        let mut books = look_up(conn, under.row, &entry.ballots).await?;
        let mut writes = Writes::default();
        let mut judge = Judge {
            books: &mut books,
            writes: &mut writes,
            under: &mut under,
            at,
            changed: false,
        };
        let outcomes = judge.all(&entry.ballots)?;
        write(conn, under.row, &writes).await?;
        if let Some(fresh) = &entry.group {
            person::regroup(conn, under, fresh).await?;
        }
        let act = entry.decision.act.clone();
        let decision = decision::last(conn, at, &mut under, &entry.decision, act).await?;
        all.push((outcomes, decision));
    }
    Ok(all)
}

/// Who there is of those who hand in ballots, and what stands where they do.
async fn look_up<'a>(
    conn: &Conn,
    workshop: i64,
    ballots: impl IntoIterator<Item = &'a Admit>,
) -> Result<Books, Fault> {
    let mut places: BTreeMap<&Origin, BTreeSet<(&QuestionKey, Round)>> = BTreeMap::new();
    let mut hands: Vec<Uuid> = Vec::new();
    for ballot in ballots {
        match &ballot.by {
            By::Someone { origin, .. } => {
                let theirs = places.entry(origin).or_default();
                theirs.insert((&ballot.question, ballot.round));
            }
            By::Nobody => hands.push(ballot.fresh.0),
        }
    }
    let mut books = Books::default();
    for (origin, number, person) in person::find(conn, workshop, places.keys().copied()).await? {
        let known = Known {
            number,
            id: person.id,
            grouped: person.group.is_some(),
        };
        books.people.insert(origin.clone(), known);
    }
    if !hands.is_empty() {
        let sql = "SELECT b.answer, b.revision FROM unnest($2::uuid[]) AS u(answer) CROSS JOIN LATERAL \
                   (SELECT answer, revision FROM ballot \
                   WHERE workshop = $1 AND person IS NULL AND answer = u.answer LIMIT 1) b";
        for row in conn.query(sql, &[&workshop, &hands]).await? {
            books
                .hands
                .insert(AnswerId(get(&row, 0)?), row::revision(&row, 1)?);
        }
    }
    standing(conn, workshop, &mut books, &places).await?;
    Ok(books)
}

const STANDING: &str = "SELECT a.nth, h.answer, h.attempt, h.revision, h.state, h.payload \
     FROM unnest($2::int8[], $3::text[], $4::int8[]) WITH ORDINALITY AS a(person, question, round, nth) \
     CROSS JOIN LATERAL (SELECT answer, attempt, revision, state, payload FROM ballot b \
     WHERE b.workshop = $1 AND b.person = a.person AND b.question = a.question AND b.round = a.round \
     ORDER BY b.attempt DESC LIMIT 1) h";

async fn standing(
    conn: &Conn,
    workshop: i64,
    books: &mut Books,
    places: &BTreeMap<&Origin, BTreeSet<(&QuestionKey, Round)>>,
) -> Result<(), Fault> {
    let asked: Vec<(i64, &QuestionKey, Round)> = places
        .iter()
        .filter_map(|(origin, theirs)| Some((books.people.get(*origin)?.number, theirs)))
        .flat_map(|(number, theirs)| {
            theirs
                .iter()
                .map(move |(key, round)| (number, *key, *round))
        })
        .collect();
    if asked.is_empty() {
        return Ok(());
    }
    let people: Vec<i64> = asked.iter().map(|(person, ..)| *person).collect();
    let questions: Vec<&str> = asked.iter().map(|(_, key, _)| key.as_str()).collect();
    let rounds: Vec<i64> = asked.iter().map(|(.., round)| i64::from(round.0)).collect();
    for row in conn
        .query(STANDING, &[&workshop, &people, &questions, &rounds])
        .await?
    {
        let nth: i64 = get(&row, 0)?;
        let place = usize::try_from(nth - 1).ok().and_then(|nth| asked.get(nth));
        let Some((person, question, round)) = place else {
            continue;
        };
        let standing = Highest {
            answer: AnswerId(get(&row, 1)?),
            attempt: row::small(&row, 2, "attempt")?,
            revision: row::revision(&row, 3)?,
            state: get(&row, 4)?,
            payload: get(&row, 5)?,
        };
        let place = (*person, (*question).clone(), *round);
        books.standing.insert(place, standing);
    }
    Ok(())
}

async fn write(conn: &Conn, workshop: i64, writes: &Writes) -> Result<(), Fault> {
    person::make(conn, workshop, &writes.people).await?;
    if !writes.groups.is_empty() {
        let numbers: Vec<i64> = writes.groups.keys().copied().collect();
        let (groups, revisions): (Vec<Option<&str>>, Vec<i64>) = writes
            .groups
            .values()
            .map(|(group, revision)| (Some(group.as_str()), *revision))
            .unzip();
        person::set_groups(conn, workshop, &numbers, &groups, &revisions).await?;
    }
    keep(conn, workshop, &writes.ballots).await
}

const INSERT: &str = "INSERT INTO ballot (workshop, question, round, person, attempt, answer, revision, at, script, \
     channel, state, payload) SELECT $1, * FROM unnest($2::text[], $3::int8[], $4::int8[], $5::int8[], $6::uuid[], \
     $7::int8[], $8::int8[], $9::int8[], $10::text[], $11::text[], $12::text[])";

/// Writes ballots as they are.
pub(crate) async fn keep(conn: &Conn, workshop: i64, ballots: &Ballots) -> Result<(), Fault> {
    if ballots.answer.is_empty() {
        return Ok(());
    }
    conn.execute(
        INSERT,
        &[
            &workshop,
            &ballots.question,
            &ballots.round,
            &ballots.person,
            &ballots.attempt,
            &ballots.answer,
            &ballots.revision,
            &ballots.at,
            &ballots.script,
            &ballots.channel,
            &ballots.state,
            &ballots.payload,
        ],
    )
    .await?;
    Ok(())
}
