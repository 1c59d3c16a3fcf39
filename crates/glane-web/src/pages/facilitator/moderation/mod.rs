//! « Modération »: worrying answers first, then what waits for accord, then what may be pinned to the room's screen.

mod panel;
pub mod reading;
mod sent;
mod unread;
mod waiting;
mod worrying;

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_live::Room;

use super::form::{self, Fields, from_script, make_all, stream};
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use crate::view::page_event;
use panel::Panel;
use sent::Sent;
pub(in crate::pages::facilitator) use sent::{
    idea_makes_worry, is_plain, is_plain_idea, makes_worry,
};
pub(in crate::pages::facilitator) use waiting::{Waits, waiting};

const CONFLICT: &str = "moderation-conflict";

#[derive(Template)]
#[template(path = "facilitator/moderation.html")]
struct ModerationPage {
    t: Tr,
    slug: String,
    title: String,
    message: Option<String>,
    part: String,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    shown(&app, &room, None)
}

/// Its stream: the panel anew at each change of the room.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let (locale, watched) = (app.locale.clone(), room.clone());
    Ok(stream(&app, &room, move |_| {
        let part = watched.look(|inside| Panel::of(&tr_of(&locale, inside), inside).render());
        page_event(part)
    }))
}

/// Does what a button says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let sent = Sent::read(Fields(&fields)).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let refusal = done(&room, &t, &sent).await?;
    if from_script(&headers) {
        let part = room.look(|inside| Panel::of(&t, inside).render())?;
        let said = refusal.as_ref();
        let said = said.map(|(status, said)| (*status, said.as_str()));
        return Ok(form::part(part, said));
    }
    if refusal.is_none() {
        return Ok(Redirect::to(&format!("/animer/{slug}/moderation")).into_response());
    }
    shown(&app, &room, refusal)
}

/// Makes the decisions that a form asks for; what refused them, in words.
async fn done(room: &Room, t: &Tr, sent: &Sent) -> Result<Option<(StatusCode, String)>, WebError> {
    let acts = room.look(|inside| sent.acts(t, inside));
    let refusal = match (form::ahead(room, sent.seen.base), acts) {
        (Some(refusal), _) => Some(refusal),
        (None, Some(acts)) => make_all(room, acts, sent.seen.base, CONFLICT).await?,
        (None, None) => Some((StatusCode::CONFLICT, CONFLICT)),
    };
    Ok(refusal.map(|(status, key)| (status, t.text(key))))
}

fn shown(
    app: &App,
    room: &Room,
    refusal: Option<(StatusCode, String)>,
) -> Result<Response, WebError> {
    let status = refusal
        .as_ref()
        .map_or(StatusCode::OK, |(status, _)| *status);
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        ModerationPage {
            slug: inside.workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            message: refusal.map(|(_, said)| said),
            part: Panel::of(&t, inside).render()?,
            t,
        }
        .render()
    });
    Ok((status, Html(page?)).into_response())
}
