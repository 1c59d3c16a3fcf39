//! A family that no number is of says which answers are meant: « les réponses propres au public « jeunes » : A et B ».

use std::collections::{BTreeMap, BTreeSet};

use super::items::{Item, Piece};
use super::name::{NameId, NameKind, Names};

/// For each family that stands beside answers: the answers it says are its own.
pub(super) fn members(items: &[Item], names: &Names) -> BTreeMap<NameId, BTreeSet<NameId>> {
    let kind = |item: &Item| match item.piece {
        Piece::Name(id) => Some((id, names.kind(id))),
        _ => None,
    };
    let mut found = BTreeMap::new();
    for (at, item) in items.iter().enumerate() {
        let Some((family, NameKind::Family)) = kind(item) else {
            continue;
        };
        let back = items
            .iter()
            .take(at)
            .enumerate()
            .rev()
            .find(|(_, item)| !matches!(item.piece, Piece::Neutral | Piece::Unit(_, None)))
            .map(|(n, _)| n);
        let listed = |n: Option<usize>| {
            n.and_then(|n| items.get(n)).is_some_and(|item| {
                matches!(kind(item), Some((_, NameKind::Part)))
                    || matches!(item.piece, Piece::Sign(')'))
            })
        };
        // « A (9) et B (8), réponses propres au public … », « A et B sont les réponses propres … ».
        // « … se placent les réponses propres au public « jeunes » : C et D ».
        let next = items
            .iter()
            .skip(at + 1)
            .find(|item| !matches!(item.text.as_str(), "own" | "s" | "'"));
        let led = next.is_some_and(|item| item.piece == Piece::Sign(':'));
        let apposed = back.filter(|_| !led).filter(|&n| {
            let comma = matches!(items.get(n).map(|item| &item.piece), Some(Piece::Sign(',')));
            listed(Some(n)) || (comma && listed(n.checked_sub(1)))
        });
        // « A et B : ce sont les réponses propres … »
        let taken_up = back.is_some_and(|n| {
            (n..at).any(|word| {
                items.get(word).is_some_and(|item| {
                    matches!(
                        item.text.as_str(),
                        "ce" | "voilà" | "ces" | "these" | "those"
                    )
                })
            }) && matches!(
                items.get(n).map(|item| &item.piece),
                Some(Piece::Sign(':' | ',' | '—' | '–'))
            )
        });
        let apposed = apposed.or(back.filter(|_| taken_up));
        let group = match apposed {
            Some(n) => taken(items.iter().take(n + 1).rev(), names),
            None => taken(items.iter().skip(after(items, at)), names),
        };
        if !group.is_empty() {
            found.insert(family, group);
        }
    }
    found
}

/// Where the answers begin that follow a family: at once; or, where a word that compares comes first, after the colon.
fn after(items: &[Item], at: usize) -> usize {
    let next = items
        .iter()
        .skip(at + 1)
        .find(|item| matches!(item.piece, Piece::Name(_)) || is_relation(item));
    let colon = (at + 1..items.len())
        .take_while(|&n| {
            !matches!(
                items.get(n).map(|item| &item.piece),
                Some(Piece::Sign('.' | ';'))
            )
        })
        .find(|&n| matches!(items.get(n).map(|item| &item.piece), Some(Piece::Sign(':'))));
    match colon {
        Some(colon) if next.is_some_and(is_relation) => colon + 1,
        _ => at + 1,
    }
}

fn is_relation(item: &Item) -> bool {
    matches!(
        item.piece,
        Piece::Mark("ahead" | "behind" | "far" | "first" | "then" | "least")
    )
}

/// The answers up to a word that compares, or the end of the part of the sentence, or « , on trouve … ».
fn taken<'a>(items: impl Iterator<Item = &'a Item>, names: &Names) -> BTreeSet<NameId> {
    let mut group = BTreeSet::new();
    let mut comma = false;
    for item in items {
        let turns = comma
            && item.piece == Piece::Neutral
            && matches!(
                item.text.as_str(),
                "on" | "nous" | "il" | "elles" | "we" | "they" | "it" | "you"
            );
        match item.piece {
            Piece::Name(id) if names.kind(id) == NameKind::Part => {
                group.insert(id);
            }
            // « Loin devant les réponses propres au public « jeunes », on trouve A ».
            _ if turns => break,
            _ if group.is_empty() => {}
            Piece::Sign('.' | ';') => break,
            // « …, contre 26 pour A ».
            _ if matches!(
                item.text.as_str(),
                "contre" | "against" | "versus" | "alors" | "while" | "tandis" | "quand" | "when"
            ) =>
            {
                break;
            }
            // « A (9), B (8), puis C (1) et D (1) ».
            Piece::Mark("then") => {}
            _ if is_relation(item) => break,
            _ => {}
        }
        comma = item.piece == Piece::Sign(',');
    }
    group
}
