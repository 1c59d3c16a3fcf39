//! What is said of one and holds of another: « Site internet : 26. Discord aussi », « A 19, tout comme B ». The number told last
//! is read again behind the name that echoes it.

use super::at::{before, is_name, is_number, piece, set, text};
use super::items::{Item, Piece, Unit};
use super::nouns::is_sort;
use super::number::Value;
use super::single::SOLE;

/// Reads such words anew.
pub(super) fn echoes(items: &mut Vec<Item>) {
    every(items);
    both(items);
    let mut at = 0;
    while at < items.len() {
        if is_again(items, at) {
            // « Et « Discord » un aussi », of which no more is said than of the one before.
            if before(items, at).is_some_and(|last| matches!(last.piece, Piece::Number { .. })) {
                let sole = items
                    .iter()
                    .take(at)
                    .any(|item| item.piece == Piece::Mark(SOLE));
                set(
                    items,
                    at,
                    if sole {
                        Piece::Mark(SOLE)
                    } else {
                        Piece::Neutral
                    },
                );
            } else if let Some(number) = last_number(items, at) {
                items.splice(at..=at, bracket(number));
            }
        } else if let Some(name) = likened(items, at)
            && let Some(number) = last_number(items, at)
        {
            set(items, at, Piece::Neutral);
            let echoed = items.split_off(name + 1);
            items.extend(bracket(number).into_iter().chain(echoed));
        } else if likens(items, at) && text(items, at) != "de même que" {
            // « Pareil pour B : 1 sur 35 » has its own number, which must be the last one.
            let again = is_name(items, at + 1)
                && piece(items, at + 2) == Some(&Piece::Sign(':'))
                && last_number(items, at).is_some_and(|last| {
                    items.get(at + 3).is_some_and(|own| own.piece == last.piece)
                });
            if again {
                set(items, at, Piece::Neutral);
                at += 1;
                continue;
            }
            // « A 26, tout comme B (19) ».
            let other = matches!(piece(items, at), Some(Piece::Neutral));
            set(
                items,
                at,
                if other {
                    Piece::Unknown
                } else {
                    Piece::Mark("equal")
                },
            );
        }
        at += 1;
    }
}

/// « Chaque thème compte 3 personnes », "every word has five mentions": each of those that stand before.
fn every(items: &mut Vec<Item>) {
    let found = (0..items.len()).find(|&at| {
        let sort = matches!(
            piece(items, at + 1),
            Some(Piece::Mark("theme") | Piece::Unit(Unit::Words | Unit::Answers, _))
        ) || is_sort(text(items, at + 1))
            || matches!(
                text(items, at + 1),
                "channel" | "option" | "idea" | "lead" | "tool"
            );
        let counts = (at + 2..at + 5)
            .take_while(|&n| matches!(piece(items, n), Some(Piece::Neutral | Piece::Number { .. })))
            .any(|n| is_number(items, n));
        matches!(text(items, at), "chaque" | "every" | "each")
            && matches!(piece(items, at), Some(Piece::Mark(_)))
            && sort
            && counts
            && items
                .iter()
                .take(at)
                .any(|item| matches!(item.piece, Piece::Name(_)))
    });
    let Some(at) = found else {
        return;
    };
    items.remove(at + 1);
    if let Some(item) = items.get_mut(at) {
        item.piece = Piece::Mark("each");
        let each = if item.text == "chaque" {
            "chacun"
        } else {
            "each"
        };
        each.clone_into(&mut item.text);
    }
}

/// "“A” and “B” both have 19", « ont tous deux 19 »: each of the two.
fn both(items: &mut [Item]) {
    for at in 0..items.len() {
        let two = matches!(
            text(items, at),
            "both"
                | "tous deux"
                | "toutes deux"
                | "tous les deux"
                | "toutes les deux"
                | "l' un et l' autre"
                | "l' une et l' autre"
        );
        let counts = is_number(items, at + 1)
            || (is_number(items, at + 2)
                && matches!(
                    text(items, at + 1),
                    "have"
                        | "has"
                        | "get"
                        | "got"
                        | "received"
                        | "gather"
                        | "with"
                        | "avec"
                        | "ont"
                        | "en"
                        | "count"
                        | "à"
                        | "at"
                ));
        let verb = before(items, at).is_none_or(|last| !matches!(last.piece, Piece::Number { .. }));
        if two
            && counts
            && verb
            && let Some(item) = items.get_mut(at)
        {
            item.piece = Piece::Mark("each");
            "each".clone_into(&mut item.text);
        }
    }
}

fn closes(items: &[Item], at: usize) -> bool {
    matches!(
        piece(items, at),
        None | Some(Piece::Sign('.' | ',' | ';' | ')'))
    )
}

/// « , B aussi. », « et B de même », "B too", « B un aussi ».
fn is_again(items: &[Item], at: usize) -> bool {
    let word = matches!(
        text(items, at),
        "aussi"
            | "également"
            | "de même"
            | "pareillement"
            | "idem"
            | "too"
            | "also"
            | "as well"
            | "likewise"
    );
    let last = at.checked_sub(1);
    let one = |n: usize| matches!(piece(items, n), Some(Piece::Number { value, .. }) if *value == Value::whole(1));
    let named = last.is_some_and(|last| {
        is_name(items, last)
            || (one(last) && last.checked_sub(1).is_some_and(|n| is_name(items, n)))
    });
    word && named && closes(items, at + 1)
}

/// « A 19, tout comme la famille B »: where the name stands that has the same, if it ends its part of the sentence.
fn likened(items: &[Item], at: usize) -> Option<usize> {
    let name = (at + 1..at + 5)
        .take_while(|&n| matches!(piece(items, n), Some(Piece::Neutral | Piece::Name(_))))
        .find(|&n| is_name(items, n))?;
    let parted = before(items, at).is_some_and(|last| {
        matches!(
            last.piece,
            Piece::Sign(',' | ';' | '.' | ')')
                | Piece::Number { .. }
                | Piece::Unit(..)
                | Piece::Name(_)
        ) || matches!(last.text.as_str(), "et" | "and")
    });
    (likens(items, at) && parted && closes(items, name + 1)).then_some(name)
}

fn likens(items: &[Item], at: usize) -> bool {
    match text(items, at) {
        "tout comme"
        | "il en va de même pour"
        | "il en est de même pour"
        | "the same goes for"
        | "de même que"
        | "idem pour"
        | "just like"
        | "the same for"
        | "same for"
        | "même chose pour"
        | "la même chose pour"
        | "pareil pour"
        | "de même pour" => true,
        // « 19 pour A et autant pour B ».
        "autant" | "as many" => matches!(
            text(items, at + 1),
            "pour" | "à" | "dans" | "chez" | "sur" | "for" | "in" | "on"
        ),
        _ => false,
    }
}

/// The number told last before a place, if it is no base, no rank and no time.
fn last_number(items: &[Item], at: usize) -> Option<Item> {
    let found = (0..at).rev().filter(|&n| is_number(items, n)).find(|&n| {
        let led = before(items, n).map_or("", |last| last.text.as_str());
        !matches!(
            led,
            "sur" | "out of" | "of" | "/" | "chez" | "from" | "among" | "parmi" | "pour" | "for"
        )
    })?;
    let plain = matches!(
        piece(items, found),
        Some(Piece::Number {
            value: Value::Decimal { places: 0, .. },
            percent: false,
            bounds,
        }) if bounds.is_empty()
    );
    items.get(found).filter(|_| plain).cloned()
}

fn bracket(number: Item) -> [Item; 3] {
    let sign = |sign: char| Item {
        piece: Piece::Sign(sign),
        text: sign.to_string(),
    };
    [sign('('), number, sign(')')]
}
