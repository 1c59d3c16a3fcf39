//! Holding a text against the data while it is typed, and saying who else writes.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Form, Json};
use glane_core::draft::BlockKind;
use glane_core::id::{BlockKey, QuestionKey};
use serde::{Deserialize, Serialize};

use super::panel::{self, in_words};
use super::{Desks, Holds, block as blocks, plain, sent};
use crate::app::App;
use crate::error::WebError;
use crate::pages::facilitator::form::Fields;
use crate::pages::facilitator::{room_of, tr_of};
use crate::tr::Tr;

/// What the checker says of a text while it is typed.
#[derive(Debug, Serialize)]
struct Held {
    /// `proved`, `unproved` or `refused`.
    outcome: &'static str,
    said: String,
    faults: Vec<String>,
    /// The figures that a person's own finding leans on.
    figures: Vec<String>,
    /// How to say it more plainly.
    plain: Vec<String>,
}

/// Whose page asks.
#[derive(Debug, Deserialize)]
pub(crate) struct Asks {
    qui: Option<String>,
}

/// The blocks in which others write just now.
pub(crate) async fn held(
    State(app): State<Arc<App>>,
    Extension(holds): Extension<Holds>,
    Path(slug): Path<String>,
    Query(asks): Query<Asks>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let now = app.hub.world().clock.now();
    let held = holds.others(now, room.id(), asks.qui.as_deref().unwrap_or_default());
    Ok(Json(serde_json::json!({ "held": held })).into_response())
}

/// Holds a text that is not saved yet against the data; others are told that somebody writes there.
pub(crate) async fn hold(
    State(app): State<Arc<App>>,
    Extension(desks): Extension<Desks>,
    Extension(holds): Extension<Holds>,
    Path(slug): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let fields = Fields(&fields);
    let bad = |field: &str| WebError::BadForm(field.to_owned());
    let kind = fields.get("kind").and_then(BlockKind::named);
    let kind = kind.ok_or_else(|| bad("kind"))?;
    let block = fields
        .read("block", |key| BlockKey::new(key))
        .map_err(bad)?;
    if let (Some(block), Some(page)) = (&block, fields.get("qui")) {
        holds.note(app.hub.world().clock.now(), room.id(), block, page);
    }
    let is_new = block.is_none();
    // A block that is not there yet has no name.
    let block = block
        .or_else(|| BlockKey::own("new"))
        .ok_or_else(|| bad("block"))?;
    let text = fields.get("text").ok_or_else(|| bad("text"))?.to_owned();
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let at = desks.of(&app, &room).await?;
    let advice = plain::advice(&t, &text);
    let mut about = sent::about(fields).map_err(bad)?;
    let is_own_finding = kind == BlockKind::Finding && block.is_own();
    let known = |key: &QuestionKey| at.desk.may_be_about(key);
    if is_own_finding && !about.iter().all(known) {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(unheld(&t, status, "about", "writing-bad-about-unknown"));
    }
    match at.desk.place(&block) {
        Some(place) if place.kind != kind => return Err(bad("kind")),
        Some(place) if about.is_empty() => {
            about.extend(place.questions.iter().map(|(key, _)| key.clone()));
        }
        None if !is_new => {
            return Ok(unheld(
                &t,
                StatusCode::CONFLICT,
                "block",
                "writing-lost-there",
            ));
        }
        Some(_) | None => {}
    }
    // What is about nothing is borne out by nothing, whatever it says.
    if is_own_finding && about.is_empty() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(unheld(&t, status, "about", "writing-bad-about"));
    }
    let (locale, lang) = (Arc::clone(&app.locale), t.lang);
    let held = tokio::task::spawn_blocking(move || {
        let figures = if is_own_finding {
            at.desk.leaned(&about, &text, &locale, lang)
        } else {
            Vec::new()
        };
        (at.desk.held(&block, kind, &text, &about), figures)
    });
    let (held, figures) = held
        .await
        .map_err(|error| WebError::Broken(error.to_string()))?;
    let verdict = panel::verdict(kind, &held);
    Ok(Json(Held {
        outcome: verdict.name,
        said: t.text(verdict.said),
        faults: in_words(&t, &held),
        figures: figures.iter().map(blocks::figure).collect(),
        plain: advice,
    })
    .into_response())
}

/// A text that cannot be held: the field that is in the way, and why.
fn unheld(t: &Tr, status: StatusCode, field: &str, key: &str) -> Response {
    let said = t.text(key);
    (
        status,
        Json(serde_json::json!({ "field": field, "said": said })),
    )
        .into_response()
}
