//! Going on with another device: a code to scan, and what scanning it does.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};

use super::visitor::{Visitor, held_token};
use crate::app::App;
use crate::error::WebError;
use crate::handover::MINUTES;
use crate::qr;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "participant/device.html")]
struct DevicePage {
    t: Tr,
    code: String,
    scene: Scene,
}

enum Scene {
    /// The code to scan with the other device.
    Show {
        address: String,
        qr: String,
        lasts: String,
    },
    /// Whoever scanned it is asked first: the code may be somebody else's, who would then see what they answer.
    Ask {
        /// Whether this device has answered as somebody.
        answered: bool,
    },
    /// The code leads nowhere any more.
    Gone,
}

/// Shows the code.
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let visitor = Visitor::knock(&app, &code, &headers).await?;
    let Some(token) =
        held_token(&headers).filter(|_| !visitor.is_sealed && visitor.tablet.is_none())
    else {
        return Ok(Redirect::to(&format!("/{}", visitor.code)).into_response());
    };
    let world = app.hub.world();
    let now = world.clock.now();
    let secret = app
        .handovers
        .give(&*world.entropy, now, &visitor.code, &token);
    let address = format!("{}/{}/appareil/{secret}", app.settings.base(), visitor.code);
    render(&app, &visitor, &headers, StatusCode::OK, |t| Scene::Show {
        qr: qr::svg(&address, &t.text("participant-device-qr")),
        lasts: t.n("participant-device-lasts", "n", MINUTES),
        address,
    })
}

/// Asks first; who is that person already goes straight in.
pub(crate) async fn scanned(
    State(app): State<Arc<App>>,
    Path((code, secret)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    arrive(&app, &code, &secret, &headers, false).await
}

/// Takes over.
pub(crate) async fn agreed(
    State(app): State<Arc<App>>,
    Path((code, secret)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    arrive(&app, &code, &secret, &headers, true).await
}

async fn arrive(
    app: &App,
    code: &str,
    secret: &str,
    headers: &HeaderMap,
    agreed: bool,
) -> Result<Response, WebError> {
    let visitor = Visitor::enter(app, code, headers).await?;
    let now = app.hub.world().clock.now();
    let Some(token) = app.handovers.token(now, &visitor.code, secret) else {
        return render(app, &visitor, headers, StatusCode::GONE, |_| Scene::Gone);
    };
    let is_other = held_token(headers).is_none_or(|held| held != token);
    if is_other && !agreed {
        let answered = visitor.person.is_some();
        return render(app, &visitor, headers, StatusCode::OK, |_| Scene::Ask {
            answered,
        });
    }
    let response = Redirect::to(&format!("/{}", visitor.code)).into_response();
    if !is_other {
        return Ok(response);
    }
    match app.handovers.take(now, &visitor.code, secret) {
        Some(token) => Ok(visitor.become_holder_of(&token, response)),
        // Somebody else was quicker.
        None => render(app, &visitor, headers, StatusCode::GONE, |_| Scene::Gone),
    }
}

fn render(
    app: &App,
    visitor: &Visitor,
    headers: &HeaderMap,
    status: StatusCode,
    scene: impl FnOnce(&Tr) -> Scene,
) -> Result<Response, WebError> {
    let t = visitor
        .room
        .look(|inside| Tr::for_script(&app.locale, &inside.script, headers));
    let page = DevicePage {
        code: visitor.code.clone(),
        scene: scene(&t),
        t,
    };
    Ok((status, Html(page.render()?)).into_response())
}
