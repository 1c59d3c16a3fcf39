//! A phone's photo of a page, or a scanner's.

use super::canvas::Canvas;
use super::seed::Seed;
use crate::Picture;

/// A page folded along a line across it, that stands up beyond.
#[derive(Debug, Clone, Copy)]
pub struct Fold {
    /// Where, as a share of the page's height.
    pub at: f64,
    /// How steeply, in degrees.
    pub degrees: f64,
}

/// The shadow of a hand, from an edge of the photo.
#[derive(Debug, Clone, Copy)]
pub struct Shade {
    /// What light is left, from 0 to 1.
    pub left: f64,
    /// How wide its edge is, as a share of the photo's width.
    pub soft: f64,
    /// Where its fingers end, as shares of the photo.
    pub tip: (f64, f64),
}

/// How a photo is taken.
#[derive(Debug, Clone, Copy)]
pub struct Shot {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// How far from straight above, in degrees.
    pub tilt: f64,
    /// To which side, in degrees.
    pub towards: f64,
    /// How the sheet lies, in degrees.
    pub turn: f64,
    /// How much of the photo the sheet fills.
    pub fill: f64,
    /// Where its middle is beside the photo's, as shares of the photo.
    pub shift: (f64, f64),
    /// The lens' curve.
    pub curve: f64,
    /// A fold.
    pub fold: Option<Fold>,
    /// A shadow.
    pub shade: Option<Shade>,
    /// Blur, as the spread in pixels.
    pub blur: f64,
    /// Noise, as the spread in steps of 255.
    pub noise: f64,
    /// How bright white is, from 0 to 1.
    pub light: f64,
    /// Of each colour.
    pub tint: [f64; 3],
    /// As JPEG; not at all where nothing.
    pub quality: Option<u8>,
    /// Is it a scanner's: no table around the sheet?
    pub scan: bool,
}

type Vec3 = [f64; 3];

fn dot(a: Vec3, b: Vec3) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn cross(a: Vec3, b: Vec3) -> Vec3 {
    [
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    ]
}

fn plus(a: Vec3, b: Vec3, times: f64) -> Vec3 {
    [
        a[0] + b[0] * times,
        a[1] + b[1] * times,
        a[2] + b[2] * times,
    ]
}

/// A plane of the page in the room: a place of it, and its two directions.
struct Leaf {
    from: Vec3,
    right: Vec3,
    down: Vec3,
    normal: Vec3,
}

impl Leaf {
    fn met(&self, ray: Vec3) -> (f64, f64) {
        let far = dot(self.from, self.normal) / dot(ray, self.normal);
        let at = plus([0.0; 3], ray, far);
        let rest = plus(at, self.from, -1.0);
        (dot(rest, self.right), dot(rest, self.down))
    }
}

impl Shot {
    /// A scanner's at 200 dots an inch.
    pub fn scan() -> Self {
        Self {
            width: 1654,
            height: 2339,
            tilt: 0.0,
            towards: 0.0,
            turn: 0.0,
            fill: 1.0,
            shift: (0.0, 0.0),
            curve: 0.0,
            fold: None,
            shade: None,
            blur: 0.6,
            noise: 2.0,
            light: 0.97,
            tint: [1.0; 3],
            quality: Some(85),
            scan: true,
        }
    }

    /// A good photo of twelve million pixels.
    pub fn photo() -> Self {
        Self {
            width: 3000,
            height: 4000,
            fill: 0.9,
            blur: 0.9,
            noise: 3.0,
            light: 0.8,
            tint: [1.0, 0.97, 0.92],
            quality: Some(85),
            scan: false,
            ..Self::scan()
        }
    }

    /// Takes it.
    #[allow(
        clippy::too_many_lines,
        reason = "the way of a ray, from the lens to the paper"
    )]
    pub fn taken(&self, canvas: &Canvas, seed: &mut Seed) -> Option<Picture> {
        let page = (
            canvas.width as f64 / canvas.scale,
            canvas.height as f64 / canvas.scale,
        );
        // Forty centimetres away.
        let distance = 40_000.0;
        let radians = core::f64::consts::PI / 180.0;
        let (sin, cos) = (
            libm::sin(self.turn * radians),
            libm::cos(self.turn * radians),
        );
        let axis = (
            libm::cos(self.towards * radians),
            libm::sin(self.towards * radians),
        );
        let tilted = |v: Vec3| -> Vec3 {
            let (s, c) = (
                libm::sin(self.tilt * radians),
                libm::cos(self.tilt * radians),
            );
            let axis = [axis.0, axis.1, 0.0];
            let along = dot(axis, v);
            let side = cross(axis, v);
            core::array::from_fn(|n| v[n] * c + side[n] * s + axis[n] * along * (1.0 - c))
        };
        let right = tilted([cos, sin, 0.0]);
        let down = tilted([-sin, cos, 0.0]);
        let middle = [0.0, 0.0, distance];
        let flat = Leaf {
            from: plus(plus(middle, right, -page.0 / 2.0), down, -page.1 / 2.0),
            right,
            down,
            normal: cross(right, down),
        };
        let lifted = self.fold.map(|fold| {
            let from = plus(flat.from, down, fold.at * page.1);
            let (s, c) = (
                libm::sin(fold.degrees * radians),
                libm::cos(fold.degrees * radians),
            );
            let up = plus([0.0; 3], flat.normal, -s);
            let down = plus(up, down, c);
            Leaf {
                from,
                right,
                down,
                normal: cross(right, down),
            }
        });
        let fold_at = self.fold.map_or(f64::MAX, |fold| fold.at * page.1);
        // Everything of the sheet is in the frame unless it is shifted out of it.
        let corners = [(0.0, 0.0), (page.0, 0.0), (page.0, page.1), (0.0, page.1)].map(|(x, y)| {
            let at = plus(plus(flat.from, right, x), down, y);
            (at[0] / at[2], at[1] / at[2])
        });
        let (width, height) = (self.width as f64, self.height as f64);
        let bounds = |of: &dyn Fn(&(f64, f64)) -> f64| {
            let values = corners.iter().map(of);
            (
                values.clone().fold(f64::MAX, f64::min),
                values.fold(f64::MIN, f64::max),
            )
        };
        let (left, far_right) = bounds(&|corner| corner.0);
        let (top, bottom) = bounds(&|corner| corner.1);
        let focus = self.fill * (width / (far_right - left)).min(height / (bottom - top));
        let centre = (
            width * (0.5 + self.shift.0) - focus * f64::midpoint(left, far_right),
            height * (0.5 + self.shift.1) - focus * f64::midpoint(top, bottom),
        );
        let half = (width * width + height * height).sqrt() / 2.0;
        let pixel = distance / focus * canvas.scale;
        let fine = (pixel / 1.2).ceil().clamp(1.0, 3.0) as usize;
        let mut rgb = Vec::with_capacity(self.width * self.height * 3);
        let table = seed.draw();
        for y in 0..self.height {
            for x in 0..self.width {
                let mut sum = [0.0f32; 3];
                for part in 0..fine * fine {
                    let u = x as f64 + ((part % fine) as f64 + 0.5) / fine as f64;
                    let v = y as f64 + ((part / fine) as f64 + 0.5) / fine as f64;
                    let (u, v) = self.unbent(u - width / 2.0, v - height / 2.0, half);
                    let ray = [
                        (u + width / 2.0 - centre.0) / focus,
                        (v + height / 2.0 - centre.1) / focus,
                        1.0,
                    ];
                    let (mut px, mut py) = flat.met(ray);
                    if py > fold_at
                        && let Some(leaf) = &lifted
                    {
                        let (fx, fy) = leaf.met(ray);
                        (px, py) = (fx, fold_at + fy);
                    }
                    let on = px >= 0.0 && py >= 0.0 && px <= page.0 && py <= page.1;
                    let seen = if on {
                        canvas.at(px, py)
                    } else if self.scan {
                        [250.0; 3]
                    } else {
                        wood(px, py, table)
                    };
                    for (sum, seen) in sum.iter_mut().zip(seen) {
                        *sum += seen / (fine * fine) as f32;
                    }
                }
                let light = self.light * self.lit(x as f64 / width, y as f64 / height);
                rgb.extend(core::array::from_fn::<u8, 3, _>(|n| {
                    (f64::from(sum[n]) * light * self.tint[n]) as u8
                }));
            }
        }
        blurred(&mut rgb, self.width, self.height, self.blur);
        if self.noise > 0.0 {
            for value in &mut rgb {
                *value = (f64::from(*value) + seed.error(self.noise))
                    .round()
                    .clamp(0.0, 255.0) as u8;
            }
        }
        Picture::new(self.width, self.height, rgb)
    }

    /// The file of it, as a phone makes one.
    pub fn file(&self, canvas: &Canvas, seed: &mut Seed) -> Option<Vec<u8>> {
        let picture = self.taken(canvas, seed)?;
        encoded(&picture, self.quality)
    }

    fn unbent(&self, x: f64, y: f64, half: f64) -> (f64, f64) {
        if self.curve == 0.0 {
            return (x, y);
        }
        let (mut u, mut v) = (x, y);
        for _ in 0..4 {
            let more = 1.0 + self.curve * (u * u + v * v) / (half * half);
            (u, v) = (x / more, y / more);
        }
        (u, v)
    }

    fn lit(&self, x: f64, y: f64) -> f64 {
        if self.scan {
            return 1.0;
        }
        let (u, v) = (x - 0.5, y - 0.5);
        let mut light = 1.0 - 0.35 * (u * u + v * v) + 0.08 * u;
        if let Some(shade) = self.shade {
            // A forearm from the lower edge, and two fingers.
            let capsule = |from: (f64, f64), to: (f64, f64), wide: f64| {
                let (dx, dy) = (to.0 - from.0, to.1 - from.1);
                let along = (((x - from.0) * dx + (y - from.1) * dy)
                    / (dx * dx + dy * dy).max(1e-9))
                .clamp(0.0, 1.0);
                let (u, v) = (x - from.0 - along * dx, y - from.1 - along * dy);
                wide - (u * u + v * v).sqrt()
            };
            let (tip_x, tip_y) = shade.tip;
            let palm = (tip_x + 0.12, tip_y + 0.2);
            let within = capsule((0.9, 1.1), palm, 0.14)
                .max(capsule(palm, (tip_x, tip_y), 0.035))
                .max(capsule(palm, (tip_x + 0.14, tip_y - 0.03), 0.035));
            let deep = (within / shade.soft.max(1e-4) + 0.5).clamp(0.0, 1.0);
            light *= 1.0 - (1.0 - shade.left) * deep;
        }
        light
    }
}

/// As JPEG of this quality, or as PNG.
pub fn encoded(picture: &Picture, quality: Option<u8>) -> Option<Vec<u8>> {
    use image::ImageEncoder;
    let (width, height) = (picture.width() as u32, picture.height() as u32);
    let mut out = Vec::new();
    let kind = image::ExtendedColorType::Rgb8;
    match quality {
        Some(quality) => image::codecs::jpeg::JpegEncoder::new_with_quality(&mut out, quality)
            .write_image(picture.rgb(), width, height, kind)
            .ok()?,
        None => image::codecs::png::PngEncoder::new(&mut out)
            .write_image(picture.rgb(), width, height, kind)
            .ok()?,
    }
    Some(out)
}

fn wood(x: f64, y: f64, table: u64) -> [f32; 3] {
    let phase = (table % 1000) as f64;
    let wave = libm::sin(y / 900.0 + phase + libm::sin(x / 7000.0) * 3.0) * 14.0
        + libm::sin(y / 130.0 + phase) * 5.0;
    let dark = if table & 1024 == 0 { 1.0 } else { 0.45 };
    [150.0, 112.0, 78.0].map(|value| (value * dark + wave) as f32)
}

/// Three means over a window are as good as a bell.
fn blurred(rgb: &mut [u8], width: usize, height: usize, spread: f64) {
    if spread < 0.3 {
        return;
    }
    let kernel: Vec<f32> = {
        let reach = (spread * 3.0).ceil() as i32;
        let raw: Vec<f64> = (-reach..=reach)
            .map(|n| libm::exp(-f64::from(n * n) / (2.0 * spread * spread)))
            .collect();
        let sum: f64 = raw.iter().sum();
        raw.iter().map(|value| (value / sum) as f32).collect()
    };
    let reach = kernel.len() / 2;
    let mut out = vec![0u8; rgb.len()];
    for (row, out) in rgb
        .chunks_exact(width * 3)
        .zip(out.chunks_exact_mut(width * 3))
    {
        for x in 0..width {
            let mut sum = [0.0f32; 3];
            for (n, weight) in kernel.iter().enumerate() {
                let at = (x + n).saturating_sub(reach).min(width - 1) * 3;
                for (sum, value) in sum.iter_mut().zip(&row[at..at + 3]) {
                    *sum += f32::from(*value) * weight;
                }
            }
            for (out, sum) in out[x * 3..x * 3 + 3].iter_mut().zip(sum) {
                *out = (sum + 0.5) as u8;
            }
        }
    }
    let mut sums = vec![0.0f32; width * 3];
    for y in 0..height {
        sums.fill(0.5);
        for (n, weight) in kernel.iter().enumerate() {
            let at = (y + n).saturating_sub(reach).min(height - 1) * width * 3;
            for (sum, value) in sums.iter_mut().zip(&out[at..at + width * 3]) {
                *sum += f32::from(*value) * weight;
            }
        }
        for (value, sum) in rgb[y * width * 3..(y + 1) * width * 3]
            .iter_mut()
            .zip(&sums)
        {
            *value = *sum as u8;
        }
    }
}
