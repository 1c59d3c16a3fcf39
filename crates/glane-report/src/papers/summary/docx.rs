//! The sheet as a text.

use glane_core::date::Day;
use glane_office::docx::{self, Block, Run, Side, Style, Table};

use super::{Brief, Part, parts};
use crate::grid::Value;
use crate::words::Texts;

/// The whole file, dated of the workshop's day.
pub(crate) fn docx(brief: &Brief<'_>, day: Day) -> Vec<u8> {
    let (doc, texts) = (brief.doc, brief.texts);
    let text = |style, said: &str| Block::Text(style, vec![Run::plain(said)]);
    let mut blocks = vec![
        text(Style::Eyebrow, &texts.text("restitution-summary-name")),
        text(Style::Title, &doc.title),
    ];
    if let Some(sample) = &doc.sample {
        let label = Run::strong(format!("{} ", sample.label));
        let label = sample.labelled.then_some(label);
        let runs = label.into_iter().chain([Run::plain(sample.text.as_str())]);
        blocks.push(Block::Text(Style::Note, runs.collect()));
    }
    for part in parts(brief) {
        blocks.push(Block::Heading {
            level: 1,
            over: None,
            text: part.heading.clone(),
            bookmark: None,
        });
        blocks.push(Block::Table(table(&part, texts)));
        let more = part.more.as_deref();
        blocks.extend(more.map(|more| text(Style::Note, more)));
    }
    blocks.push(text(Style::Foot, &doc.footer.join(" · ")));
    docx::file(&docx::Document {
        properties: brief.properties("restitution-summary-name", day),
        foot: vec![Run::plain(doc.title.as_str())],
        page_of: doc.page_of.clone(),
        is_dense: true,
        blocks,
    })
}

fn table(part: &Part, texts: &Texts<'_>) -> Table {
    let columns = part.head.len();
    let side = |at: usize| {
        let mut cells = part.rows.iter().filter_map(|row| row.get(at));
        if at + part.blank >= columns {
            Side::Blank
        } else if cells.any(|cell| matches!(cell, Value::Count(_))) {
            Side::End
        } else {
            Side::Start
        }
    };
    let cell = |value: &Value| match value {
        Value::Text(said) => said.clone(),
        Value::Count(n) => texts.count(*n),
        _ => String::new(),
    };
    Table {
        title: part.heading.clone(),
        head: part.head.clone(),
        sides: (0..columns).map(side).collect(),
        rows: part
            .rows
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect(),
    }
}
