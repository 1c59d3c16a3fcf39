//! A box's printed outline: where it is, and how far it stands out.

use glane_core::sheet::{Area, Shape};

use super::patch::{FINE, Patch};

/// From the outside of the outline to what is surely within it, in hundredths of a millimetre: the line as our sheets print it, and
/// its blur.
const WIDE: f64 = 62.0;

/// What a box's outline is like, in hundredths of a millimetre.
pub(crate) struct Form {
    shape: Shape,
    /// Half of it, across and down.
    pub(crate) half: (f64, f64),
    /// How many times as thick its line is as those of our sheets.
    pub(crate) thick: f64,
}

impl Form {
    /// Of a box that takes so much of the page. Ours are as high as wide.
    pub(crate) fn of(shape: Shape, area: &Area) -> Self {
        Self {
            shape,
            half: (f64::from(area.width) / 2.0, f64::from(area.height) / 2.0),
            thick: 1.0,
        }
    }

    /// One whose printed line is so many times as thick as ours.
    pub(crate) fn with_thickness(self, thick: f64) -> Self {
        Self { thick, ..self }
    }

    /// How far in it reaches, its line and the line's blur.
    pub(crate) fn rim(&self) -> f64 {
        WIDE * self.thick
    }

    /// How far it goes from its middle.
    pub(crate) fn reach(&self) -> f64 {
        self.half.0.max(self.half.1)
    }

    /// How far outside of it a point of a patch is, from the middle; less than nothing within.
    pub(crate) fn beyond(&self, x: isize, y: isize) -> f64 {
        let (x, y) = ((x as f64 * FINE).abs(), (y as f64 * FINE).abs());
        let (wide, high) = self.half;
        match self.shape {
            Shape::Square => (x - wide).max(y - high),
            Shape::Circle => {
                // Two half circles, and what lies straight between them.
                let round = wide.min(high);
                let (x, y) = ((x - wide + round).max(0.0), (y - high + round).max(0.0));
                (x * x + y * y).sqrt() - round
            }
        }
    }

    /// Points of the line, of the paper outside of it and inside, from the middle.
    fn points(&self) -> Vec<[(f64, f64); 3]> {
        let (wide, high) = self.half;
        let depths = [-18.0, 38.0, -75.0].map(|far| far * self.thick);
        match self.shape {
            Shape::Circle => (0..48)
                .map(|n| {
                    let turn = f64::from(n) / 48.0 * core::f64::consts::TAU;
                    let (cos, sin) = (libm::cos(turn), libm::sin(turn));
                    let round = wide.min(high);
                    let side = |way: f64, half: f64| way.signum() * (half - round);
                    depths.map(|far| {
                        (
                            cos * (round + far) + side(cos, wide),
                            sin * (round + far) + side(sin, high),
                        )
                    })
                })
                .collect(),
            Shape::Square => (0..12)
                .flat_map(|n| {
                    let along = (f64::from(n) + 0.5) / 12.0 * 2.0 - 1.0;
                    let (across, down) = (along * (wide - 40.0), along * (high - 40.0));
                    [
                        depths.map(|far| (across, -high - far)),
                        depths.map(|far| (across, high + far)),
                        depths.map(|far| (-wide - far, down)),
                        depths.map(|far| (wide + far, down)),
                    ]
                })
                .collect(),
        }
    }
}

/// Where the outline is in a patch, from its middle, and how far it stands out there.
pub(crate) fn outline_at(
    patch: &Patch,
    form: &Form,
    astray: f64,
    (from_x, from_y): (isize, isize),
    cap: f32,
) -> ((isize, isize), f32) {
    let points = form.points();
    let middle = (patch.side as isize - 1) / 2;
    let reach = (astray / FINE) as isize;
    let score = |x: isize, y: isize| {
        let at = |(u, v): (f64, f64)| {
            let (u, v) = ((u / FINE).round() as isize, (v / FINE).round() as isize);
            patch
                .at(middle + from_x + x + u, middle + from_y + y + v)
                .clamp(0.0, cap)
        };
        points
            .iter()
            .map(|[line, out, within]| at(*line) - 0.7 * at(*out) - 0.3 * at(*within))
            .sum::<f32>()
            / points.len() as f32
    };
    let far = |x: isize, y: isize| ((x * x + y * y) as f32) / ((reach * reach).max(1) as f32);
    // Of two places as good, the nearer one.
    let worth = |x: isize, y: isize| score(x, y) - 0.03 * cap * far(x, y);
    let mut best = (0, 0, worth(0, 0));
    for y in (-reach..=reach).step_by(2) {
        for x in (-reach..=reach).step_by(2) {
            let value = worth(x, y);
            if value > best.2 {
                best = (x, y, value);
            }
        }
    }
    let (x, y, _) = best;
    for (u, v) in [
        (-1, -1),
        (0, -1),
        (1, -1),
        (-1, 0),
        (1, 0),
        (-1, 1),
        (0, 1),
        (1, 1),
    ] {
        let value = worth(x + u, y + v);
        if value > best.2 {
            best = (x + u, y + v, value);
        }
    }
    ((from_x + best.0, from_y + best.1), score(best.0, best.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_outside_a_place_is_follows_the_shape() {
        let area = |width, height| Area {
            x: 0,
            y: 0,
            width,
            height,
        };
        let at =
            |form: &Form, x: f64, y: f64| form.beyond((x / FINE) as isize, (y / FINE) as isize);
        let square = Form::of(Shape::Square, &area(500, 300));
        assert!((at(&square, 300.0, 0.0) - 50.0).abs() < 0.1);
        assert!((at(&square, 0.0, 200.0) - 50.0).abs() < 0.1);
        assert!((at(&square, 0.0, 0.0) + 150.0).abs() < 0.1);
        let circle = Form::of(Shape::Circle, &area(500, 500));
        assert!((at(&circle, 300.0, 400.0) - 250.0).abs() < 0.1);
        assert!((at(&circle, 0.0, 0.0) + 250.0).abs() < 0.1);
        // Two half circles of 150 around places 100 to either side.
        let long = Form::of(Shape::Circle, &area(500, 300));
        assert!((at(&long, 100.0, 200.0) - 50.0).abs() < 0.1);
        assert!((at(&long, 300.0, 0.0) - 50.0).abs() < 0.1);
    }

    #[test]
    fn a_thicker_line_reaches_further_in() {
        let form = Form::of(
            Shape::Square,
            &Area {
                x: 0,
                y: 0,
                width: 500,
                height: 500,
            },
        );
        let rim = form.rim();
        assert!(form.with_thickness(2.0).rim() > 1.9 * rim);
    }
}
