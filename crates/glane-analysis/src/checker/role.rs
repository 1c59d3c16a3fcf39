//! How a number stands in its sentence: in its own right, or as what another is out of; what it counts.

use super::Lang;
use super::items::{Item, Piece, Unit};
use super::lexis::Lexis;
use super::name::{NameKind, Names};
use super::number::Value;

/// How a number stands to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// A number in its own right.
    Plain,
    /// « sur 38 »: what another is out of.
    Of,
    /// « chez 38 personnes ».
    Among,
    /// « de 6,6 » à 7,3.
    Low,
    /// de 6,6 « à 7,3 ».
    High,
}

fn text(items: &[Item], at: Option<usize>) -> &str {
    at.and_then(|at| items.get(at))
        .map_or("", |item| item.text.as_str())
}

/// The last piece before that is no article.
fn leading(items: &[Item], at: usize) -> Option<usize> {
    (0..at).rev().take(4).find(|&before| {
        let text = text(items, Some(before));
        text == "de" || !is_determiner(text)
    })
}

fn is_number(items: &[Item], at: Option<usize>) -> bool {
    at.and_then(|at| items.get(at))
        .is_some_and(|item| matches!(item.piece, Piece::Number { .. }))
}

/// Whether a number, what it counts, or a word of quantity stands there: what « des 35 » may be a part of.
fn is_part(items: &[Item], at: Option<usize>) -> bool {
    let of_number = |at: Option<usize>| {
        is_number(items, at)
            || (is_unit(items, at) && is_number(items, at.and_then(|at| at.checked_sub(1))))
    };
    let quantity = at.and_then(|at| items.get(at)).is_some_and(|item| {
        matches!(
            item.piece,
            Piece::Mark("none" | "each" | "all" | "nearly-all" | "most" | "many" | "some" | "few")
        )
    });
    of_number(at) || quantity
}

fn is_unit(items: &[Item], at: Option<usize>) -> bool {
    at.and_then(|at| items.get(at))
        .is_some_and(|item| matches!(item.piece, Piece::Unit(..)))
}

pub(super) fn role(items: &[Item], at: usize) -> Role {
    if matches!(
        items.get(at).map(|item| &item.piece),
        Some(Piece::Number {
            value: Value::Hour(_),
            ..
        })
    ) {
        return Role::Plain;
    }
    // « from 31 people out of 38 »: a number in its own right.
    let shared = matches!(text(items, Some(at + 2)), "sur" | "out of" | "/")
        && is_unit(items, Some(at + 1))
        && is_number(items, Some(at + 3));
    let before = leading(items, at);
    let earlier = |n: usize| before.and_then(|before| before.checked_sub(n));
    let word = text(items, before);
    match word {
        "sur" | "/" | "parmi" | "out of" => return Role::Of,
        "of" | "of the" | "of our" | "des" | "d'" | "de"
            if is_part(items, earlier(1)) && word != "de" =>
        {
            return Role::Of;
        }
        "chez" | "auprès" | "among" | "amongst" | "from" | "pour" | "for" if shared => {
            return Role::Plain;
        }
        "chez" | "auprès" | "among" | "amongst" | "auprès de" | "auprès des" | "d' après"
        | "selon" => {
            return Role::Among;
        }
        "pour" | "for" | "par" | "with" if is_aside(items, at) => return Role::Among,
        "de" if text(items, earlier(1)) == "auprès" => return Role::Among,
        _ => {}
    }
    let side = |next: usize, number: usize| {
        matches!(text(items, Some(next)), "à" | "to") && is_number(items, Some(number))
    };
    if side(at + 1, at + 2) {
        return Role::Low;
    }
    if at > 1 && side(at - 1, at - 2) {
        return Role::High;
    }
    let joins = |word: &str| matches!(word, "à" | "et" | "to" | "and" | "-" | "–");
    // « de 6,6 à 7,3 », « entre 6,6 et 7,3 », « 6,6-7,3 ».
    if matches!(word, "de" | "d'" | "entre" | "from" | "between") {
        let next = (at + 1..items.len())
            .take(3)
            .find(|&n| joins(text(items, Some(n))));
        if next.is_some_and(|next| is_number(items, Some(next + 1))) {
            return Role::Low;
        }
    }
    if before.is_some_and(|before| joins(text(items, Some(before)))) {
        let low = before.and_then(|before| {
            (0..before)
                .rev()
                .take(3)
                .find(|&n| is_number(items, Some(n)))
        });
        let lead = low.and_then(|low| leading(items, low));
        let opened = matches!(
            text(items, lead),
            "de" | "d'" | "entre" | "from" | "between"
        );
        if opened || (low.is_some() && matches!(text(items, before), "-" | "–")) {
            return Role::High;
        }
    }
    let after = at + 1;
    if matches!(text(items, Some(after)), "-" | "–") && is_number(items, Some(after + 1)) {
        return Role::Low;
    }
    if matches!(word, "from" | "between") {
        Role::Among
    } else {
        Role::Plain
    }
}

/// Whether what is counted stands apart, said of the whole sentence: « (38 personnes) », « , sur 38 personnes, »,
/// « Pour 38 personnes, … ». In a bracket that follows the name of a part it would be that part's own.
pub(super) fn apart(items: &[Item], at: usize, names: &Names) -> bool {
    if !is_unit(items, Some(at + 1)) {
        return false;
    }
    let lead = lead(items, at);
    let before = lead.checked_sub(1);
    let opened = before.is_none_or(|before| {
        matches!(
            items.get(before).map(|item| &item.piece),
            Some(Piece::Sign(_))
        ) || matches!(
            text(items, Some(before)),
            "et" | "and" | "que" | "qu'" | "that"
        )
    });
    // « (35 mentions, 38 personnes) ».
    let second = lead == at
        && before.is_some_and(|comma| {
            text(items, Some(comma)) == ","
                && is_unit(items, comma.checked_sub(1))
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
        let of_part = open.checked_sub(1).and_then(|before| items.get(before)).is_some_and(|item| {
            matches!(&item.piece, Piece::Name(id) if !matches!(names.kind(*id), NameKind::Question | NameKind::Workshop))
        });
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
                Some(Piece::Unit(Unit::Mentions, _))
            )
    });
    if of_mentions {
        return true;
    }
    // « sur 38 personnes » that opens a sentence, or stands between commas.
    let led = (lead..at).any(|n| !is_determiner(text(items, Some(n))));
    (led && opened) || is_by_all(items, at) || is_answered_whole(items, at)
}

fn is_determiner(text: &str) -> bool {
    matches!(
        text,
        "les"
            | "la"
            | "le"
            | "un"
            | "une"
            | "the"
            | "total"
            | "ces"
            | "leurs"
            | "our"
            | "these"
            | "de"
    )
}

/// « le plus cité par les 38 personnes »: what all of them together make the first, or the last.
fn is_by_all(items: &[Item], at: usize) -> bool {
    let by = leading(items, at).filter(|by| matches!(text(items, Some(*by)), "par" | "by"));
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
    by.is_some_and(|by| {
        let before = |n: usize| by.checked_sub(n);
        of_all(before(1)) || (word(before(1)) && of_all(before(2)))
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

fn is_answered(text: &str) -> bool {
    ["ayant répondu", "ont répondu", "who answered"]
        .iter()
        .any(|end| text.ends_with(end))
}

/// Whether « pour 38 personnes » is said of the whole, and not of the name before it.
fn is_aside(items: &[Item], at: usize) -> bool {
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
                | "parmi"
                | "pour"
                | "selon"
                | "d' après"
                | "out of"
                | "of"
                | "from"
                | "for"
                | "among"
                | "amongst"
                | "un"
                | "auprès de"
                | "auprès des"
                | "au sein de"
        );
        if !leads {
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

pub(super) fn unit(items: &[Item], at: usize) -> Option<Unit> {
    let next = items.get(at + 1)?;
    match &next.piece {
        Piece::Unit(unit, _) => Some(*unit),
        _ => None,
    }
}

pub(super) fn told(items: &[Item], at: usize) -> String {
    let number = text(items, Some(at));
    match items.get(at + 1) {
        Some(Item {
            piece: Piece::Unit(..),
            text,
        }) => format!("{number} {text}"),
        _ => number.to_owned(),
    }
}

pub(super) fn after_number(items: &[Item], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| items.get(before));
    before.is_some_and(|item| matches!(item.piece, Piece::Number { .. }))
}

pub(super) fn answered(items: &[Item], at: usize) -> bool {
    items
        .iter()
        .skip(at + 1)
        .take(2)
        .any(|item| item.piece == Piece::Answered || is_answered(&item.text))
}

/// A word that follows a number at once and names what is counted, without being a unit: « 26 jeunes ».
pub(super) fn noun(items: &[Item], at: usize, lang: Lang) -> Option<String> {
    let next = items.get(at + 1)?;
    let ranked = matches!(
        items.get(at).map(|item| &item.piece),
        Some(Piece::Number {
            value: Value::Rank(_),
            ..
        })
    );
    let names = !ranked
        && matches!(next.piece, Piece::Neutral)
        && next.text.chars().all(char::is_alphabetic)
        && (is_noun(&next.text)
            || (lang == Lang::Fr && Lexis::of(lang).may_be_counted(&next.text)));
    names.then(|| next.text.clone())
}

/// Words of the neutral list that could be counted.
pub(super) fn is_noun(word: &str) -> bool {
    matches!(
        word,
        "habitants"
            | "habitantes"
            | "publics"
            | "membres"
            | "structures"
            | "centres"
            | "équipes"
            | "associations"
            | "canaux"
            | "créneaux"
            | "questions"
            | "idées"
            | "pistes"
            | "options"
            | "propositions"
            | "collègues"
            | "professionnels"
            | "professionnelles"
            | "animateurs"
            | "animatrices"
            | "comptes"
            | "ateliers"
            | "heures"
            | "jours"
            | "outils"
            | "sites"
            | "thèmes"
            | "familles"
            | "catégories"
            | "notes"
            | "scores"
            | "exemples"
            | "termes"
            | "adjectifs"
            | "mots"
            | "expressions"
            | "lignes"
            | "pages"
            | "présents"
            | "présentes"
            | "solutions"
            | "suggestions"
            | "channels"
            | "slots"
            | "ideas"
            | "questions_"
            | "members"
            | "inhabitants"
            | "residents"
            | "centres_"
            | "organisations"
            | "leads"
            | "hours"
            | "options_"
            | "scores_"
            | "words"
            | "tools"
            | "items"
            | "proposals"
    )
}
