//! « Rédiger la restitution »: its blocks in their order; each can be worded otherwise, moved, taken out, and is held
//! against the data while it is written.

mod block;
mod blocked;
mod desks;
mod gone;
mod hold;
mod holds;
mod log;
mod lost;
mod panel;
mod plain;
pub(crate) mod release;
mod sent;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use glane_core::world::short_code;
use glane_live::Room;

use super::form::{self, Fields, Refusal, ahead, from_script, make_all, stream};
use super::{room_of, tr_of};
use crate::app::App;
use crate::assistant::Jobs;
use crate::error::WebError;
use crate::tr::Tr;
pub(crate) use blocked::Blocked;
pub(crate) use desks::{At, Desks};
use gone::GonePage;
pub(crate) use hold::{held, hold};
pub(crate) use holds::Holds;
pub(in crate::pages::facilitator) use log::shortened;
use panel::{Panel, Typed};
use sent::{Refused, Sent};

const CONFLICT: &str = "writing-conflict";
const LOST: &str = "writing-lost";
/// Letters that tell one form to add a block from the next: 48 bits.
const LETTERS: usize = 12;

#[derive(Template)]
#[template(path = "facilitator/writing.html")]
struct WritingPage {
    t: Tr,
    slug: String,
    base: u64,
    title: String,
    message: Option<String>,
    part: String,
    /// Where proposals are, if the assistant is switched on.
    assistant: Option<String>,
}

/// The page; its part alone for the script.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Extension(desks): Extension<Desks>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    shown(
        &app,
        &desks,
        &room,
        None,
        Typed::default(),
        from_script(&headers),
    )
    .await
}

/// Its stream: says that something changed; the page asks for itself.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    Ok(stream(&app, &room, |frame| {
        serde_json::json!({ "revision": frame.revision.0 }).to_string()
    }))
}

/// Does what a button says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Extension(desks): Extension<Desks>,
    Extension(jobs): Extension<Jobs>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let sent = Sent::read(Fields(&fields)).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let sent = sent.costing(|| jobs.footprint(room.id()));
    let script = from_script(&headers);
    let refusal = done(&app, &desks, &room, &sent).await?;
    if refusal.is_none() && !script {
        let anchor = sent
            .block
            .as_ref()
            .map_or(String::new(), |block| format!("#b-{block}"));
        return Ok(Redirect::to(&format!("/animer/{slug}/rediger{anchor}")).into_response());
    }
    let typed = match refusal {
        Some(_) => sent.typed(),
        None => Typed::default(),
    };
    shown(&app, &desks, &room, refusal, typed, script).await
}

/// Does what a form asks, or says why not.
async fn done(
    app: &App,
    desks: &Desks,
    room: &Room,
    sent: &Sent,
) -> Result<Option<Refusal>, WebError> {
    if let Some(refusal) = ahead(room, sent.seen.base) {
        return Ok(Some(refusal));
    }
    let at = desks.of(app, room).await?;
    let acts = match room.look(|inside| sent.acts(&at.desk, inside.log())) {
        Ok(acts) => acts,
        Err(Refused::Stale) => return Ok(Some((StatusCode::CONFLICT, CONFLICT))),
        Err(Refused::Lost) => return Ok(Some((StatusCode::CONFLICT, LOST))),
        Err(Refused::Bad(key)) => return Ok(Some((StatusCode::UNPROCESSABLE_ENTITY, key))),
    };
    let refusal = make_all(room, acts, sent.seen.base, CONFLICT).await?;
    if refusal.is_none() {
        return Ok(None);
    }
    // The same form, sent twice at once, came in between: then all is as it asks, and it was not refused.
    let at = desks.of(app, room).await?;
    let acts = room.look(|inside| sent.acts(&at.desk, inside.log()));
    Ok(match acts {
        Ok(acts) if acts.is_empty() => None,
        Err(Refused::Lost) => Some((StatusCode::CONFLICT, LOST)),
        _ => refusal,
    })
}

async fn shown(
    app: &App,
    desks: &Desks,
    room: &Room,
    refusal: Option<Refusal>,
    typed: Typed,
    script: bool,
) -> Result<Response, WebError> {
    let status = refusal.map_or(StatusCode::OK, |(status, _)| status);
    let gone = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        GonePage::of(&t, &app.settings, inside, refusal.map(|(_, key)| key))
    });
    if let Some(gone) = gone {
        return Ok((status, Html(gone.render()?)).into_response());
    }
    let at = desks.of(app, room).await?;
    let (t, title, first) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let title = t.label(&inside.script.title).to_owned();
        let first = super::part::before_publishing(&t, inside);
        (t, title, first)
    });
    let once = short_code(&*app.hub.world().entropy, LETTERS);
    let part = Panel::of(&t, &app.settings, &at, &typed, once)
        .knowing(first)
        .render()?;
    if script {
        let said = refusal.map(|(status, key)| (status, t.text(key)));
        let said = said.as_ref().map(|(status, said)| (*status, said.as_str()));
        return Ok(form::part(part, said));
    }
    let page = WritingPage {
        assistant: super::assistant::beside(app, at.snapshot().workshop.slug.as_str(), None),
        slug: at.snapshot().workshop.slug.to_string(),
        base: at.snapshot().workshop.revision.0,
        title,
        message: refusal.map(|(_, key)| t.text(key)),
        part,
        t,
    };
    Ok((status, Html(page.render()?)).into_response())
}
