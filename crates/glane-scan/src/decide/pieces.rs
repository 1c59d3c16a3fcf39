//! Pieces of ink that hang together.

use super::patch::FINE;

/// The pieces of a square of points that hang together; specks are none.
pub(crate) fn joined(mask: &[bool], wide: usize) -> Vec<Vec<usize>> {
    let mut left = mask.to_vec();
    let mut pieces = Vec::new();
    for start in 0..left.len() {
        if !left[start] {
            continue;
        }
        left[start] = false;
        let mut piece = vec![start];
        let mut next = 0;
        while let Some(place) = piece.get(next).copied() {
            next += 1;
            let (x, y) = (place % wide, place / wide);
            for v in y.saturating_sub(1)..(y + 2).min(wide) {
                for u in x.saturating_sub(1)..(x + 2).min(wide) {
                    if left[v * wide + u] {
                        left[v * wide + u] = false;
                        piece.push(v * wide + u);
                    }
                }
            }
        }
        if piece.len() > 3 {
            pieces.push(piece);
        }
    }
    pieces
}

/// How long a piece is, corner to corner, in millimetres.
pub(crate) fn length(piece: &[usize], wide: usize) -> f32 {
    let xs = piece.iter().map(|n| n % wide);
    let ys = piece.iter().map(|n| n / wide);
    let (left, right) = (xs.clone().min().unwrap_or(0), xs.max().unwrap_or(0));
    let (top, bottom) = (ys.clone().min().unwrap_or(0), ys.max().unwrap_or(0));
    let (x, y) = (
        (right - left + 1) as f64 * FINE,
        (bottom - top + 1) as f64 * FINE,
    );
    ((x * x + y * y).sqrt() / 100.0) as f32
}

/// Over which share of all directions ink goes round: pieces as large as an arc of a circle. Words beside a box are smaller, and
/// printed lines along the page's edges are thin.
pub(super) fn around(pieces: &[Vec<usize>], wide: usize, window: isize) -> f32 {
    let mut all = [false; DIRECTIONS];
    for piece in pieces {
        let xs = piece.iter().map(|n| n % wide);
        let ys = piece.iter().map(|n| n / wide);
        let across = xs.clone().max().unwrap_or(0) - xs.min().unwrap_or(0);
        let down = ys.clone().max().unwrap_or(0) - ys.min().unwrap_or(0);
        if (across.min(down) as f64) * FINE < 60.0 {
            continue;
        }
        let mut own = [false; DIRECTIONS];
        for n in piece {
            let (x, y) = ((n % wide) as isize - window, (n / wide) as isize - window);
            let turn = libm::atan2(y as f64, x as f64) / core::f64::consts::TAU + 0.5;
            own[((turn * DIRECTIONS as f64) as usize).min(DIRECTIONS - 1)] = true;
        }
        if own.iter().filter(|seen| **seen).count() >= DIRECTIONS / 9 {
            all.iter_mut().zip(own).for_each(|(all, own)| *all |= own);
        }
    }
    all.iter().filter(|seen| **seen).count() as f32 / DIRECTIONS as f32
}

const DIRECTIONS: usize = 48;
