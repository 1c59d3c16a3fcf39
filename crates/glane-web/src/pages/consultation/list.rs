//! The consultations there are, and a form to make one from a script.

use std::sync::Arc;

use askama::Template;
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_archive::{Plan, ShelfError, Sites};
use glane_core::id::Slug;
use glane_core::script::fault::line_column;
use glane_core::script::read::{read, slug_of};
use glane_core::text::clean_line;
use glane_store::deed::Deed;
use glane_store::house::HouseChange;

use super::aside;
use super::sites::wrong;
use crate::app::App;
use crate::error::WebError;
use crate::pages::facilitator::library::slugs;
use crate::pages::facilitator::upload::refused;
use crate::tr::Tr;

/// The longest title, in characters.
const TITLE_MAX: usize = 120;

#[derive(Template)]
#[template(path = "consultation/list.html")]
struct ListPage {
    t: Tr,
    all: Vec<Line>,
    /// The house's own workshops, whose script may be taken: short name, title.
    workshops: Vec<(String, String)>,
    typed: Typed,
    title_max: usize,
    wrong: Option<String>,
}

/// One consultation.
struct Line {
    slug: String,
    title: String,
    facts: Vec<String>,
}

/// What was typed.
#[derive(Debug, Clone, Default)]
struct Typed {
    title: String,
    sites: String,
    workshop: String,
    file: Vec<u8>,
    file_name: String,
}

impl Typed {
    async fn of(mut form: Multipart) -> Result<Self, WebError> {
        let bad = |error: MultipartError| refused(&error);
        let mut typed = Self::default();
        while let Some(field) = form.next_field().await.map_err(bad)? {
            match field.name() {
                Some("title") => typed.title = field.text().await.map_err(bad)?,
                Some("sites") => typed.sites = field.text().await.map_err(bad)?,
                Some("workshop") => typed.workshop = field.text().await.map_err(bad)?,
                Some("file") => {
                    typed.file_name = clean_line(field.file_name().unwrap_or_default());
                    typed.file = field.bytes().await.map_err(bad)?.to_vec();
                }
                _ => {}
            }
        }
        Ok(typed)
    }
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    shown(&app, &headers, Typed::default(), None).await
}

async fn shown(
    app: &App,
    headers: &HeaderMap,
    typed: Typed,
    wrong: Option<String>,
) -> Result<Html<String>, WebError> {
    let t = Tr::for_visitor(&app.locale, headers);
    let all = Arc::clone(&app.consultations);
    let counted = aside(move || {
        let counted = all.all()?.into_iter().map(|(slug, plan)| {
            let archives = all.shelf(&slug).count()?;
            Ok((slug, plan, archives))
        });
        counted.collect::<Result<Vec<_>, ShelfError>>()
    });
    let counted = counted.await?.map_err(|error| stored(&error))?;
    let lines = counted.into_iter().map(|(slug, plan, archives)| {
        let mut facts = vec![t.n("consultation-archives", "n", archives)];
        if !plan.sites.is_empty() {
            facts.push(t.n("consultation-announced", "n", plan.sites.len()));
        }
        Line {
            slug: slug.to_string(),
            title: plan.title,
            facts,
        }
    });
    let all = lines.collect();
    let workshops = app.hub.workshops().await?;
    let workshops = workshops.into_iter().rev().filter_map(|workshop| {
        let script = read(&workshop.source).ok()?;
        Some((workshop.slug.to_string(), t.label(&script.title).to_owned()))
    });
    let page = ListPage {
        all,
        workshops: workshops.collect(),
        typed,
        title_max: TITLE_MAX,
        wrong,
        t,
    };
    Ok(Html(page.render()?))
}

/// Makes a consultation.
pub(crate) async fn make(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    form: Multipart,
) -> Result<Response, WebError> {
    let typed = Typed::of(form).await?;
    let t = Tr::for_visitor(&app.locale, &headers);
    match plan(&app, &t, &typed).await? {
        Ok(plan) => {
            let slug = begun(&app, plan).await?;
            let deed = Deed::Begin {
                consultation: slug.clone(),
            };
            app.household
                .arrange(&app.hub, HouseChange::Note(deed))
                .await?;
            Ok(Redirect::to(&format!("/consultations/{slug}")).into_response())
        }
        Err(wrong) => {
            let page = shown(&app, &headers, typed, Some(wrong)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// What is announced, or what is wrong with it.
async fn plan(app: &App, t: &Tr, typed: &Typed) -> Result<Result<Plan, String>, WebError> {
    let title = clean_line(&typed.title);
    if title.is_empty() || title.chars().count() > TITLE_MAX || slug_of(&title).is_none() {
        return Ok(Err(t.n("consultation-title-wrong", "max", TITLE_MAX)));
    }
    let script = if typed.file.is_empty() {
        let Ok(slug) = Slug::new(&typed.workshop) else {
            return Ok(Err(t.text("consultation-script-none")));
        };
        let workshops = app.hub.workshops().await?;
        let found = workshops.into_iter().find(|one| one.slug == slug);
        match found {
            Some(workshop) => workshop.source,
            None => return Ok(Err(t.text("consultation-script-none"))),
        }
    } else {
        let Ok(text) = std::str::from_utf8(&typed.file) else {
            return Ok(Err(t.text("script-not-utf8")));
        };
        if let Err(faults) = read(text) {
            let first = faults.first();
            let line = first.map_or(1, |fault| line_column(text, fault.span.start).0);
            let args = [
                ("file", typed.file_name.as_str().into()),
                ("line", line.into()),
                ("n", faults.len().into()),
            ];
            return Ok(Err(t.format("consultation-script-wrong", &args)));
        }
        text.to_owned()
    };
    let sites = match Sites::read(&typed.sites) {
        Ok(sites) => sites,
        Err(faults) => return Ok(Err(wrong(t, &faults))),
    };
    Ok(Ok(Plan {
        title,
        script,
        sites: sites.names,
        places: sites.places,
        own: Vec::new(),
    }))
}

/// Makes it under the first name that is free.
async fn begun(app: &App, plan: Plan) -> Result<Slug, WebError> {
    let all = Arc::clone(&app.consultations);
    let begun = aside(move || {
        for slug in slugs(&slug_of(&plan.title).unwrap_or_default()) {
            if all.begin(&slug, &plan)? {
                return Ok(Some(slug));
            }
        }
        Ok(None)
    });
    let begun = begun.await?.map_err(|error: ShelfError| stored(&error))?;
    begun.ok_or(WebError::Conflict)
}

/// What the machine says where a shelf is kept.
pub(super) fn stored(error: &ShelfError) -> WebError {
    WebError::Storage(error.to_string())
}
