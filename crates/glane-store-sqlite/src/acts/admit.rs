//! Ballots, each kept once.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use glane_core::ballot::Admission;
use glane_core::decision::Decision;
use glane_core::id::{AnswerId, GroupKey, PersonId, Revision, WorkshopId};
use glane_core::person::{Origin, Person};
use glane_core::world::Micros;
use glane_store::admission::{Ruling, Standing};
use glane_store::{Admit, Admitted, By};
use rusqlite::{CachedStatement, params};

use crate::acts::decision;
use crate::acts::person::{self, People};
use crate::acts::workshop::Under;
use crate::error::Fault;
use crate::row::{self, Said};
use crate::tokens::Ledger;

const HIGHEST: &str = "SELECT id, answer, attempt, revision, state, payload FROM ballot \
     WHERE workshop = ?1 AND question = ?2 AND round = ?3 AND person = ?4 ORDER BY attempt DESC LIMIT 1";
const HAND: &str =
    "SELECT revision FROM ballot WHERE workshop = ?1 AND answer = ?2 AND person IS NULL";
const INSERT: &str = "INSERT INTO ballot (workshop, question, round, person, attempt, answer, revision, at, \
     script, channel, state, payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";

pub(crate) fn admit(
    conn: &Ledger,
    at: Micros,
    workshop: WorkshopId,
    ballots: &[Admit],
) -> Result<Vec<Admitted>, Fault> {
    let under = Under::find(conn, workshop)?;
    let (outcomes, changed) = under_one(conn, at, under, ballots)?;
    if changed {
        under.advance(conn)?;
    }
    Ok(outcomes)
}

/// Ballots and the decision that names them, entry by entry: all in the transaction that others open and end.
pub(crate) fn enter(
    conn: &Ledger,
    at: Micros,
    workshop: WorkshopId,
    entries: &[glane_store::Entry],
) -> Result<Vec<(Vec<Admitted>, Decision)>, Fault> {
    let mut all = Vec::with_capacity(entries.len());
    for entry in entries {
        let under = Under::find(conn, workshop)?;
        let (outcomes, _) = under_one(conn, at, under, &entry.ballots)?;
        if let Some(fresh) = &entry.group {
            person::regroup(conn, under, fresh)?;
        }
        let new = entry.decision.clone();
        let act = new.act.clone();
        let decision = decision::last(conn, at, under, new, act)?;
        all.push((outcomes, decision));
    }
    Ok(all)
}

/// Ballots at the revision that an act makes; whether anything changed by them.
fn under_one(
    conn: &Ledger,
    at: Micros,
    under: Under,
    ballots: &[Admit],
) -> Result<(Vec<Admitted>, bool), Fault> {
    let mut batch = Batch {
        conn,
        at,
        under,
        people: People::of(conn, under.row)?,
        met: BTreeMap::new(),
        changed: false,
        highest: conn.prepare_cached(HIGHEST)?,
        insert: conn.prepare_cached(INSERT)?,
    };
    let outcomes = ballots
        .iter()
        .map(|ballot| batch.one(ballot))
        .collect::<Result<_, _>>()?;
    Ok((outcomes, batch.changed))
}

/// Ballots under admission, in the order given: each sees those before it, as if sent one by one.
struct Batch<'b> {
    conn: &'b Ledger,
    at: Micros,
    under: Under,
    /// Those met so far: a file names the same person on many lines.
    met: BTreeMap<&'b Origin, Known>,
    people: People<'b>,
    changed: bool,
    highest: CachedStatement<'b>,
    insert: CachedStatement<'b>,
}

#[derive(Clone, Copy)]
struct Known {
    row: i64,
    id: PersonId,
    grouped: bool,
    /// Whether the ballot at hand made them: there is none before it.
    new: bool,
}

impl<'b> Batch<'b> {
    fn one(&mut self, ballot: &'b Admit) -> Result<Admitted, Fault> {
        match &ballot.by {
            By::Nobody => Ok(Admitted {
                person: None,
                admission: self.raised_hand(ballot)?,
            }),
            By::Someone {
                origin,
                fresh,
                group,
            } => {
                let known = self.person(ballot, origin, *fresh, group.as_ref())?;
                Ok(Admitted {
                    person: Some(known.id),
                    admission: self.numbered(ballot, known)?,
                })
            }
        }
    }

    fn person(
        &mut self,
        ballot: &Admit,
        origin: &'b Origin,
        fresh: PersonId,
        group: Option<&GroupKey>,
    ) -> Result<Known, Fault> {
        let revision = self.under.next();
        let known = match self.met.entry(origin) {
            Entry::Occupied(entry) => {
                let known = entry.into_mut();
                known.new = false;
                known
            }
            Entry::Vacant(entry) => {
                let (row, person, new) = if let Some((row, person)) = self.people.find(origin)? {
                    (row, person, false)
                } else {
                    let group = group.cloned();
                    let person = Person {
                        id: fresh,
                        group,
                        channel: ballot.channel,
                        revision,
                    };
                    self.changed = true;
                    (self.people.make(origin, &person)?, person, true)
                };
                entry.insert(Known {
                    row,
                    id: person.id,
                    grouped: person.group.is_some(),
                    new,
                })
            }
        };
        if let (false, Some(group)) = (known.grouped, group) {
            person::set_group(self.conn, known.row, group, revision)?;
            known.grouped = true;
            self.changed = true;
        }
        Ok(*known)
    }

    /// A hand has no person to number its attempts: only its own id tells that it was sent twice.
    fn raised_hand(&mut self, ballot: &Admit) -> Result<Admission, Fault> {
        let answer = ballot.fresh;
        let mut known = self.conn.prepare_cached(HAND)?;
        let mut rows = known.query(params![self.under.row, ballot.fresh.0.as_bytes()])?;
        if let Some(row) = rows.next()? {
            return Ok(Admission::Same {
                answer,
                revision: Revision(row.get(0)?),
            });
        }
        let attempt = ballot.attempt.unwrap_or(1);
        let revision = self.write(
            ballot,
            None,
            attempt,
            ballot.fresh,
            &Said::of(&ballot.body)?,
        )?;
        Ok(Admission::Recorded {
            answer,
            revision,
            replaced: false,
        })
    }

    fn numbered(&mut self, ballot: &Admit, known: Known) -> Result<Admission, Fault> {
        let said = Said::of(&ballot.body)?;
        let person = known.row;
        let standing = if known.new {
            None
        } else {
            self.standing(ballot, person, &said)?
        };
        match ballot.beside(standing.as_ref()) {
            Ruling::Told(admission) => Ok(admission),
            Ruling::Write {
                attempt,
                answer,
                replaced,
            } => {
                let revision = self.write(ballot, Some(person), attempt, answer, &said)?;
                Ok(Admission::Recorded {
                    answer,
                    revision,
                    replaced,
                })
            }
        }
    }

    fn standing(
        &mut self,
        ballot: &Admit,
        person: i64,
        said: &Said,
    ) -> Result<Option<Standing>, Fault> {
        let key = params![
            self.under.row,
            ballot.question.as_str(),
            ballot.round.0,
            person
        ];
        let mut rows = self.highest.query(key)?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let state = row.get_ref(4)?.as_str().map_err(rusqlite::Error::from)?;
        let payload = row
            .get_ref(5)?
            .as_str_or_null()
            .map_err(rusqlite::Error::from)?;
        // Other letters may still say the same, once a later version writes them otherwise.
        let same = (state == said.state && payload == said.payload.as_deref())
            || row::body(row.get(0)?, state, payload)? == ballot.body;
        Ok(Some(Standing {
            answer: AnswerId(row::uuid(row, 1)?),
            attempt: row.get(2)?,
            revision: Revision(row.get(3)?),
            same,
        }))
    }

    fn write(
        &mut self,
        ballot: &Admit,
        person: Option<i64>,
        attempt: u32,
        answer: AnswerId,
        said: &Said,
    ) -> Result<Revision, Fault> {
        let revision = self.under.next();
        self.insert.execute(params![
            self.under.row,
            ballot.question.as_str(),
            ballot.round.0,
            person,
            attempt,
            answer.0.as_bytes(),
            revision.0,
            self.at.0,
            ballot.script.0,
            ballot.channel.name(),
            said.state,
            said.payload,
        ])?;
        self.changed = true;
        Ok(revision)
    }
}
