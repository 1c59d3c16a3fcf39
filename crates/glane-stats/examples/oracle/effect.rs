//! `scripts/oracle/effect.py`.

use glane_stats::effect::{cliff, cramer, eta_squared};
use serde_json::{Value, json};

use crate::input::{counted, field, list, scored};
use crate::{Answer, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    let group = |name| field(input, name, list(scored));
    let value = match method {
        "cramer" => cramer(&field(input, "table", list(counted))?)?,
        "cliff" => cliff(&group("first")?, &group("second")?)?,
        "eta_squared" => eta_squared(&field(input, "groups", list(list(scored)))?)?,
        _ => return Err(unknown(method)),
    };
    Ok(json!({ "value": value }))
}
