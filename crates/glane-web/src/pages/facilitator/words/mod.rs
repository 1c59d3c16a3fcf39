//! « Regroupements »: what was put together of the words of a question, and why; merge, split, rename, hide, go back.

mod panel;
mod sent;
pub(crate) mod take;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Redirect, Response};
use futures::StreamExt;
use glane_core::id::QuestionKey;
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
use crate::view::page_frame;
use panel::Panel;
use sent::{Offer, Refused, Sent};

/// The header the script sends: it gets the changed part back instead of a page.
const FROM_SCRIPT: &str = "x-glane-part";

#[derive(Template)]
#[template(path = "facilitator/words.html")]
struct WordsPage {
    t: Tr,
    slug: String,
    question: QuestionKey,
    title: String,
    label: String,
    message: Option<String>,
    part: String,
}

/// The panel of a question of words.
pub(crate) async fn page(
    State(app): State<App>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question)?;
    whole(&app, &room, &question, Shown::default())
}

/// Its stream: the panel anew at each change of the room.
pub(crate) async fn live(
    State(app): State<App>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question)?;
    let mut closing = app.closing.clone();
    let ended = async move {
        // An error means the program dropped its end: it stops as well.
        let _ = closing.wait_for(|closing| *closing).await;
    };
    let frames = room.watch(Audience::Console);
    let events = WatchStream::new(frames)
        .map(move |_| {
            let html =
                room.look(|inside| part(&tr_of(&app.locale, inside), inside, &question, None));
            Ok::<_, std::convert::Infallible>(Event::default().data(page_frame(html)))
        })
        .take_until(Box::pin(ended));
    Ok(Sse::new(events)
        .keep_alive(KeepAlive::new())
        .into_response())
}

/// Does what a button of the panel says.
pub(crate) async fn decide(
    State(app): State<App>,
    Path((slug, question)): Path<(String, String)>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question)?;
    let sent = Sent::read(&fields).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let refusal = wish(&room, &question, &sent).await?;
    if headers.contains_key(FROM_SCRIPT) {
        let (status, offer) = refusal.map_or((StatusCode::OK, None), |refusal| {
            (refusal.status, refusal.offer)
        });
        let html =
            room.look(|inside| part(&tr_of(&app.locale, inside), inside, &question, offer))?;
        return Ok((status, Html(html)).into_response());
    }
    let Some(refusal) = refusal else {
        return Ok(Redirect::to(&format!("/animer/{slug}/mots/{question}")).into_response());
    };
    let message = |key| room.look(|inside| tr_of(&app.locale, inside).text(key));
    let shown = Shown {
        message: refusal.message.map(message),
        offer: refusal.offer,
    };
    Ok((refusal.status, whole(&app, &room, &question, shown)?).into_response())
}

/// Why nothing was decided.
struct Refusal {
    status: StatusCode,
    message: Option<&'static str>,
    /// What may be decided instead, which says why by itself.
    offer: Option<Offer>,
}

impl Refusal {
    fn told(status: StatusCode, message: &'static str) -> Self {
        Self {
            status,
            message: Some(message),
            offer: None,
        }
    }
}

/// What a page shows beside the panel.
#[derive(Default)]
struct Shown {
    message: Option<String>,
    offer: Option<Offer>,
}

async fn wish(
    room: &Room,
    question: &QuestionKey,
    sent: &Sent,
) -> Result<Option<Refusal>, WebError> {
    let conflict = || Ok(Some(Refusal::told(StatusCode::CONFLICT, "words-conflict")));
    let unusable = |message| {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Ok(Some(Refusal::told(status, message)))
    };
    let asked = room.look(|inside| sent.act(inside, question));
    let (act, undoes) = match asked {
        Ok(asked) => asked,
        Err(Refused::Stale) => return conflict(),
        Err(Refused::Few) => return unusable("words-few"),
        Err(Refused::Text) => return unusable("words-text"),
        Err(Refused::Alike(offer)) => {
            return Ok(Some(Refusal {
                status: StatusCode::UNPROCESSABLE_ENTITY,
                message: None,
                offer: Some(offer),
            }));
        }
    };
    let base = sent.base;
    match room.decide(Wish { act, base, undoes }).await {
        Ok(_) => {}
        Err(LiveError::Store(StoreError::Conflict(_))) => return conflict(),
        Err(error) => return Err(error.into()),
    }
    if let Some((act, base)) =
        room.look(|inside| Some((sent.then(inside, question)?, inside.revision)))
    {
        let undoes = None;
        room.decide(Wish { act, base, undoes }).await?;
    }
    Ok(None)
}

/// The key of a question of words, as it stands in an address.
fn asked(room: &Room, question: &str) -> Result<QuestionKey, WebError> {
    let key = QuestionKey::new(question).map_err(|_| WebError::NotFound)?;
    let of_words = room.look(|inside| {
        inside
            .script
            .question(&key)
            .is_some_and(|question| matches!(question.kind, Kind::Words(_)))
    });
    if of_words {
        Ok(key)
    } else {
        Err(WebError::NotFound)
    }
}

fn whole(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    shown: Shown,
) -> Result<Html<String>, WebError> {
    let page = room.look(|inside| -> Result<WordsPage, WebError> {
        let t = tr_of(&app.locale, inside);
        let label = inside
            .script
            .question(question)
            .map_or_else(String::new, |question| t.label(&question.label).to_owned());
        Ok(WordsPage {
            part: part(&t, inside, question, shown.offer)?,
            slug: inside.workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            question: question.clone(),
            label,
            message: shown.message,
            t,
        })
    })?;
    Ok(Html(page.render()?))
}

fn part(
    t: &Tr,
    inside: &Inside,
    question: &QuestionKey,
    offer: Option<Offer>,
) -> Result<String, askama::Error> {
    Panel::of(t, inside, question, offer).render()
}
