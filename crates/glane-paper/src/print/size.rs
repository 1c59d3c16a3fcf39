//! What stands where on a page, and how large. Lengths are hundredths of a millimetre, letters are points.

use glane_core::sheet::{Area, Point};
use serde::Serialize;

/// A4.
pub(super) const PAGE: (i32, i32) = (21_000, 29_700);
/// What is asked stands between these: clear of the marks, whatever the printer leaves out.
pub(super) const LEFT: i32 = 2_500;
/// How wide it is.
pub(super) const WIDE: i32 = 16_000;
/// Where it ends.
pub(super) const BOTTOM: i32 = 27_200;
/// Where a page begins.
pub(super) const TOP: i32 = 1_500;
/// Where the QR code and its words end.
pub(super) const CODED: i32 = 4_550;
/// Between what stands at the top and what is asked.
pub(super) const UNDER: i32 = 550;
/// Between two questions.
pub(super) const APART: i32 = 700;
/// Across a mark.
pub(super) const MARK: i32 = 600;
/// The marks' middles: upper left, upper right, lower right, lower left; half-way down the left and the right.
pub(super) const MARKS: [Point; 6] = [
    at(1_800, 1_800),
    at(19_200, 1_800),
    at(19_200, 27_900),
    at(1_800, 27_900),
    at(1_800, 14_850),
    at(19_200, 14_850),
];
/// The QR code, its quiet zone left out: four modules of it remain on each side.
pub(super) const CODE: Area = Area {
    x: 16_300,
    y: 1_500,
    width: 2_200,
    height: 2_200,
};

const fn at(x: i32, y: i32) -> Point {
    Point { x, y }
}

/// How large things are.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Size {
    /// Letters of what is asked.
    pub(super) text: f64,
    /// Letters of what is to be done.
    pub(super) hint: f64,
    /// Letters beside it.
    pub(super) small: f64,
    /// Of a box.
    pub(super) side: i32,
    /// From the middle of a box to the next one's, at least.
    pub(super) pitch: i32,
    /// A frame for a word.
    pub(super) line: i32,
    /// How many of them stand side by side.
    pub(super) words: usize,
}

impl Size {
    pub(super) const NORMAL: Self = Self {
        text: 11.0,
        hint: 10.5,
        small: 9.5,
        side: 500,
        pitch: 840,
        line: 1_000,
        words: 3,
    };
    pub(super) const LARGE: Self = Self {
        text: 16.0,
        hint: 15.0,
        small: 13.5,
        side: 650,
        pitch: 1_100,
        line: 1_300,
        words: 2,
    };
}

/// Points as hundredths of a millimetre.
pub(super) fn hundredths(points: f64) -> i32 {
    // A page is thousands of them: nothing is lost.
    #[allow(clippy::cast_possible_truncation)]
    let whole = (points * 2_540.0 / 72.0).round() as i32;
    whole
}
