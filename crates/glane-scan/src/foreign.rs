//! Sheets that others printed, which have neither our marks nor our samples: for measures alone.
//!
//! What our sheets say of themselves is told by whoever asks: how the page lies, what black is there, where else there is print.

use glane_core::sheet::{Page, Tick};

use crate::Picture;
use crate::decide::{FINE, Form, Reference, outline_at, thresholds};
use crate::find::{Paper, Placement, Point2, Warp};
use crate::read::{BoxRead, Sheet, boxes};

/// How a page lies whose places, in hundredths of a millimetre, are at these of the picture: four pairs or more, curved by a lens
/// where `lens` says so.
pub fn placed(pairs: &[(Point2, Point2)], size: (usize, usize), lens: bool) -> Option<Placement> {
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(from, to)| crate::find::Pair {
            from: *from,
            to: *to,
            weight: 1.0,
        })
        .collect();
    let straight = Placement::straight(Warp::of(&pairs)?, size);
    Some(if lens {
        straight.curved(&pairs)
    } else {
        straight
    })
}

/// How many times as thick as ours the outlines of smaller boxes are, once they are drawn as large as ours: their lines are as wide,
/// and blur as far. Larger boxes are left at ours.
pub fn thick(scale: f64) -> f64 {
    (1.0 / scale).max(1.0)
}

/// A page that others printed.
pub struct Foreign<'a> {
    /// Its boxes, on a page drawn so many times as large that they are as large as ours.
    pub page: &'a Page,
    /// How many lengths of the printed page one of that page's is.
    pub scale: f64,
    /// How many pixels wide the blocks are from which the light is read.
    pub block: usize,
    /// How dark black is here; nothing if it is to be read at `solid`.
    pub black: Option<f32>,
    /// Places of the printed page that are black.
    pub solid: &'a [Point2],
    /// How far an outline stands out beside black; nothing if the page's own boxes tell.
    pub outline: Option<f32>,
    /// How many times as thick as those of ours its outlines are.
    pub thick: f64,
    /// Whether the printed page has print here.
    pub printed: &'a dyn Fn(Point2) -> bool,
}

/// Reads its boxes.
pub fn read(
    picture: &Picture,
    placement: &Placement,
    foreign: &Foreign<'_>,
) -> (Vec<BoxRead>, Reference) {
    let paper = Paper::of(picture, foreign.block);
    let scaled = placement.scaled(foreign.scale);
    let printed = |at: Point2| {
        (foreign.printed)(Point2 {
            x: at.x * foreign.scale,
            y: at.y * foreign.scale,
        })
    };
    let sheet = Sheet {
        picture,
        paper: &paper,
        placement: &scaled,
        printed: Some(&printed),
        thick: foreign.thick,
    };
    let black = foreign.black.unwrap_or_else(|| {
        let mut seen: Vec<f32> = foreign
            .solid
            .iter()
            .map(|at| {
                let at = placement.at(*at);
                let (seen, white) = (picture.sample(at.x, at.y), paper.at(at.x, at.y));
                seen.iter()
                    .zip(white)
                    .map(|(seen, white)| 1.0 - seen / white)
                    .fold(0.0, f32::max)
            })
            .collect();
        at(&mut seen, 0.5)
    });
    let mut outlines: Vec<f32> = ticks(foreign.page)
        .map(|tick| {
            let patch = sheet.around(&tick.area);
            outline_at(
                &patch,
                &Form::of(tick.shape, &tick.area).with_thickness(foreign.thick),
                thresholds::ASTRAY,
                (0, 0),
                black,
            )
            .1
        })
        .collect();
    let reference = Reference {
        black,
        stroke: black,
        outline: foreign
            .outline
            .map_or_else(|| at(&mut outlines, 0.5), |share| share * black),
    };
    (boxes(&sheet, foreign.page, &reference).0, reference)
}

/// Where a box's outline is found, in pixels from where it is expected, and how far it stands out there.
pub fn stands_out(
    picture: &Picture,
    placement: &Placement,
    block: usize,
    (tick, thick): (&Tick, f64),
    black: f32,
) -> ((f64, f64), f32) {
    let paper = Paper::of(picture, block);
    let sheet = Sheet {
        picture,
        paper: &paper,
        placement,
        printed: None,
        thick,
    };
    let patch = sheet.around(&tick.area);
    let form = Form::of(tick.shape, &tick.area).with_thickness(thick);
    let (offset, outline) = outline_at(&patch, &form, thresholds::ASTRAY, (0, 0), black);
    let middle = Point2::from(tick.area.middle());
    let (from, to) = (
        placement.at(middle),
        placement.at(Point2 {
            x: middle.x + offset.0 as f64 * FINE,
            y: middle.y + offset.1 as f64 * FINE,
        }),
    );
    ((to.x - from.x, to.y - from.y), outline)
}

fn ticks(page: &Page) -> impl Iterator<Item = &Tick> {
    page.tasks.iter().flat_map(|task| task.ask.ticks())
}

fn at(values: &mut [f32], share: f32) -> f32 {
    values.sort_by(f32::total_cmp);
    let place = (values.len().saturating_sub(1)) as f32 * share;
    values.get(place as usize).copied().unwrap_or(0.5)
}
