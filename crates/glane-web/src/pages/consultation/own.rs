//! The workshops of this house that may take part, and those that a form has take part.

use std::sync::Arc;

use glane_archive::{Asked, Own, Plan, site_seen};
use glane_core::id::WorkshopId;
use glane_core::script::Script;
use glane_core::script::read::read;
use glane_core::workshop::Workshop;
use glane_locale::Arg;

use super::Consultation;
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

/// What the form sends for all of them.
const ALL: &str = "*";

/// A workshop that may take part: its short name, and what it is called.
pub(super) type Offer = (String, String);

/// A workshop of the house that asks one of the questions, with the names an archive of it would bear.
struct Fitting {
    slug: String,
    title: String,
    own: Own,
}

/// What the restitution calls the centre where nobody says otherwise, as for an archive.
fn place(t: &Tr, script: &Script) -> String {
    let place = script.place.as_ref().map(|place| t.label(place).to_owned());
    place.unwrap_or_else(|| script.organiser.clone())
}

fn fitting(t: &Tr, found: &Consultation, workshops: Vec<Workshop>) -> Vec<Fitting> {
    let asked = Asked::of(&found.plan, &found.read.open);
    let takes_part = |id: WorkshopId| found.plan.own.iter().any(|one| one.workshop == id);
    let free = workshops.into_iter().filter(|one| !takes_part(one.id));
    let fitting = free.filter_map(|workshop| {
        let script = read(&workshop.source).ok()?;
        if !asked.fits(&script) {
            return None;
        }
        let (site, edition) = (place(t, &script), script.day.year.to_string());
        Some(Fitting {
            own: Own::new(workshop.id, &site, &edition)?,
            title: t.label(&script.title).to_owned(),
            slug: workshop.slug.to_string(),
        })
    });
    fitting.collect()
}

/// The workshops that may take part; with several of them, all at once first.
pub(super) async fn offers(
    app: &Arc<App>,
    t: &Tr,
    found: &Consultation,
) -> Result<Vec<Offer>, WebError> {
    let fitting = fitting(t, found, app.hub.workshops().await?);
    let all = (fitting.len() > 1).then(|| {
        let every = t.n("consultation-own-all", "n", fitting.len());
        (ALL.to_owned(), every)
    });
    let named = fitting.into_iter().map(|one| {
        let args: [(&str, Arg); 4] = [
            ("title", one.title.into()),
            ("slug", one.slug.as_str().into()),
            ("site", one.own.site.into()),
            ("edition", one.own.edition.into()),
        ];
        let said = t.format("consultation-own-offer", &args);
        (one.slug, said)
    });
    Ok(all.into_iter().chain(named).collect())
}

/// What a form asks for: a workshop's short name or all of them, and the names it is to bear.
pub(super) struct Wish<'a> {
    pub(super) workshop: &'a str,
    pub(super) site: &'a str,
    pub(super) edition: &'a str,
}

/// The plan with the workshops that a form has take part, and how many they are; nothing if none is meant.
pub(super) async fn included(
    app: &Arc<App>,
    t: &Tr,
    found: &Consultation,
    wish: &Wish<'_>,
) -> Result<Option<(Plan, u32)>, WebError> {
    let fitting = fitting(t, found, app.hub.workshops().await?);
    let (mut plan, mut taken) = (found.plan.clone(), 0);
    for one in fitting {
        let own = if wish.workshop == ALL {
            Some(one.own)
        } else if wish.workshop == one.slug {
            // What is left empty is as for an archive.
            let or = |said: &str, else_: &str| {
                let said = if site_seen(said).is_empty() {
                    else_
                } else {
                    said
                };
                said.to_owned()
            };
            let (site, edition) = (
                or(wish.site, &one.own.site),
                or(wish.edition, &one.own.edition),
            );
            Own::new(one.own.workshop, &site, &edition)
        } else {
            None
        };
        if let Some(own) = own {
            plan.include(own);
            taken += 1;
        }
    }
    Ok((taken > 0).then_some((plan, taken)))
}
