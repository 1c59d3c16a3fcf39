//! Whether what a word of the closed list says holds of the cells: who leads, in which order, how many.

use std::collections::BTreeSet;

use super::compare::Held;
use super::fact::{Fact, Mark};
use super::name::{NameId, NameKind};
use super::number::Value;
use super::original::Worth;
use super::place::is_level;
use super::role::Role;
use super::verdict::{Fault, Verdict};

/// What the one thing that a word is said of is worth.
pub(super) fn standing<'a>(held: &'a Held<'_>, mark: &Mark) -> Option<&'a Worth> {
    let told = if mark.bound.part.is_empty() {
        &mark.bound.group
    } else {
        &mark.bound.part
    };
    let id = told.first().filter(|_| told.len() == 1)?;
    held.original.worth.get(id)
}

pub(super) fn exceeds(
    held: &Held<'_>,
    greater: &BTreeSet<NameId>,
    lesser: &BTreeSet<NameId>,
) -> Option<bool> {
    let named = |id: &NameId| held.ground.names.kind(*id) == NameKind::Family;
    let worth = |ids: &BTreeSet<NameId>| -> Option<Vec<Worth>> {
        let all = ids.iter().all(named);
        ids.iter()
            .filter(|id| all || !named(id))
            .map(|id| held.original.worth.get(id).copied())
            .collect()
    };
    if let (Some(above), Some(below)) = (worth(greater), worth(lesser)) {
        let least = above.iter().map(|worth| worth.value).min()?;
        let most = below.iter().map(|worth| worth.value).max()?;
        return Some(least > most);
    }
    // What no cell tells, the numbers that the original gives to each do.
    let told = |ids: &BTreeSet<NameId>| -> Option<Vec<i128>> {
        ids.iter().map(|id| count(held, *id)).collect()
    };
    let (above, below) = (told(greater)?, told(lesser)?);
    Some(above.iter().min()? > below.iter().max()?)
}

/// The one count that the original gives to a name alone.
pub(super) fn count(held: &Held<'_>, id: NameId) -> Option<i128> {
    let own = BTreeSet::from([id]);
    let facts = held.original.said.facts.iter();
    let mut counts = facts
        .filter(|fact| {
            fact.role == Role::Plain && !fact.percent && !fact.loose && fact.bound.part == own
        })
        .map(|fact| match fact.value {
            Value::Decimal { digits, places: 0 } => Some(digits),
            _ => None,
        });
    let first = counts.next()??;
    counts.next().is_none().then_some(first)
}

/// Whether nobody is said of something that nobody chose.
pub(super) fn zero(held: &Held<'_>, mark: &Mark) -> bool {
    let said = held
        .original
        .said
        .facts
        .iter()
        .any(|fact| fact.value == Value::whole(0) && fact.bound.part == mark.bound.part);
    let worth = mark.bound.part.iter().all(|id| {
        held.original
            .worth
            .get(id)
            .is_some_and(|worth| worth.value.numerator() == 0 && worth.of.is_some())
    });
    let known = worth && !mark.bound.part.is_empty() && held.original.own;
    known || (said && held.original.own)
}

/// « En deuxième position »: what is there must be worth less than just as many others, and no other the same.
pub(super) fn rank(held: &Held<'_>, fact: &Fact, rank: u32, verdict: &mut Verdict) {
    let theirs = &held.original.said.facts;
    if theirs
        .iter()
        .any(|other| other.value == fact.value && other.bound == fact.bound)
    {
        return;
    }
    let told = &fact.bound.part;
    let worth = told
        .first()
        .filter(|_| told.len() == 1 || is_level(held, told) == Some(true))
        .and_then(|id| held.original.worth.get(id));
    match worth {
        Some(worth) if worth.rank == rank && usize::try_from(worth.ties) == Ok(told.len()) => {}
        // « 5. A (1) et B (1) », « 5. A (1) 6. B (1) »: what counts the lines of a list goes on among equals.
        Some(worth)
            if fact.text.ends_with('.')
                && (worth.rank..worth.rank.saturating_add(worth.ties)).contains(&rank)
                && told.iter().all(|id| count(held, *id).is_some()) => {}
        Some(worth) => verdict.add(
            Fault::SignWrong,
            fact.text.clone(),
            Some(worth.rank.to_string()),
        ),
        None => verdict.add(Fault::NumberUnclaimed, fact.text.clone(), None),
    }
}
