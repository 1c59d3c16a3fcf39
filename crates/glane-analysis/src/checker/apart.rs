//! Bases that stand apart in a sentence: said of the whole of it, wherever they stand.

use super::bases::is_statement;
use super::given::is_given;
use super::items::{Item, Piece, Unit};
use super::name::{NameId, NameKind, Names};
use super::nouns::is_noun;
use super::role::{is_answered, is_determiner, is_unit, leading, text};
use super::together::{is_most_often, is_named_so_often, is_often_led, is_what_they_made_first};
use super::totals::{is_headcount, is_the_total};
use super::whole::Whole;

/// Whether what is counted stands apart, said of the whole sentence: « (38 personnes) », « , sur 38 personnes, »,
/// « Pour 38 personnes, … ». In a bracket that follows the name of a part it would be that part's own.
pub(super) fn apart(items: &[Item], at: usize, names: &Names) -> bool {
    if let Some(of_none) = in_all(items, at) {
        return of_none;
    }
    if is_the_total(items, at) || is_headcount(items, at) {
        return true;
    }
    if !is_unit(items, Some(at + 1)) {
        return false;
    }
    // « (base : 38 personnes) ».
    let word = |n: usize| text(items, at.checked_sub(n));
    if word(1) == ":"
        && matches!(
            word(2),
            "base" | "effectif" | "échantillon" | "sample" | "total"
        )
        && (word(3) == "(" || word(4) == "(" || is_cut(items, at.checked_sub(3)))
    {
        return true;
    }
    let whole = whole(items, at, names);
    let lead = whole.lead;
    if is_statement(items, at, lead, names) || whole.is_of_list() || whole.is_alone() {
        return true;
    }
    let before = lead.checked_sub(1);
    let opened = before.is_none_or(|before| {
        matches!(
            items.get(before).map(|item| &item.piece),
            Some(Piece::Sign(_))
        ) || matches!(
            text(items, Some(before)),
            "et" | "and" | "que" | "qu'" | "that" | "chacune" | "chacun" | "each"
        )
    });
    // « (35 mentions, 38 personnes) ».
    let second = lead == at
        && before.is_some_and(|comma| {
            text(items, Some(comma)) == ","
                && (is_unit(items, comma.checked_sub(1))
                    || matches!(
                        text(items, comma.checked_sub(1)),
                        "en tout" | "au total" | "in all" | "in total" | "total"
                    ))
                && text(items, comma.checked_sub(3)) == "("
                && text(items, Some(at + 2)) == ")"
        });
    if second {
        return true;
    }
    let bracket = before.filter(|before| text(items, Some(*before)) == "(");
    if let Some(open) = bracket {
        let closed = (at + 2..items.len())
            .take(4)
            .find(|&n| text(items, Some(n)) == ")");
        let only = closed.is_some_and(|close| {
            (at + 2..close).all(|n| {
                matches!(
                    items.get(n).map(|item| &item.piece),
                    Some(Piece::Answered | Piece::Neutral)
                )
            })
        });
        let of_part = open
            .checked_sub(1)
            .and_then(|before| items.get(before))
            .is_some_and(
                |item| matches!(&item.piece, Piece::Name(id) if is_counted(items, names, *id)),
            );
        return only && !of_part;
    }
    // « sur les 64 mentions des 35 personnes ».
    let of_mentions = before.is_some_and(|before| {
        matches!(text(items, Some(before)), "des" | "of the")
            && matches!(
                before
                    .checked_sub(1)
                    .and_then(|unit| items.get(unit))
                    .map(|item| &item.piece),
                Some(Piece::Unit(Unit::Mentions | Unit::Answers | Unit::Words, _))
            )
    });
    if of_mentions {
        return true;
    }
    // « sur 38 personnes » that opens a sentence, or stands between commas.
    let said = (lead..at).any(|n| !is_determiner(text(items, Some(n))));
    let based = matches!(text(items, Some(at + 2)), "sur" | "out of" | "/")
        && matches!(
            items.get(at + 3).map(|item| &item.piece),
            Some(Piece::Number { .. })
        );
    (said && opened && !based)
        || is_by_all(items, at)
        || is_by_after_number(items, at)
        || is_most_often(items, at)
        || is_often_led(items, at)
        || is_answered_whole(items, at)
        || is_relative(items, at)
}

/// « (64 en tout, 35 personnes) », « …, pour 38 au total »: whether it is of no name, where it is told so.
fn in_all(items: &[Item], at: usize) -> Option<bool> {
    let total = matches!(
        text(items, Some(at + 1)),
        "en tout" | "au total" | "in all" | "in total" | "total"
    );
    let sign = |n: Option<usize>, signs: &[&str]| signs.contains(&text(items, n));
    let is_name = |n: usize| matches!(items.get(n).map(|item| &item.piece), Some(Piece::Name(_)));
    let lead = lead(items, at);
    let set_off = sign(at.checked_sub(1), &["(", ","])
        || (lead < at && sign(lead.checked_sub(1), &["(", ",", ";", "—", "–"]));
    (total && set_off).then(|| !lead.checked_sub(2).is_some_and(is_name))
}

/// Whether a number in a bracket behind a name may be its own: a family beside answers has none.
fn is_counted(items: &[Item], names: &Names, id: NameId) -> bool {
    let part =
        |item: &Item| matches!(item.piece, Piece::Name(id) if names.kind(id) == NameKind::Part);
    match names.kind(id) {
        NameKind::Question | NameKind::Workshop => false,
        NameKind::Family => !items.iter().any(part),
        NameKind::Part | NameKind::Group => true,
    }
}

fn is_cut(items: &[Item], at: Option<usize>) -> bool {
    at.and_then(|at| items.get(at))
        .is_none_or(|item| matches!(item.piece, Piece::Sign(_)))
}

/// « 45 mentions sur les 64 que 35 personnes ont données », « les mots que 38 personnes ont le plus écrits ».
fn is_relative(items: &[Item], at: usize) -> bool {
    let that = leading(items, at)
        .filter(|led| matches!(text(items, Some(*led)), "que" | "qu'" | "that" | "which"));
    let piece = |n: usize| items.get(n).map(|item| &item.piece);
    let of = that.and_then(|that| that.checked_sub(1)).and_then(piece);
    let counted = matches!(
        of,
        Some(Piece::Number { .. } | Piece::Unit(Unit::Mentions | Unit::Words | Unit::Answers, _))
    ) || is_what_they_made_first(items, at, that)
        || is_named_so_often(items, at, that);
    let people = matches!(piece(at + 1), Some(Piece::Unit(Unit::People, _)));
    let verb = (at + 2..items.len())
        .take(5)
        .take_while(|&n| {
            matches!(
                piece(n),
                Some(Piece::Neutral | Piece::Answered | Piece::Mark("first" | "said-wrote"))
            )
        })
        .count();
    that.is_some() && counted && people && verb > 0
}

/// Whether a sentence says nothing else than that so many people did something.
pub(super) fn is_alone(items: &[Item], at: usize, names: &Names) -> bool {
    whole(items, at, names).does()
}

fn whole<'a>(items: &'a [Item], at: usize, names: &'a Names) -> Whole<'a> {
    Whole {
        items,
        names,
        at,
        lead: lead(items, at),
    }
}

/// « cité 35 fois par 38 personnes », « les 81 mentions données par 38 personnes ».
fn is_by_after_number(items: &[Item], at: usize) -> bool {
    let by = leading(items, at).filter(|by| matches!(text(items, Some(*by)), "par" | "by"));
    let counts = |by: usize| {
        let mut back = items
            .iter()
            .take(by)
            .rev()
            .skip_while(|item| item.piece == Piece::Neutral || is_given(&item.text));
        let last = back.next();
        let number = |item: &Item| matches!(item.piece, Piece::Number { .. });
        last.is_some_and(|item| {
            let mentions = matches!(item.piece, Piece::Unit(Unit::Mentions, _));
            number(item) || (mentions && back.next().is_some_and(number))
        })
    };
    by.is_some_and(counts)
}

/// « le plus cité par les 38 personnes »: what all of them together make the first, or the last.
fn is_by_all(items: &[Item], at: usize) -> bool {
    let by = leading(items, at).filter(|by| {
        matches!(
            text(items, Some(*by)),
            "par" | "by" | "des" | "de" | "of" | "of the" | "chez" | "among"
        )
    });
    let of_all = |at: Option<usize>| {
        matches!(
            at.and_then(|at| items.get(at)).map(|item| &item.piece),
            Some(Piece::Mark("first" | "least" | "few" | "order"))
        )
    };
    let word = |at: Option<usize>| {
        matches!(
            at.and_then(|at| items.get(at)).map(|item| &item.piece),
            Some(Piece::Neutral)
        )
    };
    // « En tête des mots écrits par 38 personnes ».
    let words = |at: Option<usize>| {
        let piece = at.and_then(|at| items.get(at)).map(|item| &item.piece);
        matches!(piece, Some(Piece::Unit(Unit::Words | Unit::Answers, _)))
            || at.is_some_and(|at| is_noun(text(items, Some(at))))
    };
    by.is_some_and(|by| {
        let before = |n: usize| by.checked_sub(n);
        let headed = words(before(2)) && (3..=5).any(|n| of_all(before(n)));
        of_all(before(1)) || (word(before(1)) && (of_all(before(2)) || headed))
    })
}

/// « 38 personnes ont répondu », which says nothing more of them.
fn is_answered_whole(items: &[Item], at: usize) -> bool {
    let says = (at + 1..items.len()).take(2).find(|&n| {
        items
            .get(n)
            .is_some_and(|item| item.piece == Piece::Answered || is_answered(&item.text))
    });
    says.is_some_and(|says| {
        let next = items.get(says + 1);
        next.is_none_or(|next| {
            matches!(next.piece, Piece::Sign(_) | Piece::Name(_))
                || matches!(
                    next.text.as_str(),
                    "à" | "to" | "et" | "and" | "à la question" | "au total" | "en tout"
                )
        })
    })
}

/// Whether « pour 38 personnes » is said of the whole, and not of the name before it.
pub(super) fn is_aside(items: &[Item], at: usize) -> bool {
    let before = lead(items, at).checked_sub(1);
    let named = before
        .and_then(|before| items.get(before))
        .is_some_and(|item| matches!(item.piece, Piece::Name(_)));
    let by = leading(items, at).is_some_and(|led| matches!(text(items, Some(led)), "par" | "with"));
    is_unit(items, Some(at + 1)) && !named && !by
}

/// Where the words that lead a number begin: « chez les » before « 38 personnes ».
fn lead(items: &[Item], at: usize) -> usize {
    let mut first = at;
    while let Some(before) = first.checked_sub(1) {
        let leads = matches!(
            text(items, Some(before)),
            "les"
                | "la"
                | "le"
                | "the"
                | "ces"
                | "de"
                | "total"
                | "our"
                | "sur"
                | "chez"
                | "auprès"
                | "base"
                | "effectif"
                | "parmi"
                | "pour"
                | "selon"
                | "d' après"
                | "out of"
                | "of"
                | "from"
                | "according to"
                | "for"
                | "among"
                | "amongst"
                | "un"
                | "auprès de"
                | "auprès des"
                | "au sein de"
        );
        // "A total of 81 mentions".
        let whole = matches!(text(items, Some(before)), "a" | "in")
            && text(items, Some(first)).starts_with("total");
        if !(leads || whole) {
            break;
        }
        first = before;
    }
    first
}

/// Whether no name stands before a number in its stretch: « Les 64 mentions vont à … » may tell of all of them, which
/// what follows shares out.
pub(super) fn may_be_shared_out(items: &[Item], at: usize) -> bool {
    let before = items.get(..at).unwrap_or_default().iter().rev();
    let stretch = before.take_while(|item| !matches!(item.piece, Piece::Sign(_)));
    let named = stretch
        .clone()
        .any(|item| matches!(item.piece, Piece::Name(_)));
    let bracket = at.checked_sub(1 + stretch.count());
    is_unit(items, Some(at + 1)) && !named && text(items, bracket) != "("
}
