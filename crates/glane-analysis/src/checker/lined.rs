//! A list on lines of its own: « … : - A : 26 - B : 19 » is read as « … : A (26), B (19) ».

use super::at::{piece, text};
use super::items::{Item, Piece};

/// A line of a list: where it begins, and where its colon, its number and its end are.
struct Line {
    start: usize,
    /// Whether a sign opens it, and not a number that counts the lines.
    bullet: bool,
    colon: usize,
    end: usize,
    /// Whether something else follows at once, which must be what comes after the list.
    open: bool,
}

/// Sets the number of each line of a list in a bracket behind its name.
pub(super) fn lined(items: &mut Vec<Item>) {
    counted_first(items);
    let mut lines: Vec<Line> = Vec::new();
    let mut at = 0;
    while at < items.len() {
        match line(items, at).filter(|line| !line.open || !lines.is_empty()) {
            Some(line) => {
                at = line.end;
                lines.push(line);
            }
            None => at += 1,
        }
    }
    // What follows the last line without a sign is a sentence of its own.
    let follows = lines.len() > 1;
    if let Some(last) = lines.last().filter(|last| follows && last.open) {
        let stop = Item {
            piece: Piece::Sign('.'),
            text: ".".to_owned(),
        };
        items.insert(last.end, stop);
    }
    for line in lines.iter().rev() {
        set_off(items, line);
    }
    bracketed(items);
}

/// « … : • 26 pour A • 19 pour B »: each line stands apart, its number first.
fn counted_first(items: &mut Vec<Item>) {
    let bullets: Vec<usize> = (0..items.len()).filter(|&n| is_bullet(items, n)).collect();
    let ends = bullets.iter().skip(1).copied().chain([items.len()]);
    let told = bullets.iter().zip(ends).all(|(at, end)| {
        let names = (at + 2..end)
            .filter(|&n| matches!(piece(items, n), Some(Piece::Name(_))))
            .count();
        let numbers = (at + 2..end)
            .filter(|&n| matches!(piece(items, n), Some(Piece::Number { .. })))
            .count();
        matches!(piece(items, at + 1), Some(Piece::Number { .. })) && names == 1 && numbers == 0
    });
    let opens = bullets.first().is_some_and(|first| {
        matches!(
            first.checked_sub(1).and_then(|n| piece(items, n)),
            None | Some(Piece::Sign(':' | '.' | ';' | ','))
        )
    });
    if !(told && opens && bullets.len() > 1) {
        return;
    }
    for at in bullets.iter().rev() {
        let apart = at.checked_sub(1).and_then(|n| piece(items, n));
        if matches!(apart, None | Some(Piece::Sign(':' | '.' | ';' | ','))) {
            items.remove(*at);
        } else if let Some(item) = items.get_mut(*at) {
            item.piece = Piece::Sign(',');
            ",".clone_into(&mut item.text);
        }
    }
}

/// « … : - A (26) - B (19) »: the signs that open such lines say nothing.
fn bracketed(items: &mut Vec<Item>) {
    let mut at = 0;
    while at < items.len() {
        let before = at.checked_sub(1).and_then(|at| piece(items, at));
        let named = matches!(piece(items, at + 1), Some(Piece::Name(_)))
            && piece(items, at + 2) == Some(&Piece::Sign('('));
        match before {
            _ if !(is_bullet(items, at) && named) => {}
            None | Some(Piece::Sign(':' | ',' | ';' | '.')) => {
                items.remove(at);
                continue;
            }
            Some(Piece::Sign(')')) => {
                if let Some(item) = items.get_mut(at) {
                    item.piece = Piece::Sign(',');
                    ",".clone_into(&mut item.text);
                }
            }
            Some(_) => {}
        }
        at += 1;
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
    // « - A, 26 ».
    let listed = piece(items, name + 1) == Some(&Piece::Sign(','))
        && matches!(piece(items, name + 2), Some(Piece::Number { .. }));
    // « 1. A, 2. B » counts the lines.
    if listed && (bullet || !is_counter(items, name + 2)) {
        return closed_line(items, start, bullet, name + 1);
    }
    let colon = (name + 1..items.len()).find(|&n| ends_words(items, n))?;
    let set_off = colon == name + 1 || piece(items, name + 1) == Some(&Piece::Sign(','));
    // « - A – 26 ».
    let dash = colon == name + 1
        && matches!(piece(items, colon)?, Piece::Sign('-' | '–' | '—'))
        && matches!(piece(items, colon + 1), Some(Piece::Number { .. }))
        && !is_counter(items, colon + 1);
    if !(dash || piece(items, colon)? == &Piece::Sign(':') && set_off) {
        return None;
    }
    closed_line(items, start, bullet, colon)
}

/// The line, if nothing but its number stands after its colon.
fn closed_line(items: &[Item], start: usize, bullet: bool, colon: usize) -> Option<Line> {
    let number = colon + 1;
    if !matches!(piece(items, number)?, Piece::Number { .. }) {
        return None;
    }
    let unit = |n: usize| usize::from(matches!(piece(items, n), Some(Piece::Unit(..))));
    let mut end = number + 1 + unit(number + 1);
    // « - A : 26 mentions sur 64 ».
    if matches!(text(items, end), "sur" | "out of" | "of" | "/")
        && matches!(piece(items, end + 1), Some(Piece::Number { .. }))
    {
        end += 2 + unit(end + 2);
    }
    let closed = end >= items.len()
        || matches!(piece(items, end), Some(Piece::Sign(',' | ';' | '.')))
        || is_bullet(items, end)
        || is_counter(items, end);
    // « … - D : 1 A et B sont devant »: no line after it.
    let open = !closed
        && bullet
        && matches!(
            piece(items, end),
            Some(Piece::Name(_) | Piece::Neutral | Piece::Mark(_))
        )
        && !matches!(
            text(items, end),
            "sur" | "out of" | "et" | "and" | "chacun" | "each" | "à" | "to"
        )
        && !(end..items.len()).any(|n| is_bullet(items, n));
    (closed || open).then_some(Line {
        start,
        bullet,
        colon,
        end,
        open,
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
