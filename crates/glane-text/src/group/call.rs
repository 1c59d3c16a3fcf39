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
    shown: Vec<(String, String)>,
    /// Whether the group of a form is shown, the last word on it last.
    verdicts: Vec<(String, bool)>,
    glosses: Vec<(String, String)>,
}

impl Calls {
    /// Folds decisions, the oldest first.
    pub fn of(calls: impl IntoIterator<Item = Call>) -> Self {
        let mut folded = Self::default();
        for call in calls {
            match call {
                Call::Merge(forms) => folded.merged.push(forms.into_iter().collect()),
                Call::Split(form) => {
                    for merged in &mut folded.merged {
                        merged.remove(&form);
                    }
                    folded.shown.retain(|(named, _)| *named != form);
                    folded.verdicts.retain(|(of, _)| *of != form);
                    folded.glosses.retain(|(of, _)| *of != form);
                    folded.apart.insert(form);
                }
                Call::Show(form, text) => folded.shown.push((form, text)),
                Call::Hide(form) => folded.verdicts.push((form, false)),
                Call::Keep(form) => folded.verdicts.push((form, true)),
                Call::Gloss(form, text) => folded.glosses.push((form, text)),
            }
        }
        folded
    }

    pub(super) fn is_apart(&self, form: &str) -> bool {
        self.apart.contains(form)
    }

    pub(super) fn shown(&self, forms: &[&str]) -> Option<&str> {
        last(&self.shown, forms).map(String::as_str)
    }

    /// What a person said of showing a group: the last word on any of its forms.
    pub(super) fn verdict(&self, forms: &[&str]) -> Option<bool> {
        last(&self.verdicts, forms).copied()
    }

    pub(super) fn gloss(&self, forms: &[&str]) -> Option<&str> {
        last(&self.glosses, forms)
            .map(String::as_str)
            .filter(|text| !text.is_empty())
    }

    /// Puts together the nodes that a merge names; each with whether a person did.
    pub(super) fn join<'a>(&self, nodes: Vec<Vec<&'a str>>) -> Vec<(Vec<&'a str>, bool)> {
        if self.merged.is_empty() {
            return nodes.into_iter().map(|forms| (forms, false)).collect();
        }
        let mut node_of: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, forms) in nodes.iter().enumerate() {
            node_of.extend(forms.iter().map(|form| (*form, at)));
        }
        let mut parent: Vec<usize> = (0..nodes.len()).collect();
        for merged in &self.merged {
            let mut places = merged
                .iter()
                .filter_map(|form| node_of.get(form.as_str()).copied());
            if let Some(first) = places.next() {
                for other in places {
                    let (a, b) = (top(&parent, first), top(&parent, other));
                    if let Some(above) = parent.get_mut(a.max(b)) {
                        *above = a.min(b);
                    }
                }
            }
        }
        let mut joined: BTreeMap<usize, (Vec<&str>, usize)> = BTreeMap::new();
        for (at, forms) in nodes.into_iter().enumerate() {
            let entry = joined.entry(top(&parent, at)).or_default();
            entry.0.extend(forms);
            entry.1 += 1;
        }
        joined
            .into_values()
            .map(|(forms, count)| (forms, count > 1))
            .collect()
    }
}

/// What was last said of any of these forms.
fn last<'a, T>(said: &'a [(String, T)], forms: &[&str]) -> Option<&'a T> {
    said.iter()
        .rev()
        .find(|(form, _)| forms.contains(&form.as_str()))
        .map(|(_, said)| said)
}

/// The node at the top of another's line.
fn top(parent: &[usize], mut at: usize) -> usize {
    while let Some(&above) = parent.get(at).filter(|above| **above != at) {
        at = above;
    }
    at
}
