//! « Réponses à l'oral »: hands that are counted, answers that somebody dictates, a sheet typed by keyboard. The page needs
//! no script: each form leads back to itself with the focus where it was.

pub(super) mod line;
mod page;
pub(super) mod sent;

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::aloud::{ENTRY_MAX, Entry, Way};
use glane_core::decision::Act;
use glane_core::id::QuestionKey;
use glane_live::aloud::{Heard, Spoken};
use glane_live::{LiveError, Room};

use super::form::{self, Fields};
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::pages::participant::answer::in_words;
use crate::tr::Tr;
use crate::who;
use page::{AloudPage, Typed, Where};
use sent::{Sent, Todo, Unusable, Verb};

/// The page of a question.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
    Query(fields): Query<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = form::asked(&room, &question, |_| true)?;
    shown(
        &app,
        &room,
        &question,
        &Where::read(Fields(&fields)),
        &Typed::default(),
        None,
    )
}

/// The page of the question at hand; of the first one before any is asked.
pub(crate) async fn begin(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Redirect, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = room.look(|inside| {
        let current = inside.state.current.as_ref();
        let asked =
            current.and_then(|key| inside.script.questions.iter().find(|one| one.key == *key));
        asked
            .or(inside.script.questions.first())
            .map(|one| one.key.clone())
    });
    let question = question.ok_or(WebError::NotFound)?;
    Ok(Redirect::to(&format!("/animer/{slug}/oral/{question}")))
}

/// Takes what a form says.
pub(crate) async fn enter(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = form::asked(&room, &question, |_| true)?;
    let fields = Fields(&fields);
    let sent = Sent::read(fields).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let at = sent.at();
    match done(&room, &t, &question, &sent, fields).await? {
        None => {
            // Who types line after line goes on typing; others are brought to what is said of theirs.
            let said = if sent.act == Verb::Line { "" } else { "#last" };
            let to = format!("/animer/{slug}/oral/{question}{}{said}", at.query());
            Ok(Redirect::to(&to).into_response())
        }
        Some((status, said, keeps)) => {
            let typed = match keeps {
                Keeps::Form => Typed::of(&sent, fields),
                Keeps::Anew => Typed::anew(&sent, fields),
            };
            let at = match keeps {
                Keeps::Form => at,
                // Who was heard by this form before is somebody else.
                Keeps::Anew => sent.at_anew(),
            };
            shown(&app, &room, &question, &at, &typed, Some((status, said)))
        }
    }
}

/// How what was typed is shown again.
enum Keeps {
    /// In the form it was typed into.
    Form,
    /// In a fresh one: the other was sent before, with something else in it.
    Anew,
}

/// What could not be done, in words, and how what was typed is shown again.
type Told = (StatusCode, String, Keeps);

async fn done(
    room: &Room,
    t: &Tr,
    question: &QuestionKey,
    sent: &Sent,
    fields: Fields<'_>,
) -> Result<Option<Told>, WebError> {
    let refused = |key: &str, keeps| Ok(Some((StatusCode::CONFLICT, t.text(key), keeps)));
    let conflict = |key: &str| refused(key, Keeps::Form);
    let unusable = |said| Ok(Some((StatusCode::UNPROCESSABLE_ENTITY, said, Keeps::Form)));
    let todo = room.look(|inside| sent.todo(inside, t, question, fields));
    let said = match todo {
        Ok(Todo::Undo(decision)) => {
            let refused = form::make(room, Act::Undo, sent.base, Some(decision), "aloud-conflict");
            let refused = refused.await?;
            return Ok(refused.map(|(status, key)| (status, t.text(key), Keeps::Form)));
        }
        Ok(Todo::Hear(said)) => said,
        Err(Unusable::Stale) => return conflict("aloud-conflict"),
        Err(Unusable::Group) => return conflict("aloud-no-group"),
        Err(Unusable::Hands(typed)) => {
            return unusable(t.with("aloud-bad-hands", "typed", &typed));
        }
        Err(Unusable::Unclear(typed)) => {
            return unusable(t.with("aloud-unclear", "typed", &typed));
        }
    };
    // Whoever may enter answers may, whatever these are.
    let entry = Act::Aloud(Entry {
        entry: sent.entry,
        question: question.clone(),
        round: sent.round,
        way: Way::Told,
        also: vec![],
        serial: None,
        answers: [].into(),
    });
    let actor = who::acting(room, &entry)?;
    let spoken = Spoken {
        entry: sent.entry,
        question: question.clone(),
        round: sent.round,
        said,
    };
    match room.hear_as(actor, spoken).await {
        // The second half of a double click is told what the first did: that it is there.
        Ok(Heard::Kept(_) | Heard::Again) => Ok(None),
        Ok(Heard::Differs) => refused("aloud-differs", Keeps::Anew),
        Ok(Heard::Stale) => conflict("aloud-stale"),
        Ok(Heard::Answered) => conflict("aloud-answered"),
        Ok(Heard::ByTable) => conflict("tables-aloud"),
        Ok(Heard::Nothing) => unusable(t.text("aloud-nothing")),
        Ok(Heard::TooMany) => unusable(t.n("aloud-too-many", "max", ENTRY_MAX)),
        Ok(Heard::Invalid(at)) => unusable(t.n("aloud-invalid", "n", at)),
        Err(LiveError::Invalid(invalid)) => {
            let kind =
                room.look(|inside| inside.script.question(question).map(|one| one.kind.clone()));
            unusable(in_words(t, &invalid, kind.as_ref()))
        }
        Err(error) => Err(error.into()),
    }
}

fn shown(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    at: &Where,
    typed: &Typed,
    refusal: Option<(StatusCode, String)>,
) -> Result<Response, WebError> {
    let status = refusal
        .as_ref()
        .map_or(StatusCode::OK, |(status, _)| *status);
    let entropy = &*app.hub.world().entropy;
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let receipt = |answer| room.receipt(answer);
        AloudPage::of(&t, inside, entropy, question, at, typed, &receipt)
    });
    let mut page = page.ok_or(WebError::NotFound)?;
    page.message = refusal.map(|(_, said)| said);
    Ok((status, Html(page.render()?)).into_response())
}
