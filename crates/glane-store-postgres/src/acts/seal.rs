//! Sealing: people and answers get new ids and new rows, in an order that is drawn, and what led to them goes.

use std::collections::BTreeMap;

use glane_core::decision::{Act, Decision};
use glane_core::id::{AnswerId, GroupKey, QuestionKey, Revision, Round, WorkshopId};
use glane_core::ledger::{self, Present};
use glane_core::life::{Life, Step};
use glane_core::sealing::{self, Stays};
use glane_core::world::{Entropy, Micros, random_id, random_ids};
use glane_store::NewDecision;
use uuid::Uuid;

use crate::acts::judge::Ballots;
use crate::acts::standing::keep_highest;
use crate::acts::workshop::Under;
use crate::acts::{admit, decision, sweep};
use crate::connection::Conn;
use crate::error::Fault;
use crate::row::{self, corrupt, get, long};

/// What every row bears afterwards: it was there from the beginning.
const FIRST: Revision = Revision(1);

pub(crate) async fn seal(
    conn: &Conn,
    at: Micros,
    workshop: WorkshopId,
    new: &NewDecision,
    entropy: &dyn Entropy,
) -> Result<Decision, Fault> {
    let mut under = Under::hold(conn, workshop).await?;
    let mut log = decision::until(conn, under.row, under.revision).await?;
    if Life::fold(&log).is_sealed() {
        let known = log
            .into_iter()
            .find(|one| matches!(one.act, Act::Life(Step::Seal { .. } | Step::Purge(_))));
        return Ok(known.ok_or_else(|| corrupt("decision", under.row, "act"))?);
    }
    let data = match conn.first(LAST, &[&under.row]).await? {
        Some(row) => row::revision(&row, 0)?,
        None => FIRST,
    };
    let exact = sealing::exact(&log, data.max(FIRST));

    for sql in [
        "UPDATE workshop_secret SET token_key = NULL WHERE workshop = $1",
        "DELETE FROM person_token WHERE workshop = $1",
        "DELETE FROM person_import WHERE workshop = $1",
    ] {
        conn.execute(sql, &[&under.row]).await?;
    }
    let ballots = counted(conn, under.row).await?;
    settle(conn, under.row, &ballots, &mut log).await?;
    conn.execute("DELETE FROM ballot WHERE workshop = $1", &[&under.row])
        .await?;
    ideas(conn, under.row).await?;
    let people = people(conn, &mut under, entropy).await?;
    let answers = rewritten(conn, under, ballots, &people, entropy).await?;

    let log = sealing::log(&log, &answers, exact, &mut || random_id(entropy));
    decision::rewrite(conn, under.row, &log).await?;
    let act = Act::Life(Step::Seal { exact });
    let sealed = decision::last(conn, at, &mut under, new, act).await?;
    sweep::note(conn).await?;
    Ok(sealed)
}

const LAST: &str = "SELECT greatest((SELECT max(revision) FROM ballot WHERE workshop + 0 = $1), \
     (SELECT max(revision) FROM person WHERE workshop + 0 = $1), \
     (SELECT max(revision) FROM idea WHERE workshop = $1), 0::int8)";

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

/// The highest attempts; a raised hand has no person, so nothing is higher than it. In an order, so that the ids drawn
/// for them are.
async fn counted(conn: &Conn, workshop: i64) -> Result<Vec<Counted>, Fault> {
    let sql = "SELECT person, question, round, answer, revision, channel, state, payload, attempt FROM ballot \
         WHERE workshop = $1 ORDER BY revision, answer";
    let rows = conn.query(sql, &[&workshop]).await?;
    let read = |row: &tokio_postgres::Row| {
        let counted = Counted {
            person: get(row, 0)?,
            question: get(row, 1)?,
            round: row::small(row, 2, "round")?,
            answer: AnswerId(get(row, 3)?),
            revision: row::revision(row, 4)?,
            channel: get(row, 5)?,
            state: get(row, 6)?,
            payload: get(row, 7)?,
        };
        Ok((counted, row::small(row, 8, "attempt")?))
    };
    let ballots: Result<Vec<(Counted, u32)>, Fault> = rows.iter().map(read).collect();
    let mut ballots = ballots?;
    let place = |(one, _): &(Counted, u32)| Some((one.person?, one.question.clone(), one.round));
    keep_highest(&mut ballots, |(_, attempt)| *attempt, place);
    Ok(ballots.into_iter().map(|(one, _)| one).collect())
}

/// Notes in publications how many of each group came, changed or left since: no revision tells it any more.
async fn settle(
    conn: &Conn,
    workshop: i64,
    ballots: &[Counted],
    log: &mut [Decision],
) -> Result<(), Fault> {
    let versions = ledger::versions(log, Revision(u64::MAX));
    if versions.is_empty() {
        return Ok(());
    }
    let mut groups: BTreeMap<i64, Option<GroupKey>> = BTreeMap::new();
    let sql = r#"SELECT number, "group" FROM person WHERE workshop = $1"#;
    for row in conn.query(sql, &[&workshop]).await? {
        let group: Option<&str> = get(&row, 1)?;
        groups.insert(get(&row, 0)?, group.and_then(|key| GroupKey::new(key).ok()));
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
async fn ideas(conn: &Conn, workshop: i64) -> Result<(), Fault> {
    // Taken out and put in anew: rows lie in another order then than they came.
    let sql = "WITH gone AS (DELETE FROM idea WHERE workshop = $1 \
                   RETURNING question, number, round, normal, text) \
               SELECT array_agg(question ORDER BY question, number), array_agg(number ORDER BY question, number), \
                   array_agg(round ORDER BY question, number), array_agg(normal ORDER BY question, number), \
                   array_agg(text ORDER BY question, number) FROM gone";
    let Some(row) = conn.first(sql, &[&workshop]).await? else {
        return Ok(());
    };
    let questions: Option<Vec<String>> = get(&row, 0)?;
    let Some(questions) = questions else {
        return Ok(());
    };
    let (numbers, rounds): (Vec<i64>, Vec<i64>) = (get(&row, 1)?, get(&row, 2)?);
    let (normals, texts): (Vec<Vec<u8>>, Vec<String>) = (get(&row, 3)?, get(&row, 4)?);
    let sql = "INSERT INTO idea (workshop, question, number, round, normal, text, author, revision, at) \
               SELECT $1, u.question, u.number, u.round, u.normal, u.text, NULL, $2, 0 \
               FROM unnest($3::text[], $4::int8[], $5::int8[], $6::bytea[], $7::text[]) \
               AS u(question, number, round, normal, text)";
    let first = long(FIRST.0);
    conn.execute(
        sql,
        &[
            &workshop, &first, &questions, &numbers, &rounds, &normals, &texts,
        ],
    )
    .await?;
    Ok(())
}

/// People under new ids, in the order of these; their new numbers by their old ones.
async fn people(
    conn: &Conn,
    under: &mut Under,
    entropy: &dyn Entropy,
) -> Result<BTreeMap<i64, i64>, Fault> {
    let sql = r#"SELECT number, "group", channel FROM person WHERE workshop = $1 ORDER BY number"#;
    let rows = conn.query(sql, &[&under.row]).await?;
    conn.execute("DELETE FROM person WHERE workshop = $1", &[&under.row])
        .await?;
    let mut drawn: Vec<_> = random_ids(entropy, rows.len()).zip(rows).collect();
    drawn.sort_by_key(|(fresh, _)| *fresh);
    let mut numbers = BTreeMap::new();
    let (mut number, mut uuid, mut group, mut channel) = (vec![], vec![], vec![], vec![]);
    for ((fresh, row), next) in drawn.into_iter().zip(1_i64..) {
        numbers.insert(get(&row, 0)?, next);
        number.push(next);
        uuid.push(fresh);
        group.push(get::<Option<String>>(&row, 1)?);
        channel.push(get::<String>(&row, 2)?);
    }
    under.people = i64::try_from(number.len()).unwrap_or(i64::MAX);
    let sql = r#"INSERT INTO person (workshop, number, uuid, "group", channel, first_revision, revision)
        SELECT $1, u.number, u.uuid, u.said, u.channel, $2, $2
        FROM unnest($3::int8[], $4::uuid[], $5::text[], $6::text[]) AS u(number, uuid, said, channel)"#;
    let first = long(FIRST.0);
    conn.execute(sql, &[&under.row, &first, &number, &uuid, &group, &channel])
        .await?;
    Ok(numbers)
}

/// Ballots under new ids, in the order of these.
async fn rewritten(
    conn: &Conn,
    under: Under,
    ballots: Vec<Counted>,
    people: &BTreeMap<i64, i64>,
    entropy: &dyn Entropy,
) -> Result<BTreeMap<AnswerId, Stays>, Fault> {
    let mut drawn: Vec<(Uuid, Counted)> = random_ids(entropy, ballots.len()).zip(ballots).collect();
    drawn.sort_by_key(|(fresh, _)| *fresh);
    let mut answers = BTreeMap::new();
    let mut all = Ballots::default();
    for (fresh, ballot) in drawn {
        let person = ballot.person.map(|old| people.get(&old).copied());
        if person == Some(None) {
            return Err(corrupt("ballot", under.row, "person").into());
        }
        all.question.push(ballot.question);
        all.round.push(i64::from(ballot.round));
        all.person.push(person.flatten());
        all.attempt.push(1);
        all.answer.push(fresh);
        all.revision.push(long(FIRST.0));
        all.at.push(0);
        all.script.push(under.script);
        all.channel.push(ballot.channel);
        all.state.push(ballot.state);
        all.payload.push(ballot.payload);
        let stays = Stays {
            fresh: AnswerId(fresh),
            written: ballot.revision,
        };
        answers.insert(ballot.answer, stays);
    }
    admit::keep(conn, under.row, &all).await?;
    Ok(answers)
}
