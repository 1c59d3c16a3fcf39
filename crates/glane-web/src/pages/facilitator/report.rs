//! Making the restitution, and taking it away.
//!
//! A restitution is the data at one revision: its links name that revision, so that what was looked at
//! is what is downloaded, whatever came in since. Made here, it is a publication: it is noted in the log and offered to
//! who holds the facilitator's link. `glane report` writes files for who asks and notes nothing.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use glane_core::decision::{Act, standing};
use glane_core::id::{Revision, WorkshopId};
use glane_core::release::Release;
use glane_core::script::read;
use glane_core::workshop::Snapshot;
use glane_live::Room;
use glane_live::room::Wish;
use glane_locale::{Lang, Locale};
use glane_report::{File, Format, Restitution, Version};
use serde::Deserialize;
use tokio::sync::Mutex;

use super::console::{self, Told};
use super::writing::{Blocked, Desks};
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::who;

/// What a restitution read in the browser may do: show itself, and nothing else.
pub(crate) const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; \
    form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// The files of the restitution made last. Held while one is being made: a second click waits and
/// finds it ready.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shelf(Arc<Mutex<Option<Made>>>);

#[derive(Debug)]
struct Made {
    /// The workshop, its data, the link to its public page, which the poster shows, and whether what they no longer bear
    /// out was left out.
    of: (WorkshopId, Revision, Option<String>, bool),
    restitution: Kept,
    files: Vec<((Format, Version), File)>,
}

/// A restitution that was made.
pub(crate) struct Ready {
    /// The revision of its data.
    pub(crate) data: u64,
    /// Answers came since.
    pub(crate) stale: bool,
}

/// The restitution made last, if any.
pub(crate) async fn ready(app: &App, room: &Room) -> Result<Option<Ready>, WebError> {
    let snapshot = app.hub.store().snapshot(room.id(), None).await?;
    Ok(last_made(&snapshot))
}

/// The data of the restitution made last.
pub(super) fn published(snapshot: &Snapshot) -> Option<Revision> {
    let mut newest = standing(&snapshot.decisions).into_iter().rev();
    newest.find_map(|decision| match decision.act {
        Act::Publish { data, .. } => Some(data),
        _ => None,
    })
}

fn last_made(snapshot: &Snapshot) -> Option<Ready> {
    let data = published(snapshot)?;
    let stale = snapshot.ballots.iter().any(|ballot| ballot.revision > data)
        || snapshot.ideas.iter().any(|idea| idea.revision > data);
    Some(Ready {
        data: data.0,
        stale,
    })
}

/// Makes the restitution of the present data, notes that it was made, and leads back to the console.
pub(crate) async fn make(
    State(app): State<Arc<App>>,
    Extension(shelf): Extension<Shelf>,
    Extension(desks): Extension<Desks>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    // There is nothing any more that a restitution could be made of.
    if room.look(|inside| inside.life.purged.is_some()) {
        return Err(WebError::Sealed);
    }
    let at = desks.of(&app, &room).await?;
    let snapshot = at.snapshot();
    let blocked = room.look(|inside| Blocked::of(&tr_of(&app.locale, inside), &at.desk));
    if blocked.is_some() {
        let told = Told {
            blocked,
            ..Told::default()
        };
        return Ok(console::page(&app, &room, told).await?.into_response());
    }
    let data = snapshot.settled();
    let mut missing = None;
    for format in [Format::Html, Format::Json, Format::Pdf] {
        let full = (format, Version::Full);
        let read = Some(Arc::clone(&at.restitution));
        match shelf.file(&app.locale, snapshot, read, full).await? {
            Ok(_) => {}
            Err(reason) if format == Format::Pdf => {
                missing = Some(("facilitator-report-no-pdf", reason));
            }
            Err(reason) => return say(&app, &room, "facilitator-report-failed", &reason).await,
        }
    }
    // The same data make the same restitution: it was published already, and is there to be taken.
    let is_new = last_made(snapshot).is_none_or(|last| last.data != data.0);
    let wish = Wish {
        act: Act::Publish {
            data,
            told: at.restitution.told(),
        },
        base: snapshot.workshop.revision,
        undoes: None,
    };
    if is_new {
        // Someone else made one at the same moment: theirs stands, and is as good.
        who::decide(&room, wish).await?;
    }
    match missing {
        Some((key, reason)) => say(&app, &room, key, &reason).await,
        None => Ok(Redirect::to(&format!("/animer/{slug}#restitution")).into_response()),
    }
}

async fn say(app: &App, room: &Room, key: &str, reason: &str) -> Result<Response, WebError> {
    let message = room.look(|inside| tr_of(&app.locale, inside).with(key, "reason", reason));
    let told = Told {
        message: Some(message),
        ..Told::default()
    };
    Ok(console::page(app, room, told).await?.into_response())
}

/// Which restitution, and how.
#[derive(Debug, Deserialize)]
pub(crate) struct Wanted {
    /// The revision of its data; the present one if absent.
    donnees: Option<u64>,
    /// To be read in the browser rather than kept.
    voir: Option<String>,
}

/// One file of the restitution.
pub(crate) async fn download(
    State(app): State<Arc<App>>,
    Extension(shelf): Extension<Shelf>,
    Extension(desks): Extension<Desks>,
    Path((slug, file)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, WebError> {
    let (format, version) = format_of(&slug, &file).ok_or(WebError::NotFound)?;
    let room = room_of(&app, &slug).await?;
    let store = app.hub.store();
    let mut snapshot = store.snapshot(room.id(), None).await?;
    // Of the same data the present log knows more: whether the page is public now.
    if let Some(at) = wanted.donnees.map(Revision)
        && at != snapshot.settled()
    {
        snapshot = store.snapshot(room.id(), Some(at)).await?;
    }
    let read = desks.read(&snapshot).await;
    let made = shelf
        .file(&app.locale, &snapshot, read, (format, version))
        .await?
        .map_err(WebError::Broken)?;
    let media_type = [(CONTENT_TYPE, made.media_type)];
    if format == Format::Html && wanted.voir.is_some() {
        return Ok((media_type, [(CONTENT_SECURITY_POLICY, POLICY)], made.bytes).into_response());
    }
    // Slugs are plain letters, digits and hyphens: the name needs no escape.
    let kept = [(
        CONTENT_DISPOSITION,
        format!("attachment; filename=\"{file}\""),
    )];
    Ok((media_type, kept, made.bytes).into_response())
}

/// The format and version of a file by its name: the slug, the suffix of a version, the ending of a format.
fn format_of(slug: &str, file: &str) -> Option<(Format, Version)> {
    let (suffix, ending) = file.strip_prefix(slug)?.split_once('.')?;
    let version = Version::ALL
        .into_iter()
        .find(|version| version.suffix() == suffix)?;
    let format = Format::ALL
        .into_iter()
        .find(|format| format.ending() == ending)?;
    (version == Version::Full || format.has_versions()).then_some((format, version))
}

impl Shelf {
    /// Lets go of what was made last.
    pub(crate) async fn forget(&self) {
        *self.0.lock().await = None;
    }

    /// A file of the restitution of some data, made if it is not there, of what was read of them if anything was; or why
    /// it cannot be.
    pub(crate) async fn file(
        &self,
        locale: &Arc<Locale>,
        snapshot: &Snapshot,
        read: Option<Kept>,
        wanted: (Format, Version),
    ) -> Result<Result<File, String>, WebError> {
        self.made(locale, snapshot, read, (wanted, false)).await
    }

    /// The same of data that somebody left since they were published: without what people wrote and these figures no longer
    /// bear out.
    pub(crate) async fn upheld(
        &self,
        locale: &Arc<Locale>,
        snapshot: &Snapshot,
        wanted: (Format, Version),
    ) -> Result<Result<File, String>, WebError> {
        self.made(locale, snapshot, None, (wanted, true)).await
    }

    /// The restitution of some data, read if it is not there.
    pub(crate) async fn restitution(
        &self,
        locale: &Arc<Locale>,
        snapshot: &Snapshot,
    ) -> Result<Kept, WebError> {
        let public = Release::fold(&snapshot.decisions).public;
        let link = public.and_then(|public| public.address);
        let of = (snapshot.workshop.id, snapshot.settled(), link, false);
        let mut held = self.0.lock().await;
        if let Some(made) = held.as_ref().filter(|made| made.of == of) {
            return Ok(Arc::clone(&made.restitution));
        }
        let (locale, snapshot) = (Arc::clone(locale), snapshot.clone());
        let work = tokio::task::spawn_blocking(move || restitution(locale, snapshot));
        let read = work
            .await
            .map_err(|error| WebError::Broken(error.to_string()))?
            .map_err(WebError::Broken)?;
        let restitution = Arc::new(read);
        *held = Some(Made {
            of,
            restitution: Arc::clone(&restitution),
            files: Vec::new(),
        });
        Ok(restitution)
    }

    async fn made(
        &self,
        locale: &Arc<Locale>,
        snapshot: &Snapshot,
        read: Option<Kept>,
        (wanted, is_upheld): ((Format, Version), bool),
    ) -> Result<Result<File, String>, WebError> {
        let public = Release::fold(&snapshot.decisions).public;
        let link = public.and_then(|public| public.address);
        let of = (snapshot.workshop.id, snapshot.settled(), link, is_upheld);
        let mut held = self.0.lock().await;
        let known = held.as_ref().filter(|made| made.of == of);
        let file = known.and_then(|made| made.files.iter().find(|(known, _)| *known == wanted));
        if let Some((_, file)) = file {
            return Ok(Ok(file.clone()));
        }
        let known = known.map(|made| Arc::clone(&made.restitution)).or(read);
        let (locale, snapshot) = (Arc::clone(locale), snapshot.clone());
        let work = tokio::task::spawn_blocking(move || {
            write(known, locale, snapshot, (wanted, is_upheld))
        });
        let (restitution, file) = match work
            .await
            .map_err(|error| WebError::Broken(error.to_string()))?
        {
            Ok(made) => made,
            Err(reason) => return Ok(Err(reason)),
        };
        let kept = (wanted, file.clone());
        match held.as_mut().filter(|made| made.of == of) {
            Some(made) => made.files.push(kept),
            None => {
                *held = Some(Made {
                    of,
                    restitution,
                    files: vec![kept],
                });
            }
        }
        Ok(Ok(file))
    }
}

/// What was read of a workshop's data, and the documents made of it.
pub(crate) type Kept = Arc<Restitution<Arc<Locale>>>;

/// Reads a workshop's data.
fn restitution(
    locale: Arc<Locale>,
    snapshot: Snapshot,
) -> Result<Restitution<Arc<Locale>>, String> {
    let script = read::read(&snapshot.workshop.source)
        .map_err(|faults| format!("the kept script has {} faults", faults.len()))?;
    let lang = Lang::parse(script.lang()).unwrap_or(Lang::Fr);
    Ok(Restitution::of(script, snapshot, locale, lang))
}

/// A file, of what was read before or of data that are read now.
fn write(
    known: Option<Kept>,
    locale: Arc<Locale>,
    snapshot: Snapshot,
    ((format, version), is_upheld): ((Format, Version), bool),
) -> Result<(Kept, File), String> {
    let restitution = if let Some(known) = known {
        known
    } else {
        let made = restitution(locale, snapshot)?;
        Arc::new(if is_upheld { made.upheld() } else { made })
    };
    let file = restitution.file(format, version);
    let file = file.map_err(|error| error.to_string())?;
    Ok((restitution, file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_its_workshop() {
        let full = |format| Some((format, Version::Full));
        assert_eq!(format_of("atelier", "atelier.html"), full(Format::Html));
        assert_eq!(format_of("atelier", "atelier.pdf"), full(Format::Pdf));
        assert_eq!(format_of("atelier", "atelier.json"), full(Format::Json));
        assert_eq!(format_of("atelier", "atelier.csv.zip"), full(Format::Csv));
        assert_eq!(
            format_of("atelier", "atelier-en-clair.pdf"),
            Some((Format::Pdf, Version::Plain))
        );
        // A workshop may be named as a version is.
        assert_eq!(
            format_of("mot-en-clair", "mot-en-clair.html"),
            full(Format::Html)
        );
        for other in [
            "atelier",
            "atelier.exe",
            "atelier.html.exe",
            "atelier.csv",
            "autre.html",
            "../atelier.html",
            ".html",
            "atelier-en-clair.json",
            "atelier-court.html",
        ] {
            assert_eq!(format_of("atelier", other), None, "{other}");
        }
    }
}
