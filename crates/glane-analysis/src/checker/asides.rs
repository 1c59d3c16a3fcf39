//! Words of the closed list that say nothing more where they stand: « encore 14 réponses à classer », « le premier : », « soit
//! « Instagram » (9) », « A plus B », « vient donc en tête ».

use super::at::{before, is_name, is_number, piece, set, text};
use super::either::{either, is_base_again, is_one_told, sums_up};
use super::items::{Item, Piece, Unit};
use super::number::Value;
use super::outdone::related;

/// Reads such words anew.
pub(super) fn asides(items: &mut Vec<Item>, questions: usize) {
    let mut at = 0;
    while at < items.len() {
        if adds_nothing(items, at) || (questions == 2 && is_of_both(items, at)) {
            set(items, at, Piece::Neutral);
        }
        // « 12 personnes ont reçu une réponse »: they did not write it.
        if is_received(items, at) {
            set(items, at, Piece::Unknown);
        }
        // "14 more answers are waiting to be sorted", « 14 autres réponses restent à classer ».
        let others = matches!(
            text(items, at),
            "more" | "autres" | "other" | "additional" | "further"
        ) && before(items, at)
            .is_some_and(|last| matches!(last.piece, Piece::Number { .. }))
            && matches!(piece(items, at + 1), Some(Piece::Unit(Unit::Answers, _)))
            && (at + 2..at + 5).any(|n| piece(items, n) == Some(&Piece::Mark("said-unsorted")));
        if others {
            items.remove(at);
        }
        // « A (5), ou encore B (3) ».
        if text(items, at) == "encore"
            && before(items, at).is_some_and(|last| matches!(last.text.as_str(), "ou" | "et"))
        {
            let named = (at + 1..at + 3).any(|n| is_name(items, n));
            if named {
                items.remove(at);
            }
        }
        either(items, at);
        listed(items, at);
        led(items, at);
        related(items, at);
        counted(items, at);
        joined(items, at);
        once(items, at);
        at += 1;
    }
}

fn adds_nothing(items: &[Item], at: usize) -> bool {
    if !matches!(piece(items, at), Some(Piece::Mark(_))) {
        return false;
    }
    let leads = |n: usize| matches!(piece(items, n), Some(Piece::Mark("first" | "ahead")));
    match text(items, at) {
        "encore" | "another" | "still" | "further" => {
            is_number(items, at + 1)
                && (at + 2..at + 5).any(|n| piece(items, n) == Some(&Piece::Mark("said-unsorted")))
        }
        // « vient donc en tête », where the numbers tell it.
        "donc" | "ainsi" | "thus" | "therefore" => {
            before(items, at).is_some_and(|last| last.piece == Piece::Neutral)
                && ((at + 1..at + 3).any(leads)
                    || (at + 1..at + 3)
                        .any(|n| matches!(piece(items, n), Some(Piece::Mark("behind" | "then")))))
                || at.checked_sub(1).is_some_and(leads)
        }
        // « …, soit A (9) et B (8) ».
        "soit" if is_one_told(items, at) => true,
        // « …, soit le créneau le plus cité ».
        "soit" if matches!(text(items, at + 1), "le" | "la" | "les") => (at + 2..at + 5)
            .any(|n| matches!(piece(items, n), Some(Piece::Mark("first" | "least")))),
        // « …, soit en tout 14 mentions sur 115 », of what the number next to it tells.
        "soit" if sums_up(items, at) => true,
        "toujours" | "again" => is_base_again(items, at),
        "soit" => {
            is_name(items, at + 1)
                && before(items, at).is_some_and(|last| last.piece == Piece::Sign(','))
                && items.iter().filter(|item| item.text == "soit").count() == 1
        }
        // « On passe de 6,6 à 7,3 », of what stands side by side.
        "passe" | "passent" | "passant" => {
            matches!(text(items, at + 1), "de" | "d'") && is_number(items, at + 2)
        }
        // « le nombre de mentions », « par nombre de voix ».
        "nombre de"
            if before(items, at)
                .is_some_and(|last| matches!(last.text.as_str(), "le" | "par" | "du" | "en")) =>
        {
            true
        }
        // « Ces dernières : A et B ».
        "dernières" | "derniers" | "dernier" | "dernière" => before(items, at)
            .is_some_and(|last| matches!(last.text.as_str(), "ces" | "ce" | "cette")),
        // « Nombre de personnes ayant écrit une réponse : 31 ».
        "nombre de" => {
            let next = text(items, at + 2);
            matches!(piece(items, at + 1), Some(Piece::Unit(..)))
                && (matches!(
                    piece(items, at + 2),
                    Some(Piece::Answered | Piece::Sign(':'))
                ) || next.starts_with("ayant")
                    || matches!(next, "qui" | "par" | "pour"))
        }
        // « ont été données », of mentions.
        said if piece(items, at) == Some(&Piece::Mark("said-wrote")) => {
            (said.starts_with("ont été") || said.starts_with("were") || said.starts_with("was "))
                && before(items, at)
                    .is_some_and(|last| matches!(last.piece, Piece::Unit(Unit::Mentions, _)))
        }
        "like" => {
            is_name(items, at + 1)
                && before(items, at).is_some_and(|last| last.piece == Piece::Sign(','))
        }
        "below" | "above" => {
            matches!(text(items, at + 1), "are" | "is" | ":" | "were")
                || before(items, at).is_some_and(|last| {
                    matches!(
                        last.piece,
                        Piece::Mark("theme") | Piece::Unit(Unit::Words, _)
                    )
                })
        }
        "appears" | "appear" | "appeared" => {
            is_number(items, at + 1)
                || matches!(piece(items, at + 1), Some(Piece::Mark("first" | "least")))
                || matches!(
                    text(items, at + 1),
                    "in" | "most" | "the most" | "most often"
                )
        }
        // "The 64 mentions split by family".
        "split" => {
            before(items, at).is_some_and(|last| {
                matches!(
                    last.piece,
                    Piece::Unit(Unit::Mentions | Unit::Answers | Unit::People, _)
                ) || matches!(last.text.as_str(), "which" | "that" | "they")
            }) && matches!(
                text(items, at + 1),
                "by" | "into" | "between" | "among" | "as follows"
            )
        }
        "compared" => {
            matches!(text(items, at + 1), "with" | "to")
                && (is_number(items, at + 2) || is_name(items, at + 2))
        }
        // "Glane only proposes these themes".
        "only" | "seulement" | "simplement" | "uniquement" | "just" | "merely" | "simply" => {
            let glane = usize::from(text(items, at + 1) == "glane");
            piece(items, at + 1 + glane) == Some(&Piece::Mark("proposal"))
        }
        _ => false,
    }
}

/// « 38 personnes chacune », of two questions.
fn is_of_both(items: &[Item], at: usize) -> bool {
    // "Each with 38 people".
    let led = matches!(text(items, at), "each" | "chacune" | "chacun")
        && matches!(
            text(items, at + 1),
            "with"
                | "from"
                | "by"
                | "for"
                | "among"
                | "out of"
                | "sur"
                | "chez"
                | "pour"
                | "auprès de"
                | "par"
        )
        && is_number(items, at + 2)
        && matches!(piece(items, at + 3), Some(Piece::Unit(Unit::People, _)));
    // "(38 people for each)".
    let for_each = usize::from(before(items, at).is_some_and(|last| {
        matches!(
            last.text.as_str(),
            "for" | "on" | "pour" | "à" | "sur" | "to"
        )
    }));
    led || matches!(text(items, at), "chacune" | "chacun" | "each")
        && matches!(piece(items, at + 1), None | Some(Piece::Sign(_)))
        && at
            .checked_sub(1 + for_each)
            .and_then(|n| piece(items, n))
            .is_some_and(|last| matches!(last, Piece::Unit(Unit::People, _)))
        && at
            .checked_sub(2 + for_each)
            .is_some_and(|last| is_number(items, last))
}

fn is_received(items: &[Item], at: usize) -> bool {
    if piece(items, at) != Some(&Piece::Mark("said-wrote")) {
        return false;
    }
    let receives = |text: &str| {
        [
            "a reçu",
            "a obtenu",
            "a recueilli",
            "a récolté",
            "a suscité",
            "got ",
            "received ",
            "drew ",
            "gathered ",
            "collected ",
        ]
        .iter()
        .any(|head| text.starts_with(head))
            || matches!(
                text,
                "reçu"
                    | "reçoivent"
                    | "obtenu"
                    | "obtiennent"
                    | "recueilli"
                    | "recueillent"
                    | "attendent"
                    | "eu"
                    | "received"
                    | "got"
                    | "get"
                    | "obtained"
                    | "receive"
            )
    };
    let mut last = items.iter().take(at).rev().take(3);
    let gets = receives(text(items, at)) || last.any(|last| receives(&last.text));
    let near = items.iter().take(at).rev().take(6);
    let people = near
        .take_while(|item| !matches!(item.piece, Piece::Name(_) | Piece::Sign(_)))
        .any(|item| {
            matches!(item.piece, Piece::Unit(Unit::People, _))
                || matches!(item.text.as_str(), "qui" | "who" | "ils" | "elles" | "they")
        });
    gets && people
}

/// « Le premier : … Le second : … », of two findings and no place.
fn listed(items: &mut [Item], at: usize) {
    let opens = |n: usize| {
        n.checked_sub(1).is_none_or(|last| {
            matches!(piece(items, last), Some(Piece::Sign('.' | ';' | ':' | ',')))
        })
    };
    let article = matches!(text(items, at.wrapping_sub(1)), "le" | "la" | "the");
    let first = if article { at.wrapping_sub(1) } else { at };
    let ranked = matches!(
        text(items, at),
        "premier" | "première" | "first" | "second" | "seconde" | "deuxième"
    );
    let told = matches!(text(items, at + 1), "porte" | "concerne" | "touche")
        && !(at + 2..at + 5).any(|n| is_name(items, n));
    let closes = told || matches!(piece(items, at + 1), Some(Piece::Sign(':')));
    if ranked && closes && article && opens(first) {
        set(items, at, Piece::Neutral);
    }
}

/// « Réponses à classer : 14. »
fn counted(items: &mut Vec<Item>, at: usize) {
    let answers = matches!(piece(items, at), Some(Piece::Unit(Unit::Answers, _)))
        && piece(items, at + 1) == Some(&Piece::Mark("said-unsorted"))
        && piece(items, at + 2) == Some(&Piece::Sign(':'))
        && is_number(items, at + 3)
        && matches!(piece(items, at + 4), None | Some(Piece::Sign(_)));
    if answers {
        let unit = Item {
            piece: Piece::Unit(Unit::Answers, None),
            text: text(items, at).to_owned(),
        };
        items.insert(at + 4, unit);
    }
}

/// « D'abord A, ensuite B, après C »; "A (26) and B (19) lead by far".
fn led(items: &mut [Item], at: usize) {
    let after = text(items, at) == "après"
        && is_name(items, at + 1)
        && before(items, at).is_some_and(|last| last.piece == Piece::Sign(','))
        && items
            .iter()
            .take(at)
            .any(|item| matches!(item.text.as_str(), "d' abord" | "ensuite" | "puis"));
    if after {
        set(items, at, Piece::Mark("then"));
    }
    // « A mène avec 26 personnes ».
    if matches!(text(items, at), "mène" | "mènent")
        && (text(items, at + 1) == "avec"
            || matches!(
                piece(items, at + 1),
                Some(Piece::Sign(':' | ',' | '(') | Piece::Mark("far"))
            ))
    {
        set(items, at, Piece::Mark("first"));
    }
    let leads = text(items, at) == "lead"
        && before(items, at)
            .is_some_and(|last| matches!(last.piece, Piece::Sign(')') | Piece::Name(_)))
        && matches!(
            piece(items, at + 1),
            None | Some(Piece::Mark("far") | Piece::Sign(_))
        );
    if leads {
        set(items, at, Piece::Mark("first"));
    }
}

/// « A plus B »: both together.
fn joined(items: &mut Vec<Item>, at: usize) {
    let sum = matches!(text(items, at), "plus" | "+");
    let names =
        at.checked_sub(1).is_some_and(|last| is_name(items, last)) && is_name(items, at + 1);
    // « à A ou à B ».
    let again = matches!(
        text(items, at),
        "à" | "de" | "d'" | "pour" | "par" | "sur" | "to" | "for" | "of" | "by" | "about" | "on"
    ) && is_name(items, at + 1)
        && before(items, at)
            .is_some_and(|last| matches!(last.text.as_str(), "et" | "ou" | "and" | "or"))
        && at.checked_sub(2).is_some_and(|last| {
            is_name(items, last) || matches!(piece(items, last), Some(Piece::Sign(')')))
        });
    if again {
        items.remove(at);
        return;
    }
    if sum
        && names
        && let Some(item) = items.get_mut(at)
    {
        item.piece = Piece::Neutral;
        "et".clone_into(&mut item.text);
    }
}

/// "once each": one time; "twice": two.
fn once(items: &mut Vec<Item>, at: usize) {
    let times = match text(items, at) {
        "once" => 1,
        "twice" => 2,
        "thrice" => 3,
        _ => return,
    };
    let counts = matches!(piece(items, at + 1), None | Some(Piece::Sign(_)))
        || matches!(text(items, at + 1), "each" | "out of");
    if counts {
        set(
            items,
            at,
            Piece::Number {
                value: Value::whole(times),
                percent: false,
                bounds: vec![],
            },
        );
        items.insert(
            at + 1,
            Item {
                piece: Piece::Unit(Unit::Mentions, None),
                text: "time".to_owned(),
            },
        );
    }
}
