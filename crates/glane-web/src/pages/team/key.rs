//! « Changer le lien secret »: whoever came by the one before is out, and comes anew by the one that is shown once.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum::{Form, Json};
use glane_store::StoreError;
use glane_store::house::HouseFault;
use serde::Deserialize;

use crate::app::App;
use crate::error::WebError;
use crate::household::{Rekeyed, held, rekey};
use crate::pages::facilitator::console::Link;
use crate::pages::facilitator::door;
use crate::pages::participant::answer::FROM_SCRIPT;
use crate::tr::Tr;
use crate::who;

/// Letters of the mark by which a page names the link it was made under.
const MARK: usize = 16;

#[derive(Template)]
#[template(path = "team/key.html")]
struct KeyPage {
    t: Tr,
    /// The new link; nothing if somebody else changed it meanwhile.
    link: Option<Link>,
}

/// Names the link as it is now, to whoever may change it.
pub(super) fn mark(app: &App) -> String {
    let held = held(&app.facilitator_key());
    held.get(..MARK).unwrap_or_default().to_owned()
}

/// A form as sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    /// The mark of the link as who decides saw it; a command has seen none.
    was: Option<String>,
}

/// Changes it, and shows the new one. Who came by the one before and presses the button stays in.
pub(crate) async fn change(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let is_command = headers.contains_key(FROM_SCRIPT);
    let was = app.facilitator_key();
    let stands = is_command || sent.was.is_some_and(|seen| seen == mark(&app));
    let (change, path) = rekey(app.hub.world(), Some(&was));
    let by_link = who::came_by_link();
    let made = if stands {
        app.household.arrange(&app.hub, change).await
    } else {
        Err(StoreError::House(HouseFault::Changed))
    };
    match made {
        Ok(_) => {}
        Err(StoreError::House(HouseFault::Changed)) => {
            return Ok((StatusCode::CONFLICT, shown(&app, &headers, None)?).into_response());
        }
        Err(error) => return Err(error.into()),
    }
    let key = app.facilitator_key();
    if let Err(error) = app.machine.rekeyed(&key) {
        tracing::warn!(%error, "commands of this machine do not find us any more");
    }
    if is_command {
        let link = format!("{}{path}", app.settings.base());
        return Ok(Json(Rekeyed { link }).into_response());
    }
    let page = shown(&app, &headers, Some(path))?;
    // Of the team they came as themselves: the link is nothing they hold.
    let cookie = by_link.then(|| [(SET_COOKIE, door::cookie(&key))]);
    Ok((cookie, page).into_response())
}

fn shown(app: &App, headers: &HeaderMap, path: Option<String>) -> Result<Html<String>, WebError> {
    let t = Tr::for_visitor(&app.locale, headers);
    let title = t.text("house-key-new");
    let link = path.map(|path| Link::new(&t, &app.settings, path, &title));
    Ok(Html(KeyPage { t, link }.render()?))
}
