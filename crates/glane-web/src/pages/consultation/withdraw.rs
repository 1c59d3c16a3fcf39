//! « Retirer ce centre » : what goes, told before it does.
//!
//! A centre is a workshop: its archives are on the shelf, or it is one of this house and counts without any. Of the second the
//! archives that lie there too count again once it is out, and may be taken out with it.

use std::sync::Arc;

use glane_archive::{Merged, Plan, Shown};
use glane_core::id::WorkshopId;
use glane_locale::Arg;
use glane_store::deed::Deed;

use super::list::stored;
use super::settle::{amended, noted};
use super::{Consultation, Read, aside};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

/// An archive on the shelf, as it is told before it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OnShelf {
    /// Whose.
    pub(super) workshop: WorkshopId,
    /// The names it bears.
    pub(super) site: String,
    pub(super) edition: String,
    pub(super) level: glane_archive::Level,
}

/// What goes when a centre is taken out.
pub(super) struct Leaves {
    /// In a sentence.
    pub(super) sure: String,
    /// Each archive, where there are several or they bear other names.
    pub(super) archives: Vec<String>,
    /// Whether they may stay: the centre is a workshop of this house.
    pub(super) may_stay: bool,
}

/// What goes with each centre of an edition, in the order they are shown in.
pub(super) fn leaves(t: &Tr, read: &Read, edition: &str) -> Vec<Leaves> {
    let both = of(&read.shown, &read.open).filter(|(one, ..)| one.edition == edition);
    let all = both.map(|(one, workshop, is_here)| {
        let own: Vec<&OnShelf> = read
            .on_shelf
            .iter()
            .filter(|archive| archive.workshop == workshop)
            .collect();
        let key = match (is_here, own.is_empty()) {
            (false, _) => "consultation-withdraw-sure",
            (true, true) => "consultation-withdraw-house",
            (true, false) => "consultation-withdraw-both",
        };
        let args: [(&str, Arg); 2] = [("centre", one.key.as_str().into()), ("n", own.len().into())];
        let is_plain = |archive: &&OnShelf| archive.site == one.site && archive.edition == edition;
        let is_told = own.len() > 1 || is_here || !own.iter().all(is_plain);
        Leaves {
            sure: t.format(key, &args),
            archives: own
                .iter()
                .filter(|_| is_told)
                .map(|archive| told(t, archive))
                .collect(),
            may_stay: is_here && !own.is_empty(),
        }
    });
    all.collect()
}

fn told(t: &Tr, archive: &OnShelf) -> String {
    let level = match archive.level {
        glane_archive::Level::Everything => "archive-level-everything",
        glane_archive::Level::Anonymous => "archive-level-anonymous",
        glane_archive::Level::Tallies => "archive-level-tallies",
    };
    let args: [(&str, Arg); 3] = [
        ("site", archive.site.as_str().into()),
        ("edition", archive.edition.as_str().into()),
        ("level", t.text(level).into()),
    ];
    t.format("consultation-withdraw-archive", &args)
}

/// The centres as they are shown, each with its workshop, and whether that is one of this house.
fn of<'a>(
    shown: &'a Shown,
    open: &'a Merged,
) -> impl Iterator<Item = (&'a glane_archive::ShownCentre, WorkshopId, bool)> {
    let both = shown.centres.iter().zip(&open.centres);
    both.map(|(shown, open)| (shown, open.workshop, open.here))
}

/// What somebody who took a centre out was told and asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meant {
    /// Its archives go, too.
    pub(super) archives: bool,
    /// It was shown as a workshop of this house.
    pub(super) here: bool,
}

/// Takes a centre's archives out, or a workshop of the house; nothing where somebody else did in between. Of a workshop of the
/// house the archives go only where that was meant: the same form sent twice finds them in its place.
pub(super) async fn withdrawn(
    app: &Arc<App>,
    found: Consultation,
    (edition, centre): (&str, &str),
    meant: Meant,
) -> Result<(), WebError> {
    let wanted = of(&found.read.shown, &found.read.open)
        .find(|(one, ..)| one.edition == edition && one.key == centre)
        .map(|(_, workshop, is_here)| (workshop, is_here));
    let Some((workshop, is_here)) = wanted else {
        return Ok(());
    };
    let consultation = found.slug.clone();
    if is_here {
        let change = move |plan: &mut Plan| plan.own.retain(|one| one.workshop != workshop);
        amended(app, &found.slug, change).await?;
        let deed = Deed::Exclude {
            consultation: consultation.clone(),
            workshops: 1,
        };
        noted(app, deed).await?;
    }
    if (is_here || meant.here) && !meant.archives {
        return Ok(());
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
