//! « Restitution à chaud »: findings are chosen, put to the room one by one, and answered by phone or by hand.

mod panel;
mod sent;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use glane_core::decision::Act;
use glane_live::Room;

use super::form::{Fields, Refusal, from_script, make, stream};
use super::writing::Desks;
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use crate::view::page_event;
use panel::{Choice, Panel, choices};
use sent::{Refused, Sent};

const CONFLICT: &str = "reactions-conflict";

#[derive(Template)]
#[template(path = "facilitator/reactions.html")]
struct ReactionsPage {
    t: Tr,
    slug: String,
    title: String,
    base: u64,
    message: Option<String>,
    /// The findings to choose among, where they are being chosen: the page does not move meanwhile.
    choices: Option<Vec<Choice>>,
    part: String,
}

/// The page; `?choisir=1` where findings are chosen anew.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Extension(desks): Extension<Desks>,
    Path(slug): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let anew = fields.iter().any(|(name, _)| name == "choisir");
    shown(&app, &desks, &room, anew, None).await
}

/// Its stream: the panel anew at each change of the room.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let (locale, watched) = (app.locale.clone(), room.clone());
    Ok(stream(&app, &room, move |_| {
        page_event(watched.look(|inside| Panel::of(&tr_of(&locale, inside), inside).render()))
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
    let fields = Fields(&fields);
    let sent = Sent::read(fields).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let acts = if sent.begins() {
        let at = desks.of(&app, &room).await?;
        sent::begin(&at.desk, fields).map(|acts| acts.map(|act| (act, None)).into())
    } else {
        room.look(|inside| sent.act(inside, fields))
            .map(|act| vec![act])
    };
    let refusal = match acts {
        Ok(acts) => made(&room, acts, &sent).await?,
        Err(Refused::Stale) => Some((StatusCode::CONFLICT, CONFLICT)),
        Err(Refused::Number) => Some((StatusCode::UNPROCESSABLE_ENTITY, "reactions-invalid")),
        Err(Refused::Many) => Some((StatusCode::UNPROCESSABLE_ENTITY, "reactions-too-many")),
    };
    if from_script(&headers) {
        let status = refusal.map_or(StatusCode::OK, |(status, _)| status);
        let part = room.look(|inside| Panel::of(&tr_of(&app.locale, inside), inside).render())?;
        return Ok((status, Html(part)).into_response());
    }
    if refusal.is_none() {
        return Ok(Redirect::to(&format!("/animer/{slug}/a-chaud")).into_response());
    }
    shown(&app, &desks, &room, sent.begins(), refusal).await
}

/// Makes decisions one after the other, each in sight of the one before; the first that another came before ends it.
async fn made(
    room: &Room,
    acts: Vec<(Act, Option<glane_core::id::DecisionId>)>,
    sent: &Sent,
) -> Result<Option<Refusal>, WebError> {
    let mut base = sent.base;
    for (act, undoes) in acts {
        if let Some(refusal) = make(room, act, base, undoes, CONFLICT).await? {
            return Ok(Some(refusal));
        }
        base = room.look(|inside| inside.revision);
    }
    Ok(None)
}

async fn shown(
    app: &App,
    desks: &Desks,
    room: &Room,
    anew: bool,
    refusal: Option<Refusal>,
) -> Result<Response, WebError> {
    let begun = room.look(|inside| !inside.state.reactions.list.is_empty());
    let choices = if anew || !begun {
        let at = desks.of(app, room).await?;
        let t = room.look(|inside| tr_of(&app.locale, inside));
        Some(choices(&t, &at.desk))
    } else {
        None
    };
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let part = match choices {
            Some(_) => String::new(),
            None => Panel::of(&t, inside).render()?,
        };
        ReactionsPage {
            slug: inside.workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            base: inside.revision.0,
            message: refusal.map(|(_, key)| t.text(key)),
            choices,
            part,
            t,
        }
        .render()
    });
    let status = refusal.map_or(StatusCode::OK, |(status, _)| status);
    Ok((status, Html(page?)).into_response())
}
