//! Marks as people make them.

use glane_core::sheet::{Area, State};

use super::canvas::{Canvas, Ink};
use super::seed::Seed;

/// What somebody draws in a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Nothing.
    None,
    /// Two strokes across.
    Cross,
    /// A tick.
    Tick,
    /// One stroke across.
    Slash,
    /// A dot, pressed or turned.
    Dot,
    /// A circle round the box.
    Round,
    /// To and fro.
    Scribble,
    /// Blackened whole: taken back.
    Filled,
    /// A cross far over the edges.
    Overflow,
}

impl Mark {
    /// All that is drawn.
    pub const DRAWN: [Self; 8] = [
        Self::Cross,
        Self::Tick,
        Self::Slash,
        Self::Dot,
        Self::Round,
        Self::Scribble,
        Self::Filled,
        Self::Overflow,
    ];

    /// What it is to be read as.
    pub fn truth(self) -> State {
        match self {
            Self::None => State::Empty,
            Self::Filled => State::Cancelled,
            _ => State::Ticked,
        }
    }
}

/// What it is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pen {
    /// A black ballpoint.
    Black,
    /// A blue one.
    Blue,
    /// A red one.
    Red,
    /// A felt pen.
    Felt,
    /// A pencil.
    Pencil,
    /// A pencil that hardly presses.
    Faint,
    /// A pencil that presses so hard, in hundredths: 100 leaves what a pencil can.
    Pressed(u8),
}

impl Pen {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Black,
        Self::Blue,
        Self::Red,
        Self::Felt,
        Self::Pencil,
        Self::Faint,
    ];

    fn ink(self, seed: &mut Seed) -> (Ink, f64) {
        let deep = seed.between(0.85, 1.0) as f32;
        let through = |back: [f32; 3], deep: f32| back.map(|value| 1.0 - (1.0 - value) * deep);
        match self {
            Self::Black => (
                Ink {
                    back: through([0.15, 0.15, 0.17], deep),
                    grain: 0.25,
                },
                seed.between(35.0, 60.0),
            ),
            Self::Blue => (
                Ink {
                    back: through([0.15, 0.22, 0.62], deep),
                    grain: 0.25,
                },
                seed.between(35.0, 60.0),
            ),
            Self::Red => (
                Ink {
                    back: through([0.8, 0.16, 0.2], deep),
                    grain: 0.2,
                },
                seed.between(35.0, 65.0),
            ),
            Self::Felt => (
                Ink {
                    back: through([0.1, 0.1, 0.12], deep),
                    grain: 0.0,
                },
                seed.between(70.0, 110.0),
            ),
            Self::Pencil => (
                Ink {
                    back: through([0.35, 0.35, 0.37], deep),
                    grain: 0.5,
                },
                seed.between(45.0, 75.0),
            ),
            Self::Faint | Self::Pressed(_) => {
                let deep = match self {
                    Self::Pressed(hundredths) => f32::from(hundredths) / 100.0,
                    _ => seed.between(0.42, 0.62) as f32,
                };
                (
                    Ink {
                        back: through([0.35, 0.35, 0.37], deep),
                        grain: 0.5,
                    },
                    seed.between(45.0, 70.0),
                )
            }
        }
    }
}

/// Draws a mark where a box is.
pub fn draw(canvas: &mut Canvas, area: &Area, mark: Mark, pen: Pen, seed: &mut Seed) {
    let (ink, wide) = pen.ink(seed);
    let (width, height) = (f64::from(area.width), f64::from(area.height));
    let half = (width * height).sqrt() / 2.0;
    let x = f64::from(area.x) + width / 2.0 + seed.error(22.0);
    let y = f64::from(area.y) + height / 2.0 + seed.error(22.0);
    // What fills a box takes its shape; other marks go half of the way.
    let stretch = match mark {
        Mark::Filled | Mark::Round => width / 2.0 / half,
        _ => (width / 2.0 / half).sqrt(),
    };
    let mut hand = Hand {
        canvas,
        seed,
        ink,
        wide,
        middle: (x, y),
        stretch,
    };
    match mark {
        Mark::None => {}
        Mark::Cross => hand.cross((x, y), half * 0.85, half * 0.22),
        Mark::Overflow => hand.cross((x, y), half * 1.45, half * 0.2),
        Mark::Slash => {
            let far = half * hand.seed.between(0.6, 1.1);
            let side = if hand.seed.is(0.7) { -1.0 } else { 1.0 };
            hand.line(
                (x - far, y - far * side),
                (x + far, y + far * side),
                half * 0.2,
            );
        }
        Mark::Tick => {
            let size = half * hand.seed.between(0.8, 1.4);
            let (a, b) = (
                (x - size * 0.7, y - size * 0.05),
                (x - size * 0.2, y + size * 0.55),
            );
            let c = (x + size * 0.85, y - size * 0.8);
            hand.line(a, b, half * 0.12);
            hand.line(b, c, half * 0.12);
        }
        Mark::Dot => {
            let across = hand.seed.between(85.0, 200.0);
            let turns = (across / 30.0) as usize + 2;
            let points: Vec<(f64, f64)> = (0..=turns * 5)
                .map(|n| {
                    let far = (across / 2.0 - 20.0) * n as f64 / (turns * 5) as f64;
                    let turn = n as f64 * 1.3;
                    (x + libm::cos(turn) * far, y + libm::sin(turn) * far)
                })
                .collect();
            let wide = hand.wide.max(50.0);
            hand.stroke(&points, wide);
        }
        Mark::Round => {
            let far = (
                half + hand.seed.between(70.0, 150.0),
                half + hand.seed.between(70.0, 150.0),
            );
            let start = hand.seed.between(0.0, 6.3);
            let over = hand.seed.between(-0.2, 0.6);
            let drift = hand.seed.error(10.0);
            let points: Vec<(f64, f64)> = (0..=40)
                .map(|n| {
                    let part = f64::from(n) / 40.0;
                    let turn = start + part * (core::f64::consts::TAU + over);
                    (
                        x + libm::cos(turn) * far.0 + drift * part,
                        y + libm::sin(turn) * far.1 - drift * part,
                    )
                })
                .collect();
            hand.stroke(&points, wide);
        }
        Mark::Scribble => hand.scribble((x, y), half * 0.85, (wide * 1.6).max(75.0)),
        Mark::Filled => {
            // Twice, crosswise, close enough to leave next to nothing white.
            hand.scribble((x, y), half * 1.0, wide * 0.62);
            hand.scribble((x, y), half * 1.0, wide * 0.7);
        }
    }
}

/// Writes a short word in capitals, its first letter's upper left corner here, its letters so high, in hundredths of a millimetre.
pub fn note(canvas: &mut Canvas, (x, y): (f64, f64), high: f64, pen: Pen, seed: &mut Seed) {
    let (ink, wide) = pen.ink(seed);
    let mut hand = Hand {
        canvas,
        seed,
        ink,
        wide,
        middle: (x, y),
        stretch: 1.0,
    };
    let broad = high * 0.7;
    let letter: [&[(f64, f64)]; 3] = [
        &[(0.0, 1.0), (0.0, 0.0), (1.0, 1.0), (1.0, 0.0)],
        &[(0.5, 0.0), (0.0, 0.5), (0.5, 1.0), (1.0, 0.5), (0.5, 0.0)],
        &[(0.0, 1.0), (0.0, 0.0), (1.0, 1.0), (1.0, 0.0)],
    ];
    for (n, points) in letter.into_iter().enumerate() {
        let left = x + n as f64 * broad * 1.4;
        let placed = |(u, v): (f64, f64)| (left + u * broad, y + v * high);
        for pair in points.windows(2) {
            if let [from, to] = pair {
                hand.line(placed(*from), placed(*to), high * 0.05);
            }
        }
    }
}

struct Hand<'a> {
    canvas: &'a mut Canvas,
    seed: &'a mut Seed,
    ink: Ink,
    wide: f64,
    middle: (f64, f64),
    /// How many times as wide, and as many times less high, the box is as a square.
    stretch: f64,
}

impl Hand<'_> {
    /// A stroke along points drawn as for a square.
    fn stroke(&mut self, points: &[(f64, f64)], wide: f64) {
        let (x, y) = self.middle;
        let drawn: Vec<(f64, f64)> = points
            .iter()
            .map(|(u, v)| (x + (u - x) * self.stretch, y + (v - y) / self.stretch))
            .collect();
        self.canvas.stroke(&drawn, wide, &self.ink);
    }

    fn cross(&mut self, (x, y): (f64, f64), far: f64, amiss: f64) {
        let far = far * self.seed.between(0.85, 1.15);
        self.line((x - far, y - far), (x + far, y + far), amiss);
        self.line((x - far, y + far), (x + far, y - far), amiss);
    }

    /// A line as a hand draws it: its ends a little off, its middle bent.
    fn line(&mut self, (ax, ay): (f64, f64), (bx, by): (f64, f64), amiss: f64) {
        let (ax, ay) = (ax + self.seed.error(amiss), ay + self.seed.error(amiss));
        let (bx, by) = (bx + self.seed.error(amiss), by + self.seed.error(amiss));
        let (bend_x, bend_y) = (self.seed.error(amiss * 0.6), self.seed.error(amiss * 0.6));
        let points: Vec<(f64, f64)> = (0..=8)
            .map(|n| {
                let part = f64::from(n) / 8.0;
                let bend = 4.0 * part * (1.0 - part);
                (
                    ax + (bx - ax) * part + bend_x * bend,
                    ay + (by - ay) * part + bend_y * bend,
                )
            })
            .collect();
        self.stroke(&points, self.wide);
    }

    fn scribble(&mut self, (x, y): (f64, f64), far: f64, step: f64) {
        let turn = self.seed.between(0.0, core::f64::consts::TAU);
        let (along, across) = (
            (libm::cos(turn), libm::sin(turn)),
            (-libm::sin(turn), libm::cos(turn)),
        );
        let mut points = Vec::new();
        let mut down = -far;
        let mut side = 1.0;
        while down <= far {
            // Within a disc that reaches into the corners of a square.
            let reach = (1.35 * far * far - down * down * 0.95).max(0.0).sqrt();
            for end in [-side, side] {
                let u = end * reach + self.seed.error(step * 0.15);
                let v = down + self.seed.error(step * 0.1);
                points.push((
                    x + along.0 * u + across.0 * v,
                    y + along.1 * u + across.1 * v,
                ));
            }
            side = -side;
            down += step;
        }
        self.stroke(&points, self.wide);
    }
}
