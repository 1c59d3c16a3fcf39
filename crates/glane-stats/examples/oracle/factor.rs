//! `scripts/oracle/factor.py`.

use glane_stats::factor::{Point, correspondence};
use serde_json::{Value, json};

use crate::input::{field, list};
use crate::{Answer, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    if method != "correspondence" {
        return Err(unknown(method));
    }
    let table = field(input, "table", list(list(Value::as_u64)))?;
    let found = correspondence(&table)?;
    Ok(json!({
        "total": found.total,
        "inertia": found.inertia,
        "axes": found.axes.iter().map(|axis| axis.inertia).collect::<Vec<_>>(),
        "shares": found.axes.iter().map(|axis| axis.share).collect::<Vec<_>>(),
        "rows": points(&found.rows),
        "columns": points(&found.columns),
        "empty_rows": found.empty_rows,
        "empty_columns": found.empty_columns,
    }))
}

fn points(points: &[Point]) -> Value {
    let of = |value: fn(&Point) -> Value| points.iter().map(value).collect::<Vec<_>>();
    json!({
        "places": of(|point| json!(point.index)),
        "masses": of(|point| json!(point.mass.value())),
        "distances": of(|point| json!(point.distance)),
        "coordinates": of(|point| json!(point.coordinates)),
        "contributions": of(|point| json!(point.contributions)),
        "cos2": of(|point| json!(point.cos2)),
        "products": products(points),
    })
}

/// For each two points, the product of their coordinates over all axes: it does not depend on how axes of equal
/// inertia are turned.
fn products(points: &[Point]) -> Vec<Vec<f64>> {
    let product = |one: &Point, other: &Point| {
        let axes = one.coordinates.iter().zip(&other.coordinates);
        axes.map(|(x, y)| x * y).sum()
    };
    let with_all = |one| points.iter().map(|other| product(one, other)).collect();
    points.iter().map(with_all).collect()
}
