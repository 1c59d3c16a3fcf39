//! Two pictures with the same code: the same paper twice, or a copy that somebody else filled?

use super::sheet::Reading;
use crate::decide::{FINE, Patch};

/// Of a box, five by five.
pub(crate) const CELLS: usize = 25;

/// Where ink is in a box and around it.
pub(crate) fn cells(
    patch: &Patch,
    across: f64,
    (right, down): (isize, isize),
    black: f32,
) -> [u8; CELLS] {
    let middle = (patch.side as isize - 1) / 2;
    let cell = (across * 1.2 / 5.0 / FINE).max(1.0);
    core::array::from_fn(|n| {
        let (column, row) = ((n % 5) as f64 - 2.5, (n / 5) as f64 - 2.5);
        let (left, top) = ((column * cell) as isize, (row * cell) as isize);
        let wide = cell as isize;
        let mut sum = 0.0f32;
        for y in 0..wide {
            for x in 0..wide {
                sum += patch
                    .at(middle + right + left + x, middle + down + top + y)
                    .max(0.0);
            }
        }
        (sum / (wide * wide) as f32 / black * 200.0).clamp(0.0, 255.0) as u8
    })
}

impl Reading {
    /// How alike the ink of two readings of the same page is: about 1 for two pictures of one sheet, about 0 for two people who
    /// ticked as they liked. Nothing if neither bears ink, or the pages differ.
    pub fn alike(&self, other: &Self) -> Option<f32> {
        if self.page != other.page || self.boxes.len() != other.boxes.len() {
            return None;
        }
        let pairs: Vec<(f32, f32)> = self
            .boxes
            .iter()
            .zip(&other.boxes)
            .flat_map(|(a, b)| a.ink.iter().zip(b.ink))
            .map(|(a, b)| (f32::from(*a), f32::from(b)))
            .collect();
        let columns = self.boxes.len() as f32;
        // What both show at this place of a box whatever was ticked is its outline.
        let mut plain = [[0.0f32; 2]; CELLS];
        for (n, (a, b)) in pairs.iter().enumerate() {
            plain[n % CELLS][0] += a / columns;
            plain[n % CELLS][1] += b / columns;
        }
        let (mut both, mut own, mut others) = (0.0f32, 0.0f32, 0.0f32);
        for (n, (a, b)) in pairs.iter().enumerate() {
            let (a, b) = (a - plain[n % CELLS][0], b - plain[n % CELLS][1]);
            both += a * b;
            own += a * a;
            others += b * b;
        }
        let bare = 12.0 * 12.0 * pairs.len() as f32 / 40.0;
        (own.max(others) > bare).then(|| both / (own * others).sqrt().max(1.0))
    }
}
