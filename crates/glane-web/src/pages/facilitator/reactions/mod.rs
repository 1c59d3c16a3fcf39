//! « Restitution à chaud »: findings are chosen, put to the room one by one, and answered by phone or by hand.

mod panel;
mod sent;
mod typed;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use glane_live::Room;
use glane_live::inside::Inside;

use super::form::{self, Fields, ahead, from_script, make_all, stream};
use super::writing::Desks;
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use crate::view::page_event;
use panel::{Choice, Panel, choices};
use sent::{Refused, Sent};
use typed::Typed;

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
    /// The server's moment, in ms: what its clock is set by.
    now: i64,
    /// What the keys do.
    keys: Vec<(String, String)>,
}

/// What the page shows of the room as it is.
pub(super) fn part(t: &Tr, inside: &Inside) -> Result<String, askama::Error> {
    Panel::of(t, inside, &Typed::Nothing).render()
}

/// The keys, as on the console; here they lead from finding to finding.
fn keys_of(t: &Tr) -> Vec<(String, String)> {
    let all = ["next", "previous", "results", "blank", "help"];
    all.map(|name| {
        let own = matches!(name, "next" | "previous" | "results");
        let room = if own { "reactions" } else { "running" };
        let does = t.text(&format!("{room}-key-{name}-does"));
        (t.text(&format!("running-key-{name}")), does)
    })
    .into()
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
    shown(&app, &desks, &room, anew, &Typed::Nothing, None).await
}

/// Its stream: the panel anew at each change of the room.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let (locale, watched) = (app.locale.clone(), room.clone());
    Ok(stream(&app, &room, move |_| {
        let part = watched.look(|inside| part(&tr_of(&locale, inside), inside));
        page_event(part)
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
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let refusal = done(&app, &desks, &room, &t, &sent, fields).await?;
    let typed = match refusal {
        Some(_) => sent.typed(fields),
        None => Typed::Nothing,
    };
    if from_script(&headers) {
        let part = room.look(|inside| Panel::of(&t, inside, &typed).render())?;
        let said = refusal
            .as_ref()
            .map(|(status, said)| (*status, said.as_str()));
        return Ok(form::part(part, said));
    }
    if refusal.is_none() {
        return Ok(Redirect::to(&format!("/animer/{slug}/a-chaud")).into_response());
    }
    shown(&app, &desks, &room, sent.begins(), &typed, refusal).await
}

/// What a form could not do, in words.
type Told = (StatusCode, String);

/// Does what a form asks, or says why not.
async fn done(
    app: &App,
    desks: &Desks,
    room: &Room,
    t: &Tr,
    sent: &Sent,
    fields: Fields<'_>,
) -> Result<Option<Told>, WebError> {
    let told = |(status, key): (StatusCode, &str)| (status, t.text(key));
    if let Some(refusal) = ahead(room, sent.seen.base) {
        return Ok(Some(told(refusal)));
    }
    let acts = if sent.begins() {
        sent::begin(&desks.of(app, room).await?.desk, fields)
    } else {
        let now = app.hub.world().clock.now();
        let act = room.look(|inside| sent.act(inside, fields, now));
        act.map(|act| vec![act])
    };
    let unusable = |said| Ok(Some((StatusCode::UNPROCESSABLE_ENTITY, said)));
    let acts = match acts {
        Ok(acts) => acts,
        Err(Refused::Stale) => return Ok(Some(told((StatusCode::CONFLICT, CONFLICT)))),
        Err(Refused::Many) => return unusable(t.text("reactions-too-many")),
        Err(Refused::Number { field, typed }) => {
            let field = t.text(&format!("reactions-{field}"));
            let args = [("field", field.into()), ("typed", typed.into())];
            return unusable(t.format("reactions-invalid-hands", &args));
        }
        Err(Refused::Order { finding, typed }) => {
            let args = [("typed", typed.into()), ("text", finding.into())];
            return unusable(t.format("reactions-invalid-order", &args));
        }
    };
    let refusal = make_all(room, acts, sent.seen.base, CONFLICT).await?;
    Ok(refusal.map(told))
}

async fn shown(
    app: &App,
    desks: &Desks,
    room: &Room,
    anew: bool,
    typed: &Typed,
    refusal: Option<Told>,
) -> Result<Response, WebError> {
    let begun = room.look(|inside| !inside.state.reactions.list.is_empty());
    let choices = if anew || !begun {
        let at = desks.of(app, room).await?;
        let t = room.look(|inside| tr_of(&app.locale, inside));
        Some(choices(&t, &at.desk, typed))
    } else {
        None
    };
    let status = refusal
        .as_ref()
        .map_or(StatusCode::OK, |(status, _)| *status);
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let part = match choices {
            Some(_) => String::new(),
            None => Panel::of(&t, inside, typed).render()?,
        };
        ReactionsPage {
            slug: inside.workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            base: inside.revision.0,
            message: refusal.as_ref().map(|(_, said)| said.clone()),
            choices,
            part,
            now: app.hub.world().clock.now().0 / 1000,
            keys: keys_of(&t),
            t,
        }
        .render()
    });
    Ok((status, Html(page?)).into_response())
}
