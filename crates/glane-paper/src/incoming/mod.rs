//! From a file to the room: each of its pictures is read, kept for as long as a person may have to look at it, and handed to
//! the room it is of.

mod named;
mod pictures;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;

use glane_core::sheet::code::Sealed;
use glane_core::sheet::ledger::{Ink, Ledger, PageRead, PictureId, seen};
use glane_core::sheet::{Page, State};
use glane_live::paper::Took;
use glane_live::{LiveError, Room};
use glane_scan::{DecodeError, Fault, Found, Known, Limits, Picture, Reading, decode_by, is_cut};

pub use self::named::{Misnamed, Named};
pub use self::pictures::{FOLDER, Pictures};

/// The most pages whose places are tried where no code can be read.
const TRIED: usize = 12;

/// What a picture shows.
#[derive(Debug)]
pub enum Seen {
    /// It was read before: nothing is done.
    Before(PictureId),
    /// A page of a sheet.
    Page(Box<SeenPage>),
    /// No page that can be read, and why: never nothing.
    Faults(Vec<Fault>),
    /// The picture cannot be had from its file.
    Damaged(DecodeError),
    /// The letters that somebody typed are not taken for it.
    Misnamed(Misnamed),
}

/// A page that was read.
pub struct SeenPage {
    /// The room it is of.
    pub room: Arc<Room>,
    /// What it says.
    pub read: PageRead,
    /// What is worth saying of it.
    pub notes: Vec<Fault>,
    /// The page laid straight.
    straight: Vec<u8>,
}

impl std::fmt::Debug for SeenPage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SeenPage")
            .field("read", &self.read)
            .finish_non_exhaustive()
    }
}

/// Why a page was not taken.
#[derive(Debug, thiserror::Error)]
pub enum Untaken {
    /// The room said no, or failed.
    #[error(transparent)]
    Live(#[from] LiveError),
    /// The picture could not be kept.
    #[error("the picture was not kept: {0}")]
    Picture(#[from] std::io::Error),
}

/// Where sheets come in, for these rooms.
#[derive(Debug, Clone)]
pub struct Desk {
    rooms: Vec<Arc<Room>>,
    pictures: Arc<Pictures>,
}

impl Desk {
    /// For rooms whose pictures are kept there.
    pub fn new(pictures: Arc<Pictures>, rooms: Vec<Arc<Room>>) -> Self {
        Self { rooms, pictures }
    }

    /// The pictures that are kept.
    pub fn pictures(&self) -> &Arc<Pictures> {
        &self.pictures
    }

    /// Looks at each picture of a file, one after the other; `each` is told what it shows. It takes the processor: call it
    /// where waiting is allowed. `is_over` says when the file's time is over.
    ///
    /// # Errors
    /// Why the file gives no picture at all.
    pub fn look(
        &self,
        bytes: Vec<u8>,
        limits: &Limits,
        is_over: &dyn Fn() -> bool,
        each: &mut dyn FnMut(Seen),
    ) -> Result<(), DecodeError> {
        let ledgers: Vec<Ledger> = self.rooms.iter().map(|room| room.ledger()).collect();
        let id = PictureId::of(&bytes, 0);
        let is_cut = is_cut(&bytes);
        let nth = |at: usize| id.nth(at);
        let mut pages = decode_by(self.pictures.press(), bytes, limits)?;
        for at in 0..pages.count() {
            let id = nth(at);
            if ledgers.iter().any(|ledger| ledger.knows(&id)) {
                pages.pass();
                each(Seen::Before(id));
                continue;
            }
            match pages.take(is_over) {
                None => break,
                Some(Err(error)) => {
                    let is_last = error == DecodeError::TooLong;
                    each(Seen::Damaged(error));
                    if is_last {
                        break;
                    }
                }
                Some(Ok(picture)) => each(match self.look_at(&picture, id) {
                    // The half that is not there is grey: no finger lies on it.
                    Seen::Faults(_) if is_cut => Seen::Damaged(DecodeError::Damaged),
                    seen => seen,
                }),
            }
        }
        Ok(())
    }

    /// Looks at one picture.
    fn look_at(&self, picture: &Picture, id: PictureId) -> Seen {
        let expected: Vec<Page> = self
            .rooms
            .iter()
            .flat_map(|room| room.sheet_pages())
            .take(TRIED)
            .collect();
        let expected: Vec<&Page> = expected.iter().collect();
        let known = |text: &str| match self.page_of(text) {
            Ok((_, _, page)) => Known::Page(page),
            Err(known) => *known,
        };
        let reading = match glane_scan::read(picture, &known, &expected) {
            Found::Sheet(reading) => reading,
            Found::Faults(faults) => return Seen::Faults(faults),
        };
        let code = reading.code.as_deref().map(|text| self.page_of(text));
        let Some(Ok((room, sealed, _))) = code else {
            return Seen::Faults(vec![Fault::CodeUnread]);
        };
        let Some(straight) = glane_scan::straight(&reading, picture) else {
            return Seen::Faults(vec![Fault::NoSheet]);
        };
        Seen::Page(Box::new(SeenPage {
            read: page_read(id, &sealed, &reading),
            notes: reading.notes,
            room,
            straight,
        }))
    }

    /// Whose a code is, and which page it names.
    fn page_of(&self, text: &str) -> Result<(Arc<Room>, Sealed, Page), Box<Known>> {
        let sealed = Sealed::read(text).map_err(|_| Box::new(Known::Foreign))?;
        let found = self.rooms.iter().find_map(|room| {
            let page = room.sheet_page(&sealed)?;
            Some((Arc::clone(room), page))
        });
        let (room, page) = found.ok_or_else(|| Box::new(Known::Other))?;
        Ok((room, sealed, page))
    }

    /// Hands a page to its room. The picture is there before anybody is asked to look at it.
    ///
    /// # Errors
    /// [`Untaken`]; nothing counts of it then.
    pub async fn take(&self, page: SeenPage) -> Result<Took, Untaken> {
        let _turn = self.pictures.turn().await;
        let workshop = page.room.id();
        let (pictures, id) = (Arc::clone(&self.pictures), page.read.picture.clone());
        let kept =
            tokio::task::spawn_blocking(move || pictures.keep(workshop, &id, &page.straight));
        kept.await.map_err(std::io::Error::other)??;
        let took = page.room.pages_read(vec![page.read]).await?;
        Ok(took.into_iter().next().unwrap_or(Took::Unknown))
    }

    /// Erases the pictures that nobody has to look at any more.
    ///
    /// # Errors
    /// [`Untaken`]; what stays is erased the next time.
    pub async fn tidy(&self) -> Result<(), Untaken> {
        for room in &self.rooms {
            tidy(&self.pictures, room).await?;
        }
        Ok(())
    }
}

/// Erases the pictures of a room that nobody has to look at any more; of a sealed one, all.
///
/// # Errors
/// [`Untaken`]; what stays is erased the next time.
pub async fn tidy(pictures: &Arc<Pictures>, room: &Room) -> Result<(), Untaken> {
    let _turn = pictures.turn().await;
    let ledger = room.ledger();
    let judged: Vec<_> = room
        .sheets()
        .await?
        .into_iter()
        .map(|sheet| {
            let waits = sheet.waits();
            (sheet.judged, waits)
        })
        .collect();
    let mut wanted: BTreeSet<PictureId> = judged
        .iter()
        .filter(|(_, waits)| *waits)
        .flat_map(|(judged, _)| judged.pictures().cloned())
        .collect();
    let judged: Vec<_> = judged.into_iter().map(|(judged, _)| judged).collect();
    wanted.extend(seen(&ledger, &judged));
    let (pictures, workshop) = (Arc::clone(pictures), room.id());
    let tidied = tokio::task::spawn_blocking(move || pictures.retain(workshop, &wanted));
    tidied.await.map_err(std::io::Error::other)??;
    Ok(())
}

/// A reading as the log keeps it.
fn page_read(picture: PictureId, sealed: &Sealed, reading: &Reading) -> PageRead {
    let states = reading.boxes.iter().map(|read| read.state);
    let states: Vec<State> = states.collect();
    let code = &sealed.code;
    PageRead {
        picture,
        form: code.form.clone(),
        serial: code.serial,
        page: code.page,
        boxes: states.into_iter().collect(),
        frames: reading.frames.iter().map(|frame| frame.written).collect(),
        notes: reading
            .notes
            .iter()
            .map(|note| note.key().to_owned())
            .collect(),
        ink: match code.serial {
            Some(_) => Ink::default(),
            None => reading.ink(),
        },
    }
}
