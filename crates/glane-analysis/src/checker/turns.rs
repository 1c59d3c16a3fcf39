//! Words that mean something else where they stand: « l'emporte sur » relates two, "leads" may be a noun, "14 mention A" has
//! a verb, « 1) » gives a rank or counts nothing, « à chacune » is of two questions or of each name.

use super::at::{before, piece, set, text};
use super::items::{Item, Piece, Unit};
use super::number::Value;

/// Reads such words anew. `questions` is how many questions the text names, `part` says which items are answers.
pub(super) fn turned(items: &mut Vec<Item>, questions: usize, part: &dyn Fn(&Item) -> bool) {
    numbered(items);
    let mut listed = 0;
    let mut at = 0;
    while at < items.len() {
        prevail(items, at);
        if is_noun(items, at) || is_verb(items, at) {
            set(items, at, Piece::Neutral);
        }
        // « 26, more than B (19) ».
        let to = at + 1 + usize::from(matches!(text(items, at + 1), "for" | "to" | "by" | "with"));
        if text(items, at) == "more than" && matches!(piece(items, to), Some(Piece::Name(_))) {
            set(items, at, Piece::Mark("ahead"));
        }
        let own = text(items, at);
        // « 1 personne sur 35 dans les deux cas », of two names.
        if questions < 2
            && matches!(
                own,
                "dans les deux cas"
                    | "à chaque fois"
                    | "chaque fois"
                    | "dans chaque cas"
                    | "in each case"
                    | "each time"
                    | "in both cases"
                    | "both times"
            )
            && let Some(item) = items.get_mut(at)
            && item.piece == Piece::Mark("pair")
        {
            item.piece = Piece::Mark("each");
            "chacun".clone_into(&mut item.text);
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
        // « “A” : 1. 38 personnes … »: the answer's own number.
        let of_answer = text(items, at.wrapping_sub(1)) == ":"
            && at
                .checked_sub(2)
                .and_then(|n| items.get(n))
                .is_some_and(part);
        if !of_answer && is_listed(items, at, listed + 1) {
            listed += 1;
            enumerate(items, at, part);
            continue;
        }
        at += 1;
    }
}

/// « Créneau n° 1 », « numéro deux »: a place; « constat n° 2 » is none.
fn numbered(items: &mut Vec<Item>) {
    let mut at = 0;
    while at < items.len() {
        let signed = text(items, at) == "n" && text(items, at + 1) == "°";
        let led = signed || text(items, at) == "numéro" || is_number_s_rank(items, at);
        let number = at + 1 + usize::from(signed);
        let rank = match piece(items, number) {
            Some(Piece::Number {
                value: Value::Decimal { digits, places: 0 },
                percent: false,
                ..
            }) if led => u32::try_from(*digits).ok(),
            _ => None,
        };
        if let Some(rank) = rank {
            let finding = before(items, at).is_some_and(|last| {
                matches!(
                    last.text.as_str(),
                    "constat" | "point" | "résultat" | "élément"
                )
            });
            let read = match rank {
                _ if finding => Piece::Neutral,
                1 => Piece::Mark("first"),
                rank => Piece::Number {
                    value: Value::Rank(rank),
                    percent: false,
                    bounds: vec![],
                },
            };
            let item = Item {
                piece: read,
                text: format!("n° {rank}"),
            };
            items.splice(at..=number, [item]);
        }
        at += 1;
    }
}

/// "“B” is number two": a place, behind a verb or a sign, with nothing counted.
fn is_number_s_rank(items: &[Item], at: usize) -> bool {
    let led = before(items, at).is_none_or(|last| {
        matches!(last.piece, Piece::Sign(_))
            || matches!(
                last.text.as_str(),
                "is" | "at" | "as" | "the" | "in" | "was" | "comes"
            )
    });
    let small = matches!(
        piece(items, at + 1),
        Some(Piece::Number { value, percent: false, .. }) if (1..=9).any(|n| *value == Value::whole(n))
    );
    let ends = matches!(
        piece(items, at + 2),
        None | Some(Piece::Sign(_) | Piece::Name(_))
    ) || matches!(text(items, at + 2), "is" | "with" | "and");
    text(items, at) == "number" && led && small && ends
}

/// « L'emporte sur », « l'emporte nettement sur »; « avec une nette avance sur B ».
fn prevail(items: &mut Vec<Item>, at: usize) {
    // « L'avance nette de A (20 personnes) sur B »: who leads stands between.
    if piece(items, at) == Some(&Piece::Mark("far")) && text(items, at).contains("avance") {
        let over = |n: usize| {
            matches!(text(items, n), "sur" | "over")
                && matches!(piece(items, n + 1), Some(Piece::Name(_)))
        };
        let of = matches!(text(items, at + 1), "de" | "d'" | "prise par" | "of")
            && matches!(piece(items, at + 2), Some(Piece::Name(_)));
        let far = at + 3..at + 12;
        let found = if over(at + 1) {
            Some(at + 1)
        } else {
            far.take_while(|&n| of && !matches!(piece(items, n), Some(Piece::Name(_))))
                .find(|&n| over(n))
        };
        if let Some(found) = found {
            set(items, found, Piece::Mark("ahead"));
        }
        return;
    }
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
            "the"
                | "these"
                | "the two"
                | "these two"
                | "both"
                | "of"
                | "backed"
                | "chosen"
                | "supported"
                | "mentioned"
                | "cited"
                | "named"
                | "our"
        )
    });
    let subject = before(items, at)
        .is_some_and(|last| matches!(last.piece, Piece::Mark("far") | Piece::Name(_)));
    let listed = matches!(text(items, at + 1), "from" | "by" | ":") && !subject
        || piece(items, at + 1) == Some(&Piece::Mark("order"));
    (led || listed) && !matches!(piece(items, at + 1), Some(Piece::Name(_)))
}

/// "14 mention A": many do, and what they count has no ending.
fn is_verb(items: &[Item], at: usize) -> bool {
    let many = before(items, at).is_some_and(|before| {
        matches!(before.piece, Piece::Number { value, .. } if value != Value::whole(1))
            || matches!(before.piece, Piece::Unit(Unit::People, _))
    });
    many && (matches!(text(items, at), "mention" | "answer" | "vote" | "name")
        || (text(items, at) == "point" && text(items, at + 1) == "to"))
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
    let apart =
        before(items, at).is_none_or(|before| matches!(before.piece, Piece::Sign('.' | ':' | ';')));
    let closed = (text(items, at + 1) == ")" && opened('(') == opened(')'))
        || (text(items, at + 1) == "."
            && (apart || matches!(piece(items, at + 2), Some(Piece::Name(_)))))
        || (text(items, at + 1) == ":" && is_worded(text(items, at)));
    let opens = before(items, at)
        .is_none_or(|before| matches!(before.piece, Piece::Sign('.' | ';' | ':' | ',' | ')')));
    counts_on && closed && opens
}

/// « Un : … Deux : … », "One: …".
fn is_worded(word: &str) -> bool {
    matches!(word, "un" | "one" | "deux" | "two" | "trois" | "three")
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
            if let Some(item) = items.get_mut(at) {
                item.text = format!("{rank}.");
            }
            // Each line of a list stands apart.
            if before(items, at).is_some_and(|before| before.piece == Piece::Sign(')')) {
                let comma = Item {
                    piece: Piece::Sign(','),
                    text: ",".to_owned(),
                };
                items.insert(at, comma);
            }
        }
    }
}
