//! « Idées »: what people proposed; put aside what should not be shown, put together what is one idea, go back.

mod panel;
mod sent;

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::id::QuestionKey;
use glane_core::kind::Kind;
use glane_live::Room;

use super::form::{Fields, Head, Refusal, asked, from_script, make, stream};
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use crate::view::page_event;
use panel::Panel;
use sent::{Refused, Sent};

const CONFLICT: &str = "ideas-conflict";

#[derive(Template)]
#[template(path = "facilitator/ideas.html")]
struct IdeasPage {
    t: Tr,
    head: Head,
    message: Option<String>,
    part: String,
}

fn is_of_ideas(kind: &Kind) -> bool {
    kind.has_ideas()
}

/// The panel of a question of ideas.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question, is_of_ideas)?;
    shown(&app, &room, &question, None, false)
}

/// Its stream: the panel anew at each change of the room.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question, is_of_ideas)?;
    let (locale, watched) = (app.locale.clone(), room.clone());
    Ok(stream(&app, &room, move |_| {
        let html =
            watched.look(|inside| Panel::of(&tr_of(&locale, inside), inside, &question).render());
        page_event(html)
    }))
}

/// Does what a button of the panel says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question, is_of_ideas)?;
    let sent = Sent::read(Fields(&fields)).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let unusable = |message| Some((StatusCode::UNPROCESSABLE_ENTITY, message));
    let refusal = match room.look(|inside| sent.act(inside, &question)) {
        Ok((act, undoes)) => make(&room, act, sent.base, undoes, CONFLICT).await?,
        Err(Refused::Stale) => Some((StatusCode::CONFLICT, CONFLICT)),
        Err(Refused::Few) => unusable("ideas-few"),
        Err(Refused::Ours) => unusable("ideas-ours"),
        Err(Refused::Reason) => unusable("ideas-reason"),
    };
    let script = from_script(&headers);
    if refusal.is_none() && !script {
        return Ok(Redirect::to(&format!("/animer/{slug}/idees/{question}")).into_response());
    }
    shown(&app, &room, &question, refusal, script)
}

/// The panel alone for the script, or within its page.
fn shown(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    refusal: Option<Refusal>,
    script: bool,
) -> Result<Response, WebError> {
    let status = refusal.map_or(StatusCode::OK, |(status, _)| status);
    let html = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let part = Panel::of(&t, inside, question).render()?;
        if script {
            return Ok(part);
        }
        IdeasPage {
            head: Head::of(&t, inside, question),
            message: refusal.map(|(_, key)| t.text(key)),
            part,
            t,
        }
        .render()
    });
    Ok((status, Html(html.map_err(WebError::from)?)).into_response())
}
