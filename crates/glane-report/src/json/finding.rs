//! One finding, with what shows it.

use glane_analysis::Reading;
use glane_core::claim::Claim;
use glane_core::disclosure::Disclosed;
use glane_core::evidence::{CellRef, Facet, Figure};
use glane_core::finding::{Finding as Found, Template};
use glane_core::id::AnswerId;
use glane_locale::{Lang, Locale};
use glane_stats::Ratio;
use serde::Serialize;

use super::entries::Entries;
use super::masked::Masked;
use super::reaction::{self, Reaction};
use crate::words::Texts;

/// A finding.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// Its name, the same as long as it is of the same kind and about the same things.
    pub id: String,
    /// What sort of thing is found.
    pub kind: &'static str,
    /// The keys of the questions it is about.
    pub questions: Vec<String>,
    /// From 0 to 1: ranks findings, and is no probability.
    pub strength: f64,
    /// Its sentence by language code.
    pub sentence: Entries<String>,
    /// The cells its numbers are read from.
    pub cells: Vec<Cell>,
    /// What it quotes.
    pub verbatims: Vec<Quote>,
    /// What a person made of it: `proposed`, `kept` or `dropped`.
    pub state: &'static str,
    /// What the sentence says, to be held against the cells.
    pub claims: Vec<Claim>,
    /// What the room made of it, each time it was put in other words, the first first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reactions: Vec<Reaction>,
}

/// A cell and what it is worth.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cell {
    /// Its id, unique within the workshop.
    pub id: String,
    /// The question's key.
    pub question: String,
    /// In which asking.
    pub round: u32,
    /// The key of the item it is about, if one.
    pub item: Option<String>,
    /// The key of the theme it is about, as people coded, if one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The key of the theme it is about, as the machine proposes, if one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed: Option<String>,
    /// The raw normal form of the word it is about, if one.
    pub word: Option<String>,
    /// The step of the scale it is about, if one.
    pub score: Option<i64>,
    /// The key of the group; null for the room.
    pub group: Option<String>,
    /// What is measured: `people`, `mentions`, `mean` …
    pub measure: &'static str,
    /// Out of what: `answered`, `asked` or `mentions`.
    pub base: &'static str,
    /// The figure.
    pub value: Masked<Value>,
    /// Its base.
    pub n: Masked<u64>,
}

/// A figure: a whole number, or a mean in full.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A count.
    Count(u64),
    /// A mean or median.
    Number(f64),
}

/// A passage, word for word.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quote {
    /// The answer it is from.
    pub answer: AnswerId,
    /// The passage.
    pub text: String,
}

pub(crate) fn finding(reading: &Reading, found: &Found, locale: &Locale) -> Finding {
    Finding {
        id: found.id.to_string(),
        kind: found.kind.name(),
        questions: found.questions.iter().map(ToString::to_string).collect(),
        strength: found.strength.value(),
        sentence: sentence(&found.sentence, locale),
        cells: found
            .cells
            .iter()
            .filter_map(|at| cell(reading, at))
            .collect(),
        verbatims: found
            .verbatims
            .iter()
            .filter_map(|quote| {
                let text = reading.passage(quote)?.to_owned();
                let answer = quote.answer;
                Some(Quote { answer, text })
            })
            .collect(),
        state: found.state.name(),
        claims: found.claims.clone(),
        reactions: reaction::reactions(reading, &found.id),
    }
}

/// A sentence by language code.
pub(super) fn sentence(template: &Template, locale: &Locale) -> Entries<String> {
    let said = |lang| Texts::new(locale, lang).sentence(template);
    Entries::of(Lang::ALL.into_iter().map(|lang| (lang.code(), said(lang))))
}

pub(super) fn cell(reading: &Reading, at: &CellRef) -> Option<Cell> {
    let read = reading.cell(at)?;
    let value = match read.value {
        Disclosed::Hidden => Disclosed::Hidden,
        Disclosed::Shown(Figure::Count(n)) => Disclosed::Shown(Value::Count(n)),
        Disclosed::Shown(Figure::Ratio {
            numerator,
            denominator,
        }) => Disclosed::Shown(Value::Number(Ratio::new(numerator, denominator)?.value())),
    };
    let mut cell = Cell {
        id: at.to_string(),
        question: at.question.to_string(),
        round: at.round.0,
        item: None,
        theme: None,
        proposed: None,
        word: None,
        score: None,
        group: at.group.as_ref().map(ToString::to_string),
        measure: at.measure.name(),
        base: at.base.name(),
        value: Masked(value),
        n: Masked(read.n),
    };
    match &at.facet {
        Facet::Whole => {}
        Facet::Item(key) => cell.item = Some(key.to_string()),
        Facet::Theme(key) => cell.theme = Some(key.to_string()),
        Facet::Proposed(key) => cell.proposed = Some(key.to_string()),
        Facet::Word(form) => cell.word = Some(form.clone()),
        Facet::Score(score) => cell.score = Some(*score),
    }
    Some(cell)
}
