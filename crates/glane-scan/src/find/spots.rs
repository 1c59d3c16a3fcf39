//! What is dark in a grey picture, piece by piece.

use crate::Plane;

/// A piece of connected dark pixels, by its moments.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Piece {
    pub(crate) area: f64,
    pub(crate) left: u32,
    pub(crate) right: u32,
    pub(crate) top: u32,
    pub(crate) bottom: u32,
    x: f64,
    y: f64,
    xx: f64,
    yy: f64,
    xy: f64,
}

impl Piece {
    fn run(from: u32, to: u32, y: u32) -> Self {
        let n = f64::from(to - from);
        let (a, b) = (f64::from(from) + 0.5, f64::from(to) - 0.5);
        let middle = f64::midpoint(a, b);
        let y_middle = f64::from(y) + 0.5;
        Self {
            area: n,
            left: from,
            right: to,
            top: y,
            bottom: y + 1,
            x: n * middle,
            y: n * y_middle,
            xx: n * middle * middle + n * (n * n - 1.0) / 12.0,
            yy: n * y_middle * y_middle,
            xy: n * middle * y_middle,
        }
    }

    fn join(&mut self, other: &Self) {
        self.area += other.area;
        self.left = self.left.min(other.left);
        self.right = self.right.max(other.right);
        self.top = self.top.min(other.top);
        self.bottom = self.bottom.max(other.bottom);
        self.x += other.x;
        self.y += other.y;
        self.xx += other.xx;
        self.yy += other.yy;
        self.xy += other.xy;
    }

    pub(crate) fn middle(&self) -> (f64, f64) {
        (self.x / self.area, self.y / self.area)
    }

    pub(crate) fn size(&self) -> (f64, f64) {
        (
            f64::from(self.right - self.left),
            f64::from(self.bottom - self.top),
        )
    }

    /// Its area beside that of a full ellipse with the same spread: 1 for a disc, less for a ring, a letter, a line.
    pub(crate) fn roundness(&self) -> f64 {
        let (x, y) = self.middle();
        // A pixel is a square with a spread of its own.
        let xx = self.xx / self.area - x * x + 1.0 / 12.0;
        let yy = self.yy / self.area - y * y + 1.0 / 12.0;
        let xy = self.xy / self.area - x * y;
        let spread = (xx * yy - xy * xy).max(1e-9).sqrt();
        self.area / (4.0 * core::f64::consts::PI * spread)
    }

    /// The longer axis of its spread beside the shorter one.
    pub(crate) fn stretch(&self) -> f64 {
        let (x, y) = self.middle();
        let xx = self.xx / self.area - x * x + 1.0 / 12.0;
        let yy = self.yy / self.area - y * y + 1.0 / 12.0;
        let xy = self.xy / self.area - x * y;
        let half = f64::midpoint(xx, yy);
        let rest = ((xx - yy) * (xx - yy) / 4.0 + xy * xy).sqrt();
        ((half + rest) / (half - rest).max(1e-9)).sqrt()
    }
}

/// The pieces darker than their surroundings.
#[allow(
    clippy::needless_range_loop,
    reason = "one step beyond the row ends its last run"
)]
pub(crate) fn pieces(plane: &Plane) -> Vec<Piece> {
    let (width, height) = (plane.width(), plane.height());
    let sums = Sums::of(plane);
    let reach = (width.max(height) / 40).max(8);
    let mut found: Vec<Piece> = Vec::new();
    let mut parent: Vec<u32> = Vec::new();
    let mut above: Vec<(u32, u32, u32)> = Vec::new();
    let mut here: Vec<(u32, u32, u32)> = Vec::new();
    for (y, row) in plane.rows().enumerate() {
        here.clear();
        let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(height));
        let mut start: Option<usize> = None;
        for x in 0..=width {
            let dark = x < width && {
                let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(width));
                let n = ((right - left) * (bottom - top)) as u64;
                let mean = sums.over(left, top, right, bottom);
                let value = u64::from(row[x]);
                value * n * 100 < mean * 80 && (value + 10) * n < mean
            };
            match (dark, start) {
                (true, None) => start = Some(x),
                (false, Some(from)) => {
                    here.push((from as u32, x as u32, 0));
                    start = None;
                }
                _ => {}
            }
        }
        let mut first = 0;
        for run in &mut here {
            while above.get(first).is_some_and(|other| other.1 < run.0) {
                first += 1;
            }
            let piece = Piece::run(run.0, run.1, y as u32);
            let mut name: Option<u32> = None;
            for other in above[first..].iter().take_while(|other| other.0 <= run.1) {
                let root = root(&mut parent, other.2);
                match name {
                    None => name = Some(root),
                    Some(mine) if mine != root => {
                        let taken = found[root as usize];
                        found[mine as usize].join(&taken);
                        found[root as usize].area = 0.0;
                        parent[root as usize] = mine;
                    }
                    Some(_) => {}
                }
            }
            run.2 = if let Some(mine) = name {
                found[mine as usize].join(&piece);
                mine
            } else {
                found.push(piece);
                parent.push(parent.len() as u32);
                parent.len() as u32 - 1
            };
        }
        core::mem::swap(&mut above, &mut here);
    }
    found.retain(|piece| piece.area > 0.0);
    found
}

fn root(parent: &mut [u32], mut of: u32) -> u32 {
    while parent[of as usize] != of {
        parent[of as usize] = parent[parent[of as usize] as usize];
        of = parent[of as usize];
    }
    of
}

/// Sums over rectangles in four look-ups.
struct Sums {
    width: usize,
    sums: Vec<u32>,
}

impl Sums {
    fn of(plane: &Plane) -> Self {
        let width = plane.width() + 1;
        let mut sums = vec![0u32; width * (plane.height() + 1)];
        for (y, row) in plane.rows().enumerate() {
            let (above, here) = sums[y * width..].split_at_mut(width);
            let mut sum = 0u32;
            for (x, value) in row.iter().enumerate() {
                sum += u32::from(*value);
                // A picture of more than sixteen million pixels wraps, and the differences below wrap back.
                here[x + 1] = above[x + 1].wrapping_add(sum);
            }
        }
        Self { width, sums }
    }

    fn over(&self, left: usize, top: usize, right: usize, bottom: usize) -> u64 {
        let at = |x: usize, y: usize| self.sums[y * self.width + x];
        u64::from(
            at(right, bottom)
                .wrapping_sub(at(left, bottom))
                .wrapping_sub(at(right, top))
                .wrapping_add(at(left, top)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(dark: impl Fn(f64, f64) -> bool) -> Vec<Piece> {
        let data = (0..120 * 120)
            .map(|n| {
                let (x, y) = (f64::from(n % 120) - 59.5, f64::from(n / 120) - 59.5);
                if dark(x, y) { 20 } else { 220 }
            })
            .collect();
        pieces(&Plane::new(120, 120, data).unwrap())
    }

    #[test]
    fn a_disc_is_round_and_a_ring_or_a_square_less() {
        let disc = drawn(|x, y| x * x + y * y < 100.0);
        assert_eq!(disc.len(), 1);
        assert!(
            (disc[0].roundness() - 1.0).abs() < 0.02,
            "{}",
            disc[0].roundness()
        );
        assert!((disc[0].middle().0 - 60.0).abs() < 0.05);
        let square = drawn(|x, y| x.abs() < 8.0 && y.abs() < 8.0);
        assert!(square[0].roundness() < 0.97, "{}", square[0].roundness());
        let ring = drawn(|x, y| (49.0..100.0).contains(&(x * x + y * y)));
        assert_eq!(ring.len(), 1);
        assert!(ring[0].roundness() < 0.5);
    }

    #[test]
    fn a_fork_whose_arms_meet_below_is_one_piece() {
        let fork = drawn(|x, y| {
            (x.abs() > 4.0 && x.abs() < 6.0 && y.abs() < 10.0)
                || (y > 8.0 && y < 10.0 && x.abs() < 6.0)
        });
        assert_eq!(fork.len(), 1);
    }
}
