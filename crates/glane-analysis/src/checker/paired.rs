//! Numbers told in the order of the names: « A et B : 26 et 19 », « choisis par 26 et 19 personnes », « 26 pour le premier,
//! 19 pour le second ».

use std::collections::{BTreeMap, BTreeSet};

use super::at::is_number;
use super::items::{Item, Piece, Unit};
use super::name::NameId;
use super::nouns::is_noun;
use super::runs::{Run, Sort};
use super::subjects::{FIRST, SECOND};

/// Which name each of these numbers is of.
pub(super) fn paired(
    items: &[Item],
    runs: &[Run],
    sentence: &dyn Fn(usize) -> usize,
) -> BTreeMap<usize, BTreeSet<NameId>> {
    let mut found = BTreeMap::new();
    for row in rows(items) {
        let (Some(first), Some(last)) = (row.first(), row.last()) else {
            continue;
        };
        let here = |run: &&Run| run.sort == Sort::Part && sentence(run.first) == sentence(*first);
        // « With 26 and 19 people out of 35, A and B »: a base between is of both.
        let base = |n: usize| {
            n.checked_sub(1)
                .and_then(|n| items.get(n))
                .is_some_and(|item| matches!(item.text.as_str(), "sur" | "out of" | "/"))
        };
        let free = |from: usize, to: usize| {
            (from..to).all(|n| !is_number(items, n) || base(n) || is_tally(items, n))
        };
        let before = runs.iter().filter(here).rfind(|run| run.last < *first);
        let before = before.filter(|run| free(run.last, *first));
        let after = runs.iter().filter(here).find(|run| run.first > *last);
        let after = after.filter(|run| free(last + 1, run.first));
        let told = [before, after]
            .into_iter()
            .flatten()
            .map(|run| (run, in_order(items, run)))
            .find(|(_, names)| names.len() == row.len());
        // « A devance B et C (14, 3 et 2 personnes) »: all that the sentence names before.
        let all: Vec<&Run> = runs
            .iter()
            .filter(here)
            .filter(|run| run.last < *first)
            .collect();
        let turn = |n: &usize| {
            items
                .get(*n)
                .is_some_and(|item| item.text.starts_with("respective"))
        };
        let head = first.checked_sub(1).filter(turn).unwrap_or(*first);
        let bracket = head
            .checked_sub(1)
            .and_then(|n| items.get(n))
            .is_some_and(|item| matches!(item.text.as_str(), "(" | ":" | "by" | "par"));
        let start = all.first().map_or(*first, |run| run.first);
        let named: Vec<NameId> = all.iter().flat_map(|run| in_order(items, run)).collect();
        let spread = (bracket && free(start, *first) && named.len() == row.len()).then_some(named);
        if let Some(names) = told.map(|(_, names)| names).or(spread) {
            let each = row.iter().zip(names);
            found.extend(each.map(|(at, name)| (*at, BTreeSet::from([name]))));
        }
    }
    in_turn(items, runs, sentence, &mut found);
    of_each(items, runs, &mut found);
    of_subjects(items, runs, &mut found);
    found
}

/// « Les trois mots les plus écrits »: how many names there are.
fn is_tally(items: &[Item], at: usize) -> bool {
    let next = items.get(at + 1);
    next.is_some_and(|next| {
        matches!(
            next.piece,
            Piece::Unit(Unit::Words, _) | Piece::Mark("theme")
        ) || is_noun(&next.text)
    })
}

/// Numbers with nothing but « et », commas and what they count between them; ends of a range are none.
fn rows(items: &[Item]) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for at in (0..items.len()).filter(|&at| is_number(items, at)) {
        let joined = rows.last_mut().filter(|row| {
            let last = row.last().copied().unwrap_or(at);
            let between = items.get(last + 1..at).unwrap_or_default();
            !between.is_empty()
                && between
                    .iter()
                    .all(|item| matches!(item.text.as_str(), "et" | "and" | ","))
                || is_led_by(items, last) && is_score(between)
        });
        match joined {
            Some(row) => row.push(at),
            None => rows.push(vec![at]),
        }
    }
    // "By 20 people to 10".
    let scored =
        |row: &[usize]| row.len() == 2 && row.first().is_some_and(|first| is_led_by(items, *first));
    let ranged = |row: &[usize]| {
        let lead = row.first().and_then(|first| first.checked_sub(1));
        lead.and_then(|lead| items.get(lead)).is_some_and(|item| {
            matches!(
                item.text.as_str(),
                "entre" | "between" | "sur" | "out of" | "/" | "of"
            )
        })
    };
    // The last two are joined by « et ».
    let ended = |row: &[usize]| {
        let last = row.last().and_then(|last| last.checked_sub(1));
        last.and_then(|last| items.get(last))
            .is_some_and(|item| matches!(item.text.as_str(), "et" | "and"))
    };
    rows.retain(|row| row.len() > 1 && (ended(row) || scored(row)) && !ranged(row));
    rows
}

fn is_led_by(items: &[Item], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|n| items.get(n))
        .is_some_and(|item| matches!(item.text.as_str(), "by" | "par"))
}

/// "20 people to 10", « 20 à 10 ».
fn is_score(between: &[Item]) -> bool {
    let mut joints = between
        .iter()
        .filter(|item| !matches!(item.piece, Piece::Unit(..)));
    joints
        .next()
        .is_some_and(|item| matches!(item.text.as_str(), "to" | "à" | "contre" | "against"))
        && joints.next().is_none()
}

/// The names of a run as they stand.
fn in_order(items: &[Item], run: &Run) -> Vec<NameId> {
    let within = items.iter().take(run.last + 1).skip(run.first);
    let named = within.filter_map(|item| match item.piece {
        Piece::Name(id) if run.ids.contains(&id) => Some(id),
        _ => None,
    });
    named.collect()
}

/// « …, et, avec 2 chacun, A, B et C », where every name before has its number; « chacun des thèmes suivants réunit 3 personnes :
/// A, B et C ».
fn of_each(items: &[Item], runs: &[Run], found: &mut BTreeMap<usize, BTreeSet<NameId>>) {
    let word = |n: usize| items.get(n).map_or("", |item| item.text.as_str());
    let unit = |n: usize| matches!(items.get(n).map(|item| &item.piece), Some(Piece::Unit(..)));
    for at in (0..items.len()).filter(|&at| is_number(items, at)) {
        let mut next = at + 1 + usize::from(unit(at + 1));
        let own = matches!(word(next), "chacun" | "chacune" | "each") && {
            next += 1;
            next += usize::from(matches!(word(next), "," | ":"));
            at.checked_sub(1).is_some_and(|led| {
                let joint = |n: &usize| matches!(word(*n), "et" | "and" | "," | "puis" | "then");
                let back = (0..led).rev().find(|n| !joint(n));
                let numbered = back.is_some_and(|n| word(n) == ")" || is_number(items, n));
                matches!(word(led), "avec" | "à" | "with" | "at") && numbered
            })
        };
        let of_all = !own
            && each_of(items, at).is_some()
            && runs
                .iter()
                .all(|run| run.sort != Sort::Part || run.first > at);
        if of_all {
            let colon = (at..items.len()).find(|&n| word(n) == ":");
            next = colon.map_or(items.len(), |colon| colon + 1);
        }
        let led = (next..items.len()).find(|&n| !matches!(word(n), "les" | "the" | "des"));
        let run = runs
            .iter()
            .find(|run| run.sort == Sort::Part && Some(run.first) == led && run.ids.len() > 1);
        let Some(run) = run.filter(|_| own || of_all) else {
            continue;
        };
        let after = run.last + 1;
        let free = !is_number(items, after) && !is_number(items, after + 1);
        if free {
            found.insert(at, run.ids.clone());
        }
    }
}

/// « Chacun des thèmes suivants … » before a number, in its sentence, with no other number between: where « chacun » stands.
pub(super) fn each_of(items: &[Item], at: usize) -> Option<usize> {
    let word = |n: usize| items.get(n).map_or("", |item| item.text.as_str());
    let back = (0..at).rev().take_while(|&n| {
        !matches!(
            items.get(n).map(|item| &item.piece),
            Some(Piece::Sign('.' | ';') | Piece::Number { .. })
        )
    });
    back.filter(|&n| {
        matches!(word(n), "chacun" | "chacune" | "each")
            && matches!(
                word(n + 1),
                "des" | "de ces" | "de" | "of the" | "of" | "of these"
            )
    })
    .last()
}

/// « 26 pour le premier, 19 pour le second », of the two names that stand before.
fn in_turn(
    items: &[Item],
    runs: &[Run],
    sentence: &dyn Fn(usize) -> usize,
    found: &mut BTreeMap<usize, BTreeSet<NameId>>,
) {
    for (at, item) in items.iter().enumerate() {
        let first = match item.text.as_str() {
            "pour le premier" | "pour la première" | "for the first" | "for the former"
            | "for the one" | "pour l' un" | "pour l' une" => true,
            "pour le second" | "pour la seconde" | "pour le deuxième" | "pour la deuxième"
            | "for the second" | "for the latter" | "for the other" | "pour l' autre" => false,
            _ => continue,
        };
        let before: Vec<NameId> = runs
            .iter()
            .filter(|run| {
                run.sort == Sort::Part && run.last < at && sentence(run.last) == sentence(at)
            })
            .flat_map(|run| in_order(items, run))
            .collect();
        let [one, other] = before.as_slice() else {
            continue;
        };
        let name = if first { *one } else { *other };
        // Up to the sign before: « 26 personnes sur 35 pour le premier ».
        let numbers = (0..at).rev().take_while(|&n| {
            !matches!(
                items.get(n).map(|item| &item.piece),
                Some(Piece::Sign(_) | Piece::Name(_))
            )
        });
        found.extend(
            numbers
                .filter(|&n| is_number(items, n))
                .map(|n| (n, BTreeSet::from([name]))),
        );
    }
}

/// « Le premier réunit 26 personnes sur 35, le second 19 »: the numbers up to the next sign.
fn of_subjects(items: &[Item], runs: &[Run], found: &mut BTreeMap<usize, BTreeSet<NameId>>) {
    let parts = runs.iter().filter(|run| run.sort == Sort::Part);
    let names: Vec<NameId> = parts.flat_map(|run| in_order(items, run)).collect();
    let [one, other] = names.as_slice() else {
        return;
    };
    for (at, item) in items.iter().enumerate() {
        let name = match item.text.as_str() {
            FIRST => *one,
            SECOND => *other,
            _ => continue,
        };
        let sign =
            |n: &usize| matches!(items.get(*n).map(|item| &item.piece), Some(Piece::Sign(_)));
        let after = (at + 1..items.len()).take_while(|n| !sign(n));
        found.extend(
            after
                .filter(|&n| is_number(items, n))
                .map(|n| (n, BTreeSet::from([name]))),
        );
    }
}
