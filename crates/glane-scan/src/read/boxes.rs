//! Every box of a page: found again by its outline, helped by its neighbours, and decided.

use glane_core::sheet::{Page, State, Tick};

use super::crowded::crowds;
use super::likeness;
use super::samples::{Sheet, middle};
use crate::decide::{
    Decision, FINE, Features, Form, Patch, Reference, decide, measured, outline_at, thresholds,
};
use crate::find::Point2;

/// A box, read.
#[derive(Debug, Clone, PartialEq)]
pub struct BoxRead {
    /// Of which of the page's tasks, from 0 on.
    pub task: usize,
    /// Which of the task's boxes, from 0 on.
    pub tick: usize,
    /// What it reads as.
    pub state: State,
    /// How sure that is, from 0 for a box that a person decides to 1.
    pub certainty: f32,
    /// What was measured.
    pub features: Features,
    /// Its middle in the picture.
    pub middle: Point2,
    /// Where its ink is, coarsely: what tells two sheets apart that read the same.
    pub(crate) ink: [u8; likeness::CELLS],
}

pub(super) struct Sought<'a> {
    task: usize,
    tick: usize,
    pub(super) what: &'a Tick,
    pub(super) form: Form,
    pub(super) patch: Patch,
    pub(super) offset: (isize, isize),
    outline: f32,
}

/// All boxes, and the share of them whose outline is not where it should be.
pub(crate) fn boxes(sheet: &Sheet<'_>, page: &Page, reference: &Reference) -> (Vec<BoxRead>, f32) {
    let mut sought: Vec<Sought<'_>> = Vec::new();
    for (task, asked) in page.tasks.iter().enumerate() {
        for (tick, what) in asked.ask.ticks().iter().enumerate() {
            let patch = sheet.around(&what.area);
            let form = Form::of(what.shape, &what.area).with_thickness(sheet.thick);
            let cap = reference.outline * 1.5;
            let (offset, outline) = outline_at(&patch, &form, thresholds::ASTRAY, (0, 0), cap);
            sought.push(Sought {
                task,
                tick,
                what,
                form,
                patch,
                offset,
                outline,
            });
        }
    }
    beside(&mut sought, reference);
    let lost = sought
        .iter()
        .filter(|one| one.outline < thresholds::OUTLINE * reference.outline)
        .count();
    let share = lost as f32 / sought.len().max(1) as f32;
    if let Some(printed) = sheet.printed {
        for one in &mut sought {
            let (at, offset) = (middle(&one.what.area), one.offset);
            one.patch.bare(&one.form, offset, &|x, y| {
                printed(Point2 {
                    x: at.x + x,
                    y: at.y + y,
                })
            });
        }
    }
    let read = sought
        .iter()
        .zip(crowds(&sought, reference))
        .map(|(one, crowd)| {
            let area = &one.what.area;
            let across = f64::from(area.width);
            let features = measured(
                &one.patch,
                &one.form,
                one.offset,
                reference,
                one.outline,
                &crowd.others,
            );
            let mut decision = decide(&features, reference);
            let at = middle(area);
            let seen = sheet.placement.at(at);
            let white = sheet
                .paper
                .at(seen.x, seen.y)
                .into_iter()
                .fold(0.0, f32::max);
            if white < thresholds::DIM || (crowd.doubtful && decision.state == State::Ticked) {
                decision = Decision::UNSURE;
            }
            BoxRead {
                task: one.task,
                tick: one.tick,
                state: decision.state,
                certainty: decision.certainty,
                features,
                middle: sheet.placement.at(Point2 {
                    x: at.x + one.offset.0 as f64 * FINE,
                    y: at.y + one.offset.1 as f64 * FINE,
                }),
                ink: likeness::cells(&one.patch, across, one.offset, reference.black),
            }
        })
        .collect();
    (read, share)
}

/// Paper bends, and boxes bend along with their neighbours: one that strays alone was mistaken for something else.
fn beside(sought: &mut [Sought<'_>], reference: &Reference) {
    let sure: Vec<(Point2, (isize, isize))> = sought
        .iter()
        .filter(|one| one.outline > 0.6 * reference.outline)
        .map(|one| (middle(&one.what.area), one.offset))
        .collect();
    for one in sought {
        let at = middle(&one.what.area);
        let mut near: Vec<&(Point2, (isize, isize))> =
            sure.iter().filter(|other| other.0 != at).collect();
        near.sort_by(|a, b| a.0.to(at).total_cmp(&b.0.to(at)));
        near.truncate(7);
        if near.len() < 3 {
            continue;
        }
        let among = |choose: fn(&(isize, isize)) -> isize| {
            let mut values: Vec<isize> = near.iter().map(|other| choose(&other.1)).collect();
            values.sort_unstable();
            values[values.len() / 2]
        };
        let expected = (among(|offset| offset.0), among(|offset| offset.1));
        let astray = (one.offset.0 - expected.0)
            .abs()
            .max((one.offset.1 - expected.1).abs());
        if astray as f64 * FINE > thresholds::ASTRAY_BESIDE {
            let cap = reference.outline * 1.5;
            (one.offset, one.outline) = outline_at(
                &one.patch,
                &one.form,
                thresholds::ASTRAY_BESIDE,
                expected,
                cap,
            );
        }
    }
}
