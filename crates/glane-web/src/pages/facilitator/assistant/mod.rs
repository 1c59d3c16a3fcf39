//! « Propositions de l'assistant »: asked for by a person, held against the data, accepted or refused one by one. It stands beside the
//! pages where the restitution is written and where answers are coded; switched off, none of it is there.

mod ask;
mod panel;
mod posted;

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::decision::Act;
use glane_core::id::QuestionKey;
use glane_live::Room;

use super::form::{self, Fields, Refusal, from_script, make};
use super::writing::Desks;
use super::{room_of, tr_of};
use crate::app::App;
use crate::assistant::{self, Config, Jobs};
use crate::error::WebError;
use crate::tr::Tr;
use crate::who;
use ask::{Asked, Verb};
use panel::{Panel, progress};
use posted::Posted;

const CONFLICT: &str = "writing-conflict";

#[derive(Template)]
#[template(path = "facilitator/assistant.html")]
struct Page {
    t: Tr,
    title: String,
    /// The page it stands beside.
    beside: String,
    load: String,
    part: String,
}

/// Beside which page it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    slug: String,
    /// The question whose answers are coded there; none where the restitution is written.
    question: Option<QuestionKey>,
}

impl Place {
    fn read(slug: &str, fields: Fields<'_>) -> Result<Self, WebError> {
        let question = fields.get("question").filter(|key| !key.is_empty());
        let question = question.map(QuestionKey::new).transpose();
        Ok(Self {
            slug: slug.to_owned(),
            question: question.map_err(|_| WebError::BadForm("question".to_owned()))?,
        })
    }

    /// Its own address.
    fn address(&self) -> String {
        let slug = &self.slug;
        match &self.question {
            Some(question) => format!("/animer/{slug}/assistant?question={question}"),
            None => format!("/animer/{slug}/assistant"),
        }
    }

    /// That of the page it stands beside.
    fn beside(&self) -> String {
        let slug = &self.slug;
        match &self.question {
            Some(question) => format!("/animer/{slug}/themes/{question}"),
            None => format!("/animer/{slug}/rediger"),
        }
    }
}

/// Where proposals are, for a page that they stand beside; nothing where the assistant is off, or who comes does not write.
pub(crate) fn beside(app: &App, slug: &str, question: Option<&QuestionKey>) -> Option<String> {
    let is_allowed = who::is_allowed(glane_core::right::Right::Write);
    let place = Place {
        slug: slug.to_owned(),
        question: question.cloned(),
    };
    (is_allowed && Config::on(app).is_some()).then(|| place.address())
}

/// The panel, within a page of its own for who comes without script.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Extension(desks): Extension<Desks>,
    Extension(jobs): Extension<Jobs>,
    Path(slug): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let place = Place::read(&slug, Fields(&fields))?;
    if form::asks_how_far(&headers)
        && let Some(far) = Config::on(&app)
            .zip(jobs.of(room.id()))
            .and_then(|(config, job)| {
                let t = room.look(|inside| tr_of(&app.locale, inside));
                progress(&t, &config, &job)
            })
    {
        // The rest of the page stays as it is, with what is being typed there.
        return Ok((StatusCode::ACCEPTED, far).into_response());
    }
    let came = Came {
        script: from_script(&headers),
        ..Came::default()
    };
    shown(&app, &desks, &jobs, &room, &place, came).await
}

/// Does what a button says.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Extension(desks): Extension<Desks>,
    Extension(jobs): Extension<Jobs>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let posted = Posted::read(request).await?;
    let place = Place::read(&slug, Fields(&posted.fields))?;
    let script = from_script(&headers);
    let Some(config) = Config::on(&app) else {
        return Ok(Redirect::to(&place.beside()).into_response());
    };
    let typed = Fields(&posted.fields).get("notes").map(str::to_owned);
    // A file is unpacked aside from the threads that answer.
    let read = tokio::task::spawn_blocking(move || {
        let notes = posted.notes();
        (posted, notes)
    });
    let (mut posted, notes) = read
        .await
        .map_err(|error| WebError::Broken(error.to_string()))?;
    match notes {
        Some(Err(refusal)) => {
            let came = Came {
                script,
                refusal: Some(refusal),
                typed: typed.unwrap_or_default(),
            };
            return shown(&app, &desks, &jobs, &room, &place, came).await;
        }
        Some(Ok(notes)) => {
            posted.fields.retain(|(name, _)| name != "notes");
            posted.fields.push(("notes".to_owned(), notes));
        }
        None => {}
    }
    let asked = Asked::read(Fields(&posted.fields));
    let asked = asked.map_err(|field| WebError::BadForm(field.to_owned()))?;
    let refusal = done(&app, &desks, &jobs, &room, &config, asked).await?;
    if refusal.is_none() && !script {
        return Ok(Redirect::to(&place.address()).into_response());
    }
    let came = Came {
        script,
        typed: typed.filter(|_| refusal.is_some()).unwrap_or_default(),
        refusal,
    };
    shown(&app, &desks, &jobs, &room, &place, came).await
}

/// How somebody comes to the panel.
#[derive(Default)]
struct Came {
    /// The page's script asks for the panel alone.
    script: bool,
    /// What their form could not do.
    refusal: Option<Refusal>,
    /// Notes that were typed in it.
    typed: String,
}

/// Does it, or says why not.
async fn done(
    app: &App,
    desks: &Desks,
    jobs: &Jobs,
    room: &Room,
    config: &Config,
    asked: Asked,
) -> Result<Option<Refusal>, WebError> {
    let workshop = room.id();
    let Some(client) = config.client() else {
        return Ok(None);
    };
    match asked.act {
        Verb::Ask(target) => {
            let at = desks.of(app, room).await?;
            let work = assistant::work(&target, &at.desk);
            let Some(work) = work.filter(|work| !work.prompts().is_empty()) else {
                return Ok(Some((StatusCode::UNPROCESSABLE_ENTITY, "assist-nothing")));
            };
            jobs.put(workshop, *target, work);
        }
        Verb::Agree => {
            let to = client.address().authority();
            let act = Act::Assist { to: Some(to) };
            if let Some(refusal) = make(room, act, asked.base, None, CONFLICT).await? {
                return Ok(Some(refusal));
            }
        }
        Verb::Disagree => {
            jobs.close(workshop);
            if may_leave(room, config) {
                let act = Act::Assist { to: None };
                return make(room, act, asked.base, None, CONFLICT).await;
            }
            return Ok(None);
        }
        Verb::Again => {}
        Verb::Stop => {
            jobs.stop(workshop);
            return Ok(None);
        }
        Verb::Close => {
            jobs.close(workshop);
            return Ok(None);
        }
        Verb::Refuse(text) => {
            jobs.refuse(workshop, &text);
            return Ok(None);
        }
    }
    if client.address().is_local() || may_leave(room, config) {
        let client = client.metered(app.machine.meter());
        jobs.begin(workshop, client, config.watts, app.hub.world());
    }
    Ok(None)
}

/// Whether a person agreed that texts of this workshop are sent to this very server.
fn may_leave(room: &Room, config: &Config) -> bool {
    let agreed = room.look(|inside| glane_core::assist::consent(inside.log()));
    let to = config.client().map(|client| client.address().authority());
    agreed.is_some() && agreed == to
}

async fn shown(
    app: &App,
    desks: &Desks,
    jobs: &Jobs,
    room: &Room,
    place: &Place,
    came: Came,
) -> Result<Response, WebError> {
    let Some(config) = Config::on(app) else {
        return Ok(Redirect::to(&place.beside()).into_response());
    };
    let at = desks.of(app, room).await?;
    let (t, title) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let title = t.label(&inside.script.title).to_owned();
        (t, title)
    });
    let said = came.refusal.map(|(status, key)| (status, t.text(key)));
    let told = said.as_ref().map(|(status, said)| (*status, said.as_str()));
    let part = Panel::of(
        &t,
        place,
        &at,
        &config,
        jobs.of(room.id()),
        may_leave(room, &config),
    )
    .wrong(told.map(|(_, said)| said), came.typed)
    .render()?;
    if came.script {
        return Ok(form::part(part, told));
    }
    let page = Page {
        title,
        beside: place.beside(),
        load: place.address(),
        part,
        t,
    };
    let status = told.map_or(StatusCode::OK, |(status, _)| status);
    Ok((status, Html(page.render()?)).into_response())
}
