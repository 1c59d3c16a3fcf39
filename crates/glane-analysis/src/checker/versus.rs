//! « A devance B : 26, contre 19 »: which of two numbers is of which of two names.

use std::collections::BTreeMap;

use super::items::{Item, Piece};
use super::runs::{Run, Sort};

/// « contre » with a number after it and none of the names: the number before it is of the name that came first,
/// the one after it of the second.
pub(super) fn versus(
    items: &[Item],
    runs: &[Run],
    sentence: &dyn Fn(usize) -> usize,
) -> BTreeMap<usize, usize> {
    let mut found = BTreeMap::new();
    let number = |at: &usize| {
        matches!(
            items.get(*at).map(|item| &item.piece),
            Some(Piece::Number { .. })
        )
    };
    let name = |at: usize| matches!(items.get(at).map(|item| &item.piece), Some(Piece::Name(_)));
    for (at, item) in items.iter().enumerate() {
        if !matches!(item.text.as_str(), "contre" | "against" | "versus" | "vs") {
            continue;
        }
        let end = (at + 1..items.len())
            .find(|&n| matches!(items.get(n).map(|item| &item.piece), Some(Piece::Sign(_))))
            .unwrap_or(items.len());
        let second = (at + 1..end).find(number);
        let here = sentence(at);
        let before: Vec<usize> = runs
            .iter()
            .enumerate()
            .filter(|(_, run)| {
                run.sort == Sort::Part && run.last < at && sentence(run.last) == here
            })
            .map(|(n, _)| n)
            .collect();
        // « Avec 26 personnes contre 19, A passe devant B ».
        if let (true, Some(second)) = (before.is_empty(), second) {
            let after: Vec<usize> = runs
                .iter()
                .enumerate()
                .filter(|(_, run)| {
                    run.sort == Sort::Part && run.first > at && sentence(run.first) == here
                })
                .map(|(n, _)| n)
                .collect();
            // « Avec 20 personnes, contre 10 pour B, A prend la tête ».
            let led = items
                .iter()
                .take(at)
                .any(|item| matches!(item.text.as_str(), "avec" | "with"));
            let within = (at..end).filter(|n| name(*n)).count();
            if let ([other, one], true, 1) = (after.as_slice(), led, within) {
                let firsts = (0..at).filter(|n| number(n) && sentence(*n) == here);
                found.extend(firsts.map(|n| (n, *one)));
                found.insert(second, *other);
                continue;
            }
            if let [one, other] = after.as_slice()
                && !(at..end).any(name)
            {
                let firsts = (0..at).filter(|n| number(n) && sentence(*n) == here);
                found.extend(firsts.map(|n| (n, *one)));
                found.insert(second, *other);
            }
            continue;
        }
        let ([one, other], Some(second)) = (before.as_slice(), second) else {
            continue;
        };
        if (at..end).any(name) {
            continue;
        }
        let last = runs.get(*other).map_or(at, |run| run.last);
        let firsts = (last + 1..at).filter(number);
        found.extend(firsts.map(|n| (n, *one)));
        found.insert(second, *other);
    }
    found
}
