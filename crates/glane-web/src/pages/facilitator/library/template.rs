//! One workshop of the library: its guide, its questions, its script as a file, and the form that makes a workshop of it.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use axum::{Extension, Form};
use glane_core::script::Script;
use glane_library::Template;

use super::once::Once;
use super::start::{self, Origin, Place, Sent};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

fn found(name: &str) -> Result<(&'static Template, Script), WebError> {
    let template = glane_library::named(name).ok_or(WebError::NotFound)?;
    let script = template.script().ok_or(WebError::NotFound)?;
    Ok((template, script))
}

fn origin<'a>(t: &Tr, template: &'static Template, script: &'a Script) -> Origin<'a> {
    let name = template.name;
    Origin {
        source: template.source,
        script,
        place: Place {
            action: format!("/deroules/{name}"),
            heading: t.label(&script.title).to_owned(),
            help: t.text("library-make-help"),
            back: ("/deroules".to_owned(), t.text("library-back")),
            file: Some(format!("/deroules/{name}/fichier")),
            name: name.to_owned(),
        },
    }
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    let (template, script) = found(&name)?;
    let t = Tr::for_visitor(&app.locale, &headers);
    let origin = origin(&t, template, &script);
    start::page(&app, t, origin).await
}

/// Makes a workshop of it.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Extension(once): Extension<Once>,
    Form(form): Form<Sent>,
) -> Result<Response, WebError> {
    let (template, script) = found(&name)?;
    let t = Tr::for_visitor(&app.locale, &headers);
    let origin = origin(&t, template, &script);
    start::sent(&app, t, origin, &once, form).await
}

/// Its script, as a file.
pub(crate) async fn file(Path(name): Path<String>) -> Result<Response, WebError> {
    let (template, _) = found(&name)?;
    let named = format!("attachment; filename=\"{}\"", template.file());
    let headers = [
        (CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, named),
    ];
    Ok((headers, template.source).into_response())
}
