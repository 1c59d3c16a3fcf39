//! A photo whose square code cannot be read: whoever holds the sheet types the letters printed below it, which name its page.

use std::sync::Arc;

use glane_core::sheet::Page;
use glane_core::sheet::code::Sealed;
use glane_core::sheet::ledger::PictureId;
use glane_live::Room;
use glane_scan::{DecodeError, Fault, Found, Limits, Picture, decode_by, is_cut, read_as};

use super::{Desk, Seen, SeenPage, page_read};

/// A page that somebody named.
#[derive(Debug, Clone)]
pub struct Named {
    room: Arc<Room>,
    sealed: Sealed,
    page: Page,
}

/// Why typed letters are not taken for a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misnamed {
    /// They are no sheet's code, or not all of it.
    Broken,
    /// No sheet that was printed here has them.
    Unknown,
    /// The file has several pages, and the letters are one's.
    Several,
    /// The picture's own code can be read, and is another page's.
    Other,
}

impl Misnamed {
    /// The text that says it; what to do is under the same name with `-help`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Broken => "paper-code-broken",
            Self::Unknown => "paper-code-unknown",
            Self::Several => "paper-code-several",
            Self::Other => "paper-code-other",
        }
    }
}

impl Desk {
    /// The page whose letters were typed. The seal among them makes sure that a slip is no other page.
    ///
    /// # Errors
    /// [`Misnamed::Broken`] and [`Misnamed::Unknown`].
    pub fn named(&self, typed: &str) -> Result<Named, Misnamed> {
        let sealed = Sealed::read(typed).map_err(|_| Misnamed::Broken)?;
        let mut rooms = self.rooms.iter();
        let found = rooms.find_map(|room| Some((Arc::clone(room), room.sheet_page(&sealed)?)));
        let (room, page) = found.ok_or(Misnamed::Unknown)?;
        Ok(Named { room, sealed, page })
    }

    /// Looks at the one picture of a file, whose page somebody named. Like [`Desk::look`], it takes the processor.
    ///
    /// # Errors
    /// Why the file gives no picture.
    pub fn look_named(
        &self,
        bytes: Vec<u8>,
        named: &Named,
        limits: &Limits,
        is_over: &dyn Fn() -> bool,
    ) -> Result<Seen, DecodeError> {
        let id = PictureId::of(&bytes, 0).nth(0);
        if self.rooms.iter().any(|room| room.ledger().knows(&id)) {
            return Ok(Seen::Before(id));
        }
        let is_cut = is_cut(&bytes);
        let mut pages = decode_by(self.pictures.press(), bytes, limits)?;
        if pages.count() > 1 {
            return Ok(Seen::Misnamed(Misnamed::Several));
        }
        let picture = pages.take(is_over).ok_or(DecodeError::Damaged)??;
        Ok(match self.look_as(&picture, id, named) {
            Seen::Faults(_) if is_cut => Seen::Damaged(DecodeError::Damaged),
            seen => seen,
        })
    }

    fn look_as(&self, picture: &Picture, id: PictureId, named: &Named) -> Seen {
        match self.look_at(picture, id.clone()) {
            // What the sheet says of itself goes first: letters may be copied from the sheet beside.
            Seen::Page(page) => {
                let code = &named.sealed.code;
                let is_it = (&page.read.form, page.read.serial, page.read.page)
                    == (&code.form, code.serial, code.page);
                if is_it && page.room.id() == named.room.id() {
                    Seen::Page(page)
                } else {
                    Seen::Misnamed(Misnamed::Other)
                }
            }
            // Letters help where the code is all that is missing, or where another one lies in the picture.
            Seen::Faults(faults)
                if faults
                    .iter()
                    .all(|fault| matches!(fault, Fault::CodeUnread | Fault::ForeignCode)) =>
            {
                placed(picture, id, named)
            }
            seen => seen,
        }
    }
}

/// Reads a picture as the page that was named, by its marks.
fn placed(picture: &Picture, id: PictureId, named: &Named) -> Seen {
    let reading = match read_as(picture, &named.page) {
        Found::Sheet(reading) => reading,
        Found::Faults(faults) => return Seen::Faults(faults),
    };
    let Some(straight) = glane_scan::straight(&reading, picture) else {
        return Seen::Faults(vec![Fault::NoSheet]);
    };
    Seen::Page(Box::new(SeenPage {
        read: page_read(id, &named.sealed, &reading),
        notes: reading.notes,
        room: Arc::clone(&named.room),
        straight,
    }))
}
