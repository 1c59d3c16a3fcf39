//! A piece of the page, laid straight, as darkness: 0 is the paper's own white in this light, 1 no light at all.

use super::outline::Form;
use crate::Picture;
use crate::find::{Paper, Placement, Point2};

/// Hundredths of a millimetre from one point of a patch to the next.
pub(crate) const FINE: f64 = 12.5;

/// From the outside of a box's outline, in hundredths of a millimetre: from there on what is printed is none of it.
const BESIDE: f64 = 20.0;

/// A square piece of the page.
pub(crate) struct Patch {
    pub(crate) side: usize,
    pub(crate) dark: Vec<f32>,
    /// Which of its points the picture does not show; empty where it shows them all.
    hidden: Vec<bool>,
}

impl Patch {
    /// Around a place of the page, so far in each direction.
    pub(crate) fn taken(
        picture: &Picture,
        paper: &Paper,
        placement: &Placement,
        middle: Point2,
        reach: f64,
    ) -> Self {
        let half = (reach / FINE).ceil() as usize;
        let side = 2 * half + 1;
        let reach = half as f64 * FINE;
        let corner = |x: f64, y: f64| {
            placement.at(Point2 {
                x: middle.x + x * reach,
                y: middle.y + y * reach,
            })
        };
        // Over so small a piece the page is as good as flat.
        let (a, b) = (corner(-1.0, -1.0), corner(1.0, -1.0));
        let (c, d) = (corner(-1.0, 1.0), corner(1.0, 1.0));
        // All of it lies between its corners.
        let is_whole = [a, b, c, d].iter().all(|at| picture.holds(at.x, at.y));
        let mut hidden = Vec::new();
        let between = |from: Point2, to: Point2, share: f64| Point2 {
            x: from.x + (to.x - from.x) * share,
            y: from.y + (to.y - from.y) * share,
        };
        let mut dark = Vec::with_capacity(side * side);
        for row in 0..side {
            let down = row as f64 / (side - 1) as f64;
            let (left, right) = (between(a, c, down), between(b, d, down));
            let whites = [0.0, 0.5, 1.0].map(|share| {
                let at = between(left, right, share);
                paper.at(at.x, at.y)
            });
            for column in 0..side {
                let across = column as f64 / (side - 1) as f64;
                let at = between(left, right, across);
                let seen = picture.sample(at.x, at.y);
                let (from, share) = if across < 0.5 {
                    (0, across * 2.0)
                } else {
                    (1, across * 2.0 - 1.0)
                };
                let mut most = 0.0f32;
                for (n, value) in seen.iter().enumerate() {
                    let white =
                        whites[from][n] + (whites[from + 1][n] - whites[from][n]) * share as f32;
                    most = most.max(1.0 - value / white);
                }
                dark.push(most);
                if !is_whole {
                    hidden.push(!picture.holds(at.x, at.y));
                }
            }
        }
        Self { side, dark, hidden }
    }

    /// Does the picture show this point, and so many points each way around it? What it does not show is filled with what lies at
    /// its edge.
    pub(crate) fn shows(&self, x: isize, y: isize, around: isize) -> bool {
        let most = self.side as isize - 1;
        let shown = |x: isize, y: isize| {
            let (x, y) = (x.clamp(0, most) as usize, y.clamp(0, most) as usize);
            !self.hidden.get(y * self.side + x).copied().unwrap_or(false)
        };
        // A picture has no holes: what is between four places that it shows, it shows.
        [(-1, -1), (1, -1), (-1, 1), (1, 1)]
            .iter()
            .all(|(across, down)| shown(x + across * around, y + down * around))
    }

    /// The nearest point.
    pub(crate) fn at(&self, x: isize, y: isize) -> f32 {
        let most = self.side as isize - 1;
        let (x, y) = (x.clamp(0, most) as usize, y.clamp(0, most) as usize);
        self.dark.get(y * self.side + x).copied().unwrap_or(0.0)
    }

    /// Lays paper over what is printed outside of the box found at this offset; `printed` gets lengths from the box's middle.
    pub(crate) fn bare(
        &mut self,
        form: &Form,
        (right, down): (isize, isize),
        printed: &dyn Fn(f64, f64) -> bool,
    ) {
        let middle = (self.side as isize - 1) / 2;
        let mut paper: Vec<f32> = Vec::new();
        let mut covered: Vec<usize> = Vec::new();
        for (n, value) in self.dark.iter().enumerate() {
            let x = (n % self.side) as isize - middle - right;
            let y = (n / self.side) as isize - middle - down;
            if form.beyond(x, y) > BESIDE {
                if printed(x as f64 * FINE, y as f64 * FINE) {
                    covered.push(n);
                } else {
                    paper.push(*value);
                }
            }
        }
        paper.sort_by(f32::total_cmp);
        let white = paper.get(paper.len() * 2 / 5).copied().unwrap_or(0.0);
        for n in covered {
            self.dark[n] = white;
        }
    }

    /// Each point the mean of three by three.
    pub(crate) fn smoothed(&self) -> Self {
        let side = self.side;
        let mut rows = vec![0.0f32; side * side];
        for (row, out) in self
            .dark
            .chunks_exact(side)
            .zip(rows.chunks_exact_mut(side))
        {
            for x in 0..side {
                let (left, right) = (x.saturating_sub(1), (x + 1).min(side - 1));
                out[x] = (row[left] + row[x] + row[right]) / 3.0;
            }
        }
        let mut dark = vec![0.0f32; side * side];
        for y in 0..side {
            let (above, below) = (y.saturating_sub(1) * side, (y + 1).min(side - 1) * side);
            for x in 0..side {
                dark[y * side + x] = (rows[above + x] + rows[y * side + x] + rows[below + x]) / 3.0;
            }
        }
        Self {
            side,
            dark,
            hidden: self.hidden.clone(),
        }
    }

    /// What is dark over more than `wide` points each way: shadows, stains, what is blackened; no strokes of a pen.
    pub(crate) fn broad(&self, wide: usize) -> Self {
        let narrowed = swept(&self.dark, self.side, wide / 2, f32::min);
        Self {
            side: self.side,
            dark: swept(&narrowed, self.side, wide / 2, f32::max),
            hidden: self.hidden.clone(),
        }
    }
}

fn swept(from: &[f32], side: usize, reach: usize, choose: impl Fn(f32, f32) -> f32) -> Vec<f32> {
    let mut rows = vec![0.0f32; side * side];
    for (row, out) in from.chunks_exact(side).zip(rows.chunks_exact_mut(side)) {
        for x in 0..side {
            let window = &row[x.saturating_sub(reach)..(x + reach + 1).min(side)];
            out[x] = window.iter().copied().fold(row[x], &choose);
        }
    }
    let mut all = rows.clone();
    for y in 0..side {
        for other in y.saturating_sub(reach)..(y + reach + 1).min(side) {
            let row = &rows[other * side..(other + 1) * side];
            for (out, value) in all[y * side..(y + 1) * side].iter_mut().zip(row) {
                *out = choose(*out, *value);
            }
        }
    }
    all
}
