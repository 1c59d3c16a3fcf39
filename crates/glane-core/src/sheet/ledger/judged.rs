//! What a sheet comes to: its answers, or what a person has to look at first.

use std::collections::{BTreeMap, BTreeSet};

use super::{Came, Ledger, PageRead, PictureId, SheetKey, Typed};
use crate::id::DecisionId;
use crate::script::Script;
use crate::sheet::answers::{Answers, Outcome, Sheet, Spot, Written};
use crate::sheet::form::Form;
use crate::sheet::{Ask, Page, State};

/// Where a sheet stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// A person says first which pictures are of one sheet.
    Twins,
    /// A person says whether it counts as it was typed or as it came in.
    Typed,
    /// It counts as it was typed: its pictures count for nobody.
    Replaced,
    /// A page is not in yet.
    Missing,
    /// A person has to look at a box, a frame or a question.
    Doubtful,
    /// Nothing is ticked and nothing written: a sheet that nobody filled, or somebody who answered nothing. It counts for
    /// nobody.
    Empty,
    /// Nothing is unsure.
    Settled,
}

/// A sheet, looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// What came in of it.
    pub came: Came,
    /// What is known of its boxes and frames.
    pub sheet: Sheet,
    /// What they come to.
    pub answers: Answers,
    /// The pages that are not in yet.
    pub missing: Vec<u32>,
    /// The pages that are not in, and that a person does without.
    pub without: Vec<u32>,
    /// The decision by which somebody typed the sheet of this number, and which of both counts, if a person said.
    pub typed: Option<(DecisionId, Option<Typed>)>,
    /// Boxes of which two pictures show something else.
    pub disputed: BTreeSet<Spot>,
}

impl Judged {
    /// Looks at a sheet. `script` is the one that the form was made of.
    pub fn of(ledger: &Ledger, came: Came, form: &Form, script: &Script) -> Self {
        let mut sheet = Sheet::default();
        let mut disputed = BTreeSet::new();
        let (mut missing, mut without) = (Vec::new(), Vec::new());
        let is_left = |page: u32| {
            let own = ledger.said.iter().filter(|(key, _)| names(&came, key));
            own.filter_map(|(_, said)| said.without.get(&page))
                .any(|left| *left)
        };
        let mut first = 0;
        for page in &form.geometry.pages {
            let reads: Vec<&PageRead> = came
                .pages
                .get(&page.number)
                .into_iter()
                .flatten()
                .filter_map(|picture| ledger.page(picture))
                .filter(|read| read.boxes.len() == boxes(page))
                .collect();
            if reads.is_empty() && is_left(page.number) {
                without.push(page.number);
                bare(page, first, &mut sheet);
            } else if reads.is_empty() {
                missing.push(page.number);
            } else {
                merge(page, first, &reads, &mut sheet, &mut disputed);
            }
            first += page.tasks.len();
        }
        for (key, said) in &ledger.said {
            if !names(&came, key) {
                continue;
            }
            sheet.decided.extend(said.boxes.clone());
            sheet.written.extend(said.written.clone());
            sheet.rulings.extend(said.rulings.clone());
        }
        let typed = match &came.key {
            SheetKey::Serial(serial) => ledger.typed(*serial).map(|entry| {
                let said = ledger.said.get(&came.key);
                let said = said
                    .and_then(|said| said.typed)
                    .filter(|(of, _)| *of == entry);
                (entry, said.map(|(_, counts)| counts))
            }),
            SheetKey::Picture(_) | SheetKey::Nameless(_) => None,
        };
        disputed.retain(|spot| !sheet.decided.contains_key(spot));
        let answers = Answers::of(form, script, &sheet);
        Self {
            came,
            sheet,
            answers,
            missing,
            without,
            typed,
            disputed,
        }
    }

    /// Which one.
    pub fn key(&self) -> &SheetKey {
        &self.came.key
    }

    /// Where it stands. A sheet is not settled as long as any of it waits.
    pub fn standing(&self) -> Standing {
        if !self.came.twins.is_empty() {
            Standing::Twins
        } else if let Some((_, None)) = self.typed {
            Standing::Typed
        } else if let Some((_, Some(Typed::Alone))) = self.typed {
            Standing::Replaced
        } else if !self.missing.is_empty() {
            Standing::Missing
        } else if !self.answers.is_settled() {
            Standing::Doubtful
        } else if self.is_empty() {
            Standing::Empty
        } else {
            Standing::Settled
        }
    }

    /// Whether nothing was answered.
    fn is_empty(&self) -> bool {
        let mut questions = self.answers.questions.iter();
        questions.all(|one| one.outcome == Outcome::Blank && one.added.is_empty())
    }

    /// The pictures that a person may still want to see.
    pub fn pictures(&self) -> impl Iterator<Item = &PictureId> {
        self.came.pictures()
    }
}

/// Whether a key that a decision bears names a sheet: a copy goes by any of its pictures.
fn names(came: &Came, key: &SheetKey) -> bool {
    match key {
        SheetKey::Picture(picture) => {
            matches!(came.key, SheetKey::Picture(_)) && came.pictures().any(|one| one == picture)
        }
        key => came.key == *key,
    }
}

/// How many boxes a page has.
fn boxes(page: &Page) -> usize {
    page.tasks.iter().map(|task| task.ask.ticks().len()).sum()
}

/// A page that nobody has: nothing stands on it but what a person says.
fn bare(page: &Page, first: usize, sheet: &mut Sheet) {
    for (task, one) in (first..).zip(&page.tasks) {
        if let Ask::Write(_) = one.ask {
            let spot = Spot { task, tick: 0 };
            sheet.written.insert(spot, Written::Nothing);
        }
        for tick in 0..one.ask.ticks().len() {
            sheet.read.insert(Spot { task, tick }, State::Empty);
        }
    }
}

/// Puts what pictures of a page show together: where they differ a person has to look.
fn merge(
    page: &Page,
    first: usize,
    reads: &[&PageRead],
    sheet: &mut Sheet,
    disputed: &mut BTreeSet<Spot>,
) {
    let mut spots = Vec::new();
    let mut frames = Vec::new();
    for (at, task) in page.tasks.iter().enumerate() {
        let task_at = first + at;
        match &task.ask {
            Ask::Write(_) => frames.push(Spot {
                task: task_at,
                tick: 0,
            }),
            Ask::One(ticks) | Ask::Several(ticks) => {
                spots.extend((0..ticks.len()).map(|tick| Spot {
                    task: task_at,
                    tick,
                }));
            }
        }
    }
    let mut merged: BTreeMap<Spot, State> = BTreeMap::new();
    for read in reads {
        for (spot, state) in spots.iter().zip(read.boxes.states()) {
            let known = *merged.entry(*spot).or_insert(state);
            if known != state {
                merged.insert(*spot, State::Unsure);
                disputed.insert(*spot);
            }
        }
    }
    sheet.read.extend(merged);
    for (at, spot) in frames.iter().enumerate() {
        // What is missing of a reading may be anything.
        let is_bare = |read: &&PageRead| read.frames.get(at) == Some(&false);
        if reads.iter().all(is_bare) {
            sheet.written.insert(*spot, Written::Nothing);
        }
    }
}
