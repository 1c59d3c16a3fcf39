//! Words of one question as they come: each spelling is brought to its raw normal form once, and remembered.

use std::collections::BTreeMap;

use glane_core::tally::{Sign, WordCount};
use glane_core::text::normal_form;

/// Spellings and forms, counted.
#[derive(Debug, Clone, Default)]
pub(super) struct Spellings {
    /// Where each spelling stands in `typed`.
    known: BTreeMap<String, usize>,
    typed: Vec<Typed>,
    /// Where each form stands in `forms`.
    places: BTreeMap<String, usize>,
    forms: Vec<Form>,
    /// The forms of the ballot at hand.
    own: Vec<usize>,
}

#[derive(Debug, Clone)]
struct Typed {
    form: usize,
    mentions: i64,
}

#[derive(Debug, Clone, Default)]
struct Form {
    people: i64,
    mentions: i64,
}

impl Spellings {
    /// Counts one ballot's words in or out.
    pub(super) fn fold(&mut self, words: &[String], sign: Sign) {
        self.own.clear();
        for word in words {
            let at = self.place(word);
            if let Some(typed) = self.typed.get_mut(at) {
                typed.mentions += sign.one();
                if let Some(form) = self.forms.get_mut(typed.form) {
                    form.mentions += sign.one();
                }
                self.own.push(typed.form);
            }
        }
        self.own.sort_unstable();
        self.own.dedup();
        for &place in &self.own {
            if let Some(form) = self.forms.get_mut(place) {
                form.people += sign.one();
            }
        }
    }

    fn place(&mut self, word: &str) -> usize {
        if let Some(&at) = self.known.get(word) {
            return at;
        }
        let form = self.form(normal_form(word));
        let at = self.typed.len();
        self.typed.push(Typed { form, mentions: 0 });
        self.known.insert(word.to_owned(), at);
        at
    }

    fn form(&mut self, form: String) -> usize {
        let next = self.forms.len();
        let at = *self.places.entry(form).or_insert(next);
        if at == next {
            self.forms.push(Form::default());
        }
        at
    }

    /// Adds another count of the same question.
    pub(super) fn merge(&mut self, other: &Self) {
        for (word, &at) in &other.known {
            let theirs = other.typed.get(at).map_or(0, |typed| typed.mentions);
            let at = self.place(word);
            if let Some(typed) = self.typed.get_mut(at) {
                typed.mentions += theirs;
            }
        }
        for (form, &at) in &other.places {
            let theirs = other.forms.get(at).cloned().unwrap_or_default();
            let at = self.form(form.clone());
            if let Some(mine) = self.forms.get_mut(at) {
                mine.people += theirs.people;
                mine.mentions += theirs.mentions;
            }
        }
    }

    /// What was counted, as a tally holds it; nothing that counts for nothing.
    pub(super) fn counts(&self) -> BTreeMap<String, WordCount> {
        let mut counts: BTreeMap<String, WordCount> = BTreeMap::new();
        let mut names: Vec<&str> = vec![""; self.forms.len()];
        for (form, &at) in &self.places {
            let Some(counted) = self.forms.get(at) else {
                continue;
            };
            if let Some(name) = names.get_mut(at) {
                *name = form;
            }
            if counted.people != 0 || counted.mentions != 0 {
                counts.insert(
                    form.clone(),
                    WordCount {
                        people: counted.people,
                        mentions: counted.mentions,
                        typed: BTreeMap::new(),
                    },
                );
            }
        }
        for (word, &at) in &self.known {
            if let Some(typed) = self.typed.get(at).filter(|typed| typed.mentions != 0)
                && let Some(name) = names.get(typed.form)
            {
                let entry = counts.entry((*name).to_owned()).or_default();
                entry.typed.insert(word.clone(), typed.mentions);
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use glane_core::kind::words::Words;
    use glane_core::kind::{Payload, QuestionKind};
    use glane_core::tally::Content;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_counts_as_the_kind_does(ballots in prop::collection::vec(prop::collection::vec("[aAé]{1,2} ?!?", 1..4), 0..20)) {
            let kind = Words { max: 4 };
            let (mut naive, mut fast) = (kind.empty(), Spellings::default());
            for words in &ballots {
                kind.fold(&mut naive, &Payload::Words(words.clone()), Sign::In);
                fast.fold(words, Sign::In);
            }
            prop_assert_eq!(&naive, &Content::Words(fast.counts()));
            let mut twice = fast.clone();
            twice.merge(&fast);
            for words in &ballots {
                twice.fold(words, Sign::Out);
            }
            prop_assert_eq!(naive, Content::Words(twice.counts()));
        }
    }
}
