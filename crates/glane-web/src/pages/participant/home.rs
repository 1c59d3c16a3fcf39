//! The first page: asks for the code.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_locale::PageLang;
use serde::Deserialize;

use super::visitor;
use crate::app::App;
use crate::error::WebError;
use crate::tongue;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "participant/home.html")]
struct HomePage {
    t: Tr,
    typed: String,
    error: Option<String>,
}

/// What was typed, if anything.
#[derive(Debug, Deserialize)]
pub(crate) struct Typed {
    code: Option<String>,
    langue: Option<String>,
}

/// Asks for the code, or leads on to its room.
pub(crate) async fn home(
    State(app): State<Arc<App>>,
    Query(typed): Query<Typed>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    if let Some(lang) = typed.langue.as_deref().and_then(PageLang::parse) {
        return Ok(tongue::keep(lang, Redirect::to("/").into_response()));
    }
    let t = Tr::for_passer(&app.locale, &headers);
    let Some(typed) = typed.code else {
        return Ok(Html(
            HomePage {
                t,
                typed: String::new(),
                error: None,
            }
            .render()?,
        )
        .into_response());
    };
    let code: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    if code.is_empty() {
        let error = Some(t.text("participant-join-empty"));
        let page = HomePage {
            t,
            typed: String::new(),
            error,
        };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response());
    }
    match visitor::find(&app, &code, &headers).await {
        Ok(room) => {
            let code = room.look(|inside| inside.workshop.code.clone());
            Ok(Redirect::to(&format!("/{code}")).into_response())
        }
        Err(WebError::NotFound) => unknown(&app, &headers, &code),
        Err(error) => Err(error),
    }
}

/// The first page again, saying that no workshop has this code.
pub(crate) fn unknown(app: &App, headers: &HeaderMap, code: &str) -> Result<Response, WebError> {
    let t = Tr::for_passer(&app.locale, headers);
    let code = glane_core::text::clean_line(code);
    let error = Some(t.with("participant-join-unknown", "code", &code));
    let page = HomePage {
        t,
        typed: code,
        error,
    };
    Ok((StatusCode::NOT_FOUND, Html(page.render()?)).into_response())
}
