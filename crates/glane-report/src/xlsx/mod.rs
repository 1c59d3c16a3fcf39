//! The restitution's figures as a workbook: what to read first, then one sheet a question.

use glane_analysis::Reading;
use glane_office::xlsx::{self, Cell, Look, Sheet, Workbook};

use crate::document::Document;
use crate::grid::{self, Grid, Line, Table, Value};
use crate::words::Texts;

/// Sheets that stand before the questions' own: what to read, what was found, what was asked.
const TITLED: usize = 1;

/// The whole file, dated of the workshop's day.
pub(crate) fn xlsx(reading: &Reading, doc: &Document, texts: &Texts<'_>) -> Vec<u8> {
    let grids = grid::grids(reading, doc, texts);
    let first = readme(doc, &grids, texts);
    xlsx::file(&Workbook {
        properties: crate::docx::properties(doc, reading.script.day),
        sheets: std::iter::once(first)
            .chain(grids.iter().map(sheet))
            .collect(),
    })
}

fn readme(doc: &Document, grids: &[Grid], texts: &Texts<'_>) -> Sheet {
    let rows = grid::readme(doc, grids, texts).into_iter().map(|line| {
        vec![match line {
            Line::Title(said) => Cell::text(said, Look::Title),
            Line::Heading(said) => Cell::text(said, Look::Total),
            Line::Text(said) => Cell::text(said, Look::Plain),
        }]
    });
    Sheet {
        name: texts.text("restitution-grid-readme"),
        frozen: 0,
        is_one_page: false,
        rows: rows.collect(),
    }
}

/// A title, the first table with its header in sight, the others, what is said of them.
fn sheet(grid: &Grid) -> Sheet {
    let mut rows = vec![vec![Cell::text(grid.title.as_str(), Look::Title)]];
    for (at, table) in grid.tables.iter().enumerate() {
        if at > 0 {
            rows.push(Vec::new());
        }
        rows.extend(written(table));
    }
    rows.push(Vec::new());
    let notes = grid.notes.iter();
    rows.extend(notes.map(|note| vec![Cell::text(note.as_str(), Look::Note)]));
    Sheet {
        name: grid.tab.clone(),
        is_one_page: false,
        frozen: grid.tables.first().map_or(0, |_| TITLED + 1),
        rows,
    }
}

fn written(table: &Table) -> impl Iterator<Item = Vec<Cell>> {
    let head = table.head.iter().enumerate().map(|(at, said)| {
        let look = if table.is_figures(at) {
            Look::HeadEnd
        } else {
            Look::Head
        };
        Cell::text(said.as_str(), look)
    });
    let head = head.collect();
    let rows = table.rows.iter().enumerate().map(|(at, row)| {
        let look = if at < table.totals {
            Look::Total
        } else {
            Look::Plain
        };
        let cell = |value: &Value| Cell {
            value: cell(value),
            look: match value {
                Value::Hidden(_) => Look::Instead,
                _ => look,
            },
        };
        row.iter().map(cell).collect()
    });
    std::iter::once(head).chain(rows)
}

pub(crate) fn cell(value: &Value) -> xlsx::Value {
    match value {
        Value::Nothing => xlsx::Value::Nothing,
        Value::Text(said) if said.is_empty() => xlsx::Value::Nothing,
        Value::Text(said) | Value::Hidden(said) => xlsx::Value::Text(said.clone()),
        Value::Count(n) => xlsx::Value::Whole(i64::try_from(*n).unwrap_or(i64::MAX)),
        Value::Step(n) => xlsx::Value::Whole(*n),
        Value::Share(part, whole) => glane_stats::Ratio::new(i128::from(*part), *whole)
            .map_or(xlsx::Value::Nothing, |share| {
                xlsx::Value::Share(share.value())
            }),
        Value::Mean(mean) => xlsx::Value::Decimal(mean.value(), 1),
        Value::Number(number, places) => xlsx::Value::Decimal(number.value(), *places),
        Value::Median(median) => {
            let whole = median.numerator() % i128::from(median.denominator()) == 0;
            xlsx::Value::Decimal(median.value(), u8::from(!whole))
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
