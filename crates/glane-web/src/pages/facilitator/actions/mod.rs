//! « Les actions »: what the house does with what was said: a board, a list to print, the calendar of its days, what inhabitants
//! read of it, and what the workshop before promised.
//!
//! It is all plain forms: it works without a script, by the keyboard and on a phone.

mod before;
mod board;
mod calendar;
mod card;
mod moved;
mod sent;
mod source;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use glane_core::action::Actions;
use glane_core::release::Release;
use glane_core::world::short_code;
use glane_live::Room;

use super::form::{Fields, Refusal, ahead, make_all};
use super::report::Shelf;
use super::writing::Desks;
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::pages::public::follow;
use board::Board;
pub(crate) use board::{Kept, kept, progress};
pub(crate) use calendar::calendar;
pub(super) use card::titled;
use sent::{Sent, Typed};
use source::Source;

const CONFLICT: &str = "actions-conflict";
/// Letters that name an action: 60 bits.
const LETTERS: usize = 12;

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Extension(desks): Extension<Desks>,
    Extension(shelf): Extension<Shelf>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    shown(&app, (&desks, &shelf), &room, None, Typed::default()).await
}

/// Does what a button says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Extension(desks): Extension<Desks>,
    Extension(shelf): Extension<Shelf>,
    Path(slug): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let sent = Sent::read(Fields(&fields)).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let refusal = done(&app, (&desks, &shelf), &room, &sent).await?;
    if refusal.is_none() {
        let at = sent.anchor();
        return Ok(Redirect::to(&format!("/animer/{slug}/actions{at}")).into_response());
    }
    shown(&app, (&desks, &shelf), &room, refusal, sent.typed()).await
}

/// Does what a form asks, or says why not.
async fn done(
    app: &App,
    kept: (&Desks, &Shelf),
    room: &Room,
    sent: &Sent,
) -> Result<Option<Refusal>, WebError> {
    if let Some(refusal) = ahead(room, sent.seen.base) {
        return Ok(Some(refusal));
    }
    let recalled = match sent.recalls() {
        Some(from) => match before::recalled(app, kept.0, room, from).await? {
            Some(recalled) => Some(recalled),
            None => return Ok(Some((StatusCode::CONFLICT, "actions-recall-none"))),
        },
        None => None,
    };
    let sources = if sent.names_a_source() {
        sources(app, kept, room).await?
    } else {
        Vec::new()
    };
    let refusal = match room.look(|inside| sent.acts(inside.log(), recalled, &sources)) {
        Ok(acts) => make_all(room, acts, sent.seen.base, CONFLICT).await?,
        Err(refusal) => Some(refusal),
    };
    // Looked at last: both presses of a button may be on their way at once.
    let already = refusal.and_then(|_| room.look(|inside| sent.already(inside.log())));
    Ok(already.or(refusal))
}

/// What the findings say that actions may come from: as the restitution stands, or as it was published where nothing else is left.
async fn sources(
    app: &App,
    (desks, shelf): (&Desks, &Shelf),
    room: &Room,
) -> Result<Vec<Source>, WebError> {
    if room.look(|inside| inside.life.purged.is_none()) {
        let at = desks.of(app, room).await?;
        let t = room.look(|inside| tr_of(&app.locale, inside));
        return Ok(source::of_desk(&at.desk, &t));
    }
    let public = room.look(|inside| Release::fold(inside.log()).public);
    let Some(public) = public else {
        return Ok(Vec::new());
    };
    let said = follow::published(app, shelf, room, &public.key).await?;
    Ok(room.look(|inside| source::of_published(&said, &inside.script)))
}

async fn shown(
    app: &App,
    kept: (&Desks, &Shelf),
    room: &Room,
    refusal: Option<Refusal>,
    typed: Typed,
) -> Result<Response, WebError> {
    let status = refusal.map_or(StatusCode::OK, |(status, _)| status);
    let sources = sources(app, kept, room).await?;
    let before = before::Before::of(app, room).await?;
    let since = moved::since(app, kept.0, room).await?;
    let house = app.household.house(&**app.hub.store()).await?;
    let today = crate::today::now(app);
    let fresh = short_code(&*app.hub.world().entropy, LETTERS).to_ascii_lowercase();
    let page = room.look(|inside| {
        let actions = Actions::fold(inside.log());
        let of = board::Of {
            app,
            inside,
            house: &house,
            today,
            sources: &sources,
            typed: &typed,
            since: since.as_ref(),
        };
        Board::of(&of, &actions, before, fresh, refusal).render()
    });
    Ok((status, Html(page?)).into_response())
}
