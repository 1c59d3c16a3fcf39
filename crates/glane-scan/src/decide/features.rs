//! What is measured of a box.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::outline::Form;
use super::patch::{FINE, Patch};
use super::pieces::{around, joined, length};
use super::thresholds::{BLACK, BROAD_INK, FAINT, INK, INK_OVER_NOISE, SEEN_AROUND};

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
    /// How much darker the paper around it is in one place than in another, over more than a stroke's breadth: the edge of a
    /// shadow or of a stain. Not known where the picture ends too near to the box.
    #[serde(default)]
    pub uneven: Option<f32>,
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

/// What is dark over so many points each way is more than a stroke.
const BROAD: usize = 13;

/// What of a box's surroundings is of boxes that touch it: nothing on our sheets.
#[derive(Debug, Default)]
pub(crate) struct Others {
    /// Where they are, in points from its middle: left, top, right, bottom.
    pub(crate) areas: Vec<[isize; 4]>,
    /// Points of its own, from its middle, that strokes of theirs cover.
    pub(crate) strokes: BTreeSet<(isize, isize)>,
}

impl Others {
    fn hold(&self, x: isize, y: isize) -> bool {
        self.areas.iter().any(|[left, top, right, bottom]| {
            x >= *left && x <= *right && y >= *top && y <= *bottom
        })
    }
}

/// A patch looked at for a box's ink.
struct Look {
    smooth: Patch,
    broad: Patch,
    /// Where the box's middle is.
    middle: (isize, isize),
    /// How far from it is looked at, in points.
    window: isize,
    base: f32,
    noise: f32,
    black: f32,
}

impl Look {
    fn new(
        patch: &Patch,
        form: &Form,
        (right, down): (isize, isize),
        reference: &Reference,
    ) -> Self {
        let smooth = patch.smoothed();
        let broad = smooth.broad(BROAD);
        let middle = (patch.side as isize - 1) / 2;
        let middle = (middle + right, middle + down);
        let window = ((form.reach() + AROUND.1) / FINE).ceil() as isize;
        let (base, noise) = roughness(&smooth, middle, form, window);
        Self {
            smooth,
            broad,
            middle,
            window,
            base,
            noise,
            black: (reference.black - base).max(0.2),
        }
    }

    /// How dark it is there beside the paper, how dark of what is broad, and whether that is ink.
    fn at(&self, x: isize, y: isize) -> (f32, f32, bool) {
        let (px, py) = (self.middle.0 + x, self.middle.1 + y);
        let value = self.smooth.at(px, py) - self.base;
        let wide = (self.broad.at(px, py) - self.base).max(0.0);
        let is_ink = value - wide > self.from(INK) || value > BROAD_INK * self.black;
        (value, wide, is_ink)
    }

    /// How dark it is there over more than a stroke's breadth, be it lighter than the paper around.
    fn broad_at(&self, x: isize, y: isize) -> f32 {
        self.broad.at(self.middle.0 + x, self.middle.1 + y)
    }

    fn from(&self, share: f32) -> f32 {
        (share * self.black).max(INK_OVER_NOISE * self.noise)
    }
}

/// The pieces of ink within a box, in points from its middle.
pub(crate) fn inked(
    patch: &Patch,
    form: &Form,
    offset: (isize, isize),
    reference: &Reference,
) -> Vec<Vec<(isize, isize)>> {
    let look = Look::new(patch, form, offset, reference);
    let window = look.window;
    let wide = (2 * window + 1) as usize;
    let place = |n: usize| ((n % wide) as isize - window, (n / wide) as isize - window);
    let mask: Vec<bool> = (0..wide * wide)
        .map(place)
        .map(|(x, y)| form.beyond(x, y) < -form.rim() && look.at(x, y).2)
        .collect();
    joined(&mask, wide)
        .into_iter()
        .map(|piece| piece.into_iter().map(place).collect())
        .collect()
}

/// Measures the box whose middle is so many points from that of the patch.
pub(crate) fn measured(
    patch: &Patch,
    form: &Form,
    offset: (isize, isize),
    reference: &Reference,
    outline: f32,
    others: &Others,
) -> Features {
    let look = Look::new(patch, form, offset, reference);
    let (window, black) = (look.window, look.black);
    let wide = (2 * window + 1) as usize;
    let fainter = look.from(FAINT);

    let mut within = vec![false; wide * wide];
    let mut traces = vec![false; wide * wide];
    let mut beyond = vec![false; wide * wide];
    let mut strength = vec![0.0f32; wide * wide];
    let (mut ground, mut around_it): (Vec<f32>, usize) = (Vec::new(), 0);
    let mut tones: Vec<f32> = Vec::new();
    let (mut inner, mut blackened, mut ink, mut sum, mut all) = (0u32, 0u32, 0.0f32, 0.0f32, 0u32);
    for y in -window..=window {
        for x in -window..=window {
            let place = ((y + window) * (2 * window + 1) + x + window) as usize;
            let far = form.beyond(x, y);
            let (value, wide_part, is_ink) = look.at(x, y);
            strength[place] = (value / black).clamp(0.0, 1.0);
            if far <= 0.0 {
                all += 1;
                sum += value.max(0.0) / black;
            }
            if far < -form.rim() {
                inner += 1;
                if others.strokes.contains(&(x, y)) {
                    continue;
                }
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
                let is_free = !others.hold(x, y);
                beyond[place] = is_ink && is_free;
                if is_free {
                    around_it += 1;
                    let (px, py) = (look.middle.0 + x, look.middle.1 + y);
                    if patch.shows(px, py, BROAD as isize / 2) {
                        ground.push(look.broad_at(x, y) / black);
                    }
                }
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
    ground.sort_by(f32::total_cmp);
    let ground_at = |share: usize| ground.get(ground.len() * share / 100).copied();
    let is_seen = ground.len() as f32 >= SEEN_AROUND * around_it as f32;
    let uneven = match (ground_at(92), ground_at(8)) {
        (Some(dark), Some(light)) if is_seen => Some(dark - light),
        _ => None,
    };
    let round = around(&joined(&beyond, wide), wide, window);
    Features {
        black: blackened as f32 / inner,
        ink: ink / inner,
        length: length_mm,
        dark,
        depth,
        round,
        uneven,
        trace,
        tone,
        even,
        outline,
        noise: look.noise,
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
