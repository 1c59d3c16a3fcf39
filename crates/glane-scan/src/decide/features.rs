//! What is measured of a box.

use serde::{Deserialize, Serialize};

use super::outline::Form;
use super::patch::{FINE, Patch};
use super::thresholds::{BLACK, BROAD_INK, FAINT, INK, INK_OVER_NOISE};

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
    /// The longest piece of what is too faint for ink, or darker, in millimetres.
    #[serde(default)]
    pub trace: f32,
    /// How far the outline stands out.
    pub outline: f32,
    /// How rough the paper is.
    pub noise: f32,
    /// The mean darkness within the outline, of everything: what a simple reader goes by.
    pub mean: f32,
}

/// From there, in hundredths of a millimetre, on to the middle, what is fainter than ink is sought: nearer to the outline is its blur.
const EDGE: f64 = 15.0;

/// Around the outline: where a circle drawn round the box is sought.
const AROUND: (f64, f64) = (45.0, 230.0);

/// Measures the box whose middle is so many points from that of the patch.
pub(crate) fn measured(
    patch: &Patch,
    form: &Form,
    (right, down): (isize, isize),
    reference: &Reference,
    outline: f32,
) -> Features {
    let smooth = patch.smoothed();
    let broad = smooth.broad(13);
    let middle = (patch.side as isize - 1) / 2;
    let half = form.reach();
    let window = ((half + AROUND.1) / FINE).ceil() as isize;
    let wide = (2 * window + 1) as usize;
    let (base, noise) = roughness(&smooth, (middle + right, middle + down), form, window);
    let black = (reference.black - base).max(0.2);
    let faint = (INK * black).max(INK_OVER_NOISE * noise);
    let fainter = (FAINT * black).max(INK_OVER_NOISE * noise);

    let mut within = vec![false; wide * wide];
    let mut traces = vec![false; wide * wide];
    let mut beyond = vec![false; wide * wide];
    let mut strength = vec![0.0f32; wide * wide];
    let mut tones: Vec<f32> = Vec::new();
    let (mut inner, mut blackened, mut ink, mut sum, mut all) = (0u32, 0u32, 0.0f32, 0.0f32, 0u32);
    for y in -window..=window {
        for x in -window..=window {
            let place = ((y + window) * (2 * window + 1) + x + window) as usize;
            let (px, py) = (middle + right + x, middle + down + y);
            let far = form.beyond(x, y);
            let value = smooth.at(px, py) - base;
            let wide_part = (broad.at(px, py) - base).max(0.0);
            let is_ink = value - wide_part > faint || value > BROAD_INK * black;
            strength[place] = (value / black).clamp(0.0, 1.0);
            if far <= 0.0 {
                all += 1;
                sum += value.max(0.0) / black;
            }
            if far < -form.rim() {
                inner += 1;
                tones.push(value / black);
                blackened += u32::from(value > BLACK * black);
                within[place] = is_ink;
                // Ink that clings to the outline is no trace of a pencil.
                let is_seen = is_ink || value - wide_part > fainter;
                traces[place] = is_seen && far < -form.rim() - EDGE;
                if is_ink {
                    ink += strength[place];
                }
            } else if far > AROUND.0 * form.thick && far < AROUND.1 {
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
                -form.rim() - form.beyond(x, y)
            })
            .fold(0.0, f64::max);
        (length(piece, wide), dark, depth as f32 / 100.0)
    });
    let trace = joined(&traces, wide)
        .iter()
        .map(|piece| length(piece, wide))
        .fold(0.0, f32::max);
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
        trace,
        tone,
        even,
        outline,
        noise,
        mean: sum / all.max(1) as f32,
    }
}

/// The paper's own darkness around the box, and how far it strays.
fn roughness(smooth: &Patch, (x, y): (isize, isize), form: &Form, window: isize) -> (f32, f32) {
    let mut seen: Vec<f32> = Vec::new();
    let inner = [form.half.0, form.half.1].map(|half| ((half + 40.0) / FINE) as isize);
    for dy in (-window..=window).step_by(2) {
        for dx in (-window..=window).step_by(2) {
            if dx.abs() > inner[0] || dy.abs() > inner[1] {
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
