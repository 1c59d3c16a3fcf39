//! Standing by the restitution, publishing its page, taking that back.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use glane_core::decision::{Act, Decision};
use glane_core::draft::NAME_MAX;
use glane_core::release::Release;
use glane_core::text::{clean_line, length};
use glane_core::world::short_code;
use glane_live::Room;

use super::panel::{Typed, left_since};
use super::{Desks, shown};
use crate::app::{App, Settings};
use crate::error::WebError;
use crate::pages::facilitator::form::{Fields, Refusal, make};
use crate::pages::facilitator::room_of;
use crate::tr::Tr;

/// Letters of the secret of a public page's link: 120 bits.
const LETTERS: usize = 30;

/// That somebody took their answers back since the public page was published, which nobody has read since; nothing if
/// nobody did.
pub(crate) fn left(t: &Tr, log: &[Decision]) -> Option<String> {
    let n = left_since(log, Release::fold(log).public?.data);
    (n > 0).then(|| t.n("writing-public-left", "n", n))
}

/// Does what a button says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Extension(desks): Extension<Desks>,
    Path(slug): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let fields = Fields(&fields);
    let bad = |field: &str| WebError::BadForm(field.to_owned());
    // What is public is all that is left: nothing takes its place any more.
    let is_erased = room.look(|inside| inside.life.purged.is_some());
    let refusal = match fields.get("act") {
        Some("validate" | "share") if is_erased => Some((StatusCode::GONE, "writing-gone")),
        Some("validate") => validate(&app, &desks, &room, fields).await?,
        Some("share") => share(&app, &desks, &room).await?,
        Some("withdraw") => {
            let base = fields.base().map_err(bad)?;
            make(&room, Act::Withdraw, base, None, super::CONFLICT).await?
        }
        _ => return Err(bad("act")),
    };
    if refusal.is_none() {
        return Ok(Redirect::to(&format!("/animer/{slug}/rediger#release")).into_response());
    }
    shown(&app, &desks, &room, refusal, Typed::default(), false).await
}

/// Nothing is stood by or published that is neither proved nor signed.
fn not_proved() -> Refusal {
    (StatusCode::CONFLICT, "writing-release-blocked")
}

async fn validate(
    app: &App,
    desks: &Desks,
    room: &Room,
    fields: Fields<'_>,
) -> Result<Option<Refusal>, WebError> {
    let by = clean_line(fields.get("by").unwrap_or_default());
    if by.is_empty() || length(&by) > NAME_MAX {
        return Ok(Some((
            StatusCode::UNPROCESSABLE_ENTITY,
            "writing-validate-name",
        )));
    }
    let at = desks.of(app, room).await?;
    let snapshot = at.snapshot();
    if at.desk.unproved().next().is_some() {
        return Ok(Some(not_proved()));
    }
    let hash = at.desk.hash.clone();
    // What they read is what the page showed: another text came since is another text.
    if fields.get("hash") != Some(hash.as_str()) {
        return Ok(Some((StatusCode::CONFLICT, "writing-validate-changed")));
    }
    let known = Release::fold(&snapshot.decisions);
    if known.of(&hash).any(|one| one.by == by) {
        return Ok(None);
    }
    let base = snapshot.workshop.revision;
    make(
        room,
        Act::Validate { by, hash },
        base,
        None,
        super::CONFLICT,
    )
    .await
}

/// A public page's whole link, as the program is reached now.
pub(super) fn address(settings: &Settings, code: &str, key: &str) -> String {
    format!("{}/lire/{code}/{key}", settings.base())
}

async fn share(app: &App, desks: &Desks, room: &Room) -> Result<Option<Refusal>, WebError> {
    let at = desks.of(app, room).await?;
    let snapshot = at.snapshot();
    if at.desk.unproved().next().is_some() {
        return Ok(Some(not_proved()));
    }
    let data = snapshot.settled();
    let known = Release::fold(&snapshot.decisions).public;
    if known.as_ref().is_some_and(|public| public.data == data) {
        return Ok(None);
    }
    // The same link goes on: people have it.
    let key = match known {
        Some(public) => public.key,
        None => short_code(&*app.hub.world().entropy, LETTERS),
    };
    let base = snapshot.workshop.revision;
    let told = at.restitution.told();
    let address = Some(address(&app.settings, &snapshot.workshop.code, &key));
    make(
        room,
        Act::Share {
            key,
            data,
            address,
            told,
            hash: Some(at.desk.hash.clone()),
        },
        base,
        None,
        super::CONFLICT,
    )
    .await
}
