//! « Lisez-moi »: what the tables are, whom they are about, what they cannot say.

use super::Grid;
use crate::document::Document;
use crate::words::Texts;

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Line {
    Title(String),
    Heading(String),
    Text(String),
}

/// All lines: the document's own words, then what each table holds.
pub(crate) fn readme(doc: &Document, grids: &[Grid], texts: &Texts<'_>) -> Vec<Line> {
    let facts: Vec<String> = doc
        .facts
        .iter()
        .map(|fact| format!("{} {}", fact.number, fact.of))
        .collect();
    let text = |key: &str| Line::Text(texts.text(key));
    let mut out = vec![
        Line::Title(doc.page_title.clone()),
        Line::Text(doc.subtitle.clone()),
        Line::Text(facts.join(" · ")),
    ];
    if let Some(sample) = &doc.sample {
        if sample.labelled {
            out.push(Line::Heading(sample.label.clone()));
        }
        out.push(Line::Text(sample.text.clone()));
    }
    out.push(Line::Heading(texts.text("restitution-grid-how")));
    out.push(text("restitution-grid-how-numbers"));
    out.push(text("restitution-grid-how-hidden"));
    out.push(text("restitution-grid-how-answers"));
    out.push(Line::Heading(texts.text("restitution-grid-holds")));
    out.extend(grids.iter().map(|grid| Line::Text(grid.title.clone())));
    for part in &doc.method.parts {
        out.push(Line::Heading(part.heading.clone()));
        out.extend(part.sentences.iter().cloned().map(Line::Text));
    }
    out.push(Line::Heading(texts.text("restitution-grid-source")));
    out.extend(doc.footer.iter().cloned().map(Line::Text));
    out
}
