//! From a picture to a reading, or to what stands in its way.

use glane_core::sheet::{Area, Page, State};

use super::boxes::{BoxRead, boxes};
use super::frames::{FrameRead, frames};
use super::samples::{Sheet, middle, reference};
use crate::decide::{Reference, thresholds};
use crate::fault::{Corner, Fault};
use crate::find::{
    Code, Paper, Placed, Placement, Point2, Spot, codes, pieces, place, place_unaided, spots,
    straightened,
};
use crate::{Picture, Plane};

/// Pixels of a dark piece, in a picture of about 2,000, from which on it is more than noise.
const SPECK: f64 = 24.0;
/// Dark pieces that any sheet has more of.
const FEW_PIECES: usize = 12;

/// What whoever asks knows of a code's text.
#[derive(Debug, Clone)]
pub enum Known {
    /// The page it names.
    Page(Page),
    /// A code of a sheet, of a form or a workshop not known here.
    Other,
    /// Something else's code.
    Foreign,
}

/// How the picture lay, and was turned to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// As printed.
    Upright,
    /// Its top to the right.
    Right,
    /// On its head.
    Over,
    /// Its top to the left.
    Left,
}

/// What comes of a picture.
#[derive(Debug, Clone)]
pub enum Found {
    /// A sheet, read.
    Sheet(Box<Reading>),
    /// What stands in the way; never nothing.
    Faults(Vec<Fault>),
}

/// A page, read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What its code says; nothing if a person said which page it is.
    pub code: Option<String>,
    /// Which page.
    pub page: Page,
    /// How the picture lay.
    pub turn: Turn,
    /// Each box, in the order of the page's tasks.
    pub boxes: Vec<BoxRead>,
    /// Each frame to write in.
    pub frames: Vec<FrameRead>,
    /// What is worth saying.
    pub notes: Vec<Fault>,
    /// How the page lies in the picture.
    pub placement: Placement,
    /// What the page's samples look like.
    pub reference: Reference,
}

/// About so long a picture is made before marks are sought in it.
const MARKS_SIDE: usize = 2000;
/// Sides at which the code is sought, one after the other.
const CODE_SIDES: [usize; 3] = [1300, 2000, 4200];

/// Reads the sheet of a picture. `known` says what a code is of; where no code can be read, the pages expected here are tried by
/// their marks, and the code is sought again where each has it.
pub fn read(picture: &Picture, known: &dyn Fn(&str) -> Known, expected: &[&Page]) -> Found {
    let marks = reduced(picture, MARKS_SIDE);
    match looked(picture, &marks, known, expected) {
        // What is not seen in the dark may well be there.
        Found::Faults(faults)
            if marks.0.brightest() < thresholds::DARK
                && !faults.iter().any(|fault| {
                    matches!(
                        fault,
                        Fault::WrongForm | Fault::ForeignCode | Fault::TwoSheets
                    )
                }) =>
        {
            Found::Faults(vec![Fault::TooDark])
        }
        found => found,
    }
}

fn looked(
    picture: &Picture,
    marks: &(Plane, usize),
    known: &dyn Fn(&str) -> Known,
    expected: &[&Page],
) -> Found {
    let spots = spots(&marks.0, marks.1);
    let mut seen: Vec<Code> = Vec::new();
    let mut before = 0;
    for side in CODE_SIDES {
        let by = picture.width().max(picture.height()).div_ceil(side);
        if by == before {
            continue;
        }
        before = by;
        seen = if by == marks.1 {
            codes(&marks.0, by)
        } else {
            codes(&picture.reduced(by), by)
        };
        if !seen.is_empty() {
            break;
        }
    }
    let mut pages: Vec<(Code, Page)> = Vec::new();
    let mut other = None;
    for code in seen {
        match known(&code.text) {
            Known::Page(page) => {
                if !pages.iter().any(|(taken, _)| taken.text == code.text) {
                    pages.push((code, page));
                }
            }
            Known::Other => other = Some(Fault::WrongForm),
            Known::Foreign => other = other.or(Some(Fault::ForeignCode)),
        }
    }
    if pages.len() > 1 {
        return Found::Faults(vec![Fault::TwoSheets]);
    }
    if let Some((code, page)) = pages.pop() {
        return match place(&page, &code, &spots, (picture.width(), picture.height())) {
            Some(placed) => judged(picture, page, Some(code.text), &placed),
            None => Found::Faults(vec![Fault::NoSheet]),
        };
    }
    if other == Some(Fault::WrongForm) {
        return Found::Faults(vec![Fault::WrongForm]);
    }
    for page in expected {
        for placed in place_unaided(page, &spots, (picture.width(), picture.height())) {
            let Some(text) = straightened(picture, &placed.placement, &page.code) else {
                continue;
            };
            if let Known::Page(known) = known(&text) {
                // The marks of another page of the same house may lie alike; its boxes do not.
                if known.marks == page.marks && known.code == page.code {
                    return judged(picture, known, Some(text), &placed);
                }
            }
        }
    }
    let diameter = expected.first().map_or(600, |page| page.marks.diameter);
    Found::Faults(vec![
        other.unwrap_or_else(|| unread(&marks.0, &spots, diameter)),
    ])
}

/// Why there is no code: nothing is there, the photo is poor, or the code itself is gone. The first of these is the better word.
fn unread(plane: &Plane, spots: &[Spot], diameter: i32) -> Fault {
    let mut sizes: Vec<f64> = spots.iter().map(|spot| spot.size).collect();
    sizes.sort_by(f64::total_cmp);
    let usual = sizes.get(sizes.len() / 2).copied().unwrap_or(0.0);
    if is_bare(plane) {
        return Fault::NoSheet;
    }
    if plane.sharpness() < thresholds::SHARP_EDGE {
        Fault::Blurred
    } else if spots.len() < 3 {
        Fault::NoSheet
    } else if usual * 100.0 / f64::from(diameter.max(1)) < thresholds::FEWEST_PIXELS {
        Fault::TooSmall
    } else {
        Fault::CodeUnread
    }
}

/// Whether there is next to nothing in a picture: a wall, a table. A sheet, however blurred, has boxes and lines of print.
fn is_bare(plane: &Plane) -> bool {
    let found = pieces(plane).into_iter();
    found.filter(|piece| piece.area >= SPECK).count() < FEW_PIECES
}

/// Reads a page that a person named, its code being gone: the marks place it, and the printed samples tell which way is up.
pub fn read_as(picture: &Picture, page: &Page) -> Found {
    let marks = reduced(picture, MARKS_SIDE);
    let spots: Vec<Spot> = spots(&marks.0, marks.1);
    let mut faults = vec![Fault::NoSheet];
    for placed in place_unaided(page, &spots, (picture.width(), picture.height())) {
        match judged(picture, page.clone(), None, &placed) {
            Found::Faults(found) => faults = found,
            sheet @ Found::Sheet(_) => return sheet,
        }
    }
    Found::Faults(faults)
}

fn reduced(picture: &Picture, side: usize) -> (Plane, usize) {
    // Rounded: a photo a little larger than this is not to lose half of its pixels.
    let by = ((picture.width().max(picture.height()) + side / 2 - 1) / side).max(1);
    (picture.reduced(by), by)
}

fn judged(picture: &Picture, page: Page, code: Option<String>, placed: &Placed) -> Found {
    let middle = Point2 {
        x: f64::from(page.width) / 2.0,
        y: f64::from(page.height) / 2.0,
    };
    let scale = page
        .marks
        .corners
        .iter()
        .map(|corner| placed.placement.scale((*corner).into()))
        .fold(placed.placement.scale(middle), f64::min);
    if scale < thresholds::FEWEST_PIXELS {
        return Found::Faults(vec![Fault::TooSmall]);
    }
    let mut faults: Vec<Fault> = Vec::new();
    let seen = 6 - placed.missing.len();
    let beyond = cut_off(picture, &page, placed);
    for missing in &placed.missing {
        let Some(corner) = Corner::ALL.get(missing.mark).copied() else {
            continue;
        };
        if missing.outside {
            faults.push(Fault::CutOff(corner));
        } else {
            faults.push(Fault::Hidden(corner));
        }
    }
    // Five marks place a page as surely as six, if all that is to be read is there.
    if seen >= 5 && !beyond {
        faults.clear();
    }
    if !faults.is_empty() {
        return Found::Faults(faults);
    }
    if seen < 5 {
        return Found::Faults(vec![Fault::Folded]);
    }
    if placed.residual > thresholds::RESIDUAL {
        return Found::Faults(vec![Fault::Folded]);
    }
    let side = page.samples.empty.width.max(100);
    let block = placed.placement.scale(middle) * f64::from(side) / 200.0;
    let paper = Paper::of(picture, block as usize);
    let sheet = Sheet {
        picture,
        paper: &paper,
        placement: &placed.placement,
        printed: None,
        thick: 1.0,
    };
    let reference = match reference(&sheet, &page.samples) {
        Ok(reference) => reference,
        Err(fault) => return Found::Faults(vec![torn(&page, placed).unwrap_or(fault)]),
    };
    let (boxes, lost) = boxes(&sheet, &page, &reference);
    if lost > 0.25 {
        return Found::Faults(vec![Fault::Folded]);
    }
    let frames = frames(&sheet, &page, &reference);
    let turn = turned(&placed.placement, middle);
    let mut notes = Vec::new();
    if turn != Turn::Upright {
        notes.push(Fault::Turned);
    }
    let untouched = boxes.iter().all(|read| read.state == State::Empty)
        && frames.iter().all(|frame| !frame.written);
    if untouched {
        notes.push(Fault::Blank);
    }
    Found::Sheet(Box::new(Reading {
        code,
        turn,
        boxes,
        frames,
        notes,
        placement: placed.placement,
        reference,
        page,
    }))
}

/// The corner that took the samples with it, if its mark is not seen either: what is in the samples' place then is no sample.
fn torn(page: &Page, placed: &Placed) -> Option<Fault> {
    let sample = middle(&page.samples.ticked);
    let far = |at: usize| {
        let corner = page.marks.corners.get(at).copied();
        corner.map_or(f64::INFINITY, |corner| Point2::from(corner).to(sample))
    };
    let nearest = (0..Corner::ALL.len()).min_by(|a, b| far(*a).total_cmp(&far(*b)))?;
    let is_missing = placed.missing.iter().any(|one| one.mark == nearest);
    let corner = Corner::ALL.get(nearest).copied()?;
    is_missing.then_some(Fault::Hidden(corner))
}

/// Is anything that is to be read beyond the picture's edge?
fn cut_off(picture: &Picture, page: &Page, placed: &Placed) -> bool {
    let areas = page
        .tasks
        .iter()
        .flat_map(|task| {
            let frame = match &task.ask {
                glane_core::sheet::Ask::Write(area) => Some(*area),
                _ => None,
            };
            task.ask.ticks().iter().map(|tick| tick.area).chain(frame)
        })
        .chain([
            page.samples.ticked,
            page.samples.cancelled,
            page.samples.empty,
        ]);
    areas.into_iter().any(|area| {
        let (left, top) = (f64::from(area.x) - 100.0, f64::from(area.y) - 100.0);
        let (right, bottom) = (
            left + f64::from(area.width) + 200.0,
            top + f64::from(area.height) + 200.0,
        );
        [(left, top), (right, top), (right, bottom), (left, bottom)]
            .into_iter()
            .any(|(x, y)| {
                let at = placed.placement.at(Point2 { x, y });
                !picture.holds(at.x, at.y)
            })
    })
}

fn turned(placement: &Placement, middle: Point2) -> Turn {
    let at = placement.at(middle);
    let up = placement.at(Point2 {
        y: middle.y - 500.0,
        ..middle
    });
    let (x, y) = (up.x - at.x, up.y - at.y);
    if y.abs() >= x.abs() {
        if y < 0.0 { Turn::Upright } else { Turn::Over }
    } else if x > 0.0 {
        Turn::Right
    } else {
        Turn::Left
    }
}

impl Reading {
    /// A piece of the page as it was photographed, laid straight, with so much around it: for a person to look at. Eight pixels a
    /// millimetre.
    pub fn crop(&self, picture: &Picture, area: &Area, around: i32) -> Option<Picture> {
        let step = 12.5;
        let (across, down) = (
            f64::from(area.width) + 2.0 * f64::from(around),
            f64::from(area.height) + 2.0 * f64::from(around),
        );
        let (width, height) = ((across / step) as usize, (down / step) as usize);
        let mut rgb = Vec::with_capacity(width * height * 3);
        for y in 0..height {
            for x in 0..width {
                let at = self.placement.at(Point2 {
                    x: f64::from(area.x - around) + (x as f64 + 0.5) * step,
                    y: f64::from(area.y - around) + (y as f64 + 0.5) * step,
                });
                rgb.extend(picture.sample(at.x, at.y).map(|value| value as u8));
            }
        }
        Picture::new(width, height, rgb)
    }
}
