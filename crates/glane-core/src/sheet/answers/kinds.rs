//! How the tasks of each kind of question become an answer, as the kind takes it.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::ItemKey;
use crate::kind::ideas::IDEA_MAX;
use crate::kind::number::in_steps;
use crate::kind::other::own;
use crate::kind::rated::pair;
use crate::kind::{Invalid, Kind, QuestionKind, Raw};
use crate::script::Question;
use crate::sheet::form::items_of;
use crate::sheet::{Ask, Task, step_of};
use crate::text::{clean_line, length};

use super::{Found, Reading, Spot, Why, Written};

impl Reading<'_> {
    /// Whether the question takes an answer: with what stood on the form, which people may have proposed since.
    pub(super) fn fits(&self, question: &Question, raw: &Raw) -> Result<(), Invalid> {
        let mut items: BTreeSet<ItemKey> = question.item_keys();
        items.extend(items_of(self.form, &question.key).cloned());
        question.kind.read(raw, &items).map(|_| ())
    }

    /// What stands under a question.
    pub(super) fn found(&self, question: &Question) -> Found {
        let mut found = Found::default();
        let tasks = self.form.tasks().enumerate();
        let tasks = tasks.filter(|(_, task)| task.question == question.key);
        let tasks: Vec<(usize, &Task)> = tasks.collect();
        match &question.kind {
            Kind::Words(_) | Kind::Open(_) | Kind::Number(_) => self.frames(&tasks, &mut found),
            Kind::Choice(_) => self.choice(&tasks, &mut found),
            Kind::Choices(kind) => self.several(&tasks, kind.max, &mut found),
            Kind::Slots(_) => self.several(&tasks, None, &mut found),
            Kind::Ideas(kind) => {
                self.several(&tasks, kind.max, &mut found);
                self.added(&tasks, &mut found);
            }
            // Each thing asked of a person is a task of its own.
            Kind::Profile(_) => {
                for (at, task) in &tasks {
                    found.one(&self.ticked(*at, task), ItemKey::to_string);
                }
            }
            Kind::Scale(_) => {
                for (at, task) in &tasks {
                    found.one(&self.ticked(*at, task), number);
                }
            }
            Kind::Ranking(_) => {
                self.lines(&tasks, &mut found);
                self.places(&tasks, &mut found);
            }
            Kind::Grid(_) => self.lines(&tasks, &mut found),
            Kind::Statements(_) => {
                self.lines(&tasks, &mut found);
                self.added(&tasks, &mut found);
            }
            Kind::Points(_) => self.points(&tasks, &mut found),
            Kind::Reaction(_) => {}
        }
        found
    }

    /// What a person made of a frame: its words, if it has any.
    fn said(&self, at: usize, found: &mut Found) -> Option<String> {
        let spot = Spot { task: at, tick: 0 };
        match self.sheet.written.get(&spot) {
            None => found.doubt(vec![spot], Why::Unwritten),
            Some(Written::Nothing) => {}
            Some(Written::Illegible) => found.illegible = true,
            Some(Written::Said(text)) if text.trim().is_empty() => {}
            Some(Written::Said(text)) => {
                found.spots.push(spot);
                return Some(text.trim().to_owned());
            }
        }
        None
    }

    /// Frames that are the answer.
    fn frames(&self, tasks: &[(usize, &Task)], found: &mut Found) {
        for (at, _) in tasks {
            if let Some(text) = self.said(*at, found) {
                found.values.push(text);
            }
        }
    }

    /// One circle, or what is written beside « autre ».
    fn choice(&self, tasks: &[(usize, &Task)], found: &mut Found) {
        for (at, task) in tasks {
            match &task.ask {
                Ask::One(_) => found.one(&self.ticked(*at, task), ItemKey::to_string),
                Ask::Write(_) => {
                    let Some(text) = self.said(*at, found) else {
                        continue;
                    };
                    let other = task.row.as_ref().map(ItemKey::to_string);
                    let others = found
                        .values
                        .iter()
                        .any(|value| Some(value) != other.as_ref());
                    if others {
                        found.doubt(found.spots.clone(), Why::OtherToo);
                    }
                    // The words tick it: once is enough.
                    found.values = vec![own(&text)];
                }
                Ask::Several(_) => {}
            }
        }
    }

    /// Squares, and what is written beside « autre ».
    fn several(&self, tasks: &[(usize, &Task)], max: Option<usize>, found: &mut Found) {
        for (at, task) in tasks {
            match &task.ask {
                Ask::Several(_) => {
                    let ticked = self.ticked(*at, task);
                    found.doubts.extend(ticked.doubts());
                    found.spots.extend(ticked.spots());
                    let items = ticked.marks.iter().map(|(_, item)| item.to_string());
                    found.values.extend(items);
                }
                // Frames without a row are for what people add.
                Ask::Write(_) => {
                    let Some(row) = &task.row else { continue };
                    if let Some(text) = self.said(*at, found) {
                        found.values.retain(|value| value != row.as_str());
                        found.values.push(own(&text));
                    }
                }
                Ask::One(_) => {}
            }
        }
        if let Some(max) = max.filter(|max| found.values.len() > *max) {
            found.doubt(found.spots.clone(), Why::TooMany { max });
        }
    }

    /// Frames for what people add: no answer to what is asked, and what nobody can read there makes none unreadable.
    fn added(&self, tasks: &[(usize, &Task)], found: &mut Found) {
        let illegible = found.illegible;
        for (at, task) in tasks {
            if matches!(task.ask, Ask::Write(_))
                && task.row.is_none()
                && let Some(text) = self.said(*at, found)
            {
                if length(&clean_line(&text)) > IDEA_MAX {
                    let spot = Spot { task: *at, tick: 0 };
                    let invalid = Invalid::TooLong { max: IDEA_MAX };
                    found.doubt(vec![spot], Why::Invalid(invalid));
                } else {
                    found.added.push(text);
                }
            }
        }
        found.illegible = illegible;
    }

    /// Lines of circles, one of each at most.
    fn lines(&self, tasks: &[(usize, &Task)], found: &mut Found) {
        for (at, task) in tasks {
            if let (Ask::One(_), Some(row)) = (&task.ask, &task.row) {
                let value = |item: &ItemKey| {
                    step_of(item).map_or_else(|| item.to_string(), |step| pair(row, step))
                };
                found.one(&self.ticked(*at, task), value);
            }
        }
    }

    /// A place that several lines of a ranking have.
    fn places(&self, tasks: &[(usize, &Task)], found: &mut Found) {
        let mut by_place: BTreeMap<ItemKey, Vec<Spot>> = BTreeMap::new();
        for (at, task) in tasks {
            if let [(spot, place)] = self.ticked(*at, task).marks.as_slice() {
                by_place.entry(place.clone()).or_default().push(*spot);
            }
        }
        for spots in by_place.into_values().filter(|spots| spots.len() > 1) {
            found.doubt(spots, Why::PlaceTwice);
        }
    }

    /// A number in a frame of its own for each.
    fn points(&self, tasks: &[(usize, &Task)], found: &mut Found) {
        for (at, task) in tasks {
            let (Some(row), Some(text)) = (&task.row, self.said(*at, found)) else {
                continue;
            };
            if let Ok(points) = in_steps(&text, 0) {
                found.values.push(pair(row, points));
            } else {
                let spot = Spot { task: *at, tick: 0 };
                let invalid = Invalid::NotANumber { value: text };
                found.doubt(vec![spot], Why::Invalid(invalid));
            }
        }
    }
}

/// The number that a circle of a scale stands for.
fn number(item: &ItemKey) -> String {
    step_of(item).map_or_else(|| item.to_string(), |step| step.to_string())
}
