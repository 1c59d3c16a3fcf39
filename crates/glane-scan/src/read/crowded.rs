//! Boxes that touch, and whose a stroke is that lies in two of them. None of our sheets has any: its boxes stand apart.

use std::collections::BTreeSet;

use super::boxes::Sought;
use super::samples::middle;
use crate::decide::{FINE, Others, Reference, inked};

/// Boxes touch that are no further apart, in hundredths of a millimetre: those of our sheets are three times as far.
const TOUCHING: f64 = 100.0;
/// A stroke goes on across two outlines if its parts are no further from each other than so many of their rims: what lies between
/// cannot be told from print.
const ACROSS: f64 = 2.4;
/// And cornerwise, past a third box's corner.
const CORNERWISE: f64 = 3.4;
/// It is the neighbour's if there is at least so many times as much ink …
const MORE: usize = 2;
/// … and may be, and a person looks, from so many fifths as much on.
const RATHER_MORE: usize = 6;
/// What a pen leaves beside the stroke that is taken out, in points.
const FRAYED: isize = 2;

/// What touches a box.
#[derive(Default)]
pub(super) struct Crowd {
    pub(super) others: Others,
    /// A stroke may be the neighbour's, and goes past the middle or is nearly as much: a person looks.
    pub(super) doubtful: bool,
}

/// Points of ink, from the box's middle.
type Piece = Vec<(isize, isize)>;

/// Of each box, what touches it.
pub(super) fn crowds(sought: &[Sought<'_>], reference: &Reference) -> Vec<Crowd> {
    let touching: Vec<Vec<usize>> = sought
        .iter()
        .enumerate()
        .map(|(n, one)| {
            let near = sought.iter().enumerate();
            near.filter(|(m, other)| *m != n && touch(one, other))
                .map(|(m, _)| m)
                .collect()
        })
        .collect();
    let pieces: Vec<Vec<Piece>> = sought
        .iter()
        .zip(&touching)
        .map(|(one, touching)| {
            if touching.is_empty() {
                Vec::new()
            } else {
                inked(&one.patch, &one.form, one.offset, reference)
            }
        })
        .collect();
    let crowd = |n: usize| {
        let (mut crowd, one) = (Crowd::default(), &sought[n]);
        for m in &touching[n] {
            let other = &sought[*m];
            let (x, y) = from_to(one, other);
            let half = other.form.half;
            let (wide, high) = ((half.0 / FINE) as isize, (half.1 / FINE) as isize);
            crowd
                .others
                .areas
                .push([x - wide, y - high, x + wide, y + high]);
            let theirs: Piece = pieces[*m].iter().flatten().copied().collect();
            for piece in &pieces[n] {
                if 5 * theirs.len() < RATHER_MORE * piece.len()
                    || !goes_on(one, piece, &theirs, (x, y))
                {
                    continue;
                }
                if theirs.len() < MORE * piece.len() || is_past_middle(one, piece, (x, y)) {
                    crowd.doubtful = true;
                } else {
                    crowd.others.strokes.extend(frayed(piece));
                }
            }
        }
        crowd
    };
    (0..sought.len()).map(crowd).collect()
}

fn touch(one: &Sought<'_>, other: &Sought<'_>) -> bool {
    let (a, b) = (middle(&one.what.area), middle(&other.what.area));
    let across = (a.x - b.x).abs() - one.form.half.0 - other.form.half.0;
    let down = (a.y - b.y).abs() - one.form.half.1 - other.form.half.1;
    across.max(down) <= TOUCHING
}

/// From one box's middle to the other's, in points, where each was found.
fn from_to(one: &Sought<'_>, other: &Sought<'_>) -> (isize, isize) {
    let (a, b) = (middle(&one.what.area), middle(&other.what.area));
    let points = |length: f64| (length / FINE).round() as isize;
    (
        points(b.x - a.x) + other.offset.0 - one.offset.0,
        points(b.y - a.y) + other.offset.1 - one.offset.1,
    )
}

/// Whether a piece goes on in the neighbour's ink.
fn goes_on(one: &Sought<'_>, piece: &Piece, theirs: &Piece, (right, down): (isize, isize)) -> bool {
    let rims = match beside(one, (right, down)) {
        (true, true) => CORNERWISE,
        _ => ACROSS,
    };
    let most = (rims * one.form.rim() / FINE) as isize;
    theirs.iter().any(|(u, v)| {
        let (u, v) = (u + right, v + down);
        piece
            .iter()
            .any(|(x, y)| (x - u).abs().max((y - v).abs()) <= most)
    })
}

/// Whether a neighbour lies beside the box, and above or below it.
fn beside(one: &Sought<'_>, (right, down): (isize, isize)) -> (bool, bool) {
    let is_out = |far: isize, half: f64| far.unsigned_abs() as f64 * FINE > half;
    (
        is_out(right, one.form.half.0),
        is_out(down, one.form.half.1),
    )
}

/// Whether a piece, seen from the neighbour, reaches past the box's middle.
fn is_past_middle(one: &Sought<'_>, piece: &Piece, (right, down): (isize, isize)) -> bool {
    let (across, along) = beside(one, (right, down));
    piece
        .iter()
        .any(|(x, y)| (!across || x * right.signum() <= 0) && (!along || y * down.signum() <= 0))
}

fn frayed(piece: &Piece) -> BTreeSet<(isize, isize)> {
    piece
        .iter()
        .flat_map(|(x, y)| {
            (-FRAYED..=FRAYED).flat_map(move |v| (-FRAYED..=FRAYED).map(move |u| (x + u, y + v)))
        })
        .collect()
}
