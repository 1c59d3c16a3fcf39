//! Sealing: people and answers get new ids and new rows, in an order that is drawn, and what led to them goes.

use std::collections::BTreeMap;

use glane_core::decision::{Act, Decision};
use glane_core::id::{AnswerId, GroupKey, QuestionKey, Revision, Round, WorkshopId};
use glane_core::ledger::{self, Present};
use glane_core::life::{Life, Step};
use glane_core::sealing::{self, Stays};
use glane_core::world::{Entropy, Micros, random_id, random_ids};
use glane_store::NewDecision;
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::acts::workshop::Under;
use crate::acts::{decision, sweep};
use crate::error::Fault;
use crate::row;
use crate::tokens::Ledger;

/// What every row bears afterwards: it was there from the beginning.
const FIRST: Revision = Revision(1);

/// Seals in one transaction of its own.
pub(crate) fn seal(
    ledger: &Ledger,
    at: Micros,
    workshop: WorkshopId,
    new: NewDecision,
    entropy: &dyn Entropy,
) -> Result<Decision, Fault> {
    let transaction = ledger.unchecked_transaction()?;
    let conn: &Connection = &transaction;
    let under = Under::find(conn, workshop)?;
    let mut log = decision::until(conn, under.row, under.revision)?;
    if Life::fold(&log).is_sealed() {
        let known = log
            .into_iter()
            .find(|one| matches!(one.act, Act::Life(Step::Seal { .. } | Step::Purge(_))));
        if let Some(known) = known {
            return Ok(known);
        }
        return Err(row::corrupt("decision", under.row, "act").into());
    }
    let data: u64 = conn.query_row(LAST, [under.row], |row| row.get(0))?;
    let exact = sealing::exact(&log, Revision(data.max(1)));

    conn.execute(
        "UPDATE workshop_secret SET token_key = NULL WHERE workshop = ?1",
        [under.row],
    )?;
    conn.execute(
        "DELETE FROM person_token WHERE person IN (SELECT id FROM person WHERE workshop = ?1)",
        [under.row],
    )?;
    conn.execute("DELETE FROM person_import WHERE workshop = ?1", [under.row])?;
    let ballots = counted(conn, under.row)?;
    settle(conn, under.row, &ballots, &mut log)?;
    conn.execute("DELETE FROM ballot WHERE workshop = ?1", [under.row])?;
    ideas(conn, under.row)?;
    let people = people(conn, under.row, entropy)?;
    let answers = rewritten(conn, under.row, ballots, &people, entropy)?;

    let log = sealing::log(&log, &answers, exact, &mut || random_id(entropy));
    decision::rewrite(conn, under.row, &log)?;
    let sealed = decision::last(conn, at, under, new, Act::Life(Step::Seal { exact }))?;
    sweep::note(conn)?;
    transaction.commit()?;
    ledger.unlearn(under.row);
    Ok(sealed)
}

const LAST: &str = "SELECT max(coalesce((SELECT max(revision) FROM ballot WHERE workshop = ?1), 0), \
     coalesce((SELECT max(revision) FROM person WHERE workshop = ?1), 0), \
     coalesce((SELECT max(revision) FROM idea WHERE workshop = ?1), 0))";

/// A ballot that counts, without what says when and after which others it came.
struct Counted {
    person: Option<i64>,
    question: String,
    round: u32,
    answer: AnswerId,
    revision: Revision,
    channel: String,
    state: String,
    payload: Option<String>,
}

/// The highest attempts; a raised hand has no person, so nothing is higher than it.
fn counted(conn: &Connection, workshop: i64) -> Result<Vec<Counted>, Fault> {
    let mut select = conn.prepare(
        "SELECT b.person, b.question, b.round, b.answer, b.revision, b.channel, b.state, b.payload FROM ballot b \
         WHERE b.workshop = ?1 AND NOT EXISTS (SELECT 1 FROM ballot h WHERE h.workshop = b.workshop \
         AND h.question = b.question AND h.round = b.round AND h.person = b.person AND h.attempt > b.attempt)",
    )?;
    let mut rows = select.query([workshop])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(Counted {
            person: row.get(0)?,
            question: row.get(1)?,
            round: row.get(2)?,
            answer: AnswerId(row::uuid(row, 3)?),
            revision: Revision(row.get(4)?),
            channel: row.get(5)?,
            state: row.get(6)?,
            payload: row.get(7)?,
        });
    }
    Ok(all)
}

/// Notes in publications how many of each group came, changed or left since: no revision tells it any more.
fn settle(
    conn: &Connection,
    workshop: i64,
    ballots: &[Counted],
    log: &mut [Decision],
) -> Result<(), Fault> {
    let versions = ledger::versions(log, Revision(u64::MAX));
    if versions.is_empty() {
        return Ok(());
    }
    let mut groups: BTreeMap<i64, Option<GroupKey>> = BTreeMap::new();
    let mut select = conn.prepare(r#"SELECT id, "group" FROM person WHERE workshop = ?1"#)?;
    let mut rows = select.query([workshop])?;
    while let Some(row) = rows.next()? {
        let group: Option<String> = row.get(1)?;
        groups.insert(row.get(0)?, group.and_then(|key| GroupKey::new(key).ok()));
    }
    let mut present = Present::new(&versions);
    for ballot in ballots
        .iter()
        .filter(|ballot| ballot.state == row::ANSWERED)
    {
        let Some(group) = ballot.person.and_then(|person| groups.get(&person)) else {
            continue;
        };
        let question = QuestionKey::new(ballot.question.clone());
        let question = row::key("ballot", workshop, "question", question)?;
        let at = (&question, Round(ballot.round));
        present.add(at, group.as_ref(), ballot.revision);
    }
    present.settle(&versions, log);
    Ok(())
}

/// Ideas keep their keys, which votes, decisions and published pages name, and which everybody saw; nothing else.
fn ideas(conn: &Connection, workshop: i64) -> Result<(), Fault> {
    conn.execute_batch("CREATE TEMP TABLE resealed AS SELECT * FROM main.idea WHERE 0")?;
    conn.execute(
        "INSERT INTO resealed SELECT * FROM main.idea WHERE workshop = ?1",
        [workshop],
    )?;
    conn.execute("DELETE FROM main.idea WHERE workshop = ?1", [workshop])?;
    conn.execute(
        "INSERT INTO main.idea (workshop, question, number, round, normal, text, author, revision, at) \
         SELECT workshop, question, number, round, normal, text, NULL, ?1, 0 FROM resealed ORDER BY question, number",
        [FIRST.0],
    )?;
    conn.execute_batch("DROP TABLE resealed")?;
    Ok(())
}

/// People under new ids, in the order of these; their new rows by their old ones.
fn people(
    conn: &Connection,
    workshop: i64,
    entropy: &dyn Entropy,
) -> Result<BTreeMap<i64, i64>, Fault> {
    let mut all: Vec<(i64, Option<String>, String)> = Vec::new();
    {
        let mut select =
            conn.prepare(r#"SELECT id, "group", channel FROM person WHERE workshop = ?1"#)?;
        let mut rows = select.query([workshop])?;
        while let Some(row) = rows.next()? {
            all.push((row.get(0)?, row.get(1)?, row.get(2)?));
        }
    }
    conn.execute("DELETE FROM person WHERE workshop = ?1", [workshop])?;
    let mut drawn: Vec<_> = random_ids(entropy, all.len()).zip(all).collect();
    drawn.sort_by_key(|(fresh, _)| *fresh);
    let mut insert = conn.prepare(
        r#"INSERT INTO person (workshop, uuid, "group", channel, first_revision, revision)
           VALUES (?1, ?2, ?3, ?4, ?5, ?5)"#,
    )?;
    let mut rows = BTreeMap::new();
    for (fresh, (old, group, channel)) in drawn {
        let row = insert.insert(params![workshop, fresh.as_bytes(), group, channel, FIRST.0])?;
        rows.insert(old, row);
    }
    Ok(rows)
}

/// Ballots under new ids, in the order of these.
fn rewritten(
    conn: &Connection,
    workshop: i64,
    ballots: Vec<Counted>,
    people: &BTreeMap<i64, i64>,
    entropy: &dyn Entropy,
) -> Result<BTreeMap<AnswerId, Stays>, Fault> {
    let mut drawn: Vec<(Uuid, Counted)> = random_ids(entropy, ballots.len()).zip(ballots).collect();
    drawn.sort_by_key(|(fresh, _)| *fresh);
    let mut insert = conn.prepare(
        "INSERT INTO ballot (workshop, question, round, person, attempt, answer, revision, at, script, channel, state, \
         payload) VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, 0, \
         (SELECT max(version) FROM script WHERE workshop = ?1), ?7, ?8, ?9)",
    )?;
    let mut answers = BTreeMap::new();
    for (fresh, ballot) in drawn {
        let person = ballot.person.map(|old| people.get(&old));
        if person == Some(None) {
            return Err(row::corrupt("ballot", workshop, "person").into());
        }
        insert.execute(params![
            workshop,
            ballot.question,
            ballot.round,
            person.flatten(),
            fresh.as_bytes(),
            FIRST.0,
            ballot.channel,
            ballot.state,
            ballot.payload,
        ])?;
        let stays = Stays {
            fresh: AnswerId(fresh),
            written: ballot.revision,
        };
        answers.insert(ballot.answer, stays);
    }
    Ok(answers)
}
