//! Words of the closed list that say nothing more in an everyday turn: "versus 10", « se partagent entre », « le second est que … »,
//! « l'autre à … ».

use super::at::{is_name, is_number, piece, text};
use super::items::{Item, Piece, Unit};
use super::linked::is_of_two;
use super::number::Value;
use super::recast::start;
use super::usages::is_counted;

/// Whether a word adds nothing there.
pub(super) fn is_plain(items: &[Item], at: usize) -> bool {
    let last = |n: usize| at.checked_sub(n).map_or("", |n| text(items, n));
    match text(items, at) {
        // "20 of 38 people, versus 10 for B".
        "versus" | "vs" => is_number(items, at + 1) || is_name(items, at + 1),
        // « S'attribuent une moyenne de 7,0 ».
        "attribue" | "attribuent" | "accordent" | "accorde" => {
            matches!(last(1), "s'" | "se" | "y" | "lui" | "leur" | "personnes")
                && (at + 1..at + 5).any(|n| {
                    matches!(text(items, n), "note" | "notes")
                        || piece(items, n) == Some(&Piece::Mark("mean"))
                        || is_number(items, n)
                })
        }
        // « Les 38 personnes se partagent entre A (20) et B (10) ».
        "partagent" | "partagés" | "partagées" | "partage" => text(items, at + 1) == "entre",
        // "Groups fall between 6.6 and 7.3".
        "fall" | "falls" | "fell" | "falling" => {
            matches!(text(items, at + 1), "between" | "within" | "in" | "from")
                && (at + 2..at + 4).any(|n| is_number(items, n))
        }
        // « On a demandé des créneaux à 38 personnes ».
        "demandé" | "demande" if items.get(at + 1).is_some_and(is_asked) => true,
        "demandé" | "demande" => (at + 1..at + 8)
            .take_while(|&n| !is_name(items, n))
            .any(|n| {
                is_number(items, n)
                    && matches!(piece(items, n + 1), Some(Piece::Unit(Unit::People, _)))
                    && matches!(text(items, n - 1), "à" | "aux")
            }),
        // "Words proposed as openings, notably A".
        "notably" => is_name(items, at + 1),
        // « Quatre thèmes possibles », where they are proposed.
        "possible" | "possibles" => {
            (at + 1..at + 2)
                .chain(at.saturating_sub(1)..at)
                .any(|n| piece(items, n) == Some(&Piece::Mark("theme")))
                && items
                    .iter()
                    .any(|item| item.piece == Piece::Mark("proposal"))
        }
        // « Le second constat est que … », « le premier est que … », of two findings.
        "premier" | "second" | "deuxième" | "first" | "seconde" | "première" => {
            let noun = usize::from(matches!(
                text(items, at + 1),
                "constat" | "point" | "finding" | "one"
            ));
            matches!(last(1), "le" | "la" | "the")
                && matches!(
                    text(items, at + 1 + noun),
                    "est" | "is" | "dit" | "says" | "montre" | "indique" | "shows"
                )
                && matches!(text(items, at + 2 + noun), "que" | "qu'" | "that")
                && is_of_two(items)
        }
        // « 27 personnes se rangent derrière A »: they back it.
        "derrière" => {
            piece(items, at) == Some(&Piece::Mark("behind"))
                && is_name(items, at + 1)
                && matches!(
                    last(1),
                    "rangent"
                        | "rassemblent"
                        | "regroupent"
                        | "retrouvent"
                        | "alignent"
                        | "réunissent"
                )
                && matches!(last(2), "se" | "s'")
                && at.checked_sub(3).is_some_and(|n| {
                    is_number(items, n)
                        || matches!(piece(items, n), Some(Piece::Unit(Unit::People, _)))
                })
                && !(start(items, at)..at).any(|n| is_name(items, n))
        }
        // « L'un touche au cadre de travail, l'autre à l'accessibilité », of two findings.
        "autre" | "other" => {
            matches!(last(1), "l'" | "the")
                && is_of_two(items)
                && !is_name(items, at + 1)
                && !is_number(items, at + 1)
                && !matches!(text(items, at + 1), "constat" | "finding")
        }
        // "38 people answered each", of two questions.
        "each" => {
            items.iter().filter(|item| is_asked(item)).count() == 2
                && matches!(last(1), "answered" | "responded" | "to" | "for")
                && matches!(piece(items, at + 1), None | Some(Piece::Sign(_)))
        }
        // « Autour des canaux », of no number.
        "autour de" | "autour" => !(at + 1..at + 3).any(|n| is_number(items, n)),
        // "26 people are behind A", at the head of a sentence that names nothing before.
        "behind" => {
            piece(items, at) == Some(&Piece::Mark("behind"))
                && is_name(items, at + 1)
                && matches!(last(1), "are" | "were" | "get" | "stand" | "got")
                && at
                    .checked_sub(2)
                    .is_some_and(|n| matches!(piece(items, n), Some(Piece::Unit(Unit::People, _))))
                && !(start(items, at)..at).any(|n| is_name(items, n))
        }
        _ => false,
    }
}

/// « La première question », « la seconde, « … » »: which of the two questions, and no place.
pub(super) fn is_of_questions(items: &[Item], at: usize) -> bool {
    let ranked = matches!(
        piece(items, at),
        Some(
            Piece::Mark("first")
                | Piece::Number {
                    value: Value::Rank(2),
                    ..
                }
        )
    ) && matches!(
        text(items, at),
        "premier" | "première" | "second" | "seconde" | "deuxième" | "first"
    );
    let asked = |n: usize| items.get(n).is_some_and(is_asked);
    let next = text(items, at + 1);
    ranked
        && (matches!(next, "question" | "échelle" | "one" | "scale")
            || (matches!(next, "," | ":" | "(") && asked(at + 2))
            || asked(at + 1))
}

/// A question, by its label.
fn is_asked(item: &Item) -> bool {
    let label = item.text.trim_end();
    matches!(item.piece, Piece::Name(_)) && (label.ends_with('?') || label.contains(", de "))
}

/// « Cadre de travail contre accessibilité »: against something, and no number or answer that another is set beside.
pub(super) fn is_against(items: &[Item], at: usize) -> bool {
    let beside = (at + 1..at + 5).any(|n| is_name(items, n) || is_counted(items, n));
    text(items, at) == "contre" && piece(items, at) == Some(&Piece::Neutral) && !beside
}

/// « Les deux mots les plus écrits », "the two channels": how many, and not only both.
pub(super) fn is_two(items: &[Item], at: usize) -> bool {
    matches!(
        text(items, at),
        "les deux" | "ces deux" | "the two" | "these two"
    ) && piece(items, at) == Some(&Piece::Neutral)
        && (matches!(piece(items, at + 1), Some(Piece::Unit(Unit::Words, _)))
            || matches!(
                text(items, at + 1),
                "canaux"
                    | "créneaux"
                    | "pistes"
                    | "idées"
                    | "options"
                    | "comptes"
                    | "channels"
                    | "slots"
                    | "ideas"
            ))
}

/// "Slots that are over by 17:00".
pub(super) fn is_over(items: &[Item], at: usize) -> bool {
    let hour = matches!(
        piece(items, at + 2),
        Some(Piece::Number {
            value: Value::Hour(_),
            ..
        })
    );
    matches!(text(items, at), "over" | "done" | "finished") && text(items, at + 1) == "by" && hour
}
