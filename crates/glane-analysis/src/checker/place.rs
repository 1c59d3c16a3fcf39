//! The place of what is named among the answers to its question: first, last, at the same height, in order. Read on the
//! cells, whatever the machine's sentence says.

use std::collections::BTreeSet;

use super::compare::Held;
use super::fact::Mark;
use super::holds::count;
use super::marks::is_same;
use super::name::{NameId, NameKind};
use super::original::Worth;
use super::verdict::{Fault, Verdict};

/// « En tête », « le plus cité », « en dernier »: of one, it must be alone there; of several, they must be worth the same,
/// or be told in order where a plural says no more than that they are the first ones.
pub(super) fn first_or_last(held: &Held<'_>, mark: &Mark, verdict: &mut Verdict) {
    let top = mark.class == "first";
    let told = if mark.bound.part.is_empty() {
        &mark.bound.group
    } else {
        &mark.bound.part
    };
    let before = || {
        let mut marks = held.original.said.marks.iter();
        marks.any(|other| other.class == mark.class)
    };
    // In English "the most chosen" may be of one: set off after a name, it is of that one.
    let several = mark.plural && mark.apposed.is_some();
    let one = mark
        .apposed
        .filter(|_| !mark.text.starts_with("les ") && !several);
    // « Parmi les mots les plus écrits figurent … »: some of those that the original lists as such.
    let listed = mark.among
        && held.original.said.marks.iter().any(|other| {
            other.class == mark.class
                && other.bound.part.len() > 1
                && told.is_subset(&other.bound.part)
        });
    let holds = if listed || (top && leads_list(held, mark, told)) {
        Some(true)
    } else if let Some(id) = one {
        is_edge(held, &BTreeSet::from([id]), top)
    } else if several {
        // « A (27) et B (21), les deux pistes les plus soutenues »: all that are named.
        let all = answers(held);
        Some(is_edge(held, &all, top) == Some(true) && in_turn(held, &all, top))
    } else if is_plural(mark) {
        let all = answers(held);
        let of_all =
            mark.whole && is_edge(held, &all, top) == Some(true) && in_turn(held, &all, top);
        match is_edge(held, told, top) {
            Some(true) if told.len() > 1 => {
                // « C (9), B (10) et A (13) sont les plus écrits »: from the last up, each with its number.
                Some(in_turn(held, told, top) || climbs(held, mark, told, top) || of_all)
            }
            Some(false) => Some(of_all),
            own => own,
        }
    } else {
        is_edge(held, told, top)
            .map(|edge| edge && (told.len() < 2 || is_level(held, told) == Some(true)))
    };
    match holds {
        Some(true) => {}
        Some(false) if before() => verdict.add(Fault::WordMoved, mark.text.clone(), None),
        Some(false) => verdict.add(Fault::SignWrong, mark.text.clone(), None),
        None if is_same(held, mark) => {}
        None if before() => verdict.add(Fault::WordMoved, mark.text.clone(), None),
        None => verdict.add(Fault::WordAdded, mark.text.clone(), None),
    }
}

/// « Les plus écrits »: the first ones, not each of them the first.
fn is_plural(mark: &Mark) -> bool {
    let text = mark.text.as_str();
    let placed = matches!(
        text,
        "en tête" | "en premier" | "le plus" | "d' abord" | "on top" | "at the top"
    );
    if matches!(text, "en tête" | "d' abord") && mark.bound.part.len() > 1 {
        return true;
    }
    // « A et B dominent », "A and B lead".
    if text.ends_with("ent") && mark.bound.part.len() > 1 {
        return true;
    }
    let firsts = matches!(text, "top" | "premiers" | "premières" | "first");
    if (mark.plural && (placed || firsts))
        || matches!(
            text,
            "surtout" | "lead" | "avant tout" | "avant toute chose" | "above all" | "in front"
        )
    {
        return true;
    }
    [
        "les plus",
        "les moins",
        "des plus",
        "le plus souvent",
        "le plus fréquemment",
    ]
    .iter()
    .any(|head| text.starts_with(head))
        || matches!(
            text,
            "most" | "the most" | "most often" | "least" | "the least" | "devant" | "ahead"
        )
        || (mark.plural && text.starts_with("the most "))
        || text.contains("most frequent")
        || text.contains("most common")
}

/// The answers, words or themes that a rewording names; families only if it names nothing else.
fn answers(held: &Held<'_>) -> BTreeSet<NameId> {
    let of = |wanted: NameKind| -> BTreeSet<NameId> {
        let names = held.said.names.iter();
        names
            .filter(|id| held.ground.names.kind(**id) == wanted)
            .copied()
            .collect()
    };
    let parts = of(NameKind::Part);
    if parts.is_empty() {
        of(NameKind::Family)
    } else {
        parts
    }
}

fn worth<'a>(held: &'a Held<'_>, ids: &BTreeSet<NameId>) -> Option<Vec<&'a Worth>> {
    ids.iter()
        .map(|id| held.original.worth.get(id))
        .collect::<Option<Vec<_>>>()
        .filter(|all| !all.is_empty())
}

/// Whether nothing else of their kind is worth as much as any of these, or as little.
pub(super) fn is_edge(held: &Held<'_>, ids: &BTreeSet<NameId>, top: bool) -> Option<bool> {
    let all = worth(held, ids)?;
    let among = all.first()?.among;
    let inside = if top {
        let last = all.iter().max_by_key(|worth| worth.rank)?;
        last.rank.saturating_sub(1) + last.ties
    } else {
        let first = all.iter().min_by_key(|worth| worth.rank)?;
        (first.among + 1).saturating_sub(first.rank)
    };
    Some(all.iter().all(|one| one.among == among) && usize::try_from(inside) == Ok(ids.len()))
}

/// Whether all of them are worth the same.
pub(super) fn is_level(held: &Held<'_>, ids: &BTreeSet<NameId>) -> Option<bool> {
    if ids.len() < 2 {
        return None;
    }
    if let Some(all) = worth(held, ids) {
        let value = all.first()?.value;
        return Some(all.iter().all(|worth| worth.value == value));
    }
    let counts: Vec<i128> = ids
        .iter()
        .map(|id| count(held, *id))
        .collect::<Option<_>>()?;
    let first = counts.first()?;
    Some(counts.iter().all(|count| count == first))
}

/// « C (9), B (10) et A (13) sont les mots les plus écrits »: from the last of them up; « en tête » would be of the one told first.
fn climbs(held: &Held<'_>, mark: &Mark, told: &BTreeSet<NameId>, top: bool) -> bool {
    let most = mark.text.contains("plus") || mark.text.contains("most");
    told.len() > 2 && most && in_turn(held, told, !top)
}

/// Whether the names stand in the order of what they are worth, from the greatest down or the least up.
fn in_turn(held: &Held<'_>, ids: &BTreeSet<NameId>, down: bool) -> bool {
    let names: Vec<NameId> = held
        .said
        .names
        .iter()
        .filter(|id| ids.contains(id))
        .copied()
        .collect();
    is_descending(held, &names, down).unwrap_or(false)
}

/// « Du plus choisi au moins choisi »: of all the names there are.
pub(super) fn is_ordered(held: &Held<'_>, down: bool) -> bool {
    let all = answers(held);
    let names: Vec<NameId> = held
        .said
        .names
        .iter()
        .filter(|id| all.contains(id))
        .copied()
        .collect();
    names.len() > 1 && is_descending(held, &names, down).unwrap_or(false)
}

fn is_descending(held: &Held<'_>, names: &[NameId], down: bool) -> Option<bool> {
    let cells: Option<Vec<_>> = names
        .iter()
        .map(|id| held.original.worth.get(id).map(|worth| worth.value))
        .collect();
    if let Some(cells) = cells {
        return Some(is_sorted(&cells, down));
    }
    let told: Vec<i128> = names
        .iter()
        .map(|id| count(held, *id))
        .collect::<Option<_>>()?;
    Some(is_sorted(&told, down))
}

fn is_sorted<T: PartialOrd>(all: &[T], down: bool) -> bool {
    all.iter()
        .zip(all.iter().skip(1))
        .all(|(one, next)| if down { one >= next } else { one <= next })
}

/// « Le plus haut », "the lowest", told of answers and not of a range: the first of them, or the last.
pub(super) fn ranked(mark: &Mark) -> Mark {
    let class = if mark.class == "range-high" {
        "first"
    } else {
        "least"
    };
    Mark {
        class,
        ..mark.clone()
    }
}

/// « …, surtout A (5) et B (5) », of the words that are listed as a part of a whole: no other of them is worth as much.
fn leads_list(held: &Held<'_>, mark: &Mark, told: &BTreeSet<NameId>) -> bool {
    let word = matches!(
        mark.text.as_str(),
        "surtout"
            | "d' abord"
            | "avant tout"
            | "en premier lieu"
            | "above all"
            | "first"
            | "first and foremost"
    );
    let theirs = held.original.said.names.iter();
    let (own, others): (Vec<NameId>, Vec<NameId>) = theirs
        .filter(|id| held.ground.names.kind(**id) == NameKind::Part)
        .partition(|id| told.contains(id));
    let counts =
        |ids: &[NameId]| -> Option<Vec<i128>> { ids.iter().map(|id| count(held, *id)).collect() };
    let (Some(own), Some(others)) = (counts(&own), counts(&others)) else {
        return false;
    };
    let least = own.iter().min();
    word && held.original.said.parted
        && (told.len() < 2 || in_turn(held, told, true))
        && own.len() == told.len()
        && least.is_some_and(|least| others.iter().all(|other| other < least))
}
