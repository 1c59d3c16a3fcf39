//! A tablet that people share: each turn is another person. Its pages run no script, so that nothing of one person stays
//! in the browser for the next: neither what they typed nor what waits to be sent.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::id::WorkshopId;
use glane_core::right::Role;
use glane_live::Room;
use glane_store::house::Look;
use serde::Deserialize;

use super::answer::Sent;
use super::room;
use super::visitor::{COOKIE as PERSON, Visitor, find};
use crate::app::App;
use crate::error::WebError;
use crate::guard::{cookie, same_secret};
use crate::plain;
use crate::tongue;
use crate::tr::Tr;

/// The cookie that makes a browser a shared tablet, in one workshop.
const COOKIE: &str = "glane-tablette";
/// How long it stays one: as long as a participant's cookie.
const SECONDS: u32 = 30 * 24 * 3600;

#[derive(Template)]
#[template(path = "participant/tablet.html")]
struct TabletPage {
    t: Tr,
    title: String,
    key: String,
    /// That nothing is asked any more, and what is said then.
    over: Option<String>,
}

#[derive(Template)]
#[template(path = "participant/tablet_over.html")]
struct OverPage {
    t: Tr,
    title: String,
    /// What was answered, which nothing keeps.
    written: Option<String>,
}

/// The link of that secret, if there is one.
async fn link(app: &App, key: &str) -> Result<Option<Look>, WebError> {
    let house = app.household.house(&**app.hub.store()).await?;
    let mut looks = house.looks.iter();
    let found = looks.find(|look| look.role == Role::Tablet && same_secret(key, &look.key));
    Ok(found.cloned())
}

/// The secret of the link that made this browser a tablet of a workshop; refused once the link is taken back.
pub(super) async fn held(
    app: &App,
    workshop: WorkshopId,
    headers: &HeaderMap,
) -> Result<Option<String>, WebError> {
    let Some(key) = cookie(headers, COOKIE) else {
        return Ok(None);
    };
    let link = link(app, key).await?;
    let is_here = link.is_some_and(|look| look.workshop == workshop);
    // Not a phone like any other: whoever holds it would answer in the name of its last turn.
    if !is_here {
        return Err(WebError::LinkOver);
    }
    Ok(Some(key.to_owned()))
}

/// What a tablet shows whose link was taken back, with what was just answered on it. It is nobody's from then on.
pub(super) async fn over(
    app: &App,
    code: &str,
    headers: &HeaderMap,
    sent: Option<&Sent>,
) -> Result<Response, WebError> {
    let room = find(app, code, headers).await?;
    let (page, code) = room.look(|inside| {
        let t = Tr::for_script(&app.locale, &inside.script, headers);
        let question = sent.and_then(|sent| inside.script.question(&sent.question));
        let words = sent.zip(question);
        let words = words.map(|(sent, question)| sent.typed.in_words(&t, question));
        let written = words.filter(|words| !words.is_empty());
        let page = OverPage {
            title: t.label(&inside.script.title).to_owned(),
            written: written
                .map(|words| t.with("participant-closed-written", "text", &words.join(", "))),
            t,
        };
        (page, inside.workshop.code.clone())
    });
    let mut response = (StatusCode::GONE, Html(page.render()?)).into_response();
    for name in [PERSON, COOKIE] {
        let gone = format!("{name}=; Path=/{code}; Max-Age=0; HttpOnly; SameSite=Lax");
        if let Ok(value) = HeaderValue::from_str(&gone) {
            response.headers_mut().append(SET_COOKIE, value);
        }
    }
    Ok(response)
}

async fn room_of(app: &App, key: &str) -> Result<Arc<Room>, WebError> {
    let look = link(app, key).await?.ok_or(WebError::LinkOver)?;
    let workshops = app.hub.workshops().await?;
    let workshop = workshops.into_iter().find(|one| one.id == look.workshop);
    let workshop = workshop.ok_or(WebError::LinkOver)?;
    Ok(app.hub.by_slug(&workshop.slug).await?)
}

/// Waits for whoever answers next.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &key).await?;
    let page = room.look(|inside| {
        let t = Tr::for_script(&app.locale, &inside.script, &headers);
        let over = if inside.life.is_sealed() {
            Some(t.text("life-closed-title"))
        } else {
            room::is_over(inside).then(|| t.text("participant-ended-title"))
        };
        TabletPage {
            over,
            title: t.label(&inside.script.title).to_owned(),
            key,
            t,
        }
    });
    Ok(Html(page.render()?))
}

/// What a tablet is told of who holds it from now on.
#[derive(Debug, Deserialize)]
pub(crate) struct Held {
    /// A sign's place, or one of the words below.
    qui: Option<String>,
}

/// Somebody else holds it.
const NEXT: &str = "suivante";
/// Whoever holds it answers on it for the first time.
const FIRST: &str = "nouvelle";

/// Makes the tablet another person's, or again that of who has a sign.
pub(crate) async fn turn(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    headers: HeaderMap,
    Form(held): Form<Held>,
) -> Result<Response, WebError> {
    let mut visitor = match Visitor::enter(&app, &code, &headers).await {
        Err(WebError::LinkOver) => return over(&app, &code, &headers, None).await,
        visitor => visitor?,
    };
    let who = held.qui.as_deref().unwrap_or_default();
    let room = Arc::clone(&visitor.room);
    let to_room = Redirect::to(&format!("/{}", visitor.code)).into_response();
    let is_known = visitor.person.is_some();
    let Some(turn) = visitor.turn.as_mut() else {
        return Ok(visitor.remember(to_room));
    };
    match who {
        NEXT => turn.pass(),
        FIRST => room.look(|inside| turn.first(inside, is_known)),
        // A sign that cannot be taken up any more: the page shows those that can.
        sign => {
            let at = sign.parse();
            let at = at.map_err(|_| WebError::BadForm("qui".to_owned()))?;
            room.look(|inside| turn.take_up(inside, at));
        }
    }
    let token = turn.token(&room);
    let response = visitor.become_holder_of(&token, visitor.remember(to_room));
    Ok(if who == NEXT {
        plain::keep(false, tongue::forget(response))
    } else {
        response
    })
}

/// Makes the tablet one of a workshop, held by nobody yet.
pub(crate) async fn next(
    State(app): State<Arc<App>>,
    Path(key): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &key).await?;
    let code = room.look(|inside| inside.workshop.code.clone());
    let person = format!("{PERSON}=; Path=/{code}; Max-Age=0; HttpOnly; SameSite=Lax");
    let tablet = format!("{COOKIE}={key}; Path=/{code}; Max-Age={SECONDS}; HttpOnly; SameSite=Lax");
    let mut response = Redirect::to(&format!("/{code}")).into_response();
    for cookie in [person, tablet] {
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(SET_COOKIE, value);
        }
    }
    Ok(plain::keep(false, tongue::forget(response)))
}
