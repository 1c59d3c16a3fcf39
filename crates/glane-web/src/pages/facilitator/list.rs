//! All workshops, and a form to make one.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Html;
use glane_core::life::Life;
use glane_core::right::Right;
use glane_core::script::read;
use glane_core::workshop::Workshop;
use glane_locale::date;

use super::copy::Told;
use crate::app::App;
use crate::error::WebError;
use crate::today::{self, Asked};
use crate::tr::Tr;
use crate::who::{self, is_allowed};

#[expect(clippy::struct_excessive_bools, reason = "each is a right of its own")]
#[derive(Template)]
#[template(path = "facilitator/list.html")]
struct ListPage {
    t: Tr,
    workshops: Vec<Line>,
    /// What is wrong with the form; the list itself never has anything wrong.
    new_error: Option<String>,
    /// How many workshops the library has, in words.
    templates: String,
    may_create: bool,
    /// Whether the people of the house are theirs to change.
    may_team: bool,
    /// Whether consultations of many centres are theirs to make.
    may_gather: bool,
    /// Whether they may carry a copy away.
    may_copy: bool,
    /// What they are called, if they signed in.
    name: Option<String>,
    copies: Told,
    /// What is wrong with the form that saves.
    copy_error: Option<String>,
    /// That the clock is not believed.
    asked: Option<Asked>,
}

/// What is wrong with the forms of the page.
#[derive(Default)]
pub(super) struct Wrong {
    /// The one that makes a workshop.
    pub(super) new: Option<String>,
    /// The one that saves.
    pub(super) copy: Option<String>,
}

/// One workshop.
struct Line {
    slug: String,
    title: String,
    /// Nothing once it is over.
    code: Option<String>,
    /// That it is over, its day and its number of questions, in words.
    facts: Vec<String>,
}

impl Line {
    /// A kept script that no longer reads is still listed, under its short name.
    fn of(t: &Tr, workshop: Workshop, is_closed: bool) -> Self {
        let script = read::read(&workshop.source).ok();
        let (title, facts) = match script {
            Some(script) => {
                let questions = t.n("common-questions", "n", script.questions.len());
                let day = script.day;
                let day = date(
                    t.lang,
                    i16::try_from(day.year).unwrap_or(i16::MAX),
                    i8::try_from(day.month).unwrap_or(12),
                    i8::try_from(day.day).unwrap_or(31),
                );
                (
                    t.label(&script.title).to_owned(),
                    vec![day, script.organiser, questions],
                )
            }
            None => (
                workshop.slug.to_string(),
                vec![t.text("facilitator-list-unreadable")],
            ),
        };
        let closed = is_closed.then(|| t.text("facilitator-list-closed"));
        Self {
            slug: workshop.slug.to_string(),
            title,
            code: (!is_closed).then_some(workshop.code),
            facts: closed.into_iter().chain(facts).collect(),
        }
    }
}

/// Whether a workshop is over: nobody comes in by its code any more. One of which nothing can be read is not said to be. Its room is
/// not opened for that: a house may have a hundred, and nobody in them.
async fn is_closed(app: &App, workshop: &Workshop) -> bool {
    let decided = app.hub.store().decisions(workshop.id).await;
    decided.is_ok_and(|decided| Life::fold(&decided).is_sealed())
}

/// How many workshops the library has, in words.
pub(super) fn templates(t: &Tr) -> String {
    t.n("library-link-help", "n", glane_library::ALL.len())
}

/// The list, newest first.
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    page(&app, t, None).await
}

/// The list, saying what is wrong with the form to make a workshop.
pub(crate) async fn page(
    app: &App,
    t: Tr,
    new_error: Option<String>,
) -> Result<Html<String>, WebError> {
    let wrong = Wrong {
        new: new_error,
        ..Wrong::default()
    };
    with(app, t, wrong).await
}

/// The list, saying what is wrong with its forms.
pub(super) async fn with(app: &App, t: Tr, wrong: Wrong) -> Result<Html<String>, WebError> {
    let now = app.hub.world().clock.now();
    let copies = Told::of(&t, &app.copies.standing(), now);
    let workshops = app.hub.workshops().await?;
    let mut lines = Vec::new();
    for workshop in workshops.into_iter().rev() {
        let is_closed = is_closed(app, &workshop).await;
        lines.push(Line::of(&t, workshop, is_closed));
    }
    let asked = today::asked(app, &t).await?;
    Ok(Html(
        ListPage {
            templates: templates(&t),
            t,
            asked,
            workshops: lines,
            new_error: wrong.new,
            copies,
            copy_error: wrong.copy,
            may_create: is_allowed(Right::Create),
            may_team: is_allowed(Right::Team),
            may_gather: is_allowed(Right::Gather),
            may_copy: is_allowed(Right::Backup),
            name: who::member().map(|member| member.name),
        }
        .render()?,
    ))
}
