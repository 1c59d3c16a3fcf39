//! The words of a question that follow its room live: what came and went since the last time is all that is grouped
//! again.

use std::collections::BTreeMap;
use std::sync::Arc;

use glane_core::id::FormKey;
use glane_core::tally::WordCount;
use glane_core::words::WordCall;
use glane_text::group::{Call, Calls, Group, Grouper};
use glane_text::local::Local;

use super::natural;
use super::words::WordsCount;
use crate::question::words::form_key;

/// What is kept of a question's words between two looks at it. Whoever looks owns it, and may let go of it at any time:
/// the words are the same.
#[derive(Debug, Clone, Default)]
pub struct KeptWords {
    grouper: Grouper,
    local: Arc<Local>,
    /// How often each form is in the grouper.
    counts: BTreeMap<String, u64>,
    /// The forms by the names that decisions give them.
    keys: BTreeMap<FormKey, String>,
}

impl KeptWords {
    /// The words of a room as they are now; nobody is counted yet.
    pub fn count(
        &mut self,
        counts: &BTreeMap<String, WordCount>,
        calls: &[WordCall],
        local: &Arc<Local>,
    ) -> WordsCount {
        if self.local != *local {
            *self = Self {
                grouper: Grouper::with(Arc::clone(local)),
                local: Arc::clone(local),
                ..Self::default()
            };
        }
        for (form, now) in self.changed(counts) {
            self.follow(form, now);
        }
        let calls = Calls::of(calls.iter().filter_map(|call| call_of(call, &self.keys)));
        let words: Vec<Arc<Group>> = self.grouper.groups(&calls).to_vec();
        WordsCount::of_groups(words, counts)
    }

    /// The forms that are counted otherwise than before, with how often they are in the room now; none for those that
    /// left it.
    fn changed(&self, counts: &BTreeMap<String, WordCount>) -> Vec<(String, Option<u64>)> {
        let mut changed = Vec::new();
        let mut before = self.counts.iter().peekable();
        for (form, counted) in counts {
            while let Some((gone, _)) = before.next_if(|(before, _)| *before < form) {
                changed.push((gone.clone(), None));
            }
            let now = natural(counted.mentions);
            let same = before.next_if(|(before, _)| *before == form);
            if same.is_none_or(|(_, before)| *before != now) {
                changed.push((form.clone(), Some(now)));
            }
        }
        changed.extend(before.map(|(gone, _)| (gone.clone(), None)));
        changed
    }

    fn follow(&mut self, form: String, now: Option<u64>) {
        let before = self.counts.get(&form).copied();
        match (before, now) {
            (Some(before), Some(now)) if now > before => self.grouper.add(&form, now - before),
            (Some(before), Some(now)) if now > 0 => self.grouper.remove(&form, before - now),
            (before, now) => {
                if let Some(before) = before {
                    self.grouper.remove(&form, before);
                }
                if let Some(now) = now {
                    self.grouper.add(&form, now);
                }
            }
        }
        let Some(now) = now else {
            self.counts.remove(&form);
            if let Some(key) = form_key(&form) {
                self.keys.remove(&key);
            }
            return;
        };
        if before.is_none()
            && let Some(key) = form_key(&form)
        {
            self.keys.insert(key, form.clone());
        }
        self.counts.insert(form, now);
    }
}

/// A decision in the words of this room; forms nobody typed, or typed no more, change nothing.
fn call_of(call: &WordCall, keys: &BTreeMap<FormKey, String>) -> Option<Call> {
    let form = |key: &FormKey| keys.get(key).cloned();
    Some(match call {
        WordCall::Merge(forms) => Call::Merge(forms.iter().filter_map(form).collect()),
        WordCall::Split(key) => Call::Split(form(key)?),
        WordCall::ShowAs(key, text) => Call::Show(form(key)?, text.clone()),
        WordCall::Hide(key) => Call::Hide(form(key)?),
        WordCall::Show(key) => Call::Keep(form(key)?),
        WordCall::Gloss(key, text) => Call::Gloss(form(key)?, text.clone()),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FORMS: [&str; 10] = [
        "utile",
        "utiles",
        "acceuil",
        "accueil",
        "tache",
        "tâche",
        "taches",
        "fab lab",
        "fablab",
        "les lilas",
    ];

    fn counts(mentions: &[i64]) -> BTreeMap<String, WordCount> {
        let counted = |(form, mentions): (&str, &i64)| {
            let counted = WordCount {
                people: *mentions,
                mentions: *mentions,
                typed: BTreeMap::from([(form.to_owned(), *mentions)]),
            };
            (form.to_owned(), counted)
        };
        let all = FORMS.into_iter().zip(mentions);
        // One in three that nobody gives is there all the same, with nothing.
        all.filter(|(form, mentions)| **mentions > 0 || form.len() % 3 == 0)
            .map(counted)
            .collect()
    }

    fn call() -> impl Strategy<Value = WordCall> {
        let key = || prop::sample::select(&FORMS[..]).prop_map(|form| form_key(form).unwrap());
        prop_oneof![
            prop::collection::btree_set(key(), 2..4).prop_map(WordCall::Merge),
            key().prop_map(WordCall::Split),
            key().prop_map(WordCall::Hide),
            (key(), "[a-c]").prop_map(|(key, text)| WordCall::ShowAs(key, text)),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        #[test]
        fn what_is_kept_changes_no_word(
            looks in prop::collection::vec(
                (prop::collection::vec(0..4i64, FORMS.len()), prop::collection::vec(call(), 0..3), any::<bool>()),
                1..8,
            ),
        ) {
            let mut kept = KeptWords::default();
            for (mentions, calls, named) in looks {
                let local = Arc::new(Local::of(named.then_some(("Maison des Lilas", ["les lilas"]))));
                let counts = counts(&mentions);
                let words = kept.count(&counts, &calls, &local);
                prop_assert_eq!(&words, &WordsCount::of(&counts, &calls, &local));
            }
        }
    }
}
