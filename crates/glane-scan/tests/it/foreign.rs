//! Sheets of others: what ours tell of themselves is told by whoever asks.

use glane_core::sheet::State;
use glane_scan::Point2;
use glane_scan::foreign::{self, Foreign};
use glane_scan::generator::{Ink, Mark, Pen, Seed, filled, form};

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
