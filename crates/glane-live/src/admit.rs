//! What the room's task does with answers.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::mem::take;
use std::sync::Arc;

use glane_core::ballot::{Admission, Ballot, Body};
use glane_core::id::{AnswerId, GroupKey, ItemKey, PersonId, QuestionKey, Round};
use glane_core::idea::Verdict;
use glane_core::kind::ideas::IDEAS_MAX;
use glane_core::kind::{Invalid, Payload};
use glane_core::person::{Origin, Person, TokenHash};
use glane_core::table;
use glane_core::world::{Micros, random_ids};
use glane_store::{Admit, Admitted, By, NewIdea};

use crate::LiveError;
use crate::asked::{Asked, Proposed, Said, known_idea};
use crate::flight::{Flight, Landed, Waiting, land};
use crate::inside::Inside;
use crate::submission::{Arrival, Arrived, Outcome, Submission};
use crate::table::Number;
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

impl Task {
    /// Takes answers in order, empties `batch` and sees them counted.
    pub(crate) async fn submit(&self, batch: &mut Vec<(Box<Submission>, Reply<Outcome>)>) {
        let mut flight = self.send_off(batch, &mut None).await;
        if flight.is_some()
            && let Some(landed) = land(&mut flight).await
        {
            self.settle(landed).await;
        }
    }

    /// Takes answers in order, empties `batch` and sends off to the disk what is to be kept. What `landed` before is
    /// counted first if one of them must know of it.
    pub(crate) async fn send_off(
        &self,
        batch: &mut Vec<(Box<Submission>, Reply<Outcome>)>,
        landed: &mut Option<Landed>,
    ) -> Option<Flight> {
        if batch.is_empty() {
            return None;
        }
        if self.bus.is_some() {
            // Whether the question is open is asked of what all programs wrote.
            if let Some(landed) = landed.take() {
                self.settle(landed).await;
            }
            if let Err(error) = self.follow().await {
                for (_, reply) in batch.drain(..) {
                    let _ = reply.send(Err(error.clone()));
                }
                return None;
            }
        }
        let now = self.world.clock.now();
        let fresh = self.fresh(batch.len());
        let mut admits = Vec::with_capacity(batch.len());
        let mut waiting = Vec::with_capacity(batch.len());
        for ((submission, reply), fresh) in batch.drain(..).zip(fresh) {
            let asked = self.meet(&submission, now);
            if asked.as_ref().is_ok_and(|asked| !asked.is_plain()) {
                // Whether it is there already is asked of what is counted, an idea has its place in the same order, and
                // so have the devices of one table.
                if let Some(landed) = landed.take() {
                    self.settle(landed).await;
                }
                if !admits.is_empty() {
                    let before = self.write(take(&mut admits), take(&mut waiting));
                    self.settle(before.await).await;
                }
            }
            let prepared = match asked {
                Ok(asked) => self.prepare(*submission, asked, fresh).await,
                Err(error) => Err(error),
            };
            match prepared {
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
        (!admits.is_empty()).then(|| tokio::spawn(self.write(admits, waiting)))
    }

    /// Ids for as many answers, and for their people if they are new.
    pub(crate) fn fresh(&self, count: usize) -> impl Iterator<Item = (PersonId, AnswerId)> + use<> {
        let entropy = &*self.world.entropy;
        let people = random_ids(entropy, count).map(PersonId);
        people.zip(random_ids(entropy, count).map(AnswerId))
    }

    /// What a submission meets in the room now.
    fn meet(&self, submission: &Submission, now: Micros) -> Result<Asked, LiveError> {
        let mut asked = self.look(|inside| Asked::of(inside, submission, now))?;
        asked.in_time = asked.in_time && !self.refused.holds(submission);
        Ok(asked)
    }

    async fn prepare(
        &self,
        submission: Submission,
        asked: Asked,
        (person, answer): (PersonId, AnswerId),
    ) -> Result<Prepared, LiveError> {
        let seat = self.seat(&submission).await?;
        let token = seat.as_ref().map_or(submission.token, |seat| seat.table);
        let mut attempt = submission.attempt;
        if let Some(seat) = seat.as_ref().filter(|_| asked.in_time) {
            let known = self.person(token).await?;
            let body = match &asked.said {
                Said::Whole(body) => Some(body),
                Said::With(_) => None,
            };
            match self.number(seat, known, &submission, body) {
                Number::Write(number) => {
                    attempt = number;
                    let table = known.unwrap_or(person);
                    self.change(|inside| inside.seats.insert(seat.group.clone(), table));
                }
                Number::Told(admission) => {
                    return Ok(Prepared::Told(Outcome::Admitted {
                        person: known,
                        admission,
                        late: false,
                    }));
                }
            }
        }
        let body = match asked.said {
            Said::Whole(body) => Some(body),
            Said::With(proposed) => {
                let proposed = *proposed;
                if asked.in_time
                    && let Some(refused) = self
                        .overtaken(&proposed, &submission, (token, attempt))
                        .await?
                {
                    return Ok(Prepared::Told(refused));
                }
                let group = submission.group.clone().filter(|_| seat.is_none());
                self.take_in(proposed, &submission, (token, group), asked.in_time)
                    .await?
            }
        };
        // An answer acknowledged before the question closed, sent again because the
        // acknowledgement was lost, gets its receipt and not « trop tard ».
        let body = match body {
            Some(body) if asked.in_time => body,
            late => {
                let already = match &late {
                    Some(body) => self.already(token, &submission, body).await?,
                    None => None,
                };
                let outcome = already.unwrap_or_else(|| {
                    self.refused.note(&submission);
                    Outcome::Late
                });
                return Ok(Prepared::Told(outcome));
            }
        };
        let admit = Admit {
            by: By::Someone {
                origin: Origin::Token(token),
                fresh: person,
                // A table is nobody of the group.
                group: submission.group.filter(|_| seat.is_none()),
            },
            question: submission.question,
            round: submission.round,
            attempt: Some(attempt),
            fresh: answer,
            channel: submission.channel,
            script: asked.version,
            body,
        };
        Ok(Prepared::Admit {
            admit,
            late: !asked.open,
        })
    }

    /// The ballot of somebody whose answer is entered for them.
    pub(crate) async fn entered(
        &self,
        submission: Submission,
        asked: Asked,
        fresh: (PersonId, AnswerId),
    ) -> Result<Option<Admit>, LiveError> {
        Ok(match self.prepare(submission, asked, fresh).await? {
            Prepared::Admit { admit, .. } => Some(admit),
            Prepared::Told(_) => None,
        })
    }

    /// The ballot that an answer with an idea makes; nothing if the idea is new and the question closed.
    async fn take_in(
        &self,
        proposed: Proposed,
        submission: &Submission,
        (token, group): (TokenHash, Option<GroupKey>),
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
            votes.back(known);
        } else if max.is_some_and(|max| ticked(&votes) >= max) {
            return Err(LiveError::Invalid(Invalid::TooMany {
                max: max.unwrap_or_default(),
            }));
        } else if in_time && self.look(|inside| is_full(inside, &question.key, submission.round)) {
            return Err(LiveError::Invalid(Invalid::Full { max: IDEAS_MAX }));
        } else if in_time {
            // Whoever proposes it is known first: they can take it back later.
            if self.person(token).await?.is_none() {
                self.join(token, submission.channel, group).await?;
            }
            let new = NewIdea {
                question: question.key,
                round: submission.round,
                text: idea,
                author: Some(Origin::Token(token)),
            };
            let kept = self
                .store
                .propose(self.world.clock.now(), self.id, new)
                .await?;
            votes.back(kept.key.clone());
            self.keep_up(kept.revision, |inside| inside.fold_idea(kept))
                .await;
        } else {
            return Ok(None);
        }
        match max {
            Some(max) if ticked(&votes) > max => Err(LiveError::Invalid(Invalid::TooMany { max })),
            _ => Ok(Some(Body::Answered(votes))),
        }
    }

    /// What an answer with a new idea is told that will not be taken, since a later or another one stands: its idea is not
    /// added to the list either.
    async fn overtaken(
        &self,
        proposed: &Proposed,
        submission: &Submission,
        (token, attempt): (TokenHash, u32),
    ) -> Result<Option<Outcome>, LiveError> {
        let person = self.person(token).await?;
        Ok(self.look(|inside| {
            let Proposed { question, idea, .. } = proposed;
            let kept = inside.kept_in(person?, &question.key, submission.round)?;
            let is_new = known_idea(inside, question, submission.round, idea).is_none();
            let next_attempt = kept.attempt.saturating_add(1);
            let admission = match attempt.cmp(&kept.attempt) {
                Ordering::Less => Admission::Superseded { next_attempt },
                Ordering::Equal => Admission::Differs { next_attempt },
                Ordering::Greater => return None,
            };
            is_new.then_some(Outcome::Admitted {
                person,
                admission,
                late: false,
            })
        }))
    }

    /// The receipt of this very attempt with this very content, if it is on disk.
    async fn already(
        &self,
        token: TokenHash,
        submission: &Submission,
        body: &Body,
    ) -> Result<Option<Outcome>, LiveError> {
        let Some(person) = self.person(token).await? else {
            return Ok(None);
        };
        Ok(self.look(|inside| {
            let kept = inside.kept_in(person, &submission.question, submission.round)?;
            let admission = Admission::Same {
                answer: kept.answer,
                revision: inside.revision,
            };
            // A table's ballots are numbered by the room: its devices are told by what they say.
            let is_numbered = inside.is_by_table(&submission.question);
            let same = (is_numbered || kept.attempt == submission.attempt) && kept.body == *body;
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
    pub(crate) async fn admit(&self, admits: Vec<Admit>) -> Result<Vec<Admitted>, LiveError> {
        let admits = Arc::new(admits);
        let admitted = self
            .store
            .admit(self.world.clock.now(), self.id, Arc::clone(&admits))
            .await?;
        self.count(admits, &admitted).await;
        Ok(admitted)
    }

    /// Counts ballots that are kept.
    pub(crate) async fn count(&self, admits: Arc<Vec<Admit>>, admitted: &[Admitted]) {
        self.meet_again(&admits, admitted);
        let revisions = admitted.iter().filter_map(|one| match &one.admission {
            Admission::Recorded { revision, .. } => Some(*revision),
            _ => None,
        });
        // Nothing new: whoever was only told again is there already.
        if let Some(revision) = revisions.max() {
            let fold = |inside: &mut Inside| fold_all(inside, admits, admitted);
            self.keep_up(revision, fold).await;
        }
    }

    /// Remembers whose tokens those are who handed in ballots.
    pub(crate) fn meet_again(&self, admits: &[Admit], admitted: &[Admitted]) {
        self.known
            .learn(admits.iter().zip(admitted).filter_map(|(admit, admitted)| {
                match (&admit.by, admitted.person) {
                    (By::Someone { origin, .. }, Some(person)) => Some((origin, person)),
                    _ => None,
                }
            }));
    }

    pub(crate) async fn import(&self, arrivals: Vec<Arrival>) -> Result<Arrived, LiveError> {
        self.follow().await?;
        self.refuse_if_sealed()?;
        let mut arrived = Arrived::default();
        let people = self.store.imported(self.id).await?;
        let given = arrivals.len();
        let fresh = self.fresh(given);
        let key = self.key();
        let mut admits: Vec<Admit> = self.look(|inside| {
            let admit = |(arrival, (person, answer)): (Arrival, (PersonId, AnswerId))| Admit {
                by: by_whom(
                    inside,
                    key.as_ref(),
                    arrival.origin,
                    arrival.group,
                    person,
                    &arrival.question,
                ),
                round: inside.state.round(&arrival.question),
                question: arrival.question,
                attempt: None,
                fresh: answer,
                channel: arrival.channel,
                script: inside.workshop.script,
                body: arrival.body,
            };
            let news = arrivals
                .into_iter()
                .filter(|arrival| !is_of_an_earlier_round(inside, &people, arrival));
            news.zip(fresh).map(admit).collect()
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
        self.learn_seats().await?;
        Ok(arrived)
    }
}

/// Whose an answer of a file is: a person's, or a table's where tables answer.
fn by_whom(
    inside: &Inside,
    key: Option<&[u8; 32]>,
    origin: Origin,
    group: Option<GroupKey>,
    fresh: PersonId,
    question: &QuestionKey,
) -> By {
    let table = key
        .zip(group.as_ref())
        .filter(|_| inside.is_by_table(question));
    match table.map(|(key, group)| Origin::Token(table::token(key, group))) {
        Some(origin) => By::Someone {
            origin,
            fresh,
            group: None,
        },
        None => By::Someone {
            origin,
            fresh,
            group,
        },
    }
}

/// Whether a question has as many ideas as it takes; those put aside make room for others.
fn is_full(inside: &Inside, question: &QuestionKey, round: Round) -> bool {
    let moderation = inside.state.moderation(question);
    let is_aside = |idea: &ItemKey| {
        let verdict = moderation.and_then(|one| one.verdict(idea));
        matches!(verdict, Some(Verdict::Aside(_)))
    };
    let ideas = inside.ideas_in(question, round).into_iter();
    ideas.filter(|idea| !is_aside(&idea.key)).count() >= IDEAS_MAX
}

/// How many ideas are backed.
fn ticked(votes: &Payload) -> usize {
    votes.items().map_or(0, BTreeSet::len)
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
    let person = if inside.is_by_table(&arrival.question) {
        arrival
            .group
            .as_ref()
            .and_then(|group| inside.seats.get(group))
    } else {
        people.get(name)
    };
    let Some(person) = person else {
        return false;
    };
    let round = inside.state.round(&arrival.question);
    let says_so = |round| {
        let kept = inside.kept_in(*person, &arrival.question, Round(round));
        kept.is_some_and(|kept| kept.body == arrival.body)
    };
    !says_so(round.0) && (Round::FIRST.0..round.0).any(says_so)
}

/// Counts ballots that are kept, in their order.
pub(crate) fn fold_all(inside: &mut Inside, admits: Arc<Vec<Admit>>, admitted: &[Admitted]) {
    for (admit, admitted) in Arc::unwrap_or_clone(admits).into_iter().zip(admitted) {
        fold(inside, admit, admitted);
    }
}

fn fold(inside: &mut Inside, admit: Admit, admitted: &Admitted) {
    let Admission::Recorded {
        answer, revision, ..
    } = &admitted.admission
    else {
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
    let attempt = known.map_or(admit.attempt.unwrap_or(1), |kept| {
        admit.attempt.unwrap_or(kept.attempt.saturating_add(1))
    });
    inside.fold_ballot(Ballot {
        answer: *answer,
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
