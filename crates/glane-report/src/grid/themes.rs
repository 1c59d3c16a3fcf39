//! The themes of an open question: by people's decisions, beside them what the machine proposes, and by group.

use glane_analysis::{GroupContent, TextsReading};
use glane_core::disclosure::Disclosed;

use super::{Table, Value, answered, group_heads};
use crate::picture::{Asked, open};

/// The columns between the people and the groups.
const BETWEEN: usize = 3;

pub(super) fn tables(asked: &Asked<'_>, read: &TextsReading) -> (Vec<Table>, Vec<String>) {
    let texts = asked.texts;
    let n = asked.reading.n;
    let written = texts.format("restitution-open-count", &[("n", read.texts.into())]);
    if read.themes.is_empty() {
        return (Vec::new(), vec![written]);
    }
    let column = |name: &str| texts.text(&format!("restitution-table-{name}"));
    // Until people coded there is nothing of theirs to cross, as in the page.
    let crossed = read.is_begun();
    let heads = group_heads(asked).filter(|_| crossed);
    let head = [
        column("theme"),
        column("people"),
        column("mentions"),
        texts.format("restitution-table-share-of", &[("n", n.into())]),
        column("proposed"),
    ];
    let themes = open::ordered(asked, read).into_iter().map(|(at, one)| {
        let cells = asked.reading.groups.iter().filter(|_| crossed);
        let cells = cells.map(|group| {
            let cell = match &group.content {
                GroupContent::Themes(cells) => cells.decided.get(at).copied(),
                _ => None,
            };
            Value::masked(cell.unwrap_or(Disclosed::Hidden), texts)
        });
        [
            Value::text(texts.label(&one.theme.label)),
            Value::Count(one.decided.people),
            Value::Count(one.decided.mentions),
            Value::Share(one.decided.people, n),
            Value::Count(one.proposed.people),
        ]
        .into_iter()
        .chain(cells)
        .collect::<Vec<_>>()
    });
    let left = [
        ("restitution-themes-none", read.unthemed),
        ("restitution-themes-uncoded", read.uncoded),
        ("restitution-themes-disputed", read.disputed),
    ];
    let left = left.map(|(key, people)| {
        vec![
            Value::Text(texts.text(key)),
            Value::Count(people),
            Value::Nothing,
            Value::Share(people, n),
        ]
    });
    let mut total = answered(asked, BETWEEN);
    if !crossed {
        total.truncate(head.len());
    }
    let table = Table {
        part: None,
        head: head.into_iter().chain(heads).collect(),
        totals: 1,
        rows: [total].into_iter().chain(themes).chain(left).collect(),
    };
    (vec![table], vec![written])
}
