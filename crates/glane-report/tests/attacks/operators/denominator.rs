//! A count is read out of another base, or a share is worked out on one.

use glane_report::Format;

use super::{counted, each, same};
use crate::change::Change;
use crate::made::Made;
use crate::place::{Kind, Place};
use crate::said;

const READ: [Kind; 4] = [Kind::Sentence, Kind::Prose, Kind::Alternative, Kind::Head];

/// Every base of the workshop, and the numbers beside the right one.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut bases: Vec<u64> = vec![made.truth.people];
    for asked in made.truth.questions.values() {
        bases.push(asked.n);
        bases.extend(asked.mentions);
    }
    bases.extend(made.truth.groups.iter().map(|(_, n)| *n));
    bases.sort_unstable();
    bases.dedup();
    bases.retain(|base| *base > 0);
    let mut all = Vec::new();
    for (doc, place) in each(made, &READ) {
        for number in counted(place) {
            let before = &place.text[..number.at.start];
            let Ok(n) = number.text.parse::<u64>() else {
                continue;
            };
            let starts = ["sur ", "out of ", "chez ", "from ", "(sur ", "(out of "];
            if !starts.iter().any(|start| before.ends_with(start)) || n <= 10 {
                continue;
            }
            for other in bases.iter().copied().chain([n - 1, n + 1, n * 2, 100]) {
                if other != n {
                    let after = said::with(&place.text, &number.at, &other.to_string());
                    all.push(Change::reads(doc, place, &after));
                }
            }
        }
    }
    all.extend(shares(made, &bases));
    all.extend(figures(made, &bases));
    all
}

/// A share in a table, worked out on another base of the workshop than its column's.
fn shares(made: &Made, bases: &[u64]) -> Vec<Change> {
    let mut all = Vec::new();
    for doc in made.docs.iter().filter(|doc| doc.format == Format::Html) {
        let cells: Vec<&Place> = doc.places.iter().filter(|one| one.seat.row > 0).collect();
        for pair in cells.windows(2) {
            let (count, share) = (pair[0], pair[1]);
            if count.seat.row != share.seat.row || !share.text.ends_with('%') {
                continue;
            }
            let (Ok(n), Some(old)) = (
                count.text.parse::<u64>(),
                said::numbers(&share.text).into_iter().next(),
            ) else {
                continue;
            };
            for base in bases {
                let new = (n * 200 + base) / (base * 2);
                if new.to_string() != old.text {
                    let after = said::with(&share.text, &old.at, &new.to_string());
                    all.push(Change::reads(doc, share, &after));
                }
            }
        }
    }
    all
}

/// The bases of the figures' own cells, and their shares.
fn figures(made: &Made, bases: &[u64]) -> Vec<Change> {
    let doc = made.doc("json");
    let mut all = Vec::new();
    let bases: Vec<f64> = bases
        .iter()
        .filter_map(|base| u32::try_from(*base).ok())
        .map(f64::from)
        .collect();
    for (at, place) in doc.places.iter().enumerate() {
        if place.kind != Kind::Cell {
            continue;
        }
        let Ok(old) = place.text.parse::<f64>() else {
            continue;
        };
        if place.trail.ends_with("/n") {
            for base in &bases {
                if !same(old, *base) {
                    all.push(Change::reads(doc, place, &base.to_string()));
                }
            }
        } else if place.trail.ends_with("/share") {
            let count: f64 = doc.places[at - 1].text.parse().unwrap_or(0.0);
            for base in &bases {
                let new = count / *base;
                if !same(old, new) {
                    all.push(Change::reads(doc, place, &new.to_string()));
                }
            }
        }
    }
    all
}
