//! Numbers told before what was asked: « la moyenne est de 7,0 sur 10 à « … » et de 3,3 sur 5 à « … » ».

use std::collections::{BTreeMap, BTreeSet};

use super::items::{Item, Piece};
use super::name::NameId;
use super::number::Value;
use super::runs::{Run, Sort};

/// The question that each number is of, where in a sentence each of several questions follows one mean of its own.
pub(super) fn asked_after(
    items: &[Item],
    runs: &[Run],
    sentence: &dyn Fn(usize) -> usize,
) -> BTreeMap<usize, BTreeSet<NameId>> {
    let mut found = BTreeMap::new();
    let questions: Vec<&Run> = runs
        .iter()
        .filter(|run| run.sort == Sort::Question)
        .collect();
    let sentences: BTreeSet<usize> = questions.iter().map(|run| sentence(run.first)).collect();
    for here in sentences {
        let asked: Vec<&&Run> = questions
            .iter()
            .filter(|run| sentence(run.first) == here)
            .collect();
        let mut from = (0..items.len())
            .find(|&at| sentence(at) == here)
            .unwrap_or(0);
        let mut own = BTreeMap::new();
        let mut each = asked.len() > 1;
        for run in asked {
            let within = from..run.first;
            each &= within.clone().filter(|&at| is_mean(items, at)).count() == 1;
            own.extend(within.map(|at| (at, run.ids.clone())));
            from = run.last + 1;
        }
        let after = (from..items.len()).take_while(|&at| sentence(at) == here);
        if each && after.filter(|&at| is_mean(items, at)).count() == 0 {
            found.extend(own);
        }
    }
    found
}

fn is_mean(items: &[Item], at: usize) -> bool {
    matches!(
        items.get(at).map(|item| &item.piece),
        Some(Piece::Number {
            value: Value::Decimal { places: 1.., .. },
            ..
        })
    )
}

/// « La deuxième à « B » », « la deuxième place revient à « B » »: where the name stands that a rank leads to.
pub(super) fn led_by_rank(items: &[Item], at: usize) -> Option<usize> {
    let leads = |n: &usize| {
        items.get(*n).is_some_and(|item| {
            matches!(
                item.text.as_str(),
                "place"
                    | "position"
                    | "rang"
                    | "revient"
                    | "va"
                    | "échoit"
                    | "est"
                    | "pour"
                    | "à"
                    | "au"
                    | "aux"
                    | ":"
                    | "spot"
                    | "goes"
                    | "is"
                    | "for"
                    | "by"
                    | "par"
                    | "occupée"
                    | "prise"
                    | "tenue"
                    | "taken"
                    | "held"
            )
        })
    };
    let next = (at + 1..at + 6).find(|n| !leads(n))?;
    matches!(
        items.get(next).map(|item| &item.piece),
        Some(Piece::Name(_))
    )
    .then_some(next)
}
