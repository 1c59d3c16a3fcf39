//! `scripts/oracle/interval.py`.

use glane_stats::interval::{bca, drawn, funnel, resample, wilson};
use serde_json::{Value, json};

use crate::input::{field, float, list, scored};
use crate::{Answer, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    let whole = |name| field(input, name, Value::as_u64);
    let counts = || field(input, "counts", list(scored));
    let confidence = || field(input, "confidence", float);
    Ok(match method {
        "wilson" => {
            let found = wilson(whole("part")?, whole("whole")?, confidence()?)?;
            json!({ "low": found.low, "high": found.high })
        }
        "drawn" => {
            let found = drawn(
                whole("part")?,
                whole("whole")?,
                whole("size")?,
                confidence()?,
            )?;
            json!({ "low": found.low, "high": found.high })
        }
        "funnel" => {
            let found = funnel(
                whole("part")?,
                whole("whole")?,
                whole("size")?,
                confidence()?,
            )?;
            json!({ "low": found.low, "high": found.high })
        }
        "resample" => {
            json!({ "means": resample(&counts()?, whole("resamples")?, whole("seed")?)? })
        }
        "bca" => {
            let found = bca(
                &counts()?,
                confidence()?,
                whole("resamples")?,
                whole("seed")?,
            )?;
            let interval = found.interval;
            json!({ "low": interval.low, "high": interval.high, "resamples": found.resamples })
        }
        _ => return Err(unknown(method)),
    })
}
