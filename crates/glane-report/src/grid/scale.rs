//! A scale: its distribution, then the mean and the median of the room and of each group.

use glane_analysis::{GroupContent, GroupReading, ScaleReading};
use glane_core::disclosure::Disclosed;

use super::{Table, Value};
use crate::picture::{Asked, opinion};

pub(super) fn tables(asked: &Asked<'_>, scale: &ScaleReading) -> (Vec<Table>, Vec<String>) {
    let texts = asked.texts;
    let n = asked.reading.n;
    let column = |name: &str| texts.text(&format!("restitution-table-{name}"));
    let steps = scale.counts.iter().map(|(score, count)| {
        vec![
            Value::Step(*score),
            Value::Count(*count),
            Value::Share(*count, n),
        ]
    });
    let sides = opinion::sides(asked.reading, scale, texts).into_iter();
    let sides = sides.map(|(name, count)| {
        vec![
            Value::Text(name),
            Value::Count(count),
            Value::Share(count, n),
        ]
    });
    let distribution = Table {
        part: None,
        head: vec![
            column("score"),
            column("people"),
            texts.format("restitution-table-share-of", &[("n", n.into())]),
        ],
        totals: 0,
        rows: steps.chain(sides).collect(),
    };
    let room = vec![
        Value::Text(texts.text("restitution-grid-room")),
        Value::Count(n),
        scale.mean.map_or(Value::Nothing, Value::Mean),
        scale.median.map_or(Value::Nothing, Value::Median),
    ];
    let counts = scale.counts.iter().filter(|_| !scale.by_group.is_empty());
    let room = room
        .into_iter()
        .chain(counts.clone().map(|(_, count)| Value::Count(*count)));
    let groups = asked.reading.groups.iter().enumerate();
    let groups = groups.map(|(at, group)| {
        let steps = scale.by_group.get(at).into_iter().flatten();
        let steps = steps.map(|count| Value::Count(*count));
        row(asked, group).into_iter().chain(steps).collect()
    });
    let summary = Table {
        part: Some(texts.text("restitution-file-groups")),
        head: ["group", "answered", "mean", "median"]
            .map(column)
            .into_iter()
            .chain(counts.map(|(step, _)| texts.integer(*step)))
            .collect(),
        totals: 1,
        rows: std::iter::once(room.collect()).chain(groups).collect(),
    };
    let range = texts.format(
        "restitution-scale-range",
        &[("min", scale.min.into()), ("max", scale.max.into())],
    );
    (vec![distribution, summary], vec![range])
}

fn row(asked: &Asked<'_>, group: &GroupReading) -> Vec<Value> {
    let texts = asked.texts;
    let [mean, median] = match &group.content {
        GroupContent::Scale(Disclosed::Shown(scale)) => [
            scale.mean.map_or(Value::Nothing, Value::Mean),
            scale.median.map_or(Value::Nothing, Value::Median),
        ],
        _ => [(); 2].map(|()| Value::masked(Disclosed::Hidden, texts)),
    };
    vec![
        Value::text(texts.label(&group.label)),
        Value::masked(group.n, texts),
        mean,
        median,
    ]
}
