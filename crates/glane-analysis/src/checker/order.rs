//! Numbers held together: their order, their sum, how many names they count.

use std::collections::BTreeSet;

use super::compare::{Held, Matched};
use super::fact::{Fact, Mark};
use super::items::Unit;
use super::layout::Bound;
use super::name::{NameId, NameKind};
use super::nouns::is_slots;
use super::number::Value;
use super::numbers::is_decimal;
use super::place::is_edge;
use super::role::Role;
use super::verdict::{Fault, Verdict};

impl Held<'_> {
    /// Numbers that only their order tells apart must keep it.
    pub(super) fn order(&self, matched: &Matched, verdict: &mut Verdict) {
        let facts = &self.original.said.facts;
        let key = |n: usize| {
            let fact = facts.get(n)?;
            let detail = self.original.details.get(n)?;
            Some((
                detail.unit,
                fact.role,
                detail.base,
                is_decimal(fact.value),
                fact.percent,
                fact.loose,
                if fact.loose {
                    Bound::default()
                } else {
                    fact.bound.clone()
                },
            ))
        };
        let mut seen: Vec<usize> = Vec::new();
        // A base that stands with the number it stood with is where it was.
        let with_its_own = |fact: &Fact, place: usize| {
            let own = fact
                .partner
                .and_then(|partner| matched.get(partner).copied().flatten());
            own.is_some() && own == facts.get(place).and_then(|other| other.partner)
        };
        for (fact, place) in self.said.facts.iter().zip(matched) {
            let Some(place) = place.as_ref().filter(|place| !with_its_own(fact, **place)) else {
                continue;
            };
            if let Some(last) = seen
                .iter()
                .rev()
                .find(|earlier| key(**earlier) == key(*place))
                && last > place
                && facts.get(*last).map(|fact| fact.value)
                    != facts.get(*place).map(|fact| fact.value)
            {
                let text = facts
                    .get(*place)
                    .map_or_else(String::new, |fact| fact.text.clone());
                verdict.add(Fault::NumberMoved, text, None);
            }
            seen.push(*place);
        }
    }

    /// « Deux canaux », before the two names that the original lists so.
    pub(super) fn is_enumerated(&self, fact: &Fact) -> bool {
        let counts = fact.noun.is_some() || matches!(fact.unit, Some(Unit::Answers | Unit::Words));
        // « 45 mentions se concentrent sur deux canaux : A et B ».
        let counted = fact.noun.is_some() && fact.role == Role::Of && fact.partner.is_some();
        let plain =
            (fact.role == Role::Plain || counted) && !fact.percent && fact.bounds.is_empty();
        let many = u64::try_from(fact.list.len()).unwrap_or(0);
        // « 14 réponses restent à classer » counts what was written, not what is named.
        let answers = |fact: &Fact| fact.unit == Some(Unit::Answers);
        if answers(fact) && self.original.said.facts.iter().any(answers) {
            return false;
        }
        let listed = many > 1
            && fact.value == Value::whole(many)
            && self.original.said.lists.contains(&fact.list);
        counts && plain && (listed || self.is_count_of_told(fact))
    }

    /// « Les trois mots les plus écrits »: as many as are told, if these are the first ones; or if they are all that the
    /// original tells of.
    fn is_count_of_told(&self, fact: &Fact) -> bool {
        let parts = |names: &[NameId]| -> BTreeSet<NameId> {
            let of = |kind: NameKind| -> BTreeSet<NameId> {
                let named = |id: &&NameId| self.ground.names.kind(**id) == kind;
                names.iter().filter(named).copied().collect()
            };
            let parts = of(NameKind::Part);
            if parts.is_empty() {
                of(NameKind::Family)
            } else {
                parts
            }
        };
        let told = parts(&self.said.names);
        let many = u64::try_from(told.len()).unwrap_or(0);
        // « Des deux canaux, A est le plus choisi » counts all there are.
        let mut marks = self.said.marks.iter().zip(&self.said.places);
        let beside = |at: usize| at.abs_diff(fact.at) <= 6;
        let first = marks
            .any(|(mark, at)| mark.class == "first" && mark.whole && mark.plural && beside(*at))
            && is_edge(self, &told, true) == Some(true);
        let these = ["ces ", "these "]
            .iter()
            .any(|head| fact.text.starts_with(head));
        let some = !self.original.own
            && (these || ((!fact.definite || fact.bare) && !fact.text.contains(' ')));
        many > 1
            && fact.value == Value::whole(many)
            && (first || (some && told == parts(&self.original.said.names)))
    }

    /// « Des trois créneaux »: as many as there are to choose from.
    pub(super) fn is_of_them_all(&self, fact: &Fact) -> bool {
        let Value::Decimal { digits, places: 0 } = fact.value else {
            return false;
        };
        let choices = fact.noun.as_deref().is_some_and(|noun| {
            is_slots(noun)
                || matches!(
                    noun,
                    "canaux" | "pistes" | "options" | "propositions" | "channels" | "leads"
                )
        });
        let plain = !fact.percent && fact.bounds.is_empty() && fact.definite;
        plain
            && choices
            && self
                .original
                .worth
                .values()
                .any(|worth| i128::from(worth.among) == digits)
    }

    /// Whether neither end of the groups' range is told, and the groups are said not to be told apart, or not told of at all.
    pub(super) fn tells_no_range(&self) -> bool {
        let theirs = self.original.said.marks.iter();
        let no_gap = theirs.clone().any(|mark| mark.class == "said-no-gap");
        let own = self.said.marks.iter();
        let told = own.clone().any(|mark| mark.class == "said-no-gap");
        !self.tells_end() && no_gap && (told || self.tells_no_groups())
    }

    fn tells_end(&self) -> bool {
        let end = |fact: &&Fact| matches!(fact.role, Role::Low | Role::High);
        let ends = self.original.said.facts.iter().filter(end);
        ends.clone().any(|end| {
            let mut told = self.said.facts.iter();
            told.any(|fact| fact.value == end.value)
        })
    }

    /// Whether nothing of the groups is told any more: neither what they have, nor that they cannot be told apart.
    pub(super) fn tells_no_groups(&self) -> bool {
        let end = |fact: &Fact| matches!(fact.role, Role::Low | Role::High);
        let ranged = self.original.said.facts.iter().any(end);
        let grouped = |mark: &Mark| matches!(mark.class, "group" | "said-no-gap" | "each");
        let named = |id: &NameId| self.ground.names.kind(*id) == NameKind::Group;
        ranged
            && !self.tells_end()
            && !self.said.marks.iter().any(grouped)
            && !self.said.units.contains(&Unit::Groups)
            && !self.said.names.iter().any(named)
    }

    /// Whether both ends of a scale are told, of which a base is the greater: « de 0 à 10 », for « sur 10 ».
    pub(super) fn tells_scale(&self, base: &Fact) -> bool {
        let told = |end: &Fact| {
            let mut facts = self.said.facts.iter();
            facts.any(|fact| fact.value == end.value && fact.role == end.role)
        };
        let ends = || {
            let more = self.original.more.iter();
            more.filter(|end| matches!(end.role, Role::Low | Role::High))
        };
        if ends().count() == 2 {
            return ends().all(told)
                && ends().any(|end| end.role == Role::High && end.value == base.value);
        }
        // Of two scales: told with the question it is of.
        let told_of = |end: &Fact| {
            let mut facts = self.said.facts.iter();
            facts.any(|fact| {
                fact.value == end.value
                    && fact.role == end.role
                    && fact.bound.question.len() == 1
                    && fact.bound.question == base.bound.question
            })
        };
        let lows = ends().filter(|end| end.role == Role::Low);
        let highs = ends().filter(|end| end.role == Role::High);
        lows.zip(highs)
            .any(|(low, high)| high.value == base.value && told_of(low) && told_of(high))
    }

    /// « Les 64 mentions vont à A (26), B (19) et C (19) »: all of them, by the sum of what is told of each.
    pub(super) fn is_shared_out(&self, fact: &Fact) -> bool {
        let whole = |value: Value| match value {
            Value::Decimal { digits, places: 0 } => Some(digits),
            _ => None,
        };
        let parts: Vec<i128> = self
            .said
            .facts
            .iter()
            .filter(|part| {
                *part != fact && part.role == Role::Plain && !part.percent && !part.loose
            })
            .filter(|part| part.bound.part.len() == 1)
            .filter_map(|part| whole(part.value))
            .collect();
        fact.shared_out
            && fact.unit == Some(Unit::Mentions)
            && parts.len() > 1
            && whole(fact.value) == parts.iter().copied().reduce(i128::saturating_add)
    }
}
