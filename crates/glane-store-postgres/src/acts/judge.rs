//! What becomes of ballots, once it is known who there is and what stands: no word with the database.
//!
//! Ballots are judged in the order given, each seeing those before it, as if sent one by one. What is to be written
//! gathers in columns, which go to the database in one piece.

use std::collections::BTreeMap;

use glane_core::ballot::Admission;
use glane_core::channel::Channel;
use glane_core::id::{AnswerId, GroupKey, PersonId, QuestionKey, Revision, Round};
use glane_core::person::Origin;
use glane_core::world::Micros;
use glane_store::admission::{Ruling, Standing};
use glane_store::{Admit, Admitted, By, StoreError};
use uuid::Uuid;

use crate::acts::workshop::Under;
use crate::error::Fault;
use crate::row::{self, Said, hashed, long};

/// Somebody who is known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known {
    pub(crate) number: i64,
    pub(crate) id: PersonId,
    pub(crate) grouped: bool,
}

/// The highest attempt of one person at one question.
#[derive(Debug)]
pub(crate) struct Highest {
    pub(crate) answer: AnswerId,
    pub(crate) attempt: u32,
    pub(crate) revision: Revision,
    pub(crate) state: String,
    pub(crate) payload: Option<String>,
}

impl Highest {
    /// As it stands beside a ballot that comes.
    fn beside(&self, ballot: &Admit, said: &Said) -> Result<Standing, StoreError> {
        let payload = self.payload.as_deref();
        // Other letters may still say the same, once a later version writes them otherwise.
        let same = (self.state == said.state && payload == said.payload.as_deref())
            || row::body(long(self.revision.0), &self.state, payload)? == ballot.body;
        Ok(Standing {
            answer: self.answer,
            attempt: self.attempt,
            revision: self.revision,
            same,
        })
    }
}

/// Where a person's answer stands: their number, the question, the round.
pub(crate) type Place = (i64, QuestionKey, Round);

/// What is there before, then with what is judged.
#[derive(Default)]
pub(crate) struct Books {
    pub(crate) people: BTreeMap<Origin, Known>,
    pub(crate) standing: BTreeMap<Place, Highest>,
    pub(crate) hands: BTreeMap<AnswerId, Revision>,
}

/// New people, as columns.
#[derive(Default)]
pub(crate) struct People {
    pub(crate) number: Vec<i64>,
    pub(crate) uuid: Vec<Uuid>,
    pub(crate) group: Vec<Option<String>>,
    pub(crate) channel: Vec<&'static str>,
    pub(crate) revision: Vec<i64>,
    pub(crate) token: Vec<Vec<u8>>,
    pub(crate) token_person: Vec<i64>,
    pub(crate) name: Vec<String>,
    pub(crate) name_hash: Vec<Vec<u8>>,
    pub(crate) name_person: Vec<i64>,
}

impl People {
    /// A new person of an origin.
    pub(crate) fn add(
        &mut self,
        origin: &Origin,
        number: i64,
        person: (PersonId, Option<&GroupKey>, Channel, Revision),
    ) {
        let (id, group, channel, revision) = person;
        self.number.push(number);
        self.uuid.push(id.0);
        self.group
            .push(group.map(|group| group.as_str().to_owned()));
        self.channel.push(channel.name());
        self.revision.push(long(revision.0));
        match origin {
            Origin::Token(hash) => {
                self.token.push(hash.0.to_vec());
                self.token_person.push(number);
            }
            Origin::Import(name) => {
                self.name.push(name.clone());
                self.name_hash.push(hashed(name).to_vec());
                self.name_person.push(number);
            }
        }
    }
}

/// New ballots, as columns.
#[derive(Default)]
pub(crate) struct Ballots {
    pub(crate) question: Vec<String>,
    pub(crate) round: Vec<i64>,
    pub(crate) person: Vec<Option<i64>>,
    pub(crate) attempt: Vec<i64>,
    pub(crate) answer: Vec<Uuid>,
    pub(crate) revision: Vec<i64>,
    pub(crate) at: Vec<i64>,
    pub(crate) script: Vec<i64>,
    pub(crate) channel: Vec<String>,
    pub(crate) state: Vec<String>,
    pub(crate) payload: Vec<Option<String>>,
}

/// All that is to be written.
#[derive(Default)]
pub(crate) struct Writes {
    pub(crate) people: People,
    /// Groups that people say who had none.
    pub(crate) groups: BTreeMap<i64, (String, i64)>,
    pub(crate) ballots: Ballots,
}

/// The ballots of one act, under the workshop as it stands then.
pub(crate) struct Judge<'b> {
    pub(crate) books: &'b mut Books,
    pub(crate) writes: &'b mut Writes,
    pub(crate) under: &'b mut Under,
    pub(crate) at: Micros,
    pub(crate) changed: bool,
}

impl Judge<'_> {
    pub(crate) fn all(&mut self, ballots: &[Admit]) -> Result<Vec<Admitted>, Fault> {
        ballots.iter().map(|ballot| self.one(ballot)).collect()
    }

    fn one(&mut self, ballot: &Admit) -> Result<Admitted, Fault> {
        if !(1..=self.under.script).contains(&i64::from(ballot.script.0)) {
            let why = format!("no script has the version {}", ballot.script.0);
            return Err(StoreError::Broken(why).into());
        }
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
                let known = self.person(ballot, origin, *fresh, group.as_ref());
                Ok(Admitted {
                    person: Some(known.id),
                    admission: self.numbered(ballot, known.number)?,
                })
            }
        }
    }

    fn person(
        &mut self,
        ballot: &Admit,
        origin: &Origin,
        fresh: PersonId,
        group: Option<&GroupKey>,
    ) -> Known {
        let revision = self.under.next();
        let Some(known) = self.books.people.get_mut(origin) else {
            self.under.people = self.under.people.saturating_add(1);
            let known = Known {
                number: self.under.people,
                id: fresh,
                grouped: group.is_some(),
            };
            let person = (fresh, group, ballot.channel, revision);
            self.writes.people.add(origin, known.number, person);
            self.books.people.insert(origin.clone(), known);
            self.changed = true;
            return known;
        };
        if let (false, Some(group)) = (known.grouped, group) {
            let said = (group.as_str().to_owned(), long(revision.0));
            self.writes.groups.insert(known.number, said);
            known.grouped = true;
            self.changed = true;
        }
        *known
    }

    /// A hand has no person to number its attempts: only its own id tells that it was sent twice.
    fn raised_hand(&mut self, ballot: &Admit) -> Result<Admission, Fault> {
        let answer = ballot.fresh;
        if let Some(revision) = self.books.hands.get(&answer) {
            return Ok(Admission::Same {
                answer,
                revision: *revision,
            });
        }
        let attempt = ballot.attempt.unwrap_or(1);
        let revision = self.write(ballot, None, (attempt, answer), Said::of(&ballot.body)?);
        self.books.hands.insert(answer, revision);
        Ok(Admission::Recorded {
            answer,
            revision,
            replaced: false,
        })
    }

    fn numbered(&mut self, ballot: &Admit, person: i64) -> Result<Admission, Fault> {
        let said = Said::of(&ballot.body)?;
        let place = (person, ballot.question.clone(), ballot.round);
        let standing = self.books.standing.get(&place);
        let standing = standing.map(|highest| highest.beside(ballot, &said));
        match ballot.beside(standing.transpose()?.as_ref()) {
            Ruling::Told(admission) => Ok(admission),
            Ruling::Write {
                attempt,
                answer,
                replaced,
            } => {
                let revision = self.write(ballot, Some(place), (attempt, answer), said);
                Ok(Admission::Recorded {
                    answer,
                    revision,
                    replaced,
                })
            }
        }
    }

    fn write(
        &mut self,
        ballot: &Admit,
        place: Option<Place>,
        (attempt, answer): (u32, AnswerId),
        said: Said,
    ) -> Revision {
        let revision = self.under.next();
        self.changed = true;
        let all = &mut self.writes.ballots;
        all.question.push(ballot.question.as_str().to_owned());
        all.round.push(i64::from(ballot.round.0));
        all.person.push(place.as_ref().map(|(person, ..)| *person));
        all.attempt.push(i64::from(attempt));
        all.answer.push(answer.0);
        all.revision.push(long(revision.0));
        all.at.push(self.at.0);
        all.script.push(i64::from(ballot.script.0));
        all.channel.push(ballot.channel.name().to_owned());
        all.state.push(said.state.to_owned());
        all.payload.push(said.payload.clone());
        if let Some(place) = place {
            let standing = Highest {
                answer,
                attempt,
                revision,
                state: said.state.to_owned(),
                payload: said.payload,
            };
            self.books.standing.insert(place, standing);
        }
        revision
    }
}
