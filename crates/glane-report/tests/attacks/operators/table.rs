//! A figure of a table, of the page or of the figures for programs, is another.

use super::{each, same};
use crate::change::Change;
use crate::made::Made;
use crate::place::{Kind, Place};
use crate::said;

/// One more, one less, ten times, another row's, none.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Cell]) {
        let Some(number) = said::numbers(&place.text).into_iter().next() else {
            continue;
        };
        let mut others: Vec<String> = Vec::new();
        if number.decimals == 0 {
            let n = number.text.parse::<u64>().unwrap();
            others.extend([n + 1, n * 10 + 1].map(|n| n.to_string()));
            if n > 0 {
                others.extend([(n - 1).to_string(), "0".to_owned()]);
            }
        } else if place.bare {
            others.extend([number.value * 1.1, number.value / 2.0].map(|n| n.to_string()));
        } else {
            others.push(said::with(&number.text, &(0..1), "1"));
            others.push(said::with(&number.text, &(0..1), "9"));
        }
        others.retain(|one| !same(one.replace(',', ".").parse().unwrap(), number.value));
        let mut after: Vec<String> = others
            .iter()
            .map(|one| said::with(&place.text, &number.at, one))
            .collect();
        if place.bare {
            after.push("null".to_owned());
        } else {
            after.extend(["", "–", "non montré", "?"].map(str::to_owned));
            after.extend(others_of_column(&doc.places, place));
        }
        all.extend(after.iter().map(|one| Change::reads(doc, place, one)));
    }
    all
}

/// What other rows of the same table have in the same column.
fn others_of_column(places: &[Place], of: &Place) -> Vec<String> {
    let beside = |one: &&Place| {
        one.seat.table == of.seat.table
            && one.seat.column == of.seat.column
            && one.kind == Kind::Cell
            && one.text != of.text
    };
    let mut all: Vec<String> = places
        .iter()
        .filter(beside)
        .map(|one| one.text.clone())
        .collect();
    all.sort();
    all.dedup();
    all
}
