//! How a number stands in its sentence: in its own right, or as what another is out of; what it counts.

use super::apart::is_aside;
use super::items::{Item, Piece, Unit};
use super::number::Value;
use super::unsorted::is_still_to_sort;

/// How a number stands to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// A number in its own right.
    Plain,
    /// « sur 38 »: what another is out of.
    Of,
    /// « chez 38 personnes ».
    Among,
    /// « de 6,6 » à 7,3.
    Low,
    /// de 6,6 « à 7,3 ».
    High,
}

pub(super) fn text(items: &[Item], at: Option<usize>) -> &str {
    at.and_then(|at| items.get(at))
        .map_or("", |item| item.text.as_str())
}

/// The last piece before that is no article.
pub(super) fn leading(items: &[Item], at: usize) -> Option<usize> {
    (0..at).rev().take(4).find(|&before| {
        let text = text(items, Some(before));
        text == "de" || !is_determiner(text)
    })
}

fn is_number(items: &[Item], at: Option<usize>) -> bool {
    at.and_then(|at| items.get(at))
        .is_some_and(|item| matches!(item.piece, Piece::Number { .. }))
}

/// Whether a number, what it counts, or a word of quantity stands there: what « des 35 » may be a part of.
fn is_part(items: &[Item], at: Option<usize>) -> bool {
    let of_number = |at: Option<usize>| {
        is_number(items, at)
            || (is_unit(items, at) && is_number(items, at.and_then(|at| at.checked_sub(1))))
    };
    let quantity = at.and_then(|at| items.get(at)).is_some_and(|item| {
        matches!(
            item.piece,
            Piece::Mark("none" | "each" | "all" | "nearly-all" | "most" | "many" | "some" | "few")
        )
    });
    of_number(at) || quantity
}

pub(super) fn is_unit(items: &[Item], at: Option<usize>) -> bool {
    at.and_then(|at| items.get(at))
        .is_some_and(|item| matches!(item.piece, Piece::Unit(..)))
}

pub(super) fn role(items: &[Item], at: usize) -> Role {
    if matches!(
        items.get(at).map(|item| &item.piece),
        Some(Piece::Number {
            value: Value::Hour(_),
            ..
        })
    ) {
        return Role::Plain;
    }
    // « from 31 people out of 38 »: a number in its own right.
    let shared = matches!(text(items, Some(at + 2)), "sur" | "out of" | "/")
        && is_unit(items, Some(at + 1))
        && (is_number(items, Some(at + 3))
            || (is_determiner(text(items, Some(at + 3))) && is_number(items, Some(at + 4))))
        // « from 31 of 38 people ».
        || matches!(text(items, Some(at + 1)), "of" | "of the" | "out of" | "sur" | "des")
            && is_number(items, Some(at + 2));
    if is_still_to_sort(items, at) {
        return Role::Plain;
    }
    let before = leading(items, at);
    if let Some(led) = led(items, at, before, shared) {
        return led;
    }
    let word = text(items, before);
    if let Some(end) = range_end(items, at) {
        return end;
    }
    let side = |next: usize, number: usize| {
        matches!(text(items, Some(next)), "à" | "to") && is_number(items, Some(number))
    };
    if side(at + 1, at + 2) {
        return Role::Low;
    }
    if at > 1 && side(at - 1, at - 2) {
        return Role::High;
    }
    let value = |at: usize| match items.get(at).map(|item| &item.piece) {
        Some(Piece::Number { value, .. }) => Some(*value),
        _ => None,
    };
    // « 59 mentions sur 81 – 38 personnes » is no range.
    let falls =
        |low: usize, high: usize| is_unit(items, Some(high + 1)) && value(low) > value(high);
    let joins = |word: &str| matches!(word, "à" | "et" | "to" | "and" | "-" | "–");
    // « de 6,6 à 7,3 », « entre 6,6 et 7,3 », « 6,6-7,3 ».
    if matches!(word, "de" | "d'" | "entre" | "from" | "between") {
        let next = (at + 1..items.len())
            .take(3)
            .find(|&n| joins(text(items, Some(n))));
        if next.is_some_and(|next| is_number(items, Some(next + 1))) {
            return Role::Low;
        }
    }
    if before.is_some_and(|before| joins(text(items, Some(before)))) {
        let low = before.and_then(|before| low_end(items, before));
        let lead = low.and_then(|low| leading(items, low));
        let opened = matches!(
            text(items, lead),
            "de" | "d'" | "entre" | "from" | "between"
        );
        let falls = low.is_some_and(|low| falls(low, at));
        if opened || (low.is_some() && !falls && matches!(text(items, before), "-" | "–")) {
            return Role::High;
        }
    }
    let after = at + 1;
    if matches!(text(items, Some(after)), "-" | "–")
        && is_number(items, Some(after + 1))
        && !falls(at, after + 1)
    {
        return Role::Low;
    }
    if matches!(word, "from" | "between") {
        Role::Among
    } else {
        Role::Plain
    }
}

/// What the word that leads a number says of it; `shared` is whether what the number is out of follows.
fn led(items: &[Item], at: usize, before: Option<usize>, shared: bool) -> Option<Role> {
    let earlier = |n: usize| before.and_then(|before| before.checked_sub(n));
    let word = text(items, before);
    match word {
        "sur" | "/" | "parmi" | "out of" => return Some(Role::Of),
        // "Among the 115 mentions, 14 …", "31 people in 38".
        "among" | "amongst" | "of the" | "from the" | "from"
            if matches!(
                items.get(at + 1).map(|item| &item.piece),
                Some(Piece::Unit(Unit::Mentions, _))
            ) && !shared =>
        {
            return Some(Role::Of);
        }
        "in" if is_part(items, earlier(1)) => return Some(Role::Of),
        "of" | "of the" | "of our" | "des" | "d'" | "de"
            if is_part(items, earlier(1)) && word != "de" =>
        {
            return Some(Role::Of);
        }
        // « Des 64 mentions données par 35 personnes, 45 … »
        // "1 person each, of 35", "14 mentions in total, of 115".
        "of" if is_out_of_all(items, at, before) => return Some(Role::Of),
        // Behind a question too: "A success to share? Of the 38 people, 12 wrote something."
        "des" | "of the"
            if is_unit(items, Some(at + 1))
                && before.is_some_and(|before| {
                    let comma = text(items, Some(at + 2)) == ",";
                    before == 0
                        || match items.get(before - 1).map(|item| &item.piece) {
                            Some(Piece::Sign('.' | ';' | ':')) => true,
                            Some(Piece::Name(_)) => comma,
                            _ => false,
                        }
                }) =>
        {
            return Some(Role::Of);
        }
        // « 59 de leurs 81 mentions », "59 of their 81 mentions".
        "de" | "their" | "our" if is_of_theirs(items, at, before) => return Some(Role::Of),
        "chez" | "auprès" | "among" | "amongst" | "from" | "pour" | "for" if shared => {
            return Some(Role::Plain);
        }
        // « A chez 3, B chez 3 », of each name, where what they are out of is told elsewhere.
        "chez" | "among" | "with" if is_each_name_s(items, at, before) => {
            return Some(Role::Plain);
        }
        "chez" | "auprès" | "among" | "amongst" | "auprès de" | "auprès des" | "à partir de"
        | "à partir des" | "de la part de" | "de la part des" | "based on" | "d' après"
        | "selon" | "according to" => {
            return Some(Role::Among);
        }
        // "A and B account for 45 mentions".
        "for" if text(items, earlier(1)).starts_with("account") => return Some(Role::Plain),
        "pour" | "for" | "par" | "with" if is_aside(items, at) => return Some(Role::Among),
        "de" if text(items, earlier(1)) == "auprès" => return Some(Role::Among),
        // « Sous la plume des 38 personnes », "in the words of 38 people".
        word if is_unit(items, Some(at + 1))
            && [
                "sous la plume",
                "de la main",
                "dans la bouche",
                "par la voix",
                "dans les réponses",
            ]
            .iter()
            .chain(&[
                "dans les mots",
                "in the words",
                "in the answers",
                "from the pens",
            ])
            .any(|head| word.starts_with(head)) =>
        {
            return Some(Role::Among);
        }
        _ => {}
    }
    None
}

/// "1 person each, of 35.": behind a comma, with a number before it in its sentence, where nothing is counted after.
fn is_out_of_all(items: &[Item], at: usize, before: Option<usize>) -> bool {
    let comma = before.and_then(|before| before.checked_sub(1));
    let ends = items
        .get(at + 1)
        .is_none_or(|item| matches!(item.piece, Piece::Sign('.' | ')' | ';')))
        || text(items, Some(at + 1)) == "by"
        || is_unit(items, Some(at + 1))
            && items
                .get(at + 2)
                .is_none_or(|item| matches!(item.piece, Piece::Sign('.' | ')' | ';')));
    let counted =
        comma.is_some_and(|comma| (0..comma).rev().take(6).any(|n| is_number(items, Some(n))));
    text(items, comma) == "," && ends && counted
}

/// « (59) de leurs 81 mentions »: a part of what they gave in all.
fn is_of_theirs(items: &[Item], at: usize, before: Option<usize>) -> bool {
    let earlier = |n: usize| before.and_then(|before| before.checked_sub(n));
    let of = if text(items, before) == "de" {
        let theirs = text(items, before.map(|before| before + 1));
        matches!(theirs, "leurs" | "nos" | "ces").then_some(earlier(1))
    } else {
        (text(items, earlier(1)) == "of").then_some(earlier(2))
    };
    is_unit(items, Some(at + 1)) && of.is_some_and(|number| is_part(items, number))
}

/// « A chez 3 »: right behind a name, without a word for what it counts.
fn is_each_name_s(items: &[Item], at: usize, before: Option<usize>) -> bool {
    // « A revient chez 14 ».
    let mut back = items.iter().take(before.unwrap_or(0)).rev().peekable();
    // « A, chez 3, et B, chez 2 ».
    back.next_if(|item| item.piece == Piece::Sign(','));
    let last = back.next();
    let told = last.filter(|last| last.piece == Piece::Neutral && last.text != "et");
    let subject = if told.is_some() { back.next() } else { last };
    let named = subject.is_some_and(|item| matches!(item.piece, Piece::Name(_)));
    let ends = items
        .get(at + 1)
        .is_none_or(|item| matches!(item.piece, Piece::Sign(_)) || is_joined(&item.text));
    named && ends
}

fn is_joined(word: &str) -> bool {
    matches!(word, "et" | "and" | "ou" | "or")
}

/// The number that a range begins with, before what joins its two ends. « A – 20 ; B – 10 » is no range.
fn low_end(items: &[Item], joint: usize) -> Option<usize> {
    let apart = |n: &usize| {
        items
            .get(*n)
            .is_some_and(|item| matches!(item.piece, Piece::Name(_) | Piece::Sign(';' | '.' | ':')))
    };
    let mut back = (0..joint).rev().take(3).take_while(|n| !apart(n));
    back.find(|&n| is_number(items, Some(n)))
}

/// « 6,6 au plus bas », « la plus haute est 7,3 ».
fn range_end(items: &[Item], at: usize) -> Option<Role> {
    // « La plus petite moyenne de groupe est 6,6 ».
    let apart = |n: &usize| {
        items.get(*n).is_some_and(|item| {
            matches!(
                item.piece,
                Piece::Number { .. } | Piece::Sign('.' | ';' | ')')
            )
        })
    };
    let back = (0..at).rev().take(5).take_while(|n| !apart(n));
    // « 6,6 pour la moyenne la plus basse », "7.3 for the highest".
    let led = matches!(
        text(items, Some(at + 1)),
        "pour" | "chez" | "dans" | "for" | "in" | "at" | "("
    );
    let next = (at + 2..at + 6).take_while(|n| {
        led && items.get(*n).is_some_and(|item| {
            !matches!(
                item.piece,
                Piece::Number { .. } | Piece::Sign(_) | Piece::Name(_)
            )
        })
    });
    let mut near = std::iter::once(at + 1)
        .chain(next)
        .chain(back)
        .filter_map(|n| items.get(n));
    near.find_map(|item| match item.piece {
        Piece::Mark("range-low") => Some(Role::Low),
        Piece::Mark("range-high") => Some(Role::High),
        _ => None,
    })
}

pub(super) fn is_determiner(text: &str) -> bool {
    matches!(
        text,
        "les"
            | "la"
            | "le"
            | "un"
            | "une"
            | "the"
            | "total"
            | "ces"
            | "leurs"
            | "our"
            | "these"
            | "de"
    )
}

/// « Des trois créneaux », "of the three slots".
pub(super) fn is_definite(items: &[Item], at: usize) -> bool {
    let before = text(items, at.checked_sub(1));
    // « Trois pistes, 33 personnes : … ».
    let sign = |n: Option<usize>| {
        let item = n.and_then(|n| items.get(n));
        item.is_none_or(|item| matches!(item.piece, Piece::Sign(_)))
    };
    let alone = sign(at.checked_sub(1)) && sign(Some(at + 2)) && at + 2 < items.len();
    alone
        || matches!(
            before,
            "des" | "les" | "ces" | "the" | "these" | "our" | "nos" | "of the"
        )
}

/// « Deux réponses, sur 35 personnes : … »: without an article, where a part of the text begins.
pub(super) fn is_bare(items: &[Item], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|n| items.get(n))
        .is_none_or(|item| matches!(item.piece, Piece::Sign('.' | ',' | ':' | ';')))
}

pub(super) fn is_answered(text: &str) -> bool {
    ["ayant répondu", "ont répondu", "who answered"]
        .iter()
        .any(|end| text.ends_with(end))
}

pub(super) fn unit(items: &[Item], at: usize) -> Option<Unit> {
    let next = items.get(at + 1)?;
    match &next.piece {
        Piece::Unit(unit, _) => Some(*unit),
        _ => None,
    }
}

pub(super) fn told(items: &[Item], at: usize) -> String {
    let number = text(items, Some(at));
    match items.get(at + 1) {
        Some(Item {
            piece: Piece::Unit(..),
            text,
        }) => format!("{number} {text}"),
        _ => number.to_owned(),
    }
}

pub(super) fn after_number(items: &[Item], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| items.get(before));
    before.is_some_and(|item| matches!(item.piece, Piece::Number { .. }))
}

pub(super) fn answered(items: &[Item], at: usize) -> bool {
    items
        .iter()
        .skip(at + 1)
        .take(2)
        .any(|item| item.piece == Piece::Answered || is_answered(&item.text))
}
