//! Pieces that are read together: a number with the words that lead, bound or follow it.

use super::fractions::degree;
use super::items::{BOUNDS, Item, Piece};
use super::number::Value;

/// « sur l'ensemble des » is « sur ».
pub(super) fn short(text: String) -> String {
    for (head, tails) in [
        ("sur", ["l' ensemble des", "un total de", "un ensemble de"]),
        ("chez", ["l' ensemble des", "le total des", "les"]),
        ("pour", ["l' ensemble des", "le total des", "les"]),
        (
            "parmi",
            ["l' ensemble des", "un total de", "un ensemble de"],
        ),
        ("out of", ["a total of", "all the", "all"]),
        ("from", ["a total of", "all the", "all"]),
        ("for", ["all", "all the", "all of the"]),
        ("par", ["l' ensemble des", "un total de", "les"]),
        ("by", ["a total of", "all the", "all of the"]),
        ("among", ["a total of", "all the", "all of the"]),
    ] {
        let after = text
            .strip_prefix(head)
            .and_then(|rest| rest.strip_prefix(' '));
        if after.is_some_and(|after| tails.contains(&after)) {
            return head.to_owned();
        }
    }
    text
}

/// « pour cent » after a number.
pub(super) fn percents(items: &mut Vec<Item>) {
    let mut at = 0;
    while at + 1 < items.len() {
        let next = |n: usize| items.get(at + n).map_or("", |item| item.text.as_str());
        let words = match (next(1), next(2)) {
            ("pour" | "per", "cent") => 2,
            ("percent" | "pourcent" | "%", _) => 1,
            _ => 0,
        };
        if words > 0
            && let Some(Item {
                piece: Piece::Number { percent, .. },
                ..
            }) = items.get_mut(at)
        {
            *percent = true;
            items.drain(at + 1..at + 1 + words);
        }
        at += 1;
    }
}

/// « soit 74 % », "against 19": words that lead a number, and neither offer a choice nor deny.
pub(super) fn introducing(items: &mut [Item]) {
    let numbered: Vec<bool> = items
        .iter()
        .skip(1)
        .map(|next| matches!(next.piece, Piece::Number { percent, .. } if percent || !matches!(next.text.as_str(), "un" | "one")))
        .collect();
    let percent: Vec<bool> = items
        .iter()
        .skip(1)
        .map(|next| matches!(next.piece, Piece::Number { percent: true, .. }))
        .collect();
    let led: Vec<bool> = items
        .iter()
        .skip(1)
        .map(|next| matches!(next.piece, Piece::Mark("first" | "ahead")))
        .collect();
    for (item, led) in items.iter_mut().zip(led) {
        // "The clear first choice".
        if led && item.text == "clear" {
            item.piece = Piece::Mark("far");
        }
    }
    let led: Vec<bool> = items
        .iter()
        .skip(1)
        .map(|next| matches!(next.piece, Piece::Mark("first")))
        .collect();
    for (item, led) in items.iter_mut().zip(led) {
        // « Passe avant les autres ».
        if led && item.text.starts_with("pass") && matches!(item.piece, Piece::Mark("change")) {
            item.piece = Piece::Neutral;
        }
    }
    let related: Vec<bool> = items
        .iter()
        .skip(1)
        .map(|next| matches!(next.piece, Piece::Mark("far" | "ahead" | "behind")))
        .collect();
    for (((item, numbered), percent), related) in
        items.iter_mut().zip(numbered).zip(percent).zip(related)
    {
        if related && matches!(item.text.as_str(), "well" | "bien" | "très") {
            item.piece = Piece::Mark("far");
        }
        let leads = match item.text.as_str() {
            "soit" => numbered || related,
            "against" => numbered,
            "or" => percent,
            // « passe loin devant ».
            word => related && (word.starts_with("pass") || word == "est passé"),
        };
        if leads && matches!(item.piece, Piece::Mark(_)) {
            item.piece = Piece::Neutral;
        }
    }
}

/// Gives each number the words that bound it.
pub(super) fn bound(items: Vec<Item>) -> Vec<Item> {
    let mut out: Vec<Item> = Vec::with_capacity(items.len());
    for mut item in items {
        if let Piece::Number { value, bounds, .. } = &mut item.piece {
            let article = out.last().is_some_and(|last| {
                matches!(
                    last.text.as_str(),
                    "la" | "le" | "les" | "de" | "d'" | "the" | "a" | "des" | "du"
                )
            });
            let place = out.len().checked_sub(1 + usize::from(article));
            if let Some(at) = place
                && let Some(Item {
                    piece: Piece::Mark(class),
                    text,
                }) = out.get(at)
                && BOUNDS.contains(class)
            {
                bounds.push(class);
                if !matches!(value, Value::Hour(_)) {
                    bounds.extend(degree(class, text));
                }
                out.remove(at);
            }
        }
        out.push(item);
    }
    out
}

/// Whether a bare « un » that follows is a number: nothing stands before it that it could be an article or a pronoun of.
pub(super) fn is_number_s_place(last: &Item) -> bool {
    match last.piece {
        Piece::Sign(_) | Piece::Name(_) | Piece::Number { .. } => true,
        _ => matches!(
            last.text.as_str(),
            "avec" | "contre" | "pour" | "par" | "with" | "against" | "by" | "et" | "and"
        ),
    }
}

/// Whether what was read last makes a noun of « personne ».
pub(super) fn determined(items: &[Item]) -> bool {
    items.last().is_some_and(|item| match &item.piece {
        Piece::Number { .. } => true,
        Piece::Mark(class) => matches!(
            *class,
            "none" | "limit" | "each" | "all" | "equal" | "first" | "least" | "other"
        ),
        _ => {
            matches!(
                item.text.as_str(),
                "une" | "la" | "cette" | "de" | "d'" | "autre" | "par" | "quelle" | "laquelle"
            ) && item.text != "par"
        }
    })
}
