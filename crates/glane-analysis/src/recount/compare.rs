//! What a reading says against what a naive count finds.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::{Ballot, Body};
use glane_core::coding::Coded;
use glane_core::disclosure::Disclosed;
use glane_core::id::{PersonId, ThemeKey};
use glane_core::kind::{Kind, Payload};
use proptest::prelude::*;

use super::naive::{average, count, given, givers, mean_of, middle, nobodys, scores, ticks, words};
use crate::{
    ContentReading, GroupContent, GroupReading, GroupThemes, QuestionReading, RatedReading,
    Reading, Verbatim,
};

pub(super) fn same_content(
    question: &QuestionReading,
    mine: &[&Ballot],
    reading: &Reading,
) -> Result<(), TestCaseError> {
    match &question.content {
        ContentReading::Items(items) => {
            for item in &items.items {
                prop_assert_eq!(item.count, ticks(mine, &item.key), "{}", item.key);
            }
            let all: usize = mine
                .iter()
                .map(|b| {
                    if let Body::Answered(Payload::Items(ticked)) = &b.body {
                        ticked.len()
                    } else {
                        0
                    }
                })
                .sum();
            prop_assert_eq!(items.mentions, u64::try_from(all).unwrap());
        }
        ContentReading::Scale(scale) => {
            let sorted = scores(mine);
            prop_assert_eq!(scale.sum, i128::from(sorted.iter().sum::<i64>()));
            prop_assert_eq!(scale.mean.map(glane_stats::Ratio::value), average(&sorted));
            prop_assert_eq!(scale.median.map(glane_stats::Ratio::value), middle(&sorted));
            for &(score, n) in &scale.counts {
                prop_assert_eq!(
                    n,
                    u64::try_from(sorted.iter().filter(|s| **s == score).count()).unwrap()
                );
            }
        }
        ContentReading::Number(number) => {
            let sorted = scores(mine);
            prop_assert_eq!(number.mean.map(glane_stats::Ratio::value), average(&sorted));
            prop_assert_eq!(
                number.median.map(glane_stats::Ratio::value),
                middle(&sorted)
            );
            for bin in &number.bins {
                let within = sorted
                    .iter()
                    .filter(|one| (bin.from..=bin.to).contains(*one));
                prop_assert_eq!(bin.count, u64::try_from(within.count()).unwrap());
            }
            let people: u64 = number.bins.iter().map(|bin| bin.count).sum();
            prop_assert_eq!(people, question.n);
        }
        ContentReading::Rated(rated) => same_rated(question, rated, mine)?,
        ContentReading::Words(read) => {
            let naive = words(mine);
            let found: BTreeMap<String, (u64, u64)> = read
                .words
                .iter()
                .map(|word| (word.form.clone(), (word.mentions, word.people)))
                .collect();
            // Random words may be merged by the rules: each word is then recounted from its forms.
            for word in &read.words {
                let forms: BTreeSet<&String> = word.forms.iter().map(|own| &own.form).collect();
                let mentions: u64 = forms.iter().map(|form| naive[*form].0).sum();
                prop_assert_eq!(found[&word.form], (mentions, givers(mine, &forms)));
            }
            let forms: usize = read.words.iter().map(|word| word.forms.len()).sum();
            prop_assert_eq!(forms, naive.len());
            for word in &read.words {
                prop_assert_eq!(
                    word.typed.iter().map(|(_, n)| n).sum::<u64>(),
                    word.mentions
                );
            }
        }
        ContentReading::Texts(read) => {
            let texts = reading.verbatims(&question.key);
            let parts = read.coded + read.unthemed + read.uncoded + read.disputed;
            prop_assert_eq!(parts, question.n);
            for one in &read.themes {
                let key = &one.theme.key;
                let count = |says: &dyn Fn(&&Verbatim) -> bool| {
                    u64::try_from(texts.iter().filter(says).count()).unwrap()
                };
                prop_assert_eq!(one.decided.people, count(&|v| bears(v, key)));
                prop_assert_eq!(one.proposed.people, count(&|v| v.proposed.contains(key)));
                prop_assert!(
                    one.decided.people <= read.coded && one.proposed.people <= read.uncoded
                );
            }
            prop_assert!(read.withheld.is_nothing(), "nothing here is delicate");
            prop_assert_eq!(read.texts, u64::try_from(texts.len()).unwrap());
            for verbatim in texts {
                let at = |b: &&&Ballot| b.answer == verbatim.at.answer;
                let said = mine.iter().find(at).map(|b| b.body.clone());
                prop_assert_eq!(
                    said,
                    Some(Body::Answered(Payload::Text(verbatim.text.clone())))
                );
            }
        }
    }
    Ok(())
}

/// What items were given is what a naive count finds.
fn same_rated(
    question: &QuestionReading,
    rated: &RatedReading,
    mine: &[&Ballot],
) -> Result<(), TestCaseError> {
    for row in &rated.rows {
        let all = given(mine, &row.key, none(&question.kind));
        if matches!(question.kind, Kind::Statements(_)) {
            prop_assert_eq!(row.mean, None);
            for vote in [-1, 0, 1] {
                let says = |body: &Body| matches!(body, Body::Answered(Payload::Rated(votes)) if votes.get(&row.key) == Some(&vote));
                prop_assert_eq!(row.people(vote), count(mine, says));
            }
        } else {
            prop_assert!(near(row.mean, mean_of(&all)), "{:?} {:?}", row, all);
        }
        let has = |body: &Body| matches!(body, Body::Answered(Payload::Rated(numbers)) if numbers.contains_key(&row.key));
        prop_assert_eq!(row.given, count(mine, has));
        let first = |body: &Body| matches!(body, Body::Answered(Payload::Rated(numbers)) if numbers.get(&row.key) == Some(&1));
        if matches!(question.kind, Kind::Ranking(_)) {
            prop_assert_eq!(row.first, count(mine, first));
        }
        for (other, before) in rated.rows.iter().zip(&row.before) {
            let ahead = |body: &Body| match body {
                Body::Answered(Payload::Rated(places)) => {
                    match (places.get(&row.key), places.get(&other.key)) {
                        (Some(own), Some(its)) => own < its,
                        (own, _) => own.is_some(),
                    }
                }
                _ => false,
            };
            prop_assert_eq!(*before, count(mine, ahead));
        }
    }
    Ok(())
}

/// What is shown of a group is what a naive count finds; hidden bases cannot be told from the room.
pub(super) fn same_groups(
    question: &QuestionReading,
    reading: &Reading,
    of_group: impl Fn(&GroupReading) -> Vec<PersonId>,
    mine: &[&Ballot],
) -> Result<(), TestCaseError> {
    let mut unknown = question.n - count(&nobodys(mine), |body| matches!(body, Body::Answered(_)));
    let mut hidden = 0;
    for group in &question.groups {
        let members = of_group(group);
        let theirs: Vec<&Ballot> = mine
            .iter()
            .filter(|b| b.person.is_some_and(|id| members.contains(&id)))
            .copied()
            .collect();
        let n = count(&theirs, |body| matches!(body, Body::Answered(_)));
        match group.n {
            Disclosed::Shown(shown) => {
                prop_assert_eq!(shown, n);
                prop_assert!(n == 0 || n >= 5);
                unknown -= n;
            }
            Disclosed::Hidden => hidden += 1,
        }
        match &group.content {
            GroupContent::Items(cells) => {
                let items = &question.items().unwrap().items;
                prop_assert_eq!(cells.len(), items.len());
                for (cell, item) in cells.iter().zip(items) {
                    if let Disclosed::Shown(shown) = cell {
                        prop_assert_eq!(*shown, ticks(&theirs, &item.key));
                        prop_assert!(group.n.shown().is_some() && (*shown == 0 || *shown >= 5));
                    }
                }
            }
            GroupContent::Scale(scale) => {
                prop_assert_eq!(scale.shown().is_some(), group.n.shown().is_some());
                if let Disclosed::Shown(scale) = scale {
                    let sorted = scores(&theirs);
                    prop_assert_eq!(scale.mean.map(glane_stats::Ratio::value), average(&sorted));
                    prop_assert_eq!(scale.median.map(glane_stats::Ratio::value), middle(&sorted));
                }
            }
            GroupContent::Rated(cells) => {
                let rows = &question.rated().unwrap().rows;
                prop_assert_eq!(cells.len(), rows.len());
                for (cell, row) in cells.iter().zip(rows) {
                    if matches!(question.kind, Kind::Grid(_)) {
                        // A line has people of its own, who may be too few.
                        let all = given(&theirs, &row.key, None).len();
                        prop_assert!(cell.shown().is_none() || all == 0 || all >= 5);
                        prop_assert!(cell.shown().is_none() || group.n.shown().is_some());
                    } else {
                        prop_assert_eq!(cell.shown().is_some(), group.n.shown().is_some());
                    }
                    if let Disclosed::Shown(cell) = cell {
                        let all = given(&theirs, &row.key, none(&question.kind));
                        prop_assert!(near(cell.mean, mean_of(&all)));
                    }
                }
            }
            GroupContent::Themes(cells) => same_themes(question, reading, cells, &theirs)?,
            GroupContent::Uncrossed => {}
        }
    }
    if let Some(items) = question.items() {
        for (place, item) in items.items.iter().enumerate() {
            let cells = || {
                question
                    .groups
                    .iter()
                    .filter_map(|group| cell(group, place))
            };
            let shown: u64 = cells().sum();
            let left = item.count - ticks(&nobodys(mine), &item.key) - shown;
            prop_assert!(
                left == 0 || left >= 5 || shown == 0,
                "{} of {} can be told",
                left,
                item.key
            );
        }
        for group in question
            .groups
            .iter()
            .filter(|group| group.n.shown().is_some_and(|n| *n > 0))
        {
            let shown: Vec<u64> = (0..items.items.len())
                .filter_map(|place| cell(group, place))
                .collect();
            let hidden = items.items.len() - shown.len();
            let left = group.n.shown().unwrap().saturating_sub(shown.iter().sum());
            let alone = matches!(question.kind, Kind::Choice(_)) && hidden > 0;
            prop_assert!(
                !alone || hidden > 1 && left >= 5,
                "{} of {} can be told",
                left,
                group.key
            );
        }
    }
    // What is left once all that is shown is subtracted is nobody, five people or more, or the whole room.
    prop_assert!(
        unknown == 0 || unknown >= 5 || hidden == question.groups.len() || shown_empty(question)
    );
    Ok(())
}

/// What an item is given by who gives it nothing: the middle of the third place of three, and the last; no point.
fn none(kind: &Kind) -> Option<f64> {
    match kind {
        Kind::Ranking(_) => Some(3.0),
        Kind::Grid(_) | Kind::Statements(_) => None,
        _ => Some(0.0),
    }
}

fn near(one: Option<glane_stats::Ratio>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one.value() - other).abs() < 1e-9,
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// Themes that are shown of a group are what a naive count finds.
fn same_themes(
    question: &QuestionReading,
    reading: &Reading,
    cells: &GroupThemes,
    theirs: &[&Ballot],
) -> Result<(), TestCaseError> {
    let texts = reading.verbatims(&question.key);
    let said: Vec<&Verbatim> = theirs
        .iter()
        .filter_map(|b| texts.iter().find(|one| one.at.answer == b.answer))
        .collect();
    for (place, one) in question.texts().unwrap().themes.iter().enumerate() {
        let key = &one.theme.key;
        let decided = said.iter().filter(|v| bears(v, key)).count();
        let proposed = said.iter().filter(|v| v.proposed.contains(key)).count();
        for (cell, naive) in [
            (cells.decided[place], decided),
            (cells.proposed[place], proposed),
        ] {
            if let Disclosed::Shown(shown) = cell {
                prop_assert_eq!(shown, u64::try_from(naive).unwrap());
                prop_assert!(shown == 0 || shown >= 5);
            }
        }
    }
    Ok(())
}

fn bears(verbatim: &Verbatim, key: &ThemeKey) -> bool {
    matches!(&verbatim.coded, Coded::Decided(themes) if themes.contains(key))
}

fn cell(group: &GroupReading, place: usize) -> Option<u64> {
    match &group.content {
        GroupContent::Items(cells) => cells[place].shown().copied(),
        _ => None,
    }
}

/// Whether every group that is shown is empty: nothing was given away by subtracting it.
fn shown_empty(question: &QuestionReading) -> bool {
    question
        .groups
        .iter()
        .all(|group| group.n.shown().is_none_or(|n| *n == 0))
}
