//! A room's state in memory: all of it derived from the two logs, and rebuilt from them at any time.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use glane_core::aloud::set_aside;
use glane_core::ballot::{Ballot, Body};
use glane_core::decision::{Act, Decision};
use glane_core::id::{
    AnswerId, DecisionId, GroupKey, ItemKey, PersonId, QuestionKey, Revision, Round,
};
use glane_core::idea::Idea;
use glane_core::kind::Payload;
use glane_core::life::{Life, Step};
use glane_core::person::Person;
use glane_core::reaction;
use glane_core::room::RoomState;
use glane_core::script::{Group, Question, Script};
use glane_core::steps::Steps;
use glane_core::tally::{Sign, Tally};
use glane_core::workshop::{Snapshot, Workshop};

use crate::crossed::Crossed;
use crate::kept::{Slot, Someone};
use crate::scratch::Scratch;

pub use crate::kept::Kept;

/// The ballots of one question and round, counted for the room and for each group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Everyone, raised hands included.
    pub room: Tally,
    /// Raised hands alone: in the room's n, never in a group nor among people.
    pub raised: Tally,
    /// People of each group; those without a group are in `room` only.
    pub groups: BTreeMap<GroupKey, Tally>,
}

/// A text that somebody answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written<'a> {
    /// As kept.
    pub text: &'a str,
    /// Its id.
    pub answer: AnswerId,
    /// When it was last written.
    pub revision: Revision,
}

/// Whether other programs over the same store write the workshop too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Others {
    /// None does.
    #[default]
    None,
    /// Some may, and what they tell comes in at once.
    Heard,
    /// Some may, and the way between them does not answer: what they wrote is asked of the store, a moment later.
    Unheard,
}

/// A workshop in use.
#[derive(Debug, Clone)]
pub struct Inside {
    /// Its row.
    pub workshop: Workshop,
    /// Its script.
    pub script: Script,
    /// What is open and shown.
    pub state: RoomState,
    /// Where it stands in its life.
    pub life: Life,
    /// Where its history stands.
    pub revision: Revision,
    /// Phones with a live stream open.
    pub connected: usize,
    /// Whether it is in use elsewhere as well.
    pub others: Others,
    /// What those who look at it keep between two looks.
    pub scratch: Scratch,
    log: Vec<Decision>,
    ideas: Vec<Idea>,
    /// Questions that tables answer.
    pub(crate) tables: BTreeSet<QuestionKey>,
    /// Which people are tables, as far as the key tells: nobody knows any more once the workshop is sealed.
    pub(crate) seats: BTreeMap<GroupKey, PersonId>,
    /// Whether all tables of the script that answered are among them: any other that answered is one of a group that the
    /// script no longer has.
    pub(crate) seats_known: bool,
    /// What can be ticked under each question of the script, ideas aside.
    items: BTreeMap<QuestionKey, BTreeSet<ItemKey>>,
    pub(crate) people: BTreeMap<PersonId, Someone>,
    /// People with a ballot.
    pub(crate) answered: usize,
    /// Ballots that are nobody's.
    pub(crate) hands: BTreeMap<Slot, Vec<Kept>>,
    /// Answers entered aloud that were taken back, where they can be given back from.
    pub(crate) aside: BTreeMap<AnswerId, Ballot>,
    /// Which answers do not count at present.
    pub(crate) uncounted: BTreeSet<AnswerId>,
    pub(crate) counted: BTreeMap<Slot, Counted>,
    crossed: BTreeMap<Slot, Crossed>,
}

impl Inside {
    /// Rebuilt from everything on disk.
    pub fn of(mut script: Script, snapshot: Snapshot) -> Self {
        script.reactions = reaction::questions(&snapshot.decisions);
        let mut inside = Self {
            state: RoomState::fold(&script, &snapshot.decisions),
            life: Life::fold(&snapshot.decisions),
            revision: snapshot.workshop.revision,
            workshop: snapshot.workshop,
            tables: script
                .questions
                .iter()
                .filter(|question| question.is_by_table())
                .map(|question| question.key.clone())
                .collect(),
            seats: BTreeMap::new(),
            seats_known: false,
            items: script
                .questions
                .iter()
                .map(|question| (question.key.clone(), question.item_keys()))
                .collect(),
            script,
            connected: 0,
            others: Others::None,
            scratch: Scratch::default(),
            log: snapshot.decisions,
            ideas: snapshot.ideas,
            people: snapshot
                .people
                .into_iter()
                .map(|person| (person.id, Someone::of(person.group)))
                .collect(),
            answered: 0,
            hands: BTreeMap::new(),
            aside: BTreeMap::new(),
            uncounted: BTreeSet::new(),
            counted: BTreeMap::new(),
            crossed: BTreeMap::new(),
        };
        inside.uncounted = set_aside(&inside.log);
        for ballot in snapshot.ballots {
            inside.fold_ballot(ballot);
        }
        inside
    }

    /// Counts a ballot that was just committed, in place of the person's earlier one if there is one.
    pub(crate) fn fold_ballot(&mut self, ballot: Ballot) {
        self.revision = self.revision.max(ballot.revision);
        if self.uncounted.contains(&ballot.answer) {
            self.aside.insert(ballot.answer, ballot);
            return;
        }
        let slot = (ballot.question, ballot.round);
        let Some(person) = ballot.person else {
            self.count(&slot, None, &ballot.body, Sign::In);
            if let (Some(question), Some(counted)) =
                (self.script.question(&slot.0), self.counted.get_mut(&slot))
            {
                counted.raised.fold(&question.kind, &ballot.body, Sign::In);
            }
            self.hands.entry(slot).or_default().push(Kept {
                answer: ballot.answer,
                attempt: ballot.attempt,
                revision: ballot.revision,
                channel: ballot.channel,
                body: ballot.body,
            });
            return;
        };
        let fresh = Kept {
            answer: ballot.answer,
            attempt: ballot.attempt,
            revision: ballot.revision,
            channel: ballot.channel,
            body: ballot.body,
        };
        // What another program wrote over it came in before: the highest attempt counts, in whatever order they are told.
        let standing = self.kept_in(person, &slot.0, slot.1);
        if standing.is_some_and(|kept| kept.attempt > fresh.attempt) {
            return;
        }
        let group = self.group_of(person).cloned();
        self.count(&slot, group.as_ref(), &fresh.body, Sign::In);
        self.cross(&slot, group.as_ref(), &fresh.body, Sign::In);
        let someone = self.people.entry(person).or_default();
        let before = someone.answered(&self.tables);
        let old = someone.put(&slot, fresh);
        self.answered += usize::from(someone.answered(&self.tables) && !before);
        if let Some(old) = old {
            self.count(&slot, group.as_ref(), &old.body, Sign::Out);
            self.cross(&slot, group.as_ref(), &old.body, Sign::Out);
        }
    }

    /// Takes note of a person who is new or changed group; their ballots follow them.
    pub(crate) fn fold_person(&mut self, person: &Person) {
        self.revision = self.revision.max(person.revision);
        let someone = self.people.entry(person.id).or_default();
        if someone.group == person.group {
            return;
        }
        let before = std::mem::replace(&mut someone.group, person.group.clone());
        for (slot, kept) in someone.ballots().to_vec() {
            self.count_in_group(&slot, before.as_ref(), &kept.body, Sign::Out);
            self.cross(&slot, before.as_ref(), &kept.body, Sign::Out);
            self.count_in_group(&slot, person.group.as_ref(), &kept.body, Sign::In);
            self.cross(&slot, person.group.as_ref(), &kept.body, Sign::In);
        }
    }

    pub(crate) fn fold_decision(&mut self, decision: Decision) {
        self.revision = self.revision.max(decision.revision);
        if self.log.iter().all(|known| known.id != decision.id) {
            self.log.push(decision);
        }
        self.script.reactions = reaction::questions(&self.log);
        self.state = RoomState::fold(&self.script, &self.log);
        self.life = Life::fold(&self.log);
        self.recall();
    }

    pub(crate) fn fold_idea(&mut self, idea: Idea) {
        self.revision = self.revision.max(idea.revision);
        let known = self
            .ideas
            .iter()
            .any(|old| old.question == idea.question && old.key == idea.key);
        if !known {
            self.ideas.push(idea);
        }
    }

    pub(crate) fn count(&mut self, slot: &Slot, group: Option<&GroupKey>, body: &Body, sign: Sign) {
        let Some(question) = self.script.question(&slot.0) else {
            return;
        };
        if !self.counted.contains_key(slot) {
            let nothing = Counted {
                room: Tally::empty(&question.kind),
                raised: Tally::empty(&question.kind),
                groups: BTreeMap::new(),
            };
            self.counted.insert(slot.clone(), nothing);
        }
        if let Some(counted) = self.counted.get_mut(slot) {
            counted.room.fold(&question.kind, body, sign);
        }
        self.count_in_group(slot, group, body, sign);
    }

    fn count_in_group(&mut self, slot: &Slot, group: Option<&GroupKey>, body: &Body, sign: Sign) {
        let (Some(group), Some(question)) = (group, self.script.question(&slot.0)) else {
            return;
        };
        let Some(counted) = self.counted.get_mut(slot) else {
            return;
        };
        let tally = counted
            .groups
            .entry(group.clone())
            .or_insert_with(|| Tally::empty(&question.kind));
        tally.fold(&question.kind, body, sign);
    }

    pub(crate) fn cross(&mut self, slot: &Slot, group: Option<&GroupKey>, body: &Body, sign: Sign) {
        if let Some(question) = self.script.question(&slot.0) {
            if !self.crossed.contains_key(slot) {
                self.crossed.insert(slot.clone(), Crossed::default());
            }
            let Some(crossed) = self.crossed.get_mut(slot) else {
                return;
            };
            crossed.fold(&question.kind, group, body, sign, self.script.threshold);
        }
    }

    /// What of the groups the room may see in the present round, everyone first: it moves only by as many new people of
    /// a group as the threshold says. Nothing if nobody answered.
    pub fn crossed(&self, question: &Question) -> Option<(Tally, BTreeMap<GroupKey, Tally>)> {
        let slot = (question.key.clone(), self.state.round(&question.key));
        Some(self.crossed.get(&slot)?.shown(&question.kind))
    }

    /// The counts of a question in its present round; nothing if nobody answered.
    pub fn counted(&self, question: &QuestionKey) -> Option<&Counted> {
        self.counted
            .get(&(question.clone(), self.state.round(question)))
    }

    /// All counts, for a recount to compare with.
    pub fn all_counts(&self) -> &BTreeMap<(QuestionKey, Round), Counted> {
        &self.counted
    }

    /// A person's ballot that counts, in the question's present round.
    pub fn kept(&self, person: PersonId, question: &QuestionKey) -> Option<&Kept> {
        self.kept_in(person, question, self.state.round(question))
    }

    /// A person's ballot that counts, in a round.
    pub fn kept_in(&self, person: PersonId, question: &QuestionKey, round: Round) -> Option<&Kept> {
        self.people.get(&person)?.kept(question, round)
    }

    /// What each person answers to a question in its present round, with their group, in order of their ids; raised
    /// hands are nobody's.
    pub fn bodies<'a>(
        &'a self,
        question: &QuestionKey,
    ) -> impl Iterator<Item = (Option<&'a GroupKey>, &'a Body)> {
        let (question, round) = (question.clone(), self.state.round(question));
        self.people.values().filter_map(move |someone| {
            let body = &someone.kept(&question, round)?.body;
            Some((someone.group.as_ref(), body))
        })
    }

    /// What each person answers to a question in two of its rounds.
    pub fn both<'a>(
        &'a self,
        question: &'a QuestionKey,
        rounds: [Round; 2],
    ) -> impl Iterator<Item = [Option<&'a Body>; 2]> {
        let people = self.people.values();
        people.map(move |someone| rounds.map(|round| Some(&someone.kept(question, round)?.body)))
    }

    /// What raised hands ticked or said to a question in its present round.
    pub fn raised<'a>(&'a self, question: &QuestionKey) -> impl Iterator<Item = &'a Body> {
        let slot = (question.clone(), self.state.round(question));
        let hands = self.hands.get(&slot).into_iter().flatten();
        hands.map(|kept| &kept.body)
    }

    /// The texts answered to an open question, or written as « autre », in its present round, raised hands' too, in order of their bytes: who
    /// wrote first does not show.
    pub fn texts(&self, question: &QuestionKey) -> Vec<Written<'_>> {
        self.texts_in(question, self.state.round(question))
    }

    /// The texts answered to all open questions in all their rounds, in the script's order.
    pub fn all_texts(&self) -> Vec<(&QuestionKey, Written<'_>)> {
        let questions = self.script.questions.iter().map(|asked| &asked.key);
        let rounds = questions.flat_map(|key| {
            let rounds = self.state.rounds(key);
            rounds.map(move |round| (key, round))
        });
        rounds
            .flat_map(|(key, round)| {
                let texts = self.texts_in(key, round).into_iter();
                texts.map(move |written| (key, written))
            })
            .collect()
    }

    fn texts_in(&self, question: &QuestionKey, round: Round) -> Vec<Written<'_>> {
        let asked = self.script.question(question);
        if !asked.is_some_and(|asked| asked.kind.takes_texts()) {
            return Vec::new();
        }
        let slot = (question.clone(), round);
        let people = self.people.values();
        let people = people.filter_map(|someone| someone.kept(&slot.0, slot.1));
        let mut all: Vec<Written<'_>> = people
            .chain(self.hands.get(&slot).into_iter().flatten())
            .filter_map(|kept| match &kept.body {
                Body::Answered(payload) => Some(Written {
                    text: payload.text()?,
                    answer: kept.answer,
                    revision: kept.revision,
                }),
                _ => None,
            })
            .collect();
        all.sort_unstable();
        all
    }

    /// What people would nuance of a finding put to the room, in order of their bytes.
    pub fn nuances(&self, question: &QuestionKey) -> Vec<Written<'_>> {
        let all = self.answers(question);
        let mut all: Vec<Written<'_>> = all
            .filter_map(|kept| match &kept.body {
                Body::Answered(Payload::Reaction {
                    nuance: Some(text), ..
                }) => Some(Written {
                    text,
                    answer: kept.answer,
                    revision: kept.revision,
                }),
                _ => None,
            })
            .collect();
        all.sort_unstable();
        all
    }

    /// The ballots of people to a question in its present round, in order of their ids.
    pub fn answers<'a>(&'a self, question: &QuestionKey) -> impl Iterator<Item = &'a Kept> {
        let (question, round) = (question.clone(), self.state.round(question));
        let people = self.people.values();
        people.filter_map(move |someone| someone.kept(&question, round))
    }

    /// What each person answers to a question, in every round.
    pub(crate) fn bodies_of_all_rounds<'a>(
        &'a self,
        question: &'a QuestionKey,
    ) -> impl Iterator<Item = &'a Body> {
        self.people
            .values()
            .flat_map(Someone::ballots)
            .filter(move |((key, _), _)| key == question)
            .map(|(_, kept)| &kept.body)
    }

    /// Whether a person is of this room.
    pub(crate) fn knows(&self, person: PersonId) -> bool {
        self.people.contains_key(&person)
    }

    /// All people of this room, in order of their ids, whether they answered or not.
    pub fn everyone(&self) -> impl Iterator<Item = PersonId> {
        self.people.keys().copied()
    }

    /// A person's group.
    pub fn group_of(&self, person: PersonId) -> Option<&GroupKey> {
        self.people.get(&person)?.group.as_ref()
    }

    /// Whether tables answer that question.
    pub fn is_by_table(&self, question: &QuestionKey) -> bool {
        self.tables.contains(question)
    }

    /// Whether tables answer some question.
    pub fn has_tables(&self) -> bool {
        !self.tables.is_empty()
    }

    /// The tables that have no answer to a question in its present round, in the script's order; nothing where it cannot be
    /// told any more which they are. Tables that the script no longer has are not among them.
    pub fn tables_missing(&self, question: &QuestionKey) -> Option<Vec<&Group>> {
        let known = self.answers(question).count();
        let has = |group: &&Group| {
            let seat = self.seats.get(&group.key);
            seat.is_some_and(|table| self.kept(*table, question).is_some())
        };
        let groups = || self.script.groups.iter();
        let seen = groups().filter(has).count();
        (self.seats_known || seen == known).then(|| groups().filter(|group| !has(group)).collect())
    }

    /// People with at least one ballot; tables are none.
    pub fn answered(&self) -> usize {
        self.answered
    }

    /// How many answers a table has given, in all rounds.
    pub(crate) fn answered_by_table(&self, table: &GroupKey) -> usize {
        let seat = self.seats.get(table).and_then(|seat| self.people.get(seat));
        let slots = seat.map_or(&[][..], Someone::ballots).iter();
        slots
            .filter(|((question, _), _)| self.tables.contains(question))
            .count()
    }

    /// People of a group with at least one ballot.
    pub fn answered_in(&self, group: &GroupKey) -> usize {
        let people = self.people.values();
        people
            .filter(|someone| {
                someone.answered(&self.tables) && someone.group.as_ref() == Some(group)
            })
            .count()
    }

    /// Every idea proposed so far.
    pub fn all_ideas(&self) -> &[Idea] {
        &self.ideas
    }

    /// Ideas that can be backed now: those of earlier rounds are not asked about any more.
    pub fn present_ideas(&self) -> Vec<Idea> {
        let present = |idea: &&Idea| idea.round == self.state.round(&idea.question);
        self.ideas.iter().filter(present).cloned().collect()
    }

    /// Ideas proposed under a question in its present round, in order of arrival.
    pub fn ideas(&self, question: &QuestionKey) -> Vec<&Idea> {
        self.ideas_in(question, self.state.round(question))
    }

    /// Ideas proposed under a question in a round, in order of arrival.
    pub(crate) fn ideas_in(&self, question: &QuestionKey, round: Round) -> Vec<&Idea> {
        self.ideas
            .iter()
            .filter(|idea| idea.question == *question && idea.round == round)
            .collect()
    }

    /// What can be ticked under a question in a round: its script's items and the ideas proposed.
    pub(crate) fn items(&self, question: &QuestionKey, round: Round) -> Cow<'_, BTreeSet<ItemKey>> {
        let own = self
            .items
            .get(question)
            .map_or_else(Cow::default, Cow::Borrowed);
        let ideas = self.ideas_in(question, round);
        if ideas.is_empty() {
            return own;
        }
        let mut all = own.into_owned();
        all.extend(ideas.into_iter().map(|idea| idea.key.clone()));
        Cow::Owned(all)
    }

    /// The act about the room that an undo takes back next. Words have an undo of their own, where they are seen.
    pub fn undoable(&self) -> Option<&Decision> {
        let steps = Steps::of(&self.log, is_about_the_room);
        self.decision(*steps.done.last()?)
    }

    /// The undo that a redo takes back next, with the act that it took back.
    pub fn redoable(&self) -> Option<(&Decision, &Decision)> {
        let steps = Steps::of(&self.log, is_about_the_room);
        let undo = self.decision(*steps.undone.last()?)?;
        Some((undo, self.decision(undo.undoes?)?))
    }

    pub(crate) fn decision(&self, id: DecisionId) -> Option<&Decision> {
        self.log.iter().find(|decision| decision.id == id)
    }

    /// All decisions, the oldest first.
    pub fn log(&self) -> &[Decision] {
        &self.log
    }
}

/// Whether an act changes what is asked, shown or counted in the room; findings put to it have an undo of their own.
fn is_about_the_room(act: &Act) -> bool {
    !reaction::is_of_reactions(act)
        && matches!(
            act,
            Act::Open { .. }
                | Act::Close { .. }
                | Act::ResetRound { .. }
                | Act::Show { .. }
                | Act::Hide { .. }
                | Act::Present { .. }
                | Act::Running(_)
                | Act::Life(Step::End)
        )
}
