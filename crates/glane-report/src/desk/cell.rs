//! A cell in words: what is counted, and how many.

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

/// Decimals of a mean.
const PLACES: u8 = 1;

/// The figures of cells; those that the data no longer have are left out.
pub(super) fn shown(reading: &Reading, cells: &[CellRef], texts: &Texts<'_>) -> Vec<Shown> {
    cells
        .iter()
        .filter_map(|at| one(reading, at, texts))
        .collect()
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
