//! « Vérifier la salle » on a phone: it finds out whether it can answer here, and tells the console.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;

use super::visitor::find;
use crate::app::App;
use crate::check::Tried;
use crate::error::WebError;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "participant/check.html")]
struct CheckPage {
    t: Tr,
    code: String,
    /// Whether a phone without scripts has just said that it sees the page.
    said: bool,
}

/// What a phone tells. A form without a script has no fields.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Told {
    ms: Option<u32>,
    live: Option<u8>,
    keeps: Option<u8>,
}

/// The page that the test code leads to. It hands out no cookie: whoever tries is nobody.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    show(&app, &code, &headers, false).await
}

/// Takes note of what the phone found.
pub(crate) async fn told(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    headers: HeaderMap,
    Form(told): Form<Told>,
) -> Result<Response, WebError> {
    let room = find(&app, &code, &headers).await?;
    let tried = Tried {
        ms: told.ms,
        live: told.live == Some(1),
        keeps: told.keeps == Some(1),
    };
    app.checks
        .came(room.id(), app.hub.world().clock.now(), tried);
    if told.ms.is_some() {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Ok(show(&app, &code, &headers, true).await?.into_response())
}

async fn show(
    app: &App,
    code: &str,
    headers: &HeaderMap,
    said: bool,
) -> Result<Html<String>, WebError> {
    let room = find(app, code, headers).await?;
    let (t, code) = room.look(|inside| {
        (
            Tr::for_script(&app.locale, &inside.script, headers),
            inside.workshop.code.clone(),
        )
    });
    Ok(Html(CheckPage { t, code, said }.render()?))
}
