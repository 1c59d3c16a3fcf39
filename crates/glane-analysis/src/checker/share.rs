//! Numbers that several names have each, and numbers that are of none: « A et B (9) », « en tout 14 mentions ».

use super::at::piece;
use super::items::{Item, Piece};
use super::name::{NameKind, Names};
use super::paired::each_of;
use super::role::{is_unit, text};
use super::single::SOLE;

fn is_cut(items: &[Item], at: usize) -> bool {
    matches!(
        piece(items, at),
        Some(Piece::Sign(
            '.' | ',' | ';' | ':' | '(' | ')' | '—' | '–' | '-' | '!' | '?'
        ))
    )
}

fn is_part(items: &[Item], at: usize, names: &Names) -> bool {
    matches!(piece(items, at), Some(Piece::Name(id)) if matches!(names.kind(*id), NameKind::Part | NameKind::Group | NameKind::Family))
}

/// Whether a number with its unit stands in a stretch of its own, and what stands before does not end by a name that it
/// could be of: every name before has its number.
pub(super) fn is_unnamed(items: &[Item], at: usize, names: &Names) -> bool {
    // « 11 of the 115 mentions ».
    let of = (at + 1..at + 4).any(|n| {
        matches!(piece(items, n), Some(Piece::Number { .. })) && is_unit(items, Some(n + 1))
    });
    if !is_unit(items, Some(at + 1)) && !of {
        return false;
    }
    // « Et totalisent 11 mentions chacun » is of each.
    let each =
        (at + 1..at + 4).any(|n| matches!(text(items, Some(n)), "chacun" | "chacune" | "each"));
    if each {
        return false;
    }
    let open = (0..at).rev().find(|&n| is_cut(items, n));
    let close = (at..items.len())
        .find(|&n| is_cut(items, n))
        .unwrap_or(items.len());
    let start = open.map_or(0, |open| open + 1);
    if (start..close).any(|n| is_part(items, n, names)) {
        return false;
    }
    let Some(open) = open else {
        return true;
    };
    let earlier = (0..open).filter(|&n| is_part(items, n, names));
    let (mut count, mut bare) = (0_usize, false);
    for name in earlier {
        count += 1;
        // « A et B, avec 5 mentions chacun, … »: both have it.
        let shared = (name + 1..open)
            .any(|n| matches!(piece(items, n), Some(Piece::Number { .. })))
            && (name + 1..open)
                .any(|n| matches!(text(items, Some(n)), "chacun" | "chacune" | "each"));
        bare = !shared
            && !matches!(
                piece(items, name + 1),
                Some(Piece::Sign('(') | Piece::Number { .. })
            );
    }
    let sums = (start..at).any(|n| {
        matches!(
            text(items, Some(n)),
            "en tout"
                | "au total"
                | "à eux tous"
                | "soit"
                | "qui"
                | "ensemble"
                | "total"
                | "in all"
                | "in total"
                | "together"
                | "which"
        )
    });
    match piece(items, open) {
        Some(Piece::Sign('(')) => !open
            .checked_sub(1)
            .is_some_and(|n| is_part(items, n, names)),
        Some(Piece::Sign(')')) => count > 1 && sums && !bare,
        Some(Piece::Sign('.' | ';' | '!' | '?')) => true,
        _ => count == 0 || (count > 1 && !bare),
    }
}

/// Whether a number stands so that names before it may have it each: in a bracket of its own, or led by « avec ».
pub(super) fn is_level(items: &[Item], at: usize) -> bool {
    let before = at.checked_sub(1);
    let after = at + 1 + usize::from(is_unit(items, Some(at + 1)));
    let alone = text(items, before) == "(" && text(items, Some(after)) == ")";
    // « A et B, 9 ; ».
    let comma = text(items, before) == ","
        && matches!(
            at.checked_sub(2).and_then(|n| piece(items, n)),
            Some(Piece::Name(_))
        )
        && (after >= items.len() || is_cut(items, after));
    // « Une pour l'un, une pour l'autre ».
    let based = matches!(text(items, Some(after)), "sur" | "out of");
    let past = after
        + if based {
            2 + usize::from(is_unit(items, Some(after + 2)))
        } else {
            0
        };
    let one = [after, after + 1, past].into_iter().any(|n| {
        matches!(
            text(items, Some(n)),
            "pour l' un" | "pour l' une" | "pour l' autre"
        )
    });
    // « A et B ont le même nombre de mentions, 19 ».
    let mut stretch = items
        .iter()
        .take(at)
        .rev()
        .take_while(|item| !matches!(item.piece, Piece::Sign('.' | ';' | '(')));
    let set_off = matches!(text(items, before), "," | ":" | "(" | "—" | "–");
    if set_off && stretch.any(|item| item.piece == Piece::Mark("equal")) {
        return true;
    }
    // « A et B 9. »
    let bare = before.is_some_and(|n| matches!(piece(items, n), Some(Piece::Name(_))))
        && (after >= items.len() || is_cut(items, after));
    // « A et B reviennent 9 fois », "A and B come up 9 times": behind the verb of both.
    let verb = before.is_some_and(|n| counts_them(items, n))
        && matches!(
            at.checked_sub(2).and_then(|n| piece(items, n)),
            Some(Piece::Name(_))
        )
        && (after >= items.len() || is_cut(items, after));
    alone
        || one
        || comma
        || bare
        || verb
        || (matches!(text(items, before), "avec" | "with" | "à" | "at")
            && (after >= items.len() || is_cut(items, after)))
}

/// « Chacun regroupe 3 personnes »: any plain verb.
fn counts_them(items: &[Item], at: usize) -> bool {
    piece(items, at) == Some(&Piece::Neutral)
        && !matches!(
            text(items, Some(at)),
            "des"
                | "de"
                | "d'"
                | "du"
                | "of"
                | "of the"
                | "out of"
                | "sur"
                | "parmi"
                | "et"
                | "and"
                | "chez"
                | "from"
                | "pour"
                | "for"
                | "avec"
                | "with"
                | "in"
                | "à"
        )
}

/// « Chacun par une personne »: whether « chacun » says of the number after it that each has it, and where that stands.
pub(super) fn shared_number(items: &[Item], at: usize) -> Option<usize> {
    if !matches!(text(items, Some(at)), "chacun" | "chacune" | "each") {
        return None;
    }
    let leads = |n: usize| {
        matches!(
            text(items, Some(n)),
            "par"
                | "avec"
                | "à"
                | "by"
                | "with"
                | "a"
                | "has"
                | "get"
                | "gets"
                | "have"
                | "had"
                | "got"
                | "compte"
                | "totalise"
                | "recueille"
                | "obtient"
                | "réunit"
                | "reçoit"
                | "rassemble"
                | "en compte"
                | "count"
                | "counts"
                | "gather"
                | "gathers"
                | "receive"
                | "receives"
                | "collect"
                | "collects"
                | "score"
                | "scores"
        )
    };
    // « each chosen by 1 person ».
    let chosen = piece(items, at + 1) == Some(&Piece::Neutral)
        && matches!(text(items, Some(at + 2)), "by" | "par");
    // « Chacun en compte 3 », « n'ont chacun qu'une voix ».
    let counts = (at + 1..at + 6)
        .take_while(|&n| {
            matches!(
                piece(items, n),
                Some(Piece::Neutral | Piece::Number { .. } | Piece::Mark(SOLE))
            )
        })
        .find(|&n| matches!(piece(items, n), Some(Piece::Number { .. })));
    let than = |n: usize| {
        matches!(
            text(items, Some(n)),
            "que" | "qu'" | "en" | "compte" | "en compte" | "got" | "get" | "has" | "have" | "a"
        ) || piece(items, n) == Some(&Piece::Mark(SOLE))
            || counts_them(items, n)
    };
    if let Some(number) = counts.filter(|number| (at + 1..*number).all(than)) {
        return Some(number);
    }
    // « A et B, chacun pour 3 personnes », where no number stands before.
    let bare = !(1..=2).any(|n| {
        at.checked_sub(n)
            .is_some_and(|n| matches!(piece(items, n), Some(Piece::Number { .. })))
    });
    let led = matches!(text(items, Some(at + 1)), "pour" | "chez" | "for" | "with");
    if bare && led && matches!(piece(items, at + 2), Some(Piece::Number { .. })) {
        return Some(at + 2);
    }
    // « Chacun des thèmes suivants, suggérés par Glane, concerne 3 personnes ».
    let next =
        (at + 1..items.len()).find(|&n| matches!(piece(items, n), Some(Piece::Number { .. })));
    if let Some(number) = next.filter(|&number| each_of(items, number) == Some(at)) {
        return Some(number);
    }
    let number = at
        + 1
        + if chosen {
            2
        } else {
            usize::from(leads(at + 1) || counts_them(items, at + 1))
        };
    matches!(piece(items, number), Some(Piece::Number { .. })).then_some(number)
}

/// « …, puis « A », chez 3 personnes »: behind a name that no word relates to the one before.
pub(super) fn is_beside(items: &[Item], at: usize) -> bool {
    let led = matches!(
        text(items, at.checked_sub(1)),
        "chez" | "with" | "among" | "from"
    );
    let comma = usize::from(text(items, at.checked_sub(2)) == ",");
    let name = at
        .checked_sub(2 + comma)
        .filter(|&n| matches!(piece(items, n), Some(Piece::Name(_))));
    let Some(name) = name.filter(|_| led) else {
        return false;
    };
    matches!(
        name.checked_sub(1).and_then(|n| piece(items, n)),
        None | Some(Piece::Sign(_) | Piece::Mark("then"))
    ) || matches!(text(items, name.checked_sub(1)), "et" | "and" | "enfin")
}
/// « 1 person chose “A” »: a verb, and its name behind it.
pub(super) fn is_ahead(items: &[Item], at: usize) -> bool {
    let next = at + 1 + usize::from(is_unit(items, Some(at + 1)));
    let verbs = (next..next + 4)
        .take_while(|&n| piece(items, n) == Some(&Piece::Neutral))
        .count();
    verbs > 0
        && !matches!(
            text(items, Some(next)),
            "pour" | "for" | "chacun" | "to" | "à" | "et" | "and" | "fois" | "of" | "sur"
        )
        && matches!(piece(items, next + verbs), Some(Piece::Name(_)))
}
