//! Words of the machine's sentence that a rewording no longer says: what may go, and what must stay.

use std::collections::BTreeSet;

use super::compare::{Held, Matched};
use super::fact::{Fact, Mark};
use super::items::Unit;
use super::lexis::Class;
use super::marks::{is_denied, is_nobody, is_not_later};
use super::name::NameId;
use super::number::Value;
use super::role::Role;
use super::single::SOLE;
use super::verdict::{Fault, Verdict};

/// Words of the original that have gone.
pub(super) fn missing(held: &Held<'_>, matched: &Matched, verdict: &mut Verdict) {
    let has = |class: Class| held.said.marks.iter().any(|mark| mark.class == class);
    if held.original.offered && held.original.said.denied.is_both() && !is_denied(held) {
        verdict.add(Fault::WordMissing, undenied(held), None);
    }
    for mark in &held.original.said.marks {
        let nobody =
            mark.class == "none" && held.said.facts.iter().any(|fact| is_nobody(held, fact));
        // « Aucun de ces thèmes proposés par Glane n'a été vérifié » holds them within.
        let within = |word: &str| {
            let mut own = held.said.marks.iter();
            own.any(|own| own.class == "said-unchecked" && own.text.contains(word))
        };
        let inside = match mark.class {
            "proposal" => within("propos") || within("sugg"),
            // « Ces thèmes viennent de Glane ».
            "machine" => {
                let marks = || held.said.marks.iter().zip(&held.said.places);
                let theme = |at: usize| {
                    marks().any(|(own, place)| own.class == "theme" && at == *place + 1)
                };
                within("glane")
                    || marks().any(|(own, at)| {
                        own.class == "proposal" && own.text.ends_with("glane") && theme(*at)
                    })
            }
            _ => false,
        };
        if inside
            || has(mark.class)
            || nobody
            || may_go(held, mark, matched)
            || is_implied(held, mark, matched)
        {
            continue;
        }
        let told = mark.class == "proposal" && held.original.proposed;
        let fault = if told {
            Fault::ProposalTold
        } else {
            Fault::WordMissing
        };
        verdict.add(fault, mark.text.clone(), None);
    }
    // « 14 réponses restent à classer » counts answers, and not those who gave them.
    let answers = |facts: &[Fact]| -> Vec<Fact> {
        let counted = facts.iter().filter(|fact| fact.unit == Some(Unit::Answers));
        counted.cloned().collect()
    };
    let own = answers(&held.said.facts);
    for gone in answers(&held.original.said.facts) {
        if !own.iter().any(|fact| fact.value == gone.value) {
            verdict.add(Fault::NumberMissing, gone.told, None);
        }
    }
}

/// What of « aucun ne finit après 20 h, et aucun ne nomme le samedi ou le dimanche » is not denied any more.
fn undenied(held: &Held<'_>) -> String {
    let told = |marks: &[Mark], class: Class| {
        let mut marks = marks.iter().filter(|mark| mark.class == class);
        marks.next().map(|mark| mark.text.clone())
    };
    let theirs = &held.original.said.marks;
    let kept = |class: &&Class| told(&held.said.marks, class).is_none();
    ["said-weekend", "hour-after", "none"]
        .iter()
        .find(kept)
        .or(Some(&"none"))
        .and_then(|class| {
            told(theirs, class).or_else(|| theirs.first().map(|mark| mark.text.clone()))
        })
        .unwrap_or_default()
}

/// What may go without making the rest say more: the order, by how far, who speaks.
fn may_go(held: &Held<'_>, mark: &Mark, matched: &Matched) -> bool {
    match mark.class {
        "far" | "speech" | "theme" | "order" | "reverse" | "then" | "said-two" | "said-scales" => {
            true
        }
        "said-wrote" => held.said.answered,
        "none" | "neg" | "said-weekend" => is_denied(held),
        "end" if held.said.denied.is_weekend() => is_denied(held),
        "end" => held.said.denied.beyond && (is_denied(held) || is_not_later(held)),
        "hour-latest" => is_not_later(held),
        "hour-after" => {
            is_denied(held) && (held.said.denied.is_latest() || held.said.denied.is_weekend())
        }
        "proposal" => is_denied(held) && held.said.denied.bare,
        // « Les deux moyennes », « aucun écart entre ces moyennes ».
        "mean" => held.said.marks.iter().any(|own| {
            (own.class == "pair" || own.class.starts_with("said-"))
                && ["moyenne", "mean", "average"]
                    .iter()
                    .any(|word| own.text.contains(word))
        }),
        // « À ne pas comparer » says that they are read apart.
        "said-read-apart" => held.said.marks.iter().any(|own| {
            own.class == "said-scales"
                && own.text.contains("compar")
                && !own.text.contains("comparable")
        }),
        "said-no-gap" => held.tells_no_groups(),
        // « Sans que l'on puisse distinguer les groupes » tells of them as well.
        "group" if held.tells_no_groups() => true,
        "group" => {
            held.said
                .marks
                .iter()
                .any(|own| own.class == "said-no-gap" && own.text.contains("group"))
                && held.said.people.is_empty()
                && !held.said.marks.iter().any(|own| own.class == "each")
        }
        "few" => {
            held.said.marks.iter().any(|own| own.class == "least")
                || is_sole(held, mark)
                || is_counted_few(held, mark, matched)
        }
        _ => false,
    }
}

/// A comparison may go unsaid where its numbers, or a word that says more, still stand.
fn is_implied(held: &Held<'_>, mark: &Mark, matched: &Matched) -> bool {
    let numbered = |ids: &BTreeSet<NameId>| {
        let told = |id: &NameId| {
            held.said.facts.iter().zip(matched).any(|(fact, place)| {
                place.is_some() && fact.role == Role::Plain && fact.bound.part.contains(id)
            })
        };
        ids.iter()
            .filter(|id| held.said.names.contains(id))
            .all(told)
    };
    // Numbers that stand with their names tell who leads.
    match mark.class {
        "first" => numbered(&mark.bound.part),
        "ahead" => mark
            .pair
            .as_ref()
            .is_some_and(|(greater, lesser)| numbered(greater) && numbered(lesser)),
        _ => false,
    }
}

/// « 1 personne sur 35 a choisi A, 1 sur 35 B »: the numbers of all of them, out of the base, tell that they are few.
fn is_counted_few(held: &Held<'_>, few: &Mark, matched: &Matched) -> bool {
    let based = |n: usize| {
        let mut bases = held.said.facts.iter();
        bases.any(|base| base.role == Role::Of && base.partner == Some(n))
    };
    let told = |id: &NameId| {
        let mut facts = held.said.facts.iter().zip(matched).enumerate();
        facts.any(|(n, (fact, place))| {
            place.is_some()
                && fact.role == Role::Plain
                && fact.bound.part == BTreeSet::from([*id])
                && (based(n) || fact.ahead)
        })
    };
    !few.bound.part.is_empty() && few.bound.part.iter().all(told)
}

/// « Une seule personne » of each of them, for « peu ».
fn is_sole(held: &Held<'_>, few: &Mark) -> bool {
    let sole = held.said.marks.iter().filter(|mark| mark.class == SOLE);
    let told: BTreeSet<NameId> = sole
        .flat_map(|mark| mark.bound.part.iter().copied())
        .collect();
    let mut named = few.bound.part.iter();
    // « Il en va de même pour B ».
    let one = |id: &NameId| {
        held.said
            .facts
            .iter()
            .any(|fact| fact.value == Value::whole(1) && fact.bound.part == BTreeSet::from([*id]))
    };
    named.all(|id| told.contains(id) || one(id) || !held.said.names.contains(id))
        && !told.is_empty()
}
