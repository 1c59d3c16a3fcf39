//! Room on a sheet.

/// How far things stay apart.
const GAP: f64 = 6.0;
/// What is added so that a rounded sum is no less.
const HAIR: f64 = 0.01;

/// A rectangle by its sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Area {
    fn meets(&self, other: &Self) -> bool {
        self.left < other.right + GAP
            && other.left < self.right + GAP
            && self.top < other.bottom + GAP
            && other.top < self.bottom + GAP
    }

    fn moved(&self, down: f64) -> Self {
        Self {
            top: self.top + down,
            bottom: self.bottom + down,
            ..*self
        }
    }
}

/// Whether an area meets none of those taken.
pub(super) fn apart(area: Area, taken: &[Area]) -> bool {
    taken.iter().all(|other| !area.meets(other))
}

/// How far an area must move, up or down, to meet none of those taken.
pub(super) fn clear(area: Area, taken: &[Area], up: bool) -> f64 {
    let mut moved = 0.0;
    // Each step leaves one of them behind for good.
    for _ in 0..=taken.len() {
        let now = area.moved(moved);
        let Some(other) = taken.iter().find(|other| now.meets(other)) else {
            break;
        };
        moved = if up {
            other.top - GAP - HAIR - area.bottom
        } else {
            other.bottom + GAP + HAIR - area.top
        };
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(top: f64, bottom: f64) -> Area {
        Area {
            left: 0.0,
            right: 10.0,
            top,
            bottom,
        }
    }

    #[test]
    fn what_is_in_the_way_is_left_behind_one_by_one() {
        let taken = [area(0.0, 10.0), area(12.0, 20.0), area(40.0, 50.0)];
        let down = clear(area(2.0, 9.0), &taken, false);
        assert!(apart(area(2.0, 9.0).moved(down), &taken));
        assert!((down - 24.0).abs() < 0.05, "{down}");
        let up = clear(area(2.0, 9.0), &taken, true);
        assert!((up + 15.0).abs() < 0.05, "{up}");
        assert!(clear(area(60.0, 70.0), &taken, true).abs() < f64::EPSILON);
    }
}
