//! The participant's stream: a frame each time something changes for them.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use glane_analysis::ContentReading;
use glane_core::room::Phase;
use glane_live::frame::{Audience, Shown};
use glane_live::inside::Inside;
use glane_locale::{Lang, Locale};
use glane_report::picture::Look;

use super::{room, table, visitor, words};
use crate::app::App;
use crate::error::WebError;
use crate::ideas;
use crate::picture;
use crate::stream::{self, After};
use crate::tr::Tr;

/// Streams the room's state; counts the phone as connected meanwhile.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    headers: HeaderMap,
    after: After,
) -> Result<Response, WebError> {
    let room = visitor::find(&app, &code, &headers).await?;
    let connected = room.connect();
    let frames = room.watch(Audience::Phones);
    Ok(stream::frames(after, frames, app.closing.clone(), connected).await)
}

/// What phones are sent: the signature of what the page must show, and the room's results when they
/// are shared.
pub(crate) fn shown(locale: &Arc<Locale>, inside: &Inside) -> Shown {
    let t = Tr::new(
        locale,
        Lang::parse(inside.script.lang()).unwrap_or(Lang::Fr),
    );
    let part = room::for_everybody(&t, inside).unwrap_or_else(|error| {
        // Phones ask for it then.
        tracing::error!(%error, "a part was not rendered");
        None
    });
    Shown {
        signature: format!("{}{}", signature(inside), time(inside)),
        body: results(&t, inside).unwrap_or_default(),
        part,
    }
}

/// The time the open question has, behind the signature: phones show it beside the page, which stays as it is.
fn time(inside: &Inside) -> String {
    let timer = inside.state.timer();
    timer.map_or_else(String::new, |(_, timer)| {
        format!("|{}", timer.until.0 / 1000)
    })
}

/// Names everything a participant's page depends on, apart from their own answer.
pub(crate) fn signature(inside: &Inside) -> String {
    if inside.life.is_sealed() {
        return "sealed".to_owned();
    }
    if room::is_over(inside) {
        let at = inside.state.current.as_ref();
        return format!("ended.{}", at.map_or("", |key| key.as_str()));
    }
    let Some(key) = &inside.state.current else {
        // Words of a script's own may change while people wait.
        let own = inside.script.opening.as_ref();
        return own.map_or_else(
            || "start".to_owned(),
            |_| format!("start.{}", inside.workshop.script.0),
        );
    };
    let phase = match inside.state.phase(key) {
        Phase::Upcoming => "upcoming",
        Phase::Open if inside.state.is_locked(key) => "locked",
        Phase::Open => "open",
        // Once the last finding was put, no other one is waited for.
        Phase::Closed if key.is_reaction() && !inside.state.reactions.is_running => "over",
        Phase::Closed => "closed",
    };
    let round = inside.state.round(key).0;
    let question = inside.script.question(key);
    let ideas = question.map_or_else(String::new, |one| ideas::version(inside, one));
    let script = inside.workshop.script.0;
    let tables = table::version(inside);
    format!("{key}.{round}.{phase}.{ideas}{tables}.{script}")
}

/// Whether the current question's results are shared with phones.
pub(crate) fn shares(inside: &Inside) -> bool {
    let current = inside.state.current.as_ref();
    let asked = current.and_then(|key| inside.state.questions.get(key));
    asked.is_some_and(|asked| asked.on_phones)
}

/// The picture of the current question, where the facilitator shares it with phones.
pub(crate) fn results(t: &Tr, inside: &Inside) -> Option<String> {
    let key = inside.state.current.as_ref()?;
    let shared = shares(inside) && !key.is_reaction();
    let question = inside.script.question(key).filter(|_| shared)?;
    match picture::read(inside, question).content {
        ContentReading::Words(words) => Some(words::list(t, &words)),
        _ => Some(picture::of(t, inside, question, Look::Phone).html),
    }
}
