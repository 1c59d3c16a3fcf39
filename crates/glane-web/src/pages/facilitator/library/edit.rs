//! A script changed in the page before it becomes a workshop, with what is wrong in it told line by line.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Multipart, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_live::LiveError;
use glane_store::StoreError;

use super::super::create::{Told, summed, tell};
use super::super::upload;
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/library_edit.html")]
struct EditPage {
    t: Tr,
    source: String,
    summary: Option<String>,
    faults: Vec<Told>,
}

/// The page, with what is said above the script, if anything.
pub(super) fn page(t: Tr, source: &str, said: Option<String>) -> Result<Response, WebError> {
    let page = EditPage {
        source: source.to_owned(),
        summary: said,
        faults: Vec::new(),
        t,
    };
    Ok(Html(page.render()?).into_response())
}

/// Makes a workshop of a script as it was typed, or shows it again with all that is wrong.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    form: Multipart,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    // Browsers end the lines of what is typed as mail does.
    let source = upload::typed(form, "source").await?.replace("\r\n", "\n");
    let (status, summary, faults) = match app.hub.create(&source).await {
        Ok(made) => return Ok(Redirect::to(&format!("/animer/{}", made.slug)).into_response()),
        Err(LiveError::BadScript(faults)) => {
            let told = tell(&t, &t.text("library-edit-label"), &source, &faults);
            (StatusCode::UNPROCESSABLE_ENTITY, summed(&t, &faults), told)
        }
        Err(LiveError::Store(StoreError::SlugTaken(slug))) => {
            let said = t.with("facilitator-new-exists", "slug", slug.as_str());
            (StatusCode::CONFLICT, said, Vec::new())
        }
        Err(error) => return Err(error.into()),
    };
    let page = EditPage {
        source,
        summary: Some(summary),
        faults,
        t,
    };
    Ok((status, Html(page.render()?)).into_response())
}
