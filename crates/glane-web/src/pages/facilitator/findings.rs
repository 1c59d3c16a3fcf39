//! « Constats »: what the figures say, sentence by sentence; a person keeps each or leaves it out of the restitution.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_analysis::Reading;
use glane_core::decision::Act;
use glane_core::id::FindingId;
use glane_core::judged::FindingState;
use glane_live::Room;
use glane_report::Texts;

use super::form::{Fields, Refusal, make};
use super::{room_of, script_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

const CONFLICT: &str = "facilitator-findings-conflict";

#[derive(Template)]
#[template(path = "facilitator/findings.html")]
struct FindingsPage {
    t: Tr,
    slug: String,
    title: String,
    message: Option<String>,
    base: u64,
    findings: Vec<Line>,
    left_out: Vec<Line>,
}

/// A finding.
struct Line {
    id: String,
    sentence: String,
    quotes: Vec<String>,
    kept: bool,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    shown(&app, &room, None).await
}

/// Does what a button says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let fields = Fields(&fields);
    let bad = |field: &str| WebError::BadForm(field.to_owned());
    let finding = fields.get("finding").and_then(|id| FindingId::new(id).ok());
    let finding = finding.ok_or_else(|| bad("finding"))?;
    let state = match fields.get("act") {
        Some("keep") => FindingState::Kept,
        Some("drop") => FindingState::Dropped,
        Some("reopen") => FindingState::Proposed,
        _ => return Err(bad("act")),
    };
    let base = fields.base().map_err(bad)?;
    let anchor = finding.to_string();
    let act = Act::Finding { finding, state };
    match make(&room, act, base, None, CONFLICT).await? {
        Some(refusal) => shown(&app, &room, Some(refusal)).await,
        None => Ok(Redirect::to(&format!("/animer/{slug}/constats#{anchor}")).into_response()),
    }
}

async fn shown(app: &App, room: &Room, refusal: Option<Refusal>) -> Result<Response, WebError> {
    let snapshot = app.hub.store().snapshot(room.id(), None).await?;
    let script = script_of(&snapshot)?;
    let (t, title) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let title = t.label(&inside.script.title).to_owned();
        (t, title)
    });
    let reading = Reading::of(&script, &snapshot);
    let texts = Texts::new(&t.locale, t.lang);
    let (mut findings, mut left_out) = (Vec::new(), Vec::new());
    for finding in glane_analysis::findings(&reading) {
        let passages = finding
            .verbatims
            .iter()
            .filter_map(|quote| reading.passage(quote));
        let line = Line {
            id: finding.id.to_string(),
            sentence: texts.sentence(&finding.sentence),
            quotes: passages.map(|passage| texts.quote(passage)).collect(),
            kept: finding.state == FindingState::Kept,
        };
        if finding.state == FindingState::Dropped {
            left_out.push(line);
        } else {
            findings.push(line);
        }
    }
    let page = FindingsPage {
        slug: snapshot.workshop.slug.to_string(),
        title,
        message: refusal.map(|(_, key)| t.text(key)),
        base: snapshot.workshop.revision.0,
        findings,
        left_out,
        t,
    };
    let status = refusal.map_or(StatusCode::OK, |(status, _)| status);
    Ok((status, Html(page.render()?)).into_response())
}
