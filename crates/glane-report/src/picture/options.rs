//! One choice, several choices, time slots: bars.

use glane_analysis::ItemsReading;
use glane_core::kind::Kind;
use glane_figure::{Bar, Bars};

use super::{Asked, Picture, item};
use crate::words::ranking;

pub(super) fn picture(asked: &Asked<'_>, items: &ItemsReading) -> Picture {
    let texts = asked.texts;
    let slots = matches!(asked.reading.kind, Kind::Slots(_));
    let ordered = item::ordered(asked, items);
    let named: Vec<(String, u64)> = ordered
        .iter()
        .map(|(_, one)| (item::name(one, texts), one.count))
        .collect();
    let head = [
        texts.text(if slots {
            "restitution-table-slot"
        } else {
            "restitution-table-option"
        }),
        texts.text("restitution-table-people"),
    ];
    let table = asked.counted(head.clone(), named.iter().cloned());
    if asked.is_blank() {
        return Picture {
            table,
            ..Picture::default()
        };
    }
    let description = texts.format(
        "restitution-desc-bars",
        &[
            ("n", asked.reading.n.into()),
            (
                "ranking",
                ranking(
                    texts,
                    named.iter().map(|(name, count)| (name.as_str(), *count)),
                )
                .into(),
            ),
        ],
    );
    let bars = Bars {
        id: asked.id.to_owned(),
        title: asked.title(),
        desc: description.clone(),
        head,
        bars: named
            .into_iter()
            .zip(&ordered)
            .map(|((label, value), (_, one))| Bar {
                label: asked.with_pictogram(label, &one.tags),
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
        note: None,
    }
}
