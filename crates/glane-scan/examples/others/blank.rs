//! Their blank form: where its boxes are, and what else is printed.

use std::path::Path;

use anyhow::{Context, Result};
use glane_core::id::{ItemKey, QuestionKey};
use glane_core::sheet::{Area, Ask, Marks, Page, Point, Samples, Shape, Task, Tick};
use glane_scan::{Limits, Plane, Point2, decode};
use serde_json::Value;

/// Hundredths of a millimetre of a pixel of the blank form, were it printed on A4.
pub const PIXEL: f64 = 21_000.0 / 832.0;
/// From the middle of an outline's line to its outside, as the reader takes it.
pub const LINE: i32 = 16;

/// Boxes of one kind: as large, as far from each other.
pub struct Group {
    pub name: String,
    /// In the template's order: segments, and items within.
    pub page: Page,
    pub scale: f64,
    /// How many boxes each segment has.
    pub segments: Vec<usize>,
}

pub struct Blank {
    pub plane: Plane,
    pub groups: Vec<Group>,
}

impl Blank {
    pub fn read(folder: &Path) -> Result<Self> {
        let picture = decode(std::fs::read(folder.join("form.jpg"))?, &Limits::default())?
            .take(&|| false)
            .context("no page")??;
        let plane = picture.reduced(1);
        let template: Value =
            serde_json::from_slice(&std::fs::read(folder.join("template.json"))?)?;
        // The table's lines are one field each; they are one kind.
        let mut kinds: Vec<(String, Vec<[f64; 4]>, Vec<usize>)> = Vec::new();
        for field in array(&template, "fields") {
            let name = field["name"].as_str().unwrap_or_default();
            let name = name.strip_suffix("_checkboxes").unwrap_or("table");
            if kinds.last().is_none_or(|kind| kind.0 != name) {
                kinds.push((name.to_owned(), Vec::new(), Vec::new()));
            }
            let Some((_, found, segments)) = kinds.last_mut() else {
                continue;
            };
            for segment in array(field, "segments") {
                let place = |key: &str| segment.get(key).or(field.get(key)).and_then(Value::as_i64);
                let (left, top) = (
                    place("segment_x").context("segment_x")?,
                    place("segment_y").context("segment_y")?,
                );
                let items = match array(segment, "items") {
                    [] => array(field, "items"),
                    items => items,
                };
                segments.push(items.len());
                for item in items {
                    let at = |key: &str| item[key].as_i64().context("an item's place");
                    found.push(lines(&plane, left + at("item_x")?, top + at("item_y")?));
                }
            }
        }
        let groups = kinds
            .into_iter()
            .map(|(name, found, segments)| {
                let (page, scale) = page(&found)?;
                Ok(Group {
                    name,
                    page,
                    scale,
                    segments,
                })
            })
            .collect::<Result<_>>()?;
        Ok(Self { plane, groups })
    }

    /// Is there print here or as good as?
    pub fn printed(&self, at: Point2) -> bool {
        let (x, y) = ((at.x / PIXEL) as isize, (at.y / PIXEL) as isize);
        (-2..=2).any(|v| (-2..=2).any(|u| self.plane.at(x + u, y + v) < 150))
    }

    /// Places in the middle of thick lines: black, and small enough for the paper beside to tell the light.
    pub fn solid(&self) -> Vec<Point2> {
        let dark = |x: isize, y: isize| self.plane.at(x, y) < 100;
        let (width, height) = (self.plane.width() as isize, self.plane.height() as isize);
        let mut found = Vec::new();
        for y in (10..height - 10).step_by(7) {
            for x in 10..width - 10 {
                let line = (-1..=1).all(|v| (-1..=1).all(|u| dark(x + u, y + v)));
                let alone = [(-5, 0), (5, 0)].iter().all(|(u, v)| !dark(x + u, y + v));
                if line && alone {
                    found.push(place(x as f64, y as f64));
                }
            }
        }
        found
    }
}

pub fn place(x: f64, y: f64) -> Point2 {
    Point2 {
        x: (x + 0.5) * PIXEL,
        y: (y + 0.5) * PIXEL,
    }
}

fn array<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// The middles of the lines around a place: left, right, upper, lower.
fn lines(plane: &Plane, x: i64, y: i64) -> [f64; 4] {
    let (x, y) = (x as isize, y as isize);
    let go = |dx: isize, dy: isize| {
        let far = (1..60)
            .find(|n| plane.at(x + dx * n, y + dy * n) < 128)
            .unwrap_or(10);
        (far * (dx + dy)) as f64
    };
    let (x, y) = (x as f64, y as f64);
    [x + go(-1, 0), x + go(1, 0), y + go(0, -1), y + go(0, 1)]
}

/// As much as a box of ours takes, from the middle of its line on, in square hundredths of a millimetre.
pub const TAKEN: f64 = 468.0 * 468.0;

/// Drawn so large that the boxes take as much as ours.
fn page(found: &[[f64; 4]]) -> Result<(Page, f64)> {
    let mut each: Vec<f64> = found
        .iter()
        .map(|[left, right, top, bottom]| (right - left) * (bottom - top) * PIXEL * PIXEL)
        .collect();
    each.sort_by(f64::total_cmp);
    let scale = (each[each.len() / 2] / TAKEN).sqrt();
    let ticks = found
        .iter()
        .enumerate()
        .map(|(n, [left, right, top, bottom])| {
            let (upper, lower) = (place(*left, *top), place(*right, *bottom));
            let (x, y) = ((upper.x / scale) as i32, (upper.y / scale) as i32);
            Ok(Tick {
                item: ItemKey::new(format!("i{n}"))?,
                area: Area {
                    x: x - LINE,
                    y: y - LINE,
                    width: (lower.x / scale) as i32 - x + 2 * LINE,
                    height: (lower.y / scale) as i32 - y + 2 * LINE,
                },
                shape: Shape::Square,
            })
        })
        .collect::<Result<Vec<Tick>>>()?;
    Ok((bare(ticks)?, scale))
}

/// A page with boxes and nothing else.
pub fn bare(ticks: Vec<Tick>) -> Result<Page> {
    let none = Area {
        x: 0,
        y: 0,
        width: 500,
        height: 500,
    };
    let nowhere = Point { x: 0, y: 0 };
    Ok(Page {
        number: 1,
        width: 21_000,
        height: 29_700,
        marks: Marks {
            corners: [nowhere; 4],
            sides: [nowhere; 2],
            diameter: 600,
        },
        code: none,
        samples: Samples {
            ticked: none,
            cancelled: none,
            empty: none,
        },
        tasks: vec![Task {
            question: QuestionKey::new("q".to_owned())?,
            row: None,
            ask: Ask::Several(ticks),
        }],
    })
}
