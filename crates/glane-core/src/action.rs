//! Actions: what the house promises to do with what was said, who carries it and where it stands. A pure fold of decisions.
//!
//! An action is about the house's work and not about people, so its life goes on after the workshop's: sealing and purging leave it
//! as it is, and it may still be changed then. What inhabitants read of it is what somebody showed them by a click, as it stood
//! then; what is written since stays in the house until it is shown, too.

mod backed;
mod measured;
mod shelf;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::date::Day;
use crate::decision::{Act, Actor, Decision, standing};
use crate::id::{ActionKey, DecisionId, FindingId, MeansKey, Slug};
use crate::label::Label;
use crate::right::Right;
use crate::text::{clean_line, length};
use crate::world::Micros;
pub use backed::Backed;
pub use measured::{Answer, Measured, MeasuredGroup, MeasuredRow};
pub use shelf::{BadMeans, Brake, Means, SHELF_MOST};

/// The longest of what is to be done, of its first step and of why it was given up, in characters.
pub const TEXT_MAX: usize = 400;
/// The longest of who carries it, with whom and by what means, in characters.
pub const NAME_MAX: usize = 200;
/// How many actions a workshop has at most.
pub const MOST: usize = 200;

/// Where an action stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// « À lancer ».
    #[default]
    Planned,
    /// « En cours ».
    Running,
    /// « Faite ».
    Done,
    /// « Abandonnée », which is said with a reason.
    Dropped,
}

impl Progress {
    /// All, in the order of a board.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Running, Self::Done, Self::Dropped];

    /// Its name in forms and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// Whether something is still to be done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Running)
    }
}

/// What an action is, in the words of who writes it. One that was made of a lead by a click says nothing of its own yet: the lead
/// does, and its words are the restitution's, which holds them as long as they may be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What is to be done.
    #[serde(default)]
    pub what: String,
    /// Who carries it: a function or a structure.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// With whom.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub with: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// The first step.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub first: String,
    /// By what means.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub means: String,
    /// What of the shelf is among its means.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shelf: Vec<MeansKey>,
    /// The finding it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<FindingId>,
    /// The idea it comes from, where it comes from one: the findings that name it come and go with votes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idea: Option<Backed>,
}

/// Why an action cannot be kept as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadEntry {
    /// It says nothing, and comes from nothing.
    #[error("an action says what is to be done")]
    Empty,
    /// One of its texts is too long.
    #[error("too long: {max} characters at most")]
    TooLong {
        /// How many characters there may be.
        max: usize,
    },
}

impl Entry {
    /// The same with each text on one line; refuses what is too long, and what says nothing.
    pub fn checked(self) -> Result<Self, BadEntry> {
        let line = |typed: &str, max: usize| {
            let line = clean_line(typed);
            if length(&line) > max {
                return Err(BadEntry::TooLong { max });
            }
            Ok(line)
        };
        let entry = Self {
            what: line(&self.what, TEXT_MAX)?,
            who: line(&self.who, NAME_MAX)?,
            with: line(&self.with, NAME_MAX)?,
            first: line(&self.first, TEXT_MAX)?,
            means: line(&self.means, NAME_MAX)?,
            ..self
        };
        if entry.what.is_empty() && entry.lead.is_none() && entry.idea.is_none() {
            return Err(BadEntry::Empty);
        }
        Ok(entry)
    }
}

/// What inhabitants read of an action: neither its first step nor its means, which are the house's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// What is to be done.
    pub what: String,
    /// Who carries it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// With whom.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub with: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// The finding it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<FindingId>,
    /// Where it stands.
    pub progress: Progress,
    /// Why it was given up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What is decided about actions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum Move {
    /// An action is written, or written anew; no entry: it goes.
    Write {
        /// The action.
        action: ActionKey,
        /// What it is from now on.
        entry: Option<Entry>,
    },
    /// It stands elsewhere.
    Stand {
        /// The action.
        action: ActionKey,
        /// Where.
        at: Progress,
        /// Why it was given up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<String>,
    },
    /// Inhabitants read it as it stands now, or no longer read it.
    Show {
        /// The action.
        action: ActionKey,
        /// Whether they do.
        on: bool,
    },
    /// What another workshop promised, as its inhabitants read it, is taken over to be shown at this one.
    Recall(Recalled),
    /// The room's screen shows what was promised, or no longer.
    Screen {
        /// Whether it does.
        on: bool,
    },
    /// Something is put on the shelf of means, or written anew; no entry: it is taken off.
    Shelve {
        /// Which.
        means: MeansKey,
        /// What it is from now on.
        entry: Option<Means>,
    },
}

/// What another workshop promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recalled {
    /// The workshop.
    pub from: Slug,
    /// Its title.
    pub title: Label,
    /// Its day.
    pub day: Day,
    /// Its actions. The findings they come from are not this workshop's, and are left out.
    pub actions: Vec<Told>,
    /// What it measured; nothing where it was taken over before this was kept, or its answers were erased.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measured: Vec<Measured>,
}

impl Move {
    /// What it is about, as a decision's target.
    pub(crate) fn target(&self) -> String {
        match self {
            Self::Write { action, .. } | Self::Stand { action, .. } | Self::Show { action, .. } => {
                format!("action:{action}")
            }
            Self::Recall(_) => "promised".to_owned(),
            Self::Screen { .. } => "promised-screen".to_owned(),
            Self::Shelve { means, .. } => format!("means:{means}"),
        }
    }

    /// The right it takes: what inhabitants read is published.
    pub(crate) fn right(&self) -> Right {
        match self {
            Self::Write { .. } | Self::Stand { .. } | Self::Recall(_) | Self::Shelve { .. } => {
                Right::Write
            }
            Self::Show { .. } => Right::Publish,
            Self::Screen { .. } => Right::Lead,
        }
    }

    /// Whether it changes nothing that a restitution of this workshop says.
    pub(crate) fn is_apart(&self) -> bool {
        !matches!(self, Self::Recall(_))
    }
}

/// Whether an act is one that the page of actions takes back.
pub fn is_of_actions(act: &Act) -> bool {
    matches!(act, Act::Action(one) if !matches!(one, Move::Screen { .. } | Move::Shelve { .. }))
}

/// Whether an act is one that the page of means takes back.
pub fn is_of_shelf(act: &Act) -> bool {
    matches!(act, Act::Action(Move::Shelve { .. }))
}

/// An action as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its name.
    pub key: ActionKey,
    /// What it is.
    pub entry: Entry,
    /// Where it stands.
    pub progress: Progress,
    /// Why it was given up.
    pub why: Option<String>,
    /// Who changed it last, and when.
    pub last: (Actor, Micros),
    /// What inhabitants read of it.
    pub shown: Option<Told>,
}

impl Action {
    /// What inhabitants would read of it as it stands.
    pub fn told(&self) -> Told {
        Told {
            what: self.entry.what.clone(),
            who: self.entry.who.clone(),
            with: self.entry.with.clone(),
            due: self.entry.due,
            lead: self.entry.lead.clone(),
            progress: self.progress,
            why: self.why.clone(),
        }
    }

    /// Whether they read something else than how it stands.
    pub fn is_stale(&self) -> bool {
        self.shown
            .as_ref()
            .is_some_and(|shown| *shown != self.told())
    }

    /// Whether its day is over and something is still to be done.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.progress.is_open() && self.entry.due.is_some_and(|due| due < today)
    }
}

/// That inhabitants were told of an action: for the first time, or that it stands elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// The action.
    pub action: ActionKey,
    /// What they read.
    pub told: Told,
    /// When.
    pub at: Micros,
    /// The decision that told them.
    pub decision: DecisionId,
}

/// All that stands of a workshop's actions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Actions {
    /// The actions, the first written first.
    pub list: Vec<Action>,
    /// What inhabitants were told, the first first; nothing of actions that they no longer read.
    pub news: Vec<News>,
    /// What was promised by the workshop before.
    pub recalled: Option<Recalled>,
    /// The shelf of means.
    pub shelf: BTreeMap<MeansKey, Means>,
    /// What was taken off it, as it was then: actions may still name it.
    pub unshelved: BTreeMap<MeansKey, Means>,
}

impl Actions {
    /// What stands of a log.
    pub fn fold(log: &[Decision]) -> Self {
        let mut actions = Self::default();
        for decision in standing(log) {
            if let Act::Action(one) = &decision.act {
                actions.apply(one, decision);
            }
        }
        actions
    }

    /// One of them.
    pub fn get(&self, key: &ActionKey) -> Option<&Action> {
        self.list.iter().find(|one| one.key == *key)
    }

    /// Those that inhabitants read, as they read them.
    pub fn shown(&self) -> impl Iterator<Item = &Told> {
        self.list.iter().filter_map(|one| one.shown.as_ref())
    }

    /// What the workshop before promised, as it was taken over; nothing where it shows nothing of it any more.
    pub fn promised(&self) -> Option<&Recalled> {
        self.recalled.as_ref().filter(|one| !one.actions.is_empty())
    }

    /// Whether an action leans on something of the shelf.
    pub fn leans_on(&self, means: &MeansKey) -> bool {
        self.list.iter().any(|one| one.entry.shelf.contains(means))
    }

    fn apply(&mut self, one: &Move, decision: &Decision) {
        let last = (decision.actor.clone(), decision.at);
        match one {
            Move::Write {
                action,
                entry: Some(entry),
            } => match self.list.iter_mut().find(|one| one.key == *action) {
                Some(known) => {
                    known.entry = entry.clone();
                    known.last = last;
                }
                None => self.list.push(Action {
                    key: action.clone(),
                    entry: entry.clone(),
                    progress: Progress::default(),
                    why: None,
                    last,
                    shown: None,
                }),
            },
            Move::Write {
                action,
                entry: None,
            } => {
                self.list.retain(|one| one.key != *action);
                self.news.retain(|one| one.action != *action);
            }
            Move::Stand { action, at, why } => {
                if let Some(known) = self.list.iter_mut().find(|one| one.key == *action) {
                    known.progress = *at;
                    known.why.clone_from(why);
                    known.last = last;
                }
            }
            Move::Show { action, on } => self.show(action, *on, decision),
            Move::Recall(recalled) => self.recalled = Some(recalled.clone()),
            Move::Screen { .. } => {}
            Move::Shelve {
                means,
                entry: Some(entry),
            } => {
                self.unshelved.remove(means);
                self.shelf.insert(means.clone(), entry.clone());
            }
            Move::Shelve { means, entry: None } => {
                if let Some(was) = self.shelf.remove(means) {
                    self.unshelved.insert(means.clone(), was);
                }
            }
        }
    }

    fn show(&mut self, action: &ActionKey, on: bool, decision: &Decision) {
        let Some(known) = self.list.iter_mut().find(|one| one.key == *action) else {
            return;
        };
        if !on {
            known.shown = None;
            self.news.retain(|one| one.action != *action);
            return;
        }
        let told = known.told();
        known.shown = Some(told.clone());
        // Other words for where it stands already are no news; they are the words of the news there was.
        let mut before = self.news.iter_mut().rev();
        let before = before.find(|one| one.action == *action);
        match before.filter(|one| one.told.progress == told.progress) {
            Some(before) => before.told = told,
            None => self.news.push(News {
                action: action.clone(),
                told,
                at: decision.at,
                decision: decision.id,
            }),
        }
    }
}

#[cfg(test)]
mod tests;
