//! What is measured of a box.

use glane_core::sheet::Shape;
use serde::{Deserialize, Serialize};

use super::patch::{FINE, Patch};
use super::thresholds::{BLACK, BROAD_INK, INK, INK_OVER_NOISE};

/// What the page's own sample boxes look like in this picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Reference {
    /// How dark the blackened sample is.
    pub black: f32,
    /// How dark the strokes of the printed cross are.
    pub stroke: f32,
    /// How far the outline of the empty sample stands out.
    pub outline: f32,
}

/// What is measured of a box.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Features {
    /// The share of the inner part that is blackened.
    pub black: f32,
    /// The share of the inner part that ink covers, weighed by its darkness.
    pub ink: f32,
    /// The longest piece of ink, corner to corner, in millimetres.
    pub length: f32,
    /// How dark the darkest tenth of that piece is, as a share of printed black.
    pub dark: f32,
    /// How deep that piece reaches from the outline, in millimetres.
    pub depth: f32,
    /// Over which share of all directions ink goes round the box.
    pub round: f32,
    /// How dark the inner part is beside the paper around the box, at its middle value: a faint blackening, a shadow's edge.
    pub tone: f32,
    /// How even that darkness is: a light place of the inner part beside a dark one, 1 for a blackening without a gap.
    pub even: f32,
    /// How far the outline stands out.
    pub outline: f32,
    /// How rough the paper is.
    pub noise: f32,
    /// The mean darkness within the outline, of everything: what a simple reader goes by.
    pub mean: f32,
}

/// From the outside of the outline to what is surely within it, in hundredths of a millimetre: the line, and its blur.
const OUTLINE_WIDE: f64 = 62.0;

/// Around the outline: where a circle drawn round the box is sought.
const AROUND: (f64, f64) = (45.0, 230.0);

/// Measures the box whose middle is so many points from that of the patch.
pub(crate) fn measured(
    patch: &Patch,
    shape: Shape,
    across: f64,
    (right, down): (isize, isize),
    reference: &Reference,
    outline: f32,
) -> Features {
    let smooth = patch.smoothed();
    let broad = smooth.broad(13);
    let middle = (patch.side as isize - 1) / 2;
    let half = across / 2.0;
    let window = ((half + AROUND.1) / FINE).ceil() as isize;
    let wide = (2 * window + 1) as usize;
    let (base, noise) = roughness(&smooth, (middle + right, middle + down), half, window);
    let black = (reference.black - base).max(0.2);
    let faint = (INK * black).max(INK_OVER_NOISE * noise);

    let mut within = vec![false; wide * wide];
    let mut beyond = vec![false; wide * wide];
    let mut strength = vec![0.0f32; wide * wide];
    let mut tones: Vec<f32> = Vec::new();
    let (mut inner, mut blackened, mut ink, mut sum, mut all) = (0u32, 0u32, 0.0f32, 0.0f32, 0u32);
    for y in -window..=window {
        for x in -window..=window {
            let place = ((y + window) * (2 * window + 1) + x + window) as usize;
            let (px, py) = (middle + right + x, middle + down + y);
            let far = distance(shape, x, y) - half;
            let value = smooth.at(px, py) - base;
            let wide_part = (broad.at(px, py) - base).max(0.0);
            let is_ink = value - wide_part > faint || value > BROAD_INK * black;
            strength[place] = (value / black).clamp(0.0, 1.0);
            if far <= 0.0 {
                all += 1;
                sum += value.max(0.0) / black;
            }
            if far < -OUTLINE_WIDE {
                inner += 1;
                tones.push(value / black);
                blackened += u32::from(value > BLACK * black);
                within[place] = is_ink;
                if is_ink {
                    ink += strength[place];
                }
            } else if far > AROUND.0 && far < AROUND.1 {
                beyond[place] = is_ink;
            }
        }
    }
    let inner = inner.max(1) as f32;
    let pieces = joined(&within, wide);
    let longest = pieces
        .iter()
        .max_by(|a, b| length(a, wide).total_cmp(&length(b, wide)));
    let (length_mm, dark, depth) = longest.map_or((0.0, 0.0, 0.0), |piece| {
        let mut strengths: Vec<f32> = piece.iter().map(|n| strength[*n]).collect();
        strengths.sort_by(f32::total_cmp);
        let dark = strengths[strengths.len() - 1 - strengths.len() / 10];
        let depth = piece
            .iter()
            .map(|n| {
                let (x, y) = ((n % wide) as isize - window, (n / wide) as isize - window);
                half - OUTLINE_WIDE - distance(shape, x, y)
            })
            .fold(0.0, f64::max);
        (length(piece, wide), dark, depth as f32 / 100.0)
    });
    tones.sort_by(f32::total_cmp);
    let at = |share: usize| tones.get(tones.len() * share / 100).copied().unwrap_or(0.0);
    let (tone, even) = (at(50), at(15).max(0.0) / at(85).max(0.05));
    let round = around(&joined(&beyond, wide), wide, window);
    Features {
        black: blackened as f32 / inner,
        ink: ink / inner,
        length: length_mm,
        dark,
        depth,
        round,
        tone,
        even,
        outline,
        noise,
        mean: sum / all.max(1) as f32,
    }
}

/// From the middle, as the shape measures it, in hundredths of a millimetre.
fn distance(shape: Shape, x: isize, y: isize) -> f64 {
    let (x, y) = (x as f64 * FINE, y as f64 * FINE);
    match shape {
        Shape::Circle => (x * x + y * y).sqrt(),
        Shape::Square => x.abs().max(y.abs()),
    }
}

/// The paper's own darkness around the box, and how far it strays.
fn roughness(smooth: &Patch, (x, y): (isize, isize), half: f64, window: isize) -> (f32, f32) {
    let mut seen: Vec<f32> = Vec::new();
    let inner = ((half + 40.0) / FINE) as isize;
    for dy in (-window..=window).step_by(2) {
        for dx in (-window..=window).step_by(2) {
            if dx.abs().max(dy.abs()) > inner {
                seen.push(smooth.at(x + dx, y + dy));
            }
        }
    }
    if seen.is_empty() {
        return (0.0, 0.02);
    }
    seen.sort_by(f32::total_cmp);
    // Printed words and overflowing ink are the darker part: the paper is read off the lighter one.
    let at = |share: f32| seen[((seen.len() - 1) as f32 * share) as usize];
    let base = at(0.4);
    (
        (base).clamp(-0.2, 0.5),
        ((base - at(0.1)) / 1.03).max(0.004),
    )
}

fn joined(mask: &[bool], wide: usize) -> Vec<Vec<usize>> {
    let mut left = mask.to_vec();
    let mut pieces = Vec::new();
    for start in 0..left.len() {
        if !left[start] {
            continue;
        }
        left[start] = false;
        let mut piece = vec![start];
        let mut next = 0;
        while let Some(place) = piece.get(next).copied() {
            next += 1;
            let (x, y) = (place % wide, place / wide);
            for v in y.saturating_sub(1)..(y + 2).min(wide) {
                for u in x.saturating_sub(1)..(x + 2).min(wide) {
                    if left[v * wide + u] {
                        left[v * wide + u] = false;
                        piece.push(v * wide + u);
                    }
                }
            }
        }
        if piece.len() > 3 {
            pieces.push(piece);
        }
    }
    pieces
}

fn length(piece: &[usize], wide: usize) -> f32 {
    let xs = piece.iter().map(|n| n % wide);
    let ys = piece.iter().map(|n| n / wide);
    let (left, right) = (xs.clone().min().unwrap_or(0), xs.max().unwrap_or(0));
    let (top, bottom) = (ys.clone().min().unwrap_or(0), ys.max().unwrap_or(0));
    let (x, y) = (
        (right - left + 1) as f64 * FINE,
        (bottom - top + 1) as f64 * FINE,
    );
    ((x * x + y * y).sqrt() / 100.0) as f32
}

/// Over which share of all directions ink goes round: pieces as large as an arc of a circle. Words beside a box are smaller, and
/// printed lines along the page's edges are thin.
fn around(pieces: &[Vec<usize>], wide: usize, window: isize) -> f32 {
    let mut all = [false; DIRECTIONS];
    for piece in pieces {
        let xs = piece.iter().map(|n| n % wide);
        let ys = piece.iter().map(|n| n / wide);
        let across = xs.clone().max().unwrap_or(0) - xs.min().unwrap_or(0);
        let down = ys.clone().max().unwrap_or(0) - ys.min().unwrap_or(0);
        if (across.min(down) as f64) * FINE < 60.0 {
            continue;
        }
        let mut own = [false; DIRECTIONS];
        for n in piece {
            let (x, y) = ((n % wide) as isize - window, (n / wide) as isize - window);
            let turn = libm::atan2(y as f64, x as f64) / core::f64::consts::TAU + 0.5;
            own[((turn * DIRECTIONS as f64) as usize).min(DIRECTIONS - 1)] = true;
        }
        if own.iter().filter(|seen| **seen).count() >= DIRECTIONS / 9 {
            all.iter_mut().zip(own).for_each(|(all, own)| *all |= own);
        }
    }
    all.iter().filter(|seen| **seen).count() as f32 / DIRECTIONS as f32
}

const DIRECTIONS: usize = 48;

/// Where the outline is in a patch, from its middle, and how far it stands out there.
pub(crate) fn outline_at(
    patch: &Patch,
    shape: Shape,
    across: f64,
    astray: f64,
    (from_x, from_y): (isize, isize),
    cap: f32,
) -> ((isize, isize), f32) {
    let points = outline(shape, across);
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

/// Points of the line, of the paper outside of it and inside, in hundredths of a millimetre from the middle.
fn outline(shape: Shape, across: f64) -> Vec<[(f64, f64); 3]> {
    let half = across / 2.0;
    let depths = [half - 18.0, half + 38.0, half - 75.0];
    match shape {
        Shape::Circle => (0..48)
            .map(|n| {
                let turn = f64::from(n) / 48.0 * core::f64::consts::TAU;
                depths.map(|far| (libm::cos(turn) * far, libm::sin(turn) * far))
            })
            .collect(),
        Shape::Square => (0..12)
            .flat_map(|n| {
                let along = (f64::from(n) + 0.5) / 12.0 * 2.0 - 1.0;
                let along = along * (half - 40.0);
                [
                    depths.map(|far| (along, -far)),
                    depths.map(|far| (along, far)),
                    depths.map(|far| (-far, along)),
                    depths.map(|far| (far, along)),
                ]
            })
            .collect(),
    }
}
