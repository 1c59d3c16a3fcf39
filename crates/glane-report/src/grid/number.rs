//! Numbers: people by range, then the mean, the median and the quarters of the room and of each group.

use glane_analysis::NumberReading;
use glane_core::disclosure::Disclosed;
use glane_core::kind::number::steps_in_one;
use glane_stats::Ratio;

use super::{Table, Value};
use crate::picture::{Asked, number as drawn};

pub(super) fn tables(asked: &Asked<'_>, number: &NumberReading) -> (Vec<Table>, Vec<String>) {
    let texts = asked.texts;
    let n = asked.reading.n;
    let column = |name: &str| texts.text(&format!("restitution-table-{name}"));
    let step = |at: i64| {
        let ratio = Ratio::new(i128::from(at), steps_in_one(number.decimals));
        ratio.map_or(Value::Nothing, |ratio| {
            Value::Number(ratio, number.decimals)
        })
    };
    let rows = number.bins.iter().map(|bin| {
        vec![
            step(bin.from),
            step(bin.to),
            Value::Count(bin.count),
            Value::Share(bin.count, n),
        ]
    });
    let distribution = Table {
        part: None,
        head: vec![
            column("from"),
            column("to"),
            column("people"),
            texts.format("restitution-table-share-of", &[("n", n.into())]),
        ],
        totals: 0,
        rows: rows.collect(),
    };
    let value = |value: Option<Ratio>| {
        value.map_or(Value::Nothing, |value| {
            Value::Number(value, number.decimals.max(1))
        })
    };
    let room = vec![
        Value::Text(texts.text("restitution-grid-room")),
        Value::Count(n),
        value(number.mean),
        value(number.median),
        value(number.lower),
        value(number.upper),
    ];
    let groups = asked.reading.groups.iter().map(|group| {
        let hidden = || Value::masked(Disclosed::Hidden, texts);
        let [mean, median] = match drawn::shown(group) {
            Some([mean, median]) => [value(mean), value(median)],
            None => [hidden(), hidden()],
        };
        vec![
            Value::text(texts.label(&group.label)),
            Value::masked(group.n, texts),
            mean,
            median,
            Value::Nothing,
            Value::Nothing,
        ]
    });
    let summary = Table {
        part: Some(texts.text("restitution-file-groups")),
        head: ["group", "answered", "mean", "median", "lower", "upper"]
            .map(column)
            .into(),
        totals: 1,
        rows: std::iter::once(room).chain(groups).collect(),
    };
    let bound = |at| texts.steps(at, number.decimals).into();
    let args = [
        ("min", bound(number.min)),
        ("max", bound(number.max)),
        ("unit", texts.label(&number.unit).into()),
    ];
    let range = texts.format("restitution-number-range", &args);
    (vec![distribution, summary], vec![range])
}
