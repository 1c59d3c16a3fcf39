//! A family that no number is of says which answers are meant: « les réponses propres au public « jeunes » : A et B ».

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Said;
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
        let close = bracket(items, at);
        let group = if let Some(close) = close {
            taken(items.iter().take(close).skip(at + 2), names)
        } else if let Some(n) = apposed {
            taken(items.iter().take(n + 1).rev(), names)
        } else {
            let told = told_after(items, at, names);
            taken(items.iter().skip(told.unwrap_or(after(items, at))), names)
        };
        if !group.is_empty() {
            found.insert(family, group);
        }
    }
    found
}

/// « Les réponses propres au public « jeunes » sont loin derrière A et B. Dans le détail : C, D »: where the next sentence begins,
/// which only lists them.
fn told_after(items: &[Item], at: usize, names: &Names) -> Option<usize> {
    let stop = |n: &usize| {
        matches!(
            items.get(*n).map(|item| &item.piece),
            Some(Piece::Sign('.'))
        )
    };
    let part = |n: &usize| {
        matches!(items.get(*n).map(|item| &item.piece),
            Some(Piece::Name(id)) if names.kind(*id) == NameKind::Part)
    };
    let end = (at..items.len()).find(stop)?;
    let colon =
        (at..end).any(|n| matches!(items.get(n).map(|item| &item.piece), Some(Piece::Sign(':'))));
    let first = (at + 1..end).find(part);
    let related = (at + 1..first.unwrap_or(end)).any(|n| items.get(n).is_some_and(is_relation));
    let next = (end + 1..items.len()).find(part)?;
    let plain = (end + 1..next).all(|n| {
        items.get(n).is_some_and(|item| {
            matches!(
                item.piece,
                Piece::Neutral | Piece::Unit(_, None) | Piece::Sign(':' | ',' | '-' | '–' | '•')
            )
        })
    });
    (!colon && plain && (related || first.is_none())).then_some(end + 1)
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
        // « … sont largement distancées par A et B »: those are others.
        None if next
            .is_some_and(|item| matches!(item.piece, Piece::Mark("ahead" | "behind" | "far"))) =>
        {
            items.len()
        }
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
fn taken<'a>(mut items: impl Iterator<Item = &'a Item> + Clone, names: &Names) -> BTreeSet<NameId> {
    let mut group = BTreeSet::new();
    let mut comma = false;
    while let Some(item) = items.next() {
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
            // « A, neuf ; B, huit ».
            Piece::Sign(';') if is_listed(items.clone(), names) => {}
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
/// « Devant les réponses propres au public « jeunes » (C 9, D 8), on trouve A »: where the bracket that lists them closes.
fn bracket(items: &[Item], at: usize) -> Option<usize> {
    let sign = |n: usize, sign: char| matches!(items.get(n).map(|item| &item.piece), Some(Piece::Sign(c)) if *c == sign);
    let named = matches!(
        items.get(at + 2).map(|item| &item.piece),
        Some(Piece::Name(_))
    );
    if !(sign(at + 1, '(') && named) {
        return None;
    }
    let mut open = 0_usize;
    (at + 1..items.len()).find(|&n| {
        open = (open + usize::from(sign(n, '('))).saturating_sub(usize::from(sign(n, ')')));
        open == 0
    })
}

/// « (A, neuf) ; B, huit »: an answer, and its number at once.
fn is_listed<'a>(mut next: impl Iterator<Item = &'a Item>, names: &Names) -> bool {
    let part = next.next().is_some_and(
        |item| matches!(item.piece, Piece::Name(id) if names.kind(id) == NameKind::Part),
    );
    part && next.next().is_some_and(|item| {
        matches!(
            item.piece,
            Piece::Number { .. } | Piece::Sign(',' | '(' | ':')
        )
    })
}

impl Said {
    /// « A et B, loin devant les réponses propres au public « jeunes » »: a family whose answers are not told, or only after all
    /// others, stands for them; « les réponses propres au public « jeunes » sont loin derrière A ».
    pub fn stand_for(&mut self, original: &Self, names: &Names) {
        let places: Vec<(NameId, usize)> = self
            .names
            .iter()
            .copied()
            .zip(self.named.iter().copied())
            .filter(|(id, _)| names.kind(*id) == NameKind::Part)
            .collect();
        let families: Vec<(NameId, usize)> = self
            .names
            .iter()
            .copied()
            .zip(self.named.iter().copied())
            .filter(|(id, _)| names.kind(*id) == NameKind::Family)
            .collect();
        let mut told = None;
        for (mark, at) in self.marks.iter_mut().zip(&self.places) {
            if mark.pair.is_some() || !matches!(mark.class, "ahead" | "behind") {
                continue;
            }
            // « Les réponses propres … sont loin derrière A »: no answer is named before.
            let subject = families
                .iter()
                .rfind(|(_, place)| place < at)
                .filter(|_| places.iter().all(|(_, place)| place > at));
            let family = if mark.class == "ahead" {
                mark.to
            } else {
                subject.map(|(id, _)| *id)
            };
            let Some(members) = family.and_then(|family| original.families.get(&family)) else {
                continue;
            };
            let (own, others): (Vec<_>, Vec<_>) =
                places.iter().partition(|(id, _)| members.contains(id));
            // Who leads is told before any of those that follow, which only a list tells of.
            let last = others.iter().map(|(_, place)| *place).max();
            let listed = own
                .iter()
                .all(|(_, place)| *place > *at && Some(*place) > last);
            if !others.is_empty() && listed {
                let others: BTreeSet<NameId> = others.iter().map(|(id, _)| *id).collect();
                mark.class = "ahead";
                mark.pair = Some((others, members.clone()));
                told.clone_from(&mark.pair);
            }
        }
        let Some((leader, over)) = told else {
            return;
        };
        for mark in self
            .marks
            .iter_mut()
            .filter(|mark| mark.class == "far" && mark.leader.is_none())
        {
            mark.leader = Some(leader.clone());
            mark.over = Some(over.clone());
        }
    }
}
