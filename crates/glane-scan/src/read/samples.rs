//! The page's own sample boxes: what ticked, cancelled and empty look like here, and whether they are told apart at all.

use glane_core::sheet::{Area, Samples, Shape, State};

use crate::Picture;
use crate::decide::{
    FINE, Form, Others, Patch, Reference, decide, measured, outline_at, thresholds,
};
use crate::fault::Fault;
use crate::find::{Paper, Placement, Point2};

/// A page in its picture.
pub(crate) struct Sheet<'a> {
    pub(crate) picture: &'a Picture,
    pub(crate) paper: &'a Paper,
    pub(crate) placement: &'a Placement,
    /// What is printed beside the boxes, where a page has it nearer than one of ours may.
    pub(crate) printed: Option<&'a Printed<'a>>,
    /// How many times as thick as ours the outlines of its boxes are.
    pub(crate) thick: f64,
}

/// Is there print at this place of the page?
pub(crate) type Printed<'a> = dyn Fn(Point2) -> bool + 'a;

impl Sheet<'_> {
    /// What is around a box, far enough for it to be sought.
    pub(crate) fn around(&self, area: &Area) -> Patch {
        let half = f64::from(area.width.max(area.height)) / 2.0;
        let reach = half + 240.0 + thresholds::ASTRAY;
        Patch::taken(
            self.picture,
            self.paper,
            self.placement,
            middle(area),
            reach,
        )
    }
}

pub(crate) fn middle(area: &Area) -> Point2 {
    Point2 {
        x: f64::from(area.x) + f64::from(area.width) / 2.0,
        y: f64::from(area.y) + f64::from(area.height) / 2.0,
    }
}

/// Measures the samples.
///
/// # Errors
/// Why they cannot be told apart.
pub(crate) fn reference(sheet: &Sheet<'_>, samples: &Samples) -> Result<Reference, Fault> {
    let patches = [samples.ticked, samples.cancelled, samples.empty]
        .map(|area| (sheet.around(&area), Form::of(Shape::Square, &area)));
    let found = patches
        .each_ref()
        .map(|(patch, form)| outline_at(patch, form, thresholds::ASTRAY, (0, 0), 1.0));
    let (blackened, form) = &patches[1];
    let black = core_darkness(blackened, 2.0 * form.half.0, found[1].0);
    if black < 0.3 {
        return Err(Fault::TooDark);
    }
    let outline = found[2].1;
    let first = Reference {
        black,
        stroke: 1.0,
        outline,
    };
    let seen: Vec<_> = patches
        .iter()
        .zip(&found)
        .map(|((patch, form), (offset, outline))| {
            measured(patch, form, *offset, &first, *outline, &Others::default())
        })
        .collect();
    let stroke = seen[0].dark;
    if stroke < thresholds::SHARP || outline < 0.1 {
        return Err(Fault::Blurred);
    }
    let reference = Reference { stroke, ..first };
    let read = [State::Ticked, State::Cancelled, State::Empty];
    if seen
        .iter()
        .zip(read)
        .any(|(seen, state)| decide(seen, &reference).state != state)
    {
        return Err(Fault::Samples);
    }
    Ok(reference)
}

fn core_darkness(patch: &Patch, across: f64, (right, down): (isize, isize)) -> f32 {
    let middle = (patch.side as isize - 1) / 2;
    let reach = (across / 4.0 / FINE) as isize;
    let mut values: Vec<f32> = (-reach..=reach)
        .flat_map(|y| (-reach..=reach).map(move |x| (x, y)))
        .map(|(x, y)| patch.at(middle + right + x, middle + down + y))
        .collect();
    values.sort_by(f32::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}
