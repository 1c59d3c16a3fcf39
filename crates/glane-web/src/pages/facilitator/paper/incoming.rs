//! « Lire les feuilles remplies »: photos and scans of sheets into the room. What is read of a file is in the room before the
//! next file is looked at, so that whatever cuts the sending off loses nothing, and the same files again add nothing.

use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use axum::Extension;
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_live::paper::{OnPaper, Took};
use glane_live::{LiveError, Room};
use glane_paper::incoming::{Desk, Misnamed, Named, Seen, SeenPage, Untaken, tidy};
use glane_scan::{DecodeError, Limits};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};

use super::super::form::{self, Refusal, from_script};
use super::super::upload::{self, FIELD, PLACES, Stopped};
use super::super::{room_of, tr_of};
use super::told::{File, Line, Summary};
use crate::app::{App, BATCH_MAX};
use crate::error::WebError;
use crate::tr::Tr;

/// The name of the field with the letters that somebody typed for a photo.
const LETTERS: &str = "lettres";
/// The name of the field that says how many pictures of the files that were sent before are to be taken again.
const AGAIN: &str = "reprendre";
/// The most pictures decoded at once, whoever sends them.
const AT_ONCE: usize = 2;
/// How long a file may take.
const PATIENCE: Duration = Duration::from_secs(600);
const MEGABYTE: u64 = 1024 * 1024;

/// What reads and cuts pictures: so many at a time over all rooms, so that those who answer meanwhile do not wait for the
/// processor. Who looks at pieces does not wait for a file of a hundred pages.
#[derive(Debug, Clone)]
pub(crate) struct Eyes {
    files: Arc<Semaphore>,
    pieces: Arc<Semaphore>,
}

impl Default for Eyes {
    fn default() -> Self {
        Self {
            files: Arc::new(Semaphore::new(AT_ONCE)),
            pieces: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }
}

impl Eyes {
    /// Waits for its turn to read a file.
    async fn file(&self) -> Result<OwnedSemaphorePermit, WebError> {
        let permit = Arc::clone(&self.files).acquire_owned().await;
        permit.map_err(|error| WebError::Broken(error.to_string()))
    }

    /// Waits for its turn to cut a piece out of a page.
    pub(super) async fn piece(&self) -> Result<OwnedSemaphorePermit, WebError> {
        let permit = Arc::clone(&self.pieces).acquire_owned().await;
        permit.map_err(|error| WebError::Broken(error.to_string()))
    }
}

#[derive(Template)]
#[template(path = "facilitator/incoming.html")]
struct Page {
    t: Tr,
    slug: String,
    /// Why nothing can be sent.
    closed: Option<String>,
    wrong: Option<String>,
    most: u64,
    /// How far it is, with places for the script's numbers.
    progress: String,
    /// How many are to be taken again, with a place for the script's number.
    retake: String,
    /// The letters that were typed for a photo that was not read with them.
    letters: String,
    part: String,
}

/// The files of a sending, and where the sheets stand.
#[derive(Template)]
#[template(path = "facilitator/incoming_part.html")]
struct Part<'a> {
    t: &'a Tr,
    slug: &'a str,
    files: &'a [File],
    summary: &'a Summary,
    none: bool,
}

/// Why a workshop takes no sheets.
fn closed(room: &Room) -> Option<&'static str> {
    room.look(|inside| {
        if inside.life.is_sealed() {
            Some("incoming-sealed")
        } else if inside.printed().forms().next().is_none() {
            Some("incoming-not-printed")
        } else {
            None
        }
    })
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    shown(&app, &room, &Came::default(), None, false).await
}

/// Reads what is sent, file after file.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Extension(eyes): Extension<Eyes>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    mut form: Multipart,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let script = from_script(&headers);
    if let Some(key) = closed(&room) {
        let refusal = (StatusCode::UNPROCESSABLE_ENTITY, key);
        return shown(&app, &room, &Came::default(), Some(refusal), script).await;
    }
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let desk = Desk::new(Arc::clone(&app.pictures), vec![Arc::clone(&room)]);
    let reader = Reader {
        t,
        eyes,
        desk: Arc::new(desk),
        room: Arc::clone(&room),
    };
    let mut came = Came::default();
    let refusal = match reader.all(&mut form, &mut came).await {
        Ok(()) if came.files.is_empty() => {
            Some((StatusCode::UNPROCESSABLE_ENTITY, "incoming-nothing"))
        }
        // Sealed while it was read: what is not listed as read is in nobody's counts.
        Ok(()) if room.look(|inside| inside.life.is_sealed()) => {
            Some((StatusCode::UNPROCESSABLE_ENTITY, "incoming-sealed"))
        }
        Ok(()) => None,
        Err(stopped) => {
            Some(stopped.told(came.files.is_empty(), "incoming-batch", "incoming-cut")?)
        }
    };
    tidy(&app.pictures, &room).await.map_err(untaken)?;
    shown(&app, &room, &came, refusal, script).await
}

/// What came of a sending.
#[derive(Default)]
struct Came {
    files: Vec<File>,
    /// How many pictures the page already had to take again.
    before: usize,
    /// The letters that somebody typed for a photo.
    letters: String,
}

impl Came {
    /// How many of its pictures are to be taken again.
    fn faults(&self) -> usize {
        self.files.iter().map(File::faults).sum()
    }
}

/// Who reads the files of one sending.
struct Reader {
    t: Tr,
    eyes: Eyes,
    desk: Arc<Desk>,
    room: Arc<Room>,
}

impl Reader {
    /// Reads them all.
    async fn all(&self, form: &mut Multipart, came: &mut Came) -> Result<(), Stopped> {
        while let Some(field) = form.next_field().await? {
            if field.name() == Some(AGAIN) {
                came.before = field.text().await?.parse().unwrap_or(0);
                continue;
            }
            if field.name() == Some(LETTERS) {
                came.letters = upload::shown(&field.text().await?);
                continue;
            }
            if field.name() != Some(FIELD) {
                continue;
            }
            let mut name = upload::shown(field.file_name().unwrap_or_default());
            let most = Limits::default().bytes;
            let bytes = upload::within(field, most).await?;
            let bytes = bytes.map_err(|bytes| DecodeError::TooHeavy { bytes, most });
            // A browser sends a field without name or content where no file was chosen.
            if name.is_empty() && bytes.as_ref().is_ok_and(Vec::is_empty) {
                continue;
            }
            if name.is_empty() {
                name = self.t.text("incoming-no-name");
            }
            let lines = match bytes {
                Ok(bytes) => match self.named(came) {
                    Ok(named) => self.one(bytes, named).await?,
                    Err(key) => vec![Line::misnamed(&self.t, key)],
                },
                Err(error) => vec![Line::unread(&self.t, &error)],
            };
            came.files.push(File { name, lines });
        }
        Ok(())
    }

    /// The page that typed letters name, for the next file: they are one photo's.
    fn named(&self, came: &Came) -> Result<Option<Named>, &'static str> {
        if came.letters.is_empty() {
            return Ok(None);
        }
        if !came.files.is_empty() {
            return Err("paper-code-one");
        }
        let named = self.desk.named(&came.letters);
        named.map(Some).map_err(Misnamed::key)
    }

    /// Reads a file: its pictures one after the other, where waiting is allowed.
    async fn one(&self, bytes: Vec<u8>, named: Option<Named>) -> Result<Vec<Line>, WebError> {
        let permit = self.eyes.file().await?;
        let (sender, mut heard) = mpsc::channel(1);
        let desk = Arc::clone(&self.desk);
        let reading = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            // Nobody listens any more: the file's time is over, or who sent it went away.
            let is_over = || sender.is_closed();
            let mut each = |seen| {
                let _ = sender.blocking_send(seen);
            };
            let limits = Limits::default();
            match named {
                Some(named) => {
                    let seen = desk.look_named(bytes, &named, &limits, &is_over);
                    seen.map(&mut each)
                }
                None => desk.look(bytes, &limits, &is_over, &mut each),
            }
        });
        let mut lines = Vec::new();
        let all = async {
            while let Some(seen) = heard.recv().await {
                lines.push(self.line(seen).await?);
            }
            Ok::<_, WebError>(())
        };
        let Ok(done) = tokio::time::timeout(PATIENCE, all).await else {
            lines.push(Line::unread(&self.t, &DecodeError::TooLong));
            return Ok(self.numbered(lines));
        };
        done?;
        match reading.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => lines.push(Line::unread(&self.t, &error)),
            Err(error) => {
                tracing::error!(%error, "reading a file broke off");
                lines.push(Line::unread(&self.t, &DecodeError::Damaged));
            }
        }
        Ok(self.numbered(lines))
    }

    /// Says which picture each line is about, where there are several.
    fn numbered(&self, lines: Vec<Line>) -> Vec<Line> {
        if lines.len() < 2 {
            return lines;
        }
        let numbered = (1..).zip(lines);
        numbered
            .map(|(n, line)| line.of_picture(&self.t, n))
            .collect()
    }

    async fn line(&self, seen: Seen) -> Result<Line, WebError> {
        // A sealed workshop knows its own sheets no more: they are no other workshop's.
        if self.room.look(|inside| inside.life.is_sealed()) {
            return Ok(Line::closed(&self.t));
        }
        Ok(match seen {
            Seen::Before(picture) => {
                let out = self.is_out(|sheet| sheet.judged.pictures().any(|one| *one == picture));
                match out.await? {
                    Some(sheet) => Line::again_out(&self.t, &sheet),
                    None => Line::again(&self.t),
                }
            }
            Seen::Faults(faults) => Line::faults(&self.t, &faults),
            Seen::Damaged(error) => Line::unread(&self.t, &error),
            Seen::Misnamed(why) => Line::misnamed(&self.t, why.key()),
            Seen::Page(page) => self.take(*page).await?,
        })
    }

    async fn take(&self, page: SeenPage) -> Result<Line, WebError> {
        let (serial, number) = (page.read.serial, page.read.page);
        let notes = page.notes.clone();
        let took = match self.desk.take(page).await {
            Err(Untaken::Live(LiveError::Sealed)) => return Ok(Line::closed(&self.t)),
            took => took.map_err(untaken)?,
        };
        let line = Line::took(&self.t, &took, serial, number, &notes);
        let (Took::New(key) | Took::Again(Some(key))) = &took else {
            return Ok(line);
        };
        let out = self.is_out(|sheet| sheet.judged.key() == key).await?;
        Ok(match out {
            Some(sheet) => line.out(&self.t, &sheet),
            None => line,
        })
    }

    /// A sheet, if somebody took it out: no picture of it makes it count.
    async fn is_out(&self, is_it: impl Fn(&OnPaper) -> bool) -> Result<Option<OnPaper>, WebError> {
        let sheets = self.room.sheets().await?.into_iter();
        let mut out = sheets.filter(|sheet| sheet.taken_back.is_some());
        Ok(out.find(|sheet| is_it(sheet)))
    }
}

/// What keeps a page from being taken, as pages say it.
pub(super) fn untaken(error: Untaken) -> WebError {
    match error {
        Untaken::Live(error) => error.into(),
        Untaken::Picture(error) => WebError::Storage(error.to_string()),
    }
}

/// The part alone for the script, or within its page.
async fn shown(
    app: &App,
    room: &Room,
    came: &Came,
    refusal: Option<Refusal>,
    script: bool,
) -> Result<Response, WebError> {
    let sheets = room.sheets().await?;
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let slug = room.look(|inside| inside.workshop.slug.to_string());
    let retake = came.faults().saturating_add(came.before);
    let summary = Summary::of(&t, &sheets, retake);
    let part = Part {
        t: &t,
        slug: &slug,
        files: &came.files,
        none: summary.counts.is_empty(),
        summary: &summary,
    };
    let part = part.render()?;
    let batch = u64::try_from(BATCH_MAX).unwrap_or(u64::MAX) / MEGABYTE;
    let said = refusal.map(|(status, key)| (status, t.n(key, "most", batch)));
    if script {
        let told = said.as_ref().map(|(status, said)| (*status, said.as_str()));
        return Ok(form::part(part, told));
    }
    let page = Page {
        closed: closed(room).map(|key| t.text(key)),
        wrong: said.as_ref().map(|(_, said)| said.clone()),
        most: u64::try_from(Limits::default().bytes).unwrap_or(u64::MAX) / MEGABYTE,
        progress: t.format(
            "incoming-progress",
            &PLACES.map(|(name, at)| (name, at.into())),
        ),
        retake: t.with("incoming-progress-retake", "n", "#1"),
        // To be corrected, not typed again.
        letters: if came.faults() > 0 {
            came.letters.clone()
        } else {
            String::new()
        },
        slug,
        part,
        t,
    };
    let status = said.map_or(StatusCode::OK, |(status, _)| status);
    Ok((status, Html(page.render()?)).into_response())
}
