//! Many archives made one consultation: a pure function of their set.
//!
//! The state of a consultation **is** the set of its archives, so adding one twice, in another order, or two halves in two
//! places and then together, comes to the same. What is shown is made of the whole set each time:
//!
//! 1. Archives of one workshop are one centre. Under one key the one whose history goes furthest stands (of two alike, the
//!    one with more in it, then the one made later): answers that somebody took back since are gone. Where the room was on
//!    several machines their answers are put together, each once by its id, if ids can tell (`stands`); and a person is told.
//! 2. Questions are one question where key, wording, kind and options are the same. The one that most centres asked is the
//!    consultation's; what another centre asks under the same key stands apart and is a conflict; what one centre alone
//!    asks is its own.
//! 3. Counts are added cell by cell. A hidden cell adds nothing, and how many centres hide it is said.
//! 4. Decisions about words and themes hold for all where centres agree; where they differ a person rules, and centres that
//!    decided otherwise are exceptions ([`decisions`]). What holds is applied before counts are added (`settled`).

pub(crate) mod centre;
mod conflict;
pub mod decisions;
mod question;
mod settled;
mod stands;

pub use conflict::Conflict;

use std::collections::{BTreeMap, BTreeSet};

use glane_core::action::Means;
use glane_core::codebook::Theme;
use glane_core::date::Day;
use glane_core::id::{MeansKey, QuestionKey, Revision, Slug, WorkshopId};
use glane_core::label::Label;
use glane_core::script::audience::Audience;
use serde::Serialize;

use crate::consultations::site_seen;
use crate::cores::each;
use crate::figures::{Cell, GroupPeople};
use crate::kept::Kept;
use crate::read::Archive;
use centre::Whole;
use decisions::{Outcome, Rulings, Subject};
use glane_core::level::Level;
use question::Shape;
use settled::Settled;

/// A consultation, merged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Merged {
    /// The centres, by edition, name and workshop.
    pub centres: Vec<Centre>,
    /// Each asking, by name.
    pub editions: BTreeMap<String, Edition>,
    /// Decisions about words and themes, the same for all or for a person to settle.
    pub decisions: BTreeMap<Subject, Outcome>,
    /// The themes of each common question that nobody disputes.
    pub codebook: BTreeMap<QuestionKey, Vec<Theme>>,
    /// The means of all centres that nobody disputes.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub shelf: BTreeMap<MeansKey, Means>,
    /// What else a person must look at.
    pub conflicts: Vec<Conflict>,
}

/// One workshop of the consultation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Centre {
    /// Which asking.
    pub edition: String,
    /// As the federation calls it.
    pub site: String,
    /// Its workshop.
    pub workshop: WorkshopId,
    /// That workshop's name in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: Label,
    /// Who is asked.
    pub public: Audience,
    /// The day it took place.
    pub day: Day,
    /// How much of it is there.
    pub level: Level,
    /// How far its history goes.
    pub revision: Revision,
    /// Who signed.
    pub fingerprints: BTreeSet<String>,
    /// The archives it is made of.
    pub archives: BTreeSet<String>,
    /// People who handed in something.
    pub people: Cell,
    /// People present, if they were counted.
    pub present: Option<u32>,
    /// Its groups, announced and heard.
    pub groups: Vec<GroupPeople>,
    /// The smallest count that may be shown of it.
    pub threshold: u32,
    /// What it asks and nobody else does, or under another's key.
    pub own: Vec<Extra>,
    /// Whether it is a workshop of this house, of which no archive is needed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub here: bool,
}

impl Centre {
    /// Its name where two of one site or edition are told apart.
    pub fn name(&self) -> String {
        format!("{} ({})", self.site, self.slug)
    }
}

/// A question that stands apart, with its counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Extra {
    /// Which.
    pub question: QuestionKey,
    /// As asked there.
    pub label: Label,
    /// What was counted.
    pub sum: Sum,
}

/// One asking of the consultation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Edition {
    /// People of all centres that say how many they are.
    pub people: u64,
    /// Centres that do not.
    pub hidden: u32,
    /// The common questions, in the order of the script that most centres have.
    pub questions: Vec<MergedQuestion>,
}

/// A question that centres have in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MergedQuestion {
    /// Which.
    pub question: QuestionKey,
    /// As asked.
    pub label: Label,
    /// The names of its options and steps, as asked.
    pub names: BTreeMap<String, Label>,
    /// Whether it shares people out.
    pub exclusive: bool,
    /// All centres together.
    pub total: Sum,
    /// Each centre that asked it.
    pub centres: BTreeMap<WorkshopId, Sum>,
    /// The words that are counted under one of them, by the name of that one and centre.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub joined: BTreeMap<String, BTreeMap<WorkshopId, BTreeSet<String>>>,
}

/// Counts, added.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Sum {
    /// People who answered.
    pub answered: Count,
    /// People who left it blank on purpose.
    pub blank: Count,
    /// Paper that nobody could read.
    pub unreadable: Count,
    /// Answers that a person classified by themes.
    pub coded: Count,
    /// People by what they answered.
    pub cells: BTreeMap<String, Count>,
    /// Whether a cell that is not there may be hidden: its name would be an answer.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub unnamed: bool,
    /// Whether a word that is not there may be kept back.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub withheld: bool,
}

/// A count that may lack what centres hide.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// People, of the centres that say.
    pub people: u64,
    /// Centres that hide theirs.
    #[serde(skip_serializing_if = "is_none")]
    pub hidden: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_none(hidden: &u32) -> bool {
    *hidden == 0
}

impl Merged {
    /// The whole of it as JSON, byte for byte the same for the same archives and rulings.
    pub fn bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut bytes = serde_json::to_vec(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// The decisions that wait for a person.
    pub fn waiting(&self) -> impl Iterator<Item = (&Subject, &Outcome)> {
        let all = self.decisions.iter();
        all.filter(|(_, outcome)| matches!(outcome, Outcome::Differs { .. }))
    }
}

/// A workshop of this house, as it takes part in a consultation.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// As the federation calls it.
    pub site: &'a str,
    /// Which asking.
    pub edition: &'a str,
    /// What is counted of it.
    pub kept: &'a Kept,
}

/// Merges archives under what people ruled.
pub fn merge<'a>(archives: impl IntoIterator<Item = &'a Archive>, rulings: &Rulings) -> Merged {
    merge_with(archives, &[], rulings)
}

/// The same with workshops of this house, each of which stands in the place of its archives.
pub fn merge_with<'a>(
    archives: impl IntoIterator<Item = &'a Archive>,
    members: &[Member<'a>],
    rulings: &Rulings,
) -> Merged {
    let set: BTreeMap<&str, &Archive> = archives
        .into_iter()
        .map(|archive| (archive.id.as_str(), archive))
        .collect();
    let mut conflicts = BTreeSet::new();
    let mut workshops: BTreeMap<WorkshopId, Vec<&Archive>> = BTreeMap::new();
    for archive in set.into_values() {
        let own = workshops.entry(archive.manifest.workshop).or_default();
        own.push(archive);
    }
    let mut here: BTreeMap<WorkshopId, &Member<'_>> =
        members.iter().map(|one| (one.kept.workshop, one)).collect();
    // Of one whose answers are purged its archives tell what there was.
    let is_empty = |one: &Member<'_>| one.kept.figures.people.unwrap_or(0) == 0;
    here.retain(|workshop, one| !is_empty(one) || !workshops.contains_key(workshop));
    workshops.retain(|workshop, _| !here.contains_key(workshop));
    let mut wholes: Vec<Whole<'_>> = workshops
        .into_values()
        .filter_map(|own| Whole::of(&own, &mut conflicts))
        .collect();
    wholes.extend(each(here.into_values(), Whole::here).into_iter().flatten());
    wholes.sort_by(|a, b| order(&a.centre).cmp(&order(&b.centre)));
    twice(&wholes, &mut conflicts);
    let mut asked = BTreeMap::new();
    let mut common: BTreeMap<QuestionKey, Shape> = BTreeMap::new();
    let names: BTreeSet<String> = wholes
        .iter()
        .map(|one| one.centre.edition.clone())
        .collect();
    for name in names {
        let own = wholes.iter().filter(|one| one.centre.edition == name);
        let shapes = question::common(&own.collect::<Vec<_>>());
        common.extend(shapes.clone());
        asked.insert(name, shapes);
    }
    let (decisions, heard) = decisions::decisions(&wholes, &common, rulings);
    let settled = Settled::of(&wholes, &decisions, &heard);
    for whole in &mut wholes {
        settled.apply(whole);
    }
    let mut editions = BTreeMap::new();
    for (name, shapes) in asked {
        let own = wholes.iter_mut().filter(|one| one.centre.edition == name);
        let mut own: Vec<&mut Whole<'_>> = own.collect();
        let edition = question::edition(&mut own, &shapes, &settled, &mut conflicts);
        editions.insert(name, edition);
    }
    Merged {
        codebook: decisions::codebook(&decisions),
        shelf: decisions::shelf(&decisions),
        centres: wholes.into_iter().map(|one| one.centre).collect(),
        editions,
        decisions,
        conflicts: conflicts.into_iter().collect(),
    }
}

fn order(centre: &Centre) -> (&str, &str, WorkshopId) {
    (&centre.edition, &centre.site, centre.workshop)
}

fn twice(wholes: &[Whole<'_>], conflicts: &mut BTreeSet<Conflict>) {
    let mut sites: BTreeMap<(&str, String), Vec<&str>> = BTreeMap::new();
    let mut editions: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for one in wholes {
        let (edition, site) = (one.centre.edition.as_str(), one.centre.site.as_str());
        sites
            .entry((edition, site_seen(site)))
            .or_default()
            .push(site);
        editions
            .entry(site_seen(edition))
            .or_default()
            .insert(edition);
    }
    for ((edition, _), names) in sites {
        if names.len() > 1 {
            let spelt: BTreeSet<&str> = names.iter().copied().collect();
            conflicts.insert(Conflict::SiteTwice {
                edition: edition.to_owned(),
                site: Vec::from_iter(spelt).join(" / "),
                workshops: names.len(),
            });
        }
    }
    for names in editions.into_values().filter(|names| names.len() > 1) {
        let editions = names.into_iter().map(str::to_owned).collect();
        conflicts.insert(Conflict::EditionsAlike { editions });
    }
}

impl Sum {
    /// The count of a cell; of one that is not there, nobody, or hidden where names are hidden too.
    pub fn cell(&self, name: &str) -> Count {
        let known = self.cells.get(name).copied();
        known.unwrap_or_else(|| self.absent(name))
    }

    /// The count of a cell that is not there.
    fn absent(&self, name: &str) -> Count {
        Count::of((!self.may_keep(name)).then_some(0))
    }

    /// The counts of these cells, which stand in the order of their names.
    pub(crate) fn cells_of(&self, names: &[&String]) -> Vec<Count> {
        let mut own = self.cells.iter().peekable();
        let count = |name: &&String| {
            while own.next_if(|(known, _)| known < name).is_some() {}
            match own.next_if(|(known, _)| known == name) {
                Some((_, count)) => *count,
                None => self.absent(name),
            }
        };
        names.iter().map(count).collect()
    }

    /// Of names in their order, notes which cells are not there and may be hidden all the same.
    pub(crate) fn note_kept<'n>(&self, noted: impl Iterator<Item = (&'n String, &'n mut u32)>) {
        if !self.unnamed && !self.withheld {
            return;
        }
        let mut own = self.cells.keys().peekable();
        for (name, kept) in noted {
            while own.next_if(|known| *known < name).is_some() {}
            if own.next_if(|known| *known == name).is_none() && self.may_keep(name) {
                *kept = kept.saturating_add(1);
            }
        }
    }

    fn may_keep(&self, name: &str) -> bool {
        self.unnamed || self.withheld && name.starts_with("word:")
    }

    /// Adds one centre's counts.
    pub(crate) fn add(&mut self, other: &Self) {
        self.answered.add(other.answered);
        self.blank.add(other.blank);
        self.unreadable.add(other.unreadable);
        self.coded.add(other.coded);
        for (name, count) in &other.cells {
            match self.cells.get_mut(name) {
                Some(sum) => sum.add(*count),
                None => {
                    self.cells.insert(name.clone(), *count);
                }
            }
        }
    }
}

impl Count {
    pub(crate) fn of(cell: Cell) -> Self {
        match cell {
            Some(people) => Self { people, hidden: 0 },
            None => Self {
                people: 0,
                hidden: 1,
            },
        }
    }

    /// The count, if nobody hides theirs.
    pub(crate) fn told(self) -> Cell {
        (self.hidden == 0).then_some(self.people)
    }

    fn add(&mut self, other: Self) {
        self.people = self.people.saturating_add(other.people);
        self.hidden = self.hidden.saturating_add(other.hidden);
    }
}
