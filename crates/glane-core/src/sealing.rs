//! What sealing makes of the log of decisions: answers under their new ids, and nothing that says in which order they came.
//!
//! A decision that names an answer was made after the answer came. A facilitator who codes while the room answers would
//! leave, in the order of the log, the order of arrival. So decisions made before the last answer came are put in an
//! order of their own: what happened in the room first, then what was decided about words, ideas and findings, then what
//! names answers, drawn at random. Each keeps a revision of those there were, so data read at [`exact`] or later are what
//! they were.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::coding::Coder;
use crate::decision::{Act, Decision, standing};
use crate::id::{AnswerId, DecisionId, QuestionKey, Revision};
use crate::judged::Voice;
use crate::life::Step;
use crate::reaction::Move;
use crate::sheet::ledger::{self, Ledger, SheetKey};
use crate::workshop::is_publication;
use crate::world::Micros;

const DAY: i64 = 86_400_000_000;

/// The beginning of a moment's day, in UTC: all that is kept of when something happened in the room.
pub fn day_of(at: Micros) -> Micros {
    Micros(at.0.saturating_sub(at.0.rem_euclid(DAY)))
}

/// An answer that stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stays {
    /// Its name from now on.
    pub fresh: AnswerId,
    /// When its author last wrote it, until now.
    pub written: Revision,
}

/// What an act is about, as far as order may tell something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Matter {
    /// What happened in the room, in sight of all; and what was published.
    Room,
    /// What was made of words, ideas and findings.
    Content,
    /// What names answers.
    Answers,
}

/// Every act has its place here; one that names answers is renamed in [`renamed`], too.
fn matter(act: &Act) -> Matter {
    match act {
        Act::Code { .. }
        | Act::Settle { .. }
        | Act::Review { .. }
        | Act::Aloud(_)
        | Act::Sheet(_) => Matter::Answers,
        Act::MergeForms { .. }
        | Act::SplitForm { .. }
        | Act::ShowAs { .. }
        | Act::HideWord { .. }
        | Act::ShowWord { .. }
        | Act::Gloss { .. }
        | Act::TakeWords { .. }
        | Act::Tone { .. }
        | Act::ToneOn { .. }
        | Act::Finding { .. }
        | Act::Join { .. }
        | Act::Voice { .. }
        | Act::Theme { .. }
        | Act::HideIdea { .. }
        | Act::ShowIdea { .. }
        | Act::MergeIdeas { .. }
        | Act::Block { .. }
        | Act::Place { .. }
        | Act::Moderate(_)
        | Act::Reaction(Move::Nuance { .. }) => Matter::Content,
        Act::Open { .. }
        | Act::Close { .. }
        | Act::ResetRound { .. }
        | Act::Show { .. }
        | Act::Hide { .. }
        | Act::Present { .. }
        | Act::Reaction(Move::Put { .. } | Move::End | Move::Hands { .. })
        | Act::Running(_)
        | Act::Assist { .. }
        | Act::Paper(_)
        | Act::Publish { .. }
        | Act::Validate { .. }
        | Act::Share { .. }
        | Act::Withdraw
        | Act::Action(_)
        | Act::Life(_)
        | Act::Undo => Matter::Room,
    }
}

/// Whether when it was decided is part of what it says: it is printed, or is the promise itself.
fn is_dated(act: &Act) -> bool {
    matches!(
        act,
        Act::Publish { .. }
            | Act::Validate { .. }
            | Act::Share { .. }
            | Act::Withdraw
            | Act::Life(Step::Seal { .. } | Step::Keep { .. } | Step::Purge(_))
    )
}

/// What a decision is about in the end: an undo is about what it takes back.
fn root<'a>(log: &'a [Decision], decision: &'a Decision) -> &'a Act {
    let mut at = decision;
    // An undo names an earlier decision: each step goes back.
    for _ in 0..=log.len() {
        let before = at.undoes.filter(|_| at.act == Act::Undo);
        match before.and_then(|id| log.iter().find(|other| other.id == id)) {
            Some(before) => at = before,
            None => break,
        }
    }
    &at.act
}

/// From which revision on data read at a revision are, after sealing, what they were: the last answer had come by then
/// (`data`), and no later undo reaches back to what names answers.
pub fn exact(log: &[Decision], data: Revision) -> Revision {
    let mut exact = data;
    loop {
        let reaches = |undo: &&Decision| {
            let target = undo
                .undoes
                .and_then(|id| log.iter().find(|one| one.id == id));
            undo.revision > exact
                && target.is_some_and(|target| target.revision <= exact)
                && matter(root(log, undo)) == Matter::Answers
        };
        match log.iter().filter(reaches).map(|undo| undo.revision).max() {
            Some(later) => exact = later,
            None => return exact,
        }
    }
}

/// The log as it is kept from now on. `drawn` gives a new random id each time.
pub fn log(
    log: &[Decision],
    answers: &BTreeMap<AnswerId, Stays>,
    exact: Revision,
    drawn: &mut dyn FnMut() -> Uuid,
) -> Vec<Decision> {
    let split = log.partition_point(|decision| decision.revision <= exact);
    let (early, late) = log.split_at(split);
    // Publications stay where they are: what a restitution names is the last decision that is none.
    let (fixed, early): (Vec<&Decision>, Vec<&Decision>) = early
        .iter()
        .partition(|decision| is_publication(root(log, decision)));
    let effective = Effective::of(log.get(..split).unwrap_or(log));
    let coders = coders(log);
    let mut sheets: BTreeMap<SheetKey, Uuid> = BTreeMap::new();
    let mut order: Vec<(Matter, Option<Uuid>, usize, Decision)> = Vec::new();
    for (at, decision) in early.iter().enumerate() {
        let mut fresh = (*decision).clone();
        let is_effective = effective.narrow(decision.id, &mut fresh.act);
        renamed(&mut fresh.act, decision.base, answers, &mut sheets, drawn);
        if let Act::Code {
            question, coder, ..
        } = &mut fresh.act
            && let Some(first) = coders.get(question).and_then(|all| all.get(coder))
        {
            *coder = first.clone();
        }
        let place = if is_effective { Some(drawn()) } else { None };
        order.push((matter(root(log, decision)), place, at, fresh));
    }
    // What is not in force any more comes before what is, as it was.
    order.sort_by_key(|(matter, place, at, _)| (*matter, *place, *at));
    let mut ids: BTreeMap<DecisionId, DecisionId> = BTreeMap::new();
    let places = early.iter().map(|decision| decision.revision);
    let mut all: Vec<Decision> = places
        .zip(order)
        .map(|(revision, (_, _, _, decision))| {
            let id = if is_dated(&decision.act) {
                decision.id
            } else {
                DecisionId(drawn())
            };
            ids.insert(decision.id, id);
            Decision {
                id,
                revision,
                base: decision.base.min(Revision(revision.0.saturating_sub(1))),
                at: if is_dated(&decision.act) {
                    decision.at
                } else {
                    day_of(decision.at)
                },
                ..decision
            }
        })
        .collect();
    all.extend(fixed.into_iter().cloned());
    all.extend(late.iter().map(|decision| {
        let mut fresh = decision.clone();
        renamed(&mut fresh.act, decision.base, answers, &mut sheets, drawn);
        fresh
    }));
    all.sort_by_key(|decision| decision.revision);
    let targets: BTreeMap<DecisionId, _> = all
        .iter()
        .filter(|decision| decision.act != Act::Undo)
        .map(|decision| (decision.id, decision.act.target()))
        .collect();
    for decision in &mut all {
        decision.undoes = decision
            .undoes
            .map(|id| ids.get(&id).copied().unwrap_or(id));
    }
    let links: BTreeMap<DecisionId, DecisionId> = all
        .iter()
        .filter_map(|decision| Some((decision.id, decision.undoes?)))
        .collect();
    for decision in &mut all {
        let mut at = decision.id;
        while let (None, Some(before)) = (targets.get(&at), links.get(&at)) {
            at = *before;
        }
        if let Some(target) = targets.get(&at) {
            decision.target = target.clone();
        }
    }
    all
}

/// Which decision of a log has the last word on an answer.
struct Effective {
    codes: BTreeMap<(QuestionKey, Coder, AnswerId), DecisionId>,
    settles: BTreeMap<(QuestionKey, AnswerId), DecisionId>,
    reviews: BTreeMap<AnswerId, DecisionId>,
    /// What was entered aloud and not taken back, and what counts of each sheet.
    aloud: BTreeSet<DecisionId>,
}

impl Effective {
    fn of(log: &[Decision]) -> Self {
        let mut effective = Self {
            codes: BTreeMap::new(),
            settles: BTreeMap::new(),
            reviews: BTreeMap::new(),
            aloud: BTreeSet::new(),
        };
        for decision in standing(log) {
            let at = decision.id;
            match &decision.act {
                Act::Code {
                    question,
                    answers,
                    coder,
                    ..
                } => {
                    for answer in answers {
                        let of = (question.clone(), coder.clone(), *answer);
                        effective.codes.insert(of, at);
                    }
                }
                Act::Settle {
                    question, answers, ..
                } => {
                    for answer in answers {
                        effective.settles.insert((question.clone(), *answer), at);
                    }
                }
                Act::Review { answer, .. } => {
                    effective.reviews.insert(*answer, at);
                }
                Act::Aloud(_) => {
                    effective.aloud.insert(at);
                }
                _ => {}
            }
        }
        let ledger = Ledger::of(log);
        let counts = ledger.counts().values();
        let counts = counts.filter(|count| count.taken_back.is_none());
        effective
            .aloud
            .extend(counts.filter_map(|count| count.decision));
        effective
    }

    /// Leaves to a decision the answers it has the last word on; says whether there are any.
    fn narrow(&self, at: DecisionId, act: &mut Act) -> bool {
        match act {
            Act::Code {
                question,
                answers,
                coder,
                ..
            } => {
                answers.retain(|answer| {
                    let of = (question.clone(), coder.clone(), *answer);
                    self.codes.get(&of) == Some(&at)
                });
                !answers.is_empty()
            }
            Act::Settle {
                question, answers, ..
            } => {
                answers
                    .retain(|answer| self.settles.get(&(question.clone(), *answer)) == Some(&at));
                !answers.is_empty()
            }
            Act::Review { answer, .. } => self.reviews.get(answer) == Some(&at),
            Act::Aloud(_) | Act::Sheet(_) => self.aloud.contains(&at),
            _ => false,
        }
    }
}

/// The coders of each question, in the spelling they came with first.
fn coders(log: &[Decision]) -> BTreeMap<QuestionKey, BTreeSet<Coder>> {
    let mut all: BTreeMap<QuestionKey, BTreeSet<Coder>> = BTreeMap::new();
    for decision in standing(log) {
        if let Act::Code {
            question, coder, ..
        } = &decision.act
        {
            let of = all.entry(question.clone()).or_default();
            of.insert(coder.clone());
        }
    }
    all
}

/// Gives the answers of an act their new names. What was said of an answer that its author wrote anew later says nothing of
/// it, and goes; an answer that is no longer there gets a name that nobody has.
fn renamed(
    act: &mut Act,
    seen: Revision,
    known: &BTreeMap<AnswerId, Stays>,
    sheets: &mut BTreeMap<SheetKey, Uuid>,
    drawn: &mut dyn FnMut() -> Uuid,
) {
    match act {
        Act::Code { answers, .. } | Act::Settle { answers, .. } => {
            *answers = answers
                .iter()
                .filter_map(|answer| known.get(answer))
                .filter(|stays| stays.written <= seen)
                .map(|stays| stays.fresh)
                .collect();
        }
        // Of an answer written anew since, nobody has looked at what it says now.
        Act::Review { answer, .. } => {
            let stays = known.get(answer).filter(|stays| stays.written <= seen);
            *answer = stays.map_or_else(|| AnswerId(drawn()), |stays| stays.fresh);
        }
        // What was typed into which form goes with it. Nothing of an entry moves with what was written since.
        Act::Aloud(entry) => {
            entry.entry = drawn();
            // Which sheet of paper it was is on the paper, in somebody's hands.
            entry.serial = None;
            entry.answers = entry
                .answers
                .iter()
                .filter_map(|answer| known.get(answer))
                .map(|stays| stays.fresh)
                .collect();
        }
        Act::Sheet(event) => {
            let fresh = |answer: &AnswerId| Some(known.get(answer)?.fresh);
            ledger::sealed(event, sheets, fresh, drawn);
        }
        Act::Moderate(one) => {
            if let Some(answer) = one.answer_mut() {
                let stays = known.get(answer).filter(|stays| stays.written <= seen);
                *answer = stays.map_or_else(|| AnswerId(drawn()), |stays| stays.fresh);
            }
        }
        Act::Voice {
            voice: Voice::Answer(answer),
            ..
        }
        | Act::Reaction(Move::Nuance { answer, .. }) => {
            let fresh = known.get(answer).map(|stays| stays.fresh);
            *answer = fresh.unwrap_or_else(|| AnswerId(drawn()));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests;
