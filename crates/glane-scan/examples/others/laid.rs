//! Where their form lies in a photo: matched piece by piece with the blank one, for it has no marks of ours. The photo is taken
//! to be upright and about filled by the sheet, as all of theirs are.

use anyhow::{Context, Result};
use glane_scan::{Picture, Placement, Plane, Point2, foreign};

use crate::blank::place;

/// How wide the picture is made in which the form is first sought.
const COARSE: usize = 320;

pub fn laid(picture: &Picture, blank: &Plane) -> Result<Placement> {
    let by = (picture.width() / 1000).max(1);
    let fine = (picture.reduced(by), by as f64);
    let corners = corners(blank);
    // Its columns are alike: of the first places it may be at, the one where most of its pieces are found.
    let mut best: Option<(usize, Placement)> = None;
    for first in coarse(picture, blank)? {
        if let Some((found, placement)) = nearer(&fine, blank, &corners, &first, 16, false)
            && best.as_ref().is_none_or(|(most, _)| found > *most)
        {
            best = Some((found, placement));
        }
    }
    let (_, mut placement) = best.context("the form is not found")?;
    for (reach, lens) in [(8, false), (4, true), (3, true)] {
        placement = nearer(&fine, blank, &corners, &placement, reach, lens)
            .context("the form is not found")?
            .1;
    }
    Ok(placement)
}

/// Found again piece by piece, the pieces that do not fit the others left out; and how many fit.
fn nearer(
    fine: &(Plane, f64),
    blank: &Plane,
    corners: &[(isize, isize)],
    placement: &Placement,
    reach: isize,
    lens: bool,
) -> Option<(usize, Placement)> {
    let size = (
        fine.0.width() * fine.1 as usize,
        fine.0.height() * fine.1 as usize,
    );
    let mut placement = *placement;
    let mut pairs: Vec<(Point2, Point2)> = corners
        .iter()
        .filter_map(|at| matched(fine, blank, &placement, *at, reach))
        .collect();
    for _ in 0..4 {
        placement = foreign::placed(&pairs, size, lens)?;
        let each: Vec<f64> = pairs
            .iter()
            .map(|(from, to)| placement.at(*from).to(*to))
            .collect();
        let mut sorted = each.clone();
        sorted.sort_by(f64::total_cmp);
        let most = (2.5 * sorted[sorted.len() / 2]).max(1.5 * fine.1);
        let mut far = each.iter();
        pairs.retain(|_| far.next().is_some_and(|far| *far <= most));
    }
    let near = pairs
        .iter()
        .filter(|(from, to)| placement.at(*from).to(*to) < 3.0 * fine.1);
    Some((near.count(), placement))
}

/// Darker than around, from -1 on to 1.
fn darker(plane: &Plane) -> Vec<f32> {
    let (width, height) = (plane.width() as isize, plane.height() as isize);
    let mut out = Vec::with_capacity((width * height) as usize);
    for y in 0..height {
        for x in 0..width {
            let mut sum = 0.0;
            for v in (-12..=12).step_by(4) {
                for u in (-12..=12).step_by(4) {
                    sum += f32::from(plane.at(x + u, y + v));
                }
            }
            let mean = sum / 49.0;
            out.push(((mean - f32::from(plane.at(x, y))) / mean.max(8.0)).clamp(-0.2, 0.5));
        }
    }
    out
}

/// Over all sizes, turns and places a sheet of their photos may have.
fn coarse(picture: &Picture, blank: &Plane) -> Result<Vec<Placement>> {
    let by = (picture.width() / COARSE).max(1);
    let plane = picture.reduced(by);
    let map = darker(&plane);
    let (width, height) = (plane.width() as f64, plane.height() as f64);
    let middle = (blank.width() as f64 / 2.0, blank.height() as f64 / 2.0);
    let mut points: Vec<(f64, f64)> = Vec::new();
    for y in 0..blank.height() as isize {
        for x in 0..blank.width() as isize {
            if blank.at(x, y) < 100 && (x * 7 + y * 13) % 61 == 0 {
                points.push((x as f64 - middle.0, y as f64 - middle.1));
            }
        }
    }
    // The best of each place of the middle.
    let mut best = vec![(f32::MIN, [0.0f64; 5]); 31 * 31];
    let at = |x: f64, y: f64| {
        if x >= 0.0 && y >= 0.0 && x < width && y < height {
            map[y as usize * plane.width() + x as usize]
        } else {
            0.0
        }
    };
    for scale in 0..13 {
        let wide = (0.70 + 0.02 * f64::from(scale)) * width / blank.width() as f64;
        for ratio in 0..9 {
            let high = wide * (0.88 + 0.02 * f64::from(ratio));
            for turn in -4..=4 {
                let turn = f64::from(turn) * 0.0175;
                let (sin, cos) = (libm::sin(turn), libm::cos(turn));
                let turned: Vec<(f64, f64)> = points
                    .iter()
                    .map(|(u, v)| {
                        (
                            u * wide * cos - v * high * sin,
                            u * wide * sin + v * high * cos,
                        )
                    })
                    .collect();
                for y in 0..31usize {
                    for x in 0..31usize {
                        let own = &mut best[y * 31 + x];
                        let (x, y) = (
                            width / 2.0 + (x as f64 - 15.0) * 3.0,
                            height / 2.0 + (y as f64 - 15.0) * 3.0,
                        );
                        let worth = turned.iter().map(|(u, v)| at(x + u, y + v)).sum();
                        if worth > own.0 {
                            *own = (worth, [wide, high, turn, x, y]);
                        }
                    }
                }
            }
        }
    }
    best.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut apart: Vec<[f64; 5]> = Vec::new();
    for (_, one) in best {
        let near =
            |other: &[f64; 5]| (one[3] - other[3]).abs().max((one[4] - other[4]).abs()) < 8.0;
        if !apart.iter().any(near) {
            apart.push(one);
        }
    }
    apart.truncate(8);
    let placed = |[wide, high, turn, x, y]: &[f64; 5]| {
        let (sin, cos) = (libm::sin(*turn), libm::cos(*turn));
        let pairs: Vec<(Point2, Point2)> = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]
            .into_iter()
            .map(|(a, b)| {
                let (u, v) = (a * middle.0, b * middle.1);
                let from = place(middle.0 + u, middle.1 + v);
                let (u, v) = (u * wide, v * high);
                let to = Point2 {
                    x: (x + u * cos - v * sin) * by as f64,
                    y: (y + u * sin + v * cos) * by as f64,
                };
                (from, to)
            })
            .collect();
        foreign::placed(&pairs, (picture.width(), picture.height()), false)
    };
    let found: Vec<Placement> = apart.iter().filter_map(placed).collect();
    (!found.is_empty())
        .then_some(found)
        .context("the form is not found")
}

const HALF: isize = 14;

/// Places of the blank form whose surroundings look like nothing beside them: one of each cell of a grid at most.
fn corners(blank: &Plane) -> Vec<(isize, isize)> {
    let mut found = Vec::new();
    let cell = 34;
    for top in (20..blank.height() as isize - 54).step_by(cell) {
        for left in (20..blank.width() as isize - 54).step_by(cell) {
            let mut best = (0.0f64, (0, 0));
            for y in (top..top + cell as isize).step_by(4) {
                for x in (left..left + cell as isize).step_by(4) {
                    let (mut xx, mut yy, mut xy) = (0.0f64, 0.0f64, 0.0f64);
                    for v in -HALF..=HALF {
                        for u in -HALF..=HALF {
                            let at =
                                |dx: isize, dy: isize| f64::from(blank.at(x + u + dx, y + v + dy));
                            let (a, b) = (at(1, 0) - at(-1, 0), at(0, 1) - at(0, -1));
                            xx += a * a;
                            yy += b * b;
                            xy += a * b;
                        }
                    }
                    let least =
                        f64::midpoint(xx, yy) - (((xx - yy) / 2.0).powi(2) + xy * xy).sqrt();
                    if least > best.0 {
                        best = (least, (x, y));
                    }
                }
            }
            if best.0 > 1e6 {
                found.push(best.1);
            }
        }
    }
    found
}

/// The place of the photo where a piece of the blank form is found.
fn matched(
    (plane, by): &(Plane, f64),
    blank: &Plane,
    placement: &Placement,
    (x, y): (isize, isize),
    reach: isize,
) -> Option<(Point2, Point2)> {
    let wide = HALF + reach;
    let side = (2 * wide + 1) as usize;
    let mut seen = Vec::with_capacity(side * side);
    for v in -wide..=wide {
        for u in -wide..=wide {
            let at = placement.at(place((x + u) as f64, (y + v) as f64));
            seen.push(f32::from(
                plane.at((at.x / by) as isize, (at.y / by) as isize),
            ));
        }
    }
    let own: Vec<f32> = (-HALF..=HALF)
        .flat_map(|v| (-HALF..=HALF).map(move |u| (u, v)))
        .map(|(u, v)| f32::from(blank.at(x + u, y + v)))
        .collect();
    let mut best = (0.0f32, (0, 0));
    for dy in -reach..=reach {
        for dx in -reach..=reach {
            let other = (-HALF..=HALF).flat_map(|v| {
                let start = ((v + dy + wide) as usize) * side + (dx - HALF + wide) as usize;
                seen[start..=start + 2 * HALF as usize].iter().copied()
            });
            let worth = alike(&own, other);
            if worth > best.0 {
                best = (worth, (dx, dy));
            }
        }
    }
    let (worth, (dx, dy)) = best;
    (worth > 0.55).then(|| {
        let to = placement.at(place((x + dx) as f64, (y + dy) as f64));
        (place(x as f64, y as f64), to)
    })
}

fn alike(own: &[f32], other: impl Iterator<Item = f32>) -> f32 {
    let n = own.len() as f32;
    let (mut a, mut b, mut aa, mut bb, mut ab) = (0.0f32, 0.0f32, 0.0f32, 0.0f32, 0.0f32);
    for (own, other) in own.iter().zip(other) {
        let (own, other) = (own - 200.0, other - 120.0);
        a += own;
        b += other;
        aa += own * own;
        bb += other * other;
        ab += own * other;
    }
    (ab - a * b / n) / ((aa - a * a / n) * (bb - b * b / n)).max(1.0).sqrt()
}
