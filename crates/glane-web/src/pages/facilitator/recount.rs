//! Every workshop counted anew from the disk, for `glane doctor`.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use glane_core::id::Slug;
use glane_live::Recount;
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
}

impl Recounted {
    /// What a recount of a workshop found; each question once, whatever its rounds.
    pub fn of(workshop: &Slug, recount: &Recount) -> Self {
        let differs: BTreeSet<String> = recount
            .differs
            .iter()
            .map(|(question, _)| question.to_string())
            .collect();
        Self {
            workshop: workshop.to_string(),
            answers: recount.answers,
            differs: differs.into_iter().collect(),
        }
    }
}

/// Counts.
pub(crate) async fn recount(State(app): State<Arc<App>>) -> Result<Json<Vec<Recounted>>, WebError> {
    let mut all = Vec::new();
    for workshop in app.hub.workshops().await? {
        let room = app.hub.by_slug(&workshop.slug).await?;
        all.push(Recounted::of(&workshop.slug, &room.recount().await?));
    }
    Ok(Json(all))
}
