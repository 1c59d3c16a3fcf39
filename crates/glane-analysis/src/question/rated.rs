//! The numbers that items were given: places of a ranking, points that were shared, steps of a grid's lines.

use std::collections::BTreeMap;

use glane_core::id::ItemKey;
use glane_core::idea::{Idea, Moderation};
use glane_core::kind::Kind;
use glane_core::kind::rated::Rated;
use glane_core::kind::statements::{AGREE, DISAGREE};
use glane_core::label::Label;
use glane_core::script::{Question, Tags};
use glane_core::tally::{Content, Tally};
use glane_stats::Ratio;

use super::items::{IdeaSight, ItemReading, ItemsReading, Origin, idea_sight};
use crate::count::natural;
use crate::opinions::Opinions;
use crate::verbatim::Withheld;

/// All items of a question, the script's in its order, then those it no longer has, by key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatedReading {
    /// A row an item; of statements, those that people added among them.
    pub rows: Vec<RatedRow>,
    /// Added statements that a person put aside; their votes count in the question's n.
    pub aside: Vec<RatedRow>,
    /// Added statements that may hurt or say who somebody is, until a person looked.
    pub held: Vec<RatedRow>,
    /// Of statements, the groups of people who vote alike; nothing under forty people, or where there are none.
    pub opinions: Option<Opinions>,
}

/// One item and the numbers it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatedRow {
    /// Its key.
    pub key: ItemKey,
    /// As read.
    pub label: Label,
    /// Its tags.
    pub tags: Tags,
    /// Where it comes from.
    pub origin: Origin,
    /// People by place, of a ranking, or by step, of a grid, all listed; by points, those nobody gave left out. Who placed the item
    /// nowhere is not in it; who gave it no point is at 0.
    pub counts: Vec<(i64, u64)>,
    /// People who gave it a place, a point at least, or a step: of a grid, the line's own n.
    pub given: u64,
    /// Of a ranking, people who put it first.
    pub first: u64,
    /// Its mean place, the place it has for those who placed it nowhere being the declared one; its mean points. None if
    /// nobody answered.
    pub mean: Option<Ratio>,
    /// Its median points; none of a ranking.
    pub median: Option<Ratio>,
    /// Of a ranking, how many people put it before each row's item, in the order of the rows: who placed it alone of the
    /// two put it before.
    pub before: Vec<u64>,
    /// Statements that were put with it, in their authors' words.
    pub merged: Vec<String>,
}

impl RatedReading {
    pub(crate) fn of(
        question: &Question,
        rated: &Rated,
        answered: u64,
        (proposed, decided): (&[&Idea], &Moderation),
    ) -> Self {
        let own = question.items.iter();
        let mut rows: Vec<RatedRow> = own
            .map(|item| RatedRow::named(&item.key, item.label.clone(), Origin::Script))
            .collect();
        for (row, item) in rows.iter_mut().zip(&question.items) {
            row.tags = item.tags.clone();
        }
        let (mut aside, mut held) = (Vec::new(), Vec::new());
        for idea in proposed.iter().filter(|idea| !decided.is_merged(&idea.key)) {
            let row = RatedRow::named(&idea.key, Label::fr(&idea.text), Origin::Proposed);
            match idea_sight(idea, proposed.iter().copied(), decided) {
                IdeaSight::Shown => rows.push(row),
                IdeaSight::Aside => aside.push(row),
                IdeaSight::Held => held.push(row),
            }
        }
        let removed = rated.given.keys().filter(|key| {
            question.item(key).is_none() && proposed.iter().all(|idea| idea.key != **key)
        });
        rows.extend(
            removed.map(|key| RatedRow::named(key, Label::fr(key.as_str()), Origin::Removed)),
        );
        let keys: Vec<ItemKey> = rows.iter().map(|row| row.key.clone()).collect();
        for row in rows.iter_mut().chain(&mut aside).chain(&mut held) {
            row.count(&question.kind, rated, answered, &keys);
            let others = proposed.iter().filter(|idea| idea.key != row.key);
            row.merged = others
                .filter(|idea| *decided.root(&idea.key) == row.key)
                .map(|idea| idea.text.clone())
                .collect();
        }
        Self {
            rows,
            aside,
            held,
            opinions: None,
        }
    }

    /// The same as ideas, each backed by those who agree: for who looks after them.
    pub fn as_ideas(&self) -> ItemsReading {
        let idea = |row: &RatedRow| ItemReading {
            key: row.key.clone(),
            label: row.label.clone(),
            window: None,
            tags: row.tags.clone(),
            origin: row.origin,
            count: row.people(AGREE),
            merged: row.merged.clone(),
        };
        let of = |rows: &[RatedRow]| -> Vec<ItemReading> { rows.iter().map(idea).collect() };
        let all = self.rows.iter().chain(&self.aside).chain(&self.held);
        ItemsReading {
            items: of(&self.rows),
            aside: of(&self.aside),
            held: of(&self.held),
            mentions: all.map(|row| row.people(AGREE)).sum(),
            withheld: Withheld::default(),
        }
    }

    /// The row of an item.
    pub fn row(&self, key: &ItemKey) -> Option<&RatedRow> {
        self.rows.iter().find(|row| row.key == *key)
    }

    /// How many of the others an item is before, for more people than the other way round; of a ranking.
    pub fn duels(&self, row: &RatedRow) -> u64 {
        let at = self.rows.iter().position(|one| one.key == row.key);
        let won = self.rows.iter().zip(&row.before).filter(|(other, before)| {
            let back = at.and_then(|at| other.before.get(at)).copied();
            other.key != row.key && back.is_some_and(|back| **before > back)
        });
        won.fold(0, |n, _| n + 1)
    }
}

impl RatedRow {
    fn named(key: &ItemKey, label: Label, origin: Origin) -> Self {
        Self {
            key: key.clone(),
            label,
            tags: Tags::new(),
            origin,
            counts: Vec::new(),
            given: 0,
            first: 0,
            mean: None,
            median: None,
            before: Vec::new(),
            merged: Vec::new(),
        }
    }

    /// How many people gave it that number.
    pub fn people(&self, number: i64) -> u64 {
        let own = self.counts.iter().find(|(one, _)| *one == number);
        own.map_or(0, |(_, people)| *people)
    }

    fn count(&mut self, kind: &Kind, rated: &Rated, answered: u64, keys: &[ItemKey]) {
        let numbers = numbers(rated, &self.key);
        self.given = numbers.values().sum();
        let values = values(kind, &numbers, (answered, keys.len()));
        self.mean = mean(kind, &values);
        if matches!(kind, Kind::Statements(_)) {
            // Sides are counted: there is no mean of them.
            let mut counts: BTreeMap<i64, u64> = (DISAGREE..=AGREE).map(|vote| (vote, 0)).collect();
            counts.extend(&numbers);
            self.counts = counts.into_iter().collect();
            self.mean = None;
            return;
        }
        if let Kind::Grid(grid) = kind {
            let steps = grid.scale.min..=grid.scale.max;
            let mut counts: BTreeMap<i64, u64> = steps.map(|step| (step, 0)).collect();
            counts.extend(&numbers);
            self.median = glane_stats::median(values);
            self.counts = counts.into_iter().collect();
            return;
        }
        let Kind::Ranking(ranking) = kind else {
            self.median = glane_stats::median(values.iter().copied());
            self.counts = values;
            return;
        };
        let places = i64::try_from(ranking.places(keys.len())).unwrap_or(i64::MAX);
        let mut counts: BTreeMap<i64, u64> = (1..=places).map(|place| (place, 0)).collect();
        counts.extend(&numbers);
        self.counts = counts.into_iter().collect();
        self.first = numbers.get(&1).copied().unwrap_or(0);
        // All who placed it, but for those who put the other before it.
        let ahead_of = |other: &ItemKey| {
            let behind = rated
                .before
                .get(other)
                .and_then(|after| after.get(&self.key));
            self.given
                .saturating_sub(natural(behind.copied().unwrap_or(0)))
        };
        let before = keys.iter().map(|other| {
            let is_other = *other != self.key;
            if is_other { ahead_of(other) } else { 0 }
        });
        self.before = before.collect();
    }
}

/// The mean of what a row's people gave, nothing of nobody.
pub(crate) fn mean(kind: &Kind, values: &[(i64, u64)]) -> Option<Ratio> {
    let mean = glane_stats::mean(values.iter().copied())?;
    match kind {
        // Places are counted twice, so that halves are whole.
        Kind::Ranking(_) => Ratio::new(mean.numerator(), mean.denominator().checked_mul(2)?),
        _ => Some(mean),
    }
}

/// What every person who answered gives an item, as one number each: twice its place, the declared one where they gave
/// none; its points, 0 where they gave none.
pub(crate) fn values(
    kind: &Kind,
    numbers: &BTreeMap<i64, u64>,
    (answered, items): (u64, usize),
) -> Vec<(i64, u64)> {
    let given: u64 = numbers.values().sum();
    // Who leaves a line of a grid blank says nothing of it.
    let without = match kind {
        Kind::Grid(_) | Kind::Statements(_) => 0,
        _ => answered.saturating_sub(given),
    };
    let (factor, other) = match kind {
        Kind::Ranking(ranking) => (2, ranking.twice_unplaced(items)),
        _ => (1, 0),
    };
    let mut values: BTreeMap<i64, u64> = numbers
        .iter()
        .map(|(n, people)| (n * factor, *people))
        .collect();
    if without > 0 {
        *values.entry(other).or_default() += without;
    }
    values.into_iter().collect()
}

/// People by the number they gave an item.
fn numbers(rated: &Rated, key: &ItemKey) -> BTreeMap<i64, u64> {
    let given = rated.given.get(key).into_iter().flatten();
    given
        .map(|(&number, &people)| (number, natural(people)))
        .collect()
}

/// The same of a tally: what its people give an item, among so many items.
pub(crate) fn of_tally(kind: &Kind, tally: &Tally, key: &ItemKey, items: usize) -> Vec<(i64, u64)> {
    match &tally.content {
        Content::Rated(rated) => {
            values(kind, &numbers(rated, key), (natural(tally.answered), items))
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{rated, read};

    fn means(reading: &RatedReading) -> Vec<(&str, Option<f64>)> {
        let rows = reading.rows.iter();
        rows.map(|row| (row.key.as_str(), row.mean.map(Ratio::value)))
            .collect()
    }

    #[test]
    fn places_are_averaged_with_the_declared_one_and_duels_are_won() {
        // Two of three are placed: the third stands at the last place.
        let content = rated("ranking", &["x=1 y=2", "x=1 z=2", "y=1 x=2"]);
        let question = read("ranking", 3, content);
        let reading = question.rated().unwrap();
        let expected = [
            ("x", Some(4.0 / 3.0)),
            ("y", Some(2.0)),
            ("z", Some(8.0 / 3.0)),
        ];
        assert_eq!(means(reading), expected);
        let x = &reading.rows[0];
        assert_eq!((x.given, x.first, x.before.clone()), (3, 2, vec![0, 2, 3]));
        assert_eq!(x.counts, [(1, 2), (2, 1)]);
        let duels: Vec<u64> = reading.rows.iter().map(|row| reading.duels(row)).collect();
        assert_eq!(duels, [2, 1, 0]);
    }

    #[test]
    fn who_gives_no_point_counts_in_the_mean_and_the_median() {
        let content = rated("points", &["x=10", "x=4 y=6", "z=10"]);
        let question = read("points", 3, content);
        let reading = question.rated().unwrap();
        let x = &reading.rows[0];
        assert_eq!(x.mean.map(Ratio::value), Some(14.0 / 3.0));
        assert_eq!(x.median.map(Ratio::value), Some(4.0));
        assert_eq!(
            (x.given, x.counts.clone()),
            (2, vec![(0, 1), (4, 1), (10, 1)])
        );
        let nobody = read("points", 0, rated("points", &[]));
        assert!(
            nobody
                .rated()
                .unwrap()
                .rows
                .iter()
                .all(|row| row.mean.is_none())
        );
    }
}
