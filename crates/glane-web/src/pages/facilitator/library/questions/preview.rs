//! A question before it is asked, as a phone, the room's screen and paper will show it: an empty room of its own, in which it is
//! open. Nothing of it enters the workshop, and nothing on it can be pressed.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Response};
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{DecisionId, QuestionKey};
use glane_core::workshop::Snapshot;
use glane_live::inside::Inside;
use uuid::Uuid;

use super::super::super::{paper, room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::pages::{participant, projector};
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "participant/preview.html")]
struct Phone {
    t: Tr,
    slug: String,
    key: String,
    title: String,
    part: String,
}

#[derive(Template)]
#[template(path = "projector/preview.html")]
struct Screen {
    t: Tr,
    slug: String,
    key: String,
    title: String,
    part: String,
}

/// The page of a question on one of the three.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path((slug, question, view)): Path<(String, String, String)>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let key = QuestionKey::new(question.as_str()).map_err(|_| WebError::NotFound)?;
    let empty = room.look(|inside| asked(inside, &key));
    let inside = empty.ok_or(WebError::NotFound)?;
    let t = tr_of(&app.locale, &inside);
    let title = t.label(&inside.script.title).to_owned();
    let html = match view.as_str() {
        "telephone" => {
            let part = participant::room::for_everybody(&t, &inside)?;
            let part = part.ok_or(WebError::NotFound)?;
            let key = key.to_string();
            let page = Phone {
                t,
                slug,
                key,
                title,
                part,
            };
            page.render()?
        }
        "ecran" => {
            let part = projector::frame(&app.locale, &inside, app.settings.base())?;
            let key = key.to_string();
            let page = Screen {
                t,
                slug,
                key,
                title,
                part,
            };
            page.render()?
        }
        "papier" => return Ok(paper::of_question(t, &inside, slug, &key)?.into_response()),
        _ => return Err(WebError::NotFound),
    };
    Ok(Html(html).into_response())
}

/// An empty room with the workshop's script, in which the question is asked.
fn asked(inside: &Inside, question: &QuestionKey) -> Option<Inside> {
    let known = &inside.script.questions;
    known.iter().find(|one| one.key == *question)?;
    let act = Act::Open {
        question: question.clone(),
    };
    let opened = Decision {
        revision: inside.revision,
        id: DecisionId(Uuid::nil()),
        at: inside.workshop.created,
        actor: Actor::Program,
        base: inside.revision,
        target: act.target(),
        act,
        undoes: None,
    };
    let snapshot = Snapshot {
        workshop: inside.workshop.clone(),
        people: Vec::new(),
        ballots: Vec::new(),
        ideas: Vec::new(),
        decisions: vec![opened],
        told: Vec::new(),
    };
    Some(Inside::of(inside.script.clone(), snapshot))
}
