//! Which spots are the page's marks, and how the page lies.

use glane_core::sheet::Page;

use super::code::Code;
use super::lens::Placement;
use super::marks::Spot;
use super::warp::{Pair, Point2, Warp};

/// A page whose place is known.
pub(crate) struct Placed {
    pub(crate) placement: Placement,
    /// How far the marks are from where they should be, the worst one, in hundredths of a millimetre.
    pub(crate) residual: f64,
    /// The marks not seen: 0 to 3 are the corners from the upper left on, 4 and 5 the sides.
    pub(crate) missing: Vec<Missing>,
}

/// A mark that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Missing {
    pub(crate) mark: usize,
    /// Beyond the picture's edge, and not only hidden.
    pub(crate) outside: bool,
}

/// The middles of a page's marks: corners, then sides.
fn printed(page: &Page) -> [Point2; 6] {
    let [a, b, c, d] = page.marks.corners;
    let [left, right] = page.marks.sides;
    [a, b, c, d, left, right].map(Point2::from)
}

/// By the code: the marks are sought from the nearest to it on, each one making the next one's place surer.
pub(crate) fn place(
    page: &Page,
    code: &Code,
    spots: &[Spot],
    size: (usize, usize),
) -> Option<Placed> {
    let area = &page.code;
    let (left, top) = (f64::from(area.x), f64::from(area.y));
    let (right, bottom) = (left + f64::from(area.width), top + f64::from(area.height));
    let printed_corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    let anchors: Vec<Pair> = printed_corners
        .iter()
        .zip(code.corners)
        .map(|((x, y), to)| Pair {
            from: Point2 { x: *x, y: *y },
            to,
            weight: 0.05,
        })
        .collect();
    let search = Search {
        marks: printed(page),
        diameter: f64::from(page.marks.diameter),
        anchors: &anchors,
        spots,
    };
    let mut best = Best::default();
    search.grow(&mut [None; 6], &mut [false; 6], &mut best);
    search.placed(&best.taken?, size)
}

/// Without a code: by the marks alone, which leave two ways up. All that fit are told, the best first.
pub(crate) fn place_unaided(page: &Page, spots: &[Spot], size: (usize, usize)) -> Vec<Placed> {
    let marks = printed(page);
    let mut spots = spots.to_vec();
    // The largest ones: what people draw in boxes is smaller than a mark.
    spots.sort_by(|a, b| b.size.total_cmp(&a.size));
    spots.truncate(12);
    let search = Search {
        marks,
        diameter: f64::from(page.marks.diameter),
        anchors: &[],
        spots: &spots,
    };
    let mut found: Vec<Placed> = Vec::new();
    for first in 0..spots.len() {
        for second in (0..spots.len()).filter(|n| *n != first) {
            for third in (0..spots.len()).filter(|n| ![first, second].contains(n)) {
                // A page is never seen from behind.
                if !turns_right(&spots, first, second, third) {
                    continue;
                }
                for fourth in (0..spots.len()).filter(|n| ![first, second, third].contains(n)) {
                    if !turns_right(&spots, second, third, fourth)
                        || !turns_right(&spots, third, fourth, first)
                        || !turns_right(&spots, fourth, first, second)
                    {
                        continue;
                    }
                    let mut taken = [
                        Some(first),
                        Some(second),
                        Some(third),
                        Some(fourth),
                        None,
                        None,
                    ];
                    let Some(warp) = Warp::of(&search.pairs(&taken)) else {
                        continue;
                    };
                    for side in [4, 5] {
                        let at = warp.at(marks[side]);
                        let near = spots
                            .iter()
                            .position(|spot| spot.middle.to(at) < spot.size * 0.7);
                        taken[side] = near.filter(|n| !taken.contains(&Some(*n)));
                    }
                    if taken.contains(&None) {
                        continue;
                    }
                    found.extend(search.placed(&taken, size));
                }
            }
        }
    }
    found.sort_by(|a, b| a.residual.total_cmp(&b.residual));
    found.truncate(4);
    found
}

fn turns_right(spots: &[Spot], a: usize, b: usize, c: usize) -> bool {
    let (a, b, c) = (spots[a].middle, spots[b].middle, spots[c].middle);
    (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 0.0
}

/// Perspective is known once there are two marks on either side; before, the code's own corners would have to tell it, and they are
/// coarse.
fn tells_perspective(taken: &Taken) -> bool {
    let seen = |marks: [usize; 3]| marks.iter().filter(|mark| taken[**mark].is_some()).count();
    seen([0, 3, 4]) >= 2 && seen([1, 2, 5]) >= 2
}

struct Search<'a> {
    marks: [Point2; 6],
    diameter: f64,
    anchors: &'a [Pair],
    spots: &'a [Spot],
}

type Taken = [Option<usize>; 6];

#[derive(Default)]
struct Best {
    seen: usize,
    amiss: f64,
    taken: Option<Taken>,
    looked: usize,
}

/// Photos of a page covered with rings must not keep anybody waiting.
const MOST_LOOKED: usize = 600;

impl Search<'_> {
    fn pairs(&self, taken: &Taken) -> Vec<Pair> {
        let marks = taken.iter().zip(self.marks).filter_map(|(spot, from)| {
            let to = self.spots[(*spot)?].middle;
            Some(Pair {
                from,
                to,
                weight: 1.0,
            })
        });
        self.anchors.iter().copied().chain(marks).collect()
    }

    fn warp(&self, taken: &Taken) -> Option<Warp> {
        let pairs = self.pairs(taken);
        if tells_perspective(taken) {
            Warp::of(&pairs)
        } else {
            Warp::flat(&pairs)
        }
    }

    fn grow(&self, taken: &mut Taken, done: &mut [bool; 6], best: &mut Best) {
        best.looked += 1;
        if best.looked > MOST_LOOKED {
            return;
        }
        let Some(warp) = self.warp(taken) else {
            return;
        };
        let known: Vec<Point2> = self.pairs(taken).iter().map(|pair| pair.from).collect();
        let near = |mark: usize| {
            known
                .iter()
                .map(|point| point.to(self.marks[mark]))
                .fold(f64::MAX, f64::min)
        };
        let next = (0..6)
            .filter(|mark| !done[*mark])
            .min_by(|a, b| near(*a).total_cmp(&near(*b)));
        let Some(mark) = next else {
            self.judge(taken, &warp, best);
            return;
        };
        let at = warp.at(self.marks[mark]);
        let beside = warp.at(Point2 {
            x: self.marks[mark].x + 100.0,
            ..self.marks[mark]
        });
        let below = warp.at(Point2 {
            y: self.marks[mark].y + 100.0,
            ..self.marks[mark]
        });
        let scale = f64::midpoint(at.to(beside), at.to(below)) / 100.0;
        let reach = near(mark) * scale * 0.35 + self.diameter * scale;
        let mut candidates: Vec<(usize, f64)> = self
            .spots
            .iter()
            .enumerate()
            .filter(|(n, spot)| {
                let share = spot.size / (self.diameter * scale);
                !taken.contains(&Some(*n)) && (0.5..1.9).contains(&share)
            })
            .map(|(n, spot)| (n, spot.middle.to(at)))
            .filter(|(_, far)| *far < reach)
            .collect();
        candidates.sort_by(|a, b| a.1.total_cmp(&b.1));
        done[mark] = true;
        for (spot, _) in candidates.iter().take(3) {
            taken[mark] = Some(*spot);
            self.grow(taken, done, best);
        }
        taken[mark] = None;
        if candidates.first().is_none_or(|(_, far)| *far > reach * 0.3) {
            self.grow(taken, done, best);
        }
        done[mark] = false;
    }

    fn judge(&self, taken: &Taken, warp: &Warp, best: &mut Best) {
        let seen = taken.iter().flatten().count();
        let pairs = self.pairs(taken);
        let amiss = pairs
            .iter()
            .map(|pair| warp.at(pair.from).to(pair.to) * pair.weight)
            .sum::<f64>();
        if best.taken.is_none() || seen > best.seen || (seen == best.seen && amiss < best.amiss) {
            best.taken = Some(*taken);
            best.seen = seen;
            best.amiss = amiss;
        }
    }

    fn placed(&self, taken: &Taken, size: (usize, usize)) -> Option<Placed> {
        let seen = taken.iter().flatten().count();
        let mut pairs = self.pairs(taken);
        let warp = if tells_perspective(taken) {
            // The code told which marks these are; beside them it is coarse.
            pairs.retain(|pair| pair.weight > 0.5);
            Warp::of(&pairs)?
        } else {
            Warp::flat(&pairs)?
        };
        let mut placement = Placement::straight(warp, size);
        if seen == 6 {
            placement = placement.curved(&pairs);
        }
        let mut residual = 0.0f64;
        let mut missing = Vec::new();
        for (mark, (spot, printed)) in taken.iter().zip(self.marks).enumerate() {
            let at = placement.at(printed);
            if let Some(spot) = spot {
                let scale = placement.scale(printed).max(1e-6) / 100.0;
                residual = residual.max(at.to(self.spots[*spot].middle) / scale);
            } else {
                let edge = placement.scale(printed) / 100.0 * self.diameter / 2.0;
                let outside = at.x < edge
                    || at.y < edge
                    || at.x > size.0 as f64 - edge
                    || at.y > size.1 as f64 - edge;
                missing.push(Missing { mark, outside });
            }
        }
        Some(Placed {
            placement,
            residual,
            missing,
        })
    }
}
