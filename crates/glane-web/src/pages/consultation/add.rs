//! Archives put into a consultation, each by itself: one that is refused keeps no other out, and says why by the name of the
//! file inside. The same one twice is there once.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_archive::{Archive, Asked, Shelf, ShelfError, Shelved, Shown, same_site};
use glane_core::id::{Revision, WorkshopId};
use glane_locale::Arg;
use glane_store::deed::Deed;
use glane_store::house::HouseChange;

use super::own::{self, Again};
use super::page::broken;
use super::{Consultation, Read, Shelves, aside, consultation, people, refused};
use crate::app::{App, BATCH_MAX};
use crate::error::WebError;
use crate::pages::facilitator::upload::{self, FIELD, PLACES, Stopped};
use crate::pages::facilitator::{from_script, part_of};
use crate::tr::Tr;

/// The largest archive, in bytes: what one unpacks to at most.
const MOST: usize = 256 * 1024 * 1024;
const MEGABYTE: usize = 1024 * 1024;
/// The most that is sent at once, in megabytes.
const MOST_TOLD: usize = BATCH_MAX / MEGABYTE;
/// The longest name of a centre or an edition, in characters.
const NAME_MAX: usize = 100;

#[derive(Template)]
#[template(path = "consultation/add.html")]
struct Page {
    t: Tr,
    slug: String,
    title: String,
    wrong: Option<String>,
    most: usize,
    progress: String,
    part: String,
    /// Workshops of the house that may take part.
    own: Vec<own::Offer>,
    name_max: usize,
    /// One that takes part already under other names.
    again: Option<Again>,
}

#[derive(Template)]
#[template(path = "consultation/add_part.html")]
struct Part<'a> {
    t: &'a Tr,
    slug: &'a str,
    files: &'a [File],
    received: String,
    missing: Vec<(String, String)>,
}

/// A file, and what became of it.
struct File {
    name: String,
    lines: Vec<String>,
    is_fault: bool,
    /// The archive that was taken: its id, its workshop, how far its history goes.
    of: Option<(String, WorkshopId, Revision)>,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Extension(shelves): Extension<Shelves>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    match consultation(&app, &shelves, &name).await? {
        Ok(found) => {
            let own = own::offers(&app, &t, &found).await?;
            shown(t, &found, &[], None, Some(own))
        }
        Err(error) => broken(t, &error),
    }
}

/// Takes what is sent, file after file.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Extension(shelves): Extension<Shelves>,
    Path(name): Path<String>,
    headers: HeaderMap,
    mut form: Multipart,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    let script = from_script(&headers);
    let found = match consultation(&app, &shelves, &name).await? {
        Ok(found) => found,
        Err(error) => return broken(t, &error),
    };
    let shelf = app.consultations.shelf(&found.slug);
    let (mut files, mut new) = (Vec::new(), 0);
    let asked = Arc::new(Asked::of(&found.plan, &found.read.open));
    let before = Arc::clone(&found.read);
    let taken = all(&t, &shelf, &asked, &mut form, &mut files, &mut new).await;
    if new > 0 {
        let deed = Deed::Gather {
            consultation: found.slug.clone(),
            archives: new,
        };
        app.household
            .arrange(&app.hub, HouseChange::Note(deed))
            .await?;
    }
    let refusal = match taken {
        Ok(()) if files.is_empty() => {
            Some((StatusCode::UNPROCESSABLE_ENTITY, "consultation-add-nothing"))
        }
        Ok(()) => None,
        Err(stopped) => {
            let is_first = files.is_empty();
            Some(stopped.told(is_first, "consultation-add-batch", "consultation-add-cut")?)
        }
    };
    match consultation(&app, &shelves, &name).await? {
        Ok(found) => {
            for file in &mut files {
                file.lines.extend(uncounted(&t, &found, file.of.as_ref()));
                let of = file.of.as_ref().map(|(_, workshop, _)| *workshop);
                file.lines.extend(moved(&t, &before, &found.read, of));
            }
            let own = if script {
                None
            } else {
                Some(own::offers(&app, &t, &found).await?)
            };
            shown(t, &found, &files, refusal, own)
        }
        Err(error) => broken(t, &error),
    }
}

/// That an archive which was taken does not count, and why.
fn uncounted(
    t: &Tr,
    found: &Consultation,
    of: Option<&(String, WorkshopId, Revision)>,
) -> Option<String> {
    let (id, workshop, revision) = of?;
    let mut centres = found.read.open.centres.iter();
    let centre = centres.find(|one| one.workshop == *workshop)?;
    if centre.archives.contains(id) {
        return None;
    }
    Some(t.text(if centre.revision > *revision {
        "consultation-add-older"
    } else {
        "consultation-add-apart"
    }))
}

/// That a workshop counts under other names than before, since an archive of it came that bears others.
fn moved(t: &Tr, before: &Read, now: &Read, of: Option<WorkshopId>) -> Option<String> {
    let of = of?;
    let named = |read: &Read| {
        let mut centres = read.open.centres.iter();
        let centre = centres.find(|one| one.workshop == of)?;
        Some((centre.site.clone(), centre.edition.clone()))
    };
    let (before, now) = (named(before)?, named(now)?);
    let args = [
        ("site", before.0.as_str().into()),
        ("edition", before.1.as_str().into()),
        ("newsite", now.0.as_str().into()),
        ("newedition", now.1.as_str().into()),
    ];
    (before != now).then(|| t.format("consultation-add-moved", &args))
}

async fn all(
    t: &Tr,
    shelf: &Shelf,
    asked: &Arc<Asked>,
    form: &mut Multipart,
    files: &mut Vec<File>,
    new: &mut u32,
) -> Result<(), Stopped> {
    while let Some(field) = form.next_field().await? {
        if field.name() != Some(FIELD) {
            continue;
        }
        let mut name = upload::shown(field.file_name().unwrap_or_default());
        let bytes = upload::within(field, MOST).await?.ok();
        // A browser sends a field without name or content where no file was chosen.
        if name.is_empty() && bytes.as_ref().is_some_and(Vec::is_empty) {
            continue;
        }
        if name.is_empty() {
            name = t.text("incoming-no-name");
        }
        let Some(bytes) = bytes else {
            let args = [
                ("path", name.as_str().into()),
                ("max", (MOST / MEGABYTE).into()),
            ];
            files.push(File {
                lines: vec![t.format("archive-too-large", &args)],
                is_fault: true,
                of: None,
                name,
            });
            continue;
        };
        let (shelf, questions) = (shelf.clone(), Arc::clone(asked));
        let added =
            aside(move || shelf.add_if(&bytes, |archive| questions.fits(&archive.script))).await;
        let added = added.map_err(Stopped::Broken)?;
        files.push(match added {
            Ok(Shelved::New(archive)) => {
                *new += 1;
                let mut file = taken(t, name, &archive, "consultation-add-new");
                file.lines.extend(common(t, asked, &archive));
                file
            }
            Ok(Shelved::Foreign(archive)) => foreign(t, name, &archive),
            Ok(Shelved::Known(archive)) => taken(t, name, &archive, "consultation-add-known"),
            Err(ShelfError::Refused { refusal, .. }) => File {
                lines: refused(t, &name, &refusal).into(),
                is_fault: true,
                of: None,
                name,
            },
            Err(error) => return Err(Stopped::Broken(WebError::Storage(error.to_string()))),
        });
    }
    Ok(())
}

fn taken(t: &Tr, name: String, archive: &Archive, key: &str) -> File {
    let manifest = &archive.manifest;
    let args = [
        ("site", manifest.site.as_str().into()),
        ("edition", manifest.edition.as_str().into()),
        ("people", people(t, archive.people_told()).into()),
    ];
    let print = manifest.key.fingerprint();
    File {
        lines: vec![
            t.format(key, &args),
            t.with("archive-good-key", "fingerprint", &print),
        ],
        is_fault: false,
        of: Some((archive.id.clone(), manifest.workshop, manifest.revision)),
        name,
    }
}

/// That an archive asks few of the questions, if it does.
fn common(t: &Tr, asked: &Asked, archive: &Archive) -> Option<String> {
    let same = asked.same(&archive.script);
    let args = [
        ("n", Arg::Count(u64::try_from(same).unwrap_or(u64::MAX))),
        ("of", asked.len().into()),
    ];
    (same < asked.len()).then(|| t.format("consultation-add-common", &args))
}

/// That an archive is another consultation's.
fn foreign(t: &Tr, name: String, archive: &Archive) -> File {
    let args = [
        ("site", archive.manifest.site.as_str().into()),
        ("title", t.label(&archive.script.title).into()),
    ];
    File {
        lines: vec![
            t.format("consultation-add-foreign", &args),
            t.text("consultation-add-foreign-help"),
        ],
        is_fault: true,
        of: None,
        name,
    }
}

/// How many centres there are, each once however many workshops it had.
fn sites(shown: &Shown) -> usize {
    let mut sites: Vec<&str> = Vec::new();
    for centre in &shown.centres {
        if !sites.iter().any(|site| same_site(site, &centre.site)) {
            sites.push(&centre.site);
        }
    }
    sites.len()
}

/// The page again where a form has a workshop take part that does already: nothing was changed, and it is said where it counts.
pub(super) async fn again(
    app: &Arc<App>,
    t: Tr,
    found: &Consultation,
    what: Result<String, Again>,
) -> Result<Response, WebError> {
    let own = own::offers(app, &t, found).await?;
    let (said, again) = match what {
        Ok(said) => (said, None),
        Err(again) => (again.told(&t), Some(again)),
    };
    let part = part(&t, found, &[])?;
    let refused = Refused {
        status: StatusCode::CONFLICT,
        said,
    };
    paged(t, found, part, Some(refused), own, again)
}

/// Why something is not done.
struct Refused {
    status: StatusCode,
    said: String,
}

/// The part alone for the script, or within its page, which offers workshops of the house besides.
fn shown(
    t: Tr,
    found: &Consultation,
    files: &[File],
    refusal: Option<(StatusCode, &str)>,
    own: Option<Vec<own::Offer>>,
) -> Result<Response, WebError> {
    let drawn = part(&t, found, files)?;
    let most = MOST_TOLD;
    let said = refusal.map(|(status, key)| Refused {
        status,
        said: t.n(key, "most", most),
    });
    let Some(own) = own else {
        let told = said.as_ref().map(|one| (one.status, one.said.as_str()));
        return Ok(part_of(drawn, told));
    };
    paged(t, found, drawn, said, own, None)
}

/// What became of files, and who is in.
fn part(t: &Tr, found: &Consultation, files: &[File]) -> Result<String, WebError> {
    let shown = &found.read.shown;
    let slug = found.slug.to_string();
    let editions = shown.editions.keys();
    let missing = editions.filter_map(|edition| {
        let missing = super::who_is_in::missing(&found.plan, shown, edition);
        (!missing.is_empty()).then(|| (edition.clone(), missing.join(", ")))
    });
    let drawn = Part {
        t,
        slug: &slug,
        files,
        received: t.n("consultation-centres", "n", sites(shown)),
        missing: missing.collect(),
    };
    Ok(drawn.render()?)
}

fn paged(
    t: Tr,
    found: &Consultation,
    drawn: String,
    refused: Option<Refused>,
    own: Vec<own::Offer>,
    again: Option<Again>,
) -> Result<Response, WebError> {
    let status = refused.as_ref().map_or(StatusCode::OK, |one| one.status);
    let page = Page {
        title: found.plan.title.clone(),
        wrong: refused.map(|one| one.said),
        again,
        most: MOST / MEGABYTE,
        progress: t.format(
            "incoming-progress",
            &PLACES.map(|(name, at)| (name, at.into())),
        ),
        slug: found.slug.to_string(),
        part: drawn,
        own,
        name_max: NAME_MAX,
        t,
    };
    Ok((status, Html(page.render()?)).into_response())
}
