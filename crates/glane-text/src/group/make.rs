//! One group, from its forms.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::call::Calls;
use super::room::Held;
use super::{Group, Member, Sight};
use crate::form::{Doubt, Form};
use crate::order::by_letters;
use crate::reason::Reason;

/// The group of some forms, which a person put together or not. Who it may be confused with is told later.
pub(super) fn group(mut members: Vec<&Held>, by_person: bool, calls: &Calls) -> Group {
    members.sort_unstable_by(|a, b| {
        b.count
            .cmp(&a.count)
            .then_with(|| a.form.reasons.len().cmp(&b.form.reasons.len()))
            .then_with(|| a.form.typed.cmp(&b.form.typed))
    });
    shown_first(&mut members);
    let first = members.first().copied();
    let typed = || members.iter().map(|held| held.form.typed.as_str());
    let named = calls.shown(typed());
    let count = members
        .iter()
        .fold(0_u64, |sum, held| sum.saturating_add(held.count));
    Group {
        shown: named
            .map(str::to_owned)
            .or_else(|| first.map(|held| held.form.typed.clone()))
            .unwrap_or_default(),
        named: named.is_some(),
        sight: match calls.verdict(typed()) {
            Some(false) => Sight::Hidden,
            None if members.iter().any(|held| held.form.insult.is_some()) => Sight::Held,
            Some(true) | None => Sight::Shown,
        },
        is_let: calls.verdict(typed()) == Some(true),
        gloss: calls.gloss(typed()).map(str::to_owned),
        count,
        more_or_no_more: members
            .iter()
            .any(|held| held.form.doubts.contains(&Doubt::MoreOrNoMore)),
        members: members
            .iter()
            .map(|held| Member {
                form: held.form.typed.clone(),
                count: held.count,
                foreign: held.form.foreign,
                insult: held.form.insult,
                reasons: match first {
                    Some(shown) if shown.form.typed != held.form.typed => {
                        let person = by_person
                            && (held.root != shown.root || calls.is_apart(&held.form.typed));
                        difference(&shown.form, &held.form, person)
                    }
                    _ => BTreeSet::new(),
                },
            })
            .collect(),
        proposals: BTreeSet::new(),
    }
}

/// Puts the form without a capital first where the room did not mostly begin with one: a phone writes `Vélo` by itself.
/// Nothing changes where nobody typed the same without it.
fn shown_first(members: &mut [&Held]) {
    let Some(first) = members.first() else {
        return;
    };
    let is_capital = |form: &str| form.chars().next().is_some_and(char::is_uppercase);
    let sum = |only_capitals: bool| {
        let counted = members
            .iter()
            .filter(|held| !only_capitals || is_capital(&held.form.typed));
        counted.fold(0_u64, |sum, held| sum.saturating_add(held.count))
    };
    if !is_capital(&first.form.typed) || sum(true) > sum(false) / 2 {
        return;
    }
    let small = first.form.typed.to_lowercase();
    let same = members.iter().position(|held| held.form.typed == small);
    if let Some(turned) = same.and_then(|at| members.get_mut(..=at)) {
        turned.rotate_right(1);
    }
}

/// The most frequent first, then by the letters of what they show; no two are equal, for no form is in two.
pub(super) fn order(a: &Group, b: &Group) -> Ordering {
    b.count
        .cmp(&a.count)
        .then_with(|| by_letters(&a.shown, &b.shown))
        .then_with(|| first(a).cmp(&first(b)))
}

/// The form that a group is shown by, unless a person chose.
fn first(group: &Group) -> Option<&str> {
    group.members.first().map(|member| member.form.as_str())
}

/// How a form differs from the one shown: what one of them left out and the other did not.
fn difference(shown: &Form, form: &Form, by_person: bool) -> BTreeSet<Reason> {
    if by_person {
        return BTreeSet::from([Reason::Person]);
    }
    let apart: BTreeSet<Reason> = shown
        .reasons
        .symmetric_difference(&form.reasons)
        .copied()
        .collect();
    if !apart.is_empty() {
        return apart;
    }
    if form.reasons.is_empty() {
        let tight = |key: &str| key.replace([' ', '-'], "");
        BTreeSet::from([if shown.key == form.key {
            // Small words inside: `pas le temps` and `pas de temps`.
            Reason::Article
        } else if tight(&shown.key) == tight(&form.key) {
            Reason::Hyphen
        } else {
            // Two words no lexicon has, which sound the same.
            Reason::Spelling
        }])
    } else {
        form.reasons.clone()
    }
}
