//! Pictures in memory.

/// A picture in colours: three bytes a pixel, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    height: usize,
    rgb: Vec<u8>,
}

/// A picture of one channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plane {
    width: usize,
    height: usize,
    data: Vec<u8>,
}

impl Picture {
    /// Of these bytes; nothing if there are too few or too many for its size, or none at all.
    pub fn new(width: usize, height: usize, rgb: Vec<u8>) -> Option<Self> {
        let wanted = width.checked_mul(height)?.checked_mul(3)?;
        (wanted > 0 && rgb.len() == wanted).then_some(Self { width, height, rgb })
    }

    /// Across.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Down.
    pub fn height(&self) -> usize {
        self.height
    }

    /// Its bytes.
    pub fn rgb(&self) -> &[u8] {
        &self.rgb
    }

    /// The pixel nearest to this place, inside or out.
    pub fn at(&self, x: isize, y: isize) -> [u8; 3] {
        let x = x.clamp(0, self.width as isize - 1) as usize;
        let y = y.clamp(0, self.height as isize - 1) as usize;
        let start = (y * self.width + x) * 3;
        match self.rgb.get(start..start + 3) {
            Some(&[r, g, b]) => [r, g, b],
            _ => [0; 3],
        }
    }

    /// Between pixels, whose middles lie at halves.
    pub fn sample(&self, x: f64, y: f64) -> [f32; 3] {
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (u, v) = ((x - left) as f32, (y - top) as f32);
        let (left, top) = (left as isize, top as isize);
        let (a, b) = (self.at(left, top), self.at(left + 1, top));
        let (c, d) = (self.at(left, top + 1), self.at(left + 1, top + 1));
        let mut out = [0.0; 3];
        for ((((out, a), b), c), d) in out.iter_mut().zip(a).zip(b).zip(c).zip(d) {
            let above = f32::from(a) + (f32::from(b) - f32::from(a)) * u;
            let below = f32::from(c) + (f32::from(d) - f32::from(c)) * u;
            *out = above + (below - above) * v;
        }
        out
    }

    /// Is this place on it?
    pub fn holds(&self, x: f64, y: f64) -> bool {
        x >= 0.0 && y >= 0.0 && x <= self.width as f64 && y <= self.height as f64
    }

    /// Grey, each pixel the mean of a square of `by` × `by`.
    pub fn reduced(&self, by: usize) -> Plane {
        let by = by.max(1);
        let (width, height) = ((self.width / by).max(1), (self.height / by).max(1));
        let mut data = Vec::with_capacity(width * height);
        let mut sums = vec![0u32; width];
        for rows in self.rgb.chunks(self.width * 3 * by).take(height) {
            sums.fill(0);
            let mut lines = 0u32;
            for row in rows.chunks_exact(self.width * 3) {
                lines += 1;
                for (sum, cell) in sums.iter_mut().zip(row.chunks(3 * by)) {
                    for pixel in cell.chunks_exact(3) {
                        if let [r, g, b] = pixel {
                            *sum += u32::from(*r) + 2 * u32::from(*g) + u32::from(*b);
                        }
                    }
                }
            }
            let all = lines * (by.min(self.width) as u32) * 4;
            data.extend(sums.iter().map(|sum| (sum / all.max(1)).min(255) as u8));
        }
        Plane {
            width,
            height,
            data,
        }
    }

    /// Every fault of exif's turning undone: a quarter to the right, `times` times.
    #[must_use]
    pub fn turned(&self, times: u32) -> Self {
        let mut out = self.clone();
        for _ in 0..times % 4 {
            let (width, height) = (out.height, out.width);
            let mut rgb = Vec::with_capacity(out.rgb.len());
            for y in 0..height {
                for x in 0..width {
                    rgb.extend(out.at(y as isize, (width - 1 - x) as isize));
                }
            }
            out = Self { width, height, rgb };
        }
        out
    }
}

impl Plane {
    /// Of these bytes; nothing if they do not fit.
    pub fn new(width: usize, height: usize, data: Vec<u8>) -> Option<Self> {
        (width > 0 && height > 0 && data.len() == width.checked_mul(height)?).then_some(Self {
            width,
            height,
            data,
        })
    }

    /// Across.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Down.
    pub fn height(&self) -> usize {
        self.height
    }

    /// Its rows.
    pub fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.data.chunks_exact(self.width)
    }

    /// How steep its steepest edges are from one pixel to the next, as a share of the step from dark to light.
    pub(crate) fn sharpness(&self) -> f32 {
        let (mut values, mut steps) = ([0u32; 256], [0u32; 256]);
        for row in self.rows() {
            for pair in row.windows(2) {
                if let [a, b] = pair {
                    values[usize::from(*a)] += 1;
                    steps[usize::from(a.abs_diff(*b))] += 1;
                }
            }
        }
        let all: u32 = values.iter().sum();
        let at = |counts: &[u32; 256], share: f64| {
            let mut left = (f64::from(all) * share) as u32;
            let place = counts.iter().position(|n| {
                let here = left < *n;
                left = left.saturating_sub(*n);
                here
            });
            place.unwrap_or(255) as f32
        };
        let range = at(&values, 0.95) - at(&values, 0.002);
        at(&steps, 0.9995) / range.max(1.0)
    }

    /// How bright its brightest twentieth is.
    pub(crate) fn brightest(&self) -> u8 {
        let mut values = [0u32; 256];
        for value in &self.data {
            values[usize::from(*value)] += 1;
        }
        let mut left = (self.data.len() / 20) as u32;
        let place = values.iter().rposition(|n| {
            let here = left < *n;
            left = left.saturating_sub(*n);
            here
        });
        place.unwrap_or(0) as u8
    }

    /// The pixel nearest to this place.
    pub fn at(&self, x: isize, y: isize) -> u8 {
        let x = x.clamp(0, self.width as isize - 1) as usize;
        let y = y.clamp(0, self.height as isize - 1) as usize;
        self.data.get(y * self.width + x).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reduced_picture_is_the_mean_of_its_squares() {
        let picture = Picture::new(
            4,
            2,
            [[0u8; 3]; 4]
                .iter()
                .chain(&[[200; 3]; 4])
                .flatten()
                .copied()
                .collect(),
        )
        .unwrap();
        let plane = picture.reduced(2);
        assert_eq!((plane.width(), plane.height()), (2, 1));
        assert_eq!(plane.at(0, 0), 100);
        assert_eq!(plane.at(9, 9), 100, "outside is the edge");
    }

    #[test]
    fn a_sharp_edge_is_steeper_than_a_blurred_one() {
        let edge = |wide: f32| {
            let row = (0..100u8)
                .map(|x| (((f32::from(x) - 50.0) / wide).clamp(-1.0, 1.0) * 100.0 + 120.0) as u8);
            let data = row.cycle().take(100 * 60).collect();
            Plane::new(100, 60, data).unwrap().sharpness()
        };
        assert!(edge(0.5) > 0.4, "{}", edge(0.5));
        assert!(edge(6.0) < 0.15, "{}", edge(6.0));
    }

    #[test]
    fn four_quarters_are_a_whole_turn() {
        let picture = Picture::new(3, 2, (0..18).collect()).unwrap();
        assert_eq!(picture.turned(4), picture);
        let once = picture.turned(1);
        assert_eq!((once.width(), once.height()), (2, 3));
        assert_eq!(
            once.at(1, 0),
            picture.at(0, 0),
            "the upper left goes to the upper right"
        );
    }

    #[test]
    fn bytes_that_do_not_fit_are_no_picture() {
        assert!(Picture::new(2, 2, vec![0; 11]).is_none());
        assert!(Picture::new(0, 2, vec![]).is_none());
        assert!(Plane::new(usize::MAX, 2, vec![]).is_none());
    }
}
