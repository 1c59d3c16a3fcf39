//! What is put under a name: "14 people come under “A”", « 14 personnes sont rangées sous « A », 3 sous « B » ».

use super::at::{piece, set, text};
use super::items::{Item, Piece};
use super::usages::is_counted;

/// Reads « sous » and "under" anew: no place, where something is put there.
pub(super) fn filed(items: &mut [Item]) {
    // Whether something was put under a name, which the next « sous » takes up.
    let mut fallen = false;
    for at in 0..items.len() {
        if opens(items, at) || is_themes(items, at) || answers(items, at) {
            fallen = true;
            set(items, at, Piece::Neutral);
        }
        if text(items, at) == "under"
            && let Some(before) = at.checked_sub(1)
        {
            let falls = matches!(text(items, before), "fall" | "falls" | "fell")
                && matches!(piece(items, before), Some(Piece::Mark(_)));
            let again = fallen && is_counted(items, before);
            // "14 people come under “A”", "Glane proposes to put 3 under “A”".
            let named = items
                .iter()
                .take(before)
                .rev()
                .take_while(|item| !matches!(item.piece, Piece::Sign(_)))
                .any(|item| matches!(item.piece, Piece::Name(_)));
            let counted = before.checked_sub(1).is_some_and(|n| is_counted(items, n));
            let verb = matches!(
                text(items, before),
                "come"
                    | "came"
                    | "filed"
                    | "placed"
                    | "put"
                    | "are"
                    | "is"
                    | "were"
                    | "go"
                    | "goes"
                    | "belong"
                    | "sorted"
                    | "grouped"
                    | "classified"
            );
            let comes = verb && counted && !named;
            let puts = is_counted(items, before)
                && (1..=2).any(|n| {
                    before.checked_sub(n).is_some_and(|n| {
                        matches!(
                            text(items, n),
                            "put" | "puts" | "place" | "places" | "file" | "files"
                        )
                    })
                });
            if falls || again || comes || puts {
                fallen = true;
                set(items, at, Piece::Neutral);
            }
            if falls {
                set(items, before, Piece::Neutral);
            }
        }
        if text(items, at) == "sous"
            && let Some(before) = at.checked_sub(1)
        {
            let filed = (1..=2).any(|n| at.checked_sub(n).is_some_and(|n| files(text(items, n))));
            if filed || (fallen && (is_counted(items, before) || text(items, before) == "sont")) {
                fallen = true;
                set(items, at, Piece::Neutral);
            }
        }
    }
}

fn is_under(items: &[Item], at: usize) -> bool {
    matches!(text(items, at), "sous" | "under")
}

/// « Sous « A » : 14 personnes », "Under “A” come 14 people": a part of the text that begins so.
fn opens(items: &[Item], at: usize) -> bool {
    let starts = at
        .checked_sub(1)
        .is_none_or(|n| matches!(piece(items, n), Some(Piece::Sign('.' | ';' | ':'))));
    let next = matches!(
        text(items, at + 2),
        ":" | "," | "come" | "are" | "fall" | "viennent" | "figurent"
    );
    let number = at + 2 + usize::from(next);
    is_under(items, at)
        && starts
        && matches!(piece(items, at + 1), Some(Piece::Name(_)))
        && is_counted(items, number)
}

/// « Sous ces thèmes », "under these themes".
fn is_themes(items: &[Item], at: usize) -> bool {
    is_under(items, at) && (at + 1..at + 3).any(|n| piece(items, n) == Some(&Piece::Mark("theme")))
}

/// "Gave an answer under “A”", « une réponse sous « A » ».
fn answers(items: &[Item], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |n| text(items, n));
    is_under(items, at)
        && matches!(piece(items, at + 1), Some(Piece::Name(_)))
        && ["answer", "answers", "réponse", "réponses"]
            .iter()
            .any(|word| before.ends_with(word))
}

/// « Sont rangées sous « A » »: what is put under a name.
fn files(word: &str) -> bool {
    let heads = [
        "rang", "class", "plac", "regroup", "mis", "figur", "inscri", "réuni", "compt", "relev",
        "entr", "vienn", "vient", "tomb", "rassembl", "report", "trouv",
    ];
    heads.iter().any(|head| word.starts_with(head))
}
