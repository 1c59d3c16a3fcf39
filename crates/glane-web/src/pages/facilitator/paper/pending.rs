//! Sheets that came in and do not count yet: what sealing would lose.

use glane_live::Room;

use super::doubts;
use super::told::{incomplete, waits};
use crate::error::WebError;
use crate::tr::Tr;

/// How much waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pages::facilitator) struct Pending {
    /// Sheets that do not count: somebody has to look, or a page is not in.
    sheets: usize,
    /// What somebody has to look at.
    places: usize,
}

/// What waits of a room's sheets; nothing where none does.
pub(in crate::pages::facilitator) async fn pending(
    room: &Room,
) -> Result<Option<Pending>, WebError> {
    if room.look(|inside| inside.life.is_sealed()) {
        return Ok(None);
    }
    let sheets = room.sheets().await?;
    let pending = sheets
        .iter()
        .filter(|sheet| waits(sheet) || incomplete(sheet));
    let found = Pending {
        sheets: pending.count(),
        places: doubts::all(&sheets).len(),
    };
    Ok((found.sheets > 0).then_some(found))
}

impl Pending {
    /// What sealing loses of them.
    pub(in crate::pages::facilitator) fn lost(self, t: &Tr) -> String {
        let args = [("n", self.sheets.into()), ("places", self.places.into())];
        t.format("life-paper-lost", &args)
    }

    /// That they wait.
    pub(in crate::pages::facilitator) fn said(self, t: &Tr) -> String {
        let args = [("n", self.sheets.into()), ("places", self.places.into())];
        t.format("life-paper-waits", &args)
    }
}
