//! Options, slots and ideas: people, shares, groups.

use glane_analysis::{GroupContent, ItemsReading};
use glane_core::disclosure::Disclosed;
use glane_core::kind::Kind;

use super::{Table, Value, answered, group_heads};
use crate::picture::{Asked, item};

pub(super) fn tables(asked: &Asked<'_>, items: &ItemsReading) -> (Vec<Table>, Vec<String>) {
    let texts = asked.texts;
    let n = asked.reading.n;
    let [what, how_many] = match asked.reading.kind {
        Kind::Slots(_) => ["slot", "people"],
        Kind::Ideas(_) => ["idea", "votes"],
        _ => ["option", "people"],
    }
    .map(|column| texts.text(&format!("restitution-table-{column}")));
    let share = texts.format("restitution-table-share-of", &[("n", n.into())]);
    let rows = item::ordered(asked, items).into_iter().map(|(at, one)| {
        let cells = asked.reading.groups.iter().map(|group| {
            let cell = match &group.content {
                GroupContent::Items(cells) => cells.get(at).copied(),
                _ => None,
            };
            Value::masked(cell.unwrap_or(Disclosed::Hidden), texts)
        });
        [
            Value::Text(item::name(one, texts)),
            Value::Count(one.count),
            Value::Share(one.count, n),
        ]
        .into_iter()
        .chain(cells)
        .collect()
    });
    let table = Table {
        part: None,
        head: [what, how_many, share]
            .into_iter()
            .chain(group_heads(asked))
            .collect(),
        totals: 1,
        rows: std::iter::once(answered(asked, 1)).chain(rows).collect(),
    };
    let merged = items.items.iter().filter(|one| !one.merged.is_empty());
    let notes = merged.map(|one| {
        texts.format(
            "restitution-grid-merged",
            &[
                ("idea", item::name(one, texts).into()),
                ("n", one.merged.len().into()),
                ("merged", texts.list(&one.merged).into()),
            ],
        )
    });
    (vec![table], notes.collect())
}
