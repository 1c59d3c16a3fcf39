//! What the figures say: the lessons first, then what is found about each question.

use super::{Grid, Table, Value};
use crate::document::Document;
use crate::words::Texts;

pub(super) fn grid(doc: &Document, texts: &Texts<'_>) -> Grid {
    let lessons = doc.told().map(|lesson| {
        let proof = lesson.proof.as_ref();
        let part = proof.and_then(|proof| {
            let mut parts = doc.questions.iter();
            parts.find(|part| part.anchor == proof.anchor)
        });
        let number = part.map_or("", |part| part.number.as_str());
        let signed = lesson.signed.as_deref().unwrap_or_default();
        [
            lesson.sentence.as_str(),
            proof.map_or(signed, |proof| proof.evidence.as_str()),
            number,
            lesson.label.as_ref().unwrap_or(&doc.lessons.heading),
        ]
    });
    let told = |sentence: &str| doc.told().any(|lesson| lesson.sentence == sentence);
    let others = doc.questions.iter().flat_map(|part| {
        let sentences = part.sentences.iter().filter(|sentence| !told(sentence));
        sentences.map(|sentence| [sentence.as_str(), "", part.number.as_str(), ""])
    });
    let rows = lessons
        .chain(others)
        .map(|cells| cells.map(Value::text).into());
    Grid {
        tab: texts.text("restitution-grid-findings"),
        file: texts.text("restitution-file-findings"),
        title: texts.text("restitution-grid-findings"),
        tables: vec![Table {
            part: None,
            head: ["finding", "base", "question", "lesson"]
                .map(|column| texts.text(&format!("restitution-column-{column}")))
                .into(),
            totals: 0,
            rows: rows.collect(),
        }],
        notes: vec![doc.lessons.intro.clone()],
    }
}
