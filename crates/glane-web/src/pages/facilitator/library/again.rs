//! « Dupliquer sans les réponses »: a workshop's script for another day. Nothing else of the workshop goes along.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{Html, Response};
use axum::{Extension, Form};
use glane_core::script::Script;

use super::super::room_of;
use super::once::Once;
use super::start::{self, Origin, Place, Sent};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

/// The script a workshop has now, as it is written.
async fn kept(app: &App, slug: &str) -> Result<(String, Script), WebError> {
    let room = room_of(app, slug).await?;
    Ok(room.look(|inside| (inside.workshop.source.clone(), inside.script.clone())))
}

fn origin<'a>(t: &Tr, slug: &str, source: &'a str, script: &'a Script) -> Origin<'a> {
    Origin {
        source,
        script,
        place: Place {
            action: format!("/animer/{slug}/dupliquer"),
            heading: t.with("library-again-title", "title", t.label(&script.title)),
            help: t.text("library-again-help"),
            back: ("/animer".to_owned(), t.text("library-again-back")),
            file: None,
            name: slug.to_owned(),
        },
    }
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    let (source, script) = kept(&app, &slug).await?;
    let t = Tr::for_visitor(&app.locale, &headers);
    let origin = origin(&t, &slug, &source, &script);
    start::page(&app, t, origin).await
}

/// Makes the other workshop.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    Extension(once): Extension<Once>,
    Form(form): Form<Sent>,
) -> Result<Response, WebError> {
    let (source, script) = kept(&app, &slug).await?;
    let t = Tr::for_visitor(&app.locale, &headers);
    let origin = origin(&t, &slug, &source, &script);
    start::sent(&app, t, origin, &once, form).await
}
