//! `scripts/oracle/agreement.py`.

use glane_stats::agreement::{Level, kappa, krippendorff};
use serde_json::{Value, json};

use crate::input::{counted, field, list};
use crate::{Answer, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    let value = match method {
        "kappa" => kappa(&field(input, "table", list(counted))?)?,
        "krippendorff" => {
            let codes = field(
                input,
                "codes",
                list(list(|code: &Value| Some(code.as_i64()))),
            )?;
            krippendorff(&codes, field(input, "level", level)?)?
        }
        _ => return Err(unknown(method)),
    };
    Ok(json!({ "value": value }))
}

fn level(value: &Value) -> Option<Level> {
    match value.as_str()? {
        "nominal" => Some(Level::Nominal),
        "ordinal" => Some(Level::Ordinal),
        "interval" => Some(Level::Interval),
        _ => None,
    }
}
