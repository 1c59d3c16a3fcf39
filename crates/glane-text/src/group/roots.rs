//! Which keys of a room are one: spellings of a word that no lexicon has, and doubts that the room settles.

use std::collections::{BTreeMap, BTreeSet};

use crate::form::{Doubt, Form};
use crate::lexicon::Lexicon;
use crate::step::normal::folded;
use crate::step::skeleton::skeleton;

/// The keys of a room, and the forms of each.
#[derive(Debug, Clone, Default)]
pub(super) struct Roots {
    keys: BTreeMap<String, BTreeSet<String>>,
    /// Keys of one sound or of the same letters, by bucket; only those no lexicon has.
    buckets: BTreeMap<String, BTreeSet<String>>,
}

impl Roots {
    pub(super) fn add(&mut self, form: &Form) {
        let forms = self.keys.entry(form.key.clone()).or_default();
        forms.insert(form.typed.clone());
        if forms.len() == 1
            && let Some(bucket) = bucket(form)
        {
            self.buckets
                .entry(bucket)
                .or_default()
                .insert(form.key.clone());
        }
    }

    pub(super) fn remove(&mut self, form: &Form) {
        let Some(forms) = self.keys.get_mut(&form.key) else {
            return;
        };
        forms.remove(&form.typed);
        if forms.is_empty() {
            self.keys.remove(&form.key);
            if let Some(bucket) = bucket(form)
                && let Some(keys) = self.buckets.get_mut(&bucket)
            {
                keys.remove(&form.key);
                if keys.is_empty() {
                    self.buckets.remove(&bucket);
                }
            }
        }
    }

    /// The key under which a form is grouped in this room.
    pub(super) fn root(&self, form: &Form) -> String {
        if let Some(only) = self.settled(form) {
            return only;
        }
        let Some(bucket) = bucket(form) else {
            return form.key.clone();
        };
        let spaced = self.buckets.get(&tight(&form.key));
        let keys = spaced.or_else(|| self.buckets.get(&bucket));
        keys.and_then(BTreeSet::first).unwrap_or(&form.key).clone()
    }

    /// The one key among several that a missing accent allows, which the room holds.
    fn settled(&self, form: &Form) -> Option<String> {
        let mut held = form
            .doubts
            .iter()
            .filter_map(|doubt| match doubt {
                Doubt::Accent(keys) => Some(keys),
                _ => None,
            })
            .flatten()
            .filter(|key| self.keys.contains_key(*key));
        match (held.next(), held.next()) {
            (Some(only), None) => Some(only.clone()),
            _ => None,
        }
    }
}

/// Where a key meets others that are spelled otherwise. An expression meets the same letters without its spaces; a
/// word that no lexicon has meets what sounds the same. None for a word a lexicon has, which is nobody's misspelling,
/// and for other languages.
fn bucket(form: &Form) -> Option<String> {
    let letters = |c: char| c.is_alphabetic() || c == ' ' || c == '\'';
    if form.foreign || form.key.chars().count() < 6 || !form.key.chars().all(letters) {
        return None;
    }
    if form.key.contains(' ') {
        return Some(tight(&form.key));
    }
    if Lexicon::get().knows(&form.key) {
        return None;
    }
    let first: String = form.key.chars().take(1).collect();
    Some(format!("{first}~{}", skeleton(&form.key)))
}

/// An expression's letters, spaces and accents out: two words are enough for an accent not to matter.
fn tight(key: &str) -> String {
    format!("={}", folded(&key.replace(' ', "")))
}
