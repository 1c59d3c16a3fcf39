//! A rewording held against the machine's sentence: its names and quotations. Numbers are the business of
//! [`super::numbers`], words of [`super::marks`].

use std::collections::BTreeSet;

use super::Lang;
use super::fact::Fact;
use super::facts::Said;
use super::ground::Ground;
use super::headed::{headed, unasked};
use super::holds;
use super::items::Reader;
use super::label::joined_label;
use super::lost::lost;
use super::marks;
use super::name::{NameId, NameKind};
use super::number::Value;
use super::original::Original;
use super::quote::{Quoted, quoted};
use super::retold::retold;
use super::role::Role;
use super::text::plain;
use super::title::fold;
use super::token::tokens;
use super::verdict::{Fault, Reason, Verdict};

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
        title: &|word| original.titles.get(&fold(word)).copied(),
        label: &|word| original.asked.contains(word),
    };
    // A person's own sentence may tell an answer in other small words.
    let named = original
        .own
        .then(|| retold(&text, &ground.names, &|id| original.names.contains(&id)))
        .flatten();
    let text = named.unwrap_or(text);
    let whole = joined_label(&text, ground.names.labels());
    let mut items = reader.items(whole.as_deref().unwrap_or(&text));
    if original.own {
        headed(&mut items, original, ground);
    } else {
        unasked(&mut items, original, ground);
    }
    let mut said = Said::of(&items, &ground.names, ground.lang);
    said.hand_out_level(&original.said);
    said.stand_for(&original.said, &ground.names);
    let held = Held {
        ground,
        original,
        said: &said,
    };
    held.words(&mut verdict);
    held.names(&mut verdict);
    held.families(&mut verdict);
    let matched = held.numbers(&mut verdict);
    held.order(&matched, &mut verdict);
    marks::compare(&held, &matched, &mut verdict);
    held.negation(&text, &mut verdict);
    held.idle(&mut verdict);
    verdict
}

/// Without what a wrong number alone brings about: a word that is said of the right number is said of nothing else.
pub(super) fn without_echoes(
    mut verdict: Verdict,
    text: &str,
    check: &dyn Fn(&str) -> Verdict,
) -> Verdict {
    let moved = |reason: &Reason| reason.fault == Fault::WordMoved;
    if !verdict.reasons.iter().any(moved) {
        return verdict;
    }
    let wrong = verdict.reasons.iter();
    let wrong = wrong.filter(|reason| reason.fault == Fault::NumberWrong);
    let mut mended = plain(text);
    let mut any = false;
    for reason in wrong {
        if let Some(right) = &reason.expected {
            mended = mended.replacen(&reason.found, right, 1);
            any = true;
        }
    }
    if any {
        let left = check(&mended).reasons;
        verdict
            .reasons
            .retain(|reason| !moved(reason) || left.contains(reason));
    }
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

    /// « Aucun finit », for « aucun ne finit ».
    fn negation(&self, text: &str, verdict: &mut Verdict) {
        if self.ground.lang != Lang::Fr {
            return;
        }
        let gone = |text: &str| {
            let own = |id| self.original.names.contains(&id);
            lost(&tokens(text, &self.ground.names, &own, self.ground.lang))
        };
        if gone(text) > gone(&self.original.plain) {
            verdict.add(Fault::WordMissing, "ne", None);
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
            let may_go = (kind(*id) == NameKind::Question && asked == 1) || self.may_go(*id);
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

    /// Whether a name may be left out with its number: it ends a list, where all that are still told are worth more. Of a
    /// whole, the others must be told as a part of it: « 14 mentions, dont A (5) ».
    pub(super) fn may_go(&self, id: NameId) -> bool {
        let counts = |id: NameId| -> Option<i128> { holds::count(self, id) };
        let Some(own) = counts(id) else {
            return false;
        };
        let left: Vec<i128> = self
            .original
            .said
            .names
            .iter()
            .filter(|name| self.said.names.contains(name))
            .filter_map(|name| counts(*name))
            .collect();
        let parted = self.said.parted;
        let of_whole = self.original.said.parted;
        let marked = |classes: &[&str]| {
            let marks = &self.said.marks;
            marks.iter().any(|mark| classes.contains(&mark.class))
        };
        // « 14 mentions sur 115 », of which nothing is listed any more.
        let listed = |id: &&NameId| self.ground.names.kind(**id) != NameKind::Question;
        if of_whole && !self.said.names.iter().any(|id| listed(&id)) {
            return true;
        }
        let below = left
            .iter()
            .all(|count| *count > own || (parted && *count >= own));
        let asked = self
            .original
            .details
            .iter()
            .filter(|detail| detail.base)
            .count();
        // « Les moins choisies sont … »: what leads may go, where the last ones are told as such.
        let above = left.iter().all(|count| *count < own);
        let last = marked(&["least"]) && !marked(&["order", "reverse", "first"]);
        if asked > 0 && !left.is_empty() && above && last && !of_whole {
            return true;
        }
        asked > 0
            && !left.is_empty()
            && below
            && (!of_whole || parted)
            && !marked(&["order", "reverse", "least"])
    }

    /// Names may stand in any order when each has its own numbers, or those it shares: words of order are held on their
    /// own. Two that a word of relation puts right may do without.
    fn may_turn(&self, names: &[NameId], own: &[NameId]) -> bool {
        let related = self.said.marks.iter().any(|mark| mark.pair.is_some());
        let told = |id: &NameId| key(&self.original.said, *id);
        let known = names.iter().all(|id| !told(id).1.is_empty());
        let kept = names.iter().all(|id| key(self.said, *id).1 == told(id).1);
        // Those that share a number are one thing, whichever comes first.
        let alike = names.iter().map(told).eq(own.iter().map(told));
        (names.len() == 2 && related) || (known && (kept || alike))
    }

    /// The answers that a family says are its own are those of the original.
    fn families(&self, verdict: &mut Verdict) {
        for (family, own) in &self.said.families {
            let theirs = self.original.said.families.get(family);
            let told = |ids: &BTreeSet<NameId>| -> BTreeSet<NameId> {
                let known = ids.iter().filter(|id| self.said.names.contains(id));
                known.copied().collect()
            };
            if theirs.is_some_and(|theirs| told(theirs) != *own) {
                let text = self.ground.names.text(*family);
                verdict.add(Fault::NameMoved, text, None);
            }
        }
    }
}

/// What makes names alike in a list: the numbers they share or have for themselves.
type Key = (BTreeSet<NameId>, BTreeSet<Value>);

/// « Avec 22 mentions, A est le moins cité »: what stands before its name, which has no other number.
fn is_only_of(said: &Said, fact: &Fact) -> bool {
    let mut others = said.facts.iter().filter(|other| {
        other.at != fact.at && other.role == Role::Plain && other.bound.part == fact.bound.part
    });
    fact.bound.part.len() == 1 && fact.unit.is_some() && others.next().is_none()
}

fn key(said: &Said, id: NameId) -> Key {
    let own = BTreeSet::from([id]);
    let values = |held: &dyn Fn(&BTreeSet<NameId>) -> bool| -> BTreeSet<Value> {
        said.facts
            .iter()
            .filter(|fact| {
                fact.role == Role::Plain
                    && !fact.apart
                    && !matches!(
                        fact.value,
                        Value::Rank(_) | Value::Hour(_) | Value::Fraction { .. }
                    )
                    && !fact.percent
                    && (!fact.loose || is_only_of(said, fact))
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
