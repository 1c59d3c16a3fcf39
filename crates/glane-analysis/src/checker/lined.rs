//! A list on lines of its own: « … : - A : 26 - B : 19 » is read as « … : A (26), B (19) ».

use super::at::piece;
use super::items::{Item, Piece};

/// A line of a list: where it begins, and where its colon, its number and its end are.
struct Line {
    start: usize,
    /// Whether a sign opens it, and not a number that counts the lines.
    bullet: bool,
    colon: usize,
    end: usize,
}

/// Sets the number of each line of a list in a bracket behind its name.
pub(super) fn lined(items: &mut Vec<Item>) {
    let mut lines: Vec<Line> = Vec::new();
    let mut at = 0;
    while at < items.len() {
        match line(items, at) {
            Some(line) => {
                at = line.end;
                lines.push(line);
            }
            None => at += 1,
        }
    }
    for line in lines.iter().rev() {
        set_off(items, line);
    }
}

/// « - A : 26 personnes », « – A, qui vient en premier : 26 », « 1. A : 26 »: nothing else up to the next line.
fn line(items: &[Item], start: usize) -> Option<Line> {
    let bullet = is_bullet(items, start);
    let numbered = is_counter(items, start);
    if !(bullet || numbered) {
        return None;
    }
    let name = start + if bullet { 1 } else { 2 };
    if !matches!(piece(items, name)?, Piece::Name(_)) {
        return None;
    }
    let colon = (name + 1..items.len()).find(|&n| ends_words(items, n))?;
    let set_off = colon == name + 1 || piece(items, name + 1) == Some(&Piece::Sign(','));
    if piece(items, colon)? != &Piece::Sign(':') || !set_off {
        return None;
    }
    let number = colon + 1;
    if !matches!(piece(items, number)?, Piece::Number { .. }) {
        return None;
    }
    let end = number + 1 + usize::from(matches!(piece(items, number + 1), Some(Piece::Unit(..))));
    let closed = end >= items.len()
        || matches!(piece(items, end), Some(Piece::Sign(',' | ';' | '.')))
        || is_bullet(items, end)
        || is_counter(items, end);
    closed.then_some(Line {
        start,
        bullet,
        colon,
        end,
    })
}

fn is_bullet(items: &[Item], at: usize) -> bool {
    matches!(
        piece(items, at),
        Some(Piece::Sign('-' | '–' | '—' | '•' | '·'))
    )
}

/// « 1. », « 2) » before a name.
fn is_counter(items: &[Item], at: usize) -> bool {
    matches!(piece(items, at), Some(Piece::Number { percent: false, .. }))
        && matches!(piece(items, at + 1), Some(Piece::Sign('.' | ')')))
        && matches!(piece(items, at + 2), Some(Piece::Name(_)))
        && at.checked_sub(1).is_some_and(|before| {
            matches!(
                piece(items, before),
                Some(Piece::Sign(':' | ';' | ',' | '.') | Piece::Number { .. } | Piece::Unit(..))
            )
        })
}

/// What the words between a name and its number end at.
fn ends_words(items: &[Item], at: usize) -> bool {
    matches!(
        piece(items, at),
        Some(
            Piece::Name(_)
                | Piece::Number { .. }
                | Piece::Sign(':' | ';' | '.' | '(' | ')' | '-' | '–' | '—' | '•' | '·')
        )
    )
}

/// The line's sign becomes a comma, or goes after a colon; the number goes behind the name.
fn set_off(items: &mut Vec<Item>, line: &Line) {
    let sign = |sign: char| Item {
        piece: Piece::Sign(sign),
        text: sign.to_string(),
    };
    let mut counted: Vec<Item> = items.drain(line.colon..line.end).skip(1).collect();
    counted.insert(0, sign('('));
    counted.push(sign(')'));
    let name = line.start + if line.bullet { 2 } else { 3 };
    items.splice(name..name, counted);
    let before = line.start.checked_sub(1).and_then(|at| piece(items, at));
    let opened = matches!(before, None | Some(Piece::Sign(':' | ',' | ';' | '.')));
    if line.bullet {
        items.remove(line.start);
    }
    if !opened {
        items.insert(line.start, sign(','));
    }
}
