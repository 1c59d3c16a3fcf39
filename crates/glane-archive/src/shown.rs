//! A consultation as it may be shown: nothing of a centre under the threshold, no cell that would give one away.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use glane_analysis::form_key;
use glane_core::action::Means;
use glane_core::disclosure::mask;
use glane_core::id::{FormKey, MeansKey, QuestionKey, WorkshopId};
use glane_core::label::Label;
use glane_core::script::audience::Audience;
use serde::Serialize;

use crate::compare::{Comparison, Row, SiteCell, compare};
use crate::cores::each;
use crate::figures::{Cell, GroupPeople};
use crate::merge::{Centre, Conflict, Edition, Merged, MergedQuestion};
use crate::pools::{Pools, ShownPool};
use crate::stand::Stand;
use glane_core::level::Level;

mod sites;

pub use sites::ShownSites;

/// A consultation as it may be shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shown {
    /// The smallest count that is shown: the largest threshold of its centres.
    pub threshold: u32,
    /// The centres, by edition and name.
    pub centres: Vec<ShownCentre>,
    /// Each asking.
    pub editions: BTreeMap<String, ShownEdition>,
    /// What a person must look at.
    pub conflicts: Vec<Conflict>,
    /// Decisions that centres made otherwise and nobody has settled: by subject, who said what.
    pub waiting: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// The means of all centres that nobody disputes: they are about no answers.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub shelf: BTreeMap<MeansKey, Means>,
}

/// One centre.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShownCentre {
    /// What tells it apart in its edition: its site's name, with more where two have one.
    pub key: String,
    /// Which asking.
    pub edition: String,
    /// As the federation calls it.
    pub site: String,
    /// Its workshop's name in addresses.
    pub slug: String,
    /// How much of it is there.
    pub level: Level,
    /// Who was asked.
    #[serde(skip_serializing_if = "is_adults")]
    pub public: Audience,
    /// The day it took place.
    pub day: String,
    /// People who handed in something.
    pub people: Cell,
    /// Its groups, announced and heard.
    pub groups: Vec<GroupPeople>,
    /// Who signed.
    pub fingerprints: Vec<String>,
    /// The questions that are its own, by key, with how many answered.
    pub own: BTreeMap<QuestionKey, Cell>,
    /// Those questions as asked there.
    pub own_labels: BTreeMap<QuestionKey, Label>,
    /// Whether it is a workshop of this house.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub here: bool,
}

/// One asking.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShownEdition {
    /// People of the centres that are shown.
    pub people: u64,
    /// Centres that are not.
    pub hidden: usize,
    /// The common questions.
    pub questions: Vec<ShownQuestion>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShownQuestion {
    /// Which.
    pub question: QuestionKey,
    /// As asked.
    pub label: Label,
    /// People who answered, in the centres that are shown.
    pub answered: u64,
    /// Centres that are not.
    pub hidden: usize,
    /// People who answered, by the centre's key; nothing where they are too few.
    pub bases: BTreeMap<String, Cell>,
    /// How far its answers are classified by themes, where they are to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coding: Option<ShownCoding>,
    /// The mean of a scale, where every step of it is shown and no centre hides one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<f64>,
    /// What they answered.
    pub rows: Vec<ShownRow>,
}

impl ShownQuestion {
    /// The mean that a centre gave on a scale, where every step of its own is shown.
    pub fn mean_of(&self, key: &str) -> Option<f64> {
        let steps = self.rows.iter().map(|row| {
            let people = row.sites.get(key)?.people?;
            Some((step(&row.name)?, people))
        });
        mean(steps)
    }
}

/// The mean of steps, each with how many took it; nothing where one is not a step, or not told, or where nobody answered.
#[expect(
    clippy::cast_precision_loss,
    clippy::as_conversions,
    reason = "people and steps are far below what a float holds exactly"
)]
fn mean(steps: impl Iterator<Item = Option<(i64, u64)>>) -> Option<f64> {
    let (mut sum, mut all) = (0_i64, 0_i64);
    for one in steps {
        let (step, people) = one?;
        let people = i64::try_from(people).ok()?;
        sum = sum.checked_add(step.checked_mul(people)?)?;
        all = all.checked_add(people)?;
    }
    (all > 0).then(|| sum as f64 / all as f64)
}

/// How far the answers to an open question are classified.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ShownCoding {
    /// Answers that a person classified.
    pub coded: u64,
    /// Answers that wait for a person.
    pub uncoded: u64,
    /// Centres that have classified none of theirs.
    pub none: usize,
    /// Centres of which it cannot be said.
    pub hidden: usize,
}

/// One answer to a question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShownRow {
    /// Its name: `item:x`, `score:3`, `word:utile`.
    pub name: String,
    /// As asked, if it is an option; as decided, if it is a theme or a word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// The other words that are counted here.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub forms: BTreeSet<String>,
    /// People; nothing where the sum would give a hidden cell away, or where no centre says of anybody. With `withheld` it is
    /// the least there are.
    pub people: Cell,
    /// Of how many: all who answered in the centres that are shown; of a theme, all whose answers were classified.
    pub base: u64,
    /// Centres whose archive hides this count.
    pub withheld: u32,
    /// Centres of which no count is shown here.
    pub hidden: u32,
    /// Each centre, by its key.
    pub sites: ShownSites,
    /// Centres that asked the same public put together, where several publics were asked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub publics: Vec<ShownPool>,
    /// Centres that asked in the same month or quarter put together, in order of time, where there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<ShownPool>,
}

/// One centre's part of an answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShownSite {
    /// People; nothing where hidden.
    pub people: Cell,
    /// Of how many.
    pub base: Cell,
    /// The least share that chance gives a centre of its size that is like the whole.
    pub low: Option<f64>,
    /// The largest.
    pub high: Option<f64>,
    /// How it stands to the whole.
    pub stand: Stand,
}

impl Shown {
    /// What may be shown of a consultation.
    pub fn of(merged: &Merged) -> Self {
        Self::bounded(merged, usize::MAX)
    }

    /// The same, saying where chance puts each centre only of the `most` words most given to each question: there may be
    /// thousands, by centre, and a page draws a dozen.
    pub fn bounded(merged: &Merged, most: usize) -> Self {
        let k = merged.centres.iter().map(|one| one.threshold).max();
        let k = k.unwrap_or(glane_core::script::DEFAULT_THRESHOLD);
        let keys = keys(&merged.centres);
        let editions = merged.editions.iter();
        let waiting = merged.waiting().map(|(subject, outcome)| {
            let said = match outcome {
                crate::Outcome::Differs { said } => said.clone(),
                _ => BTreeMap::new(),
            };
            let said = said.into_iter();
            let said = said.map(|(said, by)| (said, by.into_iter().collect()));
            (subject.text(), said.collect())
        });
        Self {
            threshold: k,
            centres: merged
                .centres
                .iter()
                .map(|one| centre(one, &keys, k))
                .collect(),
            editions: editions
                .map(|(name, edition)| {
                    (name.clone(), shown(merged, name, edition, &keys, (k, most)))
                })
                .collect(),
            conflicts: merged.conflicts.clone(),
            waiting: waiting.collect(),
            shelf: merged.shelf.clone(),
        }
    }

    /// The words that are shown, by the names that decisions give them: nobody reads those.
    pub fn words(&self) -> BTreeMap<FormKey, String> {
        let questions = self.editions.values().flat_map(|one| &one.questions);
        let rows = questions.flat_map(|one| &one.rows);
        let forms = rows.flat_map(|row| {
            let head = row.name.strip_prefix("word:").into_iter();
            head.chain(row.forms.iter().map(String::as_str))
        });
        forms
            .filter_map(|form| Some((form_key(form)?, form.to_owned())))
            .collect()
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks with a reference"
)]
fn is_adults(public: &Audience) -> bool {
    !public.is_minor()
}

fn told(people: Cell, k: u32) -> Cell {
    people.filter(|people| *people == 0 || *people >= u64::from(k))
}

type Keys = BTreeMap<WorkshopId, String>;

/// A name for each centre that no other of its edition has: workshops of one script all have the same one.
fn keys(centres: &[Centre]) -> Keys {
    let mut taken: BTreeSet<(&str, String)> = BTreeSet::new();
    let mut keys = Keys::new();
    for centre in centres {
        let edition = centre.edition.as_str();
        let plain = [centre.site.clone(), centre.name()].into_iter();
        let numbered = (2_u32..).map(|n| format!("{} {n}", centre.name()));
        let key = plain
            .chain(numbered)
            .find(|key| !taken.contains(&(edition, key.clone())));
        let key = key.unwrap_or_else(|| centre.workshop.to_string());
        taken.insert((edition, key.clone()));
        keys.insert(centre.workshop, key);
    }
    keys
}

fn centre(centre: &Centre, keys: &Keys, k: u32) -> ShownCentre {
    let own = centre.own.iter().map(|extra| {
        let answered = extra.sum.answered;
        let people = (answered.hidden == 0).then_some(answered.people);
        (extra.question.clone(), told(people, k))
    });
    ShownCentre {
        key: keys.get(&centre.workshop).cloned().unwrap_or_default(),
        edition: centre.edition.clone(),
        site: centre.site.clone(),
        slug: centre.slug.to_string(),
        level: centre.level,
        public: centre.public,
        day: centre.day.written(),
        people: told(centre.people, k),
        groups: groups(centre, k),
        fingerprints: centre.fingerprints.iter().cloned().collect(),
        own: own.collect(),
        own_labels: centre
            .own
            .iter()
            .map(|extra| (extra.question.clone(), extra.label.clone()))
            .collect(),
        here: centre.here,
    }
}

/// Groups of a centre, small ones hidden with another. Those that came hidden stay so.
fn groups(centre: &Centre, k: u32) -> Vec<GroupPeople> {
    let known: Vec<u64> = centre.groups.iter().filter_map(|one| one.people).collect();
    let rest = centre.people.unwrap_or(0);
    let rest = rest.saturating_sub(known.iter().sum());
    let filled: Vec<u64> = known
        .iter()
        .copied()
        .chain([rest])
        .filter(|n| *n > 0)
        .collect();
    let unbounded = vec![u64::MAX; filled.len()];
    let masked = mask(&[filled], &unbounded, k, false);
    let mut cells = masked.iter().flatten();
    let groups = centre.groups.iter();
    groups
        .map(|group| GroupPeople {
            people: match group.people {
                None | Some(0) => group.people,
                Some(_) => cells.next().and_then(|cell| cell.shown().copied()),
            },
            ..group.clone()
        })
        .collect()
}

fn shown(
    merged: &Merged,
    name: &str,
    edition: &Edition,
    keys: &Keys,
    (k, most): (u32, usize),
) -> ShownEdition {
    let own = || merged.centres.iter().filter(|one| one.edition == name);
    let people: Vec<Cell> = own().map(|one| told(one.people, k)).collect();
    let dated = own().filter_map(|one| {
        let key = keys.get(&one.workshop)?;
        Some((key.as_str(), one.public, one.day))
    });
    let pools = Pools::of(&dated.collect::<Vec<_>>());
    ShownEdition {
        people: people.iter().flatten().sum(),
        hidden: people.iter().filter(|one| one.is_none()).count(),
        questions: each(&edition.questions, |one| {
            let mut shown = question(one, keys, (k, most));
            shown.rows.iter_mut().for_each(|row| pools.put(row));
            shown
        }),
    }
}

fn question(question: &MergedQuestion, keys: &Keys, (k, most): (u32, usize)) -> ShownQuestion {
    let compared = compare(question, k, most);
    let coding = coding(question, &compared);
    let bases = compared.bases.clone();
    let in_order = InOrder::of(&bases, keys);
    let rows = compared.rows.into_iter().map(|(name, row)| ShownRow {
        label: named(question, &name),
        forms: forms(question, &name, &bases),
        name,
        people: row.people,
        base: row.base,
        withheld: row.withheld,
        hidden: row.hidden,
        sites: in_order.sites(&row),
        publics: Vec::new(),
        periods: Vec::new(),
    });
    let mut rows: Vec<ShownRow> = rows.collect();
    // Steps of a scale stand in their own order: 10 after 9.
    rows.sort_by_key(|row| step(&row.name));
    ShownQuestion {
        question: question.question.clone(),
        label: question.label.clone(),
        coding,
        bases: compared
            .bases
            .iter()
            .map(|(id, n)| (keys.get(id).cloned().unwrap_or_default(), *n))
            .collect(),
        mean: mean(rows.iter().map(|row| {
            let people = row.people.filter(|_| row.withheld == 0)?;
            Some((step(&row.name)?, people))
        })),
        rows,
        answered: compared.bases.values().flatten().sum(),
        hidden: compared.bases.values().filter(|one| one.is_none()).count(),
    }
}

/// The centres of a question in the order of their keys, which its rows share.
struct InOrder {
    keys: Arc<[Box<str>]>,
    /// Of each key its centre, and the place of that among all.
    centres: Vec<(WorkshopId, usize)>,
}

impl InOrder {
    fn of(bases: &BTreeMap<WorkshopId, Cell>, keys: &Keys) -> Self {
        let named = bases.keys().enumerate().map(|(place, id)| {
            let key = keys.get(id).map(String::as_str).unwrap_or_default();
            (key, (*id, place))
        });
        let mut all: Vec<(&str, (WorkshopId, usize))> = named.collect();
        all.sort_unstable();
        Self {
            keys: all.iter().map(|(key, _)| Box::from(*key)).collect(),
            centres: all.into_iter().map(|(_, centre)| centre).collect(),
        }
    }

    /// What is shown of each centre of a row.
    fn sites(&self, row: &Row) -> ShownSites {
        let all = self.centres.iter();
        if row.sites.len() == self.centres.len() {
            // All of them, in the order of their workshops.
            let shown = all.filter_map(|(_, place)| Some(row.sites.get(*place)?.1.into()));
            return ShownSites::in_order(&self.keys, shown.collect());
        }
        let keyed = all.zip(self.keys.iter());
        let some = keyed.filter_map(|((id, _), key)| Some((key.clone(), (*row.site(*id)?).into())));
        some.collect()
    }
}

impl From<SiteCell> for ShownSite {
    fn from(site: SiteCell) -> Self {
        Self {
            people: site.people,
            base: site.base,
            low: site.bounds.map(|one| one.low),
            high: site.bounds.map(|one| one.high),
            stand: site.stand,
        }
    }
}

/// The other words that are counted under one, of those that centres which are shown have.
fn forms(
    question: &MergedQuestion,
    name: &str,
    bases: &BTreeMap<WorkshopId, Option<u64>>,
) -> BTreeSet<String> {
    let joined = question.joined.get(name).into_iter().flatten();
    let shown = joined.filter(|(id, _)| bases.get(*id).copied().flatten().is_some());
    let forms = shown.flat_map(|(_, forms)| forms).cloned();
    let head = name.strip_prefix("word:").unwrap_or_default();
    forms.filter(|form| form != head).collect()
}

/// How far the answers of the centres that are shown are classified; nothing of a question without themes.
fn coding(question: &MergedQuestion, compared: &Comparison) -> Option<ShownCoding> {
    let has_themes = question
        .total
        .cells
        .keys()
        .any(|name| name.starts_with("theme:"));
    let mut coding = has_themes.then(ShownCoding::default)?;
    for (id, answered) in &compared.bases {
        let Some(answered) = answered.filter(|n| *n > 0) else {
            continue;
        };
        match compared.coded.get(id).copied().flatten() {
            Some(coded) => {
                coding.coded += coded;
                coding.uncoded += answered.saturating_sub(coded);
                coding.none += usize::from(coded == 0);
            }
            None => coding.hidden += 1,
        }
    }
    Some(coding)
}

/// An answer as asked: an option, or the number given to one.
fn named(question: &MergedQuestion, name: &str) -> Option<Label> {
    if let Some(label) = question.names.get(name) {
        return Some(label.clone());
    }
    let (item, number) = name.strip_prefix("given:")?.split_once('=')?;
    let label = question.names.get(&format!("item:{item}"))?;
    let mut texts = label
        .iter()
        .map(|(lang, text)| (lang.clone(), format!("{text} – {number}")));
    let (lang, text) = texts.next()?;
    Some(texts.fold(Label::one(lang, text), |label, (lang, text)| {
        label.with(lang, text)
    }))
}

fn step(name: &str) -> Option<i64> {
    name.strip_prefix("score:")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_told_where_every_step_is() {
        let of = |steps: &[Option<(i64, u64)>]| mean(steps.iter().copied());
        assert_eq!(of(&[Some((1, 5)), Some((4, 10)), Some((5, 0))]), Some(3.0));
        assert_eq!(of(&[Some((1, 5)), None]), None, "a step that is hidden");
        assert_eq!(of(&[Some((1, 0))]), None, "nobody");
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[Some((i64::MAX, 2))]), None, "a number past all bounds");
    }
}
