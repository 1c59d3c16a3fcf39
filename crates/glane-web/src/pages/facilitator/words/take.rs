//! « Reprendre les regroupements d'un autre atelier »: decisions about words made elsewhere in the same data folder.
//!
//! Decisions name forms by a hash of their normal form, which is the same in every workshop: what was decided of a word
//! there holds of the same word here, typed already or later. They are taken as one decision, which one undo takes back.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::decision::Act;
use glane_core::id::{FormKey, QuestionKey, Revision, Slug};
use glane_core::kind::Kind;
use glane_core::words::WordCall;
use glane_live::Room;
use glane_live::inside::Inside;
use glane_locale::date;
use serde::Deserialize;

use super::panel::read;
use super::{CONFLICT, is_of_words};
use crate::app::App;
use crate::error::WebError;
use crate::pages::facilitator::form::{asked, make};
use crate::pages::facilitator::{room_of, tr_of};
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/words_take.html")]
struct TakePage {
    t: Tr,
    slug: String,
    question: QuestionKey,
    label: String,
    base: u64,
    message: Option<String>,
    sources: Vec<Source>,
}

/// A question of a workshop whose words were decided about.
struct Source {
    id: String,
    workshop: String,
    day: String,
    question: String,
    from: Slug,
    of: QuestionKey,
    counts: String,
    /// Whether something of it does not stand here yet.
    fresh: bool,
}

/// What stands in another question.
struct Decided {
    title: String,
    day: glane_core::date::Day,
    question: String,
    from: Slug,
    of: QuestionKey,
    calls: Vec<WordCall>,
}

/// The form as sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    from: Slug,
    of: QuestionKey,
    base: Revision,
}

/// What can be taken over.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question, is_of_words)?;
    whole(&app, &room, &question, None).await
}

/// Takes over what stands in the question that the form names.
pub(crate) async fn take(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question, is_of_words)?;
    let there = room_of(&app, sent.from.as_str()).await?;
    let calls = there.look(|inside| inside.state.calls(&sent.of).to_vec());
    let calls = room.look(|inside| fresh(inside, &question, &calls));
    let told = |status: StatusCode, text: &'static str| {
        let message = room.look(|inside| tr_of(&app.locale, inside).text(text));
        (status, message)
    };
    let (status, message) = if calls.is_empty() {
        told(StatusCode::OK, "words-take-already")
    } else {
        let act = Act::TakeWords {
            question: question.clone(),
            from: sent.from,
            of: sent.of,
            calls,
        };
        let Some((status, text)) = make(&room, act, sent.base, None, CONFLICT).await? else {
            return Ok(Redirect::to(&format!("/animer/{slug}/mots/{question}")).into_response());
        };
        told(status, text)
    };
    let page = whole(&app, &room, &question, Some(message)).await?;
    Ok((status, page).into_response())
}

/// The calls that do not stand here yet.
fn fresh(inside: &Inside, question: &QuestionKey, calls: &[WordCall]) -> Vec<WordCall> {
    let here = inside.state.calls(question);
    calls
        .iter()
        .filter(|call| !here.contains(call))
        .cloned()
        .collect()
}

async fn whole(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    message: Option<String>,
) -> Result<Html<String>, WebError> {
    let mut found = Vec::new();
    for workshop in app.hub.workshops().await?.into_iter().rev() {
        // A workshop whose script no longer reads has no words to give.
        let Ok(there) = app.hub.by_slug(&workshop.slug).await else {
            continue;
        };
        let same = there.id() == room.id();
        there.look(|inside| found.extend(decided(app, inside, same.then_some(question))));
    }
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let label = inside
            .script
            .question(question)
            .map_or_else(String::new, |question| t.label(&question.label).to_owned());
        let typed: BTreeSet<FormKey> = read(inside, question).map_or_else(BTreeSet::new, |words| {
            words
                .all()
                .flat_map(|word| word.forms.iter().map(|form| form.key.clone()))
                .collect()
        });
        TakePage {
            slug: inside.workshop.slug.to_string(),
            question: question.clone(),
            label,
            base: inside.revision.0,
            message,
            sources: found
                .into_iter()
                .map(|decided| {
                    let is_fresh = !fresh(inside, question, &decided.calls).is_empty();
                    Source::of(&t, decided, &typed, is_fresh)
                })
                .collect(),
            t,
        }
    });
    Ok(Html(page.render()?))
}

/// The questions of a workshop whose words were decided about, but for one.
fn decided(app: &App, inside: &Inside, but: Option<&QuestionKey>) -> Vec<Decided> {
    let t = tr_of(&app.locale, inside);
    inside
        .script
        .questions
        .iter()
        .filter(|asked| matches!(asked.kind, Kind::Words(_)) && Some(&asked.key) != but)
        .map(|asked| Decided {
            title: t.label(&inside.script.title).to_owned(),
            day: inside.script.day,
            question: t.label(&asked.label).to_owned(),
            from: inside.workshop.slug.clone(),
            of: asked.key.clone(),
            calls: inside.state.calls(&asked.key).to_vec(),
        })
        .filter(|decided| !decided.calls.is_empty())
        .collect()
}

impl Source {
    fn of(t: &Tr, decided: Decided, typed: &BTreeSet<FormKey>, fresh: bool) -> Self {
        let now = decided
            .calls
            .iter()
            .filter(|call| call.applies(|form| typed.contains(form)))
            .count();
        let day = decided.day;
        Self {
            id: format!("{}-{}", decided.from, decided.of),
            workshop: decided.title,
            day: date(
                t.lang,
                i16::try_from(day.year).unwrap_or(i16::MAX),
                i8::try_from(day.month).unwrap_or(12),
                i8::try_from(day.day).unwrap_or(31),
            ),
            question: decided.question,
            from: decided.from,
            of: decided.of,
            counts: t.format(
                "words-take-counts",
                &[
                    ("n", decided.calls.len().into()),
                    ("now", now.into()),
                    ("later", (decided.calls.len() - now).into()),
                ],
            ),
            fresh,
        }
    }
}
