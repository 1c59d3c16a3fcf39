//! `scripts/oracle/random_.py`.

use glane_stats::random::Generator;
use serde_json::{Value, json};

use crate::input::field;
use crate::{Answer, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    let mut draws = Generator::new(field(input, "seed", Value::as_u64)?);
    Ok(match method {
        // As text: not every JSON reader keeps 64 bits.
        "generator" => json!({ "next": draws.next().to_string(), "unit": draws.unit() }),
        _ => return Err(unknown(method)),
    })
}
