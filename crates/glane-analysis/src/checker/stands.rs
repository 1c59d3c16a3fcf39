//! Words of the closed list that say nothing more where they stand: « tout cela sur 38 personnes », "the mean of all 38 people", « ont
//! répondu « A » ».

use super::at::{before, is_name, is_number, piece, set, text};
use super::items::{Item, Piece, Unit};
use super::role::is_answered;

/// Reads such words anew; `part` says which items are answers.
pub(super) fn stands(items: &mut [Item], part: &dyn Fn(&Item) -> bool) {
    for at in 0..items.len() {
        if is_all_this(items, at)
            || is_all_of_mean(items, at)
            || (text(items, at) == "about" && is_name(items, at + 1))
            || is_filed(items, at)
        {
            set(items, at, Piece::Neutral);
        }
        let answered = piece(items, at) == Some(&Piece::Answered) || is_answered(text(items, at));
        if answered
            && items.get(at + 1).is_some_and(part)
            && let Some(item) = items.get_mut(at)
        {
            item.piece = Piece::Neutral;
            "choisi".clone_into(&mut item.text);
        }
    }
}

/// « Tout cela sur 38 personnes », "all this out of 38 people", « tous ces chiffres sont sur 38 personnes ».
fn is_all_this(items: &[Item], at: usize) -> bool {
    if !matches!(text(items, at), "tout" | "tous" | "all") {
        return false;
    }
    let starts = before(items, at)
        .is_none_or(|last| matches!(last.piece, Piece::Sign('.' | ';' | ',' | '(')));
    let told = |n: &usize| {
        matches!(
            text(items, *n),
            "cela"
                | "ceci"
                | "ça"
                | "ces"
                | "chiffres"
                | "nombres"
                | "résultats"
                | "est"
                | "sont"
                | "this"
                | "that"
                | "these"
                | "of"
                | "of it"
                | "of this"
                | "of these"
                | "it"
                | "figures"
                | "numbers"
                | "is"
                | "are"
        )
    };
    let base = (at + 1..items.len()).find(|n| !told(n)).unwrap_or(at);
    let number = base + 1 + usize::from(matches!(text(items, base + 1), "les" | "the"));
    // "All of these are for 38 people" is of what was chosen.
    let has = |words: &[&str]| (at + 1..base).any(|n| words.contains(&text(items, n)));
    let figures = has(&["chiffres", "nombres", "résultats", "figures", "numbers"]);
    let verb = has(&["est", "sont", "is", "are"]);
    let sorts = has(&["ces", "these", "of these"]);
    starts
        && (figures || !(verb || sorts))
        && base > at + 1
        && matches!(
            text(items, base),
            "sur" | "pour" | "out of" | "for" | "among"
        )
        && is_number(items, number)
        && matches!(piece(items, number + 1), Some(Piece::Unit(Unit::People, _)))
}

/// "The mean of all 38 people": each of them has a part in it.
fn is_all_of_mean(items: &[Item], at: usize) -> bool {
    let led = before(items, at).is_some_and(|last| {
        matches!(
            last.text.as_str(),
            "of" | "across" | "among" | "over" | "for" | "de" | "pour" | "sur"
        )
    });
    let number = at + 1 + usize::from(matches!(text(items, at + 1), "les" | "the"));
    let mean = items.iter().any(|item| item.piece == Piece::Mark("mean"));
    mean && led
        && matches!(text(items, at), "all" | "toutes" | "tous")
        && is_number(items, number)
        && matches!(piece(items, number + 1), Some(Piece::Unit(Unit::People, _)))
}

/// "14 people gave an answer under “A”": what is told is what the answer is about.
fn is_filed(items: &[Item], at: usize) -> bool {
    piece(items, at) == Some(&Piece::Mark("said-wrote"))
        && (text(items, at).ends_with("an answer") || text(items, at).ends_with("une réponse"))
        && matches!(text(items, at + 1), "under" | "about" | "sous" | "sur")
        && is_name(items, at + 2)
}
