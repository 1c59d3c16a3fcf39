//! The words of the closed list in a rewording: what compares, ranks, bounds, denies, explains.

use std::collections::BTreeSet;

use super::compare::{Held, Matched};
use super::facts::{Fact, Mark};
use super::holds::{exceeds, is_ordered, is_ranked, standing, zero};
use super::items::Unit;
use super::lexis::Class;
use super::name::{NameId, NameKind};
use super::number::Value;
use super::quantity::within;
use super::role::Role;
use super::verdict::{Fault, Verdict};

pub(super) fn compare(held: &Held<'_>, matched: &Matched, verdict: &mut Verdict) {
    let theirs = &held.original.said.marks;
    for mark in &held.said.marks {
        if mark.class == "speech" && held.original.proposed {
            verdict.add(Fault::ProposalTold, mark.text.clone(), None);
        }
        let theme = mark.class == "theme" && (held.original.theme || held.original.own);
        let free = theme || matches!(mark.class, "proposal" | "speech" | "machine" | "total");
        if !free && !is_same(held, mark) {
            judge(held, mark, verdict);
        }
    }
    if held.original.own {
        return;
    }
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
        let votes = unit == Unit::Votes && counted(&Unit::People);
        if held.said.units.contains(&unit) && !counted(&unit) && !votes {
            verdict.add(Fault::UnitUnknown, format!("{unit:?}").to_lowercase(), None);
        }
    }
    let gone = theirs_units.contains(&Unit::Mentions) && !held.said.units.contains(&Unit::Mentions);
    if gone && !held.original.own {
        verdict.add(Fault::UnitUnknown, "mentions", None);
    }
    if held.original.proposed {
        for people in &held.said.people {
            verdict.add(Fault::ProposalTold, people.clone(), None);
        }
    }
    let has = |class: Class| held.said.marks.iter().any(|mark| mark.class == class);
    for mark in theirs {
        let nobody =
            mark.class == "none" && held.said.facts.iter().any(|fact| is_nobody(held, fact));
        if has(mark.class) || nobody || may_go(held, mark) || is_implied(held, mark, matched) {
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
    // Two denials are not one, nor one of two.
    for class in ["neg", "none", "limit", "all", "few"] {
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
        if own > before && before > 0 {
            verdict.add(Fault::WordAdded, last(&held.said.marks), None);
        } else if own < before && own > 0 {
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
fn is_same(held: &Held<'_>, mark: &Mark) -> bool {
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
            (None, None) if mark.class == "far" => {
                mark.leader.is_some() && mark.leader == other.leader
            }
            (None, None) => !several || is_of_all(mark.class) || is_of_same(mark, other),
            _ => false,
        })
}

/// Whether two words are said of the same names: of the same list, or of the same name of it.
fn is_of_same(mark: &Mark, other: &Mark) -> bool {
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
        "ahead" => match mark
            .pair
            .as_ref()
            .and_then(|(greater, lesser)| exceeds(held, greater, lesser))
        {
            Some(true) => {}
            Some(false) => verdict.add(Fault::SignWrong, text, None),
            None => verdict.add(Fault::WordAdded, text, None),
        },
        "first" | "least" => match standing(held, mark) {
            Some(worth) => {
                let place = if mark.class == "first" {
                    worth.rank == 1
                } else {
                    worth.rank == worth.among
                };
                if !(place && worth.alone) {
                    verdict.add(
                        if before {
                            Fault::WordMoved
                        } else {
                            Fault::SignWrong
                        },
                        text,
                        None,
                    );
                } else if !held.original.own && !before && !is_ranked(held) {
                    verdict.add(Fault::WordAdded, text, None);
                }
            }
            None => verdict.add(
                if before {
                    Fault::WordMoved
                } else {
                    Fault::WordAdded
                },
                text,
                None,
            ),
        },
        "order" | "reverse" if held.original.own => {
            let fault = if is_ordered(held, mark.class == "order") {
                None
            } else {
                Some(Fault::SignWrong)
            };
            if let Some(fault) = fault {
                verdict.add(fault, text, None);
            }
        }
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

/// What may go without making the rest say more: by how far, who speaks, that what is offered was proposed.
fn may_go(held: &Held<'_>, mark: &Mark) -> bool {
    match mark.class {
        "far" | "speech" | "theme" => true,
        "said-wrote" => held.said.answered,
        _ => false,
    }
}

/// A comparison may go unsaid where its numbers, or a word that says more, still stand.
fn is_implied(held: &Held<'_>, mark: &Mark, matched: &Matched) -> bool {
    // « A devance B » says less than « A vient en tête, devant B ».
    if mark.class == "first" {
        let ahead = |marks: &[Mark]| {
            let pairs = marks.iter().filter_map(|one| one.pair.clone());
            pairs
                .filter(|(greater, _)| *greater == mark.bound.part)
                .collect::<Vec<_>>()
        };
        let theirs = ahead(&held.original.said.marks);
        return ahead(&held.said.marks)
            .iter()
            .any(|pair| theirs.contains(pair));
    }
    let Some((greater, lesser)) = mark.pair.as_ref().filter(|_| mark.class == "ahead") else {
        return false;
    };
    let first = |mark: &Mark| mark.class == "first" && mark.bound.part == *greater;
    let leads = held.said.marks.iter().any(first) && held.original.said.marks.iter().any(first);
    let numbered = |ids: &BTreeSet<NameId>| {
        held.said
            .facts
            .iter()
            .zip(matched)
            .any(|(fact, place)| place.is_some() && fact.bound.part == *ids)
    };
    leads || (numbered(greater) && numbered(lesser))
}

/// Whether a name is in the original only as what comes after the first, which still stands.
pub(super) fn is_runner_up(held: &Held<'_>, id: NameId) -> bool {
    let original = &held.original.said;
    let behind = original.marks.iter().any(|mark| {
        mark.class == "ahead"
            && mark
                .pair
                .as_ref()
                .is_some_and(|(_, lesser)| lesser.contains(&id))
    });
    let first = original
        .marks
        .iter()
        .find(|mark| mark.class == "first" && !mark.bound.part.contains(&id));
    let stands = first.is_some_and(|mark| {
        held.said
            .marks
            .iter()
            .any(|own| own.class == "first" && own.bound.part == mark.bound.part)
    });
    behind && stands && original.names.len() <= 3
}
