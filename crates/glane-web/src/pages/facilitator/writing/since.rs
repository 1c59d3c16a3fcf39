//! What reads otherwise than in the restitution published last: answers came late, words were merged, answers coded.

use std::sync::Arc;

use glane_core::decision::{Act, standing};
use glane_core::id::Revision;
use glane_core::script::read;
use glane_core::workshop::Snapshot;
use glane_live::Room;
use glane_locale::Lang;
use glane_report::desk::{Moved, moved};

use crate::app::App;
use crate::error::WebError;

/// The findings that say something else now; none if nothing was published, or nothing came since.
pub(super) async fn published(
    app: &App,
    room: &Room,
    now: &Arc<Snapshot>,
    lang: Lang,
) -> Result<Vec<Moved>, WebError> {
    let Some(data) = last(now).filter(|data| *data != now.settled()) else {
        return Ok(Vec::new());
    };
    let before = app.hub.store().snapshot(room.id(), Some(data)).await?;
    let (locale, now) = (Arc::clone(&app.locale), Arc::clone(now));
    let work = tokio::task::spawn_blocking(move || {
        let script = |snapshot: &Snapshot| {
            read::read(&snapshot.workshop.source).map_err(|faults| {
                WebError::Broken(format!("the kept script has {} faults", faults.len()))
            })
        };
        let (then, since) = (script(&before)?, script(&now)?);
        Ok(moved((&then, &before), (&since, &now), &locale, lang))
    });
    work.await
        .map_err(|error| WebError::Broken(error.to_string()))?
}

/// The data of the restitution published last.
fn last(snapshot: &Snapshot) -> Option<Revision> {
    let mut newest = standing(&snapshot.decisions).into_iter().rev();
    newest.find_map(|decision| match decision.act {
        Act::Publish { data } => Some(data),
        _ => None,
    })
}
