//! `scripts/oracle/rank.py`.

use glane_stats::rank::{kruskal_wallis, mann_whitney};
use serde_json::Value;

use crate::input::{effort, field, list, scored};
use crate::output::p_value;
use crate::{Answer, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    let group = |name| field(input, name, list(scored));
    Ok(match method {
        "mann_whitney" => {
            let tested = mann_whitney(&group("first")?, &group("second")?, &effort(input))?;
            p_value(tested.p, [("u", tested.u)])
        }
        "kruskal_wallis" => {
            let tested =
                kruskal_wallis(&field(input, "groups", list(list(scored)))?, &effort(input))?;
            p_value(tested.p, [("h", tested.h)])
        }
        _ => return Err(unknown(method)),
    })
}
