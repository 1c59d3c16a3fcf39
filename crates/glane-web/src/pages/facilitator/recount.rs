//! Every workshop counted anew from the disk, for `glane doctor`.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
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

/// Counts.
pub(crate) async fn recount(State(app): State<Arc<App>>) -> Result<Json<Vec<Recounted>>, WebError> {
    let mut all = Vec::new();
    for workshop in app.hub.workshops().await? {
        let room = app.hub.by_slug(&workshop.slug).await?;
        let recount = room.recount().await?;
        // Once, whatever the rounds.
        let differs: BTreeSet<String> = recount
            .differs
            .iter()
            .map(|(question, _)| question.to_string())
            .collect();
        all.push(Recounted {
            workshop: workshop.slug.to_string(),
            answers: recount.answers,
            differs: differs.into_iter().collect(),
        });
    }
    Ok(Json(all))
}
