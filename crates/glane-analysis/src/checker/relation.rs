//! Words of the closed list with what they are said of, and the two sides of those that relate: « devant », « derrière »,
//! « puis ».

use std::collections::BTreeSet;

use super::Lang;
use super::fact::{Mark, Pair};
use super::items::{Item, Piece};
use super::layout::{Bound, Layout};
use super::lexis::{Class, Lexis};
use super::name::NameId;
use super::nouns::{is_noun, is_sort};
use super::set_off::{boundary, set_off_at};

/// A word with what it is said of, and for a relation its two sides. What a relation is to must follow at once, or be
/// nowhere after it.
pub(super) fn mark(layout: &Layout, items: &[Item], at: usize, class: Class, lang: Lang) -> Mark {
    let next = items.iter().skip(at + 1).find(|item| !is_led(item, lang));
    let follows = next.is_some_and(|item| matches!(item.piece, Piece::Name(_)));
    let after = |n: usize| items.get(at + n).map(|item| &item.piece);
    let text = items.get(at).map_or("", |item| item.text.as_str());
    let set_off = matches!(after(1), Some(Piece::Sign(',' | ':')))
        && items
            .iter()
            .skip(at + 2)
            .find(|item| !is_led(item, lang) && !matches!(item.piece, Piece::Sign(',' | ':')))
            .is_some_and(|item| matches!(item.piece, Piece::Name(_)));
    let last = at.checked_sub(1).and_then(|last| items.get(last));
    let subject = last.is_some_and(|last| {
        matches!(last.piece, Piece::Name(_) | Piece::Sign(')'))
            || matches!(last.text.as_str(), "qui" | "which" | "that" | "clearly")
    });
    // « B suit A et devance C »: of what came first, or of all that stands before.
    let joined = last.is_some_and(|last| {
        matches!(
            last.text.as_str(),
            "et" | "and" | "mais" | "but" | "ou" | "or"
        )
    });
    let swap = |(one, other): Pair| (other, one);
    let (pair, wide) = match class {
        // "Far behind are B and C": of what was named before.
        "behind" if follows && is_begun(items, at) => (layout.around(at), None),
        "ahead" if follows && joined => (layout.all_before(at), None),
        "behind" if follows && joined => (layout.all_before(at).map(swap), None),
        "ahead" if follows => (layout.sides(at), layout.spread(items, at)),
        "first" if follows && is_leading(text) && subject => {
            (layout.sides(at), layout.spread(items, at))
        }
        // "The answers of “jeunes” come far behind: 9 for C, 8 for D, against 26 for A".
        "behind" if against(items, at).is_some() => {
            let turn = against(items, at).unwrap_or(at);
            let sides = layout
                .parts_after(turn, items.len())
                .zip(layout.parts_after(at, turn));
            (sides, None)
        }
        "behind" if follows => (
            layout.sides(at).map(swap),
            layout.spread(items, at).map(swap),
        ),
        // « B suit A »; « suivent B et C » after another part says what comes next.
        "then" if follows && subject && text.starts_with("sui") => (
            layout.sides(at).map(swap),
            layout.spread(items, at).map(swap),
        ),
        // « Au-dessus, on trouve A »: what comes after leads what came before.
        "above" => (layout.around(at).map(swap), None),
        // « Derrière, B (19) ».
        "behind" if set_off => (layout.around(at), None),
        "behind" => (layout.back(at).map(swap), None),
        // « Derrière lui : B et C ».
        "then" if text.starts_with("derri") || text.starts_with("behind") => {
            // "B is behind it": what was named before.
            let pair = if names_after(items, at) {
                layout.around(at)
            } else {
                layout.back(at).filter(|_| is_subject(items, at)).map(swap)
            };
            (pair, None)
        }
        "then" => (layout.around(at), None),
        _ => (None, None),
    };
    // « A is ahead, with 26 people »: of all.
    let alone =
        matches!(after(1), None | Some(Piece::Sign(_))) && matches!(text, "ahead" | "devant");
    let class = match class {
        _ if pair.is_some() => "ahead",
        "ahead" if alone => "first",
        other => other,
    };
    let (place, ahead) = set_off_at(items, at, class);
    Mark {
        class,
        bound: layout
            .last_part(place)
            .filter(|_| is_of_one(items, at))
            .or_else(|| layout.parts_after(boundary(items, at)?, at))
            .map_or_else(
                || layout.bound(place),
                |part| Bound {
                    part,
                    ..layout.near(place)
                },
            ),
        near: layout.near(place),
        leader: None,
        over: None,
        pair,
        wide,
        to: next.and_then(|item| match item.piece {
            Piece::Name(id) => Some(id),
            _ => None,
        }),
        apposed: apposed(items, at).filter(|_| !ahead),
        among: is_among(items, at),
        plural: is_plural(items, at),
        whole: if class == "alternative" {
            // « A, 5 fois, ou B, 3 fois »: each has its own number.
            let own = last.is_some_and(|last| last.piece == Piece::Sign(','))
                && is_numbered(items, at + 1);
            (subject || own) && matches!(after(1), Some(Piece::Name(_)))
        } else {
            is_of_whole(items, at)
        },
        text: text.to_owned(),
    }
}

/// « Parmi les mots les plus écrits figurent … », "are among the words written most".
fn is_among(items: &[Item], at: usize) -> bool {
    let near = (1..=4).filter_map(|n| items.get(at.checked_sub(n)?));
    near.take_while(|item| !matches!(item.piece, Piece::Sign(_) | Piece::Name(_)))
        .any(|item| {
            matches!(
                item.text.as_str(),
                "parmi" | "among" | "parmi les" | "au nombre des" | "au rang des"
            ) || item.text.ends_with("partie de")
                || item.text.ends_with("partie des")
        })
}

/// Whether the names that stand there are followed by their number.
fn is_numbered(items: &[Item], from: usize) -> bool {
    let mut after = items.iter().skip(from).skip_while(|item| {
        matches!(item.piece, Piece::Name(_) | Piece::Sign(',' | '(' | ':'))
            || matches!(item.text.as_str(), "et" | "and" | "with" | "avec")
    });
    after
        .next()
        .is_some_and(|item| matches!(item.piece, Piece::Number { .. }))
}

/// "Far behind are B and C", « Derrière figurent B et C »: no name stands before in the sentence, and a verb comes next.
fn is_begun(items: &[Item], at: usize) -> bool {
    let opens = items
        .iter()
        .take(at)
        .rev()
        .take_while(|item| !matches!(item.piece, Piece::Sign('.' | ';' | '!' | '?')))
        .all(|item| {
            matches!(
                item.piece,
                Piece::Neutral | Piece::Mark("far" | "contrast") | Piece::Sign(',')
            )
        });
    let verb = items.get(at + 1).is_some_and(|next| {
        matches!(
            next.text.as_str(),
            "are"
                | "is"
                | "come"
                | "comes"
                | "stand"
                | "stands"
                | "sit"
                | "sits"
                | "we"
                | "were"
                | "was"
                | "sont"
                | "est"
                | "viennent"
                | "vient"
                | "arrivent"
                | "arrive"
                | "figurent"
                | "figure"
                | "se"
                | "on"
                | "nous"
                | "suivent"
                | "there are"
        )
    });
    opens && verb
}

/// The name that a word follows after a comma or in a bracket, its number aside.
fn apposed(items: &[Item], at: usize) -> Option<NameId> {
    let mut before = items.iter().take(at).rev();
    let set_off = before
        .next()
        .is_some_and(|item| matches!(item.piece, Piece::Sign(',' | '(' | '—' | '–')));
    let counted = |item: &&Item| {
        matches!(
            item.piece,
            Piece::Sign('(' | ')') | Piece::Number { .. } | Piece::Unit(..)
        )
    };
    let last = before.find(|item| !counted(item)).filter(|_| set_off)?;
    match last.piece {
        Piece::Name(id) => Some(id),
        _ => None,
    }
}

/// Where « contre » stands after a word that no answer stands before, in its part of the text.
fn against(items: &[Item], at: usize) -> Option<usize> {
    let stop = |item: &Item| matches!(item.piece, Piece::Sign('.' | ';'));
    let colon = matches!(
        items.get(at + 1).map(|item| &item.piece),
        Some(Piece::Sign(':'))
    );
    let end = (at..items.len())
        .find(|&n| items.get(n).is_some_and(stop))
        .unwrap_or(items.len());
    (at..end)
        .find(|&n| {
            items
                .get(n)
                .is_some_and(|item| matches!(item.text.as_str(), "contre" | "against" | "versus"))
        })
        .filter(|_| colon)
}

/// "B is behind it": a name and a verb stand just before.
fn is_subject(items: &[Item], at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).and_then(|n| items.get(n));
    before(1).is_some_and(|item| item.piece == Piece::Neutral)
        && before(2).is_some_and(|item| matches!(item.piece, Piece::Name(_) | Piece::Sign(')')))
}

/// Whether a name stands after in its sentence.
fn names_after(items: &[Item], at: usize) -> bool {
    items
        .iter()
        .skip(at + 1)
        .take_while(|item| !matches!(item.piece, Piece::Sign('.' | ';')))
        .any(|item| matches!(item.piece, Piece::Name(_)))
}

/// « … et « B » (12) est la moins soutenue »: a verb in the singular, just after a name with its number.
fn is_of_one(items: &[Item], at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).and_then(|n| items.get(n));
    let verb = before(1).is_some_and(|item| {
        matches!(
            item.text.as_str(),
            "est" | "arrive" | "vient" | "reste" | "is" | "was" | "comes" | "ranks"
        )
    });
    verb && before(2).is_some_and(|item| matches!(item.piece, Piece::Sign(')') | Piece::Name(_)))
}

/// « Les mots qui reviennent le plus », « A et B sont en tête »: a verb or a noun in the plural stands beside.
fn is_plural(items: &[Item], at: usize) -> bool {
    let verb = |text: &str| {
        text.ends_with("ent") || text.ends_with("ont") || matches!(text, "come" | "are" | "lead")
    };
    let noun = |text: &str| {
        matches!(
            text,
            "mots"
                | "canaux"
                | "réponses"
                | "pistes"
                | "créneaux"
                | "options"
                | "thèmes"
                | "comptes"
                | "words"
                | "channels"
                | "answers"
                | "leads"
                | "slots"
                | "time slots"
                | "themes"
                | "choices"
                | "picks"
                | "tools"
                | "accounts"
                | "ideas"
                | "idées"
                | "choix"
                | "outils"
                | "families"
                | "familles"
        )
    };
    let near = |n: Option<usize>| {
        n.and_then(|n| items.get(n))
            .map_or("", |item| item.text.as_str())
    };
    let last = near(at.checked_sub(1));
    let next = near(Some(at + 1));
    // « Voilà ce qu'on lit le plus », of a list; "the three answers chosen most".
    let told = (2..=5).any(|n| matches!(near(at.checked_sub(n)), "voilà" | "voici"));
    let chosen = noun(near(at.checked_sub(2)))
        && matches!(
            last,
            "chosen" | "cited" | "named" | "mentioned" | "written" | "backed" | "picked" | "given"
        );
    // « Thèmes arrivés en premier », "the two leads with the most backing".
    let come = noun(near(at.checked_sub(2)))
        && (matches!(
            last,
            "with"
                | "having"
                | "avec"
                | "ayant"
                | "that"
                | "cités"
                | "citées"
                | "choisis"
                | "choisies"
        ) || last.starts_with("arrivé")
            || last.starts_with("venu")
            || last.starts_with("placé")
            || last.starts_with("class"));
    if told || chosen || come {
        return true;
    }
    // "The top three words".
    let counted = matches!(
        items.get(at + 1).map(|item| &item.piece),
        Some(Piece::Number { .. })
    ) && noun(near(Some(at + 2)));
    // « Les mots qui ont été le plus écrits ».
    let been = last == "été" && near(at.checked_sub(2)).ends_with("ont");
    // "The three most written words".
    let after = noun(near(Some(at + 2)));
    verb(last)
        || been
        || after
        || noun(last)
        || noun(next)
        || counted
        || matches!(next, "sont" | "are")
}

/// « A leads B ».
fn is_leading(text: &str) -> bool {
    matches!(text, "leads" | "lead" | "lead the" | "tops")
}

/// Whether a word leads all the names, takes them all up (« ce sont les plus écrits »), or is said of names with nothing
/// but their numbers between: « A, avec treize citations, et B, avec neuf, sont les plus écrits ».
fn is_of_whole(items: &[Item], at: usize) -> bool {
    let name = |item: &&Item| matches!(item.piece, Piece::Name(_));
    let first = items.iter().position(|item| name(&item));
    let Some(first) = first.filter(|first| *first < at) else {
        return true;
    };
    let near = |n: usize| {
        at.checked_sub(n)
            .map_or("", |n| items.get(n).map_or("", |item| item.text.as_str()))
    };
    let taken_up = (1..=5).any(|n| {
        matches!(
            near(n),
            "ce" | "voilà"
                | "voici"
                | "tels"
                | "parmi"
                | "these"
                | "those"
                | "them"
                | "among"
                | "they"
                | "ils"
        )
    });
    let plain = |item: &Item| match &item.piece {
        Piece::Name(_)
        | Piece::Number { .. }
        | Piece::Unit(..)
        | Piece::Answered
        | Piece::Mark("each" | "equal" | "alternative")
        | Piece::Sign(',' | '(' | ')') => true,
        Piece::Neutral => matches!(
            item.text.as_str(),
            "avec"
                | "et"
                | "with"
                | "and"
                | "sont"
                | "are"
                | "les"
                | "the"
                | "mots"
                | "words"
                | "que"
                | "that"
                | "ont"
                | "have"
        ),
        _ => false,
    };
    taken_up || items.get(first..at).unwrap_or_default().iter().all(plain)
}

/// What may stand between a word of relation and the name it is to: « devant les réponses propres au public … », « derrière
/// les 26 de … ».
fn is_led(item: &Item, lang: Lang) -> bool {
    match item.piece {
        // « précède l'arrivée de … » is no relation between what is chosen.
        Piece::Neutral => {
            !Lexis::of(lang).may_be_counted(&item.text)
                || is_noun(&item.text)
                || is_sort(&item.text)
        }
        Piece::Unit(_, None) | Piece::Mark("far" | "order") | Piece::Number { .. } => true,
        _ => false,
    }
}

/// Who leads, by a word that says so.
pub(super) fn leader(mark: &Mark) -> Option<BTreeSet<NameId>> {
    match (mark.class, &mark.pair) {
        ("ahead", Some((greater, _))) => Some(greater.clone()),
        ("first", _) => Some(mark.bound.part.clone()),
        _ => None,
    }
}

/// Whether no sign stands between two places.
pub(super) fn is_one_stretch(items: &[Item], one: usize, other: usize) -> bool {
    let (from, to) = (one.min(other), one.max(other));
    // « En tête, nettement », « en tête, et de loin ».
    let mut between = items.get(from + 1..to).unwrap_or_default().iter();
    let comma = between
        .next()
        .is_some_and(|item| item.piece == Piece::Sign(','));
    if comma && between.all(|item| matches!(item.text.as_str(), "et" | "and")) {
        return true;
    }
    (from..to).all(|at| !matches!(items.get(at).map(|item| &item.piece), Some(Piece::Sign(_))))
}

/// Whether a number stands just before what is counted, or « aucune », « chaque » does.
pub(super) fn is_counted(items: &[Item], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| items.get(before))
        .is_some_and(|item| matches!(item.piece, Piece::Number { .. } | Piece::Mark(_)))
}
