//! What is free of a map.

use crate::canvas::Area;
use crate::number::whole;

/// The side of a cell: nothing is nearer to anything than this, or they may touch.
const CELL: f64 = 4.0;

/// A sheet in cells, each free or taken.
pub(super) struct Room {
    frame: Area,
    width: usize,
    cells: Vec<bool>,
}

/// A square around a point.
pub(super) fn around((x, y): (f64, f64), radius: f64) -> Area {
    Area {
        x: x - radius,
        y: y - radius,
        width: 2.0 * radius,
        height: 2.0 * radius,
    }
}

impl Room {
    pub fn new(frame: Area) -> Self {
        let width = whole((frame.width / CELL).ceil());
        let height = whole((frame.height / CELL).ceil());
        Self {
            frame,
            width,
            cells: vec![false; width.saturating_mul(height)],
        }
    }

    /// Whether nothing is in an area, and all of it is within the frame.
    pub fn is_free(&self, area: Area) -> bool {
        let Area { x, y, .. } = self.frame;
        let is_within = area.x >= x
            && area.y >= y
            && area.x + area.width <= x + self.frame.width
            && area.y + area.height <= y + self.frame.height;
        is_within && self.over(area).all(|at| self.cells.get(at) == Some(&false))
    }

    /// Takes an area, as far as it is within.
    pub fn take(&mut self, area: Area) {
        let over: Vec<usize> = self.over(area).collect();
        for at in over {
            if let Some(cell) = self.cells.get_mut(at) {
                *cell = true;
            }
        }
    }

    /// The cells that an area touches.
    fn over(&self, area: Area) -> impl Iterator<Item = usize> + use<> {
        let width = self.width;
        let first = |from: f64, edge: f64| whole(((from - edge) / CELL).floor());
        let past =
            |from: f64, length: f64, edge: f64| whole(((from + length - edge) / CELL).ceil());
        let left = first(area.x, self.frame.x);
        let right = past(area.x, area.width, self.frame.x).min(width);
        let top = first(area.y, self.frame.y);
        let bottom = past(area.y, area.height, self.frame.y);
        (top..bottom).flat_map(move |row| (left..right).map(move |at| row * width + at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(x: f64, y: f64, width: f64, height: f64) -> Area {
        Area {
            x,
            y,
            width,
            height,
        }
    }

    #[test]
    fn what_is_taken_is_free_no_more_and_nothing_beyond_the_frame_is() {
        let mut room = Room::new(area(8.0, 8.0, 400.0, 100.0));
        let name = area(50.0, 50.0, 100.0, 20.0);
        assert!(room.is_free(name));
        room.take(name);
        assert!(!room.is_free(name));
        assert!(!room.is_free(area(149.0, 69.0, 10.0, 10.0)));
        assert!(room.is_free(area(156.0, 50.0, 10.0, 10.0)));
        assert!(room.is_free(area(50.0, 76.0, 10.0, 10.0)));
        for beyond in [
            area(0.0, 50.0, 30.0, 10.0),
            area(390.0, 50.0, 30.0, 10.0),
            area(200.0, 0.0, 10.0, 20.0),
            area(200.0, 100.0, 10.0, 20.0),
        ] {
            assert!(!room.is_free(beyond));
            // Nor does it take anything of the other side.
            room.take(beyond);
        }
        assert!(room.is_free(area(200.0, 50.0, 100.0, 20.0)));
    }
}
