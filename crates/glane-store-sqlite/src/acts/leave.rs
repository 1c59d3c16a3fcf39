//! Somebody takes their answers back: everything of theirs goes, and a count alone stays.

use std::collections::BTreeSet;

use glane_core::decision::Act;
use glane_core::id::{AnswerId, ItemKey, PersonId, QuestionKey, WorkshopId};
use glane_core::life::Step;
use glane_core::sheet;
use glane_core::world::Micros;
use glane_store::{Left, NewDecision, TAKEN_BACK};
use rusqlite::{Connection, OptionalExtension, params};

use crate::acts::workshop::Under;
use crate::acts::{decision, idea, sweep};
use crate::error::Fault;
use crate::row;
use crate::tokens::Ledger;

/// Takes them out in one transaction of its own.
pub(crate) fn leave(
    ledger: &Ledger,
    at: Micros,
    workshop: WorkshopId,
    new: NewDecision,
    person: PersonId,
) -> Result<Option<Left>, Fault> {
    let transaction = ledger.unchecked_transaction()?;
    let conn: &Connection = &transaction;
    let under = Under::find(conn, workshop)?;
    let theirs: Option<i64> = conn
        .prepare_cached("SELECT id FROM person WHERE workshop = ?1 AND uuid = ?2")?
        .query_row(params![under.row, person.0.as_bytes()], |row| row.get(0))
        .optional()?;
    let Some(theirs) = theirs else {
        return Ok(None);
    };
    let ideas = ideas(conn, theirs)?;
    // What was read of their sheet of paper goes with what it came to.
    let log = decision::until(conn, under.row, under.revision)?;
    if let Some(log) = sheet::ledger::without(&log, &answers(conn, theirs)?) {
        decision::rewrite(conn, under.row, &log)?;
    }
    // An idea keeps its place, which votes of others and decisions name; a form that nobody can type holds it.
    conn.execute(
        "UPDATE idea SET text = ?2, normal = char(1) || number, author = NULL WHERE author = ?1",
        params![theirs, TAKEN_BACK],
    )?;
    for sql in [
        "DELETE FROM ballot WHERE person = ?1",
        "DELETE FROM person_token WHERE person = ?1",
        "DELETE FROM person_import WHERE person = ?1",
        "DELETE FROM person WHERE id = ?1",
    ] {
        conn.execute(sql, [theirs])?;
    }
    let left = decision::last(conn, at, under, new, Act::Life(Step::Leave))?;
    sweep::note(conn)?;
    transaction.commit()?;
    ledger.unlearn(under.row);
    Ok(Some(Left {
        decision: left,
        ideas,
    }))
}

fn answers(conn: &Connection, author: i64) -> Result<BTreeSet<AnswerId>, Fault> {
    let mut select = conn.prepare("SELECT answer FROM ballot WHERE person = ?1")?;
    let mut rows = select.query([author])?;
    let mut answers = BTreeSet::new();
    while let Some(row) = rows.next()? {
        answers.insert(AnswerId(row::uuid(row, 0)?));
    }
    Ok(answers)
}

fn ideas(conn: &Connection, author: i64) -> Result<Vec<(QuestionKey, ItemKey)>, Fault> {
    let mut select = conn.prepare(
        "SELECT id, question, number FROM idea WHERE author = ?1 ORDER BY question, number",
    )?;
    let mut rows = select.query([author])?;
    let mut ideas = Vec::new();
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let question = QuestionKey::new(row.get::<_, String>(1)?);
        let key = idea::key(row.get(2)?)?;
        ideas.push((row::key("idea", id, "question", question)?, key));
    }
    Ok(ideas)
}
