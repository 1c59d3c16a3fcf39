//! « Réponses à relire avant publication »: answers that may tell too much of somebody, one at a time, for a person to
//! decide whether they are quoted and what of them.

mod elsewhere;
mod gathered;
mod queue;
mod sent;

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::id::AnswerId;
use glane_live::Room;

use super::form::{self, Fields, Refusal, from_script, make, stream};
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use gathered::Gathered;
use queue::Queue;
use sent::{Refused, Sent};

const CONFLICT: &str = "review-conflict";

#[derive(Template)]
#[template(path = "facilitator/review.html")]
struct Page {
    t: Tr,
    slug: String,
    title: String,
    message: Option<String>,
    part: String,
}

/// Where somebody is in the queue, as it stands in the page's address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Place {
    /// The answer asked for by name.
    at: Option<AnswerId>,
    /// Whether those that were decided are looked at, and not those that wait.
    decided: bool,
}

impl Place {
    fn read(fields: Fields<'_>) -> Self {
        let at = fields.get("reponse").and_then(|id| id.parse().ok());
        Self {
            at: at.map(AnswerId),
            decided: fields.get("montrer") == Some("relues"),
        }
    }

    fn query(self) -> String {
        let shown = if self.decided { "?montrer=relues" } else { "" };
        match self.at {
            Some(at) if self.decided => format!("{shown}&reponse={at}"),
            Some(at) => format!("?reponse={at}"),
            None => shown.to_owned(),
        }
    }
}

/// How many answers wait to be read.
pub(crate) async fn waiting(room: &Room) -> Result<usize, WebError> {
    Ok(gather(room).await?.waiting())
}

/// Reading takes longer than looking: the room does not wait for it.
async fn gather(room: &Room) -> Result<Gathered, WebError> {
    let taken = room.look(gathered::Taken::of);
    let read = tokio::task::spawn_blocking(move || taken.read());
    let read = read.await;
    read.map_err(|error| WebError::Broken(error.to_string()))
}

/// The queue.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let place = Place::read(Fields(&fields));
    let gathered = gather(&room).await?;
    shown(&app, &room, &gathered, place, None, from_script(&headers))
}

/// Says that something changed; the page asks for itself.
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
    Path(slug): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let script = from_script(&headers);
    let mut place = Place::read(Fields(&fields));
    let sent = Sent::read(Fields(&fields)).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let gathered = gather(&room).await?;
    let wanted = room.look(|inside| sent.act(inside, &gathered));
    let refusal = match wanted {
        Ok((act, undoes)) => make(&room, act, sent.base, undoes, CONFLICT).await?,
        Err(Refused::Stale) => Some((StatusCode::CONFLICT, CONFLICT)),
        Err(Refused::NotThere) => Some((StatusCode::UNPROCESSABLE_ENTITY, "review-not-there")),
        Err(Refused::Nothing) => Some((StatusCode::UNPROCESSABLE_ENTITY, "review-nothing")),
    };
    if refusal.is_none() {
        place.at = sent.then(&gathered, place.decided);
        if !script {
            let to = format!("/animer/{slug}/relire{}", place.query());
            return Ok(Redirect::to(&to).into_response());
        }
    }
    let gathered = gather(&room).await?;
    shown(&app, &room, &gathered, place, refusal, script)
}

/// The part alone for the script, or within its page.
fn shown(
    app: &App,
    room: &Room,
    gathered: &Gathered,
    place: Place,
    refusal: Option<Refusal>,
    script: bool,
) -> Result<Response, WebError> {
    let status = refusal.map_or(StatusCode::OK, |(status, _)| status);
    let (t, slug, title, part) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let part = Queue::of(&t, inside, gathered, place).render();
        let title = t.label(&inside.script.title).to_owned();
        (t, inside.workshop.slug.to_string(), title, part)
    });
    let part = part?;
    if script {
        let said = refusal.map(|(status, key)| (status, t.text(key)));
        let told = said.as_ref().map(|(status, said)| (*status, said.as_str()));
        return Ok(form::part(part, told));
    }
    let page = Page {
        message: refusal.map(|(_, key)| t.text(key)),
        slug,
        title,
        part,
        t,
    };
    Ok((status, Html(page.render()?)).into_response())
}
