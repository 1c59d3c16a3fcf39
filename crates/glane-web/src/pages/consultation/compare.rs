//! One question of a consultation, centre by centre, on a page of its own: where a consultation is large, its own page would
//! weigh too much with all of them.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Response};

use super::by_site::Compared;
use super::map::Where;
use super::page::{Wanted, broken, edition_of};
use super::question::{Question, of};
use super::{Consultation, Shelves, aside, consultation};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

/// Another question: its key and wording.
type Other = Option<(String, String)>;

#[derive(Template)]
#[template(path = "consultation/compare.html")]
struct Page {
    t: Tr,
    slug: String,
    title: String,
    edition: String,
    question: Question,
    /// What a person must know of counts that are not the last.
    late: Vec<String>,
    before: Other,
    after: Other,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Extension(shelves): Extension<Shelves>,
    Path((name, question)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    match consultation(&app, &shelves, &name).await? {
        Ok(found) => {
            let made = aside(move || shown(t, &found, wanted.edition.as_deref(), &question));
            Ok(Html(made.await??).into_response())
        }
        Err(error) => broken(t, &error),
    }
}

fn shown(t: Tr, found: &Consultation, wanted: Option<&str>, key: &str) -> Result<String, WebError> {
    let shown = &found.read.shown;
    let edition = edition_of(found, wanted).ok_or(WebError::NotFound)?;
    let own = shown.editions.get(&edition).ok_or(WebError::NotFound)?;
    let mut all = own.questions.iter();
    let place = all.position(|one| one.question.as_str() == key);
    let place = place.ok_or(WebError::NotFound)?;
    let at = Where::of(&found.plan, shown, &edition);
    let asked = own.questions.get(place).ok_or(WebError::NotFound)?;
    let other = |place: Option<usize>| -> Other {
        let other = own.questions.get(place?)?;
        Some((other.question.to_string(), t.label(&other.label).to_owned()))
    };
    let page = Page {
        slug: found.slug.to_string(),
        title: found.plan.title.clone(),
        question: of(&t, asked, &at, "q-", Compared::Here),
        late: found.counted.told(&t),
        before: other(place.checked_sub(1)),
        after: other(place.checked_add(1)),
        edition,
        t,
    };
    Ok(page.render()?)
}
