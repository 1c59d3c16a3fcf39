//! What a person decides about a consultation: what holds where centres decided otherwise, which sites are announced.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use glane_archive::{Outcome, Plan, Ruling, Subject};
use glane_core::id::Slug;
use glane_store::deed::Deed;
use glane_store::house::HouseChange;
use serde::Deserialize;

use super::list::stored;
use super::own::{Wish, included};
use super::page::{broken, shown};
use super::{Consultation, Shelves, aside, consultation};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

/// What a form does.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Verb {
    Settle,
    Announce,
    /// Workshops of the house take part.
    Include,
    /// The archives of a centre are taken out, or a workshop of the house.
    Withdraw,
    /// The consultation is taken away.
    Scrap,
}

/// A form as sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    act: Verb,
    #[serde(default)]
    subject: String,
    said: Option<String>,
    #[serde(default)]
    sites: String,
    #[serde(default)]
    edition: String,
    /// Which centre of the edition.
    #[serde(default)]
    centre: String,
    /// Which workshop of the house.
    #[serde(default)]
    workshop: String,
    /// As the federation calls it.
    #[serde(default)]
    site: String,
}

/// Does what a form says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Extension(shelves): Extension<Shelves>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    let found = match consultation(&app, &shelves, &name).await? {
        Ok(found) => found,
        Err(error) => return broken(t, &error),
    };
    let edition: String = form_urlencoded::byte_serialize(sent.edition.as_bytes()).collect();
    let slug = found.slug.clone();
    let back = |at: &str| {
        let page = format!("/consultations/{slug}?edition={edition}{at}");
        Ok(Redirect::to(&page).into_response())
    };
    match sent.act {
        Verb::Announce => {
            let plan = Plan {
                sites: Plan::sites_of(&sent.sites),
                ..found.plan
            };
            kept(&app, &slug, plan).await?;
            back("#centres")
        }
        Verb::Include => {
            let wish = Wish {
                workshop: &sent.workshop,
                site: &sent.site,
                edition: &sent.edition,
            };
            if let Some((plan, workshops)) = included(&app, &t, &found, &wish).await? {
                kept(&app, &slug, plan).await?;
                let consultation = slug.clone();
                let deed = Deed::Include {
                    consultation,
                    workshops,
                };
                noted(&app, deed).await?;
            }
            // Under whichever edition: the last one is shown.
            Ok(Redirect::to(&format!("/consultations/{slug}#centres")).into_response())
        }
        Verb::Withdraw => {
            withdrawn(&app, found, &sent).await?;
            back("#centres")
        }
        Verb::Scrap => {
            let (all, gone) = (Arc::clone(&app.consultations), slug.clone());
            let is_gone = aside(move || all.remove(&gone))
                .await?
                .map_err(|error| stored(&error))?;
            if is_gone {
                let deed = Deed::Scrap {
                    consultation: slug.clone(),
                };
                noted(&app, deed).await?;
            }
            Ok(Redirect::to("/consultations").into_response())
        }
        Verb::Settle => {
            let Some((subject, ruling)) = ruling(&found, &sent) else {
                // An archive came in between that changed what is open, or nothing was chosen.
                let wrong = Some(t.text("consultation-settle-none"));
                let page = aside(move || shown(t, &found, Some(&sent.edition), wrong));
                return Ok((StatusCode::CONFLICT, Html(page.await??)).into_response());
            };
            // The same again changes nothing, and is not noted again.
            if found.read.rulings.get(&subject) != Some(&ruling.said) {
                let shelf = app.consultations.shelf(&slug);
                aside(move || shelf.rule(&ruling))
                    .await?
                    .map_err(|error| stored(&error))?;
                let deed = Deed::Settle {
                    consultation: slug.clone(),
                };
                noted(&app, deed).await?;
            }
            back("#a-trancher")
        }
    }
}

/// Takes a centre's archives out, or a workshop of the house; nothing where somebody else did in between.
async fn withdrawn(app: &Arc<App>, found: Consultation, sent: &Sent) -> Result<(), WebError> {
    let shown = found.read.shown.centres.iter();
    let mut both = shown.zip(&found.read.open.centres);
    let wanted = both.find(|(one, _)| one.edition == sent.edition && one.key == sent.centre);
    let Some((workshop, is_here)) = wanted.map(|(_, one)| (one.workshop, one.here)) else {
        return Ok(());
    };
    let consultation = found.slug.clone();
    if is_here {
        let mut plan = found.plan;
        plan.own.retain(|one| one.workshop != workshop);
        kept(app, &found.slug, plan).await?;
        let workshops = 1;
        return noted(
            app,
            Deed::Exclude {
                consultation,
                workshops,
            },
        )
        .await;
    }
    let shelf = app.consultations.shelf(&found.slug);
    let archives = aside(move || shelf.remove(workshop))
        .await?
        .map_err(|error| stored(&error))?;
    if archives == 0 {
        return Ok(());
    }
    noted(
        app,
        Deed::Withdraw {
            consultation,
            archives,
        },
    )
    .await
}

/// Writes what was done into the house's history.
async fn noted(app: &Arc<App>, deed: Deed) -> Result<(), WebError> {
    app.household
        .arrange(&app.hub, HouseChange::Note(deed))
        .await?;
    Ok(())
}

/// Keeps what is announced.
async fn kept(app: &Arc<App>, slug: &Slug, plan: Plan) -> Result<(), WebError> {
    let (all, slug) = (Arc::clone(&app.consultations), slug.clone());
    let kept = aside(move || all.announce(&slug, &plan));
    kept.await?.map_err(|error| stored(&error))
}

/// What is ruled and on what, if that is one of the things said of something open.
fn ruling(found: &Consultation, sent: &Sent) -> Option<(Subject, Ruling)> {
    let subject = Subject::parse(&sent.subject)?;
    let said = sent.said.as_ref()?;
    let mut open = found.read.open.waiting();
    let (_, outcome) = open.find(|(one, _)| **one == subject)?;
    let Outcome::Differs { said: all } = outcome else {
        return None;
    };
    all.contains_key(said).then(|| {
        let ruling = Ruling {
            subject: subject.text(),
            said: said.clone(),
        };
        (subject, ruling)
    })
}
