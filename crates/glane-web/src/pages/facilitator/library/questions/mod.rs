//! « Changer les questions »: the script's questions changed one by one, without the file. It is the same file: what is
//! changed here is changed there, and what is not touched stays as it is written.

mod card;
pub mod preview;
mod profile;
mod sent;

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use glane_core::id::{QuestionKey, ScriptVersion};
use glane_core::script::edit::{self, Unedited};
use glane_live::Room;
use serde::Deserialize;

use super::super::{refuse_if_sealed, room_of, tr_of};
use super::fix::{Outcome, revised};
use super::now;
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
    /// Who is asked.
    public: String,
    cards: Vec<Card>,
    /// The last question, after which a profile can be added; nothing where there is one.
    last: Option<String>,
    /// Where a question can be looked at before it is asked, and what that is called.
    views: [(&'static str, String); 3],
    outcome: Outcome,
    /// The question beside which that is said: the one that was changed, as long as it is there.
    at: Option<String>,
}

/// A question as it was typed and not taken: it stands in its form again.
type Typed = Option<(QuestionKey, edit::Sheet)>;

/// What of the page differs from what is kept.
#[derive(Default)]
struct Shown {
    typed: Typed,
    /// The question whose form stays open, though it was taken.
    open: Option<QuestionKey>,
    /// The question that the form was about.
    at: Option<QuestionKey>,
}

fn shown(app: &App, room: &Room, own: &Shown, outcome: Outcome) -> Result<Response, WebError> {
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        QuestionsPage {
            slug: inside.workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            version: inside.workshop.script.0,
            public: t.text(&format!(
                "minors-public-for-{}",
                inside.script.audience.name()
            )),
            cards: card::all(&t, inside, own),
            last: inside
                .script
                .questions
                .last()
                .filter(|last| last.kind.profile().is_none())
                .map(|last| last.key.to_string()),
            views: ["telephone", "ecran", "papier"]
                .map(|view| (view, t.text(&format!("library-preview-{view}")))),
            outcome,
            at: own
                .at
                .as_ref()
                .filter(|key| inside.script.question(key).is_some())
                .map(ToString::to_string),
            t,
        }
    });
    Ok((page.outcome.status, Html(page.render()?)).into_response())
}

/// A question that was just added, by the page where it was written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Added {
    ajoutee: Option<String>,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Query(Added { ajoutee: added }): Query<Added>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    refuse_if_sealed(&room)?;
    let outcome = Outcome {
        done: added.and_then(|added| {
            room.look(|inside| {
                let question = inside
                    .script
                    .questions
                    .iter()
                    .find(|one| one.key.as_str() == added)?;
                let t = tr_of(&app.locale, inside);
                Some(t.with(
                    "library-questions-added",
                    "question",
                    t.label(&question.label),
                ))
            })
        }),
        ..Outcome::default()
    };
    shown(&app, &room, &Shown::default(), outcome)
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
        let own = Shown {
            typed,
            open: None,
            at: Some(sent.question),
        };
        return shown(&app, &room, &own, outcome);
    }
    let question = &sent.question;
    let changed = match &sent.act {
        Act::Save(sheet) => edit::rewritten(&source, question, sheet),
        Act::Copy => {
            let was_asked = |key: &QuestionKey| room.look(|inside| now::was_asked(inside, key));
            edit::copied(&source, question, was_asked)
        }
        Act::Move { up } => edit::moved(&source, question, *up),
        Act::Remove => edit::removed(&source, question),
        Act::Profile => {
            let asks = profile::usual(&t);
            edit::with_profile(&source, &t.text("profile-new-text"), &asks)
        }
    };
    let outcome = match changed {
        Ok(text) => {
            let from = (ScriptVersion(version), "library-questions-conflict");
            revised(&t, &room, from, &text).await?
        }
        Err(why) => refused(&t, why),
    };
    let is_done = outcome.done.is_some();
    let own = Shown {
        typed: typed.filter(|_| !is_done),
        open: sent.is_moving.then(|| sent.question.clone()),
        at: (!matches!(sent.act, Act::Profile)).then_some(sent.question),
    };
    shown(&app, &room, &own, outcome)
}

fn refused(t: &Tr, why: Unedited) -> Outcome {
    let (status, key) = match why {
        Unedited::NoQuestion => (StatusCode::NOT_FOUND, "library-questions-gone"),
        Unedited::Nowhere => (StatusCode::CONFLICT, "library-questions-nowhere"),
        Unedited::Unusual => (StatusCode::CONFLICT, "library-questions-unusual"),
    };
    Outcome::wrong(status, t.text(key))
}
