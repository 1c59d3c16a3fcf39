//! The restitution as anybody with its link reads it, until it is withdrawn.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_core::id::{Revision, WorkshopId};
use glane_core::release::{Leads, Release};
use glane_report::{Format, Version};

use super::facilitator::report::{POLICY, Shelf};
use crate::app::App;
use crate::error::WebError;
use crate::life;
use crate::tr::Tr;

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

async fn shown(
    app: &App,
    shelf: &Shelf,
    (code, key): (&str, &str),
    version: Version,
    headers: &HeaderMap,
) -> Result<Response, WebError> {
    let room = app.hub.by_code(code).await?;
    let data = match room.look(|inside| Release::fold(inside.log()).leads(key)) {
        Leads::To(data) => data,
        Leads::Withdrawn => {
            let t = Tr::for_visitor(&app.locale, headers);
            let page = WithdrawnPage { t }.render()?;
            return Ok((StatusCode::GONE, Html(page)).into_response());
        }
        Leads::Nowhere => return Err(WebError::NotFound),
    };
    let life = room.look(|inside| inside.life.clone());
    if life.is_sealed()
        && let Some(page) = frozen(app, room.id(), data, version).await?
    {
        let head = [
            (CONTENT_TYPE, "text/html; charset=utf-8"),
            (CONTENT_SECURITY_POLICY, POLICY),
            (CACHE_CONTROL, "no-cache"),
        ];
        return Ok((head, page).into_response());
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
    let head = [
        (CONTENT_TYPE, made.media_type),
        (CONTENT_SECURITY_POLICY, POLICY),
        // Withdrawn, it is nowhere any more: browsers ask each time.
        (CACHE_CONTROL, "no-cache"),
    ];
    Ok((head, made.bytes).into_response())
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
