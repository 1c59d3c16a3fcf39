//! The questions: how they were asked and who answered.

use glane_analysis::{QuestionReading, Reading};

use super::{Grid, Table, Value};
use crate::words::Texts;

pub(super) fn grid(
    reading: &Reading,
    told: &[(usize, &QuestionReading)],
    texts: &Texts<'_>,
) -> Grid {
    let rows = told.iter().flat_map(|&(n, question)| {
        let n = u64::try_from(n).unwrap_or(u64::MAX);
        let others = reading.other_rounds(&question.key).iter();
        let others = others.map(|other| &other.figures);
        let rounds = std::iter::once(question).chain(others);
        rounds.map(move |round| row(n, round, texts))
    });
    let head = [
        "number",
        "key",
        "question",
        "kind",
        "round",
        "answered",
        "raised",
        "blank",
        "unreadable",
        "missing",
    ];
    Grid {
        tab: texts.text("restitution-grid-questions"),
        file: texts.text("restitution-file-questions"),
        title: texts.text("restitution-grid-questions"),
        tables: vec![Table {
            part: None,
            head: head
                .map(|column| texts.text(&format!("restitution-column-{column}")))
                .into(),
            totals: 0,
            rows: rows.collect(),
        }],
        notes: Vec::new(),
    }
}

fn row(n: u64, question: &QuestionReading, texts: &Texts<'_>) -> Vec<Value> {
    let kind = texts.text(&format!("common-kind-{}", question.kind.name()));
    let kind = if question.is_by_table() {
        texts.format("tables-kind", &[("kind", kind.into())])
    } else {
        kind
    };
    vec![
        Value::Count(n),
        Value::text(question.key.as_str()),
        Value::text(texts.label(&question.label)),
        Value::Text(kind),
        Value::Count(u64::from(question.round.0)),
        // Hands are nobody's: the people's columns add up without them, and they have one of their own.
        Value::Count(question.n.saturating_sub(question.raised)),
        Value::Count(question.raised),
        Value::Count(question.blank),
        Value::Count(question.unreadable),
        Value::Count(question.missing),
    ]
}
