//! The workshops of this house that may take part, and those that a form has take part.

use std::sync::Arc;

use glane_archive::{Asked, Own, site_seen};
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
    /// The names it takes part under already.
    known: Option<Own>,
}

/// What the restitution calls the centre where nobody says otherwise, as for an archive.
fn place(t: &Tr, script: &Script) -> String {
    let place = script.place.as_ref().map(|place| t.label(place).to_owned());
    place.unwrap_or_else(|| script.organiser.clone())
}

fn fitting(t: &Tr, found: &Consultation, workshops: Vec<Workshop>) -> Vec<Fitting> {
    let asked = Asked::of(&found.plan, &found.read.open);
    let known = |id: WorkshopId| {
        found
            .plan
            .own
            .iter()
            .find(|one| one.workshop == id)
            .cloned()
    };
    let fitting = workshops.into_iter().filter_map(|workshop| {
        let script = read(&workshop.source).ok()?;
        let known = known(workshop.id);
        if known.is_none() && !asked.fits(&script) {
            return None;
        }
        let (site, edition) = (place(t, &script), script.day.year.to_string());
        Some(Fitting {
            own: Own::new(workshop.id, &site, &edition)?,
            title: t.label(&script.title).to_owned(),
            slug: workshop.slug.to_string(),
            known,
        })
    });
    fitting.collect()
}

/// The workshops that may take part; with several of them, all at once first. Last those that do, which may bear other names.
pub(super) async fn offers(
    app: &Arc<App>,
    t: &Tr,
    found: &Consultation,
) -> Result<Vec<Offer>, WebError> {
    let fitting = fitting(t, found, app.hub.workshops().await?);
    let (known, free): (Vec<Fitting>, Vec<Fitting>) =
        fitting.into_iter().partition(|one| one.known.is_some());
    let all = (free.len() > 1).then(|| {
        let every = t.n("consultation-house-all", "n", free.len());
        (ALL.to_owned(), every)
    });
    let named = free.into_iter().chain(known).map(|one| {
        let key = if one.known.is_some() {
            "consultation-house-known"
        } else {
            "consultation-house-offer"
        };
        let own = one.known.unwrap_or(one.own);
        let args: [(&str, Arg); 4] = [
            ("title", one.title.into()),
            ("slug", one.slug.as_str().into()),
            ("site", own.site.into()),
            ("edition", own.edition.into()),
        ];
        let said = t.format(key, &args);
        (one.slug, said)
    });
    Ok(all.into_iter().chain(named).collect())
}

/// What a form asks for: a workshop's short name or all of them, and the names it is to bear.
pub(super) struct Wish<'a> {
    pub(super) workshop: &'a str,
    pub(super) site: &'a str,
    pub(super) edition: &'a str,
    /// It was told that it takes part already, and is meant.
    pub(super) is_moved: bool,
}

/// What a form that has workshops take part comes to.
pub(super) enum Included {
    /// These, and how many they are.
    Own(Vec<Own>, u32),
    /// One that takes part already, under other names: it would leave them.
    Other(Again),
    /// All that are meant take part already, as they would.
    Same(String),
    /// None is meant.
    Nothing,
}

/// A workshop that takes part, and the names it would bear.
pub(super) struct Again {
    pub(super) slug: String,
    pub(super) title: String,
    pub(super) known: Own,
    pub(super) own: Own,
}

/// The workshops that a form has take part. One that does already is told: under another edition it would leave the first.
pub(super) async fn included(
    app: &Arc<App>,
    t: &Tr,
    found: &Consultation,
    wish: &Wish<'_>,
) -> Result<Included, WebError> {
    let fitting = fitting(t, found, app.hub.workshops().await?);
    let (mut all, mut taken, mut same) = (Vec::new(), 0, 0_u32);
    for one in fitting {
        let own = if wish.workshop == ALL {
            // All of them means those that do not yet.
            if one.known.is_some() {
                same += 1;
                continue;
            }
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
        match (own, one.known) {
            (Some(own), Some(known)) if own == known => {
                return Ok(Included::Same(same_told(t, &one.title, &known)));
            }
            (Some(own), Some(known)) if !wish.is_moved => {
                return Ok(Included::Other(Again {
                    slug: one.slug,
                    title: one.title,
                    known,
                    own,
                }));
            }
            (Some(own), _) => {
                all.push(own);
                taken += 1;
            }
            (None, _) => {}
        }
    }
    Ok(match (taken, same) {
        (0, 0) => Included::Nothing,
        (0, same) => Included::Same(t.n("consultation-house-same-all", "n", same)),
        (taken, _) => Included::Own(all, taken),
    })
}

/// That a workshop takes part already, under these very names.
fn same_told(t: &Tr, title: &str, known: &Own) -> String {
    let args: [(&str, Arg); 3] = [
        ("title", title.into()),
        ("site", known.site.as_str().into()),
        ("edition", known.edition.as_str().into()),
    ];
    t.format("consultation-house-same", &args)
}

impl Again {
    /// Where it is counted, and where it would be.
    pub(super) fn told(&self, t: &Tr) -> String {
        let args: [(&str, Arg); 5] = [
            ("title", self.title.as_str().into()),
            ("site", self.known.site.as_str().into()),
            ("edition", self.known.edition.as_str().into()),
            ("newsite", self.own.site.as_str().into()),
            ("newedition", self.own.edition.as_str().into()),
        ];
        t.format("consultation-house-again", &args)
    }
}
