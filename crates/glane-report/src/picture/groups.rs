//! Options, slots and ideas by group: a cluster of bars each.
//!
//! Groups differ in size, so a bar is as long as the share of its group, and its text says both numbers.
//! In a small room most cells are hidden: options with nothing to show are named in a line instead of
//! taking rows, and there is a drawing only if it shows at least as much as it hides.

use glane_analysis::{GroupContent, GroupReading, ItemsReading, TextsReading};
use glane_core::disclosure::Disclosed;
use glane_core::kind::Kind;
use glane_figure::{Cell, Group, Grouped, GroupedOption, Table};

use super::{Asked, Picture, item, open};
use crate::words::isolated;

/// The length of a whole group's bar.
const WHOLE: u64 = 1000;

/// One option and its cells, in the order of the groups.
struct Row {
    name: String,
    cells: Vec<Disclosed<u64>>,
}

impl Row {
    fn shown(&self) -> usize {
        self.cells
            .iter()
            .filter(|cell| cell.shown().is_some())
            .count()
    }
}

/// Options, slots and ideas.
pub(super) fn picture(asked: &Asked<'_>, items: &ItemsReading) -> Picture {
    let groups = &asked.reading.groups;
    let rows = item::ordered(asked, items)
        .into_iter()
        .map(|(at, one)| Row {
            name: item::name(one, asked.texts),
            cells: groups.iter().map(|group| cell(group, at)).collect(),
        });
    drawn(asked, rows)
}

/// Themes, by people's decisions; what the machine proposes is not drawn.
pub(super) fn themes(asked: &Asked<'_>, texts: &TextsReading) -> Picture {
    let groups = &asked.reading.groups;
    let rows = open::ordered(asked, texts)
        .into_iter()
        .map(|(at, one)| Row {
            name: asked.texts.label(&one.theme.label).to_owned(),
            cells: groups.iter().map(|group| cell(group, at)).collect(),
        });
    drawn(asked, rows)
}

fn drawn(asked: &Asked<'_>, rows: impl Iterator<Item = Row>) -> Picture {
    let texts = asked.texts;
    let groups = &asked.reading.groups;
    let (rows, withheld): (Vec<Row>, Vec<Row>) = rows.partition(|row| row.shown() > 0);
    let shown: usize = rows.iter().map(Row::shown).sum();
    let cells = rows.len() * groups.len();

    let quoted: Vec<String> = withheld
        .iter()
        .map(|row| texts.quote(&isolated(&row.name)))
        .collect();
    let more = (!quoted.is_empty()).then(|| {
        texts.format(
            "restitution-groups-withheld",
            &[("options", texts.list(&quoted).into())],
        )
    });
    let note = (shown < cells).then(|| texts.text("restitution-hidden-note"));
    let table = table(asked, &rows);
    if rows.is_empty() || shown * 2 < cells {
        return Picture {
            table,
            more,
            note,
            ..Picture::default()
        };
    }
    let drawing = drawing(asked, rows);
    Picture {
        svg: drawing.svg(),
        table,
        description: drawing.desc,
        more,
        note,
    }
}

/// What a group gives an option, drawn by its mean.
pub(super) struct Mean {
    pub length: u64,
    pub text: String,
    pub hidden: bool,
}

/// Options by the means of groups, where a bar of `whole` fills the width, or the longest does.
pub(super) fn means(
    asked: &Asked<'_>,
    rows: Vec<(String, Vec<Mean>)>,
    whole: Option<u64>,
) -> Picture {
    let texts = asked.texts;
    let groups = &asked.reading.groups;
    let bases = groups.iter().map(|group| match group.n {
        Disclosed::Shown(n) => texts.count(n),
        Disclosed::Hidden => texts.text("restitution-cell-withheld"),
    });
    let answered = std::iter::once(texts.text("restitution-table-answered"));
    let told = rows.iter().map(|(name, cells)| {
        let cells = cells.iter().map(|cell| cell.text.clone());
        std::iter::once(name.clone()).chain(cells).collect()
    });
    let table = Table {
        caption: asked.title(),
        head: std::iter::once(head(asked)).chain(labels(asked)).collect(),
        rows: std::iter::once(answered.chain(bases).collect())
            .chain(told)
            .collect(),
    };
    let cells = || rows.iter().flat_map(|(_, cells)| cells);
    let note = cells().any(|cell| cell.hidden);
    let note = note.then(|| texts.text("restitution-hidden-note"));
    if cells().filter(|cell| !cell.hidden).count() * 2 < cells().count() {
        return Picture {
            table,
            note,
            ..Picture::default()
        };
    }
    let options = rows.into_iter().map(|(label, cells)| GroupedOption {
        label,
        cells: cells
            .into_iter()
            .map(|cell| Cell {
                value: cell.length,
                value_text: cell.text,
                hidden: cell.hidden,
            })
            .collect(),
    });
    let options = options.collect();
    let drawing = grouped(asked, options, whole);
    Picture {
        svg: drawing.svg(),
        table,
        description: drawing.desc,
        more: None,
        note,
    }
}

fn head(asked: &Asked<'_>) -> String {
    asked.texts.text(match asked.reading.kind {
        Kind::Slots(_) => "restitution-table-slot",
        Kind::Ideas(_) => "restitution-table-idea",
        Kind::Open(_) => "restitution-table-theme",
        Kind::Grid(_) => "restitution-table-line",
        _ => "restitution-table-option",
    })
}

fn labels(asked: &Asked<'_>) -> Vec<String> {
    asked
        .reading
        .groups
        .iter()
        .map(|group| asked.texts.label(&group.label).to_owned())
        .collect()
}

fn table(asked: &Asked<'_>, rows: &[Row]) -> Table {
    let texts = asked.texts;
    let shown = |cell: &Disclosed<u64>| match cell {
        Disclosed::Shown(count) => texts.count(*count),
        Disclosed::Hidden => texts.text("restitution-cell-withheld"),
    };
    let bases = asked.reading.groups.iter().map(|group| shown(&group.n));
    let answered = std::iter::once(texts.text("restitution-table-answered"))
        .chain(bases)
        .collect();
    let rows = rows.iter().map(|row| {
        std::iter::once(row.name.clone())
            .chain(row.cells.iter().map(shown))
            .collect()
    });
    Table {
        caption: asked.title(),
        head: std::iter::once(head(asked)).chain(labels(asked)).collect(),
        rows: std::iter::once(answered).chain(rows).collect(),
    }
}

fn drawing(asked: &Asked<'_>, rows: Vec<Row>) -> Grouped {
    let groups = &asked.reading.groups;
    let options = rows.into_iter().map(|row| GroupedOption {
        label: row.name,
        cells: groups
            .iter()
            .zip(row.cells)
            .map(|(group, cell)| bar(asked, group, cell))
            .collect(),
    });
    grouped(asked, options.collect(), Some(WHOLE))
}

fn grouped(asked: &Asked<'_>, options: Vec<GroupedOption>, max: Option<u64>) -> Grouped {
    let texts = asked.texts;
    let groups = &asked.reading.groups;
    let labels = labels(asked);
    let short = labels
        .iter()
        .all(|label| label.chars().count() <= asked.look.group_key());
    Grouped {
        id: asked.id.to_owned(),
        title: texts.format(
            "restitution-by-group-title",
            &[("question", asked.title().into())],
        ),
        desc: texts.format(
            "restitution-desc-groups",
            &[
                ("n", groups.len().into()),
                ("groups", texts.list(&labels).into()),
            ],
        ),
        head: head(asked),
        groups: labels
            .into_iter()
            .enumerate()
            .map(|(at, label)| Group {
                key: if short { label.clone() } else { letter(at) },
                label,
            })
            .collect(),
        options,
        max,
        theme: asked.look.theme(),
    }
}

/// A group's count for the item at a place; hidden rather than guessed where there is none.
fn cell(group: &GroupReading, at: usize) -> Disclosed<u64> {
    match &group.content {
        GroupContent::Items(cells) => cells.get(at).copied().unwrap_or(Disclosed::Hidden),
        GroupContent::Themes(cells) => cells.decided.get(at).copied().unwrap_or(Disclosed::Hidden),
        _ => Disclosed::Hidden,
    }
}

fn bar(asked: &Asked<'_>, group: &GroupReading, cell: Disclosed<u64>) -> Cell {
    let texts = asked.texts;
    match (cell, group.n) {
        (Disclosed::Shown(_), Disclosed::Shown(0)) => Cell {
            value: 0,
            value_text: texts.text("restitution-cell-none"),
            hidden: false,
        },
        (Disclosed::Shown(count), Disclosed::Shown(n)) => Cell {
            value: count.saturating_mul(WHOLE) / n,
            value_text: texts.format("common-out-of", &[("count", count.into()), ("n", n.into())]),
            hidden: false,
        },
        _ => Cell {
            value: 0,
            value_text: texts.text("restitution-cell-withheld"),
            hidden: true,
        },
    }
}

/// A, B, C … Z, then 27, 28 …
fn letter(at: usize) -> String {
    match u8::try_from(at) {
        Ok(n) if n < 26 => char::from(b'A' + n).to_string(),
        _ => (at + 1).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn every_group_has_a_key_of_its_own() {
        assert_eq!([0, 25, 26].map(letter), ["A", "Z", "27"]);
    }
}
