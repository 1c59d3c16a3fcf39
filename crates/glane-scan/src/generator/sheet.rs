//! Whole sheets: who fills them, and how they are photographed on an ordinary day.

use glane_core::sheet::{Ask, Geometry, State};

use super::camera::{Fold, Shade, Shot};
use super::canvas::Canvas;
use super::form::blank;
use super::pen::{Mark, Pen, draw};
use super::seed::Seed;

/// A box, and what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Truth {
    /// Of which task.
    pub task: usize,
    /// Which of its boxes.
    pub tick: usize,
    /// What was drawn.
    pub mark: Mark,
    /// What it is to be read as.
    pub state: State,
}

/// A sheet that somebody filled.
pub struct Filled {
    /// The paper.
    pub canvas: Canvas,
    /// Its boxes, in the order of the page.
    pub truth: Vec<Truth>,
    /// What it was filled with.
    pub pen: Pen,
}

/// A sheet filled by one person, who has a pen and a habit; the first page of the form.
pub fn filled(
    form: &Geometry,
    code: &str,
    pixels: f64,
    seed: &mut Seed,
    pen: Option<Pen>,
    habit: Option<Mark>,
) -> Filled {
    let pen = pen.unwrap_or_else(|| {
        let pens = [
            Pen::Black,
            Pen::Black,
            Pen::Blue,
            Pen::Blue,
            Pen::Blue,
            Pen::Red,
            Pen::Felt,
            Pen::Pencil,
            Pen::Pencil,
            Pen::Faint,
        ];
        pens[seed.below(pens.len())]
    });
    let own = habit.unwrap_or_else(|| {
        let habits = [
            Mark::Cross,
            Mark::Cross,
            Mark::Cross,
            Mark::Cross,
            Mark::Tick,
            Mark::Tick,
            Mark::Tick,
            Mark::Slash,
            Mark::Dot,
            Mark::Scribble,
            Mark::Overflow,
        ];
        habits[seed.below(habits.len())]
    });
    let page = &form.pages[0];
    let mut canvas = blank(page, code, pixels);
    let mut truth = Vec::new();
    for (task, asked) in page.tasks.iter().enumerate() {
        let ticks = asked.ask.ticks();
        let mut marks = vec![Mark::None; ticks.len()];
        let one = |seed: &mut Seed| {
            if habit.is_none() && seed.is(0.03) {
                [Mark::Round, Mark::Cross, Mark::Tick, Mark::Slash][seed.below(4)]
            } else {
                own
            }
        };
        match &asked.ask {
            Ask::One(_) if !ticks.is_empty() => {
                let chosen = seed.below(ticks.len());
                if !seed.is(0.06) {
                    marks[chosen] = one(seed);
                }
                // Taken back, and another one ticked.
                if seed.is(0.05) {
                    let other = (chosen + 1 + seed.below(ticks.len() - 1)) % ticks.len();
                    marks[other] = Mark::Filled;
                }
            }
            Ask::Several(_) => {
                for mark in &mut marks {
                    if seed.is(0.35) {
                        *mark = if seed.is(0.05) {
                            Mark::Filled
                        } else {
                            one(seed)
                        };
                    }
                }
            }
            Ask::One(_) | Ask::Write(_) => {}
        }
        for (tick, (what, mark)) in ticks.iter().zip(marks).enumerate() {
            draw(&mut canvas, &what.area, mark, pen, seed);
            truth.push(Truth {
                task,
                tick,
                mark,
                state: mark.truth(),
            });
        }
    }
    Filled { canvas, truth, pen }
}

/// A scanner's picture as offices make them.
pub fn ordinary_scan(seed: &mut Seed) -> Shot {
    let over = if seed.is(0.1) { 180.0 } else { 0.0 };
    Shot {
        turn: over + seed.error(0.6),
        blur: seed.between(0.4, 0.8),
        noise: seed.between(0.5, 4.0),
        light: seed.between(0.9, 1.0),
        quality: Some(seed.between(60.0, 92.0) as u8),
        fill: seed.between(0.95, 1.0),
        ..Shot::scan()
    }
}

/// A photo as somebody takes it in a hurry, by daylight or under a lamp. `small` for a quarter of the pixels.
pub fn ordinary_photo(seed: &mut Seed, small: bool) -> Shot {
    let long = if small { 2400.0 } else { 4000.0 };
    let scale = long / 4000.0;
    let quarters = if seed.is(0.85) { 0 } else { seed.below(4) };
    let lying = quarters % 2 == 1;
    let (short, long) = ((long * 0.75) as usize, long as usize);
    let (width, height) = if lying { (long, short) } else { (short, long) };
    let warm = seed.between(0.0, 0.2);
    Shot {
        width,
        height,
        tilt: seed.between(0.0, 18.0),
        towards: seed.between(0.0, 360.0),
        turn: 90.0 * quarters as f64 + seed.error(4.0),
        fill: seed.between(0.8, 0.97),
        shift: (seed.error(0.005), seed.error(0.005)),
        curve: seed.between(-0.03, 0.03),
        fold: seed.is(0.15).then(|| Fold {
            at: 0.5 + seed.error(0.05),
            degrees: seed.between(1.0, 5.0),
        }),
        shade: seed.is(0.3).then(|| Shade {
            left: seed.between(0.45, 0.85),
            soft: seed.between(0.01, 0.08),
            tip: (seed.between(0.2, 0.7), seed.between(0.3, 0.8)),
        }),
        blur: seed.between(0.7, 2.0) * scale,
        noise: seed.between(1.0, 7.0),
        light: seed.between(0.55, 0.95),
        tint: [1.0, 1.0 - warm * 0.4, 1.0 - warm],
        quality: Some(seed.between(40.0, 92.0) as u8),
        scan: false,
    }
}
