//! « Changer les questions »: the script's questions changed one by one, without the file. It is the same file: what is
//! changed here is changed there, and what is not touched stays as it is written.

mod card;
pub mod preview;
mod profile;
mod sent;

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use glane_core::id::QuestionKey;
use glane_core::script::edit::{self, Unedited};
use glane_live::Room;

use super::super::{refuse_if_sealed, room_of, tr_of};
use super::fix::{Outcome, revised};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;
use card::Card;
use sent::{Act, Sent};

#[derive(Template)]
#[template(path = "facilitator/library_questions.html")]
struct QuestionsPage {
    t: Tr,
    slug: String,
    title: String,
    /// The version that is changed: another one made meanwhile is not written over.
    version: u32,
    cards: Vec<Card>,
    /// The last question, after which a profile can be added; nothing where there is one.
    last: Option<String>,
    /// Where a question can be looked at before it is asked, and what that is called.
    views: [(&'static str, String); 3],
    outcome: Outcome,
}

/// A question as it was typed and not taken: it stands in its form again.
type Typed = Option<(QuestionKey, edit::Sheet)>;

fn shown(app: &App, room: &Room, typed: &Typed, outcome: Outcome) -> Result<Response, WebError> {
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        QuestionsPage {
            slug: inside.workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            version: inside.workshop.script.0,
            cards: card::all(&t, inside, typed),
            last: inside
                .script
                .questions
                .last()
                .filter(|last| last.kind.profile().is_none())
                .map(|last| last.key.to_string()),
            views: ["telephone", "ecran", "papier"]
                .map(|view| (view, t.text(&format!("library-preview-{view}")))),
            outcome,
            t,
        }
    });
    Ok((page.outcome.status, Html(page.render()?)).into_response())
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    refuse_if_sealed(&room)?;
    shown(&app, &room, &None, Outcome::default())
}

/// Changes a question, or says why not; what was typed is there again.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    refuse_if_sealed(&room)?;
    let sent = Sent::of(&fields).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let (t, version, source) = room.look(|inside| {
        let workshop = &inside.workshop;
        let t = tr_of(&app.locale, inside);
        (t, workshop.script.0, workshop.source.clone())
    });
    let typed = match &sent.act {
        Act::Save(sheet) => Some((sent.question.clone(), sheet.clone())),
        _ => None,
    };
    if version != sent.version {
        let said = t.text("library-questions-conflict");
        let outcome = Outcome::wrong(StatusCode::CONFLICT, said);
        return shown(&app, &room, &typed, outcome);
    }
    let question = &sent.question;
    let changed = match &sent.act {
        Act::Save(sheet) => edit::rewritten(&source, question, sheet),
        Act::Move { up } => edit::moved(&source, question, *up),
        Act::Remove => edit::removed(&source, question),
        Act::Profile => {
            let asks = profile::usual(&t);
            edit::with_profile(&source, &t.text("profile-new-text"), &asks)
        }
    };
    let outcome = match changed {
        Ok(text) => revised(&t, &room, &slug, &text).await?,
        Err(why) => refused(&t, why),
    };
    let typed = if outcome.done.is_some() { None } else { typed };
    shown(&app, &room, &typed, outcome)
}

fn refused(t: &Tr, why: Unedited) -> Outcome {
    let (status, key) = match why {
        Unedited::NoQuestion => (StatusCode::NOT_FOUND, "library-questions-gone"),
        Unedited::Nowhere => (StatusCode::CONFLICT, "library-questions-nowhere"),
        Unedited::Unusual => (StatusCode::CONFLICT, "library-questions-unusual"),
    };
    Outcome::wrong(status, t.text(key))
}
