//! A page under a lens: a homography, and one term for the lens' curve.

use serde::{Deserialize, Serialize};

use super::warp::{Pair, Point2, Warp};

/// How a page lies in a picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Placement {
    warp: Warp,
    /// Outwards where positive, of the squared distance from the middle in half diagonals.
    curve: f64,
    middle: Point2,
    half: f64,
}

/// A lens that bends a line more than this is none that a phone has.
const MOST_CURVED: f64 = 0.16;

impl Placement {
    /// Where this place of the page, in hundredths of a millimetre, is in the picture.
    pub fn at(&self, point: Point2) -> Point2 {
        bent(self.warp.at(point), self.curve, self.middle, self.half)
    }

    /// Where this place of the picture is on the page.
    pub fn back(&self, point: Point2) -> Option<Point2> {
        let straight = straightened(point, self.curve, self.middle, self.half);
        Some(self.warp.back()?.at(straight))
    }

    /// How many pixels a millimetre has around here.
    pub fn scale(&self, point: Point2) -> f64 {
        let here = self.at(point);
        let right = self.at(Point2 {
            x: point.x + 100.0,
            ..point
        });
        let down = self.at(Point2 {
            y: point.y + 100.0,
            ..point
        });
        here.to(right).min(here.to(down))
    }

    /// From a page drawn to another scale: one length of it is so many of this one's.
    #[cfg(feature = "generator")]
    pub(crate) fn scaled(self, by: f64) -> Self {
        Self {
            warp: self.warp.scaled(by),
            ..self
        }
    }

    /// Of pairs from the page to the picture, whose lens is taken as straight.
    pub(crate) fn straight(warp: Warp, (width, height): (usize, usize)) -> Self {
        let (width, height) = (width as f64, height as f64);
        Self {
            warp,
            curve: 0.0,
            middle: Point2 {
                x: width / 2.0,
                y: height / 2.0,
            },
            half: (width * width + height * height).sqrt() / 2.0,
        }
    }

    /// The curve that makes the pairs fit best, if they fit much better with it.
    pub(crate) fn curved(self, pairs: &[Pair]) -> Self {
        let tried = |curve: f64| -> Option<(Self, f64)> {
            let flat: Vec<Pair> = pairs
                .iter()
                .map(|pair| Pair {
                    to: straightened(pair.to, curve, self.middle, self.half),
                    ..*pair
                })
                .collect();
            let warp = Warp::of(&flat)?;
            let with = Self {
                warp,
                curve,
                ..self
            };
            let amiss = pairs.iter().map(|pair| {
                let far = with.at(pair.from).to(pair.to);
                pair.weight * far * far
            });
            // A curve is believed as far as the marks pay for it: half a pixel's worth for each 5 %.
            Some((with, amiss.sum::<f64>() + 100.0 * curve * curve))
        };
        let best = |places: &mut dyn Iterator<Item = f64>| {
            places.filter_map(tried).min_by(|a, b| a.1.total_cmp(&b.1))
        };
        let steps = 16;
        let Some((coarse, _)) =
            best(&mut (-steps..=steps).map(|n| f64::from(n) / f64::from(steps) * MOST_CURVED))
        else {
            return self;
        };
        best(
            &mut (-10..=10)
                .map(|n| coarse.curve + f64::from(n) / 10.0 * MOST_CURVED / f64::from(steps)),
        )
        .map_or(coarse, |(fine, _)| fine)
    }
}

fn bent(point: Point2, curve: f64, middle: Point2, half: f64) -> Point2 {
    let (x, y) = (point.x - middle.x, point.y - middle.y);
    let more = 1.0 + curve * (x * x + y * y) / (half * half);
    Point2 {
        x: middle.x + x * more,
        y: middle.y + y * more,
    }
}

fn straightened(point: Point2, curve: f64, middle: Point2, half: f64) -> Point2 {
    let (x, y) = (point.x - middle.x, point.y - middle.y);
    let (mut u, mut v) = (x, y);
    for _ in 0..8 {
        let more = 1.0 + curve * (u * u + v * v) / (half * half);
        (u, v) = (x / more, y / more);
    }
    Point2 {
        x: middle.x + u,
        y: middle.y + v,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bent_picture_is_straightened_and_bent_back() {
        let places = [
            (1500, 1500),
            (19500, 1500),
            (19500, 28200),
            (1500, 28200),
            (1500, 14850),
            (19500, 14850),
        ];
        let corners = [
            (300.0, 200.0),
            (2600.0, 260.0),
            (2500.0, 3800.0),
            (420.0, 3700.0),
        ];
        let pairs: Vec<Pair> = places
            .iter()
            .zip(corners)
            .map(|((x, y), (u, v))| Pair {
                from: Point2 {
                    x: f64::from(*x),
                    y: f64::from(*y),
                },
                to: Point2 { x: u, y: v },
                weight: 1.0,
            })
            .collect();
        let truth = Placement {
            curve: -0.06,
            ..Placement::straight(Warp::of(&pairs).unwrap(), (3000, 4000))
        };
        let seen: Vec<Pair> = places
            .iter()
            .map(|(x, y)| {
                let from = Point2 {
                    x: f64::from(*x),
                    y: f64::from(*y),
                };
                Pair {
                    from,
                    to: truth.at(from),
                    weight: 1.0,
                }
            })
            .collect();
        let found = Placement::straight(Warp::of(&seen).unwrap(), (3000, 4000)).curved(&seen);
        for at in [(10000.0, 14000.0), (4000.0, 22000.0), (18000.0, 9000.0)] {
            let at = Point2 { x: at.0, y: at.1 };
            assert!(found.at(at).to(truth.at(at)) < 2.0, "{found:?}");
            assert!(found.back(found.at(at)).unwrap().to(at) < 1.0);
        }
    }
}
