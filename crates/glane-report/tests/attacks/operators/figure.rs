//! A label or a number drawn in a figure is changed.

use std::collections::BTreeMap;

use glane_report::Format;

use super::{each, same};
use crate::change::Change;
use crate::made::{Doc, Made};
use crate::place::{Kind, Place};
use crate::said;

/// A number one off, a label of something else, a label left out, two labels or two numbers swapped.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Drawn]) {
        let mut after = vec![String::new(), format!("{} ?!", place.text)];
        for number in said::numbers(&place.text) {
            after.push(said::with(
                &place.text,
                &number.at,
                &(number.value + 1.0).to_string(),
            ));
        }
        if said::numbers(&place.text).is_empty() {
            after.push("Autre réponse".to_owned());
        }
        all.extend(after.iter().map(|one| Change::reads(doc, place, one)));
    }
    for doc in made.docs.iter().filter(|doc| doc.format == Format::Html) {
        let mut drawings: BTreeMap<usize, Vec<&Place>> = BTreeMap::new();
        for place in doc.places.iter().filter(|one| one.kind == Kind::Drawn) {
            drawings.entry(place.seat.drawing).or_default().push(place);
        }
        for drawn in drawings.values() {
            all.extend(swapped(made, doc, drawn));
        }
    }
    all
}

/// Two texts of a drawing change places, if what they say is worth something else.
fn swapped(made: &Made, doc: &Doc, drawn: &[&Place]) -> Vec<Change> {
    let mut all = Vec::new();
    for (at, one) in drawn.iter().enumerate() {
        for other in &drawn[at + 1..] {
            let worth = |place: &Place| {
                let number = place.text.replace(',', ".").parse::<f64>().ok();
                let question = place.question.as_deref().unwrap_or_default();
                let asked = made.truth.questions.get(question);
                let item = asked.and_then(|asked| asked.worth(&place.text));
                number.or_else(|| item.and_then(|n| u32::try_from(n).ok()).map(f64::from))
            };
            let (Some(mine), Some(theirs)) = (worth(one), worth(other)) else {
                continue;
            };
            let alike = one.text.parse::<f64>().is_ok() == other.text.parse::<f64>().is_ok();
            if alike && one.trail == other.trail && !same(mine, theirs) {
                all.push(Change::both(doc, (one, &other.text), (other, &one.text)));
            }
        }
    }
    all
}
