//! What a person decides about a consultation: what holds where centres decided otherwise, which sites are announced.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use glane_archive::{Outcome, Plan, Ruling, Sites, Subject};
use glane_core::id::Slug;
use glane_store::deed::Deed;
use glane_store::house::HouseChange;
use serde::Deserialize;

use super::list::stored;
use super::own::{Included, Wish, included};
use super::page::{Said, broken, shown};
use super::sites::{newer, replaced, wrong};
use super::withdraw::{Meant, withdrawn};
use super::{Consultation, Shelves, add, aside, consultation};
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
    /// The list that the form of sites was filled with.
    list: Option<String>,
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
    /// A workshop that takes part under other names is to bear these instead.
    moved: Option<String>,
    /// A workshop's archives go with it.
    archives: Option<String>,
    /// The form was told of a workshop of this house, whose archives stay unless asked for.
    here: Option<String>,
}

/// Takes a whole consultation away, and notes it where it was there.
async fn scrapped(app: &Arc<App>, consultation: Slug) -> Result<(), WebError> {
    let (all, gone) = (Arc::clone(&app.consultations), consultation.clone());
    let is_gone = aside(move || all.remove(&gone))
        .await?
        .map_err(|error| stored(&error))?;
    if is_gone {
        noted(app, Deed::Scrap { consultation }).await?;
    }
    Ok(())
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
        Verb::Announce => match announced(&app, &shelves, t, found, sent).await? {
            Some(refused) => Ok(refused),
            None => back("#centres"),
        },
        Verb::Include => {
            let wish = Wish {
                workshop: &sent.workshop,
                site: &sent.site,
                edition: &sent.edition,
                is_moved: sent.moved.is_some(),
            };
            match included(&app, &t, &found, &wish).await? {
                Included::Own(own, workshops) => {
                    let change =
                        move |plan: &mut Plan| own.into_iter().for_each(|one| plan.include(one));
                    amended(&app, &slug, change).await?;
                    let consultation = slug.clone();
                    let deed = Deed::Include {
                        consultation,
                        workshops,
                    };
                    noted(&app, deed).await?;
                }
                Included::Other(again) => {
                    return add::again(&app, t, &found, Err(again)).await;
                }
                Included::Same(said) => return add::again(&app, t, &found, Ok(said)).await,
                Included::Nothing => {}
            }
            // Under whichever edition: the last one is shown.
            Ok(Redirect::to(&format!("/consultations/{slug}#centres")).into_response())
        }
        Verb::Withdraw => {
            let meant = Meant {
                archives: sent.archives.is_some(),
                here: sent.here.is_some(),
            };
            let (edition, centre) = (sent.edition.as_str(), sent.centre.as_str());
            withdrawn(&app, found, (edition, centre), meant).await?;
            back("#centres")
        }
        Verb::Scrap => {
            scrapped(&app, slug).await?;
            Ok(Redirect::to("/consultations").into_response())
        }
        Verb::Settle => {
            let Some((subject, ruling)) = ruling(&found, &sent) else {
                // An archive came in between that changed what is open, or nothing was chosen.
                let said = Said {
                    wrong: Some(t.text("consultation-settle-none")),
                    ..Said::default()
                };
                let page = aside(move || shown(t, &found, Some(&sent.edition), said));
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

/// Keeps a list of announced sites; the page again where it cannot be read, or is of a list that somebody changed meanwhile.
async fn announced(
    app: &Arc<App>,
    shelves: &Shelves,
    t: Tr,
    found: Consultation,
    sent: Sent,
) -> Result<Option<Response>, WebError> {
    let edition = sent.edition;
    let sites = match Sites::read(&sent.sites) {
        Ok(sites) => sites,
        Err(faults) => {
            let said = Said {
                wrong: Some(wrong(&t, &faults)),
                sites: Some(sent.sites),
                list: sent.list,
            };
            let page = aside(move || shown(t, &found, Some(&edition), said)).await??;
            return Ok(Some(
                (StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response(),
            ));
        }
    };
    let change = move |plan: &mut Plan| replaced(plan, sites, sent.list.as_deref());
    let Err(gone) = amended(app, &found.slug, change).await? else {
        return Ok(None);
    };
    let said = Said {
        wrong: Some(newer(&t, &gone)),
        sites: Some(sent.sites),
        // Whoever saves it again was told of the list as it is now.
        list: None,
    };
    match consultation(app, shelves, found.slug.as_str()).await? {
        Ok(found) => {
            let page = aside(move || shown(t, &found, Some(&edition), said)).await??;
            Ok(Some((StatusCode::CONFLICT, Html(page)).into_response()))
        }
        Err(error) => broken(t, &error).map(Some),
    }
}

/// Writes what was done into the house's history.
pub(super) async fn noted(app: &Arc<App>, deed: Deed) -> Result<(), WebError> {
    app.household
        .arrange(&app.hub, HouseChange::Note(deed))
        .await?;
    Ok(())
}

/// Changes what is announced; what the change says is handed back.
pub(super) async fn amended<T: Send + 'static>(
    app: &Arc<App>,
    slug: &Slug,
    change: impl FnOnce(&mut Plan) -> T + Send + 'static,
) -> Result<T, WebError> {
    let (all, slug) = (Arc::clone(&app.consultations), slug.clone());
    let amended = aside(move || all.amend(&slug, change)).await?;
    // Somebody took it away meanwhile.
    amended
        .map_err(|error| stored(&error))?
        .ok_or(WebError::NotFound)
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
