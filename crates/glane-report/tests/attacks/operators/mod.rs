//! The operators: each makes false or unsupported changes of one sort, one file each. A guard in each operator,
//! written from the data, leaves out the changes that would still be true.

mod added;
mod alternative;
mod cause;
mod comparison;
mod deleted;
mod denominator;
mod digit;
mod duplicate;
mod ellipsis;
mod evidence;
mod figure;
mod hidden;
mod negation;
mod number_word;
mod quantifier;
mod quotation;
mod rounding;
mod superlative;
mod swap;
mod table;
mod theme;
mod trick;
mod unit;

use std::collections::BTreeSet;
use std::ops::Range;

use glane_locale::Lang;
use glane_report::Format;

use crate::change::Change;
use crate::made::{Doc, Made};
use crate::place::{Kind, Place};
use crate::said;

/// An operator: its name and all changes it can make.
pub type Operator = (&'static str, fn(&Made) -> Vec<Change>);

/// All of them.
pub const ALL: [Operator; 23] = [
    ("digit", digit::changes),
    ("rounding", rounding::changes),
    ("unit", unit::changes),
    ("denominator", denominator::changes),
    ("comparison", comparison::changes),
    ("superlative", superlative::changes),
    ("swap", swap::changes),
    ("negation", negation::changes),
    ("quantifier", quantifier::changes),
    ("quotation", quotation::changes),
    ("ellipsis", ellipsis::changes),
    ("number in words", number_word::changes),
    ("table cell", table::changes),
    ("alternative text", alternative::changes),
    ("figure label", figure::changes),
    ("evidence", evidence::changes),
    ("hidden cell", hidden::changes),
    ("sentence added", added::changes),
    ("sentence deleted", deleted::changes),
    ("cause", cause::changes),
    ("theme", theme::changes),
    ("trick of the page", trick::changes),
    ("duplicate", duplicate::changes),
];

/// Goes over the places of some kinds in all files.
fn each<'a>(made: &'a Made, kinds: &'a [Kind]) -> impl Iterator<Item = (&'a Doc, &'a Place)> + 'a {
    made.docs.iter().flat_map(move |doc| {
        doc.places
            .iter()
            .filter(move |place| kinds.contains(&place.kind))
            .map(move |place| (doc, place))
    })
}

/// Words put in place of others wherever they stand outside quotation marks.
fn reworded(made: &Made, kinds: &[Kind], fr: &[(&str, &str)], en: &[(&str, &str)]) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, kinds) {
        let pairs = match place.lang {
            Lang::Fr => fr,
            Lang::En => en,
        };
        let spaced = place.text.replace(['\u{a0}', '\u{202f}'], " ");
        let quoted = said::quoted(&spaced);
        for (from, to) in pairs {
            for at in said::whole_words(&spaced, from) {
                if !within(&at, &quoted) {
                    all.push(Change::reads(doc, place, &said::with(&spaced, &at, to)));
                }
            }
        }
    }
    all
}

/// Whether a part lies in one of the others.
fn within(at: &Range<usize>, others: &[Range<usize>]) -> bool {
    others
        .iter()
        .any(|one| one.start <= at.start && at.end <= one.end)
}

/// The numbers of a place that are not between quotation marks.
fn counted(place: &Place) -> Vec<said::Number> {
    let quoted = said::quoted(&place.text);
    said::numbers(&place.text)
        .into_iter()
        .filter(|one| !within(&one.at, &quoted))
        .collect()
}

/// Whether two numbers are worth the same; a share of a millionth is no difference.
fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * one.abs().max(other.abs())
}

/// The end of a sentence, before its full stop.
fn before_stop(text: &str) -> usize {
    text.trim_end_matches('.').len()
}

/// Sentences to put into a file, each as a paragraph after a sentence, as a lesson, at the end of a sentence, and
/// as a finding of its own.
fn inserted(made: &Made, fr: &[String], en: &[String]) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Sentence]) {
        let new = match place.lang {
            Lang::Fr => fr,
            Lang::En => en,
        };
        for one in new {
            all.push(Change::reads(doc, place, &format!("{} {one}", place.text)));
            if doc.format == Format::Html {
                let at = place.block.end..place.block.end;
                let written = crate::made::escape(one);
                let put = format!("\n<p class=\"further\">{written}</p>");
                all.push(Change::raw(doc, at, put, &place.trail));
            }
        }
    }
    for (doc, place) in each(made, &[Kind::Prose]) {
        if doc.format == Format::Html && place.trail.ends_with("li") {
            let new = match place.lang {
                Lang::Fr => fr,
                Lang::En => en,
            };
            for one in new {
                let at = place.block.end..place.block.end;
                let written = crate::made::escape(one);
                let put = format!("\n<li>{written}</li>");
                all.push(Change::raw(doc, at, put, &place.trail));
            }
        }
    }
    all
}

/// Without those that would make the same file twice.
pub fn distinct(all: Vec<Change>) -> Vec<Change> {
    let mut seen: BTreeSet<(&str, Vec<_>)> = BTreeSet::new();
    let is_new = |change: &Change| {
        let edits: Vec<(usize, usize, String)> = change
            .edits
            .iter()
            .map(|(at, put)| (at.start, at.end, put.clone()))
            .collect();
        seen.insert((change.file, edits))
    };
    all.into_iter().filter(is_new).collect()
}

#[test]
fn every_change_changes_its_file_and_all_find_places() {
    let made = crate::made::made();
    for (name, changes) in ALL {
        let all = distinct(changes(made));
        assert!(all.len() >= 100, "{name} makes {} changes", all.len());
        for change in &all {
            assert!(change.is_one(made.doc(change.file)), "{name}: {change:?}");
        }
    }
}
