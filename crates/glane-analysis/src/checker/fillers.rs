//! Words of the closed list that add nothing beside what they stand with: "about the channels", « le tout sur 38 personnes », "trail
//! far behind".

use super::at::{before, is_name, is_number, piece, text};
use super::items::{Item, Piece, Unit};
use super::linked::{ends, has_hours, is_of_two, is_place, starts};
use super::nouns::is_sort;
use super::number::Value;

/// Whether a word adds nothing there.
pub(super) fn adds_nothing(items: &[Item], at: usize) -> bool {
    let counted = |n: usize| is_number(items, n);
    match text(items, at) {
        // "About working frame, …".
        "about" => {
            (starts(items, at)
                || before(items, at).is_some_and(|last| {
                    matches!(
                        last.text.as_str(),
                        "question"
                            | "asked"
                            | "questions"
                            | "is"
                            | "are"
                            | "talk"
                            | "one"
                            | "other"
                            | "finding"
                            | "findings"
                    )
                }))
                && !counted(at + 1)
        }
        // « Les mentions laissées par 38 personnes », and not « laissées de côté ».
        "laissé" | "laissée" | "laissés" | "laissées" | "left" => {
            before(items, at).is_some_and(|last| {
                matches!(last.piece, Piece::Unit(..) | Piece::Number { .. })
                    || matches!(last.text.as_str(), "ont" | "have" | ",")
            }) && matches!(
                text(items, at + 1),
                "par" | "by" | "sur" | "à" | "on" | "in" | "," | "." | ")"
            )
        }
        // "…, making it the most backed lead".
        "making" | "makes" | "make" => {
            matches!(text(items, at + 1), "it" | "this" | "that" | "them")
                && (at + 2..at + 5).any(|n| is_place(items, n))
                && !has_hours(items)
        }
        // « A suscité 31 réponses écrites ».
        "suscité" | "suscitent" | "généré" | "entraîné" => {
            counted(at + 1) && matches!(piece(items, at + 2), Some(Piece::Unit(Unit::Answers, _)))
        }
        // "45 are shared between A and B".
        "shared" => matches!(text(items, at + 1), "between" | "among" | "by" | "across"),
        // « Une question demandait « … ? ». »
        "demandait" | "demande" | "demandons" | "demandé" => {
            matches!(piece(items, at + 1), Some(Piece::Name(_)))
                && text(items, at + 1).trim_end().ends_with('?')
        }
        // "None ends after 20:00 either."
        "either" => ends(items, at + 1),
        // « De plus, … ».
        "de plus" | "en plus" | "plus" | "further" => {
            let opens = before(items, at).is_none_or(|last| {
                matches!(last.piece, Piece::Sign('.' | ';'))
                    || matches!(last.text.as_str(), "de" | "en" | "et")
            });
            opens
                && text(items, at + 1) == ","
                && (text(items, at) != "plus"
                    || at
                        .checked_sub(2)
                        .is_none_or(|n| matches!(piece(items, n), Some(Piece::Sign('.' | ';')))))
        }
        // « Proposés comme opportunités possibles ».
        "possible" | "possibles" => items
            .iter()
            .take(at)
            .rev()
            .take(4)
            .chain(items.iter().skip(at + 1).take(3))
            .any(|item| item.piece == Piece::Mark("proposal")),
        // « Le tout sur 38 personnes ».
        "tout" => {
            let led = before(items, at).is_some_and(|last| last.text == "le");
            let opens = at.checked_sub(2).is_none_or(|n| {
                matches!(
                    piece(items, n),
                    Some(Piece::Sign('.' | ',' | ';' | '(' | '—' | '–'))
                ) || text(items, n) == "et"
            });
            let people = (at + 2..at + 5)
                .any(|n| matches!(piece(items, n), Some(Piece::Unit(Unit::People, _))));
            led && opens && people && !ends(items, at + 1)
        }
        // "The first two leads": ideas.
        "leads" => {
            before(items, at).is_some_and(|last| {
                matches!(last.piece, Piece::Number { .. } | Piece::Mark("first"))
            }) && !is_name(items, at + 1)
        }
        // « Premièrement, … Deuxièmement, … », of two findings.
        "premièrement" | "deuxièmement" | "primo" | "secundo" | "firstly" | "secondly"
        | "first" | "second" | "ensuite" | "puis" | "enfin" | "d' abord" | "tout d' abord"
        | "en premier lieu" | "en second lieu" | "then" | "next" | "finally" | "lastly" => {
            let two = is_of_two(items);
            let opens = before(items, at)
                .is_none_or(|last| matches!(last.piece, Piece::Sign('.' | ';' | ':')));
            two && opens && matches!(text(items, at + 1), "," | ":")
        }
        _ => adds_no_side(items, at),
    }
}

/// The same of words that could take a side: "got behind", "trail far behind", « tous ensemble ».
fn adds_no_side(items: &[Item], at: usize) -> bool {
    let counted = |n: usize| is_number(items, n);
    match text(items, at) {
        // « Voici le soutien reçu par chaque piste : … ».
        "chaque" | "each" | "every" => {
            (is_sort(text(items, at + 1))
                || matches!(
                    text(items, at + 1),
                    "lead"
                        | "option"
                        | "channel"
                        | "slot"
                        | "idea"
                        | "account"
                        | "word"
                        | "answer"
                        | "family"
                ))
                && items
                    .iter()
                    .take(at)
                    .all(|item| !matches!(item.piece, Piece::Name(_)))
                && (at + 2..items.len())
                    .find(|&n| {
                        matches!(
                            piece(items, n),
                            Some(Piece::Sign(':' | '.') | Piece::Name(_))
                        )
                    })
                    .is_some_and(|n| piece(items, n) == Some(&Piece::Sign(':')))
        }
        // « Les écarts entre groupes (6,6 à 7,3) ne permettent pas de les distinguer ».
        "écart" | "écarts" | "différences" | "différence" | "gap" | "gaps" | "differences" => {
            let open = (at + 1..at + 5).find(|&n| text(items, n) == "(");
            let close = open.and_then(|open| (open..open + 6).find(|&n| text(items, n) == ")"));
            close.is_some_and(|close| piece(items, close + 1) == Some(&Piece::Mark("said-no-gap")))
        }
        // « Quant aux 14 réponses restantes, elles sont à classer », "the remaining 14 answers".
        "restant" | "restante" | "restants" | "restantes" | "remaining" => {
            let answers = (at..at + 3)
                .any(|n| matches!(piece(items, n), Some(Piece::Unit(Unit::Answers, _))))
                || before(items, at)
                    .is_some_and(|last| matches!(last.piece, Piece::Unit(Unit::Answers, _)));
            let sorted = (at + 1..at + 10)
                .take_while(|&n| !matches!(piece(items, n), Some(Piece::Sign('.' | ';' | '('))))
                .any(|n| piece(items, n) == Some(&Piece::Mark("said-unsorted")));
            answers && sorted
        }
        // « Présent treize fois ».
        "présent" | "présente" | "présents" | "présentes" | "present" => {
            counted(at + 1) && matches!(piece(items, at + 2), Some(Piece::Unit(Unit::Mentions, _)))
        }
        // « Tous ensemble, 38 personnes, la moyenne est de 3,3 ».
        "tous" | "toutes" | "all"
            if matches!(text(items, at + 1), "entre" | "between") && is_number(items, at + 2) =>
        {
            let group = |item: &Item| {
                item.text.starts_with("group")
                    || item.text.ends_with("groupes")
                    || item.text.ends_with("groups")
            };
            items.iter().take(at).rev().take(4).any(group) && is_decimal_at(items, at + 2)
        }
        "tous" | "toutes" | "all" => {
            starts(items, at)
                && matches!(
                    text(items, at + 1),
                    "ensemble" | "réunis" | "réunies" | "together"
                )
                && piece(items, at + 2) == Some(&Piece::Sign(','))
        }
        // « La piste qui a le plus de monde derrière elle ».
        "derrière elle" | "derrière lui" | "derrière elles" | "derrière eux" => {
            before(items, at).is_some_and(|last| {
                matches!(last.piece, Piece::Unit(Unit::People, _))
                    || last.text == "monde"
                    || last.text.ends_with("de monde")
            })
        }
        _ => adds_no_place(items, at),
    }
}

/// The same of words of place, and of what is left: "got behind", « la plus citée reste A ».
fn adds_no_place(items: &[Item], at: usize) -> bool {
    let counted = |n: usize| is_number(items, n);
    match text(items, at) {
        // "With 27 people behind it", "none falls on a Saturday".
        "behind it" => before(items, at).is_some_and(|last| {
            matches!(last.piece, Piece::Unit(Unit::People, _))
                || (matches!(last.text.as_str(), "are" | "stand" | "were" | "get")
                    && at.checked_sub(2).is_some_and(|n| {
                        matches!(piece(items, n), Some(Piece::Unit(Unit::People, _)))
                            || is_number(items, n)
                    }))
        }),
        // "27 people got behind “A”".
        "behind" => {
            before(items, at).is_some_and(|last| {
                matches!(
                    last.text.as_str(),
                    "got" | "get" | "getting" | "rallied" | "rally" | "lined" | "line" | "united"
                )
            }) && items
                .iter()
                .take(at)
                .rev()
                .take_while(|item| !matches!(item.piece, Piece::Sign('.' | ';')))
                .all(|item| !matches!(item.piece, Piece::Name(_)))
        }
        // "Trail far behind".
        "trail" | "trails" | "trailing" | "lag" | "lags" => {
            (at + 1..at + 3).any(|n| matches!(piece(items, n), Some(Piece::Mark("behind" | "far"))))
        }
        // « La plus citée reste A », « Reste 14 réponses non classées ».
        "reste" | "restent" if is_copula(items, at) => true,
        // "Sorting is not finished: 14 answers remain."
        "remain" | "remains" | "restent" | "are left" => {
            ends(items, at + 1)
                && before(items, at)
                    .is_some_and(|last| matches!(last.piece, Piece::Unit(Unit::Answers, _)))
                && items
                    .iter()
                    .take(at)
                    .any(|item| item.piece == Piece::Mark("said-unsorted"))
        }
        // "Three families share the 64 mentions".
        "share" | "partagent" => (at + 1..at + 4).any(|n| {
            counted(n) && matches!(piece(items, n + 1), Some(Piece::Unit(Unit::Mentions, _)))
        }),
        // "“A” is what comes up under “…”".
        "under" => {
            matches!(piece(items, at + 1), Some(Piece::Name(_)))
                && text(items, at + 1).trim_end().ends_with('?')
        }
        "falls" | "fall" => text(items, at + 1) == "on" && !is_number(items, at + 2),
        _ => false,
    }
}
/// Whether a mean stands there: a number with decimals.
fn is_decimal_at(items: &[Item], at: usize) -> bool {
    matches!(
        piece(items, at),
        Some(Piece::Number {
            value: Value::Decimal { places: 1.., .. },
            ..
        })
    )
}

/// « La plus citée reste « A » », « reste en tête », « Reste 14 réponses non classées »; « le reste » is something else.
fn is_copula(items: &[Item], at: usize) -> bool {
    let noun = before(items, at).is_some_and(|last| {
        matches!(
            last.text.as_str(),
            "le" | "du" | "au" | "tout" | "un" | "de"
        )
    });
    let placed = matches!(
        piece(items, at + 1),
        Some(Piece::Name(_) | Piece::Mark("first" | "least" | "far"))
    );
    let unsorted = is_number(items, at + 1)
        && matches!(piece(items, at + 2), Some(Piece::Unit(Unit::Answers, _)))
        && (at + 3..at + 5).any(|n| piece(items, n) == Some(&Piece::Mark("said-unsorted")));
    !noun && (placed || unsorted)
}
