//! Words of place that are set off from what they are said of: « …, en dernier, « A » », « …, et « C » et « D » arrivent en dernier ».

use super::items::{Item, Piece};
use super::lexis::Class;

/// Where the name stands that a word is said of, if it is set off before it, else where it stands itself; and whether a name
/// follows at once.
pub(super) fn set_off_at(items: &[Item], at: usize, class: Class) -> (usize, bool) {
    let after = |n: usize| items.get(at + n).map(|item| &item.piece);
    let text = items.get(at).map_or("", |item| item.text.as_str());
    let last = at.checked_sub(1).and_then(|last| items.get(last));
    // « …, en dernier, « A » »: of the name that follows.
    let placed = matches!(
        text,
        "at the top" | "at the bottom" | "on top" | "tout en bas" | "tout en haut"
    );
    // « …, least chosen, « A » ».
    let chosen = matches!(
        text,
        "least" | "most" | "le moins" | "la moins" | "le plus" | "la plus"
    );
    let verb = usize::from(chosen && after(1) == Some(&Piece::Neutral));
    // « Et, en bas, « A » »: after « et » a word set off cannot be of the name before.
    let before = |n: usize| at.checked_sub(n).and_then(|n| items.get(n));
    let joint = before(2).is_some_and(|item| matches!(item.text.as_str(), "et" | "and"))
        && before(1).is_some_and(|item| item.piece == Piece::Sign(','));
    let early = text.starts_with("en ")
        || text.starts_with("à la ")
        || text.starts_with("au ")
        || class == "equal"
        || matches!(text, "dernier" | "last" | "lastly");
    // « …, en dernier, sur « A » ».
    let led = usize::from(items.get(at + 2 + verb).is_some_and(|item| {
        matches!(
            item.text.as_str(),
            "sur"
                | "pour"
                | "à"
                | "chez"
                | "on"
                | "for"
                | "to"
                | "by"
                | "le"
                | "la"
                | "the"
                | "de"
                | "d'"
                | "avec"
                | "par"
                | "with"
                | "of"
        )
    }));
    let ahead = (early || (joint && (placed || verb == 1)))
        && matches!(after(1 + verb), Some(Piece::Sign(',')))
        && matches!(after(2 + verb + led), Some(Piece::Name(_)))
        && matches!(
            last.map(|last| &last.piece),
            Some(Piece::Sign(',') | Piece::Neutral)
        );
    // « …, et, en dernier, 3 pour « D » ».
    let counted = early
        && (before(1).is_some_and(|item| matches!(item.piece, Piece::Sign(_)))
            || matches!(
                before(1).map_or("", |item| item.text.as_str()),
                "et" | "and" | "puis" | "then"
            ))
        && matches!(after(1), Some(Piece::Sign(',')))
        && matches!(after(2), Some(Piece::Number { .. }));
    let counted = (at + 3..at + 6)
        .find(|&n| counted && matches!(items.get(n).map(|item| &item.piece), Some(Piece::Name(_))));
    let place = counted.unwrap_or(if ahead { at + 2 + verb + led } else { at });
    (place, ahead)
}

/// « …, et « C » (1) et « D » (1) arrivent en dernier »: where the last names begin, before a verb in the plural.
pub(super) fn boundary(items: &[Item], at: usize) -> Option<usize> {
    let word = |n: usize| items.get(n).map_or("", |item| item.text.as_str());
    let last = word(at.checked_sub(1)?);
    let verb = matches!(
        last,
        "come" | "are" | "rank" | "arrivent" | "viennent" | "sont" | "ferment" | "figurent"
    );
    let name = |n: usize| matches!(items.get(n).map(|item| &item.piece), Some(Piece::Name(_)));
    let begins = |n: &usize| {
        matches!(word(*n), "and" | "et")
            && matches!(n.checked_sub(1).map(word), Some("," | ";"))
            && name(n + 1)
    };
    let found = (0..at).rev().find(begins)?;
    verb.then_some(found)
}

/// « …, et, sur 81 mentions faites par 38 personnes, 59 … »: between two commas, with a number at once behind.
pub(super) fn opens_of(items: &[Item], at: usize) -> bool {
    let text = |n: usize| items.get(n).map_or("", |item| item.text.as_str());
    let sign = |n: usize| {
        items
            .get(n)
            .is_some_and(|item| matches!(item.piece, Piece::Sign(_)))
    };
    let led = (1..=2).find(|n| {
        at.checked_sub(*n)
            .is_some_and(|n| matches!(text(n), "sur" | "out of" | "of the" | "des"))
    });
    let opens = led
        .and_then(|led| at.checked_sub(led + 1))
        .is_some_and(|n| text(n) == ",")
        && led
            .and_then(|led| at.checked_sub(led + 2))
            .is_some_and(|n| matches!(text(n), "et" | "and" | "que" | "that"));
    let close = (at + 1..at + 8).find(|&n| sign(n));
    let number = close.is_some_and(|close| {
        text(close) == ","
            && matches!(
                items.get(close + 1).map(|item| &item.piece),
                Some(Piece::Number { .. })
            )
    });
    opens && number
}

/// « Le plus choisi est, de loin, A ».
pub(super) fn is_between_commas(items: &[Item], at: usize) -> bool {
    let comma = |n: Option<usize>| {
        n.and_then(|n| items.get(n))
            .is_some_and(|item| item.piece == Piece::Sign(','))
    };
    comma(at.checked_sub(1)) && comma(Some(at + 1))
}

/// « C'est nettement A qui vient en tête », "it is clearly A that comes first".
pub(super) fn is_cleft(items: &[Item], at: usize) -> bool {
    let text = |n: Option<usize>| {
        n.and_then(|n| items.get(n))
            .map_or("", |item| item.text.as_str())
    };
    let is = matches!(
        text(at.checked_sub(1)),
        "c' est" | "est" | "is" | "was" | "it is"
    );
    let name = items
        .get(at + 1)
        .is_some_and(|item| matches!(item.piece, Piece::Name(_)));
    is && name && matches!(text(Some(at + 2)), "qui" | "that" | "which")
}
