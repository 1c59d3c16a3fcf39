//! A whole workshop, read: every figure a restitution may use.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::channel::Channel;
use glane_core::draft::Draft;
use glane_core::evidence::QuoteRef;
use glane_core::id::{FindingId, QuestionKey, Revision, ScriptVersion};
use glane_core::judged::Judged;
use glane_core::ledger::Entry;
use glane_core::room::RoomState;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;

use crate::coding::Coder;
use crate::comparison::{Comparisons, Tested};
use crate::count::{QuestionCount, Source, tally_source};
use crate::crossing::told;
use crate::opinions;
use crate::profile::{self, ByAsk, by_asks};
use crate::question::words::local;
use crate::question::{GroupBase, QuestionReading, Room};
use crate::reaction::{Reaction, reactions};
use crate::rounds::{OtherRound, Rounds};
use crate::shift::Shift;
use crate::verbatim::{Verbatim, verbatims};

/// Who was asked, how, and from which data: what a reader needs to judge the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// People who handed in at least one ballot.
    pub people: u64,
    /// Tables that did, where tables answer; they are none of the people.
    pub tables: u64,
    /// People present, if the facilitator counted them.
    pub present: Option<u32>,
    /// People by group, in the script's order.
    pub groups: Vec<GroupBase>,
    /// People in no group.
    pub ungrouped: u64,
    /// People by the way their first answer came, all ways listed.
    pub channels: Vec<(Channel, u64)>,
    /// Where the data's history stood, restitutions made since left out.
    pub revision: Revision,
    /// The revision of the last decision that is obeyed; 0 if there is none.
    pub decisions: Revision,
    /// Under which version of the script it was read.
    pub script_version: ScriptVersion,
}

/// A workshop's figures at one revision.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The script it was read under: title, day, place, organiser, sample notice, threshold.
    pub script: Script,
    /// The facts of method.
    pub method: Method,
    /// Each question in the latest round that has answers, in the script's order; in its present one where none has.
    pub questions: Vec<QuestionReading>,
    /// What people decided about findings and the tone of words.
    pub judged: Judged,
    /// What sets groups, or two scales, apart.
    pub comparisons: Comparisons,
    /// The questions by what people say of themselves: by each ask of a profile.
    pub by_asks: Vec<ByAsk>,
    /// What the room made of the findings put to it, the first put first.
    pub reactions: Vec<Reaction>,
    /// The findings that people tell in words of their own.
    pub reworded: BTreeSet<FindingId>,
    verbatims: BTreeMap<QuestionKey, Vec<Verbatim>>,
    others: BTreeMap<QuestionKey, Vec<OtherRound>>,
    shifts: BTreeMap<QuestionKey, Shift>,
}

impl Reading {
    /// Reads a snapshot under a script.
    pub fn of(script: &Script, snapshot: &Snapshot) -> Self {
        Self::of_source(script, snapshot, snapshot, usize::MAX)
    }

    /// Reads ballots from wherever they come, in a memory that does not grow with people. Of `about`, everything but
    /// its people and ballots is used. Of each open question at most so many texts are kept: those with the least
    /// answer ids, which are drawn at random.
    pub fn of_source(script: &Script, about: &Snapshot, source: &dyn Source, texts: usize) -> Self {
        let present = RoomState::fold(script, &about.decisions);
        let rounds = Rounds::of(script, &present, source);
        let state = &rounds.state;
        let coders = Coder::all(script, state);
        let versions = profile::versions(&about.told, None);
        let veils = told::veils(&versions, source, script.threshold);
        let mut counted = tally_source(script, state, &coders, source);
        for count in &mut counted.questions {
            told::veil(&veils, count);
            uncross_profile(script, count);
        }
        let groups: Vec<GroupBase> = script
            .groups
            .iter()
            .zip(&counted.groups)
            .map(|(group, (_, people))| GroupBase {
                key: group.key.clone(),
                label: group.label.clone(),
                people: *people,
            })
            .collect();
        let local = local(script);
        let room = Room {
            local: &local,
            people: counted.people,
            groups: &groups,
            threshold: script.threshold,
        };
        let asked = script.questions.iter().zip(&counted.questions);
        let mut questions: Vec<QuestionReading> = asked
            .map(|(question, count)| QuestionReading::of(question, &about.ideas, count, &room))
            .collect();
        let comparisons = Comparisons::of(script, &counted, &questions);
        for question in &mut questions {
            opinions::note(question, state, source);
            told::note(&veils, question);
            question.groups_apart = comparisons.whole(&question.key).map(Tested::is_told);
        }
        let others = rounds.others(script, &coders, source, texts, &|counted, key| {
            let count = counted.questions.iter().find(|one| one.question == *key)?;
            let question = script.question(key)?;
            let mut count = count.clone();
            told::veil(&veils, &mut count);
            uncross_profile(script, &mut count);
            let mut figures = QuestionReading::of(question, &about.ideas, &count, &room);
            told::note(&veils, &mut figures);
            Some(figures)
        });
        let mut written = BTreeMap::new();
        for (key, texts) in verbatims(script, state, &coders, source, texts) {
            let asked = questions.iter_mut().find(|asked| asked.key == key);
            if let Some(asked) = asked {
                asked.withhold(texts.withheld);
            }
            written.insert(key, texts.shown);
        }
        Self {
            script: script.clone(),
            questions,
            judged: state.judged.clone(),
            comparisons,
            by_asks: by_asks(
                &profile::About {
                    script,
                    state,
                    coders: &coders,
                    ideas: &about.ideas,
                    told: &about.told,
                },
                source,
            ),
            reactions: reactions(state, script.threshold, source),
            reworded: Draft::fold(&about.decisions).reworded().collect(),
            verbatims: written,
            others,
            shifts: rounds.shifts,
            method: Method {
                people: counted.people,
                tables: counted.tables,
                present: counted.present,
                groups,
                ungrouped: counted.ungrouped,
                channels: counted.channels,
                revision: about.settled(),
                decisions: about.decided(),
                script_version: about.workshop.script,
            },
        }
    }

    /// What it tells of groups, question by question and round by round, as a publication notes it.
    pub fn told(&self) -> Vec<Entry> {
        let others = self.others.values().flatten().map(|round| &round.figures);
        let all = self.questions.iter().chain(others);
        let groups = || self.script.groups.iter().map(|group| &group.key);
        all.filter_map(|figures| told::told(figures, groups()))
            .chain(self.by_asks.iter().flat_map(ByAsk::told))
            .collect()
    }

    /// The figures of a question.
    pub fn question(&self, key: &QuestionKey) -> Option<&QuestionReading> {
        self.questions.iter().find(|question| question.key == *key)
    }

    /// The words of a passage that is quoted, if the answer still is what it was.
    pub fn passage(&self, quote: &QuoteRef) -> Option<&str> {
        let mut answers = self.all_verbatims();
        let from =
            answers.find(|said| said.at.answer == quote.answer && said.at.hash == quote.hash)?;
        quote.passage(&from.text)
    }

    /// The texts answered to an open question, or written as « autre », in order of their bytes; none for another kind.
    pub fn verbatims(&self, key: &QuestionKey) -> &[Verbatim] {
        self.verbatims.get(key).map_or(&[], Vec::as_slice)
    }

    /// The other rounds of a question asked more than once, the earliest first.
    pub fn other_rounds(&self, key: &QuestionKey) -> &[OtherRound] {
        self.others.get(key).map_or(&[], Vec::as_slice)
    }

    /// The two rounds of a question that was asked a second time, where both have answers.
    pub fn shift(&self, key: &QuestionKey) -> Option<&Shift> {
        self.shifts.get(key)
    }

    /// How many answers wait until a person has looked, in whichever round.
    pub fn waiting(&self) -> u64 {
        let others = self.others.values().flatten().map(|round| &round.figures);
        let questions = self.questions.iter().chain(others);
        questions.map(|question| question.withheld().waiting).sum()
    }

    /// Everything written, in whichever round.
    pub fn all_verbatims(&self) -> impl Iterator<Item = &Verbatim> {
        let others = self.others.values().flatten();
        self.verbatims
            .values()
            .flatten()
            .chain(others.flat_map(|round| &round.verbatims))
    }
}

/// Who people are is not crossed with the groups they are in: two such tables find a person.
fn uncross_profile(script: &Script, count: &mut QuestionCount) {
    let question = script.question(&count.question);
    if question.is_some_and(|question| question.kind.profile().is_some()) {
        count.groups.clear();
    }
}
