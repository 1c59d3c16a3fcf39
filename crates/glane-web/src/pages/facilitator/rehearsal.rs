//! A rehearsal's room: opened for a program that simulates phones, asked question by question, counted, gone.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use futures::stream;
use glane_core::decision::{Act, Screen};
use glane_core::id::QuestionKey;
use glane_core::room::{Asked, Phase};
use glane_live::Room;
use glane_live::room::Wish;
use serde::{Deserialize, Serialize};
use tokio::time::timeout;

use super::room_of;
use crate::app::App;
use crate::error::WebError;

/// How long a rehearsal may last: a long script, answered slowly.
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// Why a rehearsal does not begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotNow {
    /// People are answering: a rehearsal would slow them down.
    RoomInUse,
    /// Another rehearsal is under way.
    UnderWay,
}

/// How many ballots the rehearsal's room keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// On disk, by the room's own count.
    pub kept: u64,
}

/// Opens the room and says what is asked there, on a line of JSON; the rehearsal lasts as long as the answer is read.
pub(crate) async fn begin(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let workshop = room_of(&app, &slug).await?;
    if in_use(&workshop) {
        return Ok((StatusCode::CONFLICT, Json(NotNow::RoomInUse)).into_response());
    }
    let Some(cast) = app.rehearsals.begin(&app.hub, &workshop).await? else {
        return Ok((StatusCode::CONFLICT, Json(NotNow::UnderWay)).into_response());
    };
    let plan =
        serde_json::to_string(&cast.plan()).map_err(|error| WebError::Broken(error.to_string()))?;
    let state = (Some(format!("{plan}\n")), cast, app.closing.clone());
    let lines = stream::unfold(state, async |(line, cast, mut closing)| {
        if let Some(line) = line {
            let line = Ok::<_, Infallible>(Bytes::from(line));
            return Some((line, (None, cast, closing)));
        }
        // Whoever fell asleep must not keep the next one out for ever.
        let _ = timeout(LONGEST, closing.wait_for(|closing| *closing)).await;
        drop(cast);
        None
    });
    Ok((
        [(CONTENT_TYPE, "application/json")],
        Body::from_stream(lines),
    )
        .into_response())
}

/// Whether people are in the room, or may be answering.
fn in_use(room: &Room) -> bool {
    let open = |asked: &Asked| asked.phase == Phase::Open;
    room.connected() > 0 || room.look(|inside| inside.state.questions.values().any(open))
}

/// Asks a question in the rehearsal's room, and shares its results with the phones as they come: the most there is to do.
pub(crate) async fn ask(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<StatusCode, WebError> {
    let room = rehearsal_of(&app, &slug).await?;
    let question = QuestionKey::new(&question).map_err(|_| WebError::NotFound)?;
    let screen = Screen::Phones;
    let show = Act::Show {
        question: question.clone(),
        screen,
    };
    for act in [Act::Open { question }, show] {
        let base = room.look(|inside| inside.revision);
        room.decide(Wish {
            act,
            base,
            undoes: None,
        })
        .await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Counts what the rehearsal's room keeps.
pub(crate) async fn counted(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Json<Kept>, WebError> {
    let room = rehearsal_of(&app, &slug).await?;
    let kept = room.look(|inside| {
        let counts = inside.all_counts().values();
        counts.map(|counted| counted.room.answered).sum::<i64>()
    });
    Ok(Json(Kept {
        kept: u64::try_from(kept).unwrap_or(0),
    }))
}

async fn rehearsal_of(app: &App, slug: &str) -> Result<Arc<Room>, WebError> {
    let workshop = room_of(app, slug).await?;
    app.rehearsals.room(&workshop).ok_or(WebError::NotFound)
}
