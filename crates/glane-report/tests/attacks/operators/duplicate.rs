//! A sentence stands twice, the second time with another number.

use glane_report::Format;

use super::{counted, each};
use crate::change::Change;
use crate::made::{Made, escape};
use crate::place::Kind;
use crate::said;

/// After itself, in a paragraph of its own or in the same one.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Sentence, Kind::Prose]) {
        if !place.text.ends_with('.') {
            continue;
        }
        for number in counted(place) {
            for more in [1.0, -1.0, 5.0] {
                if number.value + more < 0.0 {
                    continue;
                }
                let comma = if number.text.contains(',') { "," } else { "." };
                let other =
                    format!("{:.*}", number.decimals, number.value + more).replace('.', comma);
                let again = said::with(&place.text, &number.at, &other);
                all.push(Change::reads(
                    doc,
                    place,
                    &format!("{} {again}", place.text),
                ));
                if doc.format == Format::Html {
                    let element = &doc.text[place.block.clone()];
                    let put = element.replacen(&escape(&place.text), &escape(&again), 1);
                    let at = place.block.end..place.block.end;
                    all.push(Change::raw(doc, at, put, &place.trail));
                }
            }
        }
    }
    all
}
