//! What cuts a sentence in stretches, what takes up the one before, and which stretches tell of a time of day.

use std::collections::BTreeSet;

use super::items::{Item, Piece, Unit};
use super::nouns::is_slots;
use super::number::Value;

/// The stretches that tell of time slots and a time of day.
pub(super) fn timed(items: &[Item], stretch: &[usize]) -> BTreeSet<usize> {
    let told = |held: &dyn Fn(&Item) -> bool| -> BTreeSet<usize> {
        let found = items.iter().zip(stretch).filter(|(item, _)| held(item));
        found.map(|(_, stretch)| *stretch).collect()
    };
    let hours = told(&|item| {
        matches!(
            item.piece,
            Piece::Number {
                value: Value::Hour(_),
                ..
            }
        )
    });
    let slots = told(&|item| is_slots(&item.text));
    let mut timed: BTreeSet<usize> = hours.intersection(&slots).copied().collect();
    // « … et 59 mentions sur 81 (38 personnes) vont aux créneaux qui finissent à 17 h »: the bracket aside.
    let named = told(&|item| matches!(item.piece, Piece::Name(_)));
    for (open, _) in items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.piece == Piece::Sign('('))
    {
        let close = (open..items.len()).find(|&n| {
            items
                .get(n)
                .is_some_and(|item| item.piece == Piece::Sign(')'))
        });
        let of = |n: Option<usize>| n.and_then(|n| stretch.get(n)).copied();
        let after = of(close.map(|close| close + 1)).filter(|after| timed.contains(after));
        let before = of(open.checked_sub(1)).filter(|before| !named.contains(before));
        if let (Some(_), Some(before)) = (after, before) {
            timed.insert(before);
        }
    }
    // « … et 59 mentions sur 81, chez 38 personnes, vont aux créneaux qui finissent à 17 h »: what stands between commas aside.
    let commas: Vec<usize> = (0..items.len())
        .filter(|&n| {
            items
                .get(n)
                .is_some_and(|item| item.piece == Piece::Sign(','))
        })
        .collect();
    for (open, close) in commas.iter().zip(commas.iter().skip(1)) {
        let within = items.get(open + 1..*close).unwrap_or_default();
        let people = within.len() < 6
            && within
                .iter()
                .any(|item| matches!(item.piece, Piece::Unit(Unit::People, _)))
            && within.iter().all(|item| {
                matches!(
                    item.piece,
                    Piece::Unit(..) | Piece::Number { .. } | Piece::Neutral | Piece::Answered
                )
            });
        let of = |n: Option<usize>| n.and_then(|n| stretch.get(n)).copied();
        let after = of(Some(close + 1)).filter(|after| timed.contains(after));
        let before = of(open.checked_sub(1)).filter(|before| !named.contains(before));
        if let (true, Some(_), Some(before)) = (people, after, before) {
            timed.insert(before);
        }
    }
    // « … et les créneaux finis à 17 h au plus tard, avec 59 mentions sur 81 »: what is set off behind them.
    for (comma, _) in items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.piece == Piece::Sign(','))
    {
        let led = items
            .get(comma + 1)
            .is_some_and(|item| matches!(item.text.as_str(), "avec" | "with"));
        let counted = matches!(
            (
                items.get(comma + 2).map(|item| &item.piece),
                items.get(comma + 3).map(|item| &item.piece)
            ),
            (
                Some(Piece::Number { .. }),
                Some(Piece::Unit(Unit::Mentions, _))
            )
        );
        let of = |n: Option<usize>| n.and_then(|n| stretch.get(n)).copied();
        let before = of(comma.checked_sub(1)).filter(|before| timed.contains(before));
        let after = of(Some(comma + 1)).filter(|after| !named.contains(after));
        if let (true, true, Some(_), Some(after)) = (led, counted, before, after) {
            timed.insert(after);
        }
    }
    timed
}

pub(super) fn is_and(text: &str) -> bool {
    matches!(text, "et" | "and" | "ou" | "or")
}

/// Words that begin another part of a sentence.
pub(super) fn is_turn(text: &str) -> bool {
    matches!(
        text,
        "mais"
            | "tandis"
            | "alors"
            | "contre"
            | "puis"
            | "ensuite"
            | "devant"
            | "but"
            | "while"
            | "whereas"
            | "then"
            | "ahead of"
            | "followed by"
            | "suivi de"
            | "suivie de"
            | "suivis de"
            | "suivies de"
            | "suivi par"
            | "suivie par"
            | "suivis par"
            | "suivies par"
            | "suivi d'"
            | "suivie d'"
            | "suivis d'"
            | "suivies d'"
            | "dont"
            | "against"
    )
}

/// Words by which a sentence takes up what the one before it named.
pub(super) fn takes_up(text: &str) -> bool {
    matches!(
        text,
        "il" | "elle"
            | "ils"
            | "elles"
            | "ce"
            | "c'"
            | "cette"
            | "celui-ci"
            | "celle-ci"
            | "ces"
            | "it"
            | "they"
            | "this"
            | "these"
            | "cela"
            | "son"
            | "sa"
            | "ses"
            | "chacun"
            | "chacune"
            | "each"
            | "celui-là"
            | "celle-là"
            | "ceux-ci"
            | "celles-ci"
            | "its"
            | "their"
            | "that"
            | "ça"
    )
}
/// The places of parts of the text that name nothing and take up what was named last: « 26 personnes l'ont choisi ».
pub(super) fn taking(items: &[Item]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let ends = |n: usize| {
        items
            .get(n)
            .is_none_or(|item| matches!(item.piece, Piece::Sign('.' | ';' | '!' | '?')))
    };
    let mut start = 0;
    for end in (0..=items.len()).filter(|&n| ends(n)) {
        let part = items.get(start..end).unwrap_or_default();
        let word = |n: usize| part.get(n).map_or("", |item| item.text.as_str());
        let named = part.iter().any(|item| matches!(item.piece, Piece::Name(_)));
        let numbers = part
            .iter()
            .filter(|item| matches!(item.piece, Piece::Number { .. }))
            .count();
        let taken = (0..part.len()).any(|n| {
            (word(n) == "l'" && matches!(word(n + 1), "ont" | "a" | "avaient"))
                || (matches!(word(n), "it")
                    && matches!(
                        n.checked_sub(1).map(word),
                        Some(
                            "chose"
                                | "picked"
                                | "named"
                                | "mentioned"
                                | "backed"
                                | "selected"
                                | "wrote"
                                | "supported"
                        )
                    ))
        });
        if taken && !named && numbers > 0 && start > 0 {
            found.extend(start..end);
        }
        start = end + 1;
    }
    found
}
