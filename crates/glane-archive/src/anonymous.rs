//! Answers that nobody can be tied to: each by itself, under a name that only the centre can make again.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::aloud::set_aside;
use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::id::{AnswerId, PersonId, QuestionKey, Revision, Round};
use glane_core::idea::Idea;
use glane_core::kind::Payload;
use glane_core::person::Person;
use glane_core::room::RoomState;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use uuid::Builder;

/// New names for what an archive holds: the same each time, and back to nobody without the key.
pub(crate) struct Names {
    key: [u8; 32],
    workshop: [u8; 16],
}

impl Names {
    pub(crate) fn new(key: [u8; 32], snapshot: &Snapshot) -> Self {
        Self {
            key,
            workshop: *snapshot.workshop.id.0.as_bytes(),
        }
    }

    pub(crate) fn of(&self, sort: &str, name: &[u8]) -> uuid::Uuid {
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        hasher.update(b"archive:").update(&self.workshop);
        hasher.update(sort.as_bytes()).update(b":").update(name);
        let mut bytes = [0; 16];
        hasher.finalize_xof().fill(&mut bytes);
        Builder::from_random_bytes(bytes).into_uuid()
    }
}

impl Names {
    /// What is the same for names that one secret made of one workshop.
    pub(crate) fn mark(&self) -> String {
        self.of("names", b"").to_string()
    }
}

/// Answers by themselves.
pub(crate) struct Apart {
    pub(crate) people: Vec<Person>,
    pub(crate) ballots: Vec<Ballot>,
    /// The name of each answer from now on.
    pub(crate) answers: BTreeMap<AnswerId, AnswerId>,
}

/// Each answer of the questions `given` in its latest round, with somebody of its own who answered nothing else; those of
/// the questions `grouped` bear their group. `latest` holds each question in that round, and nothing that may not be read.
pub(crate) fn apart(
    script: &Script,
    latest: &Snapshot,
    names: &Names,
    given: &BTreeSet<QuestionKey>,
    grouped: &BTreeSet<QuestionKey>,
) -> Apart {
    let state = RoomState::fold(script, &latest.decisions);
    let aside = set_aside(&latest.decisions);
    let groups: BTreeMap<PersonId, &Person> =
        latest.people.iter().map(|one| (one.id, one)).collect();
    let mut apart = Apart {
        people: Vec::new(),
        ballots: Vec::new(),
        answers: BTreeMap::new(),
    };
    for ballot in &latest.ballots {
        let is_given = given.contains(&ballot.question)
            && ballot.round == state.round(&ballot.question)
            && !aside.contains(&ballot.answer);
        if !is_given {
            continue;
        }
        let fresh = AnswerId(names.of("answer", ballot.answer.0.as_bytes()));
        let person = ballot.person.map(|person| {
            let group = groups.get(&person).and_then(|one| one.group.clone());
            Person {
                id: PersonId(names.of("alone", ballot.answer.0.as_bytes())),
                group: group.filter(|_| grouped.contains(&ballot.question)),
                channel: Channel::Phone,
                revision: Revision(0),
            }
        });
        apart.answers.insert(ballot.answer, fresh);
        apart.ballots.push(Ballot {
            answer: fresh,
            question: ballot.question.clone(),
            round: Round::FIRST,
            person: person.as_ref().map(|one| one.id),
            attempt: 0,
            revision: Revision(0),
            script: ballot.script,
            channel: Channel::Phone,
            body: unnamed(&ballot.body),
        });
        apart.people.extend(person);
    }
    // In order of names that say nothing: neither who came first nor who answered what together shows.
    apart.ballots.sort_by_key(|ballot| ballot.answer);
    apart.people.sort_by_key(|person| person.id);
    apart
}

/// What was answered, without what was said beside it.
fn unnamed(body: &Body) -> Body {
    match body {
        Body::Answered(Payload::Reaction { stance, .. }) => Body::Answered(Payload::Reaction {
            stance: *stance,
            nuance: None,
        }),
        other => other.clone(),
    }
}

/// The ideas that people proposed to the questions `given`, without their authors.
pub(crate) fn ideas(snapshot: &Snapshot, given: &BTreeSet<QuestionKey>) -> Vec<Idea> {
    let ideas = snapshot.ideas.iter();
    let ideas = ideas.filter(|idea| given.contains(&idea.question));
    ideas
        .map(|idea| Idea {
            author: None,
            revision: Revision(0),
            ..idea.clone()
        })
        .collect()
}
