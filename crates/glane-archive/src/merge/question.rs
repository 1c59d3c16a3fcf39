//! Which questions are one question, and what centres counted of it together.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::id::QuestionKey;
use glane_core::idea::PROPOSED;
use glane_core::kind::Kind;
use glane_core::label::Label;
use glane_core::script::Question;

use super::centre::Whole;
use super::settled::Settled;
use crate::cores::each;

use super::{Conflict, Count, Edition, Extra, MergedQuestion, Sum};
use crate::figures::{QuestionFigures, is_exclusive};
use glane_core::level::Level;

/// What makes two questions one: the same words, the same kind, the same options in whatever order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Shape(String);

impl Shape {
    pub(crate) fn of(question: &Question) -> Self {
        let items: BTreeMap<&str, &Label> = question
            .items
            .iter()
            .map(|item| (item.key.as_str(), &item.label))
            .collect();
        let shape = (&question.label, &question.kind, items);
        Self(serde_json::to_string(&shape).unwrap_or_else(|_| format!("{shape:?}")))
    }
}

/// One asking, of the questions that its centres have in common. What stands apart goes to its centre.
pub(crate) fn edition(
    centres: &mut [&mut Whole<'_>],
    common: &BTreeMap<QuestionKey, Shape>,
    settled: &Settled<'_>,
    conflicts: &mut BTreeSet<Conflict>,
) -> Edition {
    let mut edition = Edition::default();
    for one in centres.iter() {
        let people = Count::of(one.centre.people);
        edition.people = edition.people.saturating_add(people.people);
        edition.hidden = edition.hidden.saturating_add(people.hidden);
    }
    let mut merged: BTreeMap<QuestionKey, MergedQuestion> = BTreeMap::new();
    let mut orders: BTreeMap<Vec<QuestionKey>, usize> = BTreeMap::new();
    for one in centres.iter_mut() {
        let mut order = Vec::new();
        let mut own = Vec::new();
        let pairs = one.script.questions.iter().zip(&mut one.figures.questions);
        for (question, figures) in pairs {
            let sum = sum(figures, one.centre.level);
            match common.get(&question.key) {
                Some(shape) if *shape == Shape::of(question) => {
                    order.push(question.key.clone());
                    let into = merged
                        .entry(question.key.clone())
                        .or_insert_with(|| empty(question));
                    // Ideas that people propose are each centre's own: the first of one is not the first of another.
                    let (shared, proposed) = parted(sum);
                    into.centres.insert(one.centre.workshop, shared);
                    for (name, forms) in one.joined.remove(&question.key).unwrap_or_default() {
                        let own = into.joined.entry(name).or_default();
                        own.insert(one.centre.workshop, forms);
                    }
                    if !proposed.cells.is_empty() {
                        own.push(extra(question, proposed));
                    }
                }
                known => {
                    if known.is_some() {
                        conflicts.insert(Conflict::OtherQuestion {
                            edition: one.centre.edition.clone(),
                            question: question.key.clone(),
                            centre: one.centre.name(),
                        });
                    }
                    own.push(extra(question, sum));
                }
            }
        }
        *orders.entry(order).or_default() += 1;
        one.centre.own = own;
    }
    let centres: &[&mut Whole<'_>] = centres;
    each(merged.values_mut(), |question| {
        for sum in question.centres.values() {
            question.total.add(sum);
        }
        for one in centres {
            let aside = one.aside.get(&question.question).into_iter().flatten();
            let Some(sum) = question.centres.get_mut(&one.centre.workshop) else {
                continue;
            };
            // A word that a centre leaves out and another shows is hidden there, and not nobody's.
            for name in aside {
                if let Some(total) = question.total.cells.get_mut(name) {
                    sum.cells.insert(name.clone(), Count::of(None));
                    total.hidden = total.hidden.saturating_add(1);
                }
            }
        }
        let own: BTreeSet<_> = question.centres.keys().copied().collect();
        settled.name(question, &own);
        for sum in question.centres.values() {
            let total = question.total.cells.iter_mut();
            sum.note_kept(total.map(|(name, count)| (name, &mut count.hidden)));
        }
    });
    let most = orders.into_iter().max_by(|a, b| {
        let (left, right) = ((a.1, a.0.len()), (b.1, b.0.len()));
        left.cmp(&right).then_with(|| b.0.cmp(&a.0))
    });
    for key in most.map(|(order, _)| order).unwrap_or_default() {
        edition.questions.extend(merged.remove(&key));
    }
    edition.questions.extend(merged.into_values());
    edition
}

/// The shape of each key that most centres have. With several centres, what one alone asks is its own.
pub(crate) fn common(centres: &[&Whole<'_>]) -> BTreeMap<QuestionKey, Shape> {
    let mut shapes: BTreeMap<&QuestionKey, BTreeMap<Shape, usize>> = BTreeMap::new();
    for one in centres {
        for question in &one.script.questions {
            let own = shapes.entry(&question.key).or_default();
            *own.entry(Shape::of(question)).or_default() += 1;
        }
    }
    let least = if centres.len() > 1 { 2 } else { 1 };
    let mut common = BTreeMap::new();
    for (key, shapes) in shapes {
        let most = shapes.values().copied().max().unwrap_or(0);
        let first = shapes.into_iter().find(|(_, centres)| *centres == most);
        if let Some((shape, _)) = first.filter(|_| most >= least) {
            common.insert(key.clone(), shape);
        }
    }
    common
}

fn empty(question: &Question) -> MergedQuestion {
    let items = question.items.iter();
    let mut names: BTreeMap<String, Label> = items
        .map(|item| (format!("item:{}", item.key), item.label.clone()))
        .collect();
    if let Kind::Open(_) = question.kind {
        let themes = question.themes.iter();
        names.extend(themes.map(|one| (format!("theme:{}", one.key), one.label.clone())));
    }
    MergedQuestion {
        question: question.key.clone(),
        label: question.label.clone(),
        names,
        exclusive: is_exclusive(&question.kind),
        total: Sum::default(),
        centres: BTreeMap::new(),
        joined: BTreeMap::new(),
    }
}

fn extra(question: &Question, sum: Sum) -> Extra {
    Extra {
        question: question.key.clone(),
        label: question.label.clone(),
        sum,
    }
}

/// What was counted of a question, which is taken: words are many.
fn sum(figures: &mut QuestionFigures, level: Level) -> Sum {
    Sum {
        unnamed: !level.has_answers() || figures.answered.is_none(),
        withheld: figures.withheld,
        answered: Count::of(figures.answered),
        blank: Count::of(figures.blank),
        unreadable: Count::of(figures.unreadable),
        coded: Count::of(figures.coded),
        cells: std::mem::take(&mut figures.cells)
            .into_iter()
            .map(|(name, cell)| (name, Count::of(cell)))
            .collect(),
    }
}

/// What is counted in every centre, and what is counted of a centre's own ideas.
fn parted(mut sum: Sum) -> (Sum, Sum) {
    let is_own = |name: &str| {
        let key = name.split_once(':').map_or("", |(_, key)| key);
        !name.starts_with("word:") && key.starts_with(PROPOSED)
    };
    if !sum.cells.keys().any(|name| is_own(name)) {
        return (sum, Sum::default());
    }
    let (own, shared): (BTreeMap<_, _>, BTreeMap<_, _>) = std::mem::take(&mut sum.cells)
        .into_iter()
        .partition(|(name, _)| is_own(name));
    let proposed = Sum {
        cells: own,
        ..sum.clone()
    };
    sum.cells = shared;
    (sum, proposed)
}
