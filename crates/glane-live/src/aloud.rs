//! Answers said aloud, which somebody enters for others: hands that were counted, people who said theirs, a sheet.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use glane_core::aloud::{ENTRY_MAX, Entry, Way};
use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor};
use glane_core::id::{AnswerId, GroupKey, PersonId, QuestionKey, Round};
use glane_core::kind::{Invalid, Raw};
use glane_core::person::{Origin, TokenHash};
use glane_core::tally::Sign;
use glane_core::world::{Micros, ordered_id};
use glane_store::{Admit, By, NewDecision};
use uuid::Uuid;

use crate::LiveError;
use crate::admit::fold_all;
use crate::asked::{Asked, Proposed, Said, known_idea};
use crate::inside::Inside;
use crate::kept::Slot;
use crate::submission::{Answer, Submission};
use crate::task::Task;

/// What sets the people of entries apart from those of phones.
const PERSON: &[u8] = b"aloud:";

/// What somebody enters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// The form it was typed into: sent twice, it counts once.
    pub entry: Uuid,
    /// The question.
    pub question: QuestionKey,
    /// The asking the form showed.
    pub round: Round,
    /// What was said.
    pub said: Voices,
}

/// What was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voices {
    /// Hands, by what they were raised for.
    Hands(Vec<(Raw, u32)>),
    /// People, each with their answer.
    People {
        /// One each.
        answers: Vec<Answer>,
        /// Their group, if they said.
        group: Option<GroupKey>,
        /// Who says it, where one person answers several questions.
        person: Option<Uuid>,
        /// Whether it was typed from a sheet.
        sheet: bool,
    },
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// So many answers were kept.
    Kept(usize),
    /// This form was sent before: nothing was added.
    Again,
    /// This form was sent before and said something else: nothing was added.
    Differs,
    /// The question was asked anew since the form was shown: nothing was added.
    Stale,
    /// This person has answered this question already: nothing was added.
    Answered,
    /// Tables answer it, on a device: taking back what was entered would take back what they wrote over it.
    ByTable,
    /// Nobody's answer.
    Nothing,
    /// More than can be entered in one go.
    TooMany,
    /// One of them is not an answer, the first at 1: nothing was added.
    Invalid(usize),
}

impl Task {
    /// Keeps the answers with the decision by which they can be taken back: both or none, if the power goes.
    pub(crate) async fn hear(&self, actor: Actor, spoken: Spoken) -> Result<Heard, LiveError> {
        self.follow().await?;
        self.refuse_if_sealed()?;
        if self.look(|inside| inside.script.question(&spoken.question).is_none()) {
            return Err(LiveError::NoQuestion);
        }
        let now = self.world.clock.now();
        let again = self.look(|inside| {
            let kept = heard(inside, spoken.entry)?;
            Some(is_same(inside, kept, &spoken, now))
        });
        if let Some(is_same) = again {
            return Ok(if is_same {
                Heard::Again
            } else {
                Heard::Differs
            });
        }
        if self.look(|inside| inside.state.round(&spoken.question)) != spoken.round {
            return Ok(Heard::Stale);
        }
        if self.look(|inside| inside.is_by_table(&spoken.question)) {
            return Ok(Heard::ByTable);
        }
        let (way, admits) = match &spoken.said {
            Voices::Hands(hands) => (Way::Hands, self.hands(&spoken, hands)?),
            Voices::People {
                answers,
                group,
                person,
                sheet,
            } => {
                if answers.len() > ENTRY_MAX {
                    return Ok(Heard::TooMany);
                }
                let way = if *sheet { Way::Sheet } else { Way::Told };
                match self
                    .people(&spoken, answers, group.as_ref(), *person)
                    .await?
                {
                    Ok(admits) => (way, admits),
                    Err(heard) => return Ok(heard),
                }
            }
        };
        if admits.is_empty() {
            return Ok(Heard::Nothing);
        }
        if admits.len() > ENTRY_MAX {
            return Ok(Heard::TooMany);
        }
        let entry = Entry {
            entry: spoken.entry,
            question: spoken.question,
            round: spoken.round,
            way,
            also: vec![],
            serial: None,
            answers: BTreeSet::new(),
        };
        let kept = self.keep_entry(actor, entry, admits).await?;
        Ok(Heard::Kept(kept))
    }

    /// Keeps ballots and the entry that names them, in one transaction; how many there are.
    pub(crate) async fn keep_entry(
        &self,
        actor: Actor,
        mut entry: Entry,
        admits: Vec<Admit>,
    ) -> Result<usize, LiveError> {
        let mut names = Vec::with_capacity(admits.len());
        for admit in &admits {
            names.push(self.name(admit).await?);
        }
        entry.answers = names.into_iter().collect();
        let kept = entry.answers.len();
        let clock = &*self.world.clock;
        let decision = NewDecision {
            id: glane_core::id::DecisionId(ordered_id(clock, &*self.world.entropy)),
            actor,
            base: self.look(|inside| inside.revision),
            act: Act::Aloud(entry),
            undoes: None,
        };
        let entries = vec![glane_store::Entry {
            ballots: admits.clone(),
            group: None,
            decision,
        }];
        let entered = self.store.enter(clock.now(), self.id, entries).await?;
        let admits = Arc::new(admits);
        for (admitted, decision) in entered {
            self.meet_again(&admits, &admitted);
            self.keep_up(decision.revision, |inside| {
                fold_all(inside, Arc::clone(&admits), &admitted);
                inside.fold_decision(decision);
            })
            .await;
        }
        Ok(kept)
    }

    /// What a ballot will be called once it is kept: its own name, or that of the answer it stands in the place of.
    async fn name(&self, admit: &Admit) -> Result<AnswerId, LiveError> {
        let By::Someone { origin, .. } = &admit.by else {
            return Ok(admit.fresh);
        };
        let Origin::Token(token) = origin else {
            return Ok(admit.fresh);
        };
        let known = self.known.person(&*self.store, self.id, *token).await?;
        Ok(self
            .look(|inside| {
                let person = known?;
                let kept = inside.kept_in(person, &admit.question, admit.round);
                let aside = inside.aside.values().find(|ballot| {
                    ballot.person == Some(person)
                        && ballot.question == admit.question
                        && ballot.round == admit.round
                });
                kept.map(|kept| kept.answer)
                    .or(aside.map(|ballot| ballot.answer))
            })
            .unwrap_or(admit.fresh))
    }

    fn hands(&self, spoken: &Spoken, hands: &[(Raw, u32)]) -> Result<Vec<Admit>, LiveError> {
        let now = self.world.clock.now();
        let mut admits = Vec::new();
        for (raw, count) in hands {
            let answer = Answer::Given {
                raw: raw.clone(),
                idea: None,
            };
            let submission = submission(spoken, TokenHash([0; 32]), None, answer);
            let asked = self.look(|inside| Asked::of(inside, &submission, now))?;
            let Said::Whole(body) = asked.said else {
                return Err(LiveError::Invalid(Invalid::Empty));
            };
            let count = usize::try_from(*count).unwrap_or(usize::MAX);
            for _ in 0..count.min(ENTRY_MAX + 1 - admits.len().min(ENTRY_MAX)) {
                admits.push(Admit {
                    by: By::Nobody,
                    question: spoken.question.clone(),
                    round: spoken.round,
                    attempt: None,
                    fresh: answer_id(spoken.entry, admits.len()),
                    channel: Channel::Voice,
                    script: asked.version,
                    body: body.clone(),
                });
            }
        }
        Ok(admits)
    }

    /// The ballots of people; what stands in the way of one keeps all of them out.
    async fn people(
        &self,
        spoken: &Spoken,
        answers: &[Answer],
        group: Option<&GroupKey>,
        person: Option<Uuid>,
    ) -> Result<Result<Vec<Admit>, Heard>, LiveError> {
        let Some(key) = self.key() else {
            return Err(LiveError::Sealed);
        };
        let now = self.world.clock.now();
        let mut asked = Vec::new();
        for (at, answer) in answers.iter().enumerate() {
            let token = token(&key, person.unwrap_or(spoken.entry), at);
            let submission = submission(spoken, token, group.cloned(), answer.clone());
            match self.look(|inside| Asked::of(inside, &submission, now)) {
                Ok(mut met) => {
                    met.in_time = true;
                    asked.push((submission, met));
                }
                // One alone is told what is wrong with it; of several, which one it is.
                Err(LiveError::Invalid(_)) if answers.len() > 1 => {
                    return Ok(Err(Heard::Invalid(at + 1)));
                }
                Err(error) => return Err(error),
            }
        }
        if person.is_some() {
            for (submission, _) in &asked {
                let known = self
                    .known
                    .person(&*self.store, self.id, submission.token)
                    .await?;
                let has = |inside: &Inside| {
                    let kept = known.and_then(|person| inside.kept(person, &spoken.question));
                    kept.is_some()
                };
                if self.look(has) {
                    return Ok(Err(Heard::Answered));
                }
            }
        }
        let fresh: Vec<(PersonId, AnswerId)> = self.fresh(asked.len()).collect();
        let mut admits = Vec::new();
        for ((submission, met), (person, _)) in asked.into_iter().zip(fresh) {
            let at = admits.len();
            let answer = answer_id(spoken.entry, at);
            if let Some(mut admit) = self.entered(submission, met, (person, answer)).await? {
                admit.attempt = None;
                admits.push(admit);
            }
        }
        Ok(Ok(admits))
    }
}

/// What was kept of a form that was sent before.
pub(crate) fn heard(inside: &Inside, entry: Uuid) -> Option<&Entry> {
    let entries = inside.log().iter();
    let mut entries = entries.filter_map(|decision| glane_core::aloud::entry(&decision.act));
    entries.find(|known| known.entry == entry)
}

/// Whether a form that is sent again says what was kept of it.
fn is_same(inside: &Inside, kept: &Entry, spoken: &Spoken, now: Micros) -> bool {
    let nobody = TokenHash([0; 32]);
    let body = |answer: &Answer| {
        let submission = submission(spoken, nobody, None, answer.clone());
        let asked = Asked::of(inside, &submission, now).ok()?;
        said(inside, asked.said, spoken.round)
    };
    let (way, bodies): (Way, Option<Vec<Body>>) = match &spoken.said {
        Voices::Hands(hands) => {
            let all = hands.iter().map(|(raw, count)| {
                let raw = raw.clone();
                let body = body(&Answer::Given { raw, idea: None })?;
                let count = usize::try_from(*count).ok()?.min(ENTRY_MAX + 1);
                Some(std::iter::repeat_n(body, count))
            });
            let all: Option<Vec<_>> = all.collect();
            (
                Way::Hands,
                all.map(|all| all.into_iter().flatten().collect()),
            )
        }
        Voices::People { answers, sheet, .. } => (
            if *sheet { Way::Sheet } else { Way::Told },
            answers.iter().map(body).collect(),
        ),
    };
    let Some(mut bodies) = bodies else {
        return false;
    };
    let held = inside.entered(kept, &kept.question);
    let is_all = held.iter().all(|held| {
        let at = bodies.iter().position(|body| body == *held);
        at.map(|at| bodies.swap_remove(at)).is_some()
    });
    (&kept.question, kept.round, kept.way) == (&spoken.question, spoken.round, way)
        && is_all
        && bodies.is_empty()
        && is_of_group(inside, kept, &spoken.said)
}

/// Whether those who were entered are of the group that a form names; who goes on with another question is of theirs anyway.
fn is_of_group(inside: &Inside, kept: &Entry, said: &Voices) -> bool {
    let Voices::People {
        group,
        person: None,
        ..
    } = said
    else {
        return true;
    };
    inside
        .owners(kept)
        .all(|person| inside.group_of(person) == group.as_ref())
}

/// The ballot that what was read makes, where it needs no new idea.
pub(crate) fn said(inside: &Inside, said: Said, round: Round) -> Option<Body> {
    match said {
        Said::Whole(body) => Some(body),
        Said::With(proposed) => {
            let Proposed {
                question,
                idea,
                mut votes,
                ..
            } = *proposed;
            known_idea(inside, &question, round, &idea).map(|idea| {
                votes.back(idea);
                Body::Answered(votes)
            })
        }
    }
}

fn submission(
    spoken: &Spoken,
    token: TokenHash,
    group: Option<GroupKey>,
    answer: Answer,
) -> Submission {
    Submission {
        token,
        group,
        question: spoken.question.clone(),
        round: spoken.round,
        attempt: 1,
        age: std::time::Duration::ZERO,
        left: None,
        channel: Channel::Voice,
        seen: None,
        answer,
    }
}

/// Who has no phone has a token made of the form that was filled for them.
pub(crate) fn token(key: &[u8; 32], person: Uuid, at: usize) -> TokenHash {
    let mut hasher = blake3::Hasher::new_keyed(key);
    let at = u64::try_from(at).unwrap_or(u64::MAX);
    hasher
        .update(PERSON)
        .update(person.as_bytes())
        .update(&at.to_le_bytes());
    TokenHash(*hasher.finalize().as_bytes())
}

/// The answers of a form have the same ids however often it is sent.
pub(crate) fn answer_id(entry: Uuid, at: usize) -> AnswerId {
    let mut hasher = blake3::Hasher::new();
    let at = u64::try_from(at).unwrap_or(u64::MAX);
    hasher.update(entry.as_bytes()).update(&at.to_le_bytes());
    let mut bytes = [0; 16];
    hasher.finalize_xof().fill(&mut bytes);
    AnswerId(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

/// Somebody who said theirs, entered by whoever leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voiced<'a> {
    /// The form they were entered by first: by it they go on with another question.
    pub form: Uuid,
    /// Who they are in the room.
    pub person: PersonId,
    /// What they said first.
    pub first: &'a Entry,
    /// All that was entered of them.
    pub entries: Vec<Uuid>,
}

impl Inside {
    /// Those who said theirs one by one and have an answer that counts, the last heard first.
    pub fn voiced(&self) -> Vec<Voiced<'_>> {
        let of_voice = self.people.iter().flat_map(|(person, someone)| {
            let kept = someone.ballots().iter().map(|(_, kept)| kept);
            let kept = kept.filter(|kept| kept.channel == Channel::Voice);
            kept.map(|kept| (kept.answer, *person))
        });
        let aside = self.aside.values();
        let aside = aside.filter_map(|ballot| Some((ballot.answer, ballot.person?)));
        let owners: BTreeMap<AnswerId, PersonId> = of_voice.chain(aside).collect();
        let mut all: Vec<Voiced<'_>> = Vec::new();
        for decision in self.log() {
            let entry = glane_core::aloud::entry(&decision.act);
            let Some(entry) = entry.filter(|entry| entry.way == Way::Told) else {
                continue;
            };
            let owner = entry.answers.first().and_then(|first| owners.get(first));
            let Some(person) = owner.copied() else {
                continue;
            };
            match all.iter_mut().find(|known| known.person == person) {
                Some(known) => known.entries.push(entry.entry),
                None => all.push(Voiced {
                    form: entry.entry,
                    person,
                    first: entry,
                    entries: vec![entry.entry],
                }),
            }
        }
        all.retain(|one| self.all_of(one.person).next().is_some());
        all.reverse();
        all
    }

    /// The answers to a question in its present round by the way they came, in the order of [`Channel::ALL`], those of
    /// nobody apart: hands raised.
    pub fn by_channel(&self, question: &QuestionKey) -> (BTreeMap<Channel, usize>, usize) {
        let mut people = BTreeMap::new();
        for kept in self.answers(question) {
            *people.entry(kept.channel).or_default() += 1;
        }
        let slot = (question.clone(), self.state.round(question));
        (people, self.hands.get(&slot).map_or(0, Vec::len))
    }

    /// The people whose answers an entry names, whether these count at present or not.
    fn owners<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = PersonId> + 'a {
        let counted = self.people.iter().flat_map(|(person, someone)| {
            let all = someone.ballots().iter();
            all.map(|(_, kept)| (kept.answer, *person))
        });
        let aside = self.aside.values();
        let aside = aside.filter_map(|ballot| Some((ballot.answer, ballot.person?)));
        counted
            .chain(aside)
            .filter(|(answer, _)| entry.answers.contains(answer))
            .map(|(_, person)| person)
    }

    /// What an entry answers to a question, whether it counts at present or not.
    pub fn entered(&self, entry: &Entry, question: &QuestionKey) -> Vec<&Body> {
        let round = entry.asked().find(|(asked, _)| *asked == question);
        let Some((_, round)) = round else {
            return Vec::new();
        };
        let slot: Slot = (question.clone(), round);
        let people = self.people.values();
        let people = people.filter_map(|someone| someone.kept(&slot.0, slot.1));
        let hands = self.hands.get(&slot).into_iter().flatten();
        let counted = people.chain(hands).map(|kept| (kept.answer, &kept.body));
        let aside = self.aside.values();
        let aside = aside.filter(|ballot| ballot.question == *question);
        let aside = aside.map(|ballot| (ballot.answer, &ballot.body));
        counted
            .chain(aside)
            .filter(|(answer, _)| entry.answers.contains(answer))
            .map(|(_, body)| body)
            .collect()
    }

    /// Takes out what was taken back since, and puts in what was given back.
    pub(crate) fn recall(&mut self) {
        let fresh = glane_core::aloud::set_aside(self.log());
        if fresh == self.uncounted {
            return;
        }
        let before = std::mem::replace(&mut self.uncounted, fresh);
        let out: Vec<AnswerId> = self.uncounted.difference(&before).copied().collect();
        let back: Vec<AnswerId> = before.difference(&self.uncounted).copied().collect();
        for answer in out {
            self.take_out(answer);
        }
        for answer in back {
            if let Some(ballot) = self.aside.remove(&answer) {
                self.fold_ballot(ballot);
            }
        }
    }

    fn take_out(&mut self, answer: AnswerId) {
        let raised = self.hands.iter().find_map(|(slot, all)| {
            let at = all.iter().position(|kept| kept.answer == answer)?;
            Some((slot.clone(), at))
        });
        if let Some((slot, at)) = raised {
            let Some(kept) = self.hands.get_mut(&slot).map(|all| all.remove(at)) else {
                return;
            };
            self.count(&slot, None, &kept.body, Sign::Out);
            if let (Some(question), Some(counted)) =
                (self.script.question(&slot.0), self.counted.get_mut(&slot))
            {
                counted.raised.fold(&question.kind, &kept.body, Sign::Out);
            }
            self.put_aside(slot, None, kept);
            return;
        }
        let held = self.people.iter().find_map(|(person, someone)| {
            let mut own = someone.ballots().iter();
            let (slot, _) = own.find(|(_, kept)| kept.answer == answer)?;
            Some((*person, slot.clone()))
        });
        let Some((person, slot)) = held else {
            return;
        };
        let Some(someone) = self.people.get_mut(&person) else {
            return;
        };
        let group = someone.group.clone();
        let Some(kept) = someone.take(&slot) else {
            return;
        };
        if !slot.0.is_reaction() && !someone.answered(&self.tables) {
            self.answered = self.answered.saturating_sub(1);
        }
        self.count(&slot, group.as_ref(), &kept.body, Sign::Out);
        self.cross(&slot, group.as_ref(), &kept.body, Sign::Out);
        self.put_aside(slot, Some(person), kept);
    }

    fn put_aside(&mut self, slot: Slot, person: Option<PersonId>, kept: crate::kept::Kept) {
        let ballot = Ballot {
            answer: kept.answer,
            question: slot.0,
            round: slot.1,
            person,
            attempt: kept.attempt,
            revision: kept.revision,
            script: self.workshop.script,
            channel: kept.channel,
            body: kept.body,
        };
        self.aside.insert(ballot.answer, ballot);
    }
}
