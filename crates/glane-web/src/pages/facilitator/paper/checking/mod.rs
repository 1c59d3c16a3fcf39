//! « Relire les feuilles »: what the reader was not sure of, one doubt after the other, the sheet beside the answer; what is
//! written copied out; sheets taken out and put back.

mod card;
mod desk;
mod lists;
mod place;
mod queue;
mod seen;
mod sent;
mod twice;
mod windows;

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Extension;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::super::form::{Fields, Refusal, from_script, make_all, stream};
use super::super::{room_of, tr_of};
use super::doubts::{self, Doubt};
use crate::app::App;
use crate::error::WebError;
use desk::{Desk, Told};
use place::Place;
use sent::{Refused, Sent, Verb};
use twice::Twice;
pub(crate) use windows::Windows;

/// What the script sends when a window goes away, and which opening of the page ends by it.
const LEAVES: &str = "quitter";
const VISIT: &str = "visite";
const CONFLICT: &str = "incoming-check-conflict";

/// Says that something was decided or came in, so that pages ask for themselves anew.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    Ok(stream(&app, &room, |frame| {
        serde_json::json!({ "revision": frame.revision.0 }).to_string()
    }))
}

/// The queue.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Extension(windows): Extension<Windows>,
    Path(slug): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let place = Place::read(Fields(&fields));
    let desk = Desk::of(&app, &room, &windows, &headers);
    desk.shown(place, Twice::Off, None, from_script(&headers))
        .await
}

/// Does what a button says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Extension(windows): Extension<Windows>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let desk = Desk::of(&app, &room, &windows, &headers);
    let script = from_script(&headers);
    let fields = Fields(&fields);
    let mut place = Place::read(fields);
    if fields.get("act") == Some(LEAVES) {
        let visit = fields.get(VISIT).and_then(|visit| visit.parse().ok());
        let visit = visit.ok_or_else(|| WebError::BadForm(VISIT.to_owned()))?;
        windows.leave(desk.window(&place), visit);
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let sent = Sent::read(fields).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let sheets = room.sheets().await?;
    let last = desk.own(&place).last;
    let acts = room.look(|inside| sent.acts(&sheets, inside.log(), last));
    if let (Ok(_), true, Verb::Say) = (&acts, place.double, sent.act)
        && let Some(typed) = sent.frame(&sheets)
        && let Some(twice) = Twice::after(fields, &typed)
    {
        return desk.shown(place, twice, None, script).await;
    }
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let said = |(status, key): Refusal| (status, t.text(key));
    let before = room.look(|inside| inside.revision);
    let refusal = match acts {
        Ok(acts) => {
            let made = make_all(&room, acts.clone(), sent.base, CONFLICT).await;
            desk.remember(&place, before, &acts);
            made?.map(said)
        }
        Err(Refused::Stale) => Some(said((StatusCode::CONFLICT, CONFLICT))),
        Err(Refused::Wrong(key)) => Some(said((StatusCode::UNPROCESSABLE_ENTITY, key))),
        Err(Refused::TooLong(max)) => {
            let said = t.n("incoming-too-long", "max", max);
            Some((StatusCode::UNPROCESSABLE_ENTITY, said))
        }
    };
    if refusal.is_none() {
        place.absent = None;
        if sent.act == Verb::Undo {
            // On to what waits again.
            let known: BTreeSet<String> = doubts::all(&sheets).iter().map(Doubt::name).collect();
            let fresh = doubts::all(&room.sheets().await?);
            let back = fresh.iter().map(Doubt::name);
            let back = back.into_iter().find(|name| !known.contains(name));
            place.at = back.or(place.at);
        }
    }
    if refusal.is_none() && !script {
        return Ok(Redirect::to(&place.address(&slug)).into_response());
    }
    let refusal = refusal.map(|(status, said)| Told {
        status,
        said,
        sent: &sent,
    });
    desk.shown(place, Twice::Off, refusal, script).await
}
