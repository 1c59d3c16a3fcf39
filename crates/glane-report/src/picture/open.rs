//! Texts: not drawn, only their number is told; the texts themselves stand in the document.

use glane_figure::Table;

use super::{Asked, Picture};

pub(super) fn picture(asked: &Asked<'_>, number: u64) -> Picture {
    Picture {
        table: Table {
            caption: asked.title(),
            ..Table::default()
        },
        note: (number > 0).then(|| {
            asked
                .texts
                .format("restitution-open-count", &[("n", number.into())])
        }),
        ..Picture::default()
    }
}
