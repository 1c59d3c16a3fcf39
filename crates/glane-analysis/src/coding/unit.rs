//! A text as units: words with their place and their family, hyphens and elisions undone, short forms written out.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use glane_text::abbreviation::whole;
use glane_text::form::words_of;
use glane_text::lexicon::Lexicon;
use glane_text::step::negation::KEPT;

use super::family::roots;
use super::generic::{is_light, is_link};

/// What a unit is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Says something by itself.
    Content,
    /// Turns or measures what follows: `pas`, `sans`, `trop`.
    Measure,
    /// A verb or adverb that says little by itself: `faire`, `avoir`, `bien`.
    Light,
    /// Joins: articles, pronouns, prepositions.
    Link,
}

/// One word of a text.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    /// Where it was typed, in bytes.
    pub range: Range<usize>,
    /// In its normal writing.
    pub text: String,
    /// The words it is one family with, itself included.
    pub roots: Arc<BTreeSet<String>>,
    /// What it is for.
    pub part: Part,
}

impl Unit {
    /// What it may be found by: its text and the roots of its family.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.text.as_str()).chain(self.roots.iter().map(String::as_str))
    }

    /// Whether two units are of one family.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.text == other.text || !self.roots.is_disjoint(&other.roots)
    }
}

/// The units of a text, in order.
pub(super) fn units(text: &str) -> Vec<Unit> {
    let lexicon = Lexicon::get();
    let mut found = Vec::new();
    for word in words_of(text, lexicon) {
        for part in word.text.split(['-', '\'']).filter(|part| !part.is_empty()) {
            match whole(part) {
                Some(meant) => {
                    found.extend(
                        meant
                            .split(' ')
                            .map(|meant| unit(meant, &word.range, lexicon)),
                    );
                }
                None => found.push(unit(part, &word.range, lexicon)),
            }
        }
    }
    found
}

fn unit(text: &str, range: &Range<usize>, lexicon: &Lexicon) -> Unit {
    let part = if is_link(text) {
        Part::Link
    } else if KEPT.contains(&text) {
        Part::Measure
    } else if is_light(text, lexicon) {
        Part::Light
    } else {
        Part::Content
    };
    Unit {
        range: range.clone(),
        roots: roots(text),
        text: text.to_owned(),
        part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_and_hyphens_are_written_out() {
        let texts =
            |text: &str| -> Vec<String> { units(text).into_iter().map(|unit| unit.text).collect() };
        assert_eq!(texts("Manque de tps"), ["manque", "de", "temps"]);
        assert_eq!(texts("courts-métrages"), texts("courts métrages"));
        assert_eq!(texts("le week-end"), texts("le WE"));
    }

    #[test]
    fn words_are_told_by_what_they_are_for() {
        let parts: Vec<Part> = units("je n'ai pas le temps")
            .iter()
            .map(|u| u.part)
            .collect();
        assert_eq!(
            parts,
            [
                Part::Link,
                Part::Measure,
                Part::Light,
                Part::Measure,
                Part::Link,
                Part::Content
            ]
        );
    }
}
