//! Two pictures with the same code: the same paper twice, or a copy that somebody else filled?

use glane_core::sheet::ledger::Ink;

use super::sheet::Reading;
use crate::decide::{FINE, Patch};

pub(crate) use glane_core::sheet::ledger::CELLS;

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
    /// Where the ink of its boxes is.
    pub fn ink(&self) -> Ink {
        Ink::of(self.boxes.iter().flat_map(|read| read.ink).collect())
    }

    /// How alike the ink of two readings of the same page is: about 1 for two pictures of one sheet, about 0 for two people who
    /// ticked as they liked. Nothing if neither bears ink, or the pages differ.
    pub fn alike(&self, other: &Self) -> Option<f32> {
        if self.page != other.page || self.boxes.len() != other.boxes.len() {
            return None;
        }
        self.ink().alike(&other.ink())
    }
}
