//! `scripts/oracle/network.py`.

use glane_stats::network::{Pair, cooccurrence, cosine, dice, jaccard, maximum_spanning_forest};
use serde_json::{Value, json};

use crate::cluster::table;
use crate::input::{field, list};
use crate::{Answer, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    let pair = || field(input, "pair", pair);
    Ok(match method {
        "cooccurrence" => {
            let found = cooccurrence(&table(input)?);
            let pairs = found.pairs.iter();
            let pairs = pairs.map(|(&(one, other), &both)| json!([one, other, both]));
            json!({
                "units": found.units,
                "terms": found.terms,
                "pairs": pairs.collect::<Vec<_>>(),
            })
        }
        "jaccard" => json!({ "value": jaccard(pair()?)?.value() }),
        "dice" => json!({ "value": dice(pair()?)?.value() }),
        "cosine" => json!({ "value": cosine(pair()?)? }),
        "spanning" => {
            let nodes = field(input, "nodes", Value::as_u64)?;
            let nodes = usize::try_from(nodes).unwrap_or(usize::MAX);
            let found = maximum_spanning_forest(nodes, &field(input, "links", list(link))?)?;
            let links = found.links.iter();
            let kept = links.map(|link| json!([link.one, link.other, link.weight]));
            json!({
                "total": found.links.iter().map(|link| link.weight).sum::<f64>(),
                "count": found.links.len(),
                "pieces": found.pieces,
                "links": kept.collect::<Vec<_>>(),
            })
        }
        _ => return Err(unknown(method)),
    })
}

fn pair(value: &Value) -> Option<Pair> {
    match value.as_array()?.as_slice() {
        [one, other, both] => Some(Pair {
            one: one.as_u64()?,
            other: other.as_u64()?,
            both: both.as_u64()?,
        }),
        _ => None,
    }
}

fn link(value: &Value) -> Option<(usize, usize, f64)> {
    let place = |value: &Value| usize::try_from(value.as_u64()?).ok();
    match value.as_array()?.as_slice() {
        [one, other, weight] => Some((place(one)?, place(other)?, weight.as_f64()?)),
        _ => None,
    }
}
