//! One choice, several choices, time slots: bars.

use std::cmp::Reverse;

use glane_analysis::{ItemReading, ItemsReading};
use glane_core::kind::Kind;
use glane_figure::{Bar, Bars};

use super::{Asked, Look, Picture, item};
use crate::words::ranking;

/// On a page options stand from the most chosen to the least; on a screen they keep the script's order, since bars
/// that change places while people answer cannot be followed. Slots keep the day's order everywhere.
pub(super) fn picture(asked: &Asked<'_>, items: &ItemsReading) -> Picture {
    let texts = asked.texts;
    let slots = matches!(asked.reading.kind, Kind::Slots(_));
    let mut order: Vec<&ItemReading> = items.items.iter().collect();
    if asked.look == Look::Page && !slots {
        order.sort_by_key(|item| Reverse(item.count));
    }
    let named: Vec<(String, u64)> = order.iter().map(|one| (item::name(one, texts), one.count)).collect();
    let head = [
        texts.text(if slots { "restitution-table-slot" } else { "restitution-table-option" }),
        texts.text("restitution-table-people"),
    ];
    let table = asked.counted(head.clone(), named.iter().cloned());
    if asked.is_blank() {
        return Picture { table, ..Picture::default() };
    }
    let description = texts.format(
        "restitution-desc-bars",
        &[
            ("n", asked.reading.n.into()),
            ("ranking", ranking(texts, named.iter().map(|(name, count)| (name.as_str(), *count))).into()),
        ],
    );
    let bars = Bars {
        id: asked.id.to_owned(),
        title: asked.title(),
        desc: description.clone(),
        head,
        bars: named
            .into_iter()
            .map(|(label, value)| Bar { label, value, value_text: texts.count(value), hidden: false })
            .collect(),
        max: (asked.reading.n > 0).then_some(asked.reading.n),
        theme: asked.look.theme(),
    };
    Picture { svg: bars.svg(), table, description, more: None, note: None }
}
