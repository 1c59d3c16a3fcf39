//! A number set off behind its name: « A, 26, et B, 19 », "A, with 26 people, and B, with 19" are read as « A (26) et B (19) ».

use super::at::{before, is_name, is_number, piece, text};
use super::items::{Item, Piece, Unit};

/// A name, and where its number begins and ends behind it.
struct Beside {
    name: usize,
    from: usize,
    to: usize,
    /// Whether « avec » leads the number.
    led: bool,
}

/// Sets such numbers in a bracket.
pub(super) fn commas(items: &mut Vec<Item>) {
    let found: Vec<Beside> = (0..items.len())
        .filter_map(|at| beside(items, at))
        .collect();
    // One alone may be of the whole: « A, 26 personnes, … ».
    if found.len() < 2 {
        return;
    }
    for one in found.iter().rev() {
        let mut counted: Vec<Item> = items.drain(one.name + 1..one.to).collect();
        let skip = one.from - one.name - 1;
        let mut told = vec![sign('(')];
        told.extend(counted.drain(skip..));
        told.push(sign(')'));
        items.splice(one.name + 1..one.name + 1, told);
        // What closed it says nothing before « et ».
        let close = one.name + 2 + (one.to - one.from) + 1;
        let joined = matches!(text(items, close + 1), "et" | "and" | "puis" | "then");
        if text(items, close) == "," && joined && one.led {
            items.remove(close);
        }
    }
}

fn sign(sign: char) -> Item {
    Item {
        piece: Piece::Sign(sign),
        text: sign.to_string(),
    }
}

fn beside(items: &[Item], name: usize) -> Option<Beside> {
    if !is_name(items, name) || text(items, name + 1) != "," {
        return None;
    }
    // « 26, A, 19, B » tells its numbers first.
    let first = before(items, name).is_some_and(|last| last.text == ",")
        && name.checked_sub(2).is_some_and(|n| {
            is_number(items, n) || matches!(piece(items, n), Some(Piece::Unit(..)))
        })
        && name.checked_sub(3).is_none_or(|n| !is_name(items, n));
    let led = matches!(text(items, name + 2), "avec" | "with" | "at" | "à");
    let from = name + 2 + usize::from(led);
    if first && !led || !is_number(items, from) {
        return None;
    }
    let mut to = counted(items, from);
    // « A, 26 personnes sur 35, … ».
    if matches!(text(items, to), "sur" | "out of") && is_number(items, to + 1) {
        to = counted(items, to + 1);
    }
    let closed = matches!(
        piece(items, to),
        None | Some(Piece::Sign(',' | '.' | ';' | ')' | '—' | '–'))
    ) || matches!(text(items, to), "et" | "and" | "puis" | "then");
    closed.then_some(Beside {
        name,
        from,
        to,
        led,
    })
}

/// Where a number ends, with what it counts.
fn counted(items: &[Item], at: usize) -> usize {
    let unit = matches!(
        piece(items, at + 1),
        Some(Piece::Unit(
            Unit::People | Unit::Mentions | Unit::Votes | Unit::Answers | Unit::Points,
            _
        ))
    );
    at + 1 + usize::from(unit)
}
