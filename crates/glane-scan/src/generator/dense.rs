//! Grids of small boxes that touch, as other houses print them: never one of our sheets.

use glane_core::id::{ItemKey, QuestionKey};
use glane_core::sheet::{Area, Ask, Geometry, Page, Shape, Task, Tick};

use super::camera::Shot;
use super::canvas::Canvas;
use super::form::{LINE, blank, form};
use super::seed::Seed;
use super::sheet::{Filled, ordinary_photo};
use crate::foreign::{self, Foreign};
use crate::{BoxRead, Picture, Placement, Point2};

/// A box, from the outside of its line on, in hundredths of a millimetre, and how far it is to the next one's.
struct Grid {
    left: i32,
    top: i32,
    size: (i32, i32),
    gap: (i32, i32),
    columns: i32,
    rows: i32,
    shape: Shape,
}

/// Those that share a line lie on each other by its width.
const SHARED: i32 = -(LINE as i32);

const GRIDS: [Grid; 4] = [
    Grid {
        left: 4000,
        top: 5600,
        size: (280, 530),
        gap: (SHARED, SHARED),
        columns: 15,
        rows: 6,
        shape: Shape::Square,
    },
    Grid {
        left: 4000,
        top: 10_000,
        size: (350, 350),
        gap: (SHARED, 120),
        columns: 12,
        rows: 8,
        shape: Shape::Square,
    },
    Grid {
        left: 11_500,
        top: 10_000,
        size: (350, 350),
        gap: (20, 20),
        columns: 12,
        rows: 8,
        shape: Shape::Circle,
    },
    Grid {
        left: 4000,
        top: 15_400,
        size: (400, 300),
        gap: (SHARED, SHARED),
        columns: 10,
        rows: 10,
        shape: Shape::Square,
    },
];

/// What [`GRIDS`] are called in tables.
pub const NAMES: [&str; 4] = [
    "narrow, 2.8 × 5.3 mm, lines shared",
    "square, 3.5 mm, rows of them",
    "bubbles, 3.5 mm, side by side",
    "low, 4 × 3 mm, lines shared",
];

/// As many lengths of ours as a box of this size takes.
fn scale(grid: &Grid) -> f64 {
    let middle = |side: i32| f64::from(side) - LINE;
    (middle(grid.size.0) * middle(grid.size.1)).sqrt() / (500.0 - LINE)
}

fn ticks(grid: &Grid, row: i32, scale: f64, line: i32) -> Vec<Tick> {
    (0..grid.columns)
        .filter_map(|column| {
            // Measured from the middle of the line, as its thickness is told apart.
            let half = LINE / 2.0;
            let place = |from: i32, step: i32, n: i32| f64::from(from + step * n) + half;
            let x = place(grid.left, grid.size.0 + grid.gap.0, column) / scale;
            let y = place(grid.top, grid.size.1 + grid.gap.1, row) / scale;
            let side = |side: i32| (f64::from(side) - LINE) / scale;
            Some(Tick {
                item: ItemKey::new(format!("i{column}")).ok()?,
                area: Area {
                    x: x as i32 - line,
                    y: y as i32 - line,
                    width: side(grid.size.0) as i32 + 2 * line,
                    height: side(grid.size.1) as i32 + 2 * line,
                },
                shape: grid.shape,
            })
        })
        .collect()
}

fn page(grids: &[Grid], enlarged: bool) -> Page {
    let mut page = form().pages.remove(0);
    page.tasks.clear();
    for grid in grids {
        for row in 0..grid.rows {
            let scale = if enlarged { scale(grid) } else { 1.0 };
            if let Ok(question) = QuestionKey::new(format!("q{}", page.tasks.len())) {
                page.tasks.push(Task {
                    question,
                    row: None,
                    ask: Ask::One(ticks(grid, row, scale, LINE as i32 / 2)),
                });
            }
        }
    }
    page
}

/// A page of grids: each row a question of one choice, with marks and a code as ours have. 382 boxes.
pub fn dense() -> Geometry {
    Geometry {
        pages: vec![page(&GRIDS, false)],
        ..form()
    }
}

/// How [`dense`] is photographed.
pub fn dense_photo(seed: &mut Seed) -> Shot {
    ordinary_photo(seed, false)
}

/// Reads what [`dense`] has, grid by grid. How the page lies is told only as well as whoever has no marks can tell it, by so many
/// hundredths of a millimetre amiss at each corner.
pub fn read_dense(
    picture: &Picture,
    placement: &Placement,
    amiss: f64,
    seed: &mut Seed,
) -> Option<Vec<Vec<BoxRead>>> {
    let form = dense();
    let whole = form.pages.first()?;
    let drawn: Canvas = blank(whole, "", 4.0);
    let printed = |at: Point2| {
        let step = 25.0;
        (-2..=2).any(|v| {
            (-2..=2).any(|u| {
                drawn.at(at.x + f64::from(u) * step, at.y + f64::from(v) * step)[1] < 150.0
            })
        })
    };
    let solid: Vec<Point2> = whole
        .marks
        .corners
        .iter()
        .chain(&whole.marks.sides)
        .map(|mark| (*mark).into())
        .collect();
    let corners = whole.marks.corners.map(|corner| {
        let from = Point2::from(corner);
        let strayed = Point2 {
            x: from.x + seed.error(amiss),
            y: from.y + seed.error(amiss),
        };
        (from, placement.at(strayed))
    });
    let sides = whole.marks.sides.map(|side| {
        let from = Point2::from(side);
        (from, placement.at(from))
    });
    let pairs: Vec<_> = corners.into_iter().chain(sides).collect();
    let placed = foreign::placed(&pairs, (picture.width(), picture.height()), false)?;
    let block = placed.scale(Point2 {
        x: 10_500.0,
        y: 14_000.0,
    }) * 2.5;
    GRIDS
        .iter()
        .enumerate()
        .map(|(n, grid)| {
            let page = page(GRIDS.get(n..=n)?, true);
            let sheet = Foreign {
                page: &page,
                scale: scale(grid),
                block: block as usize,
                black: None,
                solid: &solid,
                outline: None,
                thick: foreign::thick(scale(grid)),
                printed: &printed,
            };
            Some(foreign::read(picture, &placed, &sheet).0)
        })
        .collect()
}

/// The page with nothing to be ticked: what our own reader places it by.
pub fn dense_placed() -> Page {
    page(&[], false)
}

/// Each grid's boxes as they were filled.
pub fn dense_truth(sheet: &Filled) -> Vec<&[super::Truth]> {
    let mut left = &sheet.truth[..];
    GRIDS
        .iter()
        .map(|grid| {
            let (own, rest) = left.split_at((grid.columns * grid.rows) as usize);
            left = rest;
            own
        })
        .collect()
}
