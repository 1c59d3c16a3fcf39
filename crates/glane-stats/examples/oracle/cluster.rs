//! `scripts/oracle/cluster.py`.

use glane_stats::Ratio;
use glane_stats::cluster::{
    Incidence, Settings, adjusted_rand, bipartition, join_short, reinert, stability, together,
    two_sizes,
};
use serde_json::{Value, json};

use crate::input::{field, list};
use crate::{Answer, Wrong, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    let number = |name| field(input, name, place);
    let classes = |name| field(input, name, classes);
    let sources = || field(input, "sources", list(place));
    let value = |ratio: Option<Ratio>| json!(ratio.map(Ratio::value));
    Ok(match method {
        "bipartition" => {
            let found = bipartition(&table(input)?)?;
            json!({
                "low": found.low,
                "high": found.high,
                "chi2": found.chi2,
                "silent": found.silent,
            })
        }
        "reinert" => {
            let found = reinert(&table(input)?, settings(input)?)?;
            let branches = found
                .tree
                .iter()
                .map(|node| node.branch.map(|branch| branch.chi2));
            json!({ "of": found.of, "chi2": branches.collect::<Vec<_>>() })
        }
        "stability" => {
            let found = stability(&table(input)?, settings(input)?, number("parts")?)?;
            json!({ "classes": found.classes, "together": value(found.together) })
        }
        "joined" => {
            let found = join_short(&table(input)?, &sources()?, number("least")?)?;
            json!({ "of": found.of, "units": found.table.iter().collect::<Vec<_>>() })
        }
        "two_sizes" => {
            let sizes = (number("short")?, number("long")?);
            let found = two_sizes(&table(input)?, &sources()?, sizes, settings(input)?)?;
            json!({
                "first": found.first,
                "second": found.second,
                "compared": found.compared,
                "together": value(found.together),
                "adjusted_rand": found.adjusted_rand,
            })
        }
        "together" => {
            json!({ "value": together(&classes("first")?, &classes("second")?)?.value() })
        }
        "adjusted_rand" => {
            json!({ "value": adjusted_rand(&classes("first")?, &classes("second")?)? })
        }
        _ => return Err(unknown(method)),
    })
}

/// The table of the fields `units`, the terms of each, and `terms`, how many there are.
pub(crate) fn table(input: &Value) -> Result<Incidence, Wrong> {
    let units = field(input, "units", list(list(place)))?;
    Ok(Incidence::new(units, field(input, "terms", place)?)?)
}

fn settings(input: &Value) -> Result<Settings, Wrong> {
    Ok(Settings {
        classes: field(input, "classes", place)?,
        least: field(input, "least", place)?,
        term_in: field(input, "term_in", place)?,
    })
}

fn place(value: &Value) -> Option<usize> {
    usize::try_from(value.as_u64()?).ok()
}

/// A list of classes, null for a unit without one.
fn classes(value: &Value) -> Option<Vec<Option<usize>>> {
    let class = |value: &Value| match value {
        Value::Null => Ok(None),
        value => place(value).map(Some).ok_or(()),
    };
    value
        .as_array()?
        .iter()
        .map(class)
        .collect::<Result<_, _>>()
        .ok()
}
