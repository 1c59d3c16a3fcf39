//! Two labels or two numbers change places: in a sentence, between two rows of a table, between two groups.

use std::ops::Range;

use glane_report::Format;

use super::{each, same, within};
use crate::change::Change;
use crate::made::{Doc, Made};
use crate::place::{Kind, Place};
use crate::said;

const READ: [Kind; 3] = [Kind::Sentence, Kind::Prose, Kind::Alternative];

/// Only where what is swapped is worth something else.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &READ) {
        let text = &place.text;
        let tied = labelled(text);
        for (at, (one, worth)) in tied.iter().enumerate() {
            for (other, value) in &tied[at + 1..] {
                if !same(*worth, *value) {
                    let after = said::with_two(
                        text,
                        (one, &text[other.clone()]),
                        (other, &text[one.clone()]),
                    );
                    all.push(Change::reads(doc, place, &after));
                }
            }
        }
        all.extend(numbers(doc, place));
    }
    for doc in &made.docs {
        match doc.format {
            Format::Json => all.extend(entries(doc)),
            _ => all.extend(rows(doc)),
        }
    }
    all
}

/// Labels that are followed by a number of their own in brackets: `« TikTok » (1)`, `Groupe 1 (10 personnes)`.
fn labelled(text: &str) -> Vec<(Range<usize>, f64)> {
    let numbers = said::numbers(text);
    let own = |from: usize| {
        let rest = text[from..].trim_start_matches(['»', '”', ' ', '\u{a0}', '\u{202f}']);
        let at = text.len() - rest.len() + 1;
        let number = numbers.iter().find(|one| one.at.start == at)?;
        rest.starts_with('(').then_some(number.value)
    };
    let mut all: Vec<(Range<usize>, f64)> = said::quoted(text)
        .into_iter()
        .filter_map(|at| own(at.end).map(|value| (at, value)))
        .collect();
    for (at, label) in text.match_indices("Groupe ") {
        let end = at + label.len() + text[at + label.len()..].find(' ').unwrap_or(0);
        all.extend(own(end).map(|value| (at..end, value)));
    }
    all
}

/// Two numbers of a sentence.
fn numbers(doc: &Doc, place: &Place) -> Vec<Change> {
    let text = &place.text;
    let quoted = said::quoted(text);
    // A group's own number is its name.
    let all: Vec<said::Number> = said::numbers(text)
        .into_iter()
        .filter(|one| !within(&one.at, &quoted) && !text[..one.at.start].ends_with("Groupe "))
        .collect();
    let mut changes = Vec::new();
    for (at, one) in all.iter().enumerate() {
        for other in &all[at + 1..] {
            if !same(one.value, other.value) {
                let after = said::with_two(text, (&one.at, &other.text), (&other.at, &one.text));
                changes.push(Change::reads(doc, place, &after));
            }
        }
    }
    changes
}

/// Two rows' labels or numbers, two columns' heads.
fn rows(doc: &Doc) -> Vec<Change> {
    let cells: Vec<&Place> = doc.places.iter().filter(|one| one.seat.row > 0).collect();
    let mut all = Vec::new();
    for (at, one) in cells.iter().enumerate() {
        for other in &cells[at + 1..] {
            if one.seat.table != other.seat.table {
                break;
            }
            let row = |place: &Place| -> Vec<&str> {
                let same_row = cells.iter().filter(|cell| cell.seat.row == place.seat.row);
                same_row.skip(1).map(|cell| cell.text.as_str()).collect()
            };
            let column = |place: &Place| -> Vec<&str> {
                let of = |cell: &&&Place| {
                    cell.seat.table == place.seat.table && cell.seat.column == place.seat.column
                };
                cells
                    .iter()
                    .filter(of)
                    .skip(1)
                    .map(|cell| cell.text.as_str())
                    .collect()
            };
            let beside = one.seat.column == other.seat.column && one.seat.row != other.seat.row;
            let heads = one.kind == Kind::Head && other.kind == Kind::Head;
            let swapped = if beside && heads && one.seat.column == 1 {
                one.trail == other.trail && row(one) != row(other)
            } else if beside {
                one.kind != Kind::Head && other.kind != Kind::Head && one.text != other.text
            } else {
                heads
                    && one.seat.row == other.seat.row
                    && one.seat.column > 1
                    && column(one) != column(other)
            };
            if swapped && one.text != other.text {
                all.push(Change::both(doc, (one, &other.text), (other, &one.text)));
            }
        }
    }
    all
}

/// Two keys that are labels, or their values.
fn entries(doc: &Doc) -> Vec<Change> {
    let mut all = Vec::new();
    for (at, pair) in doc.places.iter().enumerate() {
        let Some(value) = doc.places.get(at + 1) else {
            break;
        };
        if pair.kind == Kind::Head && pair.trail.ends_with("by_group") {
            let groups = doc.places[at + 1..].iter();
            for other in
                groups.filter(|other| other.kind == Kind::Head && other.block == pair.block)
            {
                // The group's key stands within, so that its label alone is another group's.
                all.push(Change::both(doc, (pair, &other.text), (other, &pair.text)));
            }
        }
        if pair.kind != Kind::Head || !value.bare || value.kind != Kind::Cell {
            continue;
        }
        let later = doc.places[at + 2..].iter().zip(&doc.places[at + 3..]);
        for (other, count) in
            later.take_while(|(other, _)| other.block.start <= pair.block.start + 1)
        {
            let beside = other.kind == Kind::Head && other.block == pair.block && count.bare;
            if beside && count.kind == Kind::Cell && count.text != value.text {
                all.push(Change::both(doc, (pair, &other.text), (other, &pair.text)));
                all.push(Change::both(
                    doc,
                    (value, &count.text),
                    (count, &value.text),
                ));
            }
        }
    }
    all
}
