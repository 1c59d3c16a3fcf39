//! « Rédiger la restitution »: its blocks in their order; each can be worded otherwise, moved, taken out, and is held
//! against the data while it is written.

mod desks;
mod holds;
mod panel;
mod plain;
pub(crate) mod release;
mod sent;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form, Json};
use glane_core::draft::BlockKind;
use glane_core::id::BlockKey;
use glane_core::world::short_code;
use glane_live::Room;
use serde::{Deserialize, Serialize};

use super::form::{Fields, Refusal, from_script, make, stream};
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
pub(crate) use desks::Desks;
pub(crate) use holds::Holds;
use panel::{Panel, Typed, in_words};
use sent::{Refused, Sent};

const CONFLICT: &str = "writing-conflict";
/// Letters that name a block which people add: 48 bits.
const LETTERS: usize = 12;

#[derive(Template)]
#[template(path = "facilitator/writing.html")]
struct WritingPage {
    t: Tr,
    slug: String,
    title: String,
    message: Option<String>,
    part: String,
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
    Path(slug): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let sent = Sent::read(Fields(&fields)).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let script = from_script(&headers);
    let at = desks.of(&app, &room).await?;
    let fresh = short_code(&*app.hub.world().entropy, LETTERS);
    let asked = room.look(|inside| sent.act(&at.desk, inside.log(), &fresh));
    let refusal = match asked {
        Ok(None) => None,
        Ok(Some((act, undoes))) => make(&room, act, sent.base, undoes, CONFLICT).await?,
        Err(Refused::Stale) => Some((StatusCode::CONFLICT, CONFLICT)),
        Err(Refused::Bad(key)) => Some((StatusCode::UNPROCESSABLE_ENTITY, key)),
    };
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

/// What the checker says of a text while it is typed.
#[derive(Debug, Serialize)]
struct Held {
    /// `proved`, `unproved` or `refused`.
    outcome: &'static str,
    said: String,
    faults: Vec<String>,
    /// The figures that a person's own finding leans on.
    figures: Vec<String>,
    /// How to say it more plainly.
    plain: Vec<String>,
}

/// Whose page asks.
#[derive(Debug, Deserialize)]
pub(crate) struct Asks {
    qui: Option<String>,
}

/// The blocks in which others write just now.
pub(crate) async fn held(
    State(app): State<Arc<App>>,
    Extension(holds): Extension<Holds>,
    Path(slug): Path<String>,
    Query(asks): Query<Asks>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let now = app.hub.world().clock.now();
    let held = holds.others(now, room.id(), asks.qui.as_deref().unwrap_or_default());
    Ok(Json(serde_json::json!({ "held": held })).into_response())
}

/// Holds a text that is not saved yet against the data; others are told that somebody writes there.
pub(crate) async fn hold(
    State(app): State<Arc<App>>,
    Extension(desks): Extension<Desks>,
    Extension(holds): Extension<Holds>,
    Path(slug): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let fields = Fields(&fields);
    let bad = |field: &str| WebError::BadForm(field.to_owned());
    let kind = fields.get("kind").and_then(BlockKind::named);
    let kind = kind.ok_or_else(|| bad("kind"))?;
    let block = fields.get("block").and_then(|key| BlockKey::new(key).ok());
    if let (Some(block), Some(page)) = (&block, fields.get("qui")) {
        holds.note(app.hub.world().clock.now(), room.id(), block, page);
    }
    // A block that is not there yet has no name.
    let block = block
        .or_else(|| BlockKey::own("new"))
        .ok_or_else(|| bad("block"))?;
    let text = fields.get("text").ok_or_else(|| bad("text"))?.to_owned();
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let at = desks.of(&app, &room).await?;
    let advice = plain::advice(&t, &text);
    let mut about = sent::about(fields).map_err(bad)?;
    if let Some(place) = at.desk.place(&block).filter(|_| about.is_empty()) {
        about.extend(place.questions.iter().map(|(key, _)| key.clone()));
    }
    let is_own_finding = kind == BlockKind::Finding && block.is_own();
    let (locale, lang) = (Arc::clone(&app.locale), t.lang);
    let held = tokio::task::spawn_blocking(move || {
        let figures = if is_own_finding {
            at.desk.leaned(&about, &text, &locale, lang)
        } else {
            Vec::new()
        };
        (at.desk.held(&block, kind, &text, &about), figures)
    });
    let (held, figures) = held
        .await
        .map_err(|error| WebError::Broken(error.to_string()))?;
    let verdict = panel::verdict(kind, &held.faults, held.is_refused);
    Ok(Json(Held {
        outcome: verdict.name,
        said: t.text(verdict.said),
        faults: in_words(&t, &held.faults),
        figures: figures.iter().map(panel::figure).collect(),
        plain: advice,
    })
    .into_response())
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
    let at = desks.of(app, room).await?;
    let (t, title) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let title = t.label(&inside.script.title).to_owned();
        (t, title)
    });
    let part = Panel::of(&t, &app.settings, &at, &typed).render()?;
    if script {
        return Ok((status, Html(part)).into_response());
    }
    let page = WritingPage {
        slug: at.snapshot.workshop.slug.to_string(),
        title,
        message: refusal.map(|(_, key)| t.text(key)),
        part,
        t,
    };
    Ok((status, Html(page.render()?)).into_response())
}
