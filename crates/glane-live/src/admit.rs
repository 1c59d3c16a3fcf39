//! What the room's task does with answers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use glane_core::ballot::{Admission, Ballot, Body};
use glane_core::id::{AnswerId, ItemKey, PersonId, Round, ScriptVersion};
use glane_core::kind::ideas::{IDEA_MAX, Ideas};
use glane_core::kind::{Invalid, Kind, Payload, QuestionKind};
use glane_core::openings::Openings;
use glane_core::person::{Origin, Person, TokenHash};
use glane_core::room::Phase;
use glane_core::script::Question;
use glane_core::text;
use glane_core::world::{Micros, random_ids};
use glane_store::{Admit, Admitted, By, NewIdea};

use uuid::Uuid;

use crate::LiveError;
use crate::inside::Inside;
use crate::submission::{Answer, Arrival, Arrived, Outcome, Submission};
use crate::task::{Reply, Task};

/// Ballots of one file that share a commit.
const IMPORT_BATCH: usize = 1000;

/// A submission after its checks.
enum Prepared {
    /// To be kept.
    Admit { admit: Admit, late: bool },
    /// Nothing to keep: the person is told so.
    Told(Outcome),
}

/// What a submission meets in the room.
struct Asked {
    /// Whether answers of the submission's round are taken now.
    open: bool,
    /// Whether they were when it was sent off.
    in_time: bool,
    version: ScriptVersion,
    said: Said,
}

/// What it says.
enum Said {
    /// All there is to it.
    Whole(Body),
    /// With an idea of their own.
    With(Box<Proposed>),
}

/// An idea that comes with an answer, and the votes beside it.
struct Proposed {
    question: Question,
    idea: String,
    max: Option<usize>,
    votes: BTreeSet<ItemKey>,
}

impl Asked {
    fn of(inside: &Inside, submission: &Submission, now: Micros) -> Result<Self, LiveError> {
        let question = inside
            .script
            .question(&submission.question)
            .ok_or(LiveError::NoQuestion)?;
        if let Some(group) = &submission.group
            && inside.script.group(group).is_none()
        {
            return Err(LiveError::NoGroup);
        }
        let in_round = inside.state.round(&question.key) == submission.round;
        let open = in_round && inside.state.phase(&question.key) == Phase::Open;
        let age = i64::try_from(submission.age.as_micros()).unwrap_or(i64::MAX);
        let sent = Micros(now.0.saturating_sub(age));
        let in_time = || Openings::of(inside.log()).took(&question.key, submission.round, sent);
        Ok(Self {
            open,
            in_time: open || in_time(),
            version: inside.workshop.script,
            said: Said::of(inside, question, submission)?,
        })
    }
}

impl Said {
    fn of(inside: &Inside, asked: &Question, given: &Submission) -> Result<Self, LiveError> {
        let Answer::Given { raw, idea } = &given.answer else {
            return Ok(Self::Whole(Body::Blank));
        };
        let items = inside.items(&asked.key, given.round);
        let read = asked.kind.read(raw, &items);
        let idea = idea.as_deref().map(text::clean_line);
        let idea = idea.filter(|idea| !idea.is_empty());
        let (Some(idea), Kind::Ideas(Ideas { open: true, max })) = (idea, &asked.kind) else {
            return Ok(Self::Whole(Body::Answered(
                read.map_err(LiveError::Invalid)?,
            )));
        };
        if text::length(&idea) > IDEA_MAX {
            return Err(LiveError::Invalid(Invalid::TooLong { max: IDEA_MAX }));
        }
        let votes = match read {
            Ok(Payload::Items(votes)) => votes,
            Ok(_) | Err(Invalid::Empty) => BTreeSet::new(),
            Err(invalid) => return Err(LiveError::Invalid(invalid)),
        };
        Ok(Self::With(Box::new(Proposed {
            question: asked.clone(),
            idea,
            max: *max,
            votes,
        })))
    }
}

/// Whoever waits for what became of their answer.
struct Waiting {
    reply: Reply<Outcome>,
    late: bool,
}

impl Task {
    /// Takes answers in order and empties `batch`.
    pub(crate) async fn submit(&self, batch: &mut Vec<(Box<Submission>, Reply<Outcome>)>) {
        if batch.is_empty() {
            return;
        }
        let now = self.world.clock.now();
        let mut ids = random_ids(&*self.world.entropy, 2 * batch.len());
        let mut admits = Vec::with_capacity(batch.len());
        let mut waiting = Vec::with_capacity(batch.len());
        for (submission, reply) in batch.drain(..) {
            let fresh = (
                ids.next().unwrap_or_default(),
                ids.next().unwrap_or_default(),
            );
            match self.prepare(*submission, now, fresh).await {
                Ok(Prepared::Admit { admit, late }) => {
                    admits.push(admit);
                    waiting.push(Waiting { reply, late });
                }
                Ok(Prepared::Told(outcome)) => {
                    let _ = reply.send(Ok(outcome));
                }
                Err(error) => {
                    let _ = reply.send(Err(error));
                }
            }
        }
        if admits.is_empty() {
            return;
        }
        match self.admit(admits).await {
            Ok(admitted) => {
                for (Waiting { reply, late }, admitted) in waiting.into_iter().zip(admitted) {
                    let Admitted { person, admission } = admitted;
                    let late = late && matches!(admission, Admission::Recorded { .. });
                    let _ = reply.send(Ok(Outcome::Admitted {
                        person,
                        admission,
                        late,
                    }));
                }
            }
            Err(error) => {
                tracing::error!(%error, "answers were not kept");
                for Waiting { reply, .. } in waiting {
                    let _ = reply.send(Err(error.clone()));
                }
            }
        }
    }

    async fn prepare(
        &self,
        submission: Submission,
        now: Micros,
        fresh: (Uuid, Uuid),
    ) -> Result<Prepared, LiveError> {
        let asked = self.look(|inside| Asked::of(inside, &submission, now))?;
        let body = match asked.said {
            Said::Whole(body) => Some(body),
            Said::With(proposed) => {
                let proposed = *proposed;
                self.take_in(proposed, &submission, asked.in_time).await?
            }
        };
        // An answer acknowledged before the question closed, sent again because the
        // acknowledgement was lost, gets its receipt and not « trop tard ».
        let body = match body {
            Some(body) if asked.in_time => body,
            Some(body) => {
                let outcome = self.already(&submission, &body).await?;
                return Ok(Prepared::Told(outcome.unwrap_or(Outcome::Late)));
            }
            None => return Ok(Prepared::Told(Outcome::Late)),
        };
        let (person, answer) = fresh;
        let admit = Admit {
            by: By::Someone {
                origin: Origin::Token(submission.token),
                fresh: PersonId(person),
                group: submission.group,
            },
            question: submission.question,
            round: submission.round,
            attempt: Some(submission.attempt),
            fresh: AnswerId(answer),
            channel: submission.channel,
            script: asked.version,
            body,
        };
        Ok(Prepared::Admit {
            admit,
            late: !asked.open,
        })
    }

    /// The ballot that an answer with an idea makes; nothing if the idea is new and the question closed.
    async fn take_in(
        &self,
        proposed: Proposed,
        submission: &Submission,
        in_time: bool,
    ) -> Result<Option<Body>, LiveError> {
        let Proposed {
            question,
            idea,
            max,
            mut votes,
        } = proposed;
        if let Some(known) =
            self.look(|inside| known_idea(inside, &question, submission.round, &idea))
        {
            votes.insert(known);
        } else if max.is_some_and(|max| votes.len() >= max) {
            return Err(LiveError::Invalid(Invalid::TooMany {
                max: max.unwrap_or_default(),
            }));
        } else if in_time {
            let new = NewIdea {
                question: question.key,
                round: submission.round,
                text: idea,
                author: Some(Origin::Token(submission.token)),
            };
            let kept = self
                .store
                .propose(self.world.clock.now(), self.id, new)
                .await?;
            votes.insert(kept.key.clone());
            self.change(|inside| inside.fold_idea(kept));
        } else {
            return Ok(None);
        }
        match max {
            Some(max) if votes.len() > max => Err(LiveError::Invalid(Invalid::TooMany { max })),
            _ => Ok(Some(Body::Answered(Payload::Items(votes)))),
        }
    }

    /// The receipt of this very attempt with this very content, if it is on disk.
    async fn already(
        &self,
        submission: &Submission,
        body: &Body,
    ) -> Result<Option<Outcome>, LiveError> {
        let Some(person) = self.person(submission.token).await? else {
            return Ok(None);
        };
        Ok(self.look(|inside| {
            let kept = inside.kept_in(person, &submission.question, submission.round)?;
            let admission = Admission::Same {
                receipt: kept.receipt(),
                revision: inside.revision,
            };
            let same = kept.attempt == submission.attempt && kept.body == *body;
            same.then_some(Outcome::Admitted {
                person: Some(person),
                admission,
                late: false,
            })
        }))
    }

    async fn person(&self, token: TokenHash) -> Result<Option<PersonId>, LiveError> {
        self.known.person(&*self.store, self.id, token).await
    }

    /// Keeps ballots, then counts those that were taken.
    async fn admit(&self, admits: Vec<Admit>) -> Result<Vec<Admitted>, LiveError> {
        let admits = Arc::new(admits);
        let admitted = self
            .store
            .admit(self.world.clock.now(), self.id, Arc::clone(&admits))
            .await?;
        self.known.learn(
            admits
                .iter()
                .zip(&admitted)
                .filter_map(|(admit, admitted)| match (&admit.by, admitted.person) {
                    (By::Someone { origin, .. }, Some(person)) => Some((origin, person)),
                    _ => None,
                }),
        );
        self.change(|inside| {
            for (admit, admitted) in Arc::unwrap_or_clone(admits).into_iter().zip(&admitted) {
                fold(inside, admit, admitted);
            }
        });
        Ok(admitted)
    }

    pub(crate) async fn import(&self, arrivals: Vec<Arrival>) -> Result<Arrived, LiveError> {
        let mut arrived = Arrived::default();
        let people = self.store.imported(self.id).await?;
        let given = arrivals.len();
        let mut ids = random_ids(&*self.world.entropy, 2 * given);
        let mut id = || ids.next().unwrap_or_default();
        let mut admits: Vec<Admit> = self.look(|inside| {
            let admit = |arrival: Arrival| Admit {
                by: By::Someone {
                    origin: arrival.origin,
                    fresh: PersonId(id()),
                    group: arrival.group,
                },
                round: inside.state.round(&arrival.question),
                question: arrival.question,
                attempt: None,
                fresh: AnswerId(id()),
                channel: arrival.channel,
                script: inside.workshop.script,
                body: arrival.body,
            };
            let fresh = arrivals
                .into_iter()
                .filter(|arrival| !is_of_an_earlier_round(inside, &people, arrival));
            fresh.map(admit).collect()
        });
        arrived.earlier = given - admits.len();
        while !admits.is_empty() {
            let rest = admits.split_off(admits.len().min(IMPORT_BATCH));
            for admitted in self.admit(admits).await? {
                match admitted.admission {
                    Admission::Recorded {
                        replaced: false, ..
                    } => arrived.added += 1,
                    Admission::Recorded { replaced: true, .. } => arrived.replaced += 1,
                    _ => arrived.unchanged += 1,
                }
            }
            admits = rest;
        }
        Ok(arrived)
    }
}

fn known_idea(inside: &Inside, question: &Question, round: Round, text: &str) -> Option<ItemKey> {
    let form = text::normal_form(text);
    let in_script = question
        .items
        .iter()
        .find(|item| {
            item.label
                .iter()
                .any(|(_, label)| text::normal_form(label) == form)
        })
        .map(|item| item.key.clone());
    in_script.or_else(|| {
        let ideas = inside.ideas_in(&question.key, round);
        ideas
            .into_iter()
            .find(|idea| text::normal_form(&idea.text) == form)
            .map(|idea| idea.key.clone())
    })
}

/// Whether the same person already said the same in an earlier round, and nothing newer: a file handed in again
/// after the question was asked anew brings nothing to the new round.
fn is_of_an_earlier_round(
    inside: &Inside,
    people: &BTreeMap<String, PersonId>,
    arrival: &Arrival,
) -> bool {
    let Origin::Import(name) = &arrival.origin else {
        return false;
    };
    let Some(person) = people.get(name) else {
        return false;
    };
    let round = inside.state.round(&arrival.question);
    let says_so = |round| {
        let kept = inside.kept_in(*person, &arrival.question, Round(round));
        kept.is_some_and(|kept| kept.body == arrival.body)
    };
    !says_so(round.0) && (Round::FIRST.0..round.0).any(says_so)
}

fn fold(inside: &mut Inside, admit: Admit, admitted: &Admitted) {
    let Admission::Recorded { revision, .. } = &admitted.admission else {
        return;
    };
    if let (Some(id), By::Someone { group, .. }) = (admitted.person, &admit.by)
        && (!inside.knows(id) || (group.is_some() && inside.group_of(id).is_none()))
    {
        let person = Person {
            id,
            group: group.clone(),
            channel: admit.channel,
            revision: *revision,
        };
        inside.fold_person(&person);
    }
    let known = admitted
        .person
        .and_then(|person| inside.kept_in(person, &admit.question, admit.round));
    let (answer, attempt) = known.map_or((admit.fresh, admit.attempt.unwrap_or(1)), |kept| {
        (
            kept.answer,
            admit.attempt.unwrap_or(kept.attempt.saturating_add(1)),
        )
    });
    inside.fold_ballot(Ballot {
        answer,
        question: admit.question,
        round: admit.round,
        person: admitted.person,
        attempt,
        revision: *revision,
        script: admit.script,
        channel: admit.channel,
        body: admit.body,
    });
}
