//! `scripts/oracle/exact.py`.

use glane_stats::exact::{binomial, fisher, freeman_halton, permutation, sign};
use serde_json::Value;

use crate::input::{counted, effort, field, float, list, scored, side};
use crate::output::p_value;
use crate::{Answer, Wrong, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    let whole = |name| field(input, name, Value::as_u64);
    let side = || field(input, "side", side);
    let group = |name| field(input, name, list(scored));
    Ok(match method {
        "binomial" => {
            let chance = field(input, "chance", float)?;
            let (successes, trials) = (whole("successes")?, whole("trials")?);
            p_value(binomial(successes, trials, chance, side()?)?, [])
        }
        "sign" => p_value(sign(whole("up")?, whole("down")?, side()?)?, []),
        "fisher" => {
            let rows = field(input, "table", list(counted))?;
            let rows: Vec<[u64; 2]> = rows
                .into_iter()
                .filter_map(|row| row.try_into().ok())
                .collect();
            let table = rows
                .try_into()
                .map_err(|_| Wrong::Case("no table of two by two".to_owned()))?;
            p_value(fisher(table, side()?)?, [])
        }
        "freeman_halton" => {
            let table = field(input, "table", list(counted))?;
            let tested = freeman_halton(&table, &effort(input))?;
            p_value(tested.p, [("smallest_expected", tested.smallest_expected)])
        }
        "permutation" => {
            let tested = permutation(&group("first")?, &group("second")?, &effort(input))?;
            p_value(tested.p, [("difference", tested.difference)])
        }
        _ => return Err(unknown(method)),
    })
}
