//! One and no more: « une seule personne », « only one », « n'ont été choisis qu'une fois ».

use super::at::{piece, set, text};
use super::items::{Item, Piece};
use super::lexis::Class;
use super::number::Value;

/// The class of a word that says of a one that it is no more. It adds nothing to the number, and may stand for « peu ».
pub(super) const SOLE: Class = "sole";

/// Reads such words anew.
pub(super) fn single(items: &mut [Item]) {
    for at in 0..items.len() {
        if is_one(items, at) {
            // « une seule », "only one", « seulement une ».
            for beside in [Some(at + 1), at.checked_sub(1)].into_iter().flatten() {
                if piece(items, beside) == Some(&Piece::Mark("limit")) {
                    set(items, beside, Piece::Mark(SOLE));
                }
            }
        }
        no_more(items, at);
    }
}

/// Whether « un » is a number by what stands beside it.
pub(super) fn is_sole(next: Option<&str>, last: Option<&Item>) -> bool {
    matches!(next, Some("seul" | "seule"))
        || last.is_some_and(|last| {
            matches!(last.text.as_str(), "only" | "just" | "seulement")
                && matches!(last.piece, Piece::Mark(_))
        })
}

fn is_one(items: &[Item], at: usize) -> bool {
    matches!(
        piece(items, at),
        Some(Piece::Number { value, percent: false, bounds }) if *value == Value::whole(1) && bounds.is_empty()
    )
}

/// « Ne … qu'une fois », « n'ont été choisis que par 1 personne »: nothing but words between, and no other denial.
fn no_more(items: &mut [Item], at: usize) {
    if !matches!(text(items, at), "ne" | "n'") {
        return;
    }
    let plain = |n: usize| {
        piece(items, n) == Some(&Piece::Neutral) && !matches!(text(items, n), "que" | "qu'")
    };
    let mut than = at + 1;
    while plain(than) {
        than += 1;
    }
    if !matches!(text(items, than), "que" | "qu'") {
        return;
    }
    let by = usize::from(matches!(
        text(items, than + 1),
        "par" | "à" | "pour" | "chez"
    ));
    if is_one(items, than + 1 + by) {
        set(items, than, Piece::Mark(SOLE));
        if let Some(item) = items.get_mut(at) {
            item.piece = Piece::Neutral;
            "(ne)".clone_into(&mut item.text);
        }
    }
}
