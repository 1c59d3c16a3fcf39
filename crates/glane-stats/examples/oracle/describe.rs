//! `scripts/oracle/describe.py`.

use glane_stats::{Ratio, Share, describe};
use serde_json::{Value, json};

use crate::input::{field, list, scored};
use crate::{Answer, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    let counts = || field(input, "counts", list(scored));
    let whole = |name| field(input, name, Value::as_u64);
    let value = |ratio: Option<Ratio>| json!({ "value": ratio.map(Ratio::value) });
    Ok(match method {
        "count" => {
            json!({ "counts": describe::count(field(input, "scores", list(Value::as_i64))?) })
        }
        "share" => value(Share::new(whole("part")?, whole("whole")?).ratio()),
        "mean" => value(describe::mean(counts()?)),
        "median" => value(describe::median(counts()?)),
        "quantile" => {
            let part = |name| whole(name).map(|part| u32::try_from(part).unwrap_or(u32::MAX));
            value(describe::quantile(
                counts()?,
                part("numerator")?,
                part("denominator")?,
            ))
        }
        "deviation" => json!({ "value": describe::deviation(&counts()?)? }),
        _ => return Err(unknown(method)),
    })
}
