//! « Se connecter », and out again.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::header::{RETRY_AFTER, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::member::{NAME_MAX, name_of};
use glane_store::StoreError;
use glane_store::house::{HouseChange, HouseFault};
use serde::Deserialize;

use super::welcomed;
use crate::app::App;
use crate::error::WebError;
use crate::household::{Checked, SESSION_SECONDS, after, secret};
use crate::tr::Tr;
use crate::who::{self, TEAM_COOKIE};

#[derive(Template)]
#[template(path = "team/sign_in.html")]
struct SignInPage {
    t: Tr,
    house: String,
    name: String,
    name_max: usize,
    wrong: Option<String>,
    /// Nobody can sign in yet.
    is_nobody: bool,
}

/// The form as sent. Its password is in no log: nothing of it is shown.
#[derive(Deserialize)]
pub(crate) struct Sent {
    name: String,
    password: String,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    shown(&app, t, String::new(), None).await
}

async fn shown(
    app: &App,
    t: Tr,
    name: String,
    wrong: Option<String>,
) -> Result<Html<String>, WebError> {
    let house = app.household.house(&**app.hub.store()).await?;
    let page = SignInPage {
        house: house.name.clone(),
        name,
        name_max: NAME_MAX,
        is_nobody: house.present().next().is_none(),
        wrong,
        t,
    };
    Ok(Html(page.render()?))
}

/// Lets a name in whose password it is.
pub(crate) async fn sign_in(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    // A name that nobody can have is looked at as any other.
    let name = name_of(&sent.name).unwrap_or_default();
    let checked = app.household.check(&app.hub, &name, sent.password).await?;
    let (member, password) = match checked {
        Checked::Right(member, password) => (member, password),
        Checked::Wrong => return wrong(&app, t, name).await,
        Checked::Later(seconds) => {
            let said = t.n("house-sign-in-later", "n", seconds.div_ceil(60));
            let page = shown(&app, t, name, Some(said)).await?;
            let later = [(RETRY_AFTER, seconds.to_string())];
            return Ok((StatusCode::TOO_MANY_REQUESTS, later, page).into_response());
        }
    };
    let world = app.hub.world();
    let (fresh, session) = secret(&*world.entropy);
    let change = HouseChange::SignIn {
        member,
        checked: password,
        session,
        until: after(world.clock.now(), SESSION_SECONDS),
    };
    match app.household.arrange(&app.hub, change).await {
        Ok(_) => Ok(welcomed(&fresh)),
        // Their password was changed, or they left, while it was looked at.
        Err(StoreError::House(HouseFault::Changed | HouseFault::NoMember)) => {
            wrong(&app, t, name).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The same page for who showed a key that lets nobody in.
pub(super) async fn wrong_key(app: &App, headers: &HeaderMap) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, headers);
    let said = t.text("passkey-wrong");
    let page = shown(app, t, String::new(), Some(said)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn wrong(app: &App, t: Tr, name: String) -> Result<Response, WebError> {
    let said = t.text("house-sign-in-wrong");
    let page = shown(app, t, name, Some(said)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Signs this browser out.
pub(crate) async fn sign_out(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    if let Some(session) = who::session(&headers) {
        let change = HouseChange::SignOut { session };
        app.household.arrange(&app.hub, change).await?;
    }
    let gone = format!("{TEAM_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    Ok(([(SET_COOKIE, gone)], Redirect::to("/connexion")).into_response())
}
