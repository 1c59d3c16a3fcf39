//! Every workshop counted anew from the disk, for `glane doctor`.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use glane_archive::{Kept, RULE};
use glane_core::id::{Slug, WorkshopId};
use glane_live::Recount;
use glane_store::{Store, StoreError};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::WebError;

/// One workshop's recount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recounted {
    /// Its short name.
    pub workshop: String,
    /// Answers on disk.
    pub answers: u64,
    /// The questions whose count in the room is another, by key.
    pub differs: Vec<String>,
    /// Whether what is kept of it for consultations is what its answers come to, where that is of the present.
    #[serde(default)]
    pub kept: Held,
}

/// What is kept for consultations, held against the answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// Nothing, or what is counted anew before it is looked at.
    #[default]
    Nothing,
    /// The same.
    Same,
    /// Something else. None is expected.
    Differs,
}

impl Held {
    /// Counts a workshop whose counts are kept, and holds one against the other.
    pub async fn of(store: &dyn Store, workshop: WorkshopId) -> Result<Self, StoreError> {
        let Some(tally) = store.tally(workshop).await?.filter(|one| one.rule == RULE) else {
            return Ok(Self::Nothing);
        };
        let snapshot = store.snapshot(workshop, None).await?;
        if snapshot.workshop.revision != tally.revision {
            return Ok(Self::Nothing);
        }
        let compared = tokio::task::spawn_blocking(move || {
            let again = Kept::of(&snapshot);
            again == Kept::read(&tally.body)
        });
        let is_same = compared
            .await
            .map_err(|error| StoreError::Broken(error.to_string()))?;
        Ok(if is_same { Self::Same } else { Self::Differs })
    }
}

impl Recounted {
    /// What a recount of a workshop found; each question once, whatever its rounds.
    pub fn of(workshop: &Slug, recount: &Recount, kept: Held) -> Self {
        let differs: BTreeSet<String> = recount
            .differs
            .iter()
            .map(|(question, _)| question.to_string())
            .collect();
        Self {
            workshop: workshop.to_string(),
            answers: recount.answers,
            differs: differs.into_iter().collect(),
            kept,
        }
    }
}

/// Counts.
pub(crate) async fn recount(State(app): State<Arc<App>>) -> Result<Json<Vec<Recounted>>, WebError> {
    let mut all = Vec::new();
    for workshop in app.hub.workshops().await? {
        let room = app.hub.by_slug(&workshop.slug).await?;
        let kept = Held::of(&**app.hub.store(), workshop.id).await?;
        all.push(Recounted::of(&workshop.slug, &room.recount().await?, kept));
    }
    Ok(Json(all))
}
