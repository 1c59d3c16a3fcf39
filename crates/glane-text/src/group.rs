//! The forms of a room, put together: what the rules say, then what people decided.
//!
//! The result depends on which forms there are, how often, and on the decisions in their order; never on the order in
//! which forms came.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::form::Form;
use crate::local::Local;
use crate::reason::Reason;
use crate::step::insult::Insult;

mod call;
mod kept;
mod make;
mod room;
mod teams;

pub use call::{Call, Calls};
use kept::Kept;
use room::Room;

/// One form of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// As typed.
    pub form: String,
    /// How often.
    pub count: u64,
    /// Why it is in the group: how it differs from what is shown. Empty for the shown form itself.
    pub reasons: BTreeSet<Reason>,
    /// In another language: put with others by its letters alone.
    pub foreign: bool,
    /// Holds an insult, unless it is a name of the place.
    pub insult: Option<Insult>,
}

/// Another group that may be meant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Proposal {
    /// The form that may belong there.
    pub form: String,
    /// What the other group shows.
    pub with: String,
    /// Any form of the other group, by which to name it.
    pub other: String,
}

/// Whether pictures show a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sight {
    /// They do.
    #[default]
    Shown,
    /// A person left it out.
    Hidden,
    /// It holds an insult, and is left out until a person decides.
    Held,
}

/// Forms taken for one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What is shown: the form typed most often, unless a person chose.
    pub shown: String,
    /// Whether a person chose what is shown.
    pub named: bool,
    /// Whether pictures show it.
    pub sight: Sight,
    /// Whether a person decided that they do.
    pub is_let: bool,
    /// What it means in French, as a person wrote it.
    pub gloss: Option<String>,
    /// How often its forms were typed, in all.
    pub count: u64,
    /// The forms, the most frequent first.
    pub members: Vec<Member>,
    /// Doubtful neighbours, for a person to merge or leave.
    pub proposals: BTreeSet<Proposal>,
    /// Its words say « more » or « no more »: a person must say which.
    pub more_or_no_more: bool,
}

impl Group {
    /// Whether every form of it is in another language.
    pub fn is_foreign(&self) -> bool {
        self.members.iter().all(|member| member.foreign)
    }
}

/// Groups forms, and keeps what it read and made, so that a form that comes live costs only what it changes.
#[derive(Debug, Clone, Default)]
pub struct Grouper {
    room: Room,
    kept: Kept,
    local: Arc<Local>,
}

impl Grouper {
    /// Nothing grouped yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Nothing grouped yet, in a place that has names of its own.
    pub fn with(local: Arc<Local>) -> Self {
        Self {
            local,
            ..Self::default()
        }
    }

    /// A form came, `count` times.
    pub fn add(&mut self, typed: &str, count: u64) {
        self.room.add(typed, count, || self.local.form(typed));
    }

    /// A form was taken back, `count` times; forms never typed are forgotten.
    pub fn remove(&mut self, typed: &str, count: u64) {
        self.room.remove(typed, count);
    }

    /// What was read of each form, in byte order.
    pub fn forms(&self) -> impl Iterator<Item = &Form> {
        let mut forms: Vec<&Form> = self.room.forms.all().map(|(_, held)| &*held.form).collect();
        forms.sort_unstable_by(|a, b| a.typed.cmp(&b.typed));
        forms.into_iter()
    }

    /// How often a form was typed.
    pub fn count(&self, typed: &str) -> u64 {
        let held = self.room.forms.find(typed);
        held.and_then(|at| self.room.forms.get(at))
            .map_or(0, |held| held.count)
    }

    /// The groups, the most frequent first, then by what they show: those of before, but for what came, went or was
    /// counted since. Other decisions than before make all of them again.
    pub fn groups(&mut self, calls: &Calls) -> &[Arc<Group>] {
        self.kept.update(&mut self.room, calls)
    }
}

#[cfg(test)]
mod tests;
