//! A link to come in, used once: who has it chooses a password.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_core::text::length;
use glane_store::StoreError;
use glane_store::house::{HouseChange, HouseFault};
use serde::Deserialize;

use super::welcomed;
use crate::app::App;
use crate::error::WebError;
use crate::household::{LENGTH_MIN, SESSION_SECONDS, after, fits, hash, is_soon_guessed, secret};
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "team/way.html")]
struct WayPage {
    t: Tr,
    key: String,
    /// Whose link it is; nothing once it opens nothing any more.
    name: Option<String>,
    least: usize,
    least_said: String,
    wrong: Option<String>,
}

/// The form as sent.
#[derive(Deserialize)]
pub(crate) struct Sent {
    password: String,
    again: String,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    shown(&app, &headers, key, None).await
}

async fn shown(
    app: &App,
    headers: &HeaderMap,
    key: String,
    wrong: Option<&str>,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, headers);
    let house = app.household.house(&**app.hub.store()).await?;
    let now = app.hub.world().clock.now();
    let member = house.way(hash(&key), now);
    let status = match (member, wrong) {
        (None, _) => StatusCode::GONE,
        (Some(_), None) => StatusCode::OK,
        (Some(_), Some(_)) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = WayPage {
        name: member.map(|member| member.name.clone()),
        key,
        least: LENGTH_MIN,
        least_said: t.n("house-way-least", "n", LENGTH_MIN),
        wrong: wrong.map(|wrong| t.n(wrong, "n", LENGTH_MIN)),
        t,
    };
    Ok((status, Html(page.render()?)).into_response())
}

/// Why a new password of somebody cannot be one, if it cannot.
pub(super) fn unfit(name: &str, password: &str, again: &str) -> Option<&'static str> {
    if length(password) < LENGTH_MIN {
        return Some("house-way-short");
    }
    if !fits(password) {
        return Some("house-way-long");
    }
    if is_soon_guessed(password, name) {
        return Some("house-way-guessed");
    }
    (password != again).then_some("house-way-differs")
}

/// Takes the password, and lets in.
pub(crate) async fn enter(
    State(app): State<Arc<App>>,
    Path(key): Path<String>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let world = app.hub.world();
    let house = app.household.house(&**app.hub.store()).await?;
    let Some(member) = house.way(hash(&key), world.clock.now()) else {
        return shown(&app, &headers, key, None).await;
    };
    if let Some(wrong) = unfit(&member.name, &sent.password, &sent.again) {
        return shown(&app, &headers, key, Some(wrong)).await;
    }
    let password = app.household.keep(&*world.entropy, sent.password).await?;
    let (fresh, session) = secret(&*world.entropy);
    let change = HouseChange::Enter {
        key: hash(&key),
        password,
        session,
        until: after(world.clock.now(), SESSION_SECONDS),
    };
    match app.household.arrange(&app.hub, change).await {
        Ok(_) => Ok(welcomed(&fresh)),
        Err(StoreError::House(HouseFault::NoWay)) => shown(&app, &headers, key, None).await,
        Err(error) => Err(error.into()),
    }
}
