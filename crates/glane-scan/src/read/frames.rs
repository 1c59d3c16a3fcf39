//! Every frame to write in: whether there is ink in it. What it says, a person reads.

use glane_core::sheet::{Area, Ask, Page};

use super::samples::Sheet;
use crate::decide::{Patch, Reference, joined, length, thresholds};
use crate::find::Point2;

/// A frame to write in.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameRead {
    /// Of which of the page's tasks, from 0 on.
    pub task: usize,
    /// Is there ink in it?
    pub written: bool,
    /// The longest piece of ink in it, in millimetres; infinite where the frame is too small to be looked at.
    pub longest: f32,
}

/// How far from a frame's edge, in hundredths of a millimetre, its printed line may still be.
const EDGE: f64 = 150.0;

/// The frame is looked at in squares no wider, in hundredths of a millimetre, each with the paper around it known …
const WIDEST: f64 = 1500.0;

/// … which lie over one another by so much: a letter that is cut leaves a stroke in one of them.
const OVER: f64 = 100.0;

/// All frames.
pub(super) fn frames(sheet: &Sheet<'_>, page: &Page, reference: &Reference) -> Vec<FrameRead> {
    let frames = page.tasks.iter().enumerate();
    frames
        .filter_map(|(task, asked)| match &asked.ask {
            Ask::Write(area) => Some((task, area)),
            Ask::One(_) | Ask::Several(_) => None,
        })
        .map(|(task, area)| {
            let longest = longest(sheet, area, reference);
            FrameRead {
                task,
                written: longest >= thresholds::WRITTEN,
                longest,
            }
        })
        .collect()
}

fn longest(sheet: &Sheet<'_>, area: &Area, reference: &Reference) -> f32 {
    let inner = |length: i32| f64::from(length) - 2.0 * EDGE;
    let (width, height) = (inner(area.width), inner(area.height));
    let piece = width.min(height).min(WIDEST);
    if piece < 200.0 {
        return f32::INFINITY;
    }
    let middles = |from: i32, whole: f64| {
        let step = (piece - OVER).max(piece / 2.0);
        let count = ((whole - piece) / step).ceil().max(0.0);
        (0..=count as usize).map(move |n| {
            let along = (whole - piece) * n as f64 / count.max(1.0);
            f64::from(from) + EDGE + piece / 2.0 + along
        })
    };
    let mut most = 0.0f32;
    for y in middles(area.y, height) {
        for x in middles(area.x, width) {
            let at = Point2 { x, y };
            let patch = Patch::taken(sheet.picture, sheet.paper, sheet.placement, at, piece / 2.0);
            most = most.max(stroke(&patch, reference));
        }
    }
    most
}

/// The longest piece of ink of a patch, in millimetres. Shadows and stains are broad, and none.
fn stroke(patch: &Patch, reference: &Reference) -> f32 {
    let smooth = patch.smoothed();
    let broad = smooth.broad(13);
    let over = |(value, wide): (&f32, &f32)| *value - *wide;
    let dark: Vec<f32> = smooth.dark.iter().zip(&broad.dark).map(over).collect();
    let mut sorted = dark.clone();
    sorted.sort_by(f32::total_cmp);
    // Most of a frame is paper, however much is written: its rougher half stands for the paper's.
    let rough = sorted.get(sorted.len() / 2).copied().unwrap_or(0.0);
    let from = (thresholds::INK * reference.black).max(thresholds::INK_OVER_NOISE * rough);
    let mask: Vec<bool> = dark.iter().map(|value| *value > from).collect();
    let pieces = joined(&mask, patch.side);
    let lengths = pieces.iter().map(|piece| length(piece, patch.side));
    lengths.fold(0.0, f32::max)
}
