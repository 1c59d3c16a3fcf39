//! « Thèmes »: the answers of an open question, coded one by one by one or more people; their codebook; their agreement.

mod accord;
mod book;
mod gathered;
mod place;
mod queue;
mod sent;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Redirect, Response};
use futures::StreamExt;
use glane_core::decision::Act;
use glane_core::id::{DecisionId, QuestionKey, Revision};
use glane_core::kind::Kind;
use glane_live::frame::Audience;
use glane_live::inside::Inside;
use glane_live::room::Wish;
use glane_live::{LiveError, Room};
use glane_store::StoreError;
use tokio_stream::wrappers::WatchStream;

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

/// The header the script sends: it gets the changed part back instead of a page.
const FROM_SCRIPT: &str = "x-glane-part";

/// A page of themes: what stands around its part.
#[derive(Template)]
#[template(path = "facilitator/themes.html")]
struct Page {
    t: Tr,
    slug: String,
    question: QuestionKey,
    title: String,
    label: String,
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

/// What a form could not do.
type Refusal = (StatusCode, &'static str);

/// The queue of an open question.
pub(crate) async fn page(
    State(app): State<App>,
    Path((slug, question)): Path<(String, String)>,
    Query(fields): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question)?;
    let place = Place::read(&fields);
    queue(&app, &room, &question, &place, None, from_script(&headers))
}

/// Does what a button of the queue says.
pub(crate) async fn decide(
    State(app): State<App>,
    Path((slug, question)): Path<(String, String)>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question)?;
    let sent = Sent::read(&fields).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let place = Place::read(&fields);
    let wanted = room.look(|inside| {
        let gathered = Gathered::of(inside, &question);
        sent.wanted(inside, &question, &gathered)
    });
    let refusal = match wanted {
        Wanted::Nothing => None,
        Wanted::Stale => Some((StatusCode::CONFLICT, "themes-conflict")),
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
    State(app): State<App>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    asked(&room, &question)?;
    let mut closing = app.closing.clone();
    let ended = async move {
        // An error means the program dropped its end: it stops as well.
        let _ = closing.wait_for(|closing| *closing).await;
    };
    let events = WatchStream::new(room.watch(Audience::Console))
        .map(|frame| {
            let text = serde_json::json!({ "revision": frame.revision.0 }).to_string();
            Ok::<_, std::convert::Infallible>(Event::default().data(text))
        })
        .take_until(Box::pin(ended));
    Ok(Sse::new(events)
        .keep_alive(KeepAlive::new())
        .into_response())
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
        slug: inside.workshop.slug.to_string(),
        title: t.label(&inside.script.title).to_owned(),
        label: inside
            .script
            .question(question)
            .map_or_else(String::new, |question| t.label(&question.label).to_owned()),
        question: question.clone(),
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

/// Makes a decision; what stands in its way is said, the rest is an error.
async fn make(
    room: &Room,
    act: Act,
    base: Revision,
    undoes: Option<DecisionId>,
) -> Result<Option<Refusal>, WebError> {
    match room.decide(Wish { act, base, undoes }).await {
        Ok(_) => Ok(None),
        Err(LiveError::Store(StoreError::Conflict(_))) => {
            Ok(Some((StatusCode::CONFLICT, "themes-conflict")))
        }
        Err(error) => Err(error.into()),
    }
}

fn from_script(headers: &HeaderMap) -> bool {
    headers.contains_key(FROM_SCRIPT)
}

/// The key of an open question, as it stands in an address.
fn asked(room: &Room, question: &str) -> Result<QuestionKey, WebError> {
    let key = QuestionKey::new(question).map_err(|_| WebError::NotFound)?;
    if room.look(|inside| is_open(inside, &key)) {
        Ok(key)
    } else {
        Err(WebError::NotFound)
    }
}

fn is_open(inside: &Inside, key: &QuestionKey) -> bool {
    let question = inside.script.question(key);
    question.is_some_and(|question| matches!(question.kind, Kind::Open(_)))
}

/// One field of a form.
fn field<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    fields
        .iter()
        .find(|(field, _)| field == name)
        .map(|(_, value)| value.as_str())
}
