//! « Regroupements »: what was put together of the words of a question, and why; merge, split, rename, hide, go back.

mod panel;
mod sent;
pub(crate) mod take;

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::id::QuestionKey;
use glane_core::kind::Kind;
use glane_live::Room;
use glane_live::inside::Inside;
use glane_live::room::Wish;

use super::form::{Fields, Head, asked, from_script, make, stream};
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use crate::view::page_event;
use crate::who;
use panel::Panel;
use sent::{Offer, Refused, Sent};

const CONFLICT: &str = "words-conflict";

#[derive(Template)]
#[template(path = "facilitator/words.html")]
struct WordsPage {
    t: Tr,
    head: Head,
    message: Option<String>,
    part: String,
}

/// The panel of a question of words.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question, is_of_words)?;
    whole(&app, &room, &question, Shown::default())
}

/// Its stream: the panel anew at each change of the room.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question, is_of_words)?;
    let (locale, watched) = (app.locale.clone(), room.clone());
    Ok(stream(&app, &room, move |_| {
        let html = watched.look(|inside| part(&tr_of(&locale, inside), inside, &question, None));
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
    let question = asked(&room, &question, is_of_words)?;
    let sent = Sent::read(Fields(&fields)).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let refusal = wish(&room, &question, &sent).await?;
    if from_script(&headers) {
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
    let conflict = || Ok(Some(Refusal::told(StatusCode::CONFLICT, CONFLICT)));
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
    if let Some((status, message)) = make(room, act, sent.base, undoes, CONFLICT).await? {
        return Ok(Some(Refusal::told(status, message)));
    }
    if let Some((act, base)) =
        room.look(|inside| Some((sent.then(inside, question)?, inside.revision)))
    {
        let undoes = None;
        if !who::decide(room, Wish { act, base, undoes }).await? {
            return Err(WebError::Conflict);
        }
    }
    Ok(None)
}

fn is_of_words(kind: &Kind) -> bool {
    matches!(kind, Kind::Words(_))
}

fn whole(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    shown: Shown,
) -> Result<Html<String>, WebError> {
    let page = room.look(|inside| -> Result<WordsPage, WebError> {
        let t = tr_of(&app.locale, inside);
        Ok(WordsPage {
            part: part(&t, inside, question, shown.offer)?,
            head: Head::of(&t, inside, question),
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
