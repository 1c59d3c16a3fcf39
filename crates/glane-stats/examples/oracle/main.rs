//! Answers the cases of `scripts/oracle-stats`: one JSON document a line in, one a line out, in the same order.
//!
//! In: `{"method": "exact/fisher", "input": {…}}`. Out: what the method says, an object; `{"undefined": "Empty"}`
//! where it says why there is no number. A family is a file here and a file of the same name in `scripts/oracle`.

mod agreement;
mod correction;
mod describe;
mod distribution;
mod effect;
mod exact;
mod input;
mod interval;
mod output;
mod random;
mod rank;
mod specificity;

use std::error::Error;
use std::io::{BufRead as _, Write as _};

use serde_json::{Value, json};

/// What a method says of an input, or why there is no number.
type Answer = Result<Value, Wrong>;

/// Why there is no answer.
enum Wrong {
    /// The method says why: that is an answer too.
    Undefined(glane_stats::Undefined),
    /// The case itself is wrong.
    Case(String),
}

impl From<glane_stats::Undefined> for Wrong {
    fn from(undefined: glane_stats::Undefined) -> Self {
        Self::Undefined(undefined)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let case: Value = serde_json::from_str(&line?)?;
        let method = case
            .get("method")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let input = case.get("input").unwrap_or(&Value::Null);
        let answer = match answer(method, input) {
            Ok(answer) => answer,
            Err(Wrong::Undefined(undefined)) => json!({ "undefined": format!("{undefined:?}") }),
            Err(Wrong::Case(wrong)) => return Err(format!("{method}: {wrong}: {case}").into()),
        };
        writeln!(out, "{answer}")?;
    }
    Ok(())
}

fn answer(method: &str, input: &Value) -> Answer {
    let (family, method) = method.split_once('/').unwrap_or_default();
    match family {
        "agreement" => agreement::answer(method, input),
        "correction" => correction::answer(method, input),
        "describe" => describe::answer(method, input),
        "distribution" => distribution::answer(method, input),
        "effect" => effect::answer(method, input),
        "exact" => exact::answer(method, input),
        "interval" => interval::answer(method, input),
        "random" => random::answer(method, input),
        "rank" => rank::answer(method, input),
        "specificity" => specificity::answer(method, input),
        _ => Err(unknown(method)),
    }
}

fn unknown(method: &str) -> Wrong {
    Wrong::Case(format!("no method {method}"))
}
