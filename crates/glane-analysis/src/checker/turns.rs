//! Words that mean something else where they stand: « l'emporte sur » relates two, "leads" may be a noun, "14 mention A" has
//! a verb, « 1) » gives a rank or counts nothing, « à chacune » is of two questions or of each name.

use super::at::{before, piece, set, text};
use super::items::{Item, Piece};
use super::number::Value;

/// Reads such words anew. `questions` is how many questions the text names, `part` says which items are answers.
pub(super) fn turned(items: &mut Vec<Item>, questions: usize, part: &dyn Fn(&Item) -> bool) {
    let mut listed = 0;
    let mut at = 0;
    while at < items.len() {
        prevail(items, at);
        if is_noun(items, at) || is_verb(items, at) {
            set(items, at, Piece::Neutral);
        }
        // « 26, more than B (19) ».
        if text(items, at) == "more than" && matches!(piece(items, at + 1), Some(Piece::Name(_))) {
            set(items, at, Piece::Mark("ahead"));
        }
        let own = text(items, at);
        if own.ends_with("chacune")
            && questions < 2
            && let Some(item) = items.get_mut(at)
            && item.piece == Piece::Mark("pair")
        {
            item.piece = Piece::Mark("each");
            "chacune".clone_into(&mut item.text);
        }
        if is_listed(items, at, listed + 1) {
            listed += 1;
            enumerate(items, at, part);
            continue;
        }
        at += 1;
    }
}

/// « L'emporte sur », « l'emporte nettement sur ».
fn prevail(items: &mut Vec<Item>, at: usize) {
    if !text(items, at).starts_with("l' emport") {
        return;
    }
    let on = (at + 1..items.len())
        .take(2)
        .find(|&n| matches!(text(items, n), "sur" | "on"));
    if let Some(on) = on {
        items.remove(on);
        set(items, at, Piece::Mark("ahead"));
    }
}

/// "Leads, from most to least backed": ideas, where no name that it could relate stands around it.
fn is_noun(items: &[Item], at: usize) -> bool {
    if piece(items, at) != Some(&Piece::Mark("first")) || text(items, at) != "leads" {
        return false;
    }
    let led = before(items, at).is_none_or(|before| {
        matches!(
            before.piece,
            Piece::Sign('.' | ':' | ';' | '(') | Piece::Mark("first" | "least")
        ) || matches!(
            before.text.as_str(),
            "the" | "these" | "of" | "backed" | "chosen" | "our"
        )
    });
    let listed = matches!(text(items, at + 1), "from" | "by" | ":")
        || piece(items, at + 1) == Some(&Piece::Mark("order"));
    (led || listed) && !matches!(piece(items, at + 1), Some(Piece::Name(_)))
}

/// "14 mention A": many do, and what they count has no ending.
fn is_verb(items: &[Item], at: usize) -> bool {
    let many = before(items, at).is_some_and(
        |before| matches!(before.piece, Piece::Number { value, .. } if value != Value::whole(1)),
    );
    many && matches!(text(items, at), "mention" | "answer" | "vote" | "name")
}

/// « 1) … 2) … », « 1. A ; 2. B »: the next number of a list, that counts nothing.
fn is_listed(items: &[Item], at: usize, next: u64) -> bool {
    let counts_on = matches!(
        piece(items, at),
        Some(Piece::Number { value, percent: false, .. }) if *value == Value::whole(next)
    );
    let opened = |sign: char| {
        let signs = items.iter().take(at);
        signs.filter(|item| item.piece == Piece::Sign(sign)).count()
    };
    let closed = (text(items, at + 1) == ")" && opened('(') == opened(')'))
        || (text(items, at + 1) == "." && matches!(piece(items, at + 2), Some(Piece::Name(_))));
    let opens = before(items, at)
        .is_none_or(|before| matches!(before.piece, Piece::Sign('.' | ';' | ':' | ',')));
    counts_on && closed && opens
}

/// Before an answer it is its rank; else it says nothing.
fn enumerate(items: &mut Vec<Item>, at: usize, part: &dyn Fn(&Item) -> bool) {
    let ranked = items.get(at + 2).is_some_and(part);
    let rank = match piece(items, at) {
        Some(Piece::Number {
            value: Value::Decimal { digits, places: 0 },
            ..
        }) if ranked => u32::try_from(*digits).ok(),
        _ => None,
    };
    match rank {
        None => {
            items.drain(at..at + 2);
        }
        Some(rank) => {
            items.remove(at);
            let read = match rank {
                1 => Piece::Mark("first"),
                rank => Piece::Number {
                    value: Value::Rank(rank),
                    percent: false,
                    bounds: vec![],
                },
            };
            set(items, at, read);
        }
    }
}
