//! « Relire les feuilles »: what the reader was not sure of, one doubt after the other, the sheet beside the answer; what is
//! written copied out; sheets taken out and put back.

mod card;
mod lists;
mod place;
mod seen;
mod sent;
mod twice;

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::id::DecisionId;
use glane_core::sheet::ledger::{Ledger, PictureId};
use glane_live::Room;
use glane_live::inside::Inside;
use glane_locale::Arg;

use super::super::form::{self, Fields, Refusal, from_script, make_all, stream};
use super::super::{room_of, tr_of};
use super::doubts::{self, Doubt};
use super::names::{self, Names};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use card::Card;
use lists::{Absent, Line, absents, joins, line, undo};
use place::Place;
use seen::Seen;
use sent::{Refused, Sent, Verb};
use twice::Twice;

const CONFLICT: &str = "incoming-check-conflict";
/// What the page says of its keys.
const KEYS: [&str; 7] = [
    "incoming-keys-digits",
    "incoming-keys-enter",
    "incoming-keys-i",
    "incoming-keys-v",
    "incoming-keys-u",
    "incoming-keys-arrows",
    "incoming-keys-question",
];

#[derive(Template)]
#[template(path = "facilitator/checking.html")]
struct Page {
    t: Tr,
    slug: String,
    title: String,
    message: Option<String>,
    part: String,
}

/// The state of the queue.
#[derive(Template)]
#[template(path = "facilitator/checking_part.html")]
struct Queue<'a> {
    t: &'a Tr,
    slug: &'a str,
    base: u64,
    place: Place,
    here: String,
    left: String,
    position: String,
    previous: Option<String>,
    next: Option<String>,
    card: Option<Card>,
    nothing: String,
    undo: Option<(DecisionId, String)>,
    sheets: Vec<Line>,
    asides: Vec<(PictureId, String)>,
    keys: Vec<String>,
    /// Pages that are not in.
    absents: Vec<Absent>,
    /// Photocopies of one sheet that may be one: a picture of each, and what is said.
    joins: Vec<(PictureId, PictureId, String)>,
}

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
    Path(slug): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let place = Place::read(Fields(&fields));
    shown(&app, &room, place, Twice::Off, None, from_script(&headers)).await
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
    let fields = Fields(&fields);
    let mut place = Place::read(fields);
    let sent = Sent::read(fields).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let sheets = room.sheets().await?;
    let acts = room.look(|inside| sent.acts(&sheets, inside.log()));
    if let (Ok(_), true, Verb::Say) = (&acts, place.double, sent.act)
        && let Some(typed) = sent.frame(&sheets)
        && let Some(twice) = Twice::after(fields, &typed)
    {
        return shown(&app, &room, place, twice, None, script).await;
    }
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let said = |(status, key): Refusal| (status, t.text(key));
    let refusal = match acts {
        Ok(acts) => make_all(&room, acts, sent.base, CONFLICT).await?.map(said),
        Err(Refused::Stale) => Some(said((StatusCode::CONFLICT, CONFLICT))),
        Err(Refused::Wrong(key)) => Some(said((StatusCode::UNPROCESSABLE_ENTITY, key))),
        Err(Refused::TooLong(max)) => {
            let said = t.n("incoming-too-long", "max", max);
            Some((StatusCode::UNPROCESSABLE_ENTITY, said))
        }
    };
    if refusal.is_none() {
        place = place.at(place.n);
    }
    if refusal.is_none() && !script {
        return Ok(Redirect::to(&place.address(&slug)).into_response());
    }
    let refusal = refusal.map(|(status, said)| Told {
        status,
        said,
        sent: &sent,
    });
    shown(&app, &room, place, Twice::Off, refusal, script).await
}

/// Why something was not done, and what was sent.
struct Told<'a> {
    status: StatusCode,
    said: String,
    sent: &'a Sent<'a>,
}

/// Those of the pictures that are there still.
async fn held(
    app: &App,
    room: &Room,
    pictures: Vec<PictureId>,
) -> Result<BTreeSet<PictureId>, WebError> {
    let (kept, workshop) = (Arc::clone(&app.pictures), room.id());
    let looked = tokio::task::spawn_blocking(move || {
        let mut held = BTreeSet::new();
        for picture in pictures {
            if kept.has(workshop, &picture)? {
                held.insert(picture);
            }
        }
        Ok::<_, std::io::Error>(held)
    });
    let looked = looked.await;
    let looked = looked.map_err(|error| WebError::Broken(error.to_string()))?;
    looked.map_err(|error| WebError::Storage(error.to_string()))
}

/// The part alone for the script, or within its page.
async fn shown(
    app: &App,
    room: &Room,
    place: Place,
    twice: Twice,
    refusal: Option<Told<'_>>,
    script: bool,
) -> Result<Response, WebError> {
    let sheets = room.sheets().await?;
    let doubts = doubts::all(&sheets);
    let place_of = |name: &String| doubts.iter().position(|doubt| doubt.name() == *name);
    let known = place.at.as_ref().and_then(place_of);
    let n = known.unwrap_or(place.n).min(doubts.len().saturating_sub(1));
    let typed = place
        .absent
        .clone()
        .and_then(|(sheet, page)| doubts::absent(&sheets, &sheet, page));
    let doubt = typed.as_ref().or(doubts.get(n));
    let place = Place {
        n,
        at: doubt.map(Doubt::name),
        absent: place.absent.filter(|_| typed.is_some()),
        ..place
    };
    let pictures = doubt.map(|doubt| card::pictures(doubt, &sheets));
    let pictures = pictures.unwrap_or_default().into_iter();
    let held = held(app, room, pictures.map(|(_, picture)| picture).collect()).await?;
    let (t, slug, title, part) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let ledger = Ledger::of(inside.log());
        let names = Names::of(&t, inside);
        let seen = Seen {
            t: &t,
            names: &names,
            sheets: &sheets,
            ledger: &ledger,
            held: &held,
        };
        let sent = refusal.as_ref().map(|told| told.sent);
        let part = state(&seen, inside, place, (&doubts, doubt), (twice, sent));
        let slug = inside.workshop.slug.to_string();
        let title = t.label(&inside.script.title).to_owned();
        (t, slug, title, part)
    });
    let part = part?;
    let said = refusal.map(|told| (told.status, told.said));
    if script {
        let told = said.as_ref().map(|(status, said)| (*status, said.as_str()));
        return Ok(form::part(part, told));
    }
    let status = said.as_ref().map_or(StatusCode::OK, |(status, _)| *status);
    let page = Page {
        message: said.map(|(_, said)| said),
        slug,
        title,
        part,
        t,
    };
    Ok((status, Html(page.render()?)).into_response())
}

fn state(
    seen: &Seen<'_>,
    inside: &Inside,
    place: Place,
    (doubts, doubt): (&[Doubt], Option<&Doubt>),
    (twice, sent): (Twice, Option<&Sent<'_>>),
) -> Result<String, askama::Error> {
    let t = seen.t;
    let slug = inside.workshop.slug.as_str();
    let twice = match twice {
        Twice::Off if place.double => Twice::First,
        twice => twice,
    };
    let args = [
        ("n", Arg::from(place.n.saturating_add(1))),
        ("total", doubts.len().into()),
    ];
    let last = doubts.len().saturating_sub(1);
    let part = Queue {
        t,
        slug,
        base: inside.revision.0,
        here: place.address(slug),
        absents: seen
            .sheets
            .iter()
            .flat_map(|sheet| absents(t, slug, sheet))
            .collect(),
        joins: joins(t, seen.sheets),
        left: t.n("incoming-check-left", "n", doubts.len()),
        position: t.format("incoming-check-position", &args),
        previous: (place.n > 0).then(|| place.at(place.n - 1).address(slug)),
        next: (place.n < last).then(|| place.at(place.n + 1).address(slug)),
        card: doubt.and_then(|doubt| {
            let mut card = seen.card(doubt, twice)?;
            if let Some(sent) = sent {
                sent.refill(&mut card);
            }
            Some(card)
        }),
        nothing: t.text(if seen.sheets.is_empty() {
            "incoming-none"
        } else {
            "incoming-check-done"
        }),
        undo: undo(seen, inside),
        sheets: seen.sheets.iter().map(|sheet| line(t, sheet)).collect(),
        asides: seen
            .ledger
            .aside()
            .map(|read| (read.picture.clone(), names::page(t, read)))
            .collect(),
        keys: KEYS.iter().map(|key| t.text(key)).collect(),
        place,
    };
    part.render()
}
