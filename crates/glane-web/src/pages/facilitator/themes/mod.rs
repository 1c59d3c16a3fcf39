//! « Thèmes »: the answers of an open question, coded one by one by one or more people; their codebook; their agreement.

mod accord;
mod bent;
mod book;
mod gathered;
mod place;
mod queue;
mod sent;
mod written;

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

use super::form::{self, Fields, Head, from_script, stream};
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use bent::No;
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
    /// Where proposals are, if the assistant is switched on.
    assistant: Option<String>,
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
    wrong: Option<String>,
    /// What was typed as a name, if that does not hold.
    typed: String,
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
    let (place, bent) = Place::read(Fields(&fields));
    let view = View {
        no: bent.map(No::from),
        script: from_script(&headers),
        fields: Fields(&fields),
    };
    queue(&app, &room, &question, &place, &view)
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
    let (place, _) = Place::read(Fields(&fields));
    let mut view = View {
        no: None,
        script: from_script(&headers),
        fields: Fields(&fields),
    };
    let sent = match Sent::read(Fields(&fields)) {
        Ok(sent) => sent,
        Err(bent) => {
            view.no = Some(bent.into());
            return queue(&app, &room, &question, &place, &view);
        }
    };
    let wanted = room.look(|inside| {
        let gathered = Gathered::of(inside, &question);
        sent.wanted(inside, &question, &gathered)
    });
    view.no = match wanted {
        Wanted::Nothing => None,
        Wanted::Stale => Some(late()),
        Wanted::Act(act, undoes) => make(&room, *act, sent.base, undoes).await?,
    };
    if view.no.is_some() {
        return queue(&app, &room, &question, &place, &view);
    }
    let place = room.look(|inside| {
        let gathered = Gathered::of(inside, &question);
        sent.then(inside, &question, &gathered, &place)
    });
    if !view.script {
        let query = place.query();
        return Ok(
            Redirect::to(&format!("/animer/{slug}/themes/{question}{query}")).into_response(),
        );
    }
    queue(&app, &room, &question, &place, &view)
}

/// How a page of themes is asked for, and why a form was not done.
struct View<'a> {
    no: Option<No>,
    script: bool,
    fields: Fields<'a>,
}

impl<'a> View<'a> {
    /// What was sent, where it was not done: it is shown again.
    fn typed(&self) -> Option<Fields<'a>> {
        self.no.as_ref().map(|_| self.fields)
    }

    fn wrong(&self, t: &Tr) -> Option<String> {
        self.no.as_ref().and_then(|no| no.wrong(t))
    }
}

/// Somebody else decided meanwhile.
fn late() -> No {
    No::Plain((StatusCode::CONFLICT, CONFLICT))
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
    view: &View<'_>,
) -> Result<Response, WebError> {
    let (t, place, part) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let gathered = Gathered::of(inside, question);
        // Whoever comes back is called as they were called first.
        let coder = place.coder.as_ref();
        let place = Place {
            coder: coder.map(|coder| gathered.coding.spelled(coder).clone()),
            ..place.clone()
        };
        let part = match &place.coder {
            Some(coder) => Queue::of(&t, inside, question, &gathered, &place, coder)
                .after(&gathered, view, &t)
                .render(),
            None => Name {
                wrong: view.wrong(&t),
                typed: view
                    .typed()
                    .and_then(|fields| fields.get("codeur"))
                    .map_or_else(crate::who::own_name, str::to_owned),
                slug: inside.workshop.slug.to_string(),
                question: question.clone(),
                coders: gathered
                    .coding
                    .coders()
                    .iter()
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
        (t, place, part)
    });
    shown(app, room, question, &t, Tab::Queue, &place, view, part?)
}

/// A part alone for the script, or within its page.
#[expect(clippy::too_many_arguments, reason = "what a page is made of")]
fn shown(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    t: &Tr,
    tab: Tab,
    place: &Place,
    view: &View<'_>,
    part: String,
) -> Result<Response, WebError> {
    let status = view.no.as_ref().map_or(StatusCode::OK, No::status);
    if view.script {
        return Ok((status, Html(part)).into_response());
    }
    let page = room.look(|inside| Page {
        assistant: super::assistant::beside(app, inside.workshop.slug.as_str(), Some(question)),
        head: Head::of(t, inside, question),
        tab,
        query: Place {
            coder: place.coder.clone(),
            ..Place::default()
        }
        .query(),
        message: view.no.as_ref().and_then(|no| no.message(t)),
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
) -> Result<Option<No>, WebError> {
    let refusal = form::make(room, act, base, undoes, CONFLICT).await?;
    Ok(refusal.map(No::Plain))
}

/// The key of an open question, as it stands in an address.
fn asked(room: &Room, question: &str) -> Result<QuestionKey, WebError> {
    form::asked(room, question, |kind| matches!(kind, Kind::Open(_)))
}
