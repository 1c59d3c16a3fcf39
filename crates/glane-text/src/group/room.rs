//! The forms of a room, and which of their keys are one: spellings of a word that no lexicon has, and doubts that the
//! room settles. What a form that comes or goes changes is found without looking at the others.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::form::{Doubt, Form};
use crate::index::Shelf;

/// A form of the room.
#[derive(Debug, Clone)]
pub(super) struct Held {
    pub(super) form: Arc<Form>,
    pub(super) count: u64,
    pub(super) key: usize,
    /// The key under which it is grouped.
    pub(super) root: usize,
    /// The keys that its missing accent allows.
    accents: Vec<usize>,
    /// The keys it may be meant as, those included.
    pub(super) asks: Vec<usize>,
    /// The buckets where it meets others.
    meets: Vec<usize>,
}

/// A key that a form has, or may be meant as.
#[derive(Debug, Clone, Default)]
pub(super) struct Key {
    /// Those that have it.
    pub(super) forms: Vec<usize>,
    /// Those grouped under it.
    pub(super) rooted: Vec<usize>,
    /// Those that may be meant as it.
    pub(super) askers: Vec<usize>,
}

/// Keys of one sound or of the same letters.
#[derive(Debug, Clone, Default)]
struct Bucket {
    /// In order of their bytes, with how many forms are here with each.
    keys: Vec<(usize, usize)>,
    /// The forms that look here for their root.
    watchers: Vec<usize>,
}

impl Bucket {
    /// A form with a key comes. Gives whether the first key is another now.
    fn take_in(&mut self, key: usize, keys: &Shelf<Key>) -> bool {
        if let Some((_, forms)) = self.keys.iter_mut().find(|(held, _)| *held == key) {
            *forms += 1;
            return false;
        }
        let text = keys.text(key);
        let at = self
            .keys
            .partition_point(|(held, _)| keys.text(*held) < text);
        self.keys.insert(at, (key, 1));
        at == 0
    }

    /// A form with a key goes. Gives whether the first key is another now, or none.
    fn let_out(&mut self, key: usize) -> bool {
        let Some(at) = self.keys.iter().position(|(held, _)| *held == key) else {
            return false;
        };
        if let Some((_, forms)) = self.keys.get_mut(at) {
            *forms -= 1;
            if *forms > 0 {
                return false;
            }
        }
        self.keys.remove(at);
        at == 0
    }
}

/// What came, went or moved since it was last asked.
#[derive(Debug, Clone, Default)]
pub(super) struct Changes {
    /// Keys that a form was grouped under, or is.
    pub(super) roots: BTreeSet<usize>,
    /// Forms that came, were counted again, or are grouped under another key.
    pub(super) forms: BTreeSet<usize>,
    /// Keys of forms that came or went.
    pub(super) keys: BTreeSet<usize>,
    /// Forms that came or are grouped under another key.
    pub(super) moved: BTreeSet<usize>,
    /// Forms that went.
    pub(super) gone: Vec<String>,
    /// Nothing was asked yet: all of it is new, and nothing of it is kept here.
    pub(super) asked: bool,
}

/// The forms of a room.
#[derive(Debug, Clone, Default)]
pub(super) struct Room {
    pub(super) forms: Shelf<Held>,
    pub(super) keys: Shelf<Key>,
    buckets: Shelf<Bucket>,
    pub(super) changes: Changes,
}

impl Room {
    /// A form came, `count` times; `read` reads it if it is new.
    pub(super) fn add(&mut self, typed: &str, count: u64, read: impl FnOnce() -> Arc<Form>) {
        let known = self.forms.find(typed);
        if let Some((at, held)) = known.and_then(|at| Some((at, self.forms.get_mut(at)?))) {
            held.count = held.count.saturating_add(count);
            let root = held.root;
            self.touch(at, root);
            return;
        }
        let form = read();
        let key = self.key(&form.key);
        let mut accents = Vec::new();
        let mut asks = Vec::new();
        for doubt in &form.doubts {
            match doubt {
                Doubt::Accent(keys) => {
                    let keys: Vec<usize> = keys.iter().map(|key| self.key(key)).collect();
                    accents.extend(&keys);
                    asks.extend(keys);
                }
                Doubt::Meant(keys) => asks.extend(keys.iter().map(|key| self.key(key))),
                Doubt::Opening(key) => asks.push(self.key(key)),
                Doubt::MoreOrNoMore => {}
            }
        }
        let meets: Vec<usize> = form
            .place
            .meets()
            .map(|name| match self.buckets.find(name) {
                Some(bucket) => bucket,
                None => self.buckets.put(name, Bucket::default()),
            })
            .collect();
        let at = self.forms.put(
            typed,
            Held {
                form,
                count,
                key,
                root: key,
                accents,
                asks,
                meets,
            },
        );
        let Some(held) = self.forms.get(at) else {
            return;
        };
        for ask in &held.asks {
            if let Some(key) = self.keys.get_mut(*ask) {
                key.askers.push(at);
            }
        }
        for bucket in &held.meets {
            if let Some(bucket) = self.buckets.get_mut(*bucket) {
                bucket.watchers.push(at);
            }
        }
        let mut unsure = Vec::new();
        if let Some(held) = self.keys.get_mut(key) {
            held.forms.push(at);
            held.rooted.push(at);
            if held.forms.len() == 1 {
                unsure.extend(&held.askers);
            }
        }
        let own = held.meets.last().copied();
        if let Some(bucket) = own.and_then(|at| self.buckets.get_mut(at))
            && bucket.take_in(key, &self.keys)
        {
            unsure.extend(&bucket.watchers);
        }
        unsure.push(at);
        if self.changes.asked {
            self.changes.keys.insert(key);
            self.changes.moved.insert(at);
            self.touch(at, key);
        }
        self.settle(unsure);
    }

    /// A form was taken back, `count` times; forms never typed are forgotten.
    pub(super) fn remove(&mut self, typed: &str, count: u64) {
        let known = self.forms.find(typed);
        let Some((at, held)) = known.and_then(|at| Some((at, self.forms.get_mut(at)?))) else {
            return;
        };
        held.count = held.count.saturating_sub(count);
        let (root, left) = (held.root, held.count);
        self.touch(at, root);
        if left > 0 {
            return;
        }
        let Some(held) = self.forms.take(at) else {
            return;
        };
        if self.changes.asked {
            self.changes.keys.insert(held.key);
            self.changes.gone.push(typed.to_owned());
        }
        let mut unsure = Vec::new();
        if let Some(key) = self.keys.get_mut(held.key) {
            leave(&mut key.forms, at);
            if key.forms.is_empty() {
                unsure.extend(&key.askers);
            }
        }
        for (place, &bucket) in held.meets.iter().enumerate() {
            let Some(bucket) = self.buckets.get_mut(bucket) else {
                continue;
            };
            leave(&mut bucket.watchers, at);
            if place + 1 < held.meets.len() {
                continue;
            }
            if bucket.let_out(held.key) {
                unsure.extend(&bucket.watchers);
            }
        }
        if let Some(key) = self.keys.get_mut(held.root) {
            leave(&mut key.rooted, at);
        }
        for &ask in &held.asks {
            if let Some(key) = self.keys.get_mut(ask) {
                leave(&mut key.askers, at);
            }
        }
        unsure.retain(|form| *form != at);
        self.settle(unsure);
        self.forget(&held);
    }

    /// What changed since the last time.
    pub(super) fn changed(&mut self) -> Changes {
        let asked = Changes {
            asked: true,
            ..Changes::default()
        };
        std::mem::replace(&mut self.changes, asked)
    }

    /// Puts forms under the key they are now grouped under.
    fn settle(&mut self, forms: Vec<usize>) {
        for at in forms {
            let Some(root) = self.forms.get(at).map(|held| self.root(held)) else {
                continue;
            };
            let Some(held) = self.forms.get_mut(at) else {
                continue;
            };
            let before = std::mem::replace(&mut held.root, root);
            if before == root {
                continue;
            }
            if let Some(key) = self.keys.get_mut(before) {
                leave(&mut key.rooted, at);
            }
            if let Some(key) = self.keys.get_mut(root) {
                key.rooted.push(at);
            }
            if self.changes.asked {
                self.changes.moved.insert(at);
                self.touch(at, before);
                self.touch(at, root);
            }
        }
    }

    /// The key under which a form is grouped in this room.
    fn root(&self, held: &Held) -> usize {
        let is_held = |key: &&usize| {
            self.keys
                .get(**key)
                .is_some_and(|key| !key.forms.is_empty())
        };
        // The one key among several that a missing accent allows, which the room holds.
        let mut allowed = held.accents.iter().filter(is_held);
        if let (Some(only), None) = (allowed.next(), allowed.next()) {
            return *only;
        }
        let mut buckets = held.meets.iter().filter_map(|at| self.buckets.get(*at));
        let first = buckets
            .find_map(|bucket| bucket.keys.first())
            .map(|(key, _)| *key);
        first.unwrap_or(held.key)
    }

    fn touch(&mut self, form: usize, root: usize) {
        if self.changes.asked {
            self.changes.forms.insert(form);
            self.changes.roots.insert(root);
        }
    }

    fn key(&mut self, key: &str) -> usize {
        match self.keys.find(key) {
            Some(place) => place,
            None => self.keys.put(key, Key::default()),
        }
    }

    /// Lets go of keys and buckets that were a form's and are nobody's now.
    fn forget(&mut self, held: &Held) {
        for &key in held.asks.iter().chain([&held.key, &held.root]) {
            let idle =
                |key: &Key| key.forms.is_empty() && key.rooted.is_empty() && key.askers.is_empty();
            if self.keys.get(key).is_some_and(idle) {
                self.keys.take(key);
            }
        }
        for &bucket in &held.meets {
            let idle = |bucket: &Bucket| bucket.keys.is_empty() && bucket.watchers.is_empty();
            if self.buckets.get(bucket).is_some_and(idle) {
                self.buckets.take(bucket);
            }
        }
    }
}

/// Takes one form out of a list, whose order says nothing.
fn leave(forms: &mut Vec<usize>, form: usize) {
    if let Some(at) = forms.iter().position(|held| *held == form) {
        forms.swap_remove(at);
    }
}
