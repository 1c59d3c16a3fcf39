//! A rewording held against the machine's sentence: its names and quotations. Numbers are the business of
//! [`super::numbers`], words of [`super::marks`].

use std::collections::BTreeSet;

use super::facts::Said;
use super::ground::Ground;
use super::items::Reader;
use super::marks;
use super::name::{NameId, NameKind};
use super::number::Value;
use super::original::Original;
use super::quote::{Quoted, quoted};
use super::role::Role;
use super::text::plain;
use super::verdict::{Fault, Verdict};

pub(super) fn compare(ground: &Ground, original: &Original, text: &str) -> Verdict {
    let mut verdict = Verdict::default();
    let text = plain(text);
    if text == original.plain && !original.own {
        return verdict;
    }
    let reader = Reader {
        lang: ground.lang,
        names: &ground.names,
        own: &|id| original.names.contains(&id) || original.questions.contains(&id),
        given: &|word| original.given.contains(word),
    };
    let said = Said::of(&reader.items(&text), &ground.names, ground.lang);
    let held = Held {
        ground,
        original,
        said: &said,
    };
    held.words(&mut verdict);
    held.names(&mut verdict);
    let matched = held.numbers(&mut verdict);
    held.order(&matched, &mut verdict);
    marks::compare(&held, &matched, &mut verdict);
    verdict
}

/// A rewording and what it is held against.
pub(super) struct Held<'a> {
    pub ground: &'a Ground,
    pub original: &'a Original,
    pub said: &'a Said,
}

/// Which number of the original a number of the rewording is; a number its cells bear out besides is none of them.
pub(super) type Matched = Vec<Option<usize>>;

impl Held<'_> {
    fn words(&self, verdict: &mut Verdict) {
        for odd in &self.said.odd {
            if !self.original.said.odd.contains(odd) {
                verdict.add(Fault::OddSign, odd.clone(), None);
            }
        }
        for word in &self.said.unknown {
            verdict.add(Fault::WordUnknown, word.clone(), None);
        }
        for quote in &self.said.quotes {
            self.quote(quote, verdict);
        }
    }

    fn quote(&self, quote: &str, verdict: &mut Verdict) {
        if self.original.said.quotes.iter().any(|own| own == quote) {
            return;
        }
        let lang = self.ground.lang;
        let best = |answers: &[String]| {
            answers
                .iter()
                .map(|answer| quoted(quote, answer, lang))
                .max()
        };
        match best(&self.original.quotes) {
            Some(Quoted::Exactly) => {}
            Some(Quoted::Denied) => verdict.add(Fault::QuoteCutDenies, quote, None),
            Some(Quoted::Cut) => verdict.add(Fault::QuoteCut, quote, None),
            _ => match best(&self.ground.answers) {
                Some(Quoted::Exactly | Quoted::Cut) => {
                    verdict.add(Fault::QuoteUncited, quote, None);
                }
                Some(Quoted::Denied) => verdict.add(Fault::QuoteCutDenies, quote, None),
                _ => verdict.add(Fault::QuoteWrong, quote, self.nearest_name()),
            },
        }
    }

    /// The one name that has gone, if one has: what a quotation that is no name most likely was.
    fn nearest_name(&self) -> Option<String> {
        let mut gone = self
            .original
            .said
            .names
            .iter()
            .filter(|id| !self.said.names.contains(id));
        let one = gone.next().map(|id| self.ground.names.text(*id).to_owned());
        one.filter(|_| gone.next().is_none())
    }

    fn names(&self, verdict: &mut Verdict) {
        let kind = |id: NameId| self.ground.names.kind(id);
        let text = |id: NameId| self.ground.names.text(id).to_owned();
        for id in &self.said.names {
            let known = self.original.names.contains(id) || self.original.questions.contains(id);
            let asked = self.original.own && kind(*id) == NameKind::Question;
            if !(known || asked) {
                verdict.add(Fault::NameForeign, text(*id), self.nearest_name());
            }
        }
        if self.original.own {
            return;
        }
        let theirs = &self.original.said.names;
        let asked = theirs
            .iter()
            .filter(|id| kind(**id) == NameKind::Question)
            .count();
        for id in theirs.iter().filter(|id| !self.said.names.contains(id)) {
            let may_go =
                (kind(*id) == NameKind::Question && asked == 1) || marks::is_runner_up(self, *id);
            if !may_go {
                verdict.add(Fault::NameMissing, text(*id), None);
            }
        }
        let shared = |names: &[NameId], others: &[NameId]| -> Vec<NameId> {
            // A family that no number is of only says which answers are meant.
            let plain = |id: NameId| {
                kind(id) == NameKind::Family && key(&self.original.said, id).1.is_empty()
            };
            let told = |id: &&NameId| {
                others.contains(id) && kind(**id) != NameKind::Question && !plain(**id)
            };
            names.iter().filter(told).copied().collect()
        };
        let (own, before) = (
            shared(&self.said.names, theirs),
            shared(theirs, &self.said.names),
        );
        if own != before && !self.may_turn(&before, &own) {
            let moved = own.iter().zip(&before).find(|(a, b)| a != b);
            if let Some((id, instead)) = moved {
                verdict.add(Fault::NameMoved, text(*id), Some(text(*instead)));
            }
        }
    }

    /// Names may stand in another order when nothing was ordered and each has numbers of its own, when those that
    /// change places are worth the same or share one number, or when a word of relation puts them right.
    fn may_turn(&self, names: &[NameId], own: &[NameId]) -> bool {
        let related = self.said.marks.iter().any(|mark| mark.pair.is_some());
        if names.len() == 2 && related {
            return true;
        }
        let marked = |classes: &[&str]| {
            let marks = &self.original.said.marks;
            marks.iter().any(|mark| classes.contains(&mark.class))
        };
        let before: Vec<Key> = names
            .iter()
            .map(|id| key(&self.original.said, *id))
            .collect();
        let now: Vec<Key> = own.iter().map(|id| key(&self.original.said, *id)).collect();
        let known = before.iter().all(|key| !key.1.is_empty());
        if known && before == now {
            return true;
        }
        // What each of them is worth must still be said of it, or be theirs together.
        let numbered = names
            .iter()
            .all(|id| key(self.said, *id).1 == key(&self.original.said, *id).1);
        let ordered = marked(&["order", "reverse"]) || (marked(&["first"]) && !marked(&["ahead"]));
        known && numbered && !ordered && (!marked(&["first", "then", "ahead"]) || related)
    }
}

/// What makes names alike in a list: the numbers they share or have for themselves.
type Key = (BTreeSet<NameId>, BTreeSet<Value>);

fn key(said: &Said, id: NameId) -> Key {
    let own = BTreeSet::from([id]);
    let values = |held: &dyn Fn(&BTreeSet<NameId>) -> bool| -> BTreeSet<Value> {
        said.facts
            .iter()
            .filter(|fact| {
                fact.role == Role::Plain
                    && !fact.percent
                    && !fact.loose
                    && (held(&fact.bound.part) || held(&fact.bound.group))
            })
            .map(|fact| fact.value)
            .collect()
    };
    let alone = values(&|ids| *ids == own);
    if !alone.is_empty() {
        return (BTreeSet::new(), alone);
    }
    // Names that share a number are one thing, whichever comes first.
    let shared = said
        .facts
        .iter()
        .find(|fact| fact.bound.part.len() > 1 && fact.bound.part.contains(&id));
    let together = shared.map_or_else(BTreeSet::new, |fact| fact.bound.part.clone());
    (together, values(&|ids| ids.contains(&id)))
}
