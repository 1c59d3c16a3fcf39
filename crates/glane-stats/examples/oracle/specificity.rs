//! `scripts/oracle/specificity.py`.

use glane_stats::specificity::lafon;
use serde_json::{Value, json};

use crate::input::field;
use crate::{Answer, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    let whole = |name| field(input, name, Value::as_u64);
    let value = match method {
        "lafon" => lafon(
            whole("whole")?,
            whole("part")?,
            whole("times")?,
            whole("inside")?,
        )?,
        _ => return Err(unknown(method)),
    };
    Ok(json!({ "value": value }))
}
