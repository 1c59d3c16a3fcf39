//! A count that people's ballots are folded into, one person at a time, and out of.

use std::collections::BTreeMap;

use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::id::{GroupKey, QuestionKey, Round};
use glane_core::idea::Moderation;
use glane_core::kind::{Kind, Payload};
use glane_core::room::RoomState;
use glane_core::script::{Question, Script};
use glane_core::tally::{Content, Sign, Tally};

use super::pair::PairCount;
use super::source::Sender;
use super::spelling::Spellings;
use super::{Counted, QuestionCount, natural};
use crate::coding::{Coder, ThemeCount, ThemePairs, ThemeTally, fold_pairs, merge_pairs};

/// A workshop being counted. A commutative group over people: whoever is folded in comes out exactly, the order does
/// not matter, and two counts of different people merge into the count of all.
#[derive(Debug, Clone)]
pub struct Counting<'a> {
    script: &'a Script,
    state: &'a RoomState,
    groups: BTreeMap<&'a GroupKey, usize>,
    places: BTreeMap<&'a QuestionKey, usize>,
    slots: Vec<Slot<'a>>,
    /// For each pair, which scale of the script comes first and which second.
    pairs: Vec<(usize, usize, PairCount)>,
    people: i64,
    tables: i64,
    by_group: Vec<i64>,
    by_channel: BTreeMap<Channel, i64>,
    /// What the person at hand gave to each scale.
    scores: Vec<Option<i64>>,
}

/// One question being counted.
#[derive(Debug, Clone)]
struct Slot<'a> {
    question: &'a Question,
    round: Round,
    room: Tally,
    raised: Tally,
    groups: Vec<Tally>,
    /// For words, in place of the tallies' contents.
    words: Option<Spellings>,
    /// For ideas, those that are one, if any are.
    merged: Option<&'a Moderation>,
    /// For texts, the themes they bear and who says so.
    themes: Option<Themes<'a>>,
    /// Its place among scales.
    scale: Option<usize>,
}

impl<'a> Counting<'a> {
    /// A count of nobody, of each question in its current round; open questions are coded by the coders.
    pub fn new(
        script: &'a Script,
        state: &'a RoomState,
        coders: &'a BTreeMap<QuestionKey, Coder<'a>>,
    ) -> Self {
        let mut scales: Vec<&QuestionKey> = Vec::new();
        let mut slots = Vec::with_capacity(script.questions.len());
        for question in &script.questions {
            let nothing = || Tally::empty(&question.kind);
            // What tables give to two scales is nothing that people answered both.
            let is_scale = matches!(question.kind, Kind::Scale(_)) && !question.is_by_table();
            slots.push(Slot {
                question,
                round: state.round(&question.key),
                room: nothing(),
                raised: nothing(),
                groups: script.groups.iter().map(|_| nothing()).collect(),
                words: matches!(question.kind, Kind::Words(_)).then(Spellings::default),
                merged: state
                    .moderation(&question.key)
                    .filter(|ideas| ideas.has_merges()),
                themes: coders.get(&question.key).map(|coder| Themes {
                    coder,
                    room: ThemeTally::default(),
                    raised: ThemeTally::default(),
                    groups: vec![ThemeTally::default(); script.groups.len()],
                    pairs: ThemePairs::new(),
                }),
                scale: is_scale.then_some(scales.len()),
            });
            if is_scale {
                scales.push(&question.key);
            }
        }
        let mut pairs = Vec::new();
        for (one, first) in scales.iter().enumerate() {
            for (other, second) in scales.iter().enumerate().skip(one + 1) {
                let pair = PairCount {
                    first: (*first).clone(),
                    second: (*second).clone(),
                    counts: BTreeMap::new(),
                };
                pairs.push((one, other, pair));
            }
        }
        Self {
            script,
            state,
            groups: numbered(script.groups.iter().map(|group| &group.key)),
            places: numbered(script.questions.iter().map(|question| &question.key)),
            slots,
            pairs,
            people: 0,
            tables: 0,
            by_group: vec![0; script.groups.len()],
            by_channel: BTreeMap::new(),
            scores: vec![None; scales.len()],
        }
    }

    /// Counts all ballots of one person, or some raised hands, in or out.
    pub fn fold(&mut self, sender: Sender<'_>, ballots: &[&Ballot], sign: Sign) {
        let group = sender.group().and_then(|key| self.groups.get(key).copied());
        let is_table = sender.is_person() && self.script.is_table(ballots.iter().copied());
        if is_table {
            self.tables += sign.one();
        } else if let Sender::Person { channel, .. } = sender
            && !ballots.is_empty()
        {
            self.people += sign.one();
            *self.by_channel.entry(channel).or_default() += sign.one();
            if let Some(people) = group.and_then(|at| self.by_group.get_mut(at)) {
                *people += sign.one();
            }
        }
        self.scores.fill(None);
        let mut next = 0;
        for ballot in ballots {
            // People mostly answer in the script's order.
            let is_next = self
                .slots
                .get(next)
                .is_some_and(|slot| slot.question.key == ballot.question);
            if !is_next {
                let place = self.places.get(&ballot.question);
                next = place.copied().unwrap_or(usize::MAX);
            }
            let slot = self.slots.get_mut(next);
            next = next.saturating_add(1);
            let Some(slot) = slot.filter(|slot| slot.round == ballot.round) else {
                continue;
            };
            slot.fold(sender, group, &ballot.body, sign);
            if let Some(themes) = &mut slot.themes {
                themes.fold(sender, group, ballot, sign);
            }
            if let (Some(at), Body::Answered(Payload::Score(score))) = (slot.scale, &ballot.body)
                && let Some(given) = self.scores.get_mut(at)
            {
                *given = Some(*score);
            }
        }
        if sender.is_person() {
            let given = |at: usize| self.scores.get(at).copied().flatten();
            for (one, other, pair) in &mut self.pairs {
                if let (Some(first), Some(second)) = (given(*one), given(*other)) {
                    pair.fold(first, second, sign);
                }
            }
        }
    }

    /// Adds a count of other people of the same workshop.
    pub fn merge(&mut self, other: &Self) {
        self.people += other.people;
        self.tables += other.tables;
        for (mine, theirs) in self.by_group.iter_mut().zip(&other.by_group) {
            *mine += theirs;
        }
        for (&channel, people) in &other.by_channel {
            *self.by_channel.entry(channel).or_default() += people;
        }
        for (mine, theirs) in self.slots.iter_mut().zip(&other.slots) {
            mine.merge(theirs);
        }
        for ((.., mine), (.., theirs)) in self.pairs.iter_mut().zip(&other.pairs) {
            mine.merge(theirs);
        }
    }

    /// What was counted so far. Words are forms only: see [`super::WordsCount`].
    pub fn counted(&self) -> Counted {
        let people = natural(self.people);
        let grouped: u64 = self.by_group.iter().map(|&people| natural(people)).sum();
        let keys = || self.script.groups.iter().map(|group| group.key.clone());
        Counted {
            tables: natural(self.tables),
            people,
            ungrouped: people.saturating_sub(grouped),
            groups: keys()
                .zip(self.by_group.iter().map(|&people| natural(people)))
                .collect(),
            channels: Channel::ALL
                .into_iter()
                .map(|channel| {
                    let people = self.by_channel.get(&channel).copied().unwrap_or(0);
                    (channel, natural(people))
                })
                .collect(),
            present: self.state.present,
            questions: self
                .slots
                .iter()
                .map(|slot| QuestionCount {
                    question: slot.question.key.clone(),
                    round: slot.round,
                    room: slot.room(),
                    raised: slot.raised.clone(),
                    groups: keys().zip(slot.groups.iter().cloned()).collect(),
                    calls: self.state.calls(&slot.question.key).to_vec(),
                    waits: self.state.moderated.waits_first(&slot.question.key),
                    ideas: self
                        .state
                        .moderation(&slot.question.key)
                        .cloned()
                        .unwrap_or_default(),
                    words: None,
                    themes: slot
                        .themes
                        .as_ref()
                        .map(|themes| themes.counted(self.script)),
                })
                .collect(),
            pairs: self.pairs.iter().map(|(.., pair)| pair.clone()).collect(),
        }
    }
}

impl Slot<'_> {
    fn fold(&mut self, sender: Sender<'_>, group: Option<usize>, body: &Body, sign: Sign) {
        let counted = self.merged.and_then(|merged| merged.counted(body));
        let body = counted.as_ref().unwrap_or(body);
        if !sender.is_person() {
            self.raised.fold(&self.question.kind, body, sign);
        }
        let group = group.and_then(|at| self.groups.get_mut(at));
        if let (Some(words), Body::Answered(Payload::Words(typed))) = (&mut self.words, body) {
            words.fold(typed, sign);
            self.room.answered += sign.one();
            if let Some(group) = group {
                group.answered += sign.one();
            }
        } else {
            self.room.fold(&self.question.kind, body, sign);
            if let Some(group) = group {
                group.fold(&self.question.kind, body, sign);
            }
        }
    }

    fn merge(&mut self, other: &Self) {
        self.room.merge(&other.room);
        self.raised.merge(&other.raised);
        for (mine, theirs) in self.groups.iter_mut().zip(&other.groups) {
            mine.merge(theirs);
        }
        if let (Some(mine), Some(theirs)) = (&mut self.words, &other.words) {
            mine.merge(theirs);
        }
        if let (Some(mine), Some(theirs)) = (&mut self.themes, &other.themes) {
            mine.room.merge(&theirs.room);
            mine.raised.merge(&theirs.raised);
            merge_pairs(&mut mine.pairs, &theirs.pairs);
            for (mine, theirs) in mine.groups.iter_mut().zip(&theirs.groups) {
                mine.merge(theirs);
            }
        }
    }

    fn room(&self) -> Tally {
        match &self.words {
            Some(words) => Tally {
                content: Content::Words(words.counts()),
                ..self.room
            },
            None => self.room.clone(),
        }
    }
}

/// The themes of one open question being counted.
#[derive(Debug, Clone)]
struct Themes<'a> {
    coder: &'a Coder<'a>,
    room: ThemeTally,
    raised: ThemeTally,
    groups: Vec<ThemeTally>,
    pairs: ThemePairs,
}

impl Themes<'_> {
    fn fold(&mut self, sender: Sender<'_>, group: Option<usize>, ballot: &Ballot, sign: Sign) {
        let Some((coded, proposed)) = self.coder.stands(ballot) else {
            return;
        };
        self.room.fold(&coded, &proposed, sign);
        if !sender.is_person() {
            self.raised.fold(&coded, &proposed, sign);
            return;
        }
        fold_pairs(&mut self.pairs, &coded, sign);
        if let Some(tally) = group.and_then(|at| self.groups.get_mut(at)) {
            tally.fold(&coded, &proposed, sign);
        }
    }

    fn counted(&self, script: &Script) -> ThemeCount {
        let nothing = ThemeTally::default();
        let groups = script.groups.iter().zip(&self.groups);
        ThemeCount {
            codebook: self.coder.coding.codebook().clone(),
            room: self.room.clone(),
            raised: self.raised.clone(),
            pairs: self.pairs.clone(),
            groups: groups
                .filter(|(_, tally)| **tally != nothing)
                .map(|(group, tally)| (group.key.clone(), tally.clone()))
                .collect(),
        }
    }
}

fn numbered<'k, K: Ord>(keys: impl Iterator<Item = &'k K>) -> BTreeMap<&'k K, usize> {
    keys.enumerate().map(|(at, key)| (key, at)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::count::source::Source;
    use crate::recount::draw::workshop;

    proptest! {
        #[test]
        fn order_parts_and_taking_back_do_not_matter((script, data) in workshop(), cut in 0..40_usize) {
            let state = RoomState::fold(&script, &data.decisions);
            let coders = Coder::all(&script, &state);
            let mut all: Vec<(Option<GroupKey>, Sender<'_>, Vec<&Ballot>)> = Vec::new();
            let keep = |own: &[&Ballot]| -> Vec<&Ballot> {
                data.ballots.iter().filter(|ballot| own.contains(ballot)).collect()
            };
            let mut senders = Vec::new();
            data.each(None, &mut |sender, own| {
                let channel = match sender {
                    Sender::Person { channel, .. } => Some(channel),
                    Sender::Hands => None,
                };
                senders.push((sender.group().cloned(), channel, keep(own)));
            });
            for (group, channel, own) in &senders {
                let sender = match channel {
                    Some(channel) => Sender::Person { group: group.as_ref(), channel: *channel },
                    None => Sender::Hands,
                };
                all.push((group.clone(), sender, own.clone()));
            }
            let count = |senders: &mut dyn Iterator<Item = &(Option<GroupKey>, Sender<'_>, Vec<&Ballot>)>| {
                let mut counting = Counting::new(&script, &state, &coders);
                for (_, sender, own) in senders {
                    counting.fold(*sender, own, Sign::In);
                }
                counting
            };
            let whole = count(&mut all.iter());
            prop_assert_eq!(count(&mut all.iter().rev()).counted(), whole.counted());
            let (left, right) = all.split_at(cut.min(all.len()));
            let mut merged = count(&mut left.iter());
            merged.merge(&count(&mut right.iter()));
            prop_assert_eq!(merged.counted(), whole.counted());
            let mut back = whole;
            for (_, sender, own) in right {
                back.fold(*sender, own, Sign::Out);
            }
            prop_assert_eq!(back.counted(), count(&mut left.iter()).counted());
        }
    }
}
