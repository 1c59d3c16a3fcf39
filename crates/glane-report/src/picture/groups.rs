//! Options, slots and ideas by group: a cluster of bars each.
//!
//! Groups differ in size, so a bar is as long as the share of its group, and its text says both numbers.

use glane_analysis::{GroupContent, GroupReading, ItemsReading};
use glane_core::disclosure::Disclosed;
use glane_core::kind::Kind;
use glane_figure::{Cell, Group, Grouped, GroupedOption, Table};

use super::{Asked, Picture, item};

/// The length of a whole group's bar.
const WHOLE: u64 = 1000;

pub(super) fn picture(asked: &Asked<'_>, items: &ItemsReading) -> Picture {
    let texts = asked.texts;
    let groups = &asked.reading.groups;
    let withheld = texts.text("restitution-cell-withheld");
    let label = |group: &GroupReading| texts.label(&group.label).to_owned();
    let names: Vec<String> = items.items.iter().map(|one| item::name(one, texts)).collect();
    let head = texts.text(match asked.reading.kind {
        Kind::Slots(_) => "restitution-table-slot",
        Kind::Ideas(_) => "restitution-table-idea",
        _ => "restitution-table-option",
    });

    let shown = |cell: Disclosed<u64>| match cell {
        Disclosed::Shown(count) => texts.count(count),
        Disclosed::Hidden => withheld.clone(),
    };
    let answered = std::iter::once(texts.text("restitution-table-answered"))
        .chain(groups.iter().map(|group| shown(group.n)))
        .collect();
    let rows = names.iter().enumerate().map(|(at, name)| {
        std::iter::once(name.clone()).chain(groups.iter().map(|group| shown(cell(group, at)))).collect()
    });
    let table = Table {
        caption: asked.title(),
        head: std::iter::once(head.clone()).chain(groups.iter().map(label)).collect(),
        rows: std::iter::once(answered).chain(rows).collect(),
    };

    let description = texts.format(
        "restitution-desc-groups",
        &[("n", groups.len().into()), ("groups", texts.list(&groups.iter().map(label).collect::<Vec<_>>()).into())],
    );
    let short = groups.iter().all(|group| label(group).chars().count() <= asked.look.group_key());
    let drawing = Grouped {
        id: asked.id.to_owned(),
        title: texts.format("restitution-by-group-title", &[("question", asked.title().into())]),
        desc: description.clone(),
        head,
        groups: groups
            .iter()
            .enumerate()
            .map(|(at, group)| Group { key: if short { label(group) } else { letter(at) }, label: label(group) })
            .collect(),
        options: names
            .into_iter()
            .enumerate()
            .map(|(at, label)| GroupedOption {
                label,
                cells: groups.iter().map(|group| bar(asked, group, at, &withheld)).collect(),
            })
            .collect(),
        max: Some(WHOLE),
        theme: asked.look.theme(),
    };
    let hides = groups.iter().any(|group| match &group.content {
        GroupContent::Items(cells) => cells.contains(&Disclosed::Hidden),
        _ => false,
    });
    Picture {
        svg: drawing.svg(),
        table,
        description,
        more: None,
        note: hides.then(|| texts.text("restitution-hidden-note")),
    }
}

/// A group's count for the item at a place; hidden rather than guessed where there is none.
fn cell(group: &GroupReading, at: usize) -> Disclosed<u64> {
    match &group.content {
        GroupContent::Items(cells) => cells.get(at).copied().unwrap_or(Disclosed::Hidden),
        _ => Disclosed::Hidden,
    }
}

fn bar(asked: &Asked<'_>, group: &GroupReading, at: usize, withheld: &str) -> Cell {
    match (cell(group, at), group.n) {
        (Disclosed::Shown(_), Disclosed::Shown(0)) => {
            Cell { value: 0, value_text: asked.texts.text("restitution-cell-none"), hidden: false }
        }
        (Disclosed::Shown(count), Disclosed::Shown(n)) => Cell {
            value: count.saturating_mul(WHOLE) / n,
            value_text: asked.texts.format("common-out-of", &[("count", count.into()), ("n", n.into())]),
            hidden: false,
        },
        _ => Cell { value: 0, value_text: withheld.to_owned(), hidden: true },
    }
}

/// A, B, C … Z, then 27, 28 …
fn letter(at: usize) -> String {
    match u8::try_from(at) {
        Ok(n) if n < 26 => char::from(b'A' + n).to_string(),
        _ => (at + 1).to_string(),
    }
}
