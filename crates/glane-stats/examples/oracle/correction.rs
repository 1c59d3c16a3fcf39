//! `scripts/oracle/correction.py`.

use glane_stats::correction::{benjamini_hochberg, holm};
use serde_json::{Value, json};

use crate::input::{field, float, list};
use crate::{Answer, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    let p = field(input, "p", list(float))?;
    let corrected = match method {
        "holm" => holm(&p)?,
        "benjamini_hochberg" => benjamini_hochberg(&p)?,
        _ => return Err(unknown(method)),
    };
    Ok(json!({ "p": corrected }))
}
