//! Which keys of a room are one: spellings of a word that no lexicon has, and doubts that the room settles.

use std::collections::{BTreeMap, BTreeSet};

use crate::form::{Doubt, Form};

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
            && let Some(bucket) = form.place.bucket().map(str::to_owned)
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
            if let Some(bucket) = form.place.bucket().map(str::to_owned)
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
    pub(super) fn root<'a>(&'a self, form: &'a Form) -> &'a str {
        if let Some(only) = self.settled(form) {
            return only;
        }
        let keys = form
            .place
            .meets()
            .find_map(|bucket| self.buckets.get(bucket));
        keys.and_then(BTreeSet::first).unwrap_or(&form.key)
    }

    /// The one key among several that a missing accent allows, which the room holds.
    fn settled<'a>(&self, form: &'a Form) -> Option<&'a str> {
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
            (Some(only), None) => Some(only),
            _ => None,
        }
    }
}
