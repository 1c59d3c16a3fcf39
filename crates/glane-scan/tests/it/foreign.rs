//! Sheets of others: what ours tell of themselves is told by whoever asks.

use glane_core::id::ItemKey;
use glane_core::sheet::{Area, Ask, Shape, State, Tick};
use glane_scan::foreign::{self, Foreign};
use glane_scan::generator::{Canvas, Ink, Mark, Pen, Seed, filled, form};
use glane_scan::{Picture, Point2};

use super::{CODE, amiss, one, reading, small};

/// How far outside of a box, in hundredths of a millimetre, a line is drawn round it: nearer than any of ours may be.
const BESIDE: f64 = 120.0;

#[test]
fn boxes_with_lines_round_them_read_right_once_the_lines_are_told() {
    // Crosses: a circle drawn by hand would be taken for the line it lies on.
    let (form, mut seed) = (form(), Seed::new(580));
    let (pen, habit) = (Some(Pen::Blue), Some(Mark::Cross));
    let mut sheet = filled(&form, CODE, 8.0, &mut seed, pen, habit);
    let page = &form.pages[0];
    let frames: Vec<[f64; 4]> = page
        .tasks
        .iter()
        .flat_map(|task| task.ask.ticks())
        .map(|tick| {
            let (x, y) = (f64::from(tick.area.x), f64::from(tick.area.y));
            let (right, bottom) = (
                x + f64::from(tick.area.width),
                y + f64::from(tick.area.height),
            );
            [x - BESIDE, y - BESIDE, right + BESIDE, bottom + BESIDE]
        })
        .collect();
    for [left, top, right, bottom] in &frames {
        sheet
            .canvas
            .frame((*left, *top, *right, *bottom), 25.0, &Ink::PRINTED);
    }
    let picture = one(small().file(&sheet.canvas, &mut seed).unwrap());
    let ours = reading(&picture, page);
    let (wrong, unsure) = amiss(&ours, &sheet);
    assert!(wrong + unsure > 40, "lines round boxes are circles to it");
    let printed = |at: Point2| {
        let near = |value: f64, line: f64| (value - line).abs() < 40.0;
        frames.iter().any(|[left, top, right, bottom]| {
            let across = (left - 40.0..right + 40.0).contains(&at.x);
            let down = (top - 40.0..bottom + 40.0).contains(&at.y);
            across
                && down
                && (near(at.x, *left)
                    || near(at.x, *right)
                    || near(at.y, *top)
                    || near(at.y, *bottom))
        })
    };
    let (boxes, _) = foreign::read(
        &picture,
        &ours.placement,
        &Foreign {
            page,
            scale: 1.0,
            block: 20,
            black: Some(ours.reference.black),
            solid: &[],
            outline: None,
            thick: 1.0,
            printed: &printed,
        },
    );
    let pairs = || boxes.iter().zip(&sheet.truth);
    let wrong =
        pairs().filter(|(read, truth)| read.state != State::Unsure && read.state != truth.state);
    assert_eq!(wrong.count(), 0);
    let unsure = pairs()
        .filter(|(read, _)| read.state == State::Unsure)
        .count();
    assert!(unsure <= boxes.len() / 10, "{unsure} of {}", boxes.len());
}

#[test]
fn a_page_is_placed_by_pairs_and_drawn_to_another_scale() {
    let pairs: Vec<(Point2, Point2)> = [(0.0, 0.0), (2000.0, 0.0), (2000.0, 3000.0), (0.0, 3000.0)]
        .into_iter()
        .map(|(x, y)| {
            (
                Point2 { x, y },
                Point2 {
                    x: x / 10.0 + y / 50.0,
                    y: y / 10.0,
                },
            )
        })
        .collect();
    let placed = foreign::placed(&pairs, (300, 300), false).unwrap();
    let at = placed.at(Point2 {
        x: 1000.0,
        y: 500.0,
    });
    assert!(at.to(Point2 { x: 110.0, y: 50.0 }) < 1e-6, "{at:?}");
    assert!(foreign::placed(&pairs[..3], (300, 300), false).is_none());
}

/// Where a box stands whose surroundings are looked at, and its size.
const AT: i32 = 1500;
const SIZE: i32 = 500;

/// A box with the edge of a stain beside it, of which the picture shows so much from its outline on: left, top, right, bottom.
fn beside_a_stain(shown: [i32; 4]) -> Option<f32> {
    let mut canvas = Canvas::new(3500, 3500, 8.0);
    let (from, to) = (f64::from(AT), f64::from(AT + SIZE));
    canvas.frame((from, from, to, to), 35.0, &Ink::PRINTED);
    canvas.stain((3600.0, 1750.0), 3700.0, 0.9);
    let whole = canvas.picture().unwrap();
    let pixel = |place: i32| (place.clamp(0, 3500) * 8 / 100) as usize;
    let [left, top, right, bottom] = [
        pixel(AT - shown[0]),
        pixel(AT - shown[1]),
        pixel(AT + SIZE + shown[2]),
        pixel(AT + SIZE + shown[3]),
    ];
    let wide = whole.width() * 3;
    let rows = whole.rgb().chunks_exact(wide).take(bottom).skip(top);
    let rgb = rows.flat_map(|row| &row[left * 3..right * 3]).copied();
    let cut = Picture::new(right - left, bottom - top, rgb.collect()).unwrap();
    let pixels = |n: usize| f64::from(u32::try_from(n).unwrap());
    let pairs = [(0.0, 0.0), (3500.0, 0.0), (3500.0, 3500.0), (0.0, 3500.0)].map(|(x, y)| {
        let to = Point2 {
            x: x * 0.08 - pixels(left),
            y: y * 0.08 - pixels(top),
        };
        (Point2 { x, y }, to)
    });
    let placement = foreign::placed(&pairs, (cut.width(), cut.height()), false).unwrap();
    let mut page = form().pages.remove(0);
    let tick = Tick {
        item: ItemKey::new("i".to_owned()).unwrap(),
        area: Area {
            x: AT,
            y: AT,
            width: SIZE,
            height: SIZE,
        },
        shape: Shape::Square,
    };
    page.tasks.truncate(1);
    page.tasks[0].ask = Ask::Several(vec![tick]);
    let (boxes, _) = foreign::read(
        &cut,
        &placement,
        &Foreign {
            page: &page,
            scale: 1.0,
            block: 300,
            black: Some(0.9),
            solid: &[],
            outline: Some(0.5),
            thick: 1.0,
            printed: &|_| false,
        },
    );
    assert_eq!(boxes.len(), 1);
    boxes[0].features.uneven
}

#[test]
fn how_even_the_paper_around_a_box_is_is_not_known_where_the_picture_ends_at_the_box() {
    let stained = beside_a_stain([1500; 4]).unwrap();
    assert!(stained > 0.09, "{stained}");
    let beside = beside_a_stain([60, 1500, 1500, 1500]).unwrap();
    assert!(
        beside > 0.09,
        "one side is missing, the stain is not: {beside}"
    );
    assert_eq!(beside_a_stain([80; 4]), None, "a crop has no paper around");
}
