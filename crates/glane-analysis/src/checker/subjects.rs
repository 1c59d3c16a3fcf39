//! « Le premier », « le second », of two names that stand before: no place, but one of the two.

use super::at::{is_name, is_number, piece, set, text};
use super::items::{Item, Piece};
use super::name::NameId;

/// What « le premier » and « le second » are read as, of two names.
pub(super) const FIRST: &str = "(premier)";
pub(super) const SECOND: &str = "(second)";

/// « A devance B. Le premier réunit 26 personnes, le second 19 »: of two names, and no place.
pub(super) fn subjects(items: &mut [Item]) {
    leader(items);
    let place = |words: &[&str], from: usize| {
        (from..items.len()).find(|&n| {
            words.contains(&text(items, n))
                && n.checked_sub(1)
                    .is_some_and(|n| matches!(text(items, n), "le" | "la" | "the"))
                && n.checked_sub(2).is_some_and(|n| {
                    matches!(
                        piece(items, n),
                        Some(Piece::Sign(_) | Piece::Mark("ahead" | "behind"))
                    ) || matches!(text(items, n), "et" | "and" | "donc")
                })
        })
    };
    let Some(first) = place(&["premier", "première", "former"], 0) else {
        return;
    };
    let Some(second) = place(&["second", "seconde", "deuxième", "latter"], first + 1) else {
        return;
    };
    let named = |from: usize, to: usize| (from..to).filter(|&n| is_name(items, n)).count();
    // « Le premier devance le second ».
    let relates = (first + 1..second)
        .any(|n| matches!(piece(items, n), Some(Piece::Mark("ahead" | "behind"))))
        && second - first <= 5;
    let whole = (0..first)
        .filter(|&n| is_name(items, n))
        .collect::<Vec<_>>();
    if relates
        && let [one, other] = whole.as_slice()
        && !(first..items.len()).any(|n| is_name(items, n))
        && let (Some(one), Some(other)) =
            (piece(items, *one).cloned(), piece(items, *other).cloned())
    {
        set(items, first, one);
        set(items, second, other);
        return;
    }
    let counts = |n: usize| (n + 1..n + 3).any(|n| is_number(items, n));
    let two = named(0, first) == 2 && named(first, items.len()) == 0;
    if two && counts(first) && counts(second) {
        for (at, told) in [(first, FIRST), (second, SECOND)] {
            if let Some(item) = items.get_mut(at) {
                item.piece = Piece::Neutral;
                told.clone_into(&mut item.text);
            }
        }
    }
}

/// « 26 personnes choisissent A, 19 B ; le premier est donc en tête »: the one of two names that came first.
fn leader(items: &mut [Item]) {
    let names: Vec<(usize, NameId)> = items
        .iter()
        .enumerate()
        .filter_map(|(at, item)| match item.piece {
            Piece::Name(id) => Some((at, id)),
            _ => None,
        })
        .collect();
    let [(_, first), (last, second)] = names.as_slice() else {
        return;
    };
    let found = (last + 1..items.len()).find(|&n| {
        let article = n
            .checked_sub(1)
            .is_some_and(|n| matches!(text(items, n), "le" | "la" | "the"));
        let opens = n.checked_sub(2).is_some_and(|n| {
            matches!(piece(items, n), Some(Piece::Sign(_)))
                || matches!(
                    text(items, n),
                    "et" | "and" | "so" | "donc" | "si bien que" | "que" | "c' est" | "est"
                )
        });
        // « La première réponse est nettement devant ».
        let verb = n + 1 + usize::from(is_choice(text(items, n + 1)));
        // « C'est le premier qui est en tête ».
        let verb = verb + usize::from(matches!(text(items, verb), "qui" | "that" | "which"));
        let prevails = text(items, verb).starts_with("l' emport");
        let placed = prevails
            || (verb + 1..verb + 4).any(|n| {
                matches!(
                    piece(items, n),
                    Some(Piece::Mark("first" | "least" | "far" | "ahead" | "behind"))
                )
            });
        let ranked = matches!(
            text(items, n),
            "premier" | "première" | "first" | "former" | "second" | "seconde" | "latter"
        );
        let verb = matches!(
            text(items, verb),
            "est" | "arrive" | "vient" | "passe" | "is" | "comes"
        ) || prevails;
        article && opens && verb && placed && ranked
    });
    let Some(at) = found else {
        return;
    };
    let early = matches!(text(items, at), "premier" | "première" | "first" | "former");
    set(items, at, Piece::Name(if early { *first } else { *second }));
    if is_choice(text(items, at + 1)) {
        set(items, at + 1, Piece::Neutral);
    }
}

/// What may be called the first of two.
fn is_choice(word: &str) -> bool {
    matches!(
        word,
        "réponse" | "option" | "choix" | "proposition" | "piste" | "answer" | "choice" | "one"
    )
}
