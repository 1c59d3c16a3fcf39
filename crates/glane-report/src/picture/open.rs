//! Texts are not drawn, only their number is told; their themes are bars, once people coded them.
//!
//! What the machine proposes is never a bar: it has a column of its own in the table, and says that it is a proposal.

use std::cmp::Reverse;

use glane_analysis::{TextsReading, ThemeReading};
use glane_figure::{Bar, Bars, Table};

use super::{Asked, Picture};
use crate::words::ranking;

/// The themes, each with its place in the codebook: from the most named to the least on a page, in the codebook's
/// order on a screen.
pub(crate) fn ordered<'a>(
    asked: &Asked<'_>,
    read: &'a TextsReading,
) -> Vec<(usize, &'a ThemeReading)> {
    let mut order: Vec<(usize, &ThemeReading)> = read.themes.iter().enumerate().collect();
    if asked.look.is_page() {
        order.sort_by_key(|(_, one)| Reverse(one.decided.people));
    }
    order
}

pub(super) fn picture(asked: &Asked<'_>, read: &TextsReading) -> Picture {
    let texts = asked.texts;
    let written = (read.texts > 0)
        .then(|| texts.format("restitution-open-count", &[("n", read.texts.into())]));
    if read.themes.is_empty() {
        return Picture {
            table: Table {
                caption: asked.title(),
                ..Table::default()
            },
            note: written,
            ..Picture::default()
        };
    }
    let table = table(asked, read);
    if !read.is_begun() || asked.is_blank() {
        return Picture {
            table,
            note: written,
            ..Picture::default()
        };
    }
    let named: Vec<(String, u64)> = ordered(asked, read)
        .into_iter()
        .map(|(_, one)| (texts.label(&one.theme.label).to_owned(), one.decided.people))
        .collect();
    let description = texts.format(
        "restitution-desc-bars",
        &[
            ("n", asked.reading.n.into()),
            (
                "ranking",
                ranking(texts, named.iter().map(|(name, n)| (name.as_str(), *n))).into(),
            ),
        ],
    );
    let bars = Bars {
        id: asked.id.to_owned(),
        title: asked.title(),
        desc: description.clone(),
        head: [
            texts.text("restitution-table-theme"),
            texts.text("restitution-table-people"),
        ],
        bars: named
            .into_iter()
            .map(|(label, value)| Bar {
                label,
                value,
                value_text: texts.count(value),
                hidden: false,
            })
            .collect(),
        max: (asked.reading.n > 0).then_some(asked.reading.n),
        theme: asked.look.theme(),
    };
    Picture {
        svg: bars.svg(),
        table,
        description,
        more: None,
        note: Some(texts.format(
            "restitution-themes-accounting",
            &[
                ("n", read.texts.into()),
                ("coded", read.coded.into()),
                ("unthemed", read.unthemed.into()),
                ("uncoded", read.uncoded.into()),
                ("disputed", read.disputed.into()),
            ],
        )),
    }
}

/// Themes with people, mentions, the share of those who answered and, apart, what is proposed; then the answers without
/// a theme, in which nothing is left out.
fn table(asked: &Asked<'_>, read: &TextsReading) -> Table {
    let texts = asked.texts;
    let n = asked.reading.n;
    let mut rows: Vec<Vec<String>> = ordered(asked, read)
        .into_iter()
        .map(|(_, one)| {
            vec![
                texts.label(&one.theme.label).to_owned(),
                texts.count(one.decided.people),
                texts.count(one.decided.mentions),
                texts.share(one.decided.people, n),
                texts.count(one.proposed.people),
            ]
        })
        .collect();
    rows.extend(
        [
            ("restitution-themes-none", read.unthemed),
            ("restitution-themes-uncoded", read.uncoded),
            ("restitution-themes-disputed", read.disputed),
        ]
        .map(|(key, people)| {
            vec![
                texts.text(key),
                texts.count(people),
                String::new(),
                texts.share(people, n),
                String::new(),
            ]
        }),
    );
    Table {
        caption: asked.title(),
        head: vec![
            texts.text("restitution-table-theme"),
            texts.text("restitution-table-people"),
            texts.text("restitution-table-mentions"),
            texts.format("restitution-table-share-of", &[("n", n.into())]),
            texts.text("restitution-table-proposed"),
        ],
        rows,
    }
}
