//! What is put under a name: "14 people come under “A”", « 14 personnes sont rangées sous « A », 3 sous « B » ».

use super::at::{piece, set, text};
use super::items::{Item, Piece};
use super::usages::is_counted;

/// Reads « sous » and "under" anew: no place, where something is put there.
pub(super) fn filed(items: &mut [Item]) {
    // Whether something was put under a name, which the next « sous » takes up.
    let mut fallen = false;
    for at in 0..items.len() {
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
                "come" | "came" | "filed" | "placed" | "put"
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
            if filed || (fallen && is_counted(items, before)) {
                fallen = true;
                set(items, at, Piece::Neutral);
            }
        }
    }
}

/// « Sont rangées sous « A » »: what is put under a name.
fn files(word: &str) -> bool {
    let heads = [
        "rang", "class", "plac", "regroup", "mis", "figur", "inscri", "réuni", "compt", "relev",
        "entr", "vienn", "vient", "tomb", "rassembl", "report", "trouv",
    ];
    heads.iter().any(|head| word.starts_with(head))
}
