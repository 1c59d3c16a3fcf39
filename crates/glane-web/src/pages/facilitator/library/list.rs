//! The library: what each workshop is for, how long it takes, what it asks.

use glane_core::text::unbroken;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Html;

use super::guide::facts;
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/library.html")]
struct LibraryPage {
    t: Tr,
    lines: Vec<Line>,
}

/// One workshop.
struct Line {
    name: &'static str,
    title: String,
    summary: String,
    facts: Vec<String>,
    questions: Vec<String>,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    let lines = glane_library::ALL.iter().filter_map(|template| {
        let script = template.script()?;
        let summary = script.guide.summary.as_ref();
        let questions = script.questions.iter();
        Some(Line {
            name: template.name,
            title: t.label(&script.title).to_owned(),
            summary: summary.map_or_else(String::new, |one| t.label(one).to_owned()),
            facts: facts(&t, &script),
            questions: questions
                .map(|question| unbroken(t.label(&question.label)))
                .collect(),
        })
    });
    let lines = lines.collect();
    Ok(Html(LibraryPage { t, lines }.render()?))
}
