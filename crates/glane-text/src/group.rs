//! The forms of a room, put together: what the rules say, then what people decided.
//!
//! The result depends on which forms there are, how often, and on the decisions in their order; never on the order in
//! which forms came.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::form::{Doubt, Form};
use crate::local::Local;
use crate::reason::Reason;
use crate::step::insult::Insult;

mod call;
mod roots;

pub use call::{Call, Calls};
use roots::Roots;

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

/// Groups forms, and keeps what it read of each, so that a form that comes live costs only itself.
#[derive(Debug, Clone, Default)]
pub struct Grouper {
    forms: BTreeMap<String, (Arc<Form>, u64)>,
    roots: Roots,
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
        if let Some((_, counted)) = self.forms.get_mut(typed) {
            *counted = counted.saturating_add(count);
            return;
        }
        let form = self.local.form(typed);
        self.roots.add(&form);
        self.forms.insert(typed.to_owned(), (form, count));
    }

    /// A form was taken back, `count` times; forms never typed are forgotten.
    pub fn remove(&mut self, typed: &str, count: u64) {
        let Some((form, counted)) = self.forms.get_mut(typed) else {
            return;
        };
        *counted = counted.saturating_sub(count);
        if *counted == 0 {
            let form = form.clone();
            self.roots.remove(&form);
            self.forms.remove(typed);
        }
    }

    /// What was read of each form, in byte order.
    pub fn forms(&self) -> impl Iterator<Item = &Form> {
        self.forms.values().map(|(form, _)| &**form)
    }

    /// How often a form was typed.
    pub fn count(&self, typed: &str) -> u64 {
        self.forms.get(typed).map_or(0, |(_, count)| *count)
    }

    /// The groups, the most frequent first, then by what they show.
    pub fn groups(&self, calls: &Calls) -> Vec<Group> {
        // A form that stands apart is a node of its own.
        let mut nodes: BTreeMap<(&str, bool), Vec<&str>> = BTreeMap::new();
        for (typed, (form, _)) in &self.forms {
            let node = if calls.is_apart(typed) {
                (typed.as_str(), true)
            } else {
                (self.roots.root(form), false)
            };
            nodes.entry(node).or_default().push(typed);
        }
        let joined = calls.join(nodes.into_values().collect());
        let mut groups: Vec<Group> = joined
            .into_iter()
            .map(|(typed, by_person)| self.group(&typed, by_person, calls))
            .collect();
        groups.sort_by(|a, b| {
            b.count
                .cmp(&a.count)
                .then_with(|| a.shown.cmp(&b.shown))
                .then_with(|| {
                    a.members[..]
                        .first()
                        .map(|m| &m.form)
                        .cmp(&b.members.first().map(|m| &m.form))
                })
        });
        self.propose(&mut groups, calls);
        groups
    }

    fn group(&self, typed: &[&str], by_person: bool, calls: &Calls) -> Group {
        let mut members: Vec<(&Form, u64)> = typed
            .iter()
            .filter_map(|form| self.forms.get(*form).map(|(form, count)| (&**form, *count)))
            .collect();
        members.sort_by(|(a, m), (b, n)| {
            n.cmp(m)
                .then_with(|| a.reasons.len().cmp(&b.reasons.len()))
                .then_with(|| a.typed.cmp(&b.typed))
        });
        let first = members.first().map(|(form, _)| *form);
        let named = calls.shown(typed);
        let count = members
            .iter()
            .fold(0_u64, |sum, (_, count)| sum.saturating_add(*count));
        let machine: Option<&str> = first.map(|form| self.roots.root(form));
        Group {
            shown: named
                .map(str::to_owned)
                .or_else(|| first.map(|form| form.typed.clone()))
                .unwrap_or_default(),
            named: named.is_some(),
            sight: match calls.verdict(typed) {
                Some(false) => Sight::Hidden,
                None if members.iter().any(|(form, _)| form.insult.is_some()) => Sight::Held,
                Some(true) | None => Sight::Shown,
            },
            gloss: calls.gloss(typed).map(str::to_owned),
            count,
            more_or_no_more: members
                .iter()
                .any(|(form, _)| form.doubts.contains(&Doubt::MoreOrNoMore)),
            members: members
                .iter()
                .map(|(form, count)| Member {
                    form: form.typed.clone(),
                    count: *count,
                    foreign: form.foreign,
                    insult: form.insult,
                    reasons: match first {
                        Some(shown) if shown.typed != form.typed => {
                            let person = by_person
                                && (Some(self.roots.root(form)) != machine
                                    || calls.is_apart(&form.typed));
                            difference(shown, form, person)
                        }
                        _ => BTreeSet::new(),
                    },
                })
                .collect(),
            proposals: BTreeSet::new(),
        }
    }

    /// Doubts whose other side is in the room become proposals.
    fn propose(&self, groups: &mut [Group], calls: &Calls) {
        let mut place: BTreeMap<&str, usize> = BTreeMap::new();
        let mut by_key: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, group) in groups.iter().enumerate() {
            for member in &group.members {
                if let Some((typed, (form, _))) = self.forms.get_key_value(&member.form) {
                    place.insert(typed, at);
                    by_key.entry(form.key.as_str()).or_insert(at);
                }
            }
        }
        let mut found: Vec<(usize, Proposal)> = Vec::new();
        for (typed, (form, _)) in &self.forms {
            let Some(&home) = place.get(typed.as_str()) else {
                continue;
            };
            if calls.is_apart(typed) {
                continue;
            }
            let keys = form.doubts.iter().flat_map(|doubt| match doubt {
                Doubt::Meant(keys) | Doubt::Accent(keys) => keys.iter().collect::<Vec<_>>(),
                Doubt::Opening(key) => vec![key],
                Doubt::MoreOrNoMore => Vec::new(),
            });
            for key in keys {
                let other = by_key.get(key.as_str()).filter(|&&other| other != home);
                if let Some(group) = other.and_then(|&other| groups.get(other))
                    && let Some(member) = group.members.first()
                {
                    let proposal = Proposal {
                        form: typed.clone(),
                        with: group.shown.clone(),
                        other: member.form.clone(),
                    };
                    found.push((home, proposal));
                }
            }
        }
        for (home, proposal) in found {
            if let Some(group) = groups.get_mut(home) {
                group.proposals.insert(proposal);
            }
        }
    }
}

/// How a form differs from the one shown: what one of them left out and the other did not.
fn difference(shown: &Form, form: &Form, by_person: bool) -> BTreeSet<Reason> {
    if by_person {
        return BTreeSet::from([Reason::Person]);
    }
    let apart: BTreeSet<Reason> = shown
        .reasons
        .symmetric_difference(&form.reasons)
        .copied()
        .collect();
    if !apart.is_empty() {
        return apart;
    }
    if form.reasons.is_empty() {
        let tight = |key: &str| key.replace([' ', '-'], "");
        BTreeSet::from([if shown.key == form.key {
            // Small words inside: `pas le temps` and `pas de temps`.
            Reason::Article
        } else if tight(&shown.key) == tight(&form.key) {
            Reason::Hyphen
        } else {
            // Two words no lexicon has, which sound the same.
            Reason::Spelling
        }])
    } else {
        form.reasons.clone()
    }
}

#[cfg(test)]
mod tests;
