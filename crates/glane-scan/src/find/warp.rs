//! From a plane page to its picture: eight numbers.

use serde::{Deserialize, Serialize};

/// A place, in pixels or in hundredths of a millimetre.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point2 {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point2 {
    /// How far it is to the other one.
    pub fn to(self, other: Self) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        (x * x + y * y).sqrt()
    }
}

impl From<glane_core::sheet::Point> for Point2 {
    fn from(point: glane_core::sheet::Point) -> Self {
        Self {
            x: f64::from(point.x),
            y: f64::from(point.y),
        }
    }
}

/// A homography: straight lines stay straight.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Warp([f64; 9]);

/// Two places that are the same one, and how much they count.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair {
    pub(crate) from: Point2,
    pub(crate) to: Point2,
    pub(crate) weight: f64,
}

impl Warp {
    pub(crate) fn at(&self, point: Point2) -> Point2 {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let w = g * point.x + h * point.y + i;
        let w = if w.abs() < 1e-12 { 1e-12 } else { w };
        Point2 {
            x: (a * point.x + b * point.y + c) / w,
            y: (d * point.x + e * point.y + f) / w,
        }
    }

    /// That of four pairs or more, by least squares; nothing if they lie on a line.
    pub(crate) fn of(pairs: &[Pair]) -> Option<Self> {
        Self::solved(pairs, 8)
    }

    /// Without perspective: three pairs or more.
    pub(crate) fn flat(pairs: &[Pair]) -> Option<Self> {
        Self::solved(pairs, 6)
    }

    fn solved(pairs: &[Pair], unknowns: usize) -> Option<Self> {
        if pairs.len() * 2 < unknowns {
            return None;
        }
        // Both sides near one, or eight digits are lost in the squares.
        let (from, from_scale) = frame(pairs.iter().map(|pair| pair.from))?;
        let (to, to_scale) = frame(pairs.iter().map(|pair| pair.to))?;
        let mut sums = [[0.0f64; 9]; 8];
        for pair in pairs {
            let x = (pair.from.x - from.x) / from_scale;
            let y = (pair.from.y - from.y) / from_scale;
            let u = (pair.to.x - to.x) / to_scale;
            let v = (pair.to.y - to.y) / to_scale;
            let rows = [
                [x, y, 1.0, 0.0, 0.0, 0.0, -u * x, -u * y, u],
                [0.0, 0.0, 0.0, x, y, 1.0, -v * x, -v * y, v],
            ];
            for row in rows {
                for i in 0..unknowns {
                    for j in 0..unknowns {
                        sums[i][j] += pair.weight * row[i] * row[j];
                    }
                    sums[i][8] += pair.weight * row[i] * row[8];
                }
            }
        }
        let h = eliminated(&mut sums, unknowns)?;
        let inner = [h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7], 1.0];
        let before = [
            1.0 / from_scale,
            0.0,
            -from.x / from_scale,
            0.0,
            1.0 / from_scale,
            -from.y / from_scale,
            0.0,
            0.0,
            1.0,
        ];
        let after = [to_scale, 0.0, to.x, 0.0, to_scale, to.y, 0.0, 0.0, 1.0];
        Some(Self(times(&after, &times(&inner, &before))))
    }

    /// From places of a page drawn to another scale: one length of it is so many of this one's.
    #[cfg(feature = "generator")]
    pub(crate) fn scaled(&self, by: f64) -> Self {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        Self([a * by, b * by, c, d * by, e * by, f, g * by, h * by, i])
    }

    /// The other way round.
    pub(crate) fn back(&self) -> Option<Self> {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let cofactors = [
            e * i - f * h,
            c * h - b * i,
            b * f - c * e,
            f * g - d * i,
            a * i - c * g,
            c * d - a * f,
            d * h - e * g,
            b * g - a * h,
            a * e - b * d,
        ];
        let determinant = a * cofactors[0] + b * cofactors[3] + c * cofactors[6];
        (determinant.abs() > 1e-18).then(|| Self(cofactors.map(|value| value / determinant)))
    }
}

fn times(left: &[f64; 9], right: &[f64; 9]) -> [f64; 9] {
    let mut out = [0.0; 9];
    for (place, cell) in out.iter_mut().enumerate() {
        let (row, column) = (place / 3, place % 3);
        *cell = (0..3)
            .map(|k| left[row * 3 + k] * right[k * 3 + column])
            .sum();
    }
    out
}

fn frame(points: impl Iterator<Item = Point2> + Clone) -> Option<(Point2, f64)> {
    let n = points.clone().count() as f64;
    let x = points.clone().map(|point| point.x).sum::<f64>() / n;
    let y = points.clone().map(|point| point.y).sum::<f64>() / n;
    let middle = Point2 { x, y };
    let spread = points.map(|point| point.to(middle)).sum::<f64>() / n;
    (spread.is_finite() && spread > 1e-9).then_some((middle, spread))
}

fn eliminated(sums: &mut [[f64; 9]; 8], unknowns: usize) -> Option<[f64; 8]> {
    for column in 0..unknowns {
        let best = (column..unknowns)
            .max_by(|a, b| sums[*a][column].abs().total_cmp(&sums[*b][column].abs()))?;
        if sums[best][column].abs() < 1e-10 {
            return None;
        }
        sums.swap(column, best);
        let pivot = sums[column];
        for row in (0..unknowns).filter(|row| *row != column) {
            let share = sums[row][column] / pivot[column];
            for k in column..9 {
                sums[row][k] -= share * pivot[k];
            }
        }
    }
    let mut out = [0.0; 8];
    for (row, value) in out.iter_mut().enumerate().take(unknowns) {
        *value = sums[row][8] / sums[row][row];
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs() -> Vec<Pair> {
        let warp = Warp([1.2, 0.3, 40.0, -0.2, 0.9, 300.0, 1e-5, -2e-5, 1.0]);
        [
            (0.0, 0.0),
            (21000.0, 0.0),
            (21000.0, 29700.0),
            (0.0, 29700.0),
            (900.0, 15000.0),
        ]
        .into_iter()
        .map(|(x, y)| {
            let from = Point2 { x, y };
            Pair {
                from,
                to: warp.at(from),
                weight: 1.0,
            }
        })
        .collect()
    }

    #[test]
    fn a_warp_comes_back_from_the_places_it_sent() {
        let pairs = pairs();
        let warp = Warp::of(&pairs).unwrap();
        let back = warp.back().unwrap();
        for pair in &pairs {
            assert!(warp.at(pair.from).to(pair.to) < 1e-3);
            assert!(back.at(pair.to).to(pair.from) < 1e-2);
        }
    }

    #[test]
    fn too_few_places_or_all_on_a_line_are_no_warp() {
        assert!(Warp::of(&pairs()[..3]).is_none());
        let line: Vec<Pair> = (0..6)
            .map(|n| {
                let at = Point2 {
                    x: f64::from(n),
                    y: f64::from(n) * 2.0,
                };
                Pair {
                    from: at,
                    to: at,
                    weight: 1.0,
                }
            })
            .collect();
        assert!(Warp::of(&line).is_none());
    }
}
