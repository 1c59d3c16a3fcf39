//! What is carried away from a consultation: its restitution, its figures, the script for its centres.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::check::written;
use super::page::{broken, edition_of};
use super::{Shelves, aside, consultation, restitution};
use crate::app::App;
use crate::error::WebError;
use crate::pages::facilitator::report::POLICY;
use crate::tr::Tr;

/// Which, and how.
#[derive(Debug, Deserialize)]
pub(crate) struct Wanted {
    edition: Option<String>,
    /// To be read in the browser rather than kept.
    voir: Option<String>,
}

/// One file.
pub(crate) async fn file(
    State(app): State<Arc<App>>,
    Extension(shelves): Extension<Shelves>,
    Path((name, file)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    let found = match consultation(&app, &shelves, &name).await? {
        Ok(found) => found,
        Err(error) => return broken(t, &error),
    };
    let ending = file.strip_prefix(found.slug.as_str());
    let (kind, bytes) = match ending {
        Some(".html") => {
            let edition = edition_of(&found, wanted.edition.as_deref());
            let edition = edition.ok_or(WebError::NotFound)?;
            let made = aside(move || restitution::made(t, &found, &edition)).await??;
            ("text/html; charset=utf-8", made.into_bytes())
        }
        Some(".json") => {
            let made = aside(move || written(&found)).await?;
            let made = made.map_err(|error| WebError::Broken(error.to_string()))?;
            ("application/json", made)
        }
        Some(".atelier.toml") if !found.plan.script.is_empty() => {
            ("application/toml", found.plan.script.into_bytes())
        }
        _ => return Err(WebError::NotFound),
    };
    let kind = [(CONTENT_TYPE, kind)];
    if wanted.voir.is_some() && ending == Some(".html") {
        return Ok((kind, [(CONTENT_SECURITY_POLICY, POLICY)], bytes).into_response());
    }
    // Slugs are plain letters, digits and hyphens: the name needs no escape.
    let kept = [(
        CONTENT_DISPOSITION,
        format!("attachment; filename=\"{file}\""),
    )];
    Ok((kind, kept, bytes).into_response())
}
