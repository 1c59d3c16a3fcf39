//! What the room made of the findings put to it, and what people would nuance, where it may be read.

use glane_analysis::{Reaction, Reading};
use glane_core::reaction::Stance;

use super::{Grid, Table, Value};
use crate::document::Document;
use crate::words::Texts;

/// Nothing where no finding was put, or nobody reacted.
pub(super) fn grid(reading: &Reading, doc: &Document, texts: &Texts<'_>) -> Option<Grid> {
    let all = &reading.reactions;
    if all.is_empty() {
        return None;
    }
    let column = |name: &str| texts.text(&format!("restitution-column-{name}"));
    let head = ["shown", "reacted"].into_iter();
    let head = head.chain(["agree", "nuance", "disagree"]);
    let head = head.chain(["phones-agree", "phones-nuance", "phones-disagree"]);
    let head = head.chain(["hands-agree", "hands-nuance", "hands-disagree", "withheld"]);
    let counts = Table {
        part: None,
        head: head.map(column).collect(),
        totals: 0,
        rows: all.iter().map(|one| row(one, texts)).collect(),
    };
    let nuances = all.iter().flat_map(|one| {
        let shown = words(one, texts);
        let nuances = one.nuances.iter();
        nuances.map(move |nuance| vec![Value::text(shown), Value::text(nuance.text.as_str())])
    });
    let nuances = Table {
        part: Some(texts.text("restitution-file-nuances")),
        head: ["shown", "written"].map(column).into(),
        totals: 0,
        rows: nuances.collect(),
    };
    let is_written = !nuances.rows.is_empty();
    let sample = doc.sample.iter().map(|sample| {
        let label = sample.labelled.then(|| format!("{}. ", sample.label));
        label.unwrap_or_default() + &sample.text
    });
    Some(Grid {
        tab: texts.text("restitution-grid-reactions"),
        file: texts.text("restitution-file-reactions"),
        title: texts.text("restitution-grid-reactions"),
        tables: [counts]
            .into_iter()
            .chain(is_written.then_some(nuances))
            .collect(),
        notes: [texts.text("restitution-grid-reactions-how")]
            .into_iter()
            .chain(sample)
            .collect(),
    })
}

/// What the room was shown.
fn words<'a>(one: &'a Reaction, texts: &Texts<'_>) -> &'a str {
    texts.label(&one.put.words)
}

/// As many as the page tells, then by phone and by raised hand.
fn row(one: &Reaction, texts: &Texts<'_>) -> Vec<Value> {
    let all = |stance: Stance| Value::Count(one.count(stance));
    let people = |stance: Stance| Value::Count(one.people.get(&stance).copied().unwrap_or(0));
    let hands = |stance: Stance| Value::Count(one.hands.of(stance));
    [Value::text(words(one, texts)), Value::Count(one.n())]
        .into_iter()
        .chain(Stance::ALL.map(all))
        .chain(Stance::ALL.map(people))
        .chain(Stance::ALL.map(hands))
        .chain([Value::Count(one.withheld)])
        .collect()
}
