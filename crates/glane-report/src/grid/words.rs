//! Words, from the most mentioned to the least. They are not crossed with groups, here as in every file.

use glane_analysis::{WordReading, WordsReading};

use super::{Table, Value};
use crate::picture::Asked;

pub(super) fn tables(asked: &Asked<'_>, words: &WordsReading) -> (Vec<Table>, Vec<String>) {
    let texts = asked.texts;
    let rows = words.words.iter().map(|word| {
        vec![
            Value::text(word.shown.as_str()),
            Value::Count(word.mentions),
            Value::Count(word.people),
        ]
    });
    let table = Table {
        part: None,
        head: ["word", "mentions", "people"]
            .map(|column| texts.text(&format!("restitution-table-{column}")))
            .into(),
        totals: 0,
        rows: rows.collect(),
    };
    // By number alone: what is not shown may hurt.
    let told = |key: &str, left: &[WordReading]| {
        let mentions: u64 = left.iter().map(|word| word.mentions).sum();
        let args = [("n", left.len().into()), ("mentions", mentions.into())];
        (!left.is_empty()).then(|| texts.format(key, &args))
    };
    let notes = [
        told("restitution-words-held", &words.held),
        told("restitution-words-hidden", &words.hidden),
    ];
    (vec![table], notes.into_iter().flatten().collect())
}
