//! The two sides of a word of relation: which names stand before it, which after.

use std::collections::BTreeSet;

use super::fact::Pair;
use super::items::{Item, Piece};
use super::layout::Layout;
use super::name::NameId;
use super::runs::{Run, Sort};

impl Layout {
    fn part_runs(&self) -> impl DoubleEndedIterator<Item = &Run> {
        let parts = self.lists.iter().any(|run| run.sort == Sort::Part);
        let sort = if parts { Sort::Part } else { Sort::Group };
        self.lists.iter().filter(move |run| run.sort == sort)
    }

    /// All the names of the sentence before a word of relation, and those after it.
    pub fn all_before(&self, at: usize) -> Option<Pair> {
        let here = |run: &&Run| self.sentence(run.first) == self.sentence(at);
        let before: BTreeSet<NameId> = self
            .part_runs()
            .filter(here)
            .filter(|run| run.last < at)
            .flat_map(|run| run.ids.iter().copied())
            .collect();
        let after = self.part_runs().filter(here).find(|run| run.first > at)?;
        (!before.is_empty()).then(|| (before, after.ids.clone()))
    }

    /// « C et D …. A et B les devancent »: what was listed last before, and what was listed before that.
    pub fn taken_up(&self, at: usize) -> Option<Pair> {
        let mut before = self.part_runs().filter(|run| run.last < at).rev();
        let subject = before.next()?;
        let object = before.next()?;
        let here = self.sentence(subject.first) == self.sentence(at)
            && self.part(subject.first) == self.part(at);
        here.then(|| (subject.ids.clone(), object.ids.clone()))
    }

    /// All the names on either side of a word of relation, up to the next one or the end of the part of the sentence.
    pub fn spread(&self, items: &[Item], at: usize) -> Option<Pair> {
        let ends = |item: &&Item| {
            !matches!(
                item.piece,
                Piece::Mark("ahead" | "behind" | "then" | "least")
                    | Piece::Sign('.' | ';' | '!' | '?')
            )
        };
        let before = items.iter().take(at).rev().take_while(ends).count();
        let after = items.iter().skip(at + 1).take_while(ends).count();
        let named = |from: usize, to: usize| -> BTreeSet<NameId> {
            let within = self
                .part_runs()
                .filter(|run| run.first >= from && run.last < to);
            within.flat_map(|run| run.ids.iter().copied()).collect()
        };
        let pair = (named(at - before, at), named(at + 1, at + 1 + after));
        (!pair.0.is_empty() && !pair.1.is_empty()).then_some(pair)
    }

    /// The subject before a word of relation and its object after it; if no subject stands before, the name after the
    /// object is the subject.
    pub fn sides(&self, at: usize) -> Option<(BTreeSet<NameId>, BTreeSet<NameId>)> {
        let sentence = self.sentence(at);
        let here = || {
            self.part_runs()
                .filter(move |run| self.sentence(run.first) == sentence)
        };
        let object = here().find(|run| run.first > at)?;
        // « Il est suivi de B, puis de C »: who was named before.
        let taken = || {
            let last = || {
                self.part_runs()
                    .filter(move |run| self.sentence(run.first) + 1 == sentence)
            };
            last().next().filter(|_| self.takes_up(sentence))
        };
        let subject = here()
            .rfind(|run| run.last < at)
            .or_else(taken)
            .or_else(|| {
                // « Devant les réponses propres au public … (C 9, D 8), on trouve A »: past the bracket.
                let bracket = |run: &Run| self.bracket.get(run.first).copied().flatten();
                let inside = bracket(object);
                here().find(|run| {
                    run.first > object.last && (inside.is_none() || bracket(run) != inside)
                })
            })
            .or_else(|| {
                self.part_runs()
                    .find(|run| self.sentence(run.first) + 1 == sentence)
            })?;
        Some((subject.ids.clone(), object.ids.clone()))
    }

    /// The two sides of « suit », whose object was named before its subject; nothing if a name follows.
    pub fn back(&self, at: usize) -> Option<(BTreeSet<NameId>, BTreeSet<NameId>)> {
        let sentence = self.sentence(at);
        if self
            .part_runs()
            .any(|run| run.first > at && self.sentence(run.first) == sentence)
        {
            return None;
        }
        let mut before = self.part_runs().filter(|run| run.last < at).rev();
        let subject = before.next()?;
        let object = before.next()?;
        Some((subject.ids.clone(), object.ids.clone()))
    }

    /// The names before and after a word such as « puis ».
    pub fn around(&self, at: usize) -> Option<(BTreeSet<NameId>, BTreeSet<NameId>)> {
        let mut before = self.part_runs().filter(|run| run.last < at).rev();
        let sentence = self.sentence(at);
        let last = before.next()?;
        let after = self
            .part_runs()
            .find(|run| run.first > at && self.sentence(run.first) == sentence);
        // « B vient ensuite »: what comes before B was named earlier.
        let (greater, lesser) = match after {
            Some(after) => (last, after),
            None => (before.next()?, last),
        };
        Some((greater.ids.clone(), lesser.ids.clone()))
    }
}
