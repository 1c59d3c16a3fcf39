//! The facilitator's pages: the list of workshops, one's console, a file in, the restitution out.

pub mod actions;
pub mod aloud;
pub mod archive;
pub mod assistant;
pub mod check;
pub mod concordance;
pub mod console;
pub mod copy;
pub mod create;
pub mod decide;
pub mod door;
pub mod figures;
pub mod findings;
pub(crate) mod form;
pub mod groups;
pub mod history;
pub mod ideas;
pub mod import;
pub mod join;
pub mod keys;
pub mod library;
pub mod life;
pub mod links;
pub mod list;
pub mod messages;
pub mod moderation;
pub mod paper;
pub mod parents;
pub mod part;
pub mod privacy;
pub mod reactions;
pub mod recount;
pub mod rehearsal;
pub mod report;
pub mod review;
pub mod running;
pub mod shelf;
pub mod table;
pub mod themes;
pub mod today;
pub mod upload;
pub mod words;
pub mod writing;

use std::sync::Arc;

use glane_core::id::Slug;
use glane_core::script::{Script, read};
use glane_core::workshop::Snapshot;
use glane_live::inside::Inside;
use glane_live::{LiveError, Room};
use glane_locale::{Lang, Locale};

use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

pub(crate) use form::{from_script, part as part_of};

/// The room of a slug as it stands in an address.
pub(crate) async fn room_of(app: &App, slug: &str) -> Result<Arc<Room>, WebError> {
    let slug = Slug::new(slug).map_err(|_| WebError::NotFound)?;
    Ok(app.hub.by_slug(&slug).await?)
}

/// What a sealed workshop asks is over: nothing of its script changes any more.
pub(crate) fn refuse_if_sealed(room: &Room) -> Result<(), WebError> {
    if room.look(|inside| inside.life.is_sealed()) {
        return Err(WebError::Sealed);
    }
    Ok(())
}

/// The script that a workshop was kept with.
pub(crate) fn script_of(snapshot: &Snapshot) -> Result<Script, WebError> {
    Ok(read::read(&snapshot.workshop.source).map_err(LiveError::BadScript)?)
}

/// The console speaks its workshop's main language: its frames are shared by all who look.
pub(crate) fn tr_of(locale: &Arc<Locale>, inside: &Inside) -> Tr {
    Tr::new(
        locale,
        Lang::parse(inside.script.lang()).unwrap_or(Lang::Fr),
    )
}
