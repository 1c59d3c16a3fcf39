//! What words of the closed list are read as: a unit, a word that bounds a number, a word that says something.

use super::items::{BOUNDS, Piece, Unit};
use super::lexis::Match;
use super::number::Value;

/// By the classes that claim them.
pub(super) fn piece_of(found: &Match) -> Piece {
    let unit = found.classes.iter().find_map(|class| Unit::of(class));
    let mark =
        found.classes.iter().copied().find(|class| {
            !class.starts_with("unit-") && *class != "neutral" && *class != "answered"
        });
    match (unit, mark) {
        (Some(unit), mark) => Piece::Unit(unit, mark),
        (None, Some("majority")) => Piece::Number {
            value: Value::Fraction { part: 1, whole: 2 },
            percent: false,
            bounds: vec!["more-than"],
        },
        (None, Some(_)) => {
            // Words that bound a number and mean something else without one are told apart later.
            let plain = found
                .classes
                .iter()
                .copied()
                .find(|class| !BOUNDS.contains(class));
            let bounds = found
                .classes
                .iter()
                .copied()
                .find(|class| BOUNDS.contains(class));
            Piece::Mark(bounds.or(plain).unwrap_or("judgement"))
        }
        (None, None) if found.classes.contains(&"answered") => Piece::Answered,
        (None, None) => Piece::Neutral,
    }
}
