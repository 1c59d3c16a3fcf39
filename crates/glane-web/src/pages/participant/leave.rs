//! « Retirer mes réponses »: from the code of any receipt, until the workshop is sealed. Shows what goes, and asks once.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_core::ballot::Receipt;
use glane_core::decision::Act;
use glane_core::id::{PersonId, QuestionKey, Round};
use glane_live::inside::Inside;
use serde::Deserialize;

use super::form;
use super::visitor::Visitor;
use crate::app::App;
use crate::error::WebError;
use crate::life::{self, Memory};
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "participant/leave.html")]
struct LeavePage {
    t: Tr,
    code: String,
    scene: Scene,
}

enum Scene {
    /// Asks for a receipt.
    Ask {
        typed: String,
        error: Option<String>,
    },
    /// What goes.
    Show {
        receipt: String,
        answers: Vec<(String, Vec<String>)>,
        ideas: Vec<String>,
        published: bool,
    },
    /// It is gone.
    Done,
    /// Nobody can be told from another any more.
    Sealed,
}

/// A form as sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    receipt: Option<String>,
    sure: Option<String>,
}

/// The page; on a phone that answered, one of its receipts is there already.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let visitor = Visitor::enter(&app, &code, &headers).await?;
    let answer = visitor.room.look(|inside| {
        let first = visitor
            .person
            .and_then(|person| inside.all_of(person).next());
        first.map(|(_, _, kept)| kept.answer)
    });
    // On a shared tablet somebody else may hold it by now: they are shown no receipt that is not theirs.
    let answer = answer.filter(|_| visitor.tablet.is_none());
    let receipt = answer.and_then(|answer| visitor.room.receipt(answer));
    let scene = if visitor.is_sealed {
        Scene::Sealed
    } else {
        Scene::Ask {
            typed: receipt.map_or_else(String::new, |receipt| receipt.as_str().to_owned()),
            error: None,
        }
    };
    render(&app, &visitor, &headers, StatusCode::OK, scene)
}

/// Shows what goes, or takes it out.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Extension(memory): Extension<Memory>,
    Path(code): Path<String>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let visitor = Visitor::enter(&app, &code, &headers).await?;
    if visitor.is_sealed {
        return render(&app, &visitor, &headers, StatusCode::GONE, Scene::Sealed);
    }
    let t = visitor
        .room
        .look(|inside| Tr::for_script(&app.locale, &inside.script, &headers));
    let typed = sent.receipt.unwrap_or_default();
    // A right one is taken whatever was tried before: a stranger's guesses, too few to find one, keep nobody from leaving.
    let found = Receipt::typed(&typed).and_then(|receipt| visitor.room.holder_of(&receipt));
    let Some(person) = found else {
        let typed = glane_core::text::clean_line(&typed);
        let scene = Scene::Ask {
            typed: typed.chars().take(20).collect(),
            error: Some(t.text("life-leave-unknown")),
        };
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return render(&app, &visitor, &headers, status, scene);
    };
    if sent.sure.is_none() {
        let scene = visitor.room.look(|inside| shown(&t, inside, person, typed));
        return render(&app, &visitor, &headers, StatusCode::OK, scene);
    }
    // The reason stands in the log, in the workshop's own language.
    let reason = visitor.room.look(|inside| {
        crate::pages::facilitator::tr_of(&app.locale, inside).text("life-leave-reason")
    });
    life::leave(&app, &memory, &visitor.room, person, reason).await?;
    render(&app, &visitor, &headers, StatusCode::OK, Scene::Done)
}

fn shown(t: &Tr, inside: &Inside, person: PersonId, receipt: String) -> Scene {
    // In the workshop's order, each round by its name where there are several.
    let mut all: Vec<_> = inside.all_of(person).collect();
    let questions = &inside.script.questions;
    let place = |key: &QuestionKey| questions.iter().position(|one| one.key == *key);
    all.sort_by_key(|(key, round, _)| (place(key).unwrap_or(usize::MAX), *round));
    let answers = all.into_iter().filter_map(|(key, round, kept)| {
        let question = inside.script.question(key)?;
        let said = form::in_words(t, inside, question, &kept.body);
        let label = t.label(&question.label);
        let args = [("question", label.into()), ("n", round.0.into())];
        Some(if inside.state.round(key) > Round::FIRST {
            (t.format("life-leave-round", &args), said)
        } else {
            (label.to_owned(), said)
        })
    });
    let ideas = inside.all_ideas().iter();
    let ideas = ideas.filter(|idea| idea.author == Some(person));
    let published = inside
        .log()
        .iter()
        .any(|one| matches!(one.act, Act::Publish { .. } | Act::Share { .. }));
    Scene::Show {
        receipt,
        answers: answers.collect(),
        ideas: ideas.map(|idea| idea.text.clone()).collect(),
        published,
    }
}

fn render(
    app: &App,
    visitor: &Visitor,
    headers: &HeaderMap,
    status: StatusCode,
    scene: Scene,
) -> Result<Response, WebError> {
    let t = visitor
        .room
        .look(|inside| Tr::for_script(&app.locale, &inside.script, headers));
    let page = LeavePage {
        t,
        code: visitor.code.clone(),
        scene,
    };
    let response = (status, Html(page.render()?)).into_response();
    Ok(visitor.remember(response))
}
