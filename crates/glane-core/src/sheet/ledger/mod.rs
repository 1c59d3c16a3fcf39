//! Sheets that come in: what was read of them, what people decided, and what it makes of each. Exactly once: a file handed
//! in again is known, another photo of a page is put with the first, a sheet is one person.
//!
//! Everything is a fold of the log of decisions, and pages may come in any order, any number of times, between whatever
//! people decide: the same pages and decisions make the same sheets ([`Ledger`]), and each sheet the same answers
//! ([`Judged`]). What is not sure counts for nothing until a person has looked.

mod event;
mod forget;
mod ink;
mod judged;
mod seen;
mod sheets;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

pub use event::{Boxes, Event, PageRead, PictureId, Said, SheetKey, Typed};
pub(crate) use forget::sealed;
pub use forget::without;
pub use ink::{ALIKE, CELLS, Ink};
pub use judged::{Judged, Standing};
pub use seen::seen;
pub use sheets::{Came, Twins, Why};

use crate::aloud;
use crate::decision::{Act, Decision, standing};
use crate::id::{AnswerId, DecisionId, QuestionKey};
use crate::sheet::State;
use crate::sheet::answers::{Ruling, Spot, Written};

/// What a log says of sheets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    pages: BTreeMap<PictureId, PageRead>,
    aside: BTreeSet<PictureId>,
    /// Of two pictures: which one is of another sheet; none: they are of one.
    twins: BTreeMap<(PictureId, PictureId), Option<PictureId>>,
    said: BTreeMap<SheetKey, OnSheet>,
    counts: BTreeMap<SheetKey, Count>,
    left: BTreeSet<SheetKey>,
    gone: BTreeSet<PictureId>,
    /// The sheets that somebody typed, by their numbers.
    typed: BTreeMap<u32, DecisionId>,
}

/// What people said of one sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct OnSheet {
    boxes: BTreeMap<Spot, State>,
    written: BTreeMap<Spot, Written>,
    rulings: BTreeMap<QuestionKey, Ruling>,
    without: BTreeMap<u32, bool>,
    typed: Option<(DecisionId, Typed)>,
}

/// What counts of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// The answers named last.
    pub answers: BTreeSet<AnswerId>,
    /// The decision that named them, as far as it stands.
    pub decision: Option<DecisionId>,
    /// What a person did to take the sheet out, if they did: undone, it is in again.
    pub taken_back: Option<DecisionId>,
}

impl Ledger {
    /// What a log says.
    pub fn of(log: &[Decision]) -> Self {
        let mut ledger = Self::default();
        let has_serial = |act: &Act| aloud::entry(act).is_some_and(|entry| entry.serial.is_some());
        let mut acts = log.iter().map(|one| &one.act);
        if !acts.any(|act| matches!(act, Act::Sheet(_)) || has_serial(act)) {
            return ledger;
        }
        let standing = standing(log);
        for decision in &standing {
            if let Some(serial) = aloud::entry(&decision.act).and_then(|entry| entry.serial) {
                ledger.typed.insert(serial, decision.id);
            }
        }
        for decision in &standing {
            if let Act::Sheet(event) = &decision.act {
                ledger.add(event, Some(decision.id));
            }
        }
        // A count that does not stand was taken back, by the undo of it that stands.
        let undone: BTreeMap<DecisionId, DecisionId> = standing
            .iter()
            .filter_map(|undo| Some((undo.undoes?, undo.id)))
            .collect();
        for decision in log {
            if let Act::Sheet(Event::Counted { sheet, .. }) = &decision.act
                && let Some(undo) = undone.get(&decision.id)
            {
                let count = ledger.counts.entry(sheet.clone()).or_default();
                count.taken_back = Some(*undo);
            }
        }
        ledger
    }

    /// Takes note of what happened after all that it knows.
    pub fn add(&mut self, event: &Event, decision: Option<DecisionId>) {
        match event {
            Event::Read(read) => {
                let known = self.pages.entry(read.picture.clone());
                known.or_insert_with(|| read.clone());
            }
            Event::Said(said) => self.say(said),
            Event::Counted { sheet, answers } => {
                let count = self.counts.entry(sheet.clone()).or_default();
                count.answers.clone_from(answers);
                count.decision = decision;
            }
            Event::Left { sheet, pictures } => {
                self.left.insert(sheet.clone());
                self.gone.extend(pictures.iter().cloned());
            }
            Event::Gone => {}
        }
    }

    fn say(&mut self, said: &Said) {
        match said {
            Said::Box { sheet, spot, state } => {
                self.on(sheet).boxes.insert(*spot, *state);
            }
            Said::Words {
                sheet,
                spot,
                written,
            } => {
                self.on(sheet).written.insert(*spot, written.clone());
            }
            Said::Ruled {
                sheet,
                question,
                ruling,
            } => {
                let rulings = &mut self.on(sheet).rulings;
                rulings.insert(question.clone(), ruling.clone());
            }
            Said::Without {
                sheet,
                page,
                without,
            } => {
                self.on(sheet).without.insert(*page, *without);
            }
            Said::Typed {
                sheet,
                entry,
                counts,
            } => self.on(sheet).typed = Some((*entry, *counts)),
            Said::Twins { one, other, same } => {
                let apart = (!same).then(|| other.clone());
                self.twins.insert(pair(one, other), apart);
            }
            Said::Aside { picture, aside } => {
                if *aside {
                    self.aside.insert(picture.clone());
                } else {
                    self.aside.remove(picture);
                }
            }
        }
    }

    fn on(&mut self, sheet: &SheetKey) -> &mut OnSheet {
        self.said.entry(sheet.clone()).or_default()
    }

    /// Whether a picture was read already, or is of a sheet whose author took it back.
    pub fn knows(&self, picture: &PictureId) -> bool {
        self.pages.contains_key(picture) || self.gone.contains(picture)
    }

    /// Whether whoever filled a sheet took it back.
    pub fn has_left(&self, sheet: &SheetKey) -> bool {
        self.left.contains(sheet)
    }

    /// The decision by which the sheet of a number was typed, if it was.
    pub fn typed(&self, serial: u32) -> Option<DecisionId> {
        self.typed.get(&serial).copied()
    }

    /// Whether the sheet of a number was typed and came in besides, and nobody said yet which of both counts.
    pub fn is_twice(&self, serial: u32) -> bool {
        let key = SheetKey::Serial(serial);
        let Some(entry) = self.typed(serial) else {
            return false;
        };
        let said = self.said.get(&key).and_then(|said| said.typed);
        let is_said = said.is_some_and(|(of, _)| of == entry);
        !is_said && self.sheets().iter().any(|came| came.key == key)
    }

    /// A page that was read.
    pub fn page(&self, picture: &PictureId) -> Option<&PageRead> {
        self.pages.get(picture)
    }

    /// The pictures that people put aside.
    pub fn aside(&self) -> impl Iterator<Item = &PageRead> {
        self.aside.iter().filter_map(|picture| self.page(picture))
    }

    /// What counts of each sheet, or did.
    pub fn counts(&self) -> &BTreeMap<SheetKey, Count> {
        &self.counts
    }

    /// What counts of a sheet, or did.
    pub fn count(&self, sheet: &SheetKey) -> Option<&Count> {
        self.counts.get(sheet)
    }
}

fn pair(one: &PictureId, other: &PictureId) -> (PictureId, PictureId) {
    (one.min(other).clone(), one.max(other).clone())
}

/// The answers that do not count: each was named by a count of a sheet, and the last one does not name it, or the sheet was
/// taken back.
pub(crate) fn set_aside(log: &[Decision], aside: &mut BTreeSet<AnswerId>) {
    let counted = |act: &Act| match act {
        Act::Sheet(Event::Counted { answers, .. }) => Some(answers.clone()),
        _ => None,
    };
    let named: BTreeSet<AnswerId> = log
        .iter()
        .filter_map(|decision| counted(&decision.act))
        .flatten()
        .collect();
    if named.is_empty() {
        return;
    }
    let mut out = named;
    for count in Ledger::of(log).counts.values() {
        if count.taken_back.is_none() {
            for answer in &count.answers {
                out.remove(answer);
            }
        }
    }
    aside.extend(out);
}
