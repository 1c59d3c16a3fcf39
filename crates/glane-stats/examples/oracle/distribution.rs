//! `scripts/oracle/distribution.py`.

use glane_stats::distribution::{
    Binomial, Hypergeometric, chi_squared_tail, gamma_tail, log_gamma, normal_quantile, normal_tail,
};
use serde_json::{Value, json};

use crate::input::{field, float};
use crate::{Answer, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    let number = |name| field(input, name, float);
    let whole = |name| field(input, name, Value::as_u64);
    Ok(match method {
        "log_gamma" => json!({ "value": log_gamma(number("x")?)? }),
        "normal_tail" => json!({ "value": normal_tail(number("x")?)? }),
        "normal_quantile" => json!({ "value": normal_quantile(number("x")?)? }),
        "gamma_tail" => json!({ "value": gamma_tail(number("shape")?, number("x")?)? }),
        "chi_squared_tail" => {
            json!({ "value": chi_squared_tail(number("x")?, whole("freedom")?)? })
        }
        "hypergeometric" => {
            let law = Hypergeometric::new(whole("population")?, whole("marked")?, whole("drawn")?)?;
            let at = whole("at")?;
            json!({ "at": law.probability(at), "high": law.high(at), "low": law.low(at) })
        }
        "binomial" => {
            let law = Binomial::new(whole("trials")?, number("chance")?)?;
            let at = whole("at")?;
            json!({ "at": law.probability(at), "high": law.high(at), "low": law.low(at) })
        }
        _ => return Err(unknown(method)),
    })
}
