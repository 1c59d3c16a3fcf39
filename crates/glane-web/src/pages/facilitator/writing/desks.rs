//! The desk of the data as they stand, kept until they change: reading them takes longer than looking at it.

use std::sync::Arc;

use glane_core::id::{Revision, WorkshopId};
use glane_core::script::read;
use glane_core::workshop::Snapshot;
use glane_live::Room;
use glane_locale::Lang;
use glane_report::desk::Desk;
use tokio::sync::Mutex;

use crate::app::App;
use crate::error::WebError;

/// The desk made last. Held while one is being made: who comes meanwhile waits and finds it ready.
#[derive(Debug, Clone, Default)]
pub(crate) struct Desks(Arc<Mutex<Option<Made>>>);

#[derive(Debug)]
struct Made {
    of: (WorkshopId, Revision),
    snapshot: Arc<Snapshot>,
    desk: Arc<Desk>,
}

impl Desks {
    /// The data of a room as they are now, and their desk.
    pub(crate) async fn of(
        &self,
        app: &App,
        room: &Room,
    ) -> Result<(Arc<Snapshot>, Arc<Desk>), WebError> {
        let mut held = self.0.lock().await;
        let of = (room.id(), room.look(|inside| inside.revision));
        if let Some(made) = held.as_ref().filter(|made| made.of == of) {
            return Ok((Arc::clone(&made.snapshot), Arc::clone(&made.desk)));
        }
        let snapshot = Arc::new(app.hub.store().snapshot(room.id(), None).await?);
        let of = (room.id(), snapshot.workshop.revision);
        let (locale, read_from) = (Arc::clone(&app.locale), Arc::clone(&snapshot));
        let work = tokio::task::spawn_blocking(move || {
            let script = read::read(&read_from.workshop.source).map_err(|faults| {
                WebError::Broken(format!("the kept script has {} faults", faults.len()))
            })?;
            let lang = Lang::parse(script.lang()).unwrap_or(Lang::Fr);
            Ok(Desk::of(&script, &read_from, &locale, lang))
        });
        let desk = work
            .await
            .map_err(|error| WebError::Broken(error.to_string()))?;
        let desk = Arc::new(desk.map_err(|error: WebError| error)?);
        *held = Some(Made {
            of,
            snapshot: Arc::clone(&snapshot),
            desk: Arc::clone(&desk),
        });
        Ok((snapshot, desk))
    }
}

/// How many blocks of a restitution are not proved, and nobody signs why they stand.
pub(crate) fn unproved(desk: &Desk) -> usize {
    desk.places
        .iter()
        .filter(|place| !place.may_stand())
        .count()
}
