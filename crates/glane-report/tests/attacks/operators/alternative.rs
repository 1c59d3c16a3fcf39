//! What a drawing says to those who do not see it is changed.

use super::{each, same};
use crate::change::Change;
use crate::made::Made;
use crate::place::{Kind, Place};
use crate::said;

/// A number, two numbers, a label, all of it, another drawing's.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Alternative]) {
        let text = &place.text;
        let mut after: Vec<String> = Vec::new();
        let numbers = said::numbers(text);
        let quoted = said::quoted(text);
        for number in &numbers {
            let more = (number.value + 1.0).to_string();
            after.push(said::with(text, &number.at, &more));
        }
        for pair in numbers.windows(2) {
            // A score and its own count are told apart by the quotation marks.
            let inside = |one: &said::Number| super::within(&one.at, &quoted);
            if !same(pair[0].value, pair[1].value) && inside(&pair[0]) == inside(&pair[1]) {
                after.push(said::with_two(
                    text,
                    (&pair[0].at, &pair[1].text),
                    (&pair[1].at, &pair[0].text),
                ));
            }
        }
        for at in &quoted {
            after.push(said::with(text, at, "Autre réponse"));
        }
        after.push(String::new());
        after.push("Graphique".to_owned());
        after.extend(others(&doc.places, place));
        all.extend(after.iter().map(|one| Change::reads(doc, place, one)));
    }
    all
}

/// What other drawings say in the same way.
fn others(places: &[Place], of: &Place) -> Vec<String> {
    let mut all: Vec<String> = places
        .iter()
        .filter(|one| one.kind == Kind::Alternative && one.trail == of.trail && one.text != of.text)
        .map(|one| one.text.clone())
        .collect();
    all.sort();
    all.dedup();
    all.truncate(4);
    all
}
