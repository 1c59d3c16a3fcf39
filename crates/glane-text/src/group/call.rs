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
}

/// Decisions in their order, folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calls {
    merged: Vec<BTreeSet<String>>,
    apart: BTreeSet<String>,
    shown: Vec<(String, String)>,
    hidden: BTreeSet<String>,
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
                    folded.hidden.remove(&form);
                    folded.apart.insert(form);
                }
                Call::Show(form, text) => folded.shown.push((form, text)),
                Call::Hide(form) => {
                    folded.hidden.insert(form);
                }
            }
        }
        folded
    }

    pub(super) fn is_apart(&self, form: &str) -> bool {
        self.apart.contains(form)
    }

    pub(super) fn shown(&self, forms: &[&str]) -> Option<&str> {
        self.shown
            .iter()
            .rev()
            .find(|(form, _)| forms.contains(&form.as_str()))
            .map(|(_, text)| text.as_str())
    }

    pub(super) fn is_hidden(&self, forms: &[&str]) -> bool {
        !self.hidden.is_empty() && forms.iter().any(|form| self.hidden.contains(*form))
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

/// The node at the top of another's line.
fn top(parent: &[usize], mut at: usize) -> usize {
    while let Some(&above) = parent.get(at).filter(|above| **above != at) {
        at = above;
    }
    at
}
