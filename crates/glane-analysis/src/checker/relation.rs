//! Words of the closed list with what they are said of, and the two sides of those that relate: « devant », « derrière »,
//! « puis ».

use std::collections::BTreeSet;

use super::Lang;
use super::fact::Mark;
use super::items::{Item, Piece};
use super::layout::{Bound, Layout};
use super::lexis::{Class, Lexis};
use super::name::NameId;
use super::nouns::{is_noun, is_sort};
use super::pairs::Related;
use super::said_of::{apposed, is_among, is_numbered, is_of_one, is_of_whole, is_plural};
use super::set_off::{boundary, set_off_at};

/// A word with what it is said of, and for a relation its two sides. What a relation is to must follow at once, or be
/// nowhere after it.
pub(super) fn mark(layout: &Layout, items: &[Item], at: usize, class: Class, lang: Lang) -> Mark {
    let next = items.iter().skip(at + 1).find(|item| !is_led(item, lang));
    let follows = next.is_some_and(|item| matches!(item.piece, Piece::Name(_)));
    let after = |n: usize| items.get(at + n).map(|item| &item.piece);
    let text = items.get(at).map_or("", |item| item.text.as_str());
    let set_off = matches!(after(1), Some(Piece::Sign(',' | ':')))
        && items
            .iter()
            .skip(at + 2)
            .find(|item| !is_led(item, lang) && !matches!(item.piece, Piece::Sign(',' | ':')))
            .is_some_and(|item| matches!(item.piece, Piece::Name(_)));
    let last = at.checked_sub(1).and_then(|last| items.get(last));
    let subject = last.is_some_and(|last| {
        matches!(last.piece, Piece::Name(_) | Piece::Sign(')'))
            || matches!(last.text.as_str(), "qui" | "which" | "that" | "clearly")
    }) || ends_aside(items, at);
    let word = Related {
        items,
        at,
        class,
        text,
        follows,
        set_off,
        subject,
    };
    let (pair, wide) = word.sides(layout);
    // « A is ahead, with 26 people »: of all.
    let with = matches!(
        items.get(at + 1).map_or("", |item| item.text.as_str()),
        "with" | "avec"
    ) && matches!(after(2), Some(Piece::Number { .. }));
    let alone = (with || matches!(after(1), None | Some(Piece::Sign(_))))
        && matches!(text, "ahead" | "devant");
    let class = match class {
        _ if pair.is_some() => "ahead",
        "ahead" if alone => "first",
        other => other,
    };
    let (place, ahead) = set_off_at(items, at, class);
    Mark {
        class,
        bound: predicate(layout, items, at, class)
            .or_else(|| layout.last_part(place))
            .filter(|_| is_of_one(items, at) || predicate(layout, items, at, class).is_some())
            .or_else(|| layout.parts_after(boundary(items, at)?, at))
            .map_or_else(
                || layout.bound(place),
                |part| Bound {
                    part,
                    ..layout.near(place)
                },
            ),
        near: layout.near(place),
        leader: None,
        over: None,
        pair,
        wide,
        to: next.and_then(|item| match item.piece {
            Piece::Name(id) => Some(id),
            _ => None,
        }),
        apposed: apposed(items, at).filter(|_| !ahead),
        among: is_among(items, at),
        plural: is_plural(items, at),
        whole: if class == "alternative" {
            // « A, 5 fois, ou B, 3 fois »: each has its own number.
            let own = last.is_some_and(|last| last.piece == Piece::Sign(','))
                && is_numbered(items, at + 1);
            (subject || own) && matches!(after(1), Some(Piece::Name(_)))
        } else {
            is_of_whole(items, at)
        },
        text: text.to_owned(),
    }
}

/// What may stand between a word of relation and the name it is to: « devant les réponses propres au public … », « derrière
/// les 26 de … ».
fn is_led(item: &Item, lang: Lang) -> bool {
    match item.piece {
        // « précède l'arrivée de … » is no relation between what is chosen.
        Piece::Neutral => {
            !Lexis::of(lang).may_be_counted(&item.text)
                || is_noun(&item.text)
                || is_sort(&item.text)
        }
        Piece::Unit(_, None) | Piece::Mark("far" | "order") | Piece::Number { .. } => true,
        _ => false,
    }
}

/// Words that join, or that stand for somebody else: « et celui-ci arrive en tête ».
fn is_another(word: &str) -> bool {
    matches!(
        word,
        "et" | "and"
            | "il"
            | "elle"
            | "ils"
            | "elles"
            | "lui"
            | "it"
            | "this"
            | "that"
            | "they"
            | "he"
            | "cela"
            | "ça"
            | "ce"
            | "cette"
            | "l'"
            | "le"
            | "la"
            | "the"
            | "qui"
            | "which"
            | "latter"
            | "second"
    ) || word.ends_with("-ci")
        || word.ends_with("-là")
}

/// « A devance B et arrive en tête »: who leads is who comes first.
fn predicate(layout: &Layout, items: &[Item], at: usize, class: Class) -> Option<BTreeSet<NameId>> {
    let word = |n: usize| items.get(n).map_or("", |item| item.text.as_str());
    let named = |n: usize| {
        items
            .get(n)
            .is_some_and(|item| matches!(item.piece, Piece::Name(_)))
    };
    // Nothing else is named after it, that could be what comes first.
    let mut after = (at + 1..items.len()).take_while(|n| !matches!(word(*n), "." | ";"));
    if class != "first" || after.any(named) {
        return None;
    }
    let plain = |n: &usize| {
        items
            .get(*n)
            .is_some_and(|item| item.piece == Piece::Neutral && !is_another(word(*n)))
    };
    let joined = (0..at)
        .rev()
        .find(|n| !plain(n))
        .filter(|n| at - n <= 3 && matches!(word(*n), "et" | "and"))?;
    let back = (0..joined).rev().take_while(|&n| {
        !items.get(n).is_some_and(|item| {
            matches!(
                item.piece,
                Piece::Sign('.' | ';' | ':' | ',')
                    | Piece::Mark("behind" | "then" | "first" | "least")
            )
        })
    });
    let ahead = back
        .filter(|&n| {
            items
                .get(n)
                .is_some_and(|item| item.piece == Piece::Mark("ahead"))
        })
        .last()?;
    let others = (ahead..joined).filter(|&n| named(n)).count();
    (others == 1)
        .then(|| layout.sides(ahead))
        .flatten()
        .map(|(greater, _)| greater)
}

/// "A, with 26 people out of 35, leads B": the aside stands right behind a name.
fn ends_aside(items: &[Item], at: usize) -> bool {
    let piece = |n: usize| items.get(n).map(|item| &item.piece);
    let comma = |n: &usize| piece(*n) == Some(&Piece::Sign(','));
    let Some(close) = at.checked_sub(1).filter(comma) else {
        return false;
    };
    let aside = (0..close).rev().take_while(|&n| {
        !matches!(
            piece(n),
            Some(Piece::Name(_) | Piece::Mark(_) | Piece::Sign('.' | ';' | ':'))
        )
    });
    let open = aside.last();
    open.filter(comma).is_some_and(|open| {
        let name = open.checked_sub(1).and_then(piece);
        matches!(name, Some(Piece::Name(_)))
    })
}

/// Who leads, by a word that says so.
pub(super) fn leader(mark: &Mark) -> Option<BTreeSet<NameId>> {
    match (mark.class, &mark.pair) {
        ("ahead", Some((greater, _))) => Some(greater.clone()),
        ("first", _) => Some(mark.bound.part.clone()),
        _ => None,
    }
}

/// Whether no sign stands between two places.
pub(super) fn is_one_stretch(items: &[Item], one: usize, other: usize) -> bool {
    let (from, to) = (one.min(other), one.max(other));
    // « En tête, nettement », « en tête, et de loin ».
    let mut between = items.get(from + 1..to).unwrap_or_default().iter();
    let comma = between
        .next()
        .is_some_and(|item| item.piece == Piece::Sign(','));
    if comma && between.all(|item| matches!(item.text.as_str(), "et" | "and")) {
        return true;
    }
    (from..to).all(|at| !matches!(items.get(at).map(|item| &item.piece), Some(Piece::Sign(_))))
}

/// Whether a number stands just before what is counted, or « aucune », « chaque » does.
pub(super) fn is_counted(items: &[Item], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| items.get(before))
        .is_some_and(|item| matches!(item.piece, Piece::Number { .. } | Piece::Mark(_)))
}
