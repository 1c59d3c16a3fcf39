//! What counts alone may tell: the restitution's own rule ([`mask`]), applied to one centre.
//!
//! A count of 1 to `k − 1` people is hidden, and so is one that leaves so few out of those who answered. Where a question
//! shares people out, a second count goes with it, so that the sum gives nothing back. Groups are told as a whole or not at
//! all: where nothing is hidden there is nothing to solve for. What is hidden and stands in no script (a word, a number, an
//! idea) is not named either, since its name is an answer.

use std::collections::{BTreeMap, BTreeSet};

use glane_analysis::{ContentReading, GroupContent, QuestionReading, Reading};
use glane_core::disclosure::{Disclosed, mask};
use glane_core::id::{GroupKey, QuestionKey};
use glane_core::kind::Kind;
use glane_core::script::{Question, Script};

use crate::figures::{Cell, Figures, GroupFigures, QuestionFigures, is_exclusive, written};

/// The figures as they may be told: every count that would name somebody is hidden.
pub(crate) fn hidden(script: &Script, figures: &Figures, reading: &Reading) -> Figures {
    let k = script.threshold;
    let people = figures.people.and_then(|people| told(people, k));
    let questions = figures.questions.iter().zip(&script.questions);
    let questions = questions
        .map(|(figures, question)| {
            let mut told = of_question(question, figures, k);
            let hides = told.cells.values().any(Option::is_none)
                || told.cells.len() < figures.cells.len()
                || told.answered.is_none();
            if !hides {
                told.groups = crossed(reading, &question.key);
            }
            told
        })
        .collect();
    Figures {
        people,
        present: figures.present,
        groups: groups(figures, k),
        questions,
    }
}

/// The groups and who of them was heard, small ones hidden with the smallest other.
pub(crate) fn groups(figures: &Figures, k: u32) -> Vec<crate::figures::GroupPeople> {
    let counts: Vec<u64> = figures
        .groups
        .iter()
        .map(|group| group.people.unwrap_or(0))
        .collect();
    let grouped: u64 = counts.iter().sum();
    // Who is in no group is a column of its own: anybody can subtract.
    let rest = figures.people.unwrap_or(0).saturating_sub(grouped);
    let filled: Vec<u64> = counts
        .iter()
        .copied()
        .chain([rest])
        .filter(|people| *people > 0)
        .collect();
    let unbounded = vec![u64::MAX; filled.len()];
    let masked = mask(&[filled], &unbounded, k, false);
    let mut cells = masked.into_iter().flatten();
    figures
        .groups
        .iter()
        .zip(counts)
        .map(|(group, people)| crate::figures::GroupPeople {
            people: if people == 0 {
                Some(0)
            } else {
                cells.next().and_then(|cell| cell.shown().copied())
            },
            ..group.clone()
        })
        .collect()
}

/// Whether so few answered that nothing of a question is told, nor any of its answers given away.
pub(crate) fn is_too_few(people: u64, k: u32) -> bool {
    people > 0 && people < u64::from(k)
}

fn told(people: u64, k: u32) -> Cell {
    (!is_too_few(people, k)).then_some(people)
}

fn of_question(question: &Question, figures: &QuestionFigures, k: u32) -> QuestionFigures {
    let n = figures.answered.unwrap_or(0);
    let written = written(question);
    let answered = told(n, k);
    // A theme is held against the answers that somebody classified.
    let coded = figures.coded.filter(|_| answered.is_some());
    let coded = coded.and_then(|coded| told(coded, k));
    let mut cells = match (answered, &question.kind) {
        (None, _) => BTreeMap::new(),
        // What the numbers of a person add up to is known: all of them or none.
        (Some(_), Kind::Ranking(_) | Kind::Points(_) | Kind::Grid(_) | Kind::Statements(_)) => {
            rated(figures, k)
        }
        (Some(_), Kind::Open(_)) => column(&figures.cells, coded.unwrap_or(0), k, false),
        (Some(_), kind) => column(&figures.cells, n, k, is_exclusive(kind)),
    };
    cells.retain(|name, cell| cell.is_some() || written.contains(name));
    for name in written {
        cells.entry(name).or_insert(None);
    }
    QuestionFigures {
        question: figures.question.clone(),
        answered,
        // Of so few who answered, those who did not would leave fewer still to guess from.
        blank: answered.and(figures.blank.and_then(|people| told(people, k))),
        unreadable: answered.and(figures.unreadable.and_then(|people| told(people, k))),
        coded,
        cells,
        groups: BTreeMap::new(),
        // A word that is not named may be hidden for whatever reason.
        withheld: false,
    }
}

/// One column of counts under the rule of crossed tables.
fn column(all: &BTreeMap<String, Cell>, n: u64, k: u32, exclusive: bool) -> BTreeMap<String, Cell> {
    let counts: Vec<Vec<u64>> = all.values().map(|cell| vec![cell.unwrap_or(0)]).collect();
    let masked = mask(&counts, &[n], k, exclusive);
    let shown = |row: &Vec<Disclosed<u64>>| row.first().and_then(|cell| cell.shown().copied());
    all.keys().cloned().zip(masked.iter().map(shown)).collect()
}

/// Numbers given to items: all of them, or none.
fn rated(figures: &QuestionFigures, k: u32) -> BTreeMap<String, Cell> {
    let mut bases: BTreeMap<&str, u64> = BTreeMap::new();
    for (name, cell) in &figures.cells {
        let item = name.split_once('=').map_or(name.as_str(), |(item, _)| item);
        *bases.entry(item).or_default() += cell.unwrap_or(0);
    }
    let n = figures.answered.unwrap_or(0);
    let holds = figures.cells.iter().all(|(name, cell)| {
        let item = name.split_once('=').map_or(name.as_str(), |(item, _)| item);
        let base = bases.get(item).copied().unwrap_or(0);
        let count = cell.unwrap_or(0);
        ![count, base.saturating_sub(count), n.saturating_sub(base)]
            .iter()
            .any(|count| is_too_few(*count, k))
    });
    if holds {
        figures.cells.clone()
    } else {
        BTreeMap::new()
    }
}

/// What a question's groups answered, if every cell of it may be told.
fn crossed(reading: &Reading, key: &QuestionKey) -> BTreeMap<GroupKey, GroupFigures> {
    let Some(question) = reading.question(key).filter(|one| all_told(one)) else {
        return BTreeMap::new();
    };
    let mut all = BTreeMap::new();
    for (place, group) in question.groups.iter().enumerate() {
        let Some(answered) = group.n.shown().copied() else {
            return BTreeMap::new();
        };
        let mut cells = BTreeMap::new();
        match (&group.content, &question.content) {
            (GroupContent::Items(counts), ContentReading::Items(items)) => {
                for (item, count) in items.items.iter().zip(counts) {
                    if let Some(count) = count.shown() {
                        cells.insert(format!("item:{}", item.key), *count);
                    }
                }
            }
            (GroupContent::Scale(_), ContentReading::Scale(scale)) => {
                let counts = scale.by_group.get(place).into_iter().flatten();
                for (step, count) in (scale.min..=scale.max).zip(counts) {
                    cells.insert(format!("score:{step}"), *count);
                }
            }
            _ => return BTreeMap::new(),
        }
        all.insert(group.key.clone(), GroupFigures { answered, cells });
    }
    all
}

/// Whether a question is crossed with groups and nothing of that is hidden.
fn all_told(question: &QuestionReading) -> bool {
    if question.groups.is_empty() || !question.groups.iter().all(|one| one.n.shown().is_some()) {
        return false;
    }
    match &question.content {
        ContentReading::Scale(scale) => scale.by_group.len() == question.groups.len(),
        _ => question.groups.iter().all(|group| match &group.content {
            GroupContent::Items(cells) => cells.iter().all(|cell| cell.shown().is_some()),
            _ => false,
        }),
    }
}

/// The questions whose answers may bear their group: each is in one cell and every cell is told, or they are texts and each
/// group has enough of them.
pub(crate) fn grouped(script: &Script, reading: &Reading) -> BTreeSet<QuestionKey> {
    let may = |question: &&Question| {
        let Some(read) = reading.question(&question.key) else {
            return false;
        };
        match &question.kind {
            Kind::Choice(_) | Kind::Scale(_) => all_told(read),
            Kind::Open(_) => {
                !read.groups.is_empty() && read.groups.iter().all(|one| one.n.shown().is_some())
            }
            _ => false,
        }
    };
    let asked = script.questions.iter().filter(may);
    asked.map(|question| question.key.clone()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells(counts: &[u64]) -> BTreeMap<String, Cell> {
        let names = (0..).map(|n| format!("item:{n}"));
        names.zip(counts.iter().map(|n| Some(*n))).collect()
    }

    fn shown(counts: &[u64], n: u64, exclusive: bool) -> Vec<Cell> {
        column(&cells(counts), n, 5, exclusive)
            .into_values()
            .collect()
    }

    #[test]
    fn a_small_count_takes_a_second_with_it_where_people_are_shared_out() {
        assert_eq!(shown(&[2, 9, 20], 31, true), [None, None, Some(20)]);
        assert_eq!(shown(&[2, 9, 20], 31, false), [None, Some(9), Some(20)]);
        assert_eq!(shown(&[6, 9, 20], 35, true), [Some(6), Some(9), Some(20)]);
    }

    #[test]
    fn all_but_a_few_is_hidden_too() {
        assert_eq!(shown(&[29, 10], 31, false), [None, Some(10)]);
    }

    #[test]
    fn numbers_of_items_are_told_as_a_whole_or_not_at_all() {
        let figures = |counts: &[(&str, u64)]| QuestionFigures {
            question: QuestionKey::new("q").unwrap(),
            answered: Some(20),
            blank: Some(0),
            unreadable: Some(0),
            coded: None,
            cells: counts
                .iter()
                .map(|(name, n)| ((*name).to_owned(), Some(*n)))
                .collect(),
            groups: BTreeMap::new(),
            withheld: false,
        };
        let whole = figures(&[("given:x=1", 10), ("given:x=2", 10), ("given:y=1", 20)]);
        assert_eq!(rated(&whole, 5), whole.cells);
        let small = figures(&[("given:x=1", 17), ("given:x=2", 3), ("given:y=1", 20)]);
        assert_eq!(rated(&small, 5), BTreeMap::new());
    }

    proptest! {
        /// Whoever knows the rule and how many answered finds for no hidden count a span narrower than `k − 1`.
        #[test]
        fn what_is_hidden_stays_hidden(counts in prop::collection::vec(0..25_u64, 2..7)) {
            let n: u64 = counts.iter().sum();
            prop_assume!(n >= 5);
            let told = shown(&counts, n, true);
            let left = n - told.iter().flatten().sum::<u64>();
            let held = told.iter().filter(|cell| cell.is_none()).count();
            for (count, cell) in counts.iter().zip(&told) {
                match cell {
                    Some(told) => prop_assert!(told == count && !is_too_few(*count, 5)),
                    None => prop_assert!(held >= 2 && left >= 5, "{told:?}"),
                }
            }
        }
    }
}
