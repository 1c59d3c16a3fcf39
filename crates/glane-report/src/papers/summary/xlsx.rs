//! The sheet as a spreadsheet: numbers that are numbers, frames where something is to be filled in.

use glane_core::date::Day;
use glane_office::xlsx::{self, Cell, Look, Sheet, Workbook};

use super::{Brief, Part, parts};
use crate::grid::Value;
use crate::xlsx::cell;

/// The whole file, dated of the workshop's day.
pub(crate) fn xlsx(brief: &Brief<'_>, day: Day) -> Vec<u8> {
    let (doc, texts) = (brief.doc, brief.texts);
    let name = texts.text("restitution-summary-name");
    let said = |said: &str, look| vec![Cell::text(said, look)];
    let mut rows = vec![said(&doc.title, Look::Title), said(&name, Look::Plain)];
    if let Some(sample) = &doc.sample {
        if sample.labelled {
            rows.push(said(&sample.label, Look::Total));
        }
        rows.push(said(&sample.text, Look::Note));
    }
    for part in parts(brief) {
        rows.push(Vec::new());
        rows.push(said(&part.heading, Look::Total));
        rows.extend(written(&part));
        let more = part.more.as_deref();
        rows.extend(more.map(|more| said(more, Look::Note)));
    }
    rows.push(Vec::new());
    rows.extend(doc.footer.iter().map(|line| said(line, Look::Note)));
    let sheet = Sheet {
        name,
        frozen: 0,
        is_one_page: true,
        rows,
    };
    xlsx::file(&Workbook {
        properties: brief.properties("restitution-summary-name", day),
        sheets: vec![sheet],
    })
}

fn written(part: &Part) -> impl Iterator<Item = Vec<Cell>> {
    let is_count = |at: usize| {
        let mut cells = part.rows.iter().filter_map(|row| row.get(at));
        cells.any(|cell| matches!(cell, Value::Count(_)))
    };
    let head = part.head.iter().enumerate().map(|(at, said)| {
        let look = if is_count(at) {
            Look::HeadEnd
        } else {
            Look::Head
        };
        Cell::text(said.as_str(), look)
    });
    let one = |value: &Value| Cell {
        value: cell(value),
        look: match value {
            Value::Nothing => Look::Blank,
            _ => Look::Plain,
        },
    };
    let rows = part.rows.iter().map(|row| row.iter().map(one).collect());
    let rows: Vec<Vec<Cell>> = rows.collect();
    std::iter::once(head.collect()).chain(rows)
}
