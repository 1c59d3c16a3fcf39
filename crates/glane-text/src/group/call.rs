//! What people decided about forms, on top of the rules.

use std::collections::{BTreeMap, BTreeSet};

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Call {
    /// These forms, and whatever the rules put with them, are one word.
    Merge(Vec<String>),
    /// This form stands alone, whatever the rules or an earlier merge say.
    Split(String),
    /// The group of this form is shown so.
    Show(String, String),
    /// The group of this form is left out of pictures.
    Hide(String),
    /// The group of this form may be shown, even if it holds an insult or was hidden before.
    Keep(String),
    /// What the group of this form means, in French; nothing to take it away.
    Gloss(String, String),
}

/// Decisions in their order, folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calls {
    merged: Vec<BTreeSet<String>>,
    apart: BTreeSet<String>,
    shown: Said<String>,
    /// Whether the group of a form is shown.
    verdicts: Said<bool>,
    glosses: Said<String>,
}

impl Calls {
    /// Folds decisions, the oldest first.
    pub fn of(calls: impl IntoIterator<Item = Call>) -> Self {
        let mut folded = Self::default();
        for (at, call) in calls.into_iter().enumerate() {
            match call {
                Call::Merge(forms) => folded.merged.push(forms.into_iter().collect()),
                Call::Split(form) => {
                    for merged in &mut folded.merged {
                        merged.remove(&form);
                    }
                    folded.shown.0.remove(&form);
                    folded.verdicts.0.remove(&form);
                    folded.glosses.0.remove(&form);
                    folded.apart.insert(form);
                }
                Call::Show(form, text) => folded.shown.say(at, form, text),
                Call::Hide(form) => folded.verdicts.say(at, form, false),
                Call::Keep(form) => folded.verdicts.say(at, form, true),
                Call::Gloss(form, text) => folded.glosses.say(at, form, text),
            }
        }
        folded
    }

    pub(super) fn is_apart(&self, form: &str) -> bool {
        self.apart.contains(form)
    }

    /// The forms that each merge names.
    pub(super) fn merged(&self) -> impl Iterator<Item = &BTreeSet<String>> {
        self.merged.iter()
    }

    /// Whether a merge names a form.
    pub(super) fn merges(&self, form: &str) -> bool {
        self.merged.iter().any(|merged| merged.contains(form))
    }

    pub(super) fn shown<'a>(&self, forms: impl Iterator<Item = &'a str>) -> Option<&str> {
        self.shown.last(forms).map(String::as_str)
    }

    /// What a person said of showing a group: the last word on any of its forms.
    pub(super) fn verdict<'a>(&self, forms: impl Iterator<Item = &'a str>) -> Option<bool> {
        self.verdicts.last(forms).copied()
    }

    pub(super) fn gloss<'a>(&self, forms: impl Iterator<Item = &'a str>) -> Option<&str> {
        self.glosses
            .last(forms)
            .map(String::as_str)
            .filter(|text| !text.is_empty())
    }
}

/// What was last said of each form, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said<T>(BTreeMap<String, (usize, T)>);

impl<T> Default for Said<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> Said<T> {
    fn say(&mut self, at: usize, form: String, said: T) {
        self.0.insert(form, (at, said));
    }

    /// What was last said of any of these forms.
    fn last<'a>(&self, forms: impl Iterator<Item = &'a str>) -> Option<&T> {
        if self.0.is_empty() {
            return None;
        }
        forms
            .filter_map(|form| self.0.get(form))
            .max_by_key(|(at, _)| *at)
            .map(|(_, said)| said)
    }
}
