//! Paper to draw on, in hundredths of a millimetre.

use crate::Picture;

/// What a stroke leaves: how much of each colour it lets through, and how evenly.
#[derive(Debug, Clone, Copy)]
pub struct Ink {
    /// Of red, green and blue light, what comes back: 0 is black.
    pub back: [f32; 3],
    /// How much of the paper's grain stays bare, from 0 for a felt pen on.
    pub grain: f32,
}

impl Ink {
    /// A printer's.
    pub const PRINTED: Self = Self {
        back: [0.1, 0.1, 0.11],
        grain: 0.0,
    };
}

/// A page.
#[derive(Debug, Clone)]
pub struct Canvas {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// Pixels of a hundredth of a millimetre.
    pub scale: f64,
    rgb: Vec<u8>,
}

impl Canvas {
    /// White paper of this size in hundredths of a millimetre, with so many pixels a millimetre.
    pub fn new(width: i32, height: i32, pixels: f64) -> Self {
        let scale = pixels / 100.0;
        let (width, height) = (
            (f64::from(width) * scale) as usize,
            (f64::from(height) * scale) as usize,
        );
        Self {
            width,
            height,
            scale,
            rgb: vec![250; width * height * 3],
        }
    }

    /// What a printer made, as a picture so many hundredths of a millimetre wide.
    pub fn printed(picture: &Picture, width: i32) -> Self {
        Self {
            width: picture.width(),
            height: picture.height(),
            scale: picture.width() as f64 / f64::from(width),
            // Paper is never as white as a screen.
            rgb: picture
                .rgb()
                .iter()
                .map(|value| (*value).clamp(25, 250))
                .collect(),
        }
    }

    /// As a picture.
    pub fn picture(self) -> Option<Picture> {
        Picture::new(self.width, self.height, self.rgb)
    }

    /// The paper at this place, mixed of its neighbours.
    pub fn at(&self, x: f64, y: f64) -> [f32; 3] {
        let (x, y) = (x * self.scale - 0.5, y * self.scale - 0.5);
        let left = x.floor().clamp(0.0, self.width as f64 - 2.0);
        let top = y.floor().clamp(0.0, self.height as f64 - 2.0);
        let (u, v) = (
            (x - left).clamp(0.0, 1.0) as f32,
            (y - top).clamp(0.0, 1.0) as f32,
        );
        let start = (top as usize * self.width + left as usize) * 3;
        let down = self.width * 3;
        core::array::from_fn(|n| {
            let value = |at: usize| f32::from(self.rgb[at + n]);
            let above = value(start) + (value(start + 3) - value(start)) * u;
            let below = value(start + down) + (value(start + down + 3) - value(start + down)) * u;
            above + (below - above) * v
        })
    }

    /// Inks every place by how much of it the shape covers, from 0 to 1; `shape` gets hundredths of a millimetre and says how far
    /// within the shape's edge a place is.
    fn ink(
        &mut self,
        (left, top, right, bottom): (f64, f64, f64, f64),
        ink: &Ink,
        shape: impl Fn(f64, f64) -> f64,
    ) {
        let clip = |value: f64, most: usize| (value * self.scale).clamp(0.0, most as f64) as usize;
        let (left, right) = (
            clip(left, self.width),
            clip(right + 2.0 / self.scale, self.width),
        );
        let (top, bottom) = (
            clip(top, self.height),
            clip(bottom + 2.0 / self.scale, self.height),
        );
        for y in top..bottom {
            for x in left..right {
                let within = shape((x as f64 + 0.5) / self.scale, (y as f64 + 0.5) / self.scale);
                let mut cover = (within * self.scale + 0.5).clamp(0.0, 1.0) as f32;
                if cover <= 0.0 {
                    continue;
                }
                if ink.grain > 0.0 {
                    cover *= 1.0 - ink.grain * grain(x, y);
                }
                let start = (y * self.width + x) * 3;
                for (value, back) in self.rgb[start..start + 3].iter_mut().zip(ink.back) {
                    let old = f32::from(*value);
                    let new = old.min(250.0 * back);
                    *value = (old + (new - old) * cover) as u8;
                }
            }
        }
    }

    /// A stroke along points, so wide.
    pub fn stroke(&mut self, points: &[(f64, f64)], wide: f64, ink: &Ink) {
        for pair in points.windows(2) {
            let ((ax, ay), (bx, by)) = (pair[0], pair[1]);
            let half = wide / 2.0;
            let area = (
                ax.min(bx) - half,
                ay.min(by) - half,
                ax.max(bx) + half,
                ay.max(by) + half,
            );
            let (dx, dy) = (bx - ax, by - ay);
            let long = (dx * dx + dy * dy).max(1e-9);
            self.ink(area, ink, |x, y| {
                let along = (((x - ax) * dx + (y - ay) * dy) / long).clamp(0.0, 1.0);
                let (u, v) = (x - ax - along * dx, y - ay - along * dy);
                half - (u * u + v * v).sqrt()
            });
        }
    }

    /// A disc.
    pub fn disc(&mut self, (x, y): (f64, f64), across: f64, ink: &Ink) {
        self.stroke(&[(x, y), (x, y)], across, ink);
    }

    /// A ring, by its outside.
    pub fn ring(&mut self, (x, y): (f64, f64), across: f64, wide: f64, ink: &Ink) {
        let half = across / 2.0;
        self.ink((x - half, y - half, x + half, y + half), ink, |u, v| {
            let far = ((u - x) * (u - x) + (v - y) * (v - y)).sqrt();
            (half - far).min(far - half + wide)
        });
    }

    /// A rectangle, full.
    pub fn fill(&mut self, (left, top, right, bottom): (f64, f64, f64, f64), ink: &Ink) {
        self.ink((left, top, right, bottom), ink, |x, y| {
            (x - left).min(right - x).min(y - top).min(bottom - y)
        });
    }

    /// A rectangle's outline, by its outside.
    pub fn frame(
        &mut self,
        (left, top, right, bottom): (f64, f64, f64, f64),
        wide: f64,
        ink: &Ink,
    ) {
        self.ink((left, top, right, bottom), ink, |x, y| {
            let within = (x - left).min(right - x).min(y - top).min(bottom - y);
            within.min(wide - within)
        });
    }

    /// A stain with a darker rim.
    pub fn stain(&mut self, (x, y): (f64, f64), across: f64, strength: f32) {
        let half = across / 2.0;
        let scale = self.scale;
        let area = (x - half, y - half, x + half, y + half);
        let clip = |value: f64, most: usize| (value * scale).clamp(0.0, most as f64) as usize;
        for row in clip(area.1, self.height)..clip(area.3, self.height) {
            for column in clip(area.0, self.width)..clip(area.2, self.width) {
                let (u, v) = (column as f64 / scale - x, row as f64 / scale - y);
                let far = (u * u + v * v).sqrt() / half;
                if far >= 1.0 {
                    continue;
                }
                let rim = (1.0 - ((far - 0.93) / 0.05).abs()).max(0.0) as f32;
                let deep = strength * (0.35 + 0.65 * rim) * (((1.0 - far) * 12.0).min(1.0) as f32);
                let start = (row * self.width + column) * 3;
                for (value, taken) in self.rgb[start..start + 3].iter_mut().zip([0.25, 0.45, 0.8]) {
                    *value = (f32::from(*value) * (1.0 - deep * taken)) as u8;
                }
            }
        }
    }
}

/// The paper's grain at a pixel, from 0 to 1.
fn grain(x: usize, y: usize) -> f32 {
    let mut z = (x as u64 / 2).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        ^ (y as u64 / 2).wrapping_mul(0xc2b2_ae3d_27d4_eb4f);
    z = (z ^ (z >> 31)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    ((z >> 40) & 0xffff) as f32 / 65535.0
}
