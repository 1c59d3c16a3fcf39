//! A link that lets look at one workshop.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use glane_core::right::Role;

use crate::app::App;
use crate::error::WebError;
use crate::guard::same_secret;
use crate::who::LOOK_COOKIE;

/// How long a browser keeps it: a season of workshops. Taken back, it opens nothing whatever a browser keeps.
const COOKIE_SECONDS: u32 = 180 * 24 * 3600;

/// Hands the link to the browser, for this workshop's console alone, and leads there.
pub(crate) async fn enter(
    State(app): State<Arc<App>>,
    Path(key): Path<String>,
) -> Result<Response, WebError> {
    let house = app.household.house(&**app.hub.store()).await?;
    let mut looks = house.looks.iter();
    let look = looks
        .find(|look| look.role == Role::Observer && same_secret(&key, &look.key))
        .ok_or(WebError::LinkOver)?;
    let workshops = app.hub.workshops().await?;
    let workshop = workshops
        .into_iter()
        .find(|workshop| workshop.id == look.workshop)
        .ok_or(WebError::LinkOver)?;
    let console = format!("/animer/{}", workshop.slug);
    let cookie = format!(
        "{LOOK_COOKIE}={key}; Path={console}; HttpOnly; SameSite=Lax; Max-Age={COOKIE_SECONDS}"
    );
    Ok(([(SET_COOKIE, cookie)], Redirect::to(&console)).into_response())
}
