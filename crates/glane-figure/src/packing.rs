//! Rectangles of different sizes on one sheet, none over another.
//!
//! Each is tried along an Archimedean spiral from the middle and stays at the first free place. The
//! spiral is stretched to the shape of the sheet, so that the packing fills it.

use crate::number::{many, whole};

/// A rectangle's top left corner and sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }
}

/// The places to try, as middles, for every packing of one sheet.
pub(crate) struct Spiral {
    width: f64,
    height: f64,
    points: Vec<(f64, f64)>,
}

impl Spiral {
    /// Turns of the spiral from the middle to a side of a square sheet.
    const TURNS: f64 = 70.0;

    pub fn new(width: f64, height: f64) -> Self {
        // On the sheet squeezed to a square, turns and places along them are one pitch apart.
        let side = (width * height).sqrt();
        let pitch = side / 2.0 / Self::TURNS;
        let end = side / 2.0 * core::f64::consts::SQRT_2;
        let mut points = Vec::new();
        let mut angle = 0.0;
        loop {
            let radius = pitch * angle / core::f64::consts::TAU;
            if radius > end {
                break;
            }
            let (sin, cos) = libm::sincos(angle);
            let middle = (
                width / 2.0 + radius * cos * width / side,
                height / 2.0 + radius * sin * height / side,
            );
            if (0.0..=width).contains(&middle.0) && (0.0..=height).contains(&middle.1) {
                points.push(middle);
            }
            angle += pitch / radius.max(pitch);
        }
        Self {
            width,
            height,
            points,
        }
    }

    /// Whether a rectangle stays on the sheet.
    fn holds(&self, rect: &Rect) -> bool {
        rect.x >= 0.0
            && rect.y >= 0.0
            && rect.x + rect.width <= self.width
            && rect.y + rect.height <= self.height
    }
}

/// A sheet being filled.
pub(crate) struct Packing<'a> {
    spiral: &'a Spiral,
    placed: Vec<Rect>,
    /// The sides of the smallest rectangle to come.
    least: (f64, f64),
    /// For each place, a place no earlier along the spiral before which the smallest can stand nowhere: itself while it
    /// can stand there. Shortened as it is followed.
    next: Vec<usize>,
    /// For each square of a grid over the sheet, the places in it where the smallest could still stand.
    live: Vec<Vec<usize>>,
    /// For each square, the rectangles that touch it.
    squares: Vec<Vec<usize>>,
    /// The place where a rectangle of some sides ended: no larger one finds room before it.
    frontier: Vec<(f64, f64, usize)>,
}

/// Squares along each side of the grid.
const GRID: usize = 24;
/// What rounding may add to a distance: a place is only given up when it is blocked by more.
const ROUNDING: f64 = 1e-6;

impl<'a> Packing<'a> {
    /// An empty sheet, for rectangles whose sides are no smaller than `least`.
    pub fn new(spiral: &'a Spiral, least: (f64, f64)) -> Self {
        let mut live = vec![Vec::new(); GRID * GRID];
        for (at, (x, y)) in spiral.points.iter().enumerate() {
            let point = Rect {
                x: *x,
                y: *y,
                width: 0.0,
                height: 0.0,
            };
            if let Some(list) = touched(spiral, &point)
                .next()
                .and_then(|at| live.get_mut(at))
            {
                list.push(at);
            }
        }
        Self {
            spiral,
            placed: Vec::new(),
            least,
            next: (0..=spiral.points.len()).collect(),
            live,
            squares: vec![Vec::new(); GRID * GRID],
            frontier: Vec::new(),
        }
    }

    /// The first place from one on where the smallest could still stand.
    fn first_live(&mut self, from: usize) -> usize {
        let mut end = from;
        while let Some(next) = self.next.get(end).copied()
            && next != end
        {
            end = next;
        }
        let mut at = from;
        while at != end
            && let Some(next) = self.next.get_mut(at)
        {
            at = std::mem::replace(next, end);
        }
        end
    }

    /// Places a rectangle, or returns nothing when no place on the spiral is free.
    pub fn place(&mut self, width: f64, height: f64) -> Option<Rect> {
        let smaller = |(wide, high, _): &&(f64, f64, usize)| *wide <= width && *high <= height;
        let reached = self.frontier.iter().filter(smaller).map(|(_, _, at)| *at);
        let from = reached.max().unwrap_or(0);
        let found = self.search(from, width, height);

        let reached = found.map_or(self.spiral.points.len(), |(at, _)| at);
        self.frontier
            .retain(|(wide, high, at)| *wide < width || *high < height || *at > reached);
        self.frontier.push((width, height, reached));
        let (_, rect) = found?;
        for square in touched(self.spiral, &rect) {
            if let Some(list) = self.squares.get_mut(square) {
                list.push(self.placed.len());
            }
        }
        self.placed.push(rect);
        self.give_up(&rect);
        Some(rect)
    }

    /// Gives up the places where a rectangle that was placed leaves the smallest no room.
    fn give_up(&mut self, rect: &Rect) {
        let (wide, high) = (
            f64::midpoint(rect.width, self.least.0) - ROUNDING,
            f64::midpoint(rect.height, self.least.1) - ROUNDING,
        );
        let middle = (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
        let around = Rect {
            x: (middle.0 - wide).max(0.0),
            y: (middle.1 - high).max(0.0),
            width: 2.0 * wide,
            height: 2.0 * high,
        };
        let (points, next) = (&self.spiral.points, &mut self.next);
        for square in touched(self.spiral, &around) {
            let Some(list) = self.live.get_mut(square) else {
                continue;
            };
            list.retain(|at| {
                let stays = points.get(*at).is_none_or(|(x, y)| {
                    (x - middle.0).abs() >= wide || (y - middle.1).abs() >= high
                });
                if !stays && let Some(next) = next.get_mut(*at) {
                    *next = at + 1;
                }
                stays
            });
        }
    }

    /// The first free place from one on.
    fn search(&mut self, from: usize, width: f64, height: f64) -> Option<(usize, Rect)> {
        let mut blocker: Option<Rect> = None;
        let mut at = self.first_live(from);
        while let Some((x, y)) = self.spiral.points.get(at).copied() {
            let rect = Rect {
                x: x - width / 2.0,
                y: y - height / 2.0,
                width,
                height,
            };
            // Neighbours on the spiral mostly run into the same rectangle.
            if !blocker.is_some_and(|last| last.overlaps(&rect)) && self.spiral.holds(&rect) {
                blocker = self.hit(&rect);
                if blocker.is_none() {
                    return Some((at, rect));
                }
            }
            at = self.first_live(at + 1);
        }
        None
    }

    fn hit(&self, rect: &Rect) -> Option<Rect> {
        touched(self.spiral, rect)
            .filter_map(|square| self.squares.get(square))
            .flatten()
            .filter_map(|at| self.placed.get(*at))
            .find(|other| other.overlaps(rect))
            .copied()
    }
}

/// The numbers of the squares a rectangle touches.
fn touched(spiral: &Spiral, rect: &Rect) -> impl Iterator<Item = usize> + use<> {
    let square = |from: f64, length: f64, side: f64| {
        let scale = many(GRID) / side;
        whole(from * scale).min(GRID - 1)..=whole((from + length) * scale).min(GRID - 1)
    };
    let columns = square(rect.x, rect.width, spiral.width);
    let rows = square(rect.y, rect.height, spiral.height);
    rows.flat_map(move |row| columns.clone().map(move |column| row * GRID + column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_first_rectangle_stands_in_the_middle() {
        let spiral = Spiral::new(400.0, 200.0);
        let rect = Packing::new(&spiral, (1.0, 1.0))
            .place(100.0, 50.0)
            .unwrap();
        assert_eq!(
            rect,
            Rect {
                x: 150.0,
                y: 75.0,
                width: 100.0,
                height: 50.0
            }
        );
    }

    #[test]
    fn a_full_sheet_takes_no_more() {
        let spiral = Spiral::new(100.0, 100.0);
        let mut packing = Packing::new(&spiral, (1.0, 1.0));
        assert!(packing.place(100.0, 100.0).is_some());
        assert!(packing.place(1.0, 1.0).is_none());
        assert!(packing.place(1.0, 1.0).is_none());
        assert!(
            Packing::new(&spiral, (1.0, 1.0))
                .place(101.0, 1.0)
                .is_none()
        );
    }

    #[test]
    fn a_small_one_finds_room_where_a_large_one_did_not() {
        let spiral = Spiral::new(100.0, 100.0);
        let mut packing = Packing::new(&spiral, (1.0, 1.0));
        packing.place(60.0, 60.0).unwrap();
        assert!(packing.place(60.0, 60.0).is_none());
        assert!(packing.place(15.0, 15.0).is_some());
    }

    proptest! {
        #[test]
        fn what_is_placed_is_free_and_on_the_sheet(
            sides in prop::collection::vec((1.0..90.0f64, 1.0..40.0f64), 1..60),
        ) {
            let spiral = Spiral::new(300.0, 180.0);
            let mut packing = Packing::new(&spiral, (1.0, 1.0));
            let placed: Vec<Rect> = sides.iter().filter_map(|(w, h)| packing.place(*w, *h)).collect();
            for (at, rect) in placed.iter().enumerate() {
                prop_assert!(rect.x >= 0.0 && rect.y >= 0.0);
                prop_assert!(rect.x + rect.width <= 300.0 && rect.y + rect.height <= 180.0);
                prop_assert!(placed.iter().skip(at + 1).all(|other| !rect.overlaps(other)));
            }
        }

        #[test]
        fn the_shortcuts_change_nothing(sides in prop::collection::vec((5.0..120.0f64, 5.0..60.0f64), 1..25)) {
            let spiral = Spiral::new(300.0, 180.0);
            let least = sides.iter().fold((120.0f64, 60.0f64), |(w, h), side| (w.min(side.0), h.min(side.1)));
            let mut packing = Packing::new(&spiral, least);
            let mut naive: Vec<Rect> = Vec::new();
            for (width, height) in sides {
                let found = spiral
                    .points
                    .iter()
                    .map(|(x, y)| Rect { x: x - width / 2.0, y: y - height / 2.0, width, height })
                    .filter(|r| r.x >= 0.0 && r.y >= 0.0 && r.x + width <= 300.0 && r.y + height <= 180.0)
                    .find(|rect| !naive.iter().any(|other| other.overlaps(rect)));
                prop_assert_eq!(packing.place(width, height), found);
                naive.extend(found);
            }
        }
    }
}
