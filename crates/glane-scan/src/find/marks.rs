//! Registration marks: a black disc within a ring.

use super::spots::{Piece, pieces};
use super::warp::Point2;
use crate::Plane;

/// What looks like a registration mark, in pixels of the whole picture.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spot {
    pub(crate) middle: Point2,
    /// Across the ring, from outside to outside.
    pub(crate) size: f64,
}

/// All that look like marks in a picture reduced `by` times.
pub(crate) fn spots(plane: &Plane, by: usize) -> Vec<Spot> {
    let pieces = pieces(plane);
    let mut discs: Vec<&Piece> = pieces.iter().filter(|piece| is_disc(piece)).collect();
    discs.sort_by(|a, b| a.middle().0.total_cmp(&b.middle().0));
    let by = by as f64;
    pieces
        .iter()
        .filter(|piece| is_ring(piece))
        .filter_map(|ring| {
            let (x, y) = ring.middle();
            let size = across(ring);
            let near = size * 0.11 + 0.6;
            let from = discs.partition_point(|disc| disc.middle().0 < x - near);
            let disc = discs[from..]
                .iter()
                .take_while(|disc| disc.middle().0 <= x + near)
                .filter(|disc| (disc.middle().1 - y).abs() <= near && is_within(disc, ring))
                .filter(|disc| (1.4..4.5).contains(&(size / across(disc))))
                .max_by(|a, b| a.area.total_cmp(&b.area))?;
            let all = ring.area + disc.area;
            let (disc_x, disc_y) = disc.middle();
            Some(Spot {
                middle: Point2 {
                    x: (x * ring.area + disc_x * disc.area) / all * by,
                    y: (y * ring.area + disc_y * disc.area) / all * by,
                },
                size: size * by,
            })
        })
        .collect()
}

fn across(piece: &Piece) -> f64 {
    let (width, height) = piece.size();
    f64::midpoint(width, height)
}

fn is_disc(piece: &Piece) -> bool {
    piece.area >= 7.0 && (0.9..1.12).contains(&piece.roundness()) && piece.stretch() < 2.2
}

fn is_ring(piece: &Piece) -> bool {
    let (width, height) = piece.size();
    width.min(height) >= 7.0
        && width.max(height) < 2.2 * width.min(height)
        && (0.1..0.85).contains(&piece.roundness())
        && piece.stretch() < 2.2
}

fn is_within(disc: &Piece, ring: &Piece) -> bool {
    disc.left > ring.left
        && disc.right < ring.right
        && disc.top > ring.top
        && disc.bottom < ring.bottom
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(dark: impl Fn(f64, f64) -> bool) -> Vec<Spot> {
        let data = (0..160 * 160)
            .map(|n| {
                let (x, y) = (f64::from(n % 160) - 89.5, f64::from(n / 160) - 49.5);
                if dark(x, y) { 30 } else { 210 }
            })
            .collect();
        spots(&Plane::new(160, 160, data).unwrap(), 2)
    }

    #[test]
    fn a_disc_within_a_ring_is_a_mark_even_seen_askew() {
        for squeeze in [1.0, 1.3] {
            let found = drawn(|x, y| {
                let square = x * x + y * y * squeeze * squeeze;
                square < 36.0 || (100.0..225.0).contains(&square)
            });
            assert_eq!(found.len(), 1);
            assert!(found[0].middle.to(Point2 { x: 180.0, y: 100.0 }) < 0.6);
            assert!((found[0].size - 56.0).abs() < 8.0);
        }
    }

    #[test]
    fn a_disc_alone_or_off_its_ring_is_none() {
        assert!(drawn(|x, y| x * x + y * y < 100.0).is_empty());
        assert!(
            drawn(|x, y| {
                (x - 5.0) * (x - 5.0) + y * y < 9.0 || (100.0..225.0).contains(&(x * x + y * y))
            })
            .is_empty()
        );
    }
}
