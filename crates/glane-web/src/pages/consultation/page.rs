//! A consultation's page: who is in, what waits for a person, what was answered, what changed.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_archive::ShelfError;
use glane_core::action::Brake;
use serde::Deserialize;

use super::by_site::Compared;
use super::change::{self, Told};
use super::dispute::{Dispute, disputes};
use super::map::{Where, written};
use super::question::{Question, questions};
use super::sites::list_of;
use super::who_is_in::{Centre, centres, missing, unannounced};
use super::withdraw::{Leaves, leaves};
use super::{Consultation, Shelves, aside, conflict, consultation, refused};
use crate::app::App;
use crate::error::WebError;
use crate::pages::facilitator::shelf::{Shown as Means, brake};
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "consultation/page.html")]
struct Page {
    t: Tr,
    slug: String,
    title: String,
    /// The editions, and whether each is the one shown.
    editions: Vec<(String, bool)>,
    edition: String,
    facts: Vec<String>,
    /// Each centre, and what goes if it is taken out.
    centres: Vec<(Centre, Leaves)>,
    missing: Vec<String>,
    unannounced: Vec<String>,
    sites: String,
    /// The list that the form is filled with, told apart from another one.
    list: String,
    are_sites_wrong: bool,
    has_script: bool,
    conflicts: Vec<String>,
    disputes: Vec<Dispute>,
    questions: Vec<Question>,
    change: Option<Told>,
    /// The means of all centres, by brake.
    shelf: Vec<(String, Vec<Means>)>,
    wrong: Option<String>,
}

/// Where the archives kept here cannot be read any more.
#[derive(Template)]
#[template(path = "consultation/broken.html")]
struct Broken {
    t: Tr,
    said: [String; 2],
}

/// Which edition.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    pub(super) edition: Option<String>,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Extension(shelves): Extension<Shelves>,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    match consultation(&app, &shelves, &name).await? {
        Ok(found) => {
            let made = aside(move || shown(t, &found, wanted.edition.as_deref(), Said::default()));
            Ok(Html(made.await??).into_response())
        }
        Err(error) => broken(t, &error),
    }
}

/// That an archive on this machine's own disk is not what it was.
pub(super) fn broken(t: Tr, error: &ShelfError) -> Result<Response, WebError> {
    let ShelfError::Refused { path, refusal } = error else {
        return Err(WebError::Storage(error.to_string()));
    };
    let page = Broken {
        said: refused(&t, &path.display().to_string(), refusal),
        t,
    };
    Ok((StatusCode::CONFLICT, Html(page.render()?)).into_response())
}

/// The edition asked for, or the last one.
pub(super) fn edition_of(found: &Consultation, wanted: Option<&str>) -> Option<String> {
    let editions = &found.read.shown.editions;
    let known = wanted.filter(|wanted| editions.contains_key(*wanted));
    known
        .map(str::to_owned)
        .or_else(|| editions.last_key_value().map(|(name, _)| name.clone()))
}

/// What is told of a form that was not taken.
#[derive(Default)]
pub(super) struct Said {
    /// Why.
    pub(super) wrong: Option<String>,
    /// The sites as somebody wrote them, where it is for them.
    pub(super) sites: Option<String>,
    /// The list that their form was filled with, where it goes on from that one.
    pub(super) list: Option<String>,
}

/// The page of an edition.
pub(super) fn shown(
    t: Tr,
    found: &Consultation,
    wanted: Option<&str>,
    said: Said,
) -> Result<String, WebError> {
    let read = &found.read;
    let shown = &read.shown;
    let edition = edition_of(found, wanted).unwrap_or_default();
    let at = Where::of(&found.plan, shown, &edition);
    let own = shown.editions.get(&edition);
    let page = Page {
        slug: found.slug.to_string(),
        title: found.plan.title.clone(),
        editions: shown
            .editions
            .keys()
            .map(|name| (name.clone(), *name == edition))
            .collect(),
        facts: own.map_or_else(Vec::new, |own| facts(&t, shown.threshold, own)),
        centres: centres(&t, shown, &edition)
            .into_iter()
            .zip(leaves(&t, read, &edition))
            .collect(),
        missing: missing(&found.plan, shown, &edition),
        unannounced: unannounced(&found.plan, shown, &edition),
        are_sites_wrong: said.sites.is_some(),
        list: said.list.unwrap_or_else(|| list_of(&found.plan)),
        sites: said.sites.unwrap_or_else(|| written(&t, &found.plan)),
        has_script: !found.plan.script.is_empty(),
        conflicts: found
            .counted
            .told(&t)
            .into_iter()
            .chain(shown.conflicts.iter().map(|one| conflict(&t, one)))
            .collect(),
        disputes: disputes(&t, &read.open, &read.rulings, shown),
        questions: own.map_or_else(Vec::new, |own| {
            questions(&t, own, &at, "q-", Compared::of(own))
        }),
        change: change::since(shown, &edition).map(|found| change::told(&t, shown, &found, "c-")),
        shelf: shelf(&t, shown),
        edition,
        wrong: said.wrong,
        t,
    };
    Ok(page.render()?)
}

/// The means of all centres that nobody disputes, by brake; nothing where there are none.
fn shelf(t: &Tr, shown: &glane_archive::Shown) -> Vec<(String, Vec<Means>)> {
    let of = |wanted: Brake| {
        let mut all: Vec<_> = shown.shelf.values().collect();
        all.retain(|one| one.brake == wanted);
        all.sort_by(|a, b| a.name.cmp(&b.name));
        let all: Vec<Means> = all.into_iter().map(|one| Means::of(t, one)).collect();
        (brake(t, wanted), all)
    };
    let all = Brake::ALL.into_iter().map(of);
    all.filter(|(_, means)| !means.is_empty()).collect()
}

/// How many people an edition is about, and from how many on they are counted.
pub(super) fn facts(t: &Tr, threshold: u32, edition: &glane_archive::ShownEdition) -> Vec<String> {
    let mut facts = vec![t.n("consultation-people", "n", edition.people)];
    if edition.hidden > 0 {
        let args = [
            ("n", edition.hidden.into()),
            ("threshold", threshold.into()),
        ];
        facts.push(t.format("consultation-small-centres", &args));
    }
    facts.push(t.n("consultation-threshold", "threshold", threshold));
    facts
}
