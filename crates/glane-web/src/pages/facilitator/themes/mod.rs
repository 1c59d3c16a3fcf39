//! « Thèmes »: the answers of an open question, coded one by one by one or more people; their codebook; their agreement.

mod accord;
mod book;
mod gathered;
mod place;
mod queue;
mod sent;

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::decision::Act;
use glane_core::id::{DecisionId, QuestionKey, Revision};
use glane_core::kind::Kind;
use glane_live::Room;

use super::form::{self, Fields, Head, Refusal, from_script, stream};
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use gathered::Gathered;
use place::Place;
use queue::Queue;
use sent::{Sent, Wanted};

pub(crate) use accord::{decide as settle, page as accord};
pub(crate) use book::{decide as change, page as book};
pub(crate) use gathered::may_hurt;

const CONFLICT: &str = "themes-conflict";

/// A page of themes: what stands around its part.
#[derive(Template)]
#[template(path = "facilitator/themes.html")]
struct Page {
    t: Tr,
    head: Head,
    tab: Tab,
    /// The end of addresses that keeps who codes.
    query: String,
    message: Option<String>,
    part: String,
}

/// The three pages of themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    Queue,
    Book,
    Accord,
}

/// Asks for the coder's name, once.
#[derive(Template)]
#[template(path = "facilitator/themes_name.html")]
struct Name {
    t: Tr,
    slug: String,
    question: QuestionKey,
    coders: Vec<(String, String)>,
}

/// The queue of an open question.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
    Query(fields): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question)?;
    let place = Place::read(Fields(&fields));
    queue(&app, &room, &question, &place, None, from_script(&headers))
}

/// Does what a button of the queue says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question)?;
    let sent = Sent::read(Fields(&fields)).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let place = Place::read(Fields(&fields));
    let wanted = room.look(|inside| {
        let gathered = Gathered::of(inside, &question);
        sent.wanted(inside, &question, &gathered)
    });
    let refusal = match wanted {
        Wanted::Nothing => None,
        Wanted::Stale => Some((StatusCode::CONFLICT, CONFLICT)),
        Wanted::Empty => Some((StatusCode::UNPROCESSABLE_ENTITY, "themes-empty")),
        Wanted::Act(act, undoes) => make(&room, *act, sent.base, undoes).await?,
    };
    let place = match refusal {
        Some(_) => place,
        None => room.look(|inside| {
            let gathered = Gathered::of(inside, &question);
            sent.then(inside, &question, &gathered, &place)
        }),
    };
    let script = from_script(&headers);
    if refusal.is_none() && !script {
        let query = place.query();
        return Ok(
            Redirect::to(&format!("/animer/{slug}/themes/{question}{query}")).into_response(),
        );
    }
    queue(&app, &room, &question, &place, refusal, script)
}

/// Says when a page of themes is to be asked for anew: at each change of the room.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    asked(&room, &question)?;
    Ok(stream(&app, &room, |frame| {
        serde_json::json!({ "revision": frame.revision.0 }).to_string()
    }))
}

fn queue(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    place: &Place,
    refusal: Option<Refusal>,
    script: bool,
) -> Result<Response, WebError> {
    let (t, part) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let gathered = Gathered::of(inside, question);
        let part = match &place.coder {
            Some(coder) => Queue::of(&t, inside, question, &gathered, place, coder).render(),
            None => Name {
                slug: inside.workshop.slug.to_string(),
                question: question.clone(),
                coders: gathered
                    .coding
                    .coders()
                    .into_iter()
                    .map(|coder| {
                        let there = Place {
                            coder: Some(coder.clone()),
                            ..Place::default()
                        };
                        (there.query(), coder.to_string())
                    })
                    .collect(),
                t: t.clone(),
            }
            .render(),
        };
        (t, part)
    });
    shown(
        room,
        question,
        &t,
        Tab::Queue,
        place,
        refusal,
        script,
        part?,
    )
}

/// A part alone for the script, or within its page.
#[expect(
    clippy::too_many_arguments,
    reason = "the three pages share it, each with its own part"
)]
fn shown(
    room: &Room,
    question: &QuestionKey,
    t: &Tr,
    tab: Tab,
    place: &Place,
    refusal: Option<Refusal>,
    script: bool,
    part: String,
) -> Result<Response, WebError> {
    let status = refusal.map_or(StatusCode::OK, |(status, _)| status);
    if script {
        return Ok((status, Html(part)).into_response());
    }
    let page = room.look(|inside| Page {
        head: Head::of(t, inside, question),
        tab,
        query: Place {
            coder: place.coder.clone(),
            ..Place::default()
        }
        .query(),
        message: refusal.map(|(_, key)| t.text(key)),
        part,
        t: t.clone(),
    });
    Ok((status, Html(page.render()?)).into_response())
}

/// Makes a decision about themes.
async fn make(
    room: &Room,
    act: Act,
    base: Revision,
    undoes: Option<DecisionId>,
) -> Result<Option<Refusal>, WebError> {
    form::make(room, act, base, undoes, CONFLICT).await
}

/// The key of an open question, as it stands in an address.
fn asked(room: &Room, question: &str) -> Result<QuestionKey, WebError> {
    form::asked(room, question, |kind| matches!(kind, Kind::Open(_)))
}
