//! One thing counted in other words: people as the choices they made, a sum apart from its names.

use super::compare::Held;
use super::fact::Fact;
use super::items::Unit;
use super::name::NameId;
use super::numbers::is_worth;
use super::role::Role;

impl Held<'_> {
    /// Whether what people are counted for is told as their choices, voices or mentions: each of them makes one. « 26
    /// réponses sur 35 » would be out of other answers.
    pub(super) fn is_choice(&self, fact: &Fact, other: &Fact, given: Unit, counted: Unit) -> bool {
        let theirs = &self.original.said.facts;
        let other_answers =
            given == Unit::Answers && theirs.iter().any(|fact| fact.unit == Some(Unit::Answers));
        let told = matches!(given, Unit::Answers | Unit::Mentions | Unit::Votes);
        let mut bases = self.said.facts.iter().filter(|base| {
            base.role == Role::Of
                && base
                    .partner
                    .and_then(|partner| self.said.facts.get(partner))
                    .is_some_and(|partner| partner.at == fact.at)
        });
        let known = |id: &NameId| {
            let worth = self.original.worth.get(id);
            worth.is_some_and(|worth| worth.of.is_some())
        };
        counted == Unit::People
            && told
            && !other_answers
            && fact.role == Role::Plain
            && !fact.percent
            && fact.bound.part == other.bound.part
            && fact.bound.part.len() == 1
            && fact.bound.part.iter().all(known)
            && bases.all(|base| base.unit == Some(Unit::People) || base.noun.is_some())
    }

    /// Whether a number that stands apart from all names, with its unit, is the one of the original that counts so: the
    /// whole of what is told.
    pub(super) fn is_of_all(&self, fact: &Fact, other: &Fact) -> bool {
        let same = |one: &&Fact| is_worth(fact, one) && one.role == Role::Plain;
        let theirs = &self.original.said.facts;
        // « 11 of the 115 mentions ».
        let of = self.said.facts.iter().find(|base| {
            base.role == Role::Of
                && base
                    .partner
                    .and_then(|partner| self.said.facts.get(partner))
                    .is_some_and(|partner| partner.at == fact.at)
        });
        let unit = fact.unit.or(of.and_then(|base| base.unit));
        fact.unnamed
            && unit.is_some()
            && unit == other.unit
            && (other.loose || other.bound.part.len() != 1)
            && theirs.iter().filter(same).count() == 1
    }

    /// Whether people are told as the answers they gave: to a scale, each gives one.
    pub(super) fn is_answer_each(&self, given: Unit, counted: Unit) -> bool {
        let scale = self.original.more.iter().any(|fact| fact.role == Role::Low);
        let theirs = &self.original.said.facts;
        given == Unit::Answers
            && counted == Unit::People
            && scale
            && theirs.iter().all(|fact| fact.unit != Some(Unit::Answers))
    }
}
