//! « Lire les réponses »: what people wrote to a question, as it comes in, each with the button that holds it up on the room's
//! screen; what has to be read first says why it has none.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_analysis::delicate::{Langs, flags};
use glane_core::id::QuestionKey;
use glane_core::kind::Kind;
use glane_core::review::Verdict;
use glane_live::Room;
use glane_live::inside::{Inside, Written};

use super::super::form::{self, Fields, Head, from_script, stream};
use super::super::themes::may_hurt;
use super::super::{room_of, tr_of};
use super::done;
use super::sent::Sent;
use crate::app::App;
use crate::error::WebError;
use crate::pinned::{self, quotable};
use crate::tr::Tr;
use crate::view::page_event;

/// How many answers are listed: beyond, a person looks for a word instead.
const LISTED: usize = 500;

#[derive(Template)]
#[template(path = "facilitator/reading.html")]
struct ReadingPage {
    t: Tr,
    head: Head,
    message: Option<String>,
    part: String,
}

#[derive(Template)]
#[template(path = "facilitator/reading_part.html")]
struct Part {
    t: Tr,
    slug: String,
    question: QuestionKey,
    base: u64,
    count: String,
    answers: Vec<One>,
    more: Option<String>,
    /// Whether an answer to this question is held up.
    is_pinned: bool,
}

/// An answer.
struct One {
    id: String,
    text: String,
    pinned: bool,
    /// What the screen would say in its place, where somebody masked some of it.
    masked: Option<String>,
    /// Why it cannot be held up, and where that is decided.
    why: Option<(String, &'static str)>,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = form::asked(&room, &question, Kind::takes_texts)?;
    shown(&app, &room, &question, None)
}

/// Its stream: the answers anew at each change of the room.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = form::asked(&room, &question, Kind::takes_texts)?;
    let (locale, watched) = (app.locale.clone(), room.clone());
    Ok(stream(&app, &room, move |_| {
        let part =
            watched.look(|inside| Part::of(tr_of(&locale, inside), inside, &question).render());
        page_event(part)
    }))
}

/// Holds an answer up, or takes it off.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = form::asked(&room, &question, Kind::takes_texts)?;
    let sent = Sent::read(Fields(&fields)).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let refusal = done(&room, &t, &sent).await?;
    if from_script(&headers) {
        let part = room.look(|inside| Part::of(t.clone(), inside, &question).render())?;
        let said = refusal.as_ref();
        let said = said.map(|(status, said)| (*status, said.as_str()));
        return Ok(form::part(part, said));
    }
    if refusal.is_none() {
        let at = fields.iter().find(|(name, _)| name == "answer");
        let at = at.map_or_else(String::new, |(_, id)| {
            // Only what reads as an answer's id goes into an address.
            let id = id.parse::<uuid::Uuid>();
            id.map_or_else(|_| String::new(), |id| format!("#r-{id}"))
        });
        let to = format!("/animer/{slug}/reponses/{question}{at}");
        return Ok(Redirect::to(&to).into_response());
    }
    shown(&app, &room, &question, refusal)
}

fn shown(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    refusal: Option<(StatusCode, String)>,
) -> Result<Response, WebError> {
    let status = refusal
        .as_ref()
        .map_or(StatusCode::OK, |(status, _)| *status);
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        ReadingPage {
            head: Head::of(&t, inside, question),
            message: refusal.map(|(_, said)| said),
            part: Part::of(t.clone(), inside, question).render()?,
            t,
        }
        .render()
    });
    Ok((status, Html(page?)).into_response())
}

impl Part {
    fn of(t: Tr, inside: &Inside, question: &QuestionKey) -> Self {
        let texts = inside.texts(question);
        let held = inside.state.moderated.pinned.as_ref();
        let held = held.filter(|pinned| pinned.question == *question);
        let of = |written: &Written<'_>| One {
            id: written.answer.to_string(),
            text: written.text.to_owned(),
            pinned: held.is_some_and(|pinned| pinned.is(written.answer, written.revision)),
            masked: quotable(inside, written)
                .filter(|shown| shown != written.text)
                .map(|shown| t.with("moderation-reading-masked", "text", &shown)),
            why: why(&t, inside, written),
        };
        let more = texts.len().saturating_sub(LISTED);
        Self {
            slug: inside.workshop.slug.to_string(),
            question: question.clone(),
            base: inside.revision.0,
            count: t.n("moderation-reading-count", "n", texts.len()),
            answers: texts.iter().take(LISTED).map(of).collect(),
            more: (more > 0).then(|| t.n("moderation-more", "n", more)),
            is_pinned: pinned::shown(inside).is_some_and(|(key, _)| key == *question),
            t,
        }
    }
}

/// Why an answer cannot be held up, and the page where somebody decides that; nothing of one that can.
fn why(t: &Tr, inside: &Inside, written: &Written<'_>) -> Option<(String, &'static str)> {
    if quotable(inside, written).is_some() {
        return None;
    }
    let verdict = inside.state.reviews.of(written.answer, written.revision);
    if matches!(verdict, Some(Verdict::LeaveOut)) {
        return Some((t.text("moderation-reading-left"), "relire"));
    }
    let found = flags(written.text, Langs::of(&inside.script));
    let mut names: Vec<&str> = found.iter().map(|flag| flag.reason.name()).collect();
    if names.is_empty() && may_hurt(written.text) {
        names.push("hurts");
    }
    if names.is_empty() {
        names.push("unread");
    }
    names.sort_unstable();
    names.dedup();
    let reasons = names
        .iter()
        .map(|name| t.text(&format!("review-reason-{name}")));
    let reasons = reasons.collect::<Vec<_>>().join(", ");
    let page = if names.contains(&"danger") {
        "moderation"
    } else {
        "relire"
    };
    Some((t.with("moderation-reading-first", "why", &reasons), page))
}
