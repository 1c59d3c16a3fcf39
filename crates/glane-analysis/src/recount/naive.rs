//! Counting without tallies: one pass over all ballots for each figure.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::{Ballot, Body};
use glane_core::id::ItemKey;
use glane_core::kind::Payload;
use glane_core::text::normal_form;

/// How many of the ballots say something.
pub(super) fn count(ballots: &[&Ballot], says: impl Fn(&Body) -> bool) -> u64 {
    let mut n = 0;
    for ballot in ballots {
        if says(&ballot.body) {
            n += 1;
        }
    }
    n
}

pub(super) fn ticks(ballots: &[&Ballot], key: &ItemKey) -> u64 {
    count(
        ballots,
        |body| matches!(body, Body::Answered(payload) if payload.items().is_some_and(|ticked| ticked.contains(key))),
    )
}

pub(super) fn scores(ballots: &[&Ballot]) -> Vec<i64> {
    let mut all: Vec<i64> = ballots
        .iter()
        .filter_map(|ballot| match ballot.body {
            Body::Answered(Payload::Score(score)) => Some(score),
            _ => None,
        })
        .collect();
    all.sort_unstable();
    all
}

/// What each ballot gives an item: its place, or what stands for none; its points.
pub(super) fn given(ballots: &[&Ballot], key: &ItemKey, none: Option<f64>) -> Vec<f64> {
    let mut all = Vec::new();
    for ballot in ballots {
        if let Body::Answered(Payload::Rated(numbers)) = &ballot.body {
            let number = numbers.get(key).copied();
            all.extend(number.map_or(none, |n| Some(f64::from(i32::try_from(n).unwrap()))));
        }
    }
    all
}

#[expect(clippy::cast_precision_loss)]
pub(super) fn mean_of(all: &[f64]) -> Option<f64> {
    (!all.is_empty()).then(|| all.iter().sum::<f64>() / all.len() as f64)
}

#[expect(clippy::cast_precision_loss)]
pub(super) fn middle(sorted: &[i64]) -> Option<f64> {
    let half = sorted.len() / 2;
    let high = *sorted.get(half)? as f64;
    Some(if sorted.len() % 2 == 1 {
        high
    } else {
        f64::midpoint(high, sorted[half - 1] as f64)
    })
}

#[expect(clippy::cast_precision_loss)]
pub(super) fn average(scores: &[i64]) -> Option<f64> {
    (!scores.is_empty()).then(|| scores.iter().sum::<i64>() as f64 / scores.len() as f64)
}

pub(super) fn words(ballots: &[&Ballot]) -> BTreeMap<String, (u64, u64)> {
    let mut all: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for ballot in ballots {
        if let Body::Answered(Payload::Words(typed)) = &ballot.body {
            let forms: Vec<String> = typed.iter().map(|word| normal_form(word)).collect();
            for form in &forms {
                all.entry(form.clone()).or_default().0 += 1;
            }
            for form in forms.into_iter().collect::<BTreeSet<_>>() {
                all.entry(form).or_default().1 += 1;
            }
        }
    }
    all
}

/// Ballots with at least one of these forms.
pub(super) fn givers(ballots: &[&Ballot], forms: &BTreeSet<&String>) -> u64 {
    let gave = |ballot: &&&Ballot| match &ballot.body {
        Body::Answered(Payload::Words(typed)) => {
            typed.iter().any(|word| forms.contains(&normal_form(word)))
        }
        _ => false,
    };
    u64::try_from(ballots.iter().filter(gave).count()).unwrap()
}

pub(super) fn nobodys<'a>(ballots: &[&'a Ballot]) -> Vec<&'a Ballot> {
    ballots
        .iter()
        .filter(|ballot| ballot.person.is_none())
        .copied()
        .collect()
}
