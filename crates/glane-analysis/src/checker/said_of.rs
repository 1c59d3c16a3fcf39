//! What stands beside a word of the closed list and tells what it is said of: in the plural, of all, of some, of the name before.

use super::items::{Item, Piece};
use super::name::NameId;
use super::nouns::is_sort;

/// « Parmi les mots les plus écrits figurent … », "are among the words written most".
pub(super) fn is_among(items: &[Item], at: usize) -> bool {
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
pub(super) fn is_numbered(items: &[Item], from: usize) -> bool {
    let mut after = items.iter().skip(from).skip_while(|item| {
        matches!(item.piece, Piece::Name(_) | Piece::Sign(',' | '(' | ':'))
            || matches!(item.text.as_str(), "et" | "and" | "with" | "avec")
    });
    after
        .next()
        .is_some_and(|item| matches!(item.piece, Piece::Number { .. }))
}

/// The name that a word follows after a comma or in a bracket, its number aside.
pub(super) fn apposed(items: &[Item], at: usize) -> Option<NameId> {
    // « A (5), dernier B (3) »: of the name that follows at once.
    // « A (20), le moins choisi C (3) »: the participle passed.
    let passed = usize::from(items.get(at + 1).is_some_and(|next| {
        next.piece == Piece::Neutral && !matches!(next.text.as_str(), "et" | "and" | "ou" | "or")
    }));
    let next = items.get(at + 1 + passed);
    if next.is_some_and(|next| matches!(next.piece, Piece::Name(_)))
        && is_numbered(items, at + 1 + passed)
    {
        return None;
    }
    let mut before = items.iter().take(at - relative(items, at)).rev();
    let set_off = before
        .next()
        .is_some_and(|item| matches!(item.piece, Piece::Sign(',' | '(' | '—' | '–')));
    let counted = |item: &&Item| {
        matches!(
            item.piece,
            Piece::Sign('(' | ')') | Piece::Number { .. } | Piece::Unit(..)
        ) || matches!(item.text.as_str(), "sur" | "out of" | "of")
    };
    let last = before.find(|item| !counted(item)).filter(|_| set_off)?;
    match last.piece {
        Piece::Name(id) => Some(id),
        _ => None,
    }
}

/// « A (27), qui est la piste la plus soutenue », "A, which is the lead backed most": how many words lead back to the comma.
fn relative(items: &[Item], at: usize) -> usize {
    let word = |n: usize| {
        at.checked_sub(n)
            .and_then(|n| items.get(n))
            .map_or("", |item| item.text.as_str())
    };
    let passed = (1..=4)
        .take_while(|&n| {
            matches!(
                word(n),
                "la" | "le" | "the" | "est" | "is" | "was" | "était"
            ) || is_sort(word(n))
                || matches!(
                    word(n),
                    "slot" | "lead" | "channel" | "answer" | "word" | "time slot"
                )
        })
        .count();
    let verb = (1..=passed).any(|n| matches!(word(n), "est" | "is" | "was" | "était"));
    let who = matches!(word(passed + 1), "qui" | "which");
    if verb && who { passed + 1 } else { 0 }
}

/// « … et « B » (12) est la moins soutenue »: a verb in the singular, just after a name with its number.
pub(super) fn is_of_one(items: &[Item], at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).and_then(|n| items.get(n));
    let verb = before(1).is_some_and(|item| {
        matches!(
            item.text.as_str(),
            "est" | "arrive" | "vient" | "reste" | "is" | "was" | "comes" | "ranks"
        )
    });
    verb && before(2).is_some_and(|item| matches!(item.piece, Piece::Sign(')') | Piece::Name(_)))
}

/// What is listed, in the plural.
fn is_listed_noun(text: &str) -> bool {
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
}

/// « Sont les mots que l'on lit le plus », "are the words we see most": by the words before it.
fn is_read<'a>(before: &dyn Fn(usize) -> &'a str) -> bool {
    matches!(
        before(1),
        "lit"
            | "voit"
            | "retrouve"
            | "relève"
            | "rencontre"
            | "entend"
            | "trouve"
            | "cite"
            | "see"
            | "read"
            | "find"
            | "hear"
            | "wrote"
            | "write"
    ) && (2..7).any(|n| is_listed_noun(before(n)))
}

/// « Les mots qui reviennent le plus », « A et B sont en tête »: a verb or a noun in the plural stands beside.
pub(super) fn is_plural(items: &[Item], at: usize) -> bool {
    let verb = |text: &str| {
        text.ends_with("ent")
            || text.ends_with("ont")
            || matches!(
                text,
                "come"
                    | "are"
                    | "have"
                    | "get"
                    | "draw"
                    | "lead"
                    | "recur"
                    | "appear"
                    | "occur"
                    | "return"
                    | "feature"
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
    let chosen = is_listed_noun(near(at.checked_sub(2)))
        && matches!(
            last,
            "chosen" | "cited" | "named" | "mentioned" | "written" | "backed" | "picked" | "given"
        );
    // « Thèmes arrivés en premier », "the two leads with the most backing".
    let come = is_listed_noun(near(at.checked_sub(2)))
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
    // « Les mots qu'on a le plus écrits ».
    let most = items
        .get(at)
        .is_some_and(|item| matches!(item.text.as_str(), "le plus" | "le plus souvent"))
        && next.ends_with('s')
        && (2..7).any(|n| is_listed_noun(near(at.checked_sub(n))));
    if most {
        return true;
    }
    if is_read(&|n| near(at.checked_sub(n))) {
        return true;
    }
    // "The top three words".
    let counted = matches!(
        items.get(at + 1).map(|item| &item.piece),
        Some(Piece::Number { .. })
    ) && is_listed_noun(near(Some(at + 2)));
    // "The words that come up most".
    let up = last == "up" && matches!(near(at.checked_sub(2)), "come" | "crop" | "turn" | "show");
    // « Les mots qui ont été le plus écrits ».
    let been = last == "été" && near(at.checked_sub(2)).ends_with("ont");
    // "The three most written words".
    let after = is_listed_noun(near(Some(at + 2)));
    verb(last)
        || been
        || up
        || after
        || is_listed_noun(last)
        || is_listed_noun(next)
        || counted
        || matches!(next, "sont" | "are")
}

/// Whether a word leads all the names, takes them all up (« ce sont les plus écrits »), or is said of names with nothing
/// but their numbers between: « A, avec treize citations, et B, avec neuf, sont les plus écrits ».
pub(super) fn is_of_whole(items: &[Item], at: usize) -> bool {
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
