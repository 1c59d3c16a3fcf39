//! Somebody takes their answers back: everything of theirs goes, and a count alone stays.

use std::collections::BTreeSet;

use glane_core::decision::Act;
use glane_core::id::{AnswerId, ItemKey, PersonId, QuestionKey, WorkshopId};
use glane_core::life::Step;
use glane_core::sheet;
use glane_core::world::Micros;
use glane_store::{Left, NewDecision, TAKEN_BACK};

use crate::acts::workshop::Under;
use crate::acts::{decision, idea, sweep};
use crate::connection::Conn;
use crate::error::Fault;
use crate::row::{self, get, hashed};

pub(crate) async fn leave(
    conn: &Conn,
    at: Micros,
    workshop: WorkshopId,
    new: &NewDecision,
    person: PersonId,
) -> Result<Option<Left>, Fault> {
    let mut under = Under::hold(conn, workshop).await?;
    let sql = "SELECT number FROM person WHERE workshop = $1 AND uuid = $2";
    let Some(theirs) = conn.first(sql, &[&under.row, &person.0]).await? else {
        return Ok(None);
    };
    let theirs: i64 = get(&theirs, 0)?;
    let ideas = ideas(conn, under.row, theirs).await?;
    // What was read of their sheet of paper goes with what it came to.
    let log = decision::until(conn, under.row, under.revision).await?;
    let answers = answers(conn, under.row, theirs).await?;
    if let Some(log) = sheet::ledger::without(&log, &answers) {
        decision::rewrite(conn, under.row, &log).await?;
    }
    // An idea keeps its place, which votes of others and decisions name; a form that nobody can type holds it.
    for (question, number, _) in &ideas {
        let normal = hashed(&format!("\u{1}{number}"));
        let sql = "UPDATE idea SET text = $4, normal = $5, author = NULL \
                   WHERE workshop = $1 AND question = $2 AND number = $3";
        let question = question.as_str();
        conn.execute(
            sql,
            &[&under.row, &question, number, &TAKEN_BACK, &&normal[..]],
        )
        .await?;
    }
    for sql in [
        "DELETE FROM ballot WHERE workshop = $1 AND person = $2",
        "DELETE FROM person_token WHERE workshop = $1 AND person = $2",
        "DELETE FROM person_import WHERE workshop = $1 AND person = $2",
        "DELETE FROM person WHERE workshop = $1 AND number = $2",
    ] {
        conn.execute(sql, &[&under.row, &theirs]).await?;
    }
    let left = decision::last(conn, at, &mut under, new, Act::Life(Step::Leave)).await?;
    sweep::note(conn).await?;
    Ok(Some(Left {
        decision: left,
        ideas: ideas
            .into_iter()
            .map(|(question, _, key)| (question, key))
            .collect(),
    }))
}

async fn answers(conn: &Conn, workshop: i64, author: i64) -> Result<BTreeSet<AnswerId>, Fault> {
    let sql = "SELECT answer FROM ballot WHERE workshop = $1 AND person = $2";
    let rows = conn.query(sql, &[&workshop, &author]).await?;
    rows.iter().map(|row| Ok(AnswerId(get(row, 0)?))).collect()
}

async fn ideas(
    conn: &Conn,
    workshop: i64,
    author: i64,
) -> Result<Vec<(QuestionKey, i64, ItemKey)>, Fault> {
    let sql = "SELECT question, number FROM idea WHERE workshop = $1 AND author = $2 ORDER BY question, number";
    let rows = conn.query(sql, &[&workshop, &author]).await?;
    let read = |row: &tokio_postgres::Row| {
        let (question, number): (&str, i64) = (get(row, 0)?, get(row, 1)?);
        let question = row::key("idea", number, "question", QuestionKey::new(question))?;
        Ok((question, number, idea::key(number)?))
    };
    rows.iter().map(read).collect()
}
