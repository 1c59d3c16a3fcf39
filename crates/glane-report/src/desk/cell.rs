//! A cell in words: what is counted, and how many.

use std::collections::BTreeSet;

use glane_analysis::{QuestionReading, Reading};
use glane_core::disclosure::Disclosed;
use glane_core::evidence::{CellRef, Facet, Figure};
use glane_locale::Arg;
use glane_stats::Ratio;

use crate::words::{RatioArg, Texts};

/// A figure as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its cell.
    pub id: String,
    /// What it is about: an option, a theme, a word, the question.
    pub of: String,
    /// Among whom, if not the whole room.
    pub group: Option<String>,
    /// What it is worth, with what is counted and out of how many.
    pub value: String,
}

/// As many figures as a person reads beside a sentence.
const LEANED: usize = 24;
/// Decimals of a mean.
const PLACES: u8 = 1;

/// The figures of cells; those that the data no longer have are left out.
pub(super) fn shown(reading: &Reading, cells: &[CellRef], texts: &Texts<'_>) -> Vec<Shown> {
    cells
        .iter()
        .filter_map(|at| one(reading, at, texts))
        .collect()
}

/// The figures of those cells that a text leans on: they have one of its numbers, or it names what they are about. A
/// question as a whole is about everything, and is told by its numbers alone.
pub(super) fn leaned(
    reading: &Reading,
    cells: &[CellRef],
    text: &str,
    texts: &Texts<'_>,
) -> Vec<Shown> {
    let numbers = numbers(text);
    let said = text.to_lowercase();
    let all = cells.iter().filter_map(|at| {
        let question = reading.question(&at.question)?;
        let cell = reading.cell(at)?;
        let has = match cell.value.shown()? {
            Figure::Count(count) => numbers.contains(&count.to_string()),
            Figure::Ratio {
                numerator,
                denominator,
            } => {
                let mean = Ratio::new(*numerator, *denominator)?.rounded(PLACES)?;
                let mean = format!("{},{}", mean / 10, (mean % 10).abs());
                numbers.contains(&mean)
            }
        };
        let is_part = at.facet != Facet::Whole && at.group.is_none();
        let about = about(question, &at.facet, texts).to_lowercase();
        let is_named = is_part && !about.is_empty() && said.contains(&about);
        (has || is_named).then(|| one(reading, at, texts)).flatten()
    });
    all.take(LEANED).collect()
}

/// The numbers of a text that are written in digits, decimals after a comma.
fn numbers(text: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let parts = text.split(|c| !is_part(c));
    let parts = parts.map(|part| part.trim_matches([',', '.']).replace('.', ","));
    parts.filter(|part| !part.is_empty()).collect()
}

fn one(reading: &Reading, at: &CellRef, texts: &Texts<'_>) -> Option<Shown> {
    let question = reading.question(&at.question)?;
    let cell = reading.cell(at)?;
    let group = at.group.as_ref().map(|key| {
        let group = question.groups.iter().find(|group| group.key == *key);
        group.map_or_else(
            || key.to_string(),
            |group| texts.label(&group.label).to_owned(),
        )
    });
    let value = match cell.value {
        Disclosed::Hidden => texts.text("writing-cell-hidden"),
        Disclosed::Shown(figure) => {
            let measure = at.measure.name();
            let value = match figure {
                Figure::Count(count) => Arg::from(count),
                Figure::Ratio {
                    numerator,
                    denominator,
                } => Ratio::new(numerator, denominator)?.arg(PLACES),
            };
            let n = cell.n.shown().copied().unwrap_or(0);
            texts.format(
                &format!("writing-cell-{measure}"),
                &[("value", value), ("n", n.into())],
            )
        }
    };
    Some(Shown {
        id: at.to_string(),
        of: about(question, &at.facet, texts),
        group,
        value,
    })
}

fn about(question: &QuestionReading, facet: &Facet, texts: &Texts<'_>) -> String {
    let label = |found: Option<String>, key: &str| found.unwrap_or_else(|| key.to_owned());
    match facet {
        Facet::Whole => texts.label(&question.label).to_owned(),
        Facet::Item(key) => {
            let item = question
                .items()
                .and_then(|items| items.items.iter().find(|item| item.key == *key));
            label(
                item.map(|item| texts.label(&item.label).to_owned()),
                key.as_str(),
            )
        }
        Facet::Score(score) => texts.integer(*score),
        Facet::Theme(key) | Facet::Proposed(key) => {
            let theme = question
                .texts()
                .and_then(|read| read.themes.iter().find(|read| read.theme.key == *key));
            label(
                theme.map(|read| texts.label(&read.theme.label).to_owned()),
                key.as_str(),
            )
        }
        Facet::Word(form) => {
            let word = question.words().and_then(|words| {
                words
                    .words
                    .iter()
                    .find(|word| word.forms.iter().any(|known| known.form == *form))
            });
            label(word.map(|word| word.shown.clone()), form)
        }
    }
}

#[cfg(test)]
mod tests {
    use glane_locale::{Lang, Locale};

    use super::*;

    #[test]
    fn one_is_told_in_the_singular_and_none_as_the_language_has_it() {
        let locale = Locale::load().unwrap();
        let measures = [
            "people",
            "mentions",
            "mean",
            "median",
            "unreadable",
            "missing",
            "coded",
            "unthemed",
            "uncoded",
            "disputed",
        ];
        let many = |text: &str| {
            let words = ["personnes", "mentions", "réponses", "people", "answers"];
            words.iter().any(|word| text.contains(word))
        };
        for (lang, zero_is_many) in [(Lang::Fr, false), (Lang::En, true)] {
            let texts = Texts::new(&locale, lang);
            for measure in measures {
                let told = |n: u64| {
                    let args = [("value", Arg::from(n)), ("n", Arg::from(n))];
                    texts.format(&format!("writing-cell-{measure}"), &args)
                };
                assert!(!many(&told(1)), "{}", told(1));
                assert!(many(&told(2)), "{}", told(2));
                assert_eq!(many(&told(0)), zero_is_many, "{}", told(0));
            }
        }
    }
}
