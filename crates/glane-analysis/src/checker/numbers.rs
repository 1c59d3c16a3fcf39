//! The numbers of a rewording: each must be one of the original's, of the same thing, in the same unit, out of the same.

use std::collections::BTreeSet;

use super::compare::{Held, Matched};
use super::fact::{Fact, Mark};
use super::holds;
use super::items::Unit;
use super::marks;
use super::name::{NameId, NameKind};
use super::nouns::is_slots;
use super::number::Value;
use super::role::Role;
use super::verdict::{Fault, Verdict};

impl Held<'_> {
    /// Every number of the rewording, and which of the original it is.
    pub(super) fn numbers(&self, verdict: &mut Verdict) -> Matched {
        let mut used = BTreeSet::new();
        let mut matched = Vec::with_capacity(self.said.facts.len());
        for fact in &self.said.facts {
            let found = self.number(fact, &used, verdict);
            if let Some(place) = found {
                used.insert(place);
            }
            matched.push(found);
        }
        for (fact, place) in self.said.facts.iter().zip(&matched) {
            self.partner(fact, *place, &matched, verdict);
        }
        if !self.original.own {
            self.missing(&used, verdict);
        }
        matched
    }

    fn number(&self, fact: &Fact, used: &BTreeSet<usize>, verdict: &mut Verdict) -> Option<usize> {
        let known = |fact: &Fact| {
            let mut theirs = self.original.said.facts.iter();
            theirs.any(|other| is_worth(fact, other))
        };
        if self.is_enumerated(fact) || (!known(fact) && self.is_of_them_all(fact)) {
            return None;
        }
        let counted = |noun: &String| {
            let mut same = self.original.said.facts.iter();
            let slots = self.original.offered && is_slots(noun);
            slots || same.any(|other| is_worth(fact, other) && other.noun.as_ref() == Some(noun))
        };
        if let Some(noun) = fact.noun.as_ref().filter(|noun| !counted(noun)) {
            verdict.add(Fault::UnitUnknown, format!("{} {noun}", fact.text), None);
        }
        if self.is_share(fact, verdict) {
            return None;
        }
        if let Value::Rank(rank) = fact.value {
            holds::rank(self, fact, rank, verdict);
            return None;
        }
        let theirs = &self.original.said.facts;
        let same: Vec<usize> = (0..theirs.len())
            .filter(|n| theirs.get(*n).is_some_and(|other| is_worth(fact, other)))
            .collect();
        let faults: Vec<(usize, Option<Fault>)> =
            same.iter().map(|n| (*n, self.fault(fact, *n))).collect();
        let right = faults
            .iter()
            .filter(|(_, fault)| fault.is_none())
            .map(|(n, _)| *n);
        let alike = |n: &usize| theirs.get(*n).is_some_and(|other| other.role == fact.role);
        let best = right
            .clone()
            .find(|n| !used.contains(n) && alike(n))
            .or_else(|| right.clone().find(|n| !used.contains(n)))
            .or_else(|| right.clone().next());
        if best.is_some() {
            return best;
        }
        if self.original.more.iter().any(|other| is_more(fact, other))
            || marks::is_nobody(self, fact)
        {
            return None;
        }
        match faults.iter().max_by_key(|(_, fault)| *fault) {
            Some((_, Some(Fault::NumberWrong))) => {
                let expected = self.expected(fact).filter(|text| *text != fact.text);
                verdict.add(Fault::NumberWrong, fact.text.clone(), expected);
            }
            Some((_, Some(Fault::UnitUnknown))) if self.original.own => {
                verdict.add(Fault::UnitUnknown, fact.told.clone(), None);
            }
            Some((n, Some(fault))) => {
                let expected = theirs.get(*n).map(|other| other.told.clone());
                verdict.add(*fault, fact.told.clone(), expected);
            }
            _ => self.unknown_number(fact, verdict),
        }
        None
    }

    fn unknown_number(&self, fact: &Fact, verdict: &mut Verdict) {
        let near = self.original.said.facts.iter().find(|other| {
            other.percent == fact.percent
                && other.value != fact.value
                && fact.value.is_finer(other.value)
        });
        if let Some(other) = near {
            verdict.add(
                Fault::NumberRounded,
                fact.text.clone(),
                Some(other.text.clone()),
            );
            return;
        }
        match self.expected(fact) {
            Some(expected) => verdict.add(Fault::NumberWrong, fact.text.clone(), Some(expected)),
            None => verdict.add(Fault::NumberUnclaimed, fact.text.clone(), None),
        }
    }

    /// Why a number of the rewording is not that one of the original, which is worth the same.
    fn fault(&self, fact: &Fact, place: usize) -> Option<Fault> {
        let other = self.original.said.facts.get(place)?;
        let detail = self
            .original
            .details
            .get(place)
            .copied()
            .unwrap_or_default();
        if fact.bounds != other.bounds {
            return Some(if fact.bounds.is_empty() {
                Fault::WordMissing
            } else {
                Fault::WordAdded
            });
        }
        match (fact.unit, detail.unit) {
            (Some(given), Some(counted))
                if given != counted
                    && (detail.base || !self.is_choice(fact, other, given, counted))
                    && !(detail.base && self.is_answer_each(given, counted)) =>
            {
                return Some(Fault::UnitWrong);
            }
            // « Plus de la moitié des personnes », for « plus de la moitié ».
            (Some(Unit::People), None) if matches!(fact.value, Value::Fraction { .. }) => {}
            (Some(_), None) => return Some(Fault::UnitUnknown),
            (None, Some(counted))
                if other.unit.is_some() && counted != Unit::People && !self.says(counted) =>
            {
                return Some(Fault::UnitUnknown);
            }
            _ => {}
        }
        // Who was asked has not answered.
        if (fact.answered || fact.alone)
            && fact.role == Role::Plain
            && detail.base
            && self
                .original
                .said
                .marks
                .iter()
                .any(|mark| mark.class == "said-wrote")
        {
            return Some(Fault::BaseWrong);
        }
        // What several names have each is no base.
        if (fact.each && detail.base) || !self.role_fits(fact, other, detail.base) {
            return Some(Fault::BaseWrong);
        }
        // « 14 réponses restent à classer » are of no name, wherever that is said outside brackets.
        let answers = fact.unit == Some(Unit::Answers) && other.unit == fact.unit;
        let alike = matches!(fact.value, Value::Hour(_))
            || detail.base && self.is_only_base(place)
            || answers && fact.shared_out && other.shared_out
            || self.is_of_all(fact, other);
        if (!alike && !self.bound_fits(fact, other)) || self.waits_otherwise(fact, other) {
            return Some(Fault::NumberWrong);
        }
        if self.is_of_nothing(fact, other) {
            return Some(Fault::UnitUnknown);
        }
        None
    }

    /// « Quatre personnes ont choisi la famille », of answers none of which is called so: a person's own sentence that gives
    /// the number of one of several answers names it.
    fn is_of_nothing(&self, fact: &Fact, other: &Fact) -> bool {
        let parts = self.original.names.iter();
        let parts = parts.filter(|id| self.ground.names.kind(**id) == NameKind::Part);
        self.original.own
            && fact.bound.part.is_empty()
            && !other.bound.part.is_empty()
            && parts.count() > 1
    }

    fn says(&self, unit: Unit) -> bool {
        self.said.units.contains(&unit)
    }

    fn role_fits(&self, fact: &Fact, other: &Fact, base: bool) -> bool {
        if fact.role == other.role {
            return true;
        }
        if self.original.offered
            && fact.unit.is_none()
            && matches!(fact.role, Role::Plain | Role::Among)
        {
            return true;
        }
        if !base {
            // « Une réponse écrite chez 31 personnes, sur 38 ».
            let wrote = |mark: &Mark| mark.class == "said-wrote";
            // « …, puis A, chez 3 personnes ».
            let own = fact.beside && !fact.loose && fact.bound.part == other.bound.part;
            if own && fact.role == Role::Among && other.role == Role::Plain {
                return fact.bound.part.len() == 1;
            }
            return fact.role == Role::Among
                && other.role == Role::Plain
                && fact.unit == Some(Unit::People)
                && self.original.said.marks.iter().any(wrote);
        }
        let people = fact.unit == Some(Unit::People) || other.unit == Some(Unit::People);
        let counts_people = self
            .original
            .said
            .facts
            .iter()
            .zip(&self.original.details)
            .all(|(fact, detail)| {
                detail.base || (detail.unit == Some(Unit::People) && !is_decimal(fact.value))
            });
        match fact.role {
            // « Une moyenne de 3,3 sur 38 personnes ».
            Role::Of
                if fact.unit == Some(Unit::People)
                    && self.said.marks.iter().any(|mark| mark.class == "mean")
                    && other.role == Role::Plain =>
            {
                true
            }
            Role::Of => {
                (people && (counts_people || fact.apart) && other.role != Role::Low)
                    || other.role == Role::Plain && counts_people
            }
            Role::Among => people || fact.unit == Some(Unit::Mentions),
            Role::Plain => other.role == Role::Plain || self.is_shared_out(fact) || fact.apart,
            Role::Low | Role::High => false,
        }
    }

    /// Whether all bases that count the same are worth the same, so that it does not matter what they stand beside.
    fn is_only_base(&self, place: usize) -> bool {
        let detail = |n: usize| self.original.details.get(n).copied().unwrap_or_default();
        let own = self.original.said.facts.get(place).map(|fact| fact.value);
        self.original
            .said
            .facts
            .iter()
            .enumerate()
            .filter(|(n, _)| detail(*n).base && detail(*n).unit == detail(place).unit)
            .all(|(_, fact)| Some(fact.value) == own)
    }

    fn bound_fits(&self, fact: &Fact, other: &Fact) -> bool {
        let names = &self.original.said.names;
        let kinds = [
            (
                &fact.bound.question,
                &other.bound.question,
                NameKind::Question,
            ),
            (&fact.bound.part, &other.bound.part, NameKind::Part),
            (&fact.bound.group, &other.bound.group, NameKind::Group),
        ];
        kinds.into_iter().all(|(own, theirs, kind)| {
            let of_kind = |id: &&NameId| {
                let found = self.ground.names.kind(**id);
                found == kind || (kind == NameKind::Part && found == NameKind::Family)
            };
            let several = names.iter().filter(of_kind).count() > 1;
            let asked = kind == NameKind::Question
                && theirs.is_empty()
                && own.is_subset(&self.original.questions);
            if asked || (own.is_empty() && !several) {
                return true;
            }
            // What only a far name tells is of none for certain, and never turns into the number of one.
            if other.loose && several && kind != NameKind::Question {
                return own.is_empty() || fact.loose;
            }
            own == theirs || (fact.loose && theirs.is_empty())
        })
    }

    /// A base must stand beside a number of the same sort as in the original.
    fn partner(&self, fact: &Fact, place: Option<usize>, matched: &Matched, verdict: &mut Verdict) {
        let apart = fact.apart && fact.unit == Some(Unit::People);
        let Some(place) = place.filter(|_| fact.role == Role::Of && !apart) else {
            return;
        };
        let sort = |n: usize| {
            let detail = self.original.details.get(n).copied().unwrap_or_default();
            let fact = self.original.said.facts.get(n);
            (detail.unit, fact.is_some_and(|fact| is_decimal(fact.value)))
        };
        let own = fact
            .partner
            .and_then(|partner| matched.get(partner).copied().flatten());
        let theirs = self
            .original
            .said
            .facts
            .get(place)
            .and_then(|other| other.partner);
        if let (Some(own), Some(theirs)) = (own, theirs)
            && own != theirs
            && sort(own) != sort(theirs)
        {
            let expected = self
                .original
                .said
                .facts
                .get(theirs)
                .map(|other| other.text.clone());
            verdict.add(Fault::BaseWrong, fact.text.clone(), expected);
        }
    }

    fn missing(&self, used: &BTreeSet<usize>, verdict: &mut Verdict) {
        let theirs = &self.original.said.facts;
        for (place, fact) in self.original.said.facts.iter().enumerate() {
            let told = used
                .iter()
                .any(|n| *n == place || theirs.get(*n).is_some_and(|other| is_worth(fact, other)));
            let gone = fact
                .bound
                .part
                .iter()
                .chain(&fact.bound.group)
                .next()
                .is_some_and(|id| !self.said.names.contains(id) && self.may_go(*id));
            let named = verdict.reasons.iter().any(|reason| {
                reason
                    .expected
                    .as_deref()
                    .is_some_and(|text| text == fact.text || text == fact.told)
            });
            // What the groups have may go where they are still said not to differ.
            let ranged = matches!(fact.role, Role::Low | Role::High) && self.tells_no_range();
            let scaled = fact.role == Role::Of && self.tells_scale(fact);
            // « Aucun ne nomme le samedi ou le dimanche », of the two that are not offered.
            let half =
                fact.value.is_hour() && self.said.denied.is_weekend() && marks::is_denied(self);
            if !(told || gone || named || ranged || scaled || half) {
                verdict.add(Fault::NumberMissing, fact.told.clone(), None);
            }
        }
    }

    /// What should stand where a wrong number does: the one number of its sort about the same thing.
    fn expected(&self, fact: &Fact) -> Option<String> {
        let facts = self.original.said.facts.iter().zip(&self.original.details);
        let sort = |other: &Fact, base: bool| {
            let bases = matches!(fact.role, Role::Of | Role::Among);
            other.percent == fact.percent
                && base == bases
                && (base || other.role == fact.role)
                && (base || is_decimal(other.value) == is_decimal(fact.value))
                && other.value.is_hour() == fact.value.is_hour()
        };
        let mut like: Vec<&str> = facts
            .filter(|(other, detail)| {
                sort(other, detail.base) && (detail.base || self.bound_fits(fact, other))
            })
            .filter(|(_, detail)| {
                fact.unit.is_none() || detail.unit.is_none() || fact.unit == detail.unit
            })
            .map(|(other, _)| other.text.as_str())
            .collect();
        like.dedup();
        match like.as_slice() {
            [one] => Some((*one).to_owned()),
            _ => None,
        }
    }
}

/// Whether two numbers are the same; what is no number that is counted, such as an hour, only as it is written.
pub(super) fn is_worth(one: &Fact, other: &Fact) -> bool {
    one.value == other.value
        && one.percent == other.percent
        && (one.value != Value::Strange || one.text == other.text)
}

/// Whether a number is one that the cells bear out besides those of the sentence.
fn is_more(fact: &Fact, other: &Fact) -> bool {
    is_worth(fact, other)
        && fact.bounds == other.bounds
        && fact.unit == other.unit
        && fact.role == other.role
        && (other.bound.part.is_empty() || fact.bound.part == other.bound.part)
}

pub(super) fn is_decimal(value: Value) -> bool {
    matches!(value, Value::Decimal { places: 1.., .. })
}
