//! Who has more than whom, by a word that counts: "far below B", « Plus de personnes citent A que B », « A recueille plus de soutiens
//! que B ».

use super::at::{before, is_name, piece, set, text};
use super::items::{Item, Piece, Unit};

/// "far below B", « bien plus que B », « Plus de personnes citent A que B », « le suivant est B ».
pub(super) fn related(items: &mut [Item], at: usize) {
    let relation = match text(items, at) {
        "below" | "under" | "less than" | "fewer than" => Some("behind"),
        "above" | "over" => Some("ahead"),
        _ => None,
    };
    if let Some(class) = relation.filter(|_| is_name(items, at + 1)) {
        set(items, at, Piece::Mark(class));
    }
    if matches!(text(items, at), "bien plus" | "beaucoup plus")
        && matches!(text(items, at + 1), "que" | "qu'")
    {
        set(items, at + 1, Piece::Mark("ahead"));
    }
    let next = matches!(text(items, at), "suivant" | "suivante")
        && before(items, at).is_some_and(|last| matches!(last.text.as_str(), "le" | "la"))
        && text(items, at + 1) == "est";
    if next {
        set(items, at, Piece::Mark("then"));
    }
    let more = matches!(text(items, at), "plus de" | "more" | "davantage")
        && matches!(piece(items, at), Some(Piece::Mark(_)))
        && (matches!(piece(items, at + 1), Some(Piece::Unit(Unit::People, _)))
            || matches!(piece(items, at + 2), Some(Piece::Unit(Unit::People, _))));
    outdoes(items, at);
    let than = (at + 2..items.len())
        .take_while(|&n| piece(items, n) != Some(&Piece::Sign('.')))
        .find(|&n| {
            matches!(text(items, n), "que" | "qu'" | "than")
                && (is_name(items, n + 1) || is_name(items, n + 2))
                && is_after_name(items, n)
        });
    // "More people mentioned A than any other slot".
    let any = (at + 2..items.len())
        .take_while(|&n| piece(items, n) != Some(&Piece::Sign('.')))
        .any(|n| {
            piece(items, n) == Some(&Piece::Mark("first"))
                && text(items, n).starts_with("than any other")
                && is_after_name(items, n)
        });
    if more && any && text(items, at) == "more" {
        set(items, at, Piece::Neutral);
    }
    if let Some(than) = than.filter(|_| more) {
        set(items, at, Piece::Neutral);
        set(items, than, Piece::Mark("ahead"));
    }
}

/// « A recueille plus de soutiens que B », "A gets more backing than B", « A a moins de voix que B ».
fn outdoes(items: &mut [Item], at: usize) {
    let class = match text(items, at) {
        "plus de" | "plus d'" | "davantage de" | "davantage" | "more" => "ahead",
        "moins de" | "moins d'" | "fewer" | "less" => "behind",
        _ => return,
    };
    let counted = |n: usize| {
        matches!(piece(items, n), Some(Piece::Unit(..)))
            || matches!(
                text(items, n),
                "backing" | "support" | "choices" | "soutien"
            )
    };
    let noun = at + 1 + usize::from(matches!(text(items, at + 1), "de" | "d'"));
    let than = noun + 1;
    let named = matches!(text(items, than), "que" | "qu'" | "than") && is_name(items, than + 1);
    let mut back = items
        .iter()
        .take(at)
        .rev()
        .take_while(|item| !matches!(item.piece, Piece::Sign('.' | ';' | ':')));
    // Nothing that denies or compares stands between.
    let subject = back.find(|item| {
        !matches!(
            item.piece,
            Piece::Neutral | Piece::Number { .. } | Piece::Unit(..) | Piece::Sign('(' | ')')
        ) || matches!(item.text.as_str(), "ne" | "n'")
    });
    let subject = subject.is_some_and(|item| matches!(item.piece, Piece::Name(_)));
    if counted(noun) && named && subject {
        set(items, at, Piece::Neutral);
        set(items, than, Piece::Mark(class));
    }
}

/// Whether a name stands before, its number aside.
fn is_after_name(items: &[Item], at: usize) -> bool {
    let mut back = items.iter().take(at).rev().skip_while(|item| {
        matches!(
            item.piece,
            Piece::Sign('(' | ')') | Piece::Number { .. } | Piece::Unit(..)
        ) || matches!(
            item.text.as_str(),
            "sur" | "out of" | "of" | "of the" | "des"
        )
    });
    back.next()
        .is_some_and(|item| matches!(item.piece, Piece::Name(_)))
}
