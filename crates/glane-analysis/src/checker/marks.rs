//! The words of the closed list in a rewording: what compares, ranks, bounds, denies, explains.

use std::collections::BTreeSet;

use super::compare::{Held, Matched};
use super::fact::{Fact, Mark, Pair};
use super::freed::{is_answering, is_upward, joins, told_all};
use super::gone::missing;
use super::holds::{exceeds, standing, zero};
use super::items::Unit;
use super::layout::Bound;
use super::lexis::Class;
use super::linked::CONCEDES;
use super::name::{NameId, NameKind};
use super::number::Value;
use super::place::{first_or_last, is_level, is_ordered, ranked};
use super::quantity::within;
use super::role::Role;
use super::single::SOLE;
use super::verdict::{Fault, Verdict};

pub(super) fn compare(held: &Held<'_>, matched: &Matched, verdict: &mut Verdict) {
    for mark in &held.said.marks {
        added(held, mark, verdict);
    }
    if held.original.own {
        return;
    }
    units(held, verdict);
    missing(held, matched, verdict);
    if !is_denied(held) {
        counts(held, verdict);
    }
}

/// A word of the rewording.
fn added(held: &Held<'_>, mark: &Mark, verdict: &mut Verdict) {
    if mark.class == "speech" && held.original.proposed {
        verdict.add(Fault::ProposalTold, mark.text.clone(), None);
    }
    let theme = mark.class == "theme" && (held.original.theme || held.original.own);
    let free = match mark.class {
        "proposal" | "speech" | "machine" | "total" | SOLE => true,
        "theme" => theme,
        // « A ou B », of what they have together or each.
        "alternative" => mark.whole || is_denied(held),
        // « a été écrit 13 fois » says no more than how often.
        "said-wrote" => {
            let passive = ["was ", "were ", "a été ", "ont été ", "has been "];
            let writing = ["written", "écrit", "rédigé"];
            // « Les 38 personnes qui ont donné une réponse », where they are told as those who answered.
            is_answering(held, mark)
                || (passive.iter().any(|head| mark.text.starts_with(head))
                    && writing.iter().any(|word| mark.text.contains(word)))
        }
        "pair" | "said-two" => {
            let mut theirs = held.original.said.marks.iter();
            asked(held) == 2
                || theirs.any(|mark| matches!(mark.class, "said-two" | "said-read-together"))
        }
        // « 6,6 au plus bas », of a range.
        "range-low" | "range-high" => {
            let mut theirs = held.original.said.facts.iter();
            theirs.any(|fact| fact.role == Role::Low)
        }
        "said-not-offered" => held.original.offered,
        // « Les autres thèmes sont B (3) et C (2) », where all there are are told.
        "other" => told_all(held, mark),
        // Between two things that are each borne out, it only joins.
        "contrast" => joins(&mark.text) && asked(held) < 2,
        CONCEDES => asked(held) < 2,
        // « Points à surveiller », where they are told as points of vigilance.
        "watched" => ["vigilance", "watch"]
            .iter()
            .any(|word| held.original.given.contains(*word)),
        "said-read-together" => {
            let mut theirs = held.original.said.marks.iter();
            !theirs.any(|mark| mark.class == "said-read-apart")
        }
        "none" => is_denied(held),
        "neg" => is_denied(held) || is_not_later(held),
        "hour-after" => is_not_later(held),
        // « Se terminent tous à 20 h au plus tard », for « aucun ne finit après 20 h ».
        "all" | "hour-latest" => is_denied(held) && held.said.denied.is_latest(),
        "equal" => level(held, mark),
        _ => false,
    };
    match mark.class {
        _ if free => {}
        "first" | "least" => first_or_last(held, mark, verdict),
        // « Le total le plus haut », where no range is told.
        "range-high" | "range-low" => first_or_last(held, &ranked(mark), verdict),
        "order" | "reverse" => {
            if !is_ordered(held, mark.class == "order") {
                verdict.add(Fault::SignWrong, mark.text.clone(), None);
            }
        }
        _ if is_same(held, mark) => {}
        _ => judge(held, mark, verdict),
    }
}

/// How many questions the original names.
fn asked(held: &Held<'_>) -> usize {
    let names = held.original.said.names.iter();
    names
        .filter(|id| held.ground.names.kind(**id) == NameKind::Question)
        .count()
}

/// « À égalité », of names that are worth the same.
fn level(held: &Held<'_>, mark: &Mark) -> bool {
    let of = |bound: &Bound| is_level(held, &bound.part) == Some(true);
    // « A (19) et B (19), à égalité ».
    let listed = mark.apposed.is_some_and(|id| {
        let mut lists = held.said.lists.iter();
        lists.any(|list| list.contains(&id) && is_level(held, list) == Some(true))
    });
    match mark.apposed {
        Some(_) => listed,
        None => of(&mark.near) || (mark.near.part.len() < 2 && of(&mark.bound)),
    }
}

/// Whether what is not offered is denied as the original denies it.
pub(super) fn is_denied(held: &Held<'_>) -> bool {
    let ours = &held.said.denied;
    held.original.offered
        && held.original.said.denied.is_both()
        && (ours.is_both() || (ours.is_one() && !(ours.is_weekend() && tells_hours(held))))
}

/// Whether anything is told of when something begins or ends.
fn tells_hours(held: &Held<'_>) -> bool {
    let timed = |mark: &Mark| {
        matches!(mark.class, "end" | "begin" | "all") || mark.class.starts_with("hour-")
    };
    held.said.marks.iter().any(timed) || held.said.facts.iter().any(|fact| fact.value.is_hour())
}

/// « Ne vont pas au-delà de 17 h », for « finissent à 17 h au plus tard ».
pub(super) fn is_not_later(held: &Held<'_>) -> bool {
    let latest = |mark: &Mark| mark.class == "hour-latest";
    held.said.denied.is_later() && held.original.said.marks.iter().any(latest)
}

fn units(held: &Held<'_>, verdict: &mut Verdict) {
    let theirs_units = &held.original.said.units;
    let counted = |unit: &Unit| {
        theirs_units.contains(unit)
            || held
                .original
                .details
                .iter()
                .any(|detail| detail.unit == Some(*unit))
    };
    for unit in [Unit::People, Unit::Mentions, Unit::Points, Unit::Votes] {
        // Each person chooses an option once: their choices, votes or mentions are as many as they are.
        let choices = matches!(unit, Unit::Votes | Unit::Mentions)
            && counted(&Unit::People)
            && held.original.worth.values().any(|worth| worth.of.is_some());
        if held.said.units.contains(&unit) && !counted(&unit) && !choices {
            verdict.add(Fault::UnitUnknown, unit.named(held.ground.lang), None);
        }
    }
    let gone = theirs_units.contains(&Unit::Mentions) && !held.said.units.contains(&Unit::Mentions);
    if gone {
        let gone = Unit::Mentions.named(held.ground.lang);
        verdict.add(Fault::UnitUnknown, gone, None);
    }
    if held.original.proposed {
        for people in &held.said.people {
            verdict.add(Fault::ProposalTold, people.clone(), None);
        }
    }
}

/// Two denials are not one, nor one of two; nor is a second cause told by the first.
fn counts(held: &Held<'_>, verdict: &mut Verdict) {
    let theirs = &held.original.said.marks;
    for class in ["neg", "none", "limit", "all", "few", "cause"] {
        let count = |marks: &[Mark]| marks.iter().filter(|mark| mark.class == class).count();
        let nobodies = held
            .said
            .facts
            .iter()
            .filter(|fact| class == "none" && is_nobody(held, fact));
        let (own, before) = (count(&held.said.marks) + nobodies.count(), count(theirs));
        let last = |marks: &[Mark]| {
            let found = marks.iter().rfind(|mark| mark.class == class);
            found.map_or_else(String::new, |mark| mark.text.clone())
        };
        // « Peu A, et peu B »: each of something of its own.
        let few = || held.said.marks.iter().filter(|mark| mark.class == "few");
        let told: BTreeSet<&BTreeSet<NameId>> = few().map(|mark| &mark.near.part).collect();
        let apart =
            class == "few" && told.len() == own && few().all(|mark| mark.near.part.len() == 1);
        if own > before && before > 0 && class == "cause" {
            // « Donc », before a line that tells why something was done: the one cause is not the other.
            let of_theirs = |mark: &&Mark| !theirs.iter().any(|other| other.text == mark.text);
            let mut ours = held.said.marks.iter().filter(|mark| mark.class == class);
            let found = ours.find(of_theirs).map(|mark| mark.text.clone());
            let found = found.unwrap_or_else(|| last(&held.said.marks));
            verdict.add(Fault::Cause, found, None);
        } else if own > before && before > 0 && !apart {
            verdict.add(Fault::WordAdded, last(&held.said.marks), None);
        } else if own < before && own > 0 && class != "cause" {
            verdict.add(Fault::WordMissing, last(theirs), None);
        }
    }
}

/// Words that are said of the whole sentence, wherever they stand in it.
fn is_of_all(class: Class) -> bool {
    matches!(
        class,
        "order"
            | "reverse"
            | "mean"
            | "median"
            | "group"
            | "equal"
            | "each"
            | "end"
            | "proposal"
            | "machine"
            | "theme"
            | "speech"
    ) || class.starts_with("hour-")
        || class.starts_with("said-")
}

/// Whether the original says the same word of the same thing.
pub(super) fn is_same(held: &Held<'_>, mark: &Mark) -> bool {
    let told = |names: &[NameId]| {
        names
            .iter()
            .filter(|id| held.ground.names.kind(**id) != NameKind::Question)
            .count()
    };
    let several = told(&held.said.names).max(told(&held.original.said.names)) > 1;
    held.original
        .said
        .marks
        .iter()
        .filter(|other| other.class == mark.class)
        .any(|other| match (&mark.pair, &other.pair) {
            (Some(own), Some(theirs)) => own == theirs,
            (None, None) if mark.class == "far" => covers(held, other, mark),
            // « Deux réponses ont été peu choisies. A : 1 personne … »: of all that is told after.
            (None, None) if mark.class == "few" && mark.bound.part.is_empty() => {
                let parts = held
                    .said
                    .names
                    .iter()
                    .filter(|id| held.ground.names.kind(**id) == NameKind::Part);
                let told: BTreeSet<NameId> = parts.copied().collect();
                !told.is_empty() && told.is_subset(&other.bound.part)
            }
            (None, None) => !several || is_of_all(mark.class) || is_of_same(mark, other),
            _ => false,
        })
}

/// Whether who is far ahead in the original is so of all that the rewording says.
fn covers(held: &Held<'_>, theirs: &Mark, own: &Mark) -> bool {
    let (Some(ahead), Some(leader)) = (&theirs.leader, &own.leader) else {
        return false;
    };
    if leader.is_empty() || !leader.is_subset(ahead) {
        return false;
    }
    match (&theirs.over, &own.over) {
        (Some(theirs), Some(own)) => own.is_subset(theirs),
        (None, _) => true,
        // « Loin devant », of all: those of the original must be all the others.
        (Some(theirs), None) => {
            let leader = own.leader.iter().flatten().next();
            let among = leader.and_then(|id| held.original.worth.get(id));
            among.is_some_and(|worth| {
                let told = theirs.len() + own.leader.as_ref().map_or(0, BTreeSet::len);
                usize::try_from(worth.among) == Ok(told)
            })
        }
    }
}

/// Whether two words are said of the same names: of the same list, or of the same name of it.
fn is_of_same(mark: &Mark, other: &Mark) -> bool {
    // What is few of each of several is few of one.
    if mark.class == "few"
        && !mark.bound.part.is_empty()
        && mark.bound.part.is_subset(&other.bound.part)
    {
        return true;
    }
    let whole = mark.bound.part == other.bound.part && mark.bound.group == other.bound.group;
    let within = mark.near.part == other.near.part
        && mark.near.group == other.near.group
        && mark.bound.part.is_subset(&other.bound.part)
        && mark.bound.group.is_subset(&other.bound.group);
    whole || within
}

/// What is to be said of a word that the original does not say so.
fn judge(held: &Held<'_>, mark: &Mark, verdict: &mut Verdict) {
    let text = mark.text.clone();
    let before = held
        .original
        .said
        .marks
        .iter()
        .any(|other| other.class == mark.class);
    match mark.class {
        "ahead" => match bears_out(held, mark) {
            Some(true) => {}
            // « Du moins choisi au plus choisi : A (3), … et enfin B (20) ».
            Some(false) if is_upward(held, mark) => {}
            Some(false) => verdict.add(Fault::SignWrong, text, None),
            None => verdict.add(Fault::WordAdded, text, None),
        },
        // « B suit »: it is not the first.
        "behind" | "then" if comes_after(held, mark) => {}
        "cause" => verdict.add(Fault::Cause, text, None),
        "none" if zero(held, mark) => {}
        "mean" if held.original.own && !held.original.said.facts.is_empty() => {
            let means = held
                .original
                .said
                .facts
                .iter()
                .any(|fact| matches!(fact.value, Value::Decimal { places: 1.., .. }));
            if !means {
                verdict.add(Fault::WordAdded, text, None);
            }
        }
        class => {
            let share = standing(held, mark).and_then(|worth| {
                let count = u64::try_from(worth.value.numerator())
                    .ok()
                    .filter(|_| worth.value.denominator() == 1)?;
                within(class, count, worth.of?)
            });
            match share {
                Some(false) => verdict.add(Fault::QuantifierWrong, text, None),
                Some(true) if held.original.own => {}
                _ => verdict.add(
                    if before {
                        Fault::WordMoved
                    } else {
                        Fault::WordAdded
                    },
                    text,
                    None,
                ),
            }
        }
    }
}

fn comes_after(held: &Held<'_>, mark: &Mark) -> bool {
    let told = &mark.near.part;
    (mark.text.starts_with("sui") || mark.text.starts_with("follow"))
        && !told.is_empty()
        && told.iter().all(|id| {
            let worth = held.original.worth.get(id);
            worth.is_some_and(|worth| worth.rank > 1)
        })
}

/// Whether a relation holds of the cells: between the nearest names, or between all on either side, which says more.
fn bears_out(held: &Held<'_>, mark: &Mark) -> Option<bool> {
    let of = |pair: &Option<Pair>| {
        pair.as_ref()
            .and_then(|(greater, lesser)| exceeds(held, greater, lesser))
    };
    let (near, wide) = (of(&mark.pair), of(&mark.wide));
    if wide == Some(true) {
        wide
    } else {
        near.or(wide)
    }
}

/// « 0 personne » for « personne ».
pub(super) fn is_nobody(held: &Held<'_>, fact: &Fact) -> bool {
    let people = matches!(fact.unit, None | Some(Unit::People));
    let nothing = fact.value == Value::whole(0)
        && !fact.percent
        && people
        && fact.role == Role::Plain
        && fact.bounds.is_empty();
    let none = |mark: &&Mark| mark.class == "none";
    nothing
        && held
            .original
            .said
            .marks
            .iter()
            .filter(none)
            .any(|mark| mark.bound.part == fact.bound.part || held.original.said.names.len() < 2)
}
