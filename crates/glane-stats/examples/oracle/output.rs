//! How answers that several families share are written.

use glane_stats::{How, PValue};
use serde_json::{Map, Value, json};

/// A probability, how it was computed, and the numbers that come with it.
pub(crate) fn p_value<const N: usize>(p: PValue, with: [(&str, f64); N]) -> Value {
    let (how, draws) = match p.how {
        How::Exact => ("exact", None),
        How::MonteCarlo { draws } => ("drawn", Some(draws)),
        How::Asymptotic => ("limit", None),
    };
    let own = [
        ("p", json!(p.value)),
        ("how", json!(how)),
        ("draws", json!(draws)),
    ];
    let with = with.map(|(name, number)| (name, json!(number)));
    let fields: Map<String, Value> = own
        .into_iter()
        .chain(with)
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    Value::Object(fields)
}
