//! The desk of the data as they stand, kept until they change: reading them takes longer than looking at it.

use std::sync::Arc;

use glane_core::id::{Revision, WorkshopId};
use glane_core::release::Release;
use glane_core::workshop::Snapshot;
use glane_live::Room;
use glane_locale::{Lang, Locale};
use glane_report::Restitution;
use glane_report::desk::{Desk, Moved};
use tokio::sync::Mutex;

use crate::app::App;
use crate::error::WebError;
use crate::pages::facilitator::report::{Kept, published};
use crate::pages::facilitator::script_of;

/// The desk made last. Held while one is being made: who comes meanwhile waits and finds it ready.
#[derive(Debug, Clone, Default)]
pub(crate) struct Desks(Arc<Mutex<Option<Made>>>);

/// A workshop, a revision, and what was read of them.
type Made = (WorkshopId, Revision, Arc<At>);

/// All that the page shows of the data at a revision.
#[derive(Debug)]
pub(crate) struct At {
    pub(crate) desk: Desk,
    /// What the desk and the files are made of.
    pub(crate) restitution: Kept,
    /// What reads otherwise than in the restitution published last: answers came late, words were merged, answers coded.
    pub(super) moved: Vec<Moved>,
}

impl At {
    /// The data themselves.
    pub(crate) fn snapshot(&self) -> &Snapshot {
        self.restitution.snapshot()
    }

    fn of(
        snapshot: Snapshot,
        before: Option<&Snapshot>,
        locale: &Arc<Locale>,
    ) -> Result<Self, WebError> {
        let script = script_of(&snapshot)?;
        let lang = Lang::parse(script.lang()).unwrap_or(Lang::Fr);
        let restitution = Restitution::of(script, snapshot, Arc::clone(locale), lang);
        let desk = Desk::at(&restitution);
        let moved = match before {
            Some(before) => desk.moved_since(&script_of(before)?, before, locale, lang),
            None => Vec::new(),
        };
        Ok(Self {
            desk,
            restitution: Arc::new(restitution),
            moved,
        })
    }
}

impl Desks {
    /// What was read for the desk of these very data, if it was.
    pub(crate) async fn read(&self, snapshot: &Snapshot) -> Option<Kept> {
        let held = self.0.lock().await;
        let (of, revision, at) = held.as_ref()?;
        let same = (*of, *revision) == (snapshot.workshop.id, snapshot.workshop.revision);
        same.then(|| Arc::clone(&at.restitution))
    }

    /// Lets go of what was read last.
    pub(crate) async fn forget(&self) {
        *self.0.lock().await = None;
    }

    /// The data of a room as they are now, and their desk.
    pub(crate) async fn of(&self, app: &App, room: &Room) -> Result<Arc<At>, WebError> {
        let mut held = self.0.lock().await;
        let now = room.look(|inside| inside.revision);
        if let Some((of, revision, at)) = held.as_ref()
            && (*of, *revision) == (room.id(), now)
        {
            return Ok(Arc::clone(at));
        }
        let store = app.hub.store();
        let snapshot = store.snapshot(room.id(), None).await?;
        let revision = snapshot.workshop.revision;
        let public = Release::fold(&snapshot.decisions).public;
        let public = public.map(|public| public.data);
        let before = match published(&snapshot)
            .max(public)
            .filter(|data| *data != snapshot.settled())
        {
            Some(data) => Some(store.snapshot(room.id(), Some(data)).await?),
            None => None,
        };
        let locale = Arc::clone(&app.locale);
        let work = tokio::task::spawn_blocking(move || At::of(snapshot, before.as_ref(), &locale));
        let at = work
            .await
            .map_err(|error| WebError::Broken(error.to_string()))??;
        let at = Arc::new(at);
        *held = Some((room.id(), revision, Arc::clone(&at)));
        Ok(at)
    }
}
