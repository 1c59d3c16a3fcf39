//! From one edition of a workshop to the next: what the same questions measured, held against each other.
//!
//! Nobody is followed from one to the other: they are two rooms of people. Shares are tested by Fisher's exact test and scales by the
//! rank test of Mann and Whitney, all of a comparison corrected together by Holm's method; groups are corrected apart, together. Where no
//! test speaks, nothing is said. A question in other words is another question, and so is an option.

use glane_core::action::{Answer, Measured, MeasuredGroup, MeasuredRow};
use glane_core::disclosure::Disclosed;
use glane_core::id::QuestionKey;
use glane_core::kind::Kind;
use glane_core::label::Label;
use glane_stats::correction::holm;
use glane_stats::exact::fisher;
use glane_stats::interval::wilson;
use glane_stats::rank::mann_whitney;
use glane_stats::{Effort, Side, mean};
use serde::Serialize;

use crate::crossing::GroupContent;
use crate::question::QuestionReading;
use crate::question::items::Origin;
use crate::reading::Reading;

/// How improbable by chance alone a change must be, all tests taken together.
pub const LEVEL: f64 = 0.05;
/// How sure the bounds of a share are.
const SURE: f64 = 0.95;

/// People who gave an answer, of those who answered, before and after.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// Before: people, of how many.
    pub before: (u64, u64),
    /// After.
    pub after: (u64, u64),
}

/// What may be said of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Moved {
    /// More than before, and more than chance explains.
    Up,
    /// Less.
    Down,
    /// Chance may have done it: nothing is said.
    Unsaid,
}

impl Pair {
    /// Adds others' people.
    pub fn add(&mut self, other: Self) {
        self.before.0 += other.before.0;
        self.before.1 += other.before.1;
        self.after.0 += other.after.0;
        self.after.1 += other.after.1;
    }

    /// How probable a difference as large as this one is by chance.
    pub fn p(self) -> f64 {
        let row = |(people, base): (u64, u64)| [people, base.saturating_sub(people)];
        let table = [row(self.before), row(self.after)];
        fisher(table, Side::Both).map_or(1.0, |found| found.value)
    }

    /// What may be said of it, its probability by chance being that.
    pub fn moved(self, p: f64) -> Moved {
        let product = |one: u64, other: u64| u128::from(one) * u128::from(other);
        let before = product(self.before.0, self.after.1);
        let after = product(self.after.0, self.before.1);
        match after.cmp(&before) {
            _ if p >= LEVEL => Moved::Unsaid,
            std::cmp::Ordering::Greater => Moved::Up,
            std::cmp::Ordering::Less => Moved::Down,
            std::cmp::Ordering::Equal => Moved::Unsaid,
        }
    }
}

/// Between which shares that of a larger public may lie, as far as so few people tell; nothing of nobody.
pub fn bounds((people, base): (u64, u64)) -> Option<(f64, f64)> {
    let interval = wilson(people, base, SURE).ok()?;
    Some((interval.low, interval.high))
}

/// What may be held against the next edition: options, slots and scales that people answered, as the restitution shows them.
pub fn measured(reading: &Reading) -> Vec<Measured> {
    let asked = reading.questions.iter().filter(|one| one.n > 0);
    asked.filter_map(of_question).collect()
}

fn of_question(question: &QuestionReading) -> Option<Measured> {
    if question.is_by_table() {
        return None;
    }
    let rows = match &question.kind {
        Kind::Choice(_) | Kind::Choices(_) | Kind::Slots(_) => {
            let items = question.items()?.items.iter().enumerate();
            let items = items.filter(|(_, item)| item.origin == Origin::Script);
            items
                .map(|(at, item)| MeasuredRow {
                    answer: Answer::Item(item.label.clone()),
                    people: item.count,
                    groups: of_groups(question, at),
                })
                .collect()
        }
        Kind::Scale(_) => {
            let steps = question.scale()?.counts.iter();
            steps
                .map(|(step, people)| MeasuredRow {
                    answer: Answer::Step(*step),
                    people: *people,
                    groups: Vec::new(),
                })
                .collect()
        }
        _ => return None,
    };
    Some(Measured {
        question: question.key.clone(),
        label: question.label.clone(),
        kind: question.kind.name().to_owned(),
        answered: question.n,
        rows,
    })
}

/// Each group's part of an item, where it may be shown.
fn of_groups(question: &QuestionReading, at: usize) -> Vec<MeasuredGroup> {
    let of_one = |group: &crate::GroupReading| {
        let GroupContent::Items(counts) = &group.content else {
            return None;
        };
        let (Disclosed::Shown(base), Some(Disclosed::Shown(people))) = (group.n, counts.get(at))
        else {
            return None;
        };
        Some(MeasuredGroup {
            key: group.key.clone(),
            label: group.label.clone(),
            people: *people,
            base,
        })
    };
    question.groups.iter().filter_map(of_one).collect()
}

/// What moved since the edition before.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Moves {
    /// Questions that are held against each other, in the order they were asked.
    pub questions: Vec<QuestionMoves>,
    /// Questions of both that were asked in other words, or in another way.
    pub reworded: Vec<Label>,
    /// Questions that too few people answered in one of both.
    pub few: Vec<Label>,
    /// Questions of a kind that nothing here compares, or that tables answered.
    pub other: Vec<Label>,
    /// Questions of this edition that nobody answered in the one before, or that it did not ask.
    pub fresh: Vec<Label>,
    /// Questions of the edition before that this one does not ask.
    pub gone: Vec<Label>,
}

/// One question in both editions.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionMoves {
    /// Which.
    pub key: QuestionKey,
    /// As asked.
    pub label: Label,
    /// Those who answered, before and after.
    pub answered: [u64; 2],
    /// Each answer there was in both; of a scale, none.
    pub rows: Vec<RowMove>,
    /// Of a scale: both means, and what may be said of its order.
    pub scale: Option<ScaleMove>,
}

/// One answer in both editions.
#[derive(Debug, Clone, PartialEq)]
pub struct RowMove {
    /// As it is called.
    pub label: Label,
    /// Its people.
    pub people: Pair,
    /// What may be said of it.
    pub moved: Moved,
    /// Groups of both, where it may be shown in both.
    pub groups: Vec<GroupMove>,
}

/// One group's part of an answer in both editions.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupMove {
    /// The group.
    pub label: Label,
    /// Its people.
    pub people: Pair,
    /// What may be said of it.
    pub moved: Moved,
}

/// A scale in both editions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScaleMove {
    /// Both means.
    pub means: [f64; 2],
    /// Whether scores are higher or lower than they were.
    pub moved: Moved,
    p: f64,
    /// Whether the later scores stand higher, in the order of all.
    is_up: bool,
}

/// Holds what an edition measured against the reading of the next. Of groups only what both thresholds show is used, and of questions
/// only those that as many people as the threshold answered in both. Each of the others is in one of the lists that say why.
pub fn moves(before: &[Measured], now: &Reading) -> Moves {
    let k = u64::from(now.script.threshold);
    let mut found = Moves::default();
    // Of an edition that nothing was kept of, nothing can be said.
    if before.is_empty() {
        return found;
    }
    let asks = |one: &QuestionReading| !matches!(one.kind, Kind::Profile(_) | Kind::Reaction(_));
    for asked in now.questions.iter().filter(|one| asks(one)) {
        let was = before.iter().find(|one| one.question == asked.key);
        let label = || asked.label.clone();
        let (was, after) = match (was, of_question(asked)) {
            (Some(_), _) if asked.n == 0 => {
                found.few.push(label());
                continue;
            }
            (None, _) if asked.n == 0 => continue,
            (Some(was), Some(after)) => (was, after),
            (Some(_), None) => {
                found.reworded.push(label());
                continue;
            }
            (None, Some(_)) => {
                found.fresh.push(label());
                continue;
            }
            (None, None) => {
                found.other.push(label());
                continue;
            }
        };
        if was.label != after.label || was.kind != after.kind {
            found.reworded.push(after.label);
        } else if was.answered.min(after.answered) < k {
            found.few.push(after.label);
        } else {
            match of_both(was, &after, k) {
                Some(question) => found.questions.push(question),
                // No answer of it is called the same.
                None => found.reworded.push(after.label),
            }
        }
    }
    let is_asked = |one: &&Measured| now.questions.iter().any(|asked| asked.key == one.question);
    let gone = before.iter().filter(|one| !is_asked(one));
    found.gone = gone.map(|one| one.label.clone()).collect();
    tell(&mut found.questions);
    found
}

fn of_both(was: &Measured, now: &Measured, k: u64) -> Option<QuestionMoves> {
    let steps = |measured: &Measured| -> Vec<(i64, u64)> {
        let step = |row: &MeasuredRow| match row.answer {
            Answer::Step(step) => Some((step, row.people)),
            Answer::Item(_) => None,
        };
        measured.rows.iter().filter_map(step).collect()
    };
    let (first, second) = (steps(was), steps(now));
    let scale = if second.is_empty() {
        None
    } else {
        // A scale of other steps is another scale.
        let names = |all: &[(i64, u64)]| all.iter().map(|(step, _)| *step).collect::<Vec<_>>();
        if names(&first) != names(&second) {
            return None;
        }
        Some(of_scales(&first, &second)?)
    };
    let rows: Vec<RowMove> = now
        .rows
        .iter()
        .filter_map(|row| {
            let Answer::Item(label) = &row.answer else {
                return None;
            };
            let mut all = was.rows.iter();
            let before = all.find(|one| one.answer == row.answer)?;
            Some(RowMove {
                label: label.clone(),
                people: Pair {
                    before: (before.people, was.answered),
                    after: (row.people, now.answered),
                },
                moved: Moved::Unsaid,
                groups: groups_of_both(before, row, k),
            })
        })
        .collect();
    (scale.is_some() || !rows.is_empty()).then(|| QuestionMoves {
        key: now.question.clone(),
        label: now.label.clone(),
        answered: [was.answered, now.answered],
        rows,
        scale,
    })
}

fn of_scales(first: &[(i64, u64)], second: &[(i64, u64)]) -> Option<ScaleMove> {
    let tested = mann_whitney(first, second, &Effort::default()).ok()?;
    let of = |all: &[(i64, u64)]| mean(all.iter().copied()).map(glane_stats::Ratio::value);
    let people = |all: &[(i64, u64)]| all.iter().map(|(_, people)| *people).sum::<u64>();
    #[expect(
        clippy::cast_precision_loss,
        reason = "pairs of people of two rooms are far below 2^52"
    )]
    let half = people(first).saturating_mul(people(second)) as f64 / 2.0;
    Some(ScaleMove {
        means: [of(first)?, of(second)?],
        moved: Moved::Unsaid,
        p: tested.p.value,
        is_up: tested.u < half,
    })
}

fn groups_of_both(before: &MeasuredRow, after: &MeasuredRow, k: u64) -> Vec<GroupMove> {
    let is_small = |people: u64| (1..k).contains(&people);
    let is_shown = |one: &MeasuredGroup| {
        one.base >= k && !is_small(one.people) && !is_small(one.base.saturating_sub(one.people))
    };
    let of_one = |now: &MeasuredGroup| {
        let mut all = before.groups.iter();
        let was = all.find(|one| one.key == now.key && one.label == now.label)?;
        (is_shown(was) && is_shown(now)).then(|| GroupMove {
            label: now.label.clone(),
            people: Pair {
                before: (was.people, was.base),
                after: (now.people, now.base),
            },
            moved: Moved::Unsaid,
        })
    };
    after.groups.iter().filter_map(of_one).collect()
}

/// Tests all answers and scales together, and all parts of groups together.
fn tell(questions: &mut [QuestionMoves]) {
    let mut whole = Vec::new();
    let mut parts = Vec::new();
    for question in &*questions {
        whole.extend(question.rows.iter().map(|row| row.people.p()));
        whole.extend(question.scale.map(|scale| scale.p));
        let groups = question.rows.iter().flat_map(|row| &row.groups);
        parts.extend(groups.map(|group| group.people.p()));
    }
    // What cannot be corrected is not said.
    let corrected = |all: &[f64]| holm(all).unwrap_or_else(|_| vec![1.0; all.len()]);
    let mut whole = corrected(&whole).into_iter();
    let mut parts = corrected(&parts).into_iter();
    let mut p = move || whole.next().unwrap_or(1.0);
    for question in questions {
        for row in &mut question.rows {
            row.moved = row.people.moved(p());
            for group in &mut row.groups {
                group.moved = group.people.moved(parts.next().unwrap_or(1.0));
            }
        }
        if let Some(scale) = &mut question.scale {
            scale.moved = match (p() < LEVEL, scale.is_up) {
                (false, _) => Moved::Unsaid,
                (true, true) => Moved::Up,
                (true, false) => Moved::Down,
            };
        }
    }
}

#[cfg(test)]
mod tests;
