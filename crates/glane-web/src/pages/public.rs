//! The restitution as anybody with its link reads it, until it is withdrawn.

mod around;
pub(crate) mod follow;
mod promised;

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_core::action::Actions;
use glane_core::id::{Revision, WorkshopId};
use glane_core::release::{Leads, Release};
use glane_report::check::followed;
use glane_report::{Format, Version};

use super::facilitator::report::{POLICY, Shelf};
use super::facilitator::tr_of;
use crate::app::App;
use crate::error::WebError;
use crate::life;
use crate::tr::Tr;
use around::About;

#[derive(Template)]
#[template(path = "participant/withdrawn.html")]
struct WithdrawnPage {
    t: Tr,
}

/// The page of a link.
pub(crate) async fn read(
    State(app): State<Arc<App>>,
    Extension(shelf): Extension<Shelf>,
    Path((code, key)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    shown(&app, &shelf, (&code, &key), Version::Full, &headers).await
}

/// The same in plain words.
pub(crate) async fn plain(
    State(app): State<Arc<App>>,
    Extension(shelf): Extension<Shelf>,
    Path((code, key)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    shown(&app, &shelf, (&code, &key), Version::Plain, &headers).await
}

/// The picture that networks show of a link.
pub(crate) async fn image(
    State(app): State<Arc<App>>,
    Extension(shelf): Extension<Shelf>,
    Path((code, key)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let Found::Page(page) = found(&app, &shelf, (&code, &key), Version::Full).await? else {
        return Err(WebError::NotFound);
    };
    let about = About::of(&String::from_utf8_lossy(&page)).ok_or(WebError::NotFound)?;
    let work = tokio::task::spawn_blocking(move || {
        let svg = about.card()?;
        Some(glane_report::gist::dots(&svg, around::SIZE.0))
    });
    let made = work
        .await
        .map_err(|error| WebError::Broken(error.to_string()))?;
    let png = made.ok_or(WebError::NotFound)?;
    let png = png.map_err(|error| WebError::Broken(error.to_string()))?;
    Ok((
        [(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, "no-cache")],
        png,
    )
        .into_response())
}

/// What was published at a link, as a feed.
pub(crate) async fn feed(
    State(app): State<Arc<App>>,
    Path((code, key)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let room = app.hub.by_code(&code).await?;
    let address = address(&app, &code, &key);
    let made = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let script = &inside.script;
        let title = t.label(&script.title).to_owned();
        around::feed(
            &t,
            inside.log(),
            &key,
            (&address, &title, &script.organiser),
        )
    });
    let text = made.ok_or(WebError::NotFound)?;
    let head = [
        (CONTENT_TYPE, "application/atom+xml; charset=utf-8"),
        (CACHE_CONTROL, "no-cache"),
    ];
    Ok((head, text).into_response())
}

/// A public page's link, as the program is reached now.
fn address(app: &App, code: &str, key: &str) -> String {
    format!("{}/lire/{code}/{key}", app.settings.base())
}

/// What a link leads to.
enum Found {
    Page(Vec<u8>),
    Withdrawn,
}

async fn shown(
    app: &App,
    shelf: &Shelf,
    (code, key): (&str, &str),
    version: Version,
    headers: &HeaderMap,
) -> Result<Response, WebError> {
    let page = match found(app, shelf, (code, key), version).await? {
        Found::Page(page) => page,
        Found::Withdrawn => {
            let t = Tr::for_visitor(&app.locale, headers);
            let page = WithdrawnPage { t }.render()?;
            return Ok((StatusCode::GONE, Html(page)).into_response());
        }
    };
    let link = address(app, code, key);
    let page = String::from_utf8_lossy(&page);
    let lang = if page.contains("<html lang=\"en\">") {
        "en"
    } else {
        "fr"
    };
    let room = app.hub.by_code(code).await?;
    // A way to what became of it, once there is something to read.
    let follow = room.look(|inside| {
        let has_some = Actions::fold(inside.log()).shown().next().is_some();
        has_some.then(|| tr_of(&app.locale, inside).lang)
    });
    let about = About::of(&page).map(|about| about.told(&page, &link, lang));
    let told = match (about, follow) {
        (Some(page), Some(own)) => Some(followed(&page, &link, version, (&app.locale, own))),
        (page, _) => page,
    };
    let head = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_SECURITY_POLICY, POLICY),
        // Withdrawn, it is nowhere any more: browsers ask each time.
        (CACHE_CONTROL, "no-cache"),
    ];
    Ok((head, told.unwrap_or_else(|| page.into_owned())).into_response())
}

/// The page of a link, as it was published.
async fn found(
    app: &App,
    shelf: &Shelf,
    (code, key): (&str, &str),
    version: Version,
) -> Result<Found, WebError> {
    let room = app.hub.by_code(code).await?;
    let data = match room.look(|inside| Release::fold(inside.log()).leads(key)) {
        Leads::To(data) => data,
        Leads::Withdrawn => return Ok(Found::Withdrawn),
        Leads::Nowhere => return Err(WebError::NotFound),
    };
    let life = room.look(|inside| inside.life.clone());
    if life.is_sealed()
        && let Some(page) = frozen(app, room.id(), data, version).await?
    {
        return Ok(Found::Page(page));
    }
    if life.purged.is_some() {
        return Err(WebError::Sealed);
    }
    let snapshot = app.hub.store().snapshot(room.id(), Some(data)).await?;
    let wanted = (Format::Html, version);
    // Who left is counted no longer, and what people wrote of the figures as they were is not said of others.
    let made = if data < life.exact {
        shelf.upheld(&app.locale, &snapshot, wanted).await?
    } else {
        shelf.file(&app.locale, &snapshot, None, wanted).await?
    };
    let made = made.map_err(WebError::Broken)?;
    Ok(Found::Page(made.bytes))
}

/// The page as it was when the workshop was sealed or purged, if it was public then.
async fn frozen(
    app: &App,
    workshop: WorkshopId,
    data: Revision,
    version: Version,
) -> Result<Option<Vec<u8>>, WebError> {
    let name = life::public_file(version);
    let all = app.hub.store().frozen(workshop).await?;
    let mut all = all.into_iter();
    let found = all.find(|one| one.file.data == data && one.file.file == name);
    Ok(found.and_then(|one| one.bytes))
}
