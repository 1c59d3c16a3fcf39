//! Every figure as tables whose numbers are numbers: what goes to spreadsheets.
//!
//! [`crate::xlsx`] and [`crate::csv`] only write them. What the JSON hides is hidden here: a hidden cell says so in words.

mod answers;
mod books;
mod findings;
mod items;
mod number;
mod questions;
mod rated;
mod reactions;
mod readme;
mod scale;
mod themes;
mod together;
mod words;

use glane_analysis::{ContentReading, QuestionReading, Reading};
use glane_core::disclosure::Disclosed;
use glane_stats::Ratio;

use crate::document::{Document, anchor};
use crate::picture::{Asked, Look};
use crate::words::Texts;

pub(crate) use readme::{Line, readme};

/// One sheet, or one file a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Grid {
    /// On a tab: short, and what it begins with tells it from the others.
    pub tab: String,
    /// A file's name without its ending.
    pub file: String,
    /// Over the tables.
    pub title: String,
    /// The tables, each with its header.
    pub tables: Vec<Table>,
    /// What is said of them.
    pub notes: Vec<String>,
}

/// A table with its header.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    /// What tells it from the other tables of its grid, at the end of a file's name.
    pub part: Option<String>,
    pub head: Vec<String>,
    /// How many rows at the top are what the others are parts of.
    pub totals: usize,
    pub rows: Vec<Vec<Value>>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Nothing,
    Text(String),
    /// What stands for a figure that may not be read.
    Hidden(String),
    Count(u64),
    /// A step of a scale, which may be negative.
    Step(i64),
    /// A part of a whole; of no whole it is nothing.
    Share(u64, u64),
    Mean(Ratio),
    Median(Ratio),
    /// A number with so many decimals.
    Number(Ratio, u8),
}

impl Value {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A count, or the words that stand for one that may not be read.
    fn masked(cell: Disclosed<u64>, texts: &Texts<'_>) -> Self {
        match cell {
            Disclosed::Shown(count) => Self::Count(count),
            Disclosed::Hidden => Self::Hidden(texts.text("restitution-cell-withheld")),
        }
    }
}

/// All grids of a restitution, in order: questions one by one, then what was found, what the room made of it, the books
/// of themes and words, and answers one by one where they may be given so.
pub(crate) fn grids(reading: &Reading, doc: &Document, texts: &Texts<'_>) -> Vec<Grid> {
    // What was not asked has no figures; the method says which those are.
    let told: Vec<(usize, &QuestionReading)> = (1..)
        .zip(&reading.questions)
        .filter(|(_, one)| {
            let anchor = anchor(&one.key);
            doc.questions.iter().any(|part| part.anchor == anchor)
        })
        .collect();
    let questions = questions::grid(reading, &told, texts);
    let mut out = vec![findings::grid(doc, texts), questions];
    for (n, question) in told {
        let others = reading.other_rounds(&question.key);
        let names = Names {
            n,
            again: !others.is_empty(),
            texts,
        };
        out.push(names.grid(question));
        out.extend(others.iter().map(|other| names.grid(&other.figures)));
    }
    out.extend(reactions::grid(reading, doc, texts));
    out.extend(books::grids(reading, texts));
    out.extend(answers::grids(reading, texts));
    out
}

/// What grids about a question are called.
struct Names<'a> {
    /// The question's number.
    n: usize,
    /// Whether it was asked more than once: names then tell the round.
    again: bool,
    texts: &'a Texts<'a>,
}

impl Names<'_> {
    fn grid(&self, question: &QuestionReading) -> Grid {
        let texts = &self.texts.of_answers(question);
        let asked = Asked {
            reading: question,
            texts,
            look: Look::Page,
            id: "",
        };
        let (mut tables, notes) = match &question.content {
            ContentReading::Items(items) => items::tables(&asked, items),
            ContentReading::Scale(scale) => scale::tables(&asked, scale),
            ContentReading::Number(number) => number::tables(&asked, number),
            ContentReading::Rated(rated) => rated::tables(&asked, rated),
            ContentReading::Words(words) => words::tables(&asked, words),
            ContentReading::Texts(read) => themes::tables(&asked, read),
        };
        tables.extend(together::table(&asked));
        let hides = tables.iter().any(Table::hides);
        let hidden = hides.then(|| self.texts.text("restitution-hidden-note"));
        let (accounting, raised) = crate::words::accounting(question, texts);
        let told = [accounting].into_iter().chain(raised).chain(notes);
        self.named(question, None, tables, told.chain(hidden).collect())
    }

    /// A grid about a question; `part` tells which of several.
    fn named(
        &self,
        question: &QuestionReading,
        part: Option<&str>,
        tables: Vec<Table>,
        notes: Vec<String>,
    ) -> Grid {
        let texts = self.texts;
        let label = texts.label(&question.label);
        let round = self
            .again
            .then(|| crate::document::round(question.round, texts));
        let part = part.map(|part| {
            (
                texts.text(&format!("restitution-grid-{part}")),
                texts.text(&format!("restitution-file-{part}")),
            )
        });
        let mut tab = texts.format("restitution-grid-tab", &[("n", self.n.into())]);
        let mut file = format!("{}-{}", texts.text("restitution-file-question"), self.n);
        let mut title = texts.format(
            "restitution-heading-question",
            &[("n", self.n.into()), ("question", label.into())],
        );
        for more in round.iter().chain(part.as_ref().map(|(shown, _)| shown)) {
            tab = format!("{tab} {more}");
            title = format!("{title} · {more}");
        }
        if part.is_none() {
            tab = format!("{tab} {label}");
        }
        if self.again {
            let round = question.round.0;
            file = format!("{file}-{}-{round}", texts.text("restitution-file-round"));
        }
        if let Some((_, part)) = part {
            file = format!("{file}-{part}");
        }
        Grid {
            tab,
            file,
            title,
            tables,
            notes,
        }
    }
}

impl Value {
    fn is_figure(&self) -> bool {
        !matches!(self, Self::Text(_) | Self::Nothing)
    }
}

impl Table {
    fn hides(&self) -> bool {
        let mut cells = self.rows.iter().flatten();
        cells.any(|cell| matches!(cell, Value::Hidden(_)))
    }

    /// Whether a column holds figures.
    pub fn is_figures(&self, at: usize) -> bool {
        let mut cells = self.rows.iter().filter_map(|row| row.get(at));
        cells.any(Value::is_figure)
    }
}

/// The headers of groups.
fn group_heads(asked: &Asked<'_>) -> impl Iterator<Item = String> {
    let groups = asked.reading.groups.iter();
    groups.map(|group| asked.texts.label(&group.label).to_owned())
}

/// The row of those who answered: in the room, and of each group.
fn answered(asked: &Asked<'_>, between: usize) -> Vec<Value> {
    let texts = asked.texts;
    let n = asked.reading.n;
    let groups = asked.reading.groups.iter();
    [
        Value::Text(texts.text("restitution-table-answered")),
        Value::Count(n),
    ]
    .into_iter()
    .chain(std::iter::repeat_n(Value::Nothing, between))
    .chain(groups.map(|group| Value::masked(group.n, texts)))
    .collect()
}

#[cfg(test)]
mod tests;
