//! « Changer mon mot de passe »: who knows the present one chooses another; their other browsers are signed out.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_core::member::Member;
use glane_store::StoreError;
use glane_store::house::{HouseChange, HouseFault};
use serde::Deserialize;

use super::way::unfit;
use crate::app::App;
use crate::error::WebError;
use crate::household::{Checked, LENGTH_MIN};
use crate::tr::Tr;
use crate::who;

#[derive(Template)]
#[template(path = "team/own.html")]
struct OwnPage {
    t: Tr,
    name: String,
    least: usize,
    least_said: String,
    wrong: Option<String>,
    is_done: bool,
}

/// The form as sent.
#[derive(Deserialize)]
pub(crate) struct Sent {
    present: String,
    password: String,
    again: String,
}

/// Whose it is. The secret link has no password.
fn own() -> Result<Member, WebError> {
    who::member().ok_or(WebError::NotFound)
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    shown(t, &own()?, None, false)
}

fn shown(
    t: Tr,
    member: &Member,
    wrong: Option<String>,
    is_done: bool,
) -> Result<Html<String>, WebError> {
    let page = OwnPage {
        name: member.name.clone(),
        least: LENGTH_MIN,
        least_said: t.n("house-way-least", "n", LENGTH_MIN),
        wrong,
        is_done,
        t,
    };
    Ok(Html(page.render()?))
}

/// Takes the new one.
pub(crate) async fn change(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    let member = own()?;
    let session = who::session(&headers).ok_or(WebError::NotFacilitator)?;
    let refused = |t: Tr, said: String| -> Result<Response, WebError> {
        let page = shown(t, &member, Some(said), false)?;
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    if let Some(wrong) = unfit(&member.name, &sent.password, &sent.again) {
        let said = t.n(wrong, "n", LENGTH_MIN);
        return refused(t, said);
    }
    let checked = app.household.check(&app.hub, &member.name, sent.present);
    let checked = match checked.await? {
        Checked::Right(_, password) => password,
        Checked::Wrong => {
            let said = t.text("house-own-wrong");
            return refused(t, said);
        }
        Checked::Later(seconds) => {
            let said = t.n("house-sign-in-later", "n", seconds.div_ceil(60));
            let later = [(RETRY_AFTER, seconds.to_string())];
            let page = shown(t, &member, Some(said), false)?;
            return Ok((StatusCode::TOO_MANY_REQUESTS, later, page).into_response());
        }
    };
    let entropy = &*app.hub.world().entropy;
    let password = app.household.keep(entropy, sent.password).await?;
    let change = HouseChange::Repass {
        member: member.id,
        checked,
        password,
        session,
    };
    match app.household.arrange(&app.hub, change).await {
        Ok(_) => Ok(shown(t, &member, None, true)?.into_response()),
        // Changed elsewhere while it was looked at.
        Err(StoreError::House(HouseFault::Changed)) => {
            let said = t.text("house-own-wrong");
            refused(t, said)
        }
        Err(error) => Err(error.into()),
    }
}
