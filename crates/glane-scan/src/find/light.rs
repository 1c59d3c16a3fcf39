//! The light on the paper: how bright white is at each place, whatever the shadow.

use crate::Picture;

/// White, by blocks.
pub(crate) struct Paper {
    block: f64,
    columns: usize,
    rows: usize,
    white: Vec<[f32; 3]>,
}

impl Paper {
    /// By blocks of so many pixels: half of what is to be told from paper, so that two blocks never lie within it.
    pub(crate) fn of(picture: &Picture, block: usize) -> Self {
        let block = block.max(4);
        let columns = picture.width().div_ceil(block);
        let rows = picture.height().div_ceil(block);
        let step = (block / 8).max(1);
        let mut white = Vec::with_capacity(columns * rows);
        let mut seen: [Vec<u8>; 3] = Default::default();
        for row in 0..rows {
            for column in 0..columns {
                seen.iter_mut().for_each(Vec::clear);
                let (right, bottom) = (
                    ((column + 1) * block).min(picture.width()),
                    ((row + 1) * block).min(picture.height()),
                );
                for y in (row * block..bottom).step_by(step) {
                    for x in (column * block..right).step_by(step) {
                        let pixel = picture.at(x as isize, y as isize);
                        for (channel, value) in seen.iter_mut().zip(pixel) {
                            channel.push(value);
                        }
                    }
                }
                let mut cell = [0.0; 3];
                for (cell, channel) in cell.iter_mut().zip(&mut seen) {
                    // A block has one pixel at least, so this one is there.
                    let place = channel.len() * 4 / 5;
                    let (_, value, _) = channel.select_nth_unstable(place);
                    *cell = f32::from(*value);
                }
                white.push(cell);
            }
        }
        let mut paper = Self {
            block: block as f64,
            columns,
            rows,
            white,
        };
        // Widened and narrowed again: what is dark and small is gone, a shadow's edge stays where it is.
        paper.swept(f32::max);
        paper.swept(f32::min);
        paper
    }

    fn swept(&mut self, choose: impl Fn(f32, f32) -> f32) {
        let before = self.white.clone();
        for row in 0..self.rows {
            for column in 0..self.columns {
                let mut cell = before[row * self.columns + column];
                for y in row.saturating_sub(1)..(row + 2).min(self.rows) {
                    for x in column.saturating_sub(1)..(column + 2).min(self.columns) {
                        for (cell, other) in cell.iter_mut().zip(before[y * self.columns + x]) {
                            *cell = choose(*cell, other);
                        }
                    }
                }
                self.white[row * self.columns + column] = cell;
            }
        }
    }

    /// How bright white is here.
    pub(crate) fn at(&self, x: f64, y: f64) -> [f32; 3] {
        let x = (x / self.block - 0.5).clamp(0.0, (self.columns - 1) as f64);
        let y = (y / self.block - 0.5).clamp(0.0, (self.rows - 1) as f64);
        let (left, top) = (x as usize, y as usize);
        let (right, bottom) = (
            (left + 1).min(self.columns - 1),
            (top + 1).min(self.rows - 1),
        );
        let (u, v) = ((x - left as f64) as f32, (y - top as f64) as f32);
        let cell = |x: usize, y: usize| self.white[y * self.columns + x];
        let (a, b, c, d) = (
            cell(left, top),
            cell(right, top),
            cell(left, bottom),
            cell(right, bottom),
        );
        core::array::from_fn(|n| {
            let above = a[n] + (b[n] - a[n]) * u;
            let below = c[n] + (d[n] - c[n]) * u;
            (above + (below - above) * v).max(8.0)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_is_known_under_a_black_box_and_in_the_shadow() {
        let rgb = (0..200 * 200)
            .flat_map(|n| {
                let (x, y) = (n % 200, n / 200);
                let light = if x < 100 { 240 } else { 120 };
                let boxed =
                    (60..80).contains(&y) && ((40..60).contains(&x) || (140..160).contains(&x));
                [if boxed { 15 } else { light }; 3]
            })
            .collect();
        let paper = Paper::of(&Picture::new(200, 200, rgb).unwrap(), 10);
        assert!((paper.at(50.0, 70.0)[0] - 240.0).abs() < 5.0);
        assert!((paper.at(150.0, 70.0)[1] - 120.0).abs() < 5.0);
    }
}
