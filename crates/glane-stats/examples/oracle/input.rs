//! What cases are made of, read from JSON.

use glane_stats::{Effort, Side};
use serde_json::Value;

use crate::Wrong;

/// The field of that name, read by one of the functions below.
pub(crate) fn field<T>(
    input: &Value,
    name: &str,
    read: impl FnOnce(&Value) -> Option<T>,
) -> Result<T, Wrong> {
    input
        .get(name)
        .and_then(read)
        .ok_or_else(|| Wrong::Case(format!("its `{name}` cannot be read")))
}

/// A number, or one of the strings `inf`, `-inf`, `nan`, which JSON has no word for.
pub(crate) fn float(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.parse().ok())
}

/// A list of what another function reads.
pub(crate) fn list<T>(read: impl Fn(&Value) -> Option<T>) -> impl Fn(&Value) -> Option<Vec<T>> {
    move |value| value.as_array()?.iter().map(&read).collect()
}

/// A score and how many gave it.
pub(crate) fn scored(value: &Value) -> Option<(i64, u64)> {
    match value.as_array()?.as_slice() {
        [score, count] => Some((score.as_i64()?, count.as_u64()?)),
        _ => None,
    }
}

/// A list of counts.
pub(crate) fn counted(value: &Value) -> Option<Vec<u64>> {
    list(Value::as_u64)(value)
}

/// Which outcomes count as « at least as far ».
pub(crate) fn side(value: &Value) -> Option<Side> {
    match value.as_str()? {
        "both" => Some(Side::Both),
        "low" => Some(Side::Low),
        "high" => Some(Side::High),
        _ => None,
    }
}

/// The effort asked for, or the usual one.
pub(crate) fn effort(input: &Value) -> Effort {
    let usual = Effort::default();
    let given = |name, usual| input.get(name).and_then(Value::as_u64).unwrap_or(usual);
    Effort {
        seed: given("seed", usual.seed),
        steps: given("steps", usual.steps),
        draws: given("draws", usual.draws),
    }
}
